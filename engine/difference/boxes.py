"""An exact condition as few boxes: each box allows some states of each variable, and together they are everybody meant.

Somebody is asked for, then everything about them that does not matter is let go, as long as all who are like them in the
rest are meant too. That is repeated until nobody is left. Knows nothing of rules.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.proof.solver import Term


@dataclass(frozen=True, slots=True)
class State:
    """One of the ways in which a variable can be; `value` is what the words are made from."""

    value: Any
    term: Term


@dataclass(frozen=True, slots=True)
class Variable:
    """Something about a person that is in exactly one of its states. `about` is what the words are made from."""

    name: str
    about: Any
    states: tuple[State, ...]


Box = Mapping[int, frozenset[int]]
"""By the number of a variable, the states it may be in; a variable that is not here may be in any."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Boxes over some variables; `exact` when they are everybody meant and nobody else, else each box only holds people meant."""

    variables: tuple[Variable, ...]
    boxes: tuple[Box, ...]
    exact: bool


class Undetermined(Exception):
    """The variables do not settle who is meant, or the time is over."""


class Coverer:
    """Finds the boxes of one condition. `most` is how many are looked for, `deadline` a reading of the monotonic clock."""

    def __init__(self, z3: Any, facts: Sequence[Term], meant: Term, variables: Sequence[Variable], deadline: float) -> None:
        self._z3 = z3
        self._deadline = deadline
        self._solver = z3.Solver()
        self._variables = tuple(variables)
        self._in, self._out = z3.Bool("meant"), z3.Bool("not meant")
        self._solver.add(*facts, z3.Implies(self._in, meant), z3.Implies(self._out, z3.Not(meant)))
        self._marks = [[z3.Bool(f"variable {v} state {s}") for s in range(len(one.states))] for v, one in enumerate(variables)]
        for one, marks in zip(variables, self._marks, strict=True):
            self._solver.add(*[mark == state.term for mark, state in zip(marks, one.states, strict=True)])
        self._nots = [[z3.Not(mark) for mark in marks] for marks in self._marks]
        self._where = {term.get_id(): (v, s) for v, terms in enumerate(self._nots) for s, term in enumerate(terms)}
        self._apart: list[Term] = []
        self._closed: list[list[tuple[int, int]]] = []
        self._timed = float("inf")

    def cover(self, most: int) -> Cover:
        """The boxes. Raises Undetermined when the variables do not say enough."""
        exact = True
        while self._possible(self._in, *self._apart):
            if len(self._closed) == most:
                exact = False
                break
            self._add(self._shut())
        kept = self._needed()
        return Cover(self._variables, tuple(sorted((self._box(closed) for closed in kept), key=len)), exact)

    def _shut(self) -> list[tuple[int, int]]:
        """What has to be shut out so that everybody left is meant, starting from somebody who is."""
        model = self._solver.model()
        every = [(v, s) for v, marks in enumerate(self._marks) for s in range(len(marks))]
        shut = self._enough([(v, s) for v, s in every if not self._z3.is_true(model.eval(self._marks[v][s], model_completion=True))])
        if shut is None:
            raise Undetermined
        for one in list(shut):
            if one in shut and (fewer := self._enough([other for other in shut if other != one])) is not None:
                shut = fewer
        return shut

    def _enough(self, shut: list[tuple[int, int]]) -> list[tuple[int, int]] | None:
        """Those of some states that suffice when shut out; None when somebody not meant is left."""
        if self._possible(self._out, *[self._nots[v][s] for v, s in shut]):
            return None
        core = {self._where.get(term.get_id()) for term in self._solver.unsat_core()}
        return [where for where in shut if where in core]

    def _add(self, shut: list[tuple[int, int]]) -> None:
        apart = self._z3.Bool(f"not in box {len(self._closed)}")
        self._solver.add(self._z3.Implies(apart, self._z3.Or(*[self._marks[v][s] for v, s in shut])))
        self._apart.append(apart)
        self._closed.append(shut)

    def _needed(self) -> list[list[tuple[int, int]]]:
        """The boxes without those whose people are all in others."""
        kept = list(range(len(self._closed)))
        for number in sorted(kept, key=lambda number: -len(self._closed[number])):
            others = [self._apart[other] for other in kept if other != number]
            if len(kept) > 1 and not self._possible(*[self._nots[v][s] for v, s in self._closed[number]], *others):
                kept.remove(number)
        return [self._closed[number] for number in kept]

    def _box(self, shut: list[tuple[int, int]]) -> Box:
        """The states that are left, without those nobody in the box can be in."""
        inside = [self._nots[v][s] for v, s in shut]
        box = {}
        for variable in sorted({v for v, _ in shut}):
            left = frozenset(range(len(self._marks[variable]))) - {s for v, s in shut if v == variable}
            box[variable] = left if len(left) == 1 else frozenset(state for state in left if self._possible(*inside, self._marks[variable][state]))
        return box

    def _possible(self, *assumed: Term) -> bool:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise Undetermined
        if self._timed - left > 0.5:  # to tell the solver costs more than most of its answers
            self._solver.set("timeout", max(1, int(left * 1000)))
            self._timed = left
        found = self._solver.check(*assumed)
        if found == self._z3.unknown:
            raise Undetermined
        return bool(found == self._z3.sat)
