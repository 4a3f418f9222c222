"""Finds, for a condition, answers that make it hold: someone for whom a rule speaks. Tries small answers first.

Proposals come from the condition tree; the product's own double decides whether they fit.
"""

from collections.abc import Iterator
from itertools import islice, product

from engine.answers import read_answers
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.oracle import Oracle
from engine.rulebook import Rulebook
from engine.vocabulary import NONE, Kind

Answers = dict[str, object]
_ENOUGH = 400


def someone_for(rulebook: Rulebook, condition: Condition) -> Answers | None:
    """Answers for which the condition holds; None when none were found."""
    oracle, finder = Oracle.of(rulebook), _Finder(rulebook)
    for answers in islice(finder.ways(condition, True), _ENOUGH):
        if oracle.truth(condition, read_answers(answers, rulebook.vocabulary)) is True:
            return answers
    return None


class _Finder:
    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook

    def ways(self, condition: Condition, wanted: bool) -> Iterator[Answers]:
        """Proposals that may bring a condition to the wanted truth."""
        match condition:
            case Test():
                yield from ({condition.question: value} for value in self._values(condition, wanted))
            case Concept(name):
                yield from self.ways(self._rulebook.concepts[name], wanted)
            case Not(part):
                yield from self.ways(part, not wanted)
            case AllOf(parts) | AnyOf(parts):
                if isinstance(condition, AllOf) is wanted:
                    branches = (list(islice(self.ways(part, wanted), 12)) for part in parts)
                    yield from (merged for chosen in product(*branches) if (merged := _merged(chosen)) is not None)
                else:
                    for part in parts:
                        yield from self.ways(part, wanted)

    def _values(self, test: Test, wanted: bool) -> list[object]:
        question = self._rulebook.vocabulary[test.question]
        if test.op in (Op.AT_LEAST, Op.AT_MOST):
            (bound,) = test.operands
            assert isinstance(bound, int)
            step = 0 if wanted else -1 if test.op is Op.AT_LEAST else 1
            return [bound + step]
        if question.kind is Kind.PLACE:
            named = [*test.operands] if wanted else [code for code in self._rulebook.vocabulary.places.names if code not in test.operands]
            return list(named)
        if question.is_list:
            if test.op is Op.INCLUDES_ALL and wanted:
                return [list(test.operands)]
            fitting = [value for value in question.allowed() if (value in test.operands) is wanted]
            return [[value] for value in sorted(fitting, key=lambda value: value != NONE)]
        if test.op is Op.KNOWN:
            return list(question.allowed()[:1]) or [question.range[0]]
        allowed = question.allowed() or range(question.range[0], question.range[1] + 1)
        return [value for value in allowed if (value in test.operands) is wanted]


def _merged(chosen: tuple[Answers, ...]) -> Answers | None:
    """All proposals at once: lists are joined; None where they contradict each other."""
    found: Answers = {}
    for answers in chosen:
        for question, value in answers.items():
            other = found.get(question, value)
            if isinstance(value, list) and isinstance(other, list):
                joined = [item for item in dict.fromkeys([*other, *value]) if item != NONE]
                found[question] = joined or [NONE]
            elif other != value:
                if not (isinstance(value, int) and isinstance(other, int)):
                    return None
                found[question] = max(other, value)
            else:
                found[question] = value
    return found
