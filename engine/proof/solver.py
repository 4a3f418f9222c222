"""The solver behind the proofs, loaded when first needed, with a deadline. Knows nothing of rules."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

Term = Any
"""A boolean or number of the solver; z3 has no types to speak of."""

EXTRA = "verify"


class SolverMissing(RuntimeError):
    """The solver is not installed; the message names what to install."""

    def __init__(self) -> None:
        super().__init__(f"proofs need the solver z3, which is not installed; install it with `pip install 'many-paths[{EXTRA}]'`")


class Found(StrEnum):
    """What the solver said about somebody who meets some facts."""

    SOMEBODY = "somebody"
    NOBODY = "nobody"
    UNDECIDED = "undecided"


def load_z3() -> Any:
    """The z3 module. Raises SolverMissing when the extra is not installed."""
    try:
        import z3
    except ImportError:
        raise SolverMissing from None
    return z3


class Prover:
    """One incremental solver. `seconds` is how long all its searches together may take; after that nothing is decided."""

    def __init__(self, seconds: float) -> None:
        self._z3 = load_z3()
        self._solver = self._z3.Solver()
        self._deadline = time.monotonic() + seconds
        self.model: Any = None

    def suppose(self, facts: Sequence[Term]) -> None:
        """Facts that hold in every search from here on (inside `aside`, until it ends)."""
        self._solver.add(*facts)

    @contextmanager
    def aside(self, facts: Sequence[Term] = ()) -> Iterator[None]:
        """Facts that hold inside the block only."""
        self._solver.push()
        try:
            self._solver.add(*facts)
            yield
        finally:
            self._solver.pop()

    def search(self, *assumed: Term) -> Found:
        """Whether somebody meets every fact; then `model` describes that somebody."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            return Found.UNDECIDED
        self._solver.set("timeout", max(1, min(int(left * 1000), 2**31)))
        found = self._solver.check(*assumed)
        if found == self._z3.sat:
            self.model = self._solver.model()
            return Found.SOMEBODY
        return Found.NOBODY if found == self._z3.unsat else Found.UNDECIDED

    def smallest(self, costs: Sequence[Term], wishes: Sequence[Term] = (), most: int = 40) -> Found:
        """Like `search`, with as few of `costs` true as can be, and then as many `wishes` met as fit, one after another."""
        found = self.search()
        if found is not Found.SOMEBODY:
            return found
        model = self.model
        for count in range(most):
            found = self.search(self._z3.AtMost(*costs, count)) if costs else Found.SOMEBODY
            if found is Found.SOMEBODY:
                return self._grant(wishes, [self._z3.AtMost(*costs, count)] if costs else [])
            if found is Found.UNDECIDED:
                break
        self.model = model
        return Found.SOMEBODY

    def _grant(self, wishes: Sequence[Term], granted: list[Term]) -> Found:
        model = self.model
        for wish in wishes:
            if self._z3.is_true(model.eval(wish, model_completion=True)):
                granted.append(wish)
            elif self.search(*granted, wish) is Found.SOMEBODY:
                granted.append(wish)
                model = self.model
        self.model = model
        return Found.SOMEBODY

    def true(self, term: Term) -> bool:
        """Whether a term is true of the somebody found last."""
        return bool(self._z3.is_true(self.model.eval(term, model_completion=True)))

    def number(self, term: Term) -> int:
        return int(self.model.eval(term, model_completion=True).as_long())
