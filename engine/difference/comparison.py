"""Compares two rulebooks for every possible person: what is seen differently, by exactly whom, and one smallest person each.

Nothing is found where only words, spelling or the order of files changed. What the solver cannot settle is kept apart: a move is
among those seen only when somebody was found who makes it.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from engine.case import Edition
from engine.difference.aspects import Aspect
from engine.difference.boxes import Cover, Coverer, Undetermined
from engine.difference.collecting import Aspects
from engine.difference.pairing import Change, Pairing
from engine.difference.variables import rule_truths
from engine.difference.witnesses import Witness, Witnesses
from engine.proof.solver import Found, Term

_MOST_BOXES = 6
"""An exact condition in more parts than this is told by the truth of rules instead of by answers."""
_MOST_OF_RULES = 24

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Move:
    """People who are in one state before and in another after: exactly who (None when undecided), and one of them.

    Without a witness nobody was found in time, and whether anybody makes the move is open.
    """

    before: str
    after: str
    cover: Cover | None
    witness: Witness | None


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that is seen differently by somebody."""

    aspect: Aspect
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two rulebooks. `complete` is false when the solver left something undecided.

    `unsettled` holds the moves for which it found neither somebody nor that there is nobody.
    """

    pairing: Pairing
    changes: dict[str, Change]
    seen: tuple[Seen, ...]
    complete: bool
    unsettled: tuple[Seen, ...] = ()

    def of_kind(self, *kinds: str) -> list[Seen]:
        return [one for one in self.seen if one.aspect.kind in kinds]


def compare(old: Edition, new: Edition, seconds: float, step: Step = lambda _: None) -> Difference:
    """What differs between two rulebooks on a day. Raises SolverMissing without the extra `verify`."""
    comparer = _Comparer(Pairing(old, new, seconds), time.monotonic() + seconds)
    for aspect in Aspects(comparer.pairing).all():
        step(aspect.id)
        comparer.compare(aspect)
    changes = comparer.pairing.changes
    complete = comparer.complete and all(change.settled for change in changes.values())
    return Difference(comparer.pairing, changes, tuple(comparer.seen), complete, tuple(comparer.unsettled))


class _Comparer:
    def __init__(self, pairing: Pairing, deadline: float) -> None:
        self.pairing = pairing
        self.complete = True
        self.seen: list[Seen] = []
        self.unsettled: list[Seen] = []
        self._deadline = deadline
        self._witnesses = Witnesses(pairing)

    def compare(self, aspect: Aspect) -> None:
        """Add what is seen differently of one thing, by each move; nothing when nobody moves. An option that is not settled stands alone."""
        if not aspect.given:
            self._add(aspect)
            return
        differs = {id: self._differs(aspect.given[id], aspect) for id in aspect.options}
        if settled := tuple(id for id, found in differs.items() if found is Found.SOMEBODY):
            self._add(replace(aspect, options=settled))
        for id, found in differs.items():
            if found is Found.UNDECIDED:
                self._add(replace(aspect, options=(id,)))

    def _add(self, aspect: Aspect) -> None:
        moves = tuple(self._moves(aspect))
        for kept, those in ((self.seen, [move for move in moves if move.witness]), (self.unsettled, [move for move in moves if not move.witness])):
            if those:
                kept.append(Seen(aspect, tuple(those)))

    def _differs(self, given: Term, aspect: Aspect) -> Found:
        z3 = self.pairing.z3
        differs = z3.Or(*[z3.And(aspect.before[one], aspect.after[other]) for one in aspect.before for other in aspect.after if one != other])
        return self.pairing.prover.search(given, differs)

    def _moves(self, aspect: Aspect) -> Iterator[Move]:
        z3 = self.pairing.z3
        given = [z3.Or(*[aspect.given[id] for id in aspect.options])] if aspect.given else []
        for before, was in aspect.before.items():
            for after, is_ in aspect.after.items():
                if before == after:
                    continue
                found = self.pairing.prover.search(was, is_, *given)
                if found is Found.NOBODY:
                    continue
                yield self._move(aspect, before, after, z3.And(was, is_), given, found)

    def _move(self, aspect: Aspect, before: str, after: str, meant: Term, given: list[Term], found: Found) -> Move:
        witness = None
        if found is Found.SOMEBODY:
            _, witness = self._witnesses.smallest(aspect, before, after, self.pairing.z3.And(meant, *given))
        cover = self._cover(aspect, meant, given) if witness else None
        if cover is None or witness is None or not witness.confirmed:
            self.complete = False
        return Move(before, after, cover, witness)

    def _cover(self, aspect: Aspect, meant: Term, given: list[Term]) -> Cover | None:
        """Boxes over the answers that changed rules read; where those are too many, over the truth of these rules."""
        facts = [*self.pairing.person.facts, *given]
        try:
            cover = Coverer(self.pairing.z3, facts, meant, [*aspect.answers, *aspect.around], self._deadline).cover(_MOST_BOXES)
            if cover.exact:
                return cover
            rules = [*rule_truths(self.pairing, aspect.changes), *aspect.own, *aspect.around]
            return Coverer(self.pairing.z3, facts, meant, rules, self._deadline).cover(_MOST_OF_RULES)
        except Undetermined:
            return None
