"""Disjunctions of conjunctions over flat integer properties, kept small. Knows no questions and no rules."""

from collections.abc import Iterable
from itertools import product

MAX_ALTERNATIVES = 512
"""Conjunctions one condition may expand to."""

Literal = tuple[str, str, int]
"""Property, comparison (`eq`, `neq`, `gte`, `lte`), whole number."""

Conjunction = frozenset[Literal]

Alternatives = frozenset[Conjunction]
"""What holds when any of its conjunctions holds; the empty conjunction always does."""


class TooManyAlternatives(Exception):
    """A condition that would need more alternatives than we allow."""


def single(name: str, comparison: str, value: int) -> Alternatives:
    """One comparison."""
    return frozenset({frozenset({(name, comparison, value)})})


def either(branches: Iterable[Alternatives]) -> Alternatives:
    """Any of the branches. Raises TooManyAlternatives."""
    return _absorbed({conjunction for branch in branches for conjunction in branch})


def both(branches: list[Alternatives]) -> Alternatives:
    """All of the branches at once. Raises TooManyAlternatives."""
    result: set[Conjunction] = {frozenset()}
    for branch in branches:
        if len(result) * len(branch) > MAX_ALTERNATIVES * 8:
            raise TooManyAlternatives(MAX_ALTERNATIVES)
        joined = (left | right for left, right in product(result, branch))
        result = set(_absorbed({one for one in joined if not _contradicts(one)}))
    return frozenset(result)


def _absorbed(conjunctions: set[Conjunction]) -> Alternatives:
    """Without those that another, shorter one already covers."""
    kept: list[Conjunction] = []
    for one in sorted(conjunctions, key=len):
        if not any(other <= one for other in kept):
            kept.append(one)
    if len(kept) > MAX_ALTERNATIVES:
        raise TooManyAlternatives(MAX_ALTERNATIVES)
    return frozenset(kept)


def _contradicts(conjunction: Conjunction) -> bool:
    """Whether no answer can satisfy it: a value and another one, or bounds that leave nothing."""
    by_name: dict[str, list[tuple[str, int]]] = {}
    for name, comparison, value in conjunction:
        by_name.setdefault(name, []).append((comparison, value))
    return any(_empty(tests) for tests in by_name.values() if len(tests) > 1)


def _empty(tests: list[tuple[str, int]]) -> bool:
    equal = {value for comparison, value in tests if comparison == "eq"}
    low = max((value for comparison, value in tests if comparison == "gte"), default=None)
    high = min((value for comparison, value in tests if comparison == "lte"), default=None)
    if low is not None and high is not None and low > high:
        return True
    if len(equal) > 1:
        return True
    return any(
        ("neq", value) in tests or (low is not None and value < low) or (high is not None and value > high) for value in equal
    )
