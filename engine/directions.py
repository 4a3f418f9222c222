"""What counts as a step between two answers to one question: less, more, along an order, an item gained or let go.

Knows values, no rules and no people. A step is a step whoever takes it and however small; the way back has no name here.
`distance` and `is_better` say the same in two ways that share nothing: the live engine reads the one, its double the other.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeGuard


class Way(StrEnum):
    """The form of a direction."""

    LOWER = "lower"
    HIGHER = "higher"
    ORDER = "order"
    GAINED = "gained"
    LET_GO = "let_go"


class _Listed(Protocol):
    """The answer to a list question (`engine.answers.Listed`)."""

    @property
    def items(self) -> tuple[str, ...]: ...
    @property
    def rest_open(self) -> bool: ...
    def includes(self, item: str) -> bool | None: ...


@dataclass(frozen=True, slots=True)
class Direction:
    """`ranks`: values from the worst to the best, equals together. `items`: what may be gained or let go.

    A value that stands in no rank is neither better nor worse than any other.
    """

    way: Way
    ranks: tuple[tuple[str, ...], ...] = ()
    items: tuple[str, ...] = ()

    def distance(self, earlier: object, now: object) -> int | None:
        """How far an answer moved: above zero for a step. None where nothing can be said."""
        match self.way:
            case Way.LOWER | Way.HIGHER:
                assert isinstance(earlier, int) and isinstance(now, int)
                return now - earlier if self.way is Way.HIGHER else earlier - now
            case Way.ORDER:
                places = [place for value in (earlier, now) for place, rank in enumerate(self.ranks) if value in rank]
                return places[1] - places[0] if len(places) == 2 else None
            case Way.GAINED | Way.LET_GO:
                had, has = (earlier, now) if self.way is Way.LET_GO else (now, earlier)
                assert _is_listed(had) and _is_listed(has)
                return sum(had.includes(item) is True and has.includes(item) is False for item in self.items)

    def is_better(self, earlier: object, now: object) -> bool:
        """Whether an answer is a step from an earlier one."""
        if self.way is Way.LOWER:
            return now < earlier  # type: ignore[operator]
        if self.way is Way.HIGHER:
            return now > earlier  # type: ignore[operator]
        if self.way is Way.ORDER:
            rank = {value: place for place, rank in enumerate(self.ranks) for value in rank}
            return str(earlier) in rank and str(now) in rank and rank[str(now)] > rank[str(earlier)]
        return bool(self.moved(earlier, now))

    def moved(self, earlier: object, now: object) -> tuple[str, ...]:
        """The items gained or let go, in the order of the answer that holds them; what is open has not moved."""
        if not (_is_listed(earlier) and _is_listed(now)):
            return ()
        held, other = (earlier, now) if self.way is Way.LET_GO else (now, earlier)
        if other.rest_open:
            return ()
        return tuple(item for item in held.items if item in self.items and item not in other.items)

    def told(self, earlier: object, now: object) -> tuple[object, object]:
        """The part of two answers in which a step lies, as plain data: for a list the items that moved and nothing else."""
        if self.way is Way.LET_GO:
            return list(self.moved(earlier, now)), None
        if self.way is Way.GAINED:
            return None, list(self.moved(earlier, now))
        return earlier, now

    def as_json(self) -> object:
        """The direction as it stands under `better:`."""
        if self.way in (Way.LOWER, Way.HIGHER):
            return str(self.way)
        if self.way is Way.ORDER:
            return [rank[0] if len(rank) == 1 else list(rank) for rank in self.ranks]
        return {str(self.way): list(self.items)}


def _is_listed(fact: object) -> TypeGuard[_Listed]:
    return hasattr(fact, "items") and not isinstance(fact, Mapping | Collection)
