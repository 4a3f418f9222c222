"""What would change where an option stands: the smallest sets of answers, each tried before it is told.

Nothing that is fixed is ever proposed: an age, an allergy, a pregnancy, a medication someone lives on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from engine.answers import Fact, Facts, Listed
from engine.case import Case
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.oracle import Oracle
from engine.rulebook import Option, Rule, Verb
from engine.standing import Placed, Standing
from engine.vocabulary import NONE, Kind, Question, Vocabulary

AT_MOST = 3
_MAX_WAYS = 24
_ORDER = (None, Standing.NOT_HERE, Standing.NOT_NOW, Standing.CHECK_FIRST, Standing.DISCUSS)


@dataclass(frozen=True, slots=True)
class Step:
    """One answer that would differ: the test it has to meet, as in a rule file, and a fact that meets it.

    Where several answers meet the test, `answers` holds each with its fact.
    """

    question: str
    test: object
    fact: Fact
    answers: tuple[tuple[str | int, Fact], ...] = ()


Way = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A smallest set of answers and where the option would then stand."""

    steps: Way
    standing: Standing

    @property
    def questions(self) -> frozenset[str]:
        return frozenset(step.question for step in self.steps)

    def as_json(self) -> dict[str, object]:
        return {"set": {step.question: step.test for step in self.steps}, "standing": str(self.standing)}


def would_change(case: Case, option: Option, placed: Placed | None) -> list[Change]:
    """At most three smallest changes that would move an option closer to being something to talk about."""
    if placed is not None and placed.standing in (Standing.DISCUSS, Standing.NOT_HERE):
        return []
    finder = _Finder(case.oracle, case.facts, case.rulebook.vocabulary, case.rulebook.concepts)
    before = _ORDER.index(placed.standing if placed else None)
    found: list[Change] = []
    for way in islice(_ways(case, option, placed, finder), _MAX_WAYS):
        if not way or any(change.standing is Standing.DISCUSS and change.questions <= {step.question for step in way} for change in found):
            continue
        way, after = _narrowed(case, option, way)
        if _ORDER.index(after) > before:
            found.append(Change(way, after))  # type: ignore[arg-type]
    found.sort(key=lambda change: (len(change.steps), -_ORDER.index(change.standing)))
    smallest = [change for number, change in enumerate(found) if not any(_as_good(other, change) for other in found[:number])]
    return smallest[:AT_MOST]


def _narrowed(case: Case, option: Option, way: Way) -> tuple[Way, Standing | None]:
    """A way that tells only answers which lead equally far, and where they lead."""
    for step in way:
        led = {answer: _standing(case, option, _swapped(way, replace(step, fact=fact))) for answer, fact in step.answers}
        if len(set(led.values())) > 1:
            furthest = max(led.values(), key=_ORDER.index)
            kept = tuple((answer, fact) for answer, fact in step.answers if led[answer] is furthest)
            way = _swapped(way, Step(step.question, _plain(tuple(answer for answer, _ in kept)), kept[0][1]))
    return way, _standing(case, option, way)


def _swapped(way: Way, other: Step) -> Way:
    return tuple(other if step.question == other.question else step for step in way)


def _standing(case: Case, option: Option, way: Way) -> Standing | None:
    after = case.stands_if(option, _with(case.facts, way))
    return after.standing if after is not None else None


def _as_good(one: Change, other: Change) -> bool:
    """Whether one change asks for no more than another and leads at least as far."""
    return one.questions <= other.questions and _ORDER.index(one.standing) >= _ORDER.index(other.standing)


def _ways(case: Case, option: Option, placed: Placed | None, finder: "_Finder") -> Iterator[Way]:
    """Candidate ways, the smallest first: offers made to hold, or what stands in the way made to fail."""
    if placed is None:
        offers = [rule for rule in case.edition.about[option.id] if rule.verb is Verb.OFFER]
        yield from sorted((way for rule in offers for way in finder.ways(rule.when, True)), key=len)
        return
    blocking = [rule for rule in placed.holding if rule.blocks]
    if blocking:  # to leave it open is enough to come one step closer
        yield from sorted(_joined([finder.ways(rule.when, False, settled=False) for rule in blocking]), key=len)
    blocking = blocking or list(placed.waits_for)
    yield from sorted(_joined([finder.ways(rule.when, False) for rule in blocking]), key=len)
    yield from _one_by_one(blocking, finder)


def _one_by_one(rules: list[Rule], finder: "_Finder") -> Iterator[Way]:
    for rule in rules:
        yield from sorted(finder.ways(rule.when, False), key=len)


def _with(facts: Facts, way: Way) -> Facts:
    return Facts({**facts.known, **{step.question: step.fact for step in way}})


class _Finder:
    """Finds answers that would make a condition hold or fail for one person, leaving out what is fixed."""

    def __init__(self, oracle: Oracle, facts: Facts, vocabulary: Vocabulary, concepts) -> None:
        self._oracle = oracle
        self._facts = facts
        self._vocabulary = vocabulary
        self._concepts = concepts

    def ways(self, condition: Condition, wanted: bool, settled: bool = True) -> list[Way]:
        """Ways to the wanted truth; the empty way where it is there already, none where only fixed things stand in between.

        Where it need not be `settled`, an open condition will do as well.
        """
        truth = self._oracle.truth(condition, self._facts)
        if truth is wanted or (truth is None and not settled):
            return [()]
        match condition:
            case Test():
                step = self._step(condition, wanted)
                return [(step,)] if step is not None else []
            case Concept(name):
                return self.ways(self._concepts[name], wanted, settled)
            case Not(part):
                return self.ways(part, not wanted, settled)
            case AllOf(parts) | AnyOf(parts):
                branches = [self.ways(part, wanted, settled) for part in parts]
                if isinstance(condition, AllOf) is wanted:
                    return _joined(branches)
                return sorted((way for branch in branches for way in branch), key=len)[:_MAX_WAYS]

    def _step(self, test: Test, wanted: bool) -> Step | None:
        question = self._vocabulary[test.question]
        if question.fixed or question.kind is Kind.PLACE or test.op is Op.KNOWN:
            return None
        if test.op in (Op.AT_LEAST, Op.AT_MOST):
            return _bounded(question, test, wanted)
        if question.is_list:
            return _listed(question, test, wanted, self._facts.get(question.id))
        return _chosen(question, test, wanted)


def _joined(branches: list[list[Way]]) -> list[Way]:
    """All ways at once: one of each branch, as few and as small as fit."""
    ways: list[Way] = [()]
    for branch in branches:
        merged = (_merged(left, right) for left, right in product(ways, branch))
        ways = sorted((way for way in merged if way is not None), key=len)[:_MAX_WAYS]
    return ways


def _merged(left: Way, right: Way) -> Way | None:
    """Both ways together; None when they want different answers to one question."""
    steps = {step.question: step for step in left}
    for step in right:
        other = steps.get(step.question)
        if other is not None and other.test != step.test:
            stricter = _stricter(other, step)
            if stricter is None:
                return None
            step = stricter
        steps[step.question] = step
    return tuple(steps.values())


def _stricter(one: Step, other: Step) -> Step | None:
    """The tighter of two bounds in the same direction."""
    if not (isinstance(one.test, dict) and isinstance(other.test, dict) and isinstance(one.fact, int) and isinstance(other.fact, int)):
        return None
    if set(one.test) == set(other.test) == {"at_least"}:
        return max(one, other, key=lambda step: step.fact)  # type: ignore[arg-type, return-value]
    if set(one.test) == set(other.test) == {"at_most"}:
        return min(one, other, key=lambda step: step.fact)  # type: ignore[arg-type, return-value]
    return None


def _bounded(question: Question, test: Test, wanted: bool) -> Step | None:
    (bound,) = test.operands
    assert isinstance(bound, int)
    at_least = (test.op is Op.AT_LEAST) is wanted
    if not wanted:
        bound += -1 if test.op is Op.AT_LEAST else 1
    low, high = question.range
    return Step(question.id, {"at_least" if at_least else "at_most": bound}, bound) if low <= bound <= high else None


def _chosen(question: Question, test: Test, wanted: bool) -> Step | None:
    allowed: tuple[str | int, ...] = question.allowed() or tuple(range(question.range[0], question.range[1] + 1))
    fitting = [value for value in allowed if (value in test.operands) is wanted]
    if not fitting:
        return None
    if len(fitting) == 1:
        return Step(question.id, fitting[0], fitting[0])
    told: object = _plain(test.operands) if wanted else {"not": _plain(test.operands)}
    return Step(question.id, told, fitting[0], tuple((value, value) for value in fitting))


def _listed(question: Question, test: Test, wanted: bool, fact: Fact | None) -> Step | None:
    items, rest_open = (fact.items, fact.rest_open) if isinstance(fact, Listed) else ((), fact is None)
    operands = tuple(str(operand) for operand in test.operands)
    if NONE in operands:
        return Step(question.id, NONE, Listed(())) if wanted else None
    if wanted:
        if test.op is Op.INCLUDES_ALL and len(operands) > 1:
            return Step(question.id, {"all": list(operands)}, _with_items(items, operands, rest_open))
        each = tuple((operand, _with_items(items, (operand,), rest_open)) for operand in operands)
        return Step(question.id, _plain(operands), each[0][1], each if len(each) > 1 else ())
    dropped = operands if test.op is Op.INCLUDES_ANY else operands[:1]
    return Step(question.id, {"none": list(dropped)}, Listed(tuple(item for item in items if item not in dropped)))


def _with_items(items: tuple[str, ...], added: tuple[str, ...], rest_open: bool) -> Listed:
    return Listed((*items, *(item for item in added if item not in items)), rest_open)


def _plain(operands: tuple[str | int, ...]) -> object:
    return operands[0] if len(operands) == 1 else list(operands)
