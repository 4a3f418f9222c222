"""The flat integers that the live engine is sent, and how each is made from what a person said.

A test of several values is one flag, 0 or 1, left out while the test is open; a number or a single choice is sent as
it is. The engine knows a property by a hash of its name alone, so names are checked for collisions.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.answers import Listed
from engine.conditions import Test
from engine.vocabulary import Places


class LoweringError(Exception):
    """A rulebook beyond what the engine takes; `rule` names where, `help` what to do."""

    def __init__(self, code: str, message: str, help: str, rule: str = "") -> None:
        self.code, self.help, self.rule = code, help, rule
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Property:
    """One flat integer of the message, and how it is made from a fact (None: left out, because it is not known)."""

    name: str
    question: str
    encode: Callable[[object], int | None]
    two_valued: bool = False


def normal(test: Test) -> Test:
    """The same test with its values in one order, so that equal tests are one."""
    return Test(test.question, test.op, tuple(sorted(set(test.operands), key=str)))


def as_number(fact: object) -> int:
    """A whole number as it is."""
    assert isinstance(fact, int)
    return fact


def choice_flag(operands: tuple[str | int, ...]) -> Callable[[object], int | None]:
    """Whether an answer is one of the operands."""
    chosen = frozenset(operands)
    return lambda fact: int(fact in chosen)


def list_flag(operands: tuple[str | int, ...]) -> Callable[[object], int | None]:
    """Whether a list holds any of the operands; left out while that is open."""
    wanted = frozenset(operands)

    def encode(fact: object) -> int | None:
        assert isinstance(fact, Listed)
        if not wanted.isdisjoint(fact.items):
            return 1
        if "none" in wanted and not fact.items and not fact.rest_open:
            return 1
        # once something is listed "none" is out; the other wanted items stay open while the rest is
        still_open = fact.rest_open and (wanted != {"none"} or not fact.items)
        return None if still_open else 0

    return encode


def place_flag(operands: tuple[str | int, ...]) -> Callable[[object], int | None]:
    """Whether a place lies in any of the areas; left out while that is open."""
    areas = tuple(str(operand) for operand in operands)

    def encode(fact: object) -> int | None:
        inside = {Places.inside(str(fact), area) for area in areas}
        return 1 if True in inside else None if None in inside else 0

    return encode


def refuse_collisions(names: Iterable[str]) -> None:
    """The engine knows a property by a 32-bit hash alone: two colliding names would match each other."""
    seen: dict[int, str] = {}
    for name in ("id", "sid", "$s", "_z", "_h", "_i", "_j", "_k", *names):
        code = fnv1a(name)
        if code in seen and seen[code] != name:
            raise LoweringError("MP403", f"the engine cannot tell `{name}` from `{seen[code]}`", "this is ours to mend: please report it")
        seen[code] = name


def fnv1a(name: str) -> int:
    """The 32-bit hash by which the engine knows a property."""
    code = 0x811C9DC5
    for byte in name.encode():
        code = ((code ^ byte) * 16777619) & 0xFFFFFFFF
    return code
