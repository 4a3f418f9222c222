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
_Memo = dict[str, Truth]
_Judge = Callable[[Mapping[str, Fact], _Memo], Truth]


@dataclass(slots=True)
class _Node:
    """A condition ready to be judged, with its parts for explaining."""

    judge: _Judge
    parts: tuple["_Node", ...] = ()
    test: Test | None = None
    negates: bool = False
    concept: str | None = None


class Verdicts:
    """What every rule of a rulebook does for one person: holds, fails or is open, and why."""

    def __init__(self, oracle: "Oracle", facts: Facts, truth: Mapping[str, Truth], memo: _Memo) -> None:
        self.truth = truth
        self._oracle = oracle
        self._facts = facts
        self._memo = memo
        self._open: dict[str, tuple[str, ...]] = {}

    def holds(self, rule: str) -> bool:
        return self.truth[rule] is True

    def open(self, rule: str) -> bool:
        return self.truth[rule] is None

    @property
    def holding(self) -> frozenset[str]:
        return frozenset([rule for rule, truth in self.truth.items() if truth is True])

    def open_questions(self, rule: str) -> tuple[str, ...]:
        """The questions that keep a rule open, in the order in which it reads them; settled parts are left out."""
        return self._questions(self._oracle.rules[rule]) if self.truth[rule] is None else ()

    def support(self, rule: str) -> dict[str, object]:
        """The answers that make a rule hold, as plain data: for a list only the items that matter."""
        found: dict[str, object] = {}
        for test in _supporting(self._oracle.rules[rule], self._facts.known, self._memo, True):
            _merge(found, test, self._facts)
        return found

    def _questions(self, node: _Node) -> tuple[str, ...]:
        """The questions that keep an open node open."""
        if node.test is not None:
            return (node.test.question,)
        if node.concept in self._open:
            return self._open[node.concept]
        known, memo, found = self._facts.known, self._memo, {}
        for part in node.parts:
            if part.judge(known, memo) is None:
                for question in self._questions(part):
                    found[question] = None
        questions = tuple(found)
        if node.concept is not None:
            self._open[node.concept] = questions
        return questions


class Oracle:
    """Evaluates the rules of one rulebook. Stateless between people, safe to share between threads."""

    def __init__(self, rules: Mapping[str, Condition], concepts: Mapping[str, Condition]) -> None:
        self._concepts = concepts
        self._nodes: dict[Condition, _Node] = {}
        self.rules: dict[str, _Node] = {name: self._node(condition) for name, condition in rules.items()}
        self._judges = [(name, node.judge) for name, node in self.rules.items()]

    @classmethod
    def of(cls, rulebook: Rulebook) -> "Oracle":
        return cls({rule.id: rule.when for rule in rulebook.rules.values()}, rulebook.concepts)

    def evaluate(self, facts: Facts) -> Verdicts:
        """The truth of every rule for one person."""
        known, memo = facts.known, {}
        return Verdicts(self, facts, {name: judge(known, memo) for name, judge in self._judges}, memo)

    def truth(self, condition: Condition, facts: Facts) -> Truth:
        """The truth of any condition over the same concepts."""
        return self._node(condition).judge(facts.known, {})

    def rule(self, name: str, facts: Facts) -> Truth:
        """The truth of one rule for one person."""
        return self.rules[name].judge(facts.known, {})

    def support(self, condition: Condition, facts: Facts) -> dict[str, object]:
        """The answers that make a condition hold, as plain data: for a list only the items that matter."""
        found: dict[str, object] = {}
        for test in _supporting(self._node(condition), facts.known, {}, True):
            _merge(found, test, facts)
        return found

    def open_tests(self, condition: Condition, facts: Facts) -> Iterator[Test]:
        """The tests that keep a condition open; parts that are settled are left out."""
        return _open(self._node(condition), facts.known, {})

    def _node(self, condition: Condition) -> _Node:
        """The node of a condition; equal conditions share one."""
        node = self._nodes.get(condition)
        if node is None:
            node = self._nodes[condition] = self._built(condition)
        return node

    def _built(self, condition: Condition) -> _Node:
        match condition:
            case Test():
                return _Node(_test_judge(condition), test=condition)
            case Concept(name):
                inner = self._node(self._concepts[name])
                return _Node(_remembered(name, inner.judge), (inner,), concept=name)
            case Not(part):
                inner = self._node(part)
                return _Node(_negated(inner.judge), (inner,), negates=True)
            case AllOf(parts):
                nodes = tuple(self._node(part) for part in parts)
                return _Node(_conjunction([node.judge for node in nodes]), nodes)
            case AnyOf(parts):
                nodes = tuple(self._node(part) for part in parts)
                return _Node(_disjunction([node.judge for node in nodes]), nodes)


def _open(node: _Node, known: Mapping[str, Fact], memo: _Memo) -> Iterator[Test]:
    if node.judge(known, memo) is not None:
        return
    if node.test is not None:
        yield node.test
    for part in node.parts:
        yield from _open(part, known, memo)


def _supporting(node: _Node, known: Mapping[str, Fact], memo: _Memo, truth: bool) -> list[Test]:
    """The tests that make a node hold, or fail: none when its truth is another."""
    if node.judge(known, memo) is not truth:
        return []
    if node.test is not None:
        return [node.test]
    found: list[Test] = []
    inner = not truth if node.negates else truth
    for part in node.parts:
        if part.test is None:
            found += _supporting(part, known, memo, inner)
        elif part.judge(known, memo) is inner:
            found.append(part.test)
    return found


def _remembered(name: str, inner: _Judge) -> _Judge:
    """A concept is judged once a person."""

    def judge(known: Mapping[str, Fact], memo: _Memo) -> Truth:
        if name in memo:
            return memo[name]
        truth = memo[name] = inner(known, memo)
        return truth

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
    def negation(known: Mapping[str, Fact], memo: _Memo) -> Truth:
        truth = judge(known, memo)
        return None if truth is None else not truth

    return negation


def _conjunction(judges: list[_Judge]) -> _Judge:
    def conjunction(known: Mapping[str, Fact], memo: _Memo) -> Truth:
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
    def disjunction(known: Mapping[str, Fact], memo: _Memo) -> Truth:
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

    def judge(known: Mapping[str, Fact], memo: _Memo) -> Truth:
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
