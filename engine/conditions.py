"""When something holds: the condition tree, and nothing that evaluates it.

The live engine and its double both start from this tree and share nothing else. A condition holds, fails
or is open; an answer that is not known leaves a test open (strong Kleene logic).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Op(StrEnum):
    """What a test compares. Numbers are whole, so exclusive bounds are stored as inclusive ones."""

    ONE_OF = "one_of"  # choice, yes_no, integer: the answer is one of the operands
    INCLUDES_ANY = "includes_any"  # list: at least one operand is listed; `none` stands for "said none"
    INCLUDES_ALL = "includes_all"  # list: every operand is listed
    INSIDE = "inside"  # place: inside one of the operands
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    KNOWN = "known"  # two-valued: answered or not


@dataclass(frozen=True, slots=True)
class Test:
    """One question compared with operands."""

    question: str
    op: Op
    operands: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """A named condition, used by reference."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part fails; open while its part is."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds when every part holds; without parts it always holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when any part holds; without parts it never holds."""

    parts: tuple["Condition", ...]


Condition = Test | Concept | Not | AllOf | AnyOf

ALWAYS: Condition = AllOf(())


def walk(condition: Condition) -> Iterator[Condition]:
    """The condition and every condition in it, concepts not entered."""
    yield condition
    match condition:
        case Not(part):
            yield from walk(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from walk(part)


def concepts_in(condition: Condition) -> set[str]:
    """Names of the concepts a condition uses directly."""
    return {part.name for part in walk(condition) if isinstance(part, Concept)}


def questions_in(condition: Condition, concept: Callable[[str], Condition]) -> set[str]:
    """Questions a condition reads, through concepts too. The concepts have to be free of circles."""
    found: set[str] = set()
    for part in walk(condition):
        if isinstance(part, Test):
            found.add(part.question)
        elif isinstance(part, Concept):
            found |= questions_in(concept(part.name), concept)
    return found


def known_tests(condition: Condition, concept: Callable[[str], Condition]) -> frozenset[str]:
    """Questions that a condition tests for being known, through concepts too."""
    found: set[str] = set()
    for part in walk(condition):
        if isinstance(part, Test) and part.op is Op.KNOWN:
            found.add(part.question)
        elif isinstance(part, Concept):
            found |= known_tests(concept(part.name), concept)
    return frozenset(found)
