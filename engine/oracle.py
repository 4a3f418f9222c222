"""The double: an independent, plain evaluator of conditions, which also says what is open and why.

It starts from the condition tree and shares nothing else with the live engine. Strong Kleene logic: True
holds, False fails, None is open.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from engine.answers import Fact, Facts, Listed
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.rulebook import Rulebook

Truth = bool | None
_Judge = Callable[[Mapping[str, Fact], dict[str, Truth]], Truth]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What every rule of a rulebook does for one person: holds, fails or is open."""

    truth: Mapping[str, Truth]

    def holds(self, rule: str) -> bool:
        return self.truth[rule] is True

    def open(self, rule: str) -> bool:
        return self.truth[rule] is None

    @property
    def holding(self) -> frozenset[str]:
        return frozenset(rule for rule, truth in self.truth.items() if truth is True)


class Oracle:
    """Evaluates the rules of one rulebook. Stateless between people, safe to share between threads."""

    def __init__(self, rules: Mapping[str, Condition], concepts: Mapping[str, Condition]) -> None:
        self._concepts = concepts
        self._judges: dict[str, _Judge] = {}
        self._shared: dict[Condition, _Judge] = {}
        self._concept_judges: dict[str, _Judge] = {}
        self._rules = {name: self._judge(condition) for name, condition in rules.items()}

    @classmethod
    def of(cls, rulebook: Rulebook) -> "Oracle":
        return cls({rule.id: rule.when for rule in rulebook.rules.values()}, rulebook.concepts)

    def evaluate(self, facts: Facts) -> Verdicts:
        """The truth of every rule for one person."""
        known, memo = facts.known, {}
        return Verdicts({name: judge(known, memo) for name, judge in self._rules.items()})

    def truth(self, condition: Condition, facts: Facts) -> Truth:
        """The truth of any condition over the same concepts."""
        return self._judge(condition)(facts.known, {})

    def rule(self, name: str, facts: Facts) -> Truth:
        """The truth of one rule for one person."""
        return self._rules[name](facts.known, {})

    def support(self, condition: Condition, facts: Facts) -> dict[str, object]:
        """The answers that make a condition hold, as plain data: for a list only the items that matter."""
        found: dict[str, object] = {}
        for test in self._supporting(condition, facts, True):
            _merge(found, test, facts)
        return found

    def open_tests(self, condition: Condition, facts: Facts) -> Iterator[Test]:
        """The tests that keep a condition open; parts that are settled are left out."""
        if self._judge(condition)(facts.known, {}) is not None:
            return
        match condition:
            case Test():
                yield condition
            case Concept(name):
                yield from self.open_tests(self._concepts[name], facts)
            case Not(part):
                yield from self.open_tests(part, facts)
            case AllOf(parts) | AnyOf(parts):
                for part in parts:
                    yield from self.open_tests(part, facts)

    def _supporting(self, condition: Condition, facts: Facts, wanted: bool) -> Iterator[Test]:
        if self._judge(condition)(facts.known, {}) is not wanted:
            return
        match condition:
            case Test():
                yield condition
            case Concept(name):
                yield from self._supporting(self._concepts[name], facts, wanted)
            case Not(part):
                yield from self._supporting(part, facts, not wanted)
            case AllOf(parts) | AnyOf(parts):
                for part in parts:
                    yield from self._supporting(part, facts, wanted)

    def _judge(self, condition: Condition) -> _Judge:
        judge = self._shared.get(condition)
        if judge is None:
            judge = self._shared[condition] = self._build(condition)
        return judge

    def _build(self, condition: Condition) -> _Judge:
        match condition:
            case Test():
                return _test_judge(condition)
            case Concept(name):
                return self._concept_judge(name)
            case Not(part):
                return _negated(self._judge(part))
            case AllOf(parts):
                return _conjunction([self._judge(part) for part in parts])
            case AnyOf(parts):
                return _disjunction([self._judge(part) for part in parts])

    def _concept_judge(self, name: str) -> _Judge:
        inner = self._judge(self._concepts[name])

        def judge(known: Mapping[str, Fact], memo: dict[str, Truth]) -> Truth:
            if name not in memo:
                memo[name] = inner(known, memo)
            return memo[name]

        return judge


def _merge(found: dict[str, object], test: Test, facts: Facts) -> None:
    fact = facts.known.get(test.question)
    if fact is None:
        return
    if not isinstance(fact, Listed):
        found[test.question] = fact
        return
    items = [item for item in fact.items if item in test.operands] or list(fact.items) or ["none"]
    earlier = found.get(test.question, [])
    assert isinstance(earlier, list)
    found[test.question] = [*earlier, *(item for item in items if item not in earlier)]


def _negated(judge: _Judge) -> _Judge:
    def negation(known: Mapping[str, Fact], memo: dict[str, Truth]) -> Truth:
        truth = judge(known, memo)
        return None if truth is None else not truth

    return negation


def _conjunction(judges: list[_Judge]) -> _Judge:
    def conjunction(known: Mapping[str, Fact], memo: dict[str, Truth]) -> Truth:
        result: Truth = True
        for judge in judges:
            truth = judge(known, memo)
            if truth is False:
                return False
            if truth is None:
                result = None
        return result

    return conjunction


def _disjunction(judges: list[_Judge]) -> _Judge:
    def disjunction(known: Mapping[str, Fact], memo: dict[str, Truth]) -> Truth:
        result: Truth = False
        for judge in judges:
            truth = judge(known, memo)
            if truth is True:
                return True
            if truth is None:
                result = None
        return result

    return disjunction


def _test_judge(test: Test) -> _Judge:
    """A judge of one test: what is not known leaves it open, except a test for being known."""
    question, operands = test.question, test.operands
    if test.op is Op.KNOWN:
        return lambda known, memo: question in known
    compare = _COMPARISONS[test.op]

    def judge(known: Mapping[str, Fact], memo: dict[str, Truth]) -> Truth:
        fact = known.get(question)
        return None if fact is None else compare(fact, operands)

    return judge


def _one_of(fact: Fact, operands: tuple[str | int, ...]) -> Truth:
    return fact in operands


def _at_least(fact: Fact, operands: tuple[str | int, ...]) -> Truth:
    return fact >= operands[0]  # type: ignore[operator]


def _at_most(fact: Fact, operands: tuple[str | int, ...]) -> Truth:
    return fact <= operands[0]  # type: ignore[operator]


def _includes_any(fact: Fact, operands: tuple[str | int, ...]) -> Truth:
    result: Truth = False
    for item in operands:
        listed = fact.includes(item)  # type: ignore[union-attr, arg-type]
        if listed:
            return True
        if listed is None:
            result = None
    return result


def _includes_all(fact: Fact, operands: tuple[str | int, ...]) -> Truth:
    result: Truth = True
    for item in operands:
        listed = fact.includes(item)  # type: ignore[union-attr, arg-type]
        if listed is False:
            return False
        if listed is None:
            result = None
    return result


def _inside(fact: Fact, operands: tuple[str | int, ...]) -> Truth:
    place, result = str(fact), False
    for area in map(str, operands):
        if place == area or place.startswith(area + "-"):
            return True
        if area.startswith(place + "-"):
            result = None
    return result


_COMPARISONS: dict[Op, Callable[[Fact, tuple[str | int, ...]], Truth]] = {
    Op.ONE_OF: _one_of,
    Op.AT_LEAST: _at_least,
    Op.AT_MOST: _at_most,
    Op.INCLUDES_ANY: _includes_any,
    Op.INCLUDES_ALL: _includes_all,
    Op.INSIDE: _inside,
}
