"""Rules changed on purpose, one small change at a time, as somebody could change them by mistake. Judges nothing.

The list of operators is fixed, so that two scores can be compared: `docs/grading-tests.md` shows each with an example.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from engine.conditions import ALWAYS, AllOf, AnyOf, Condition, Not, Op, Test
from engine.rulebook import ALWAYS_OFFERED, Rule, Rulebook, Verb
from engine.vocabulary import Kind, Question, Vocabulary

MUTATED = (Verb.OFFER, Verb.AVOID, Verb.CAUTION, Verb.ALERT)
"""Verbs whose rules are changed; a note changes no standing and warns of nothing."""

SAFETY_VERBS = (Verb.AVOID, Verb.CAUTION, Verb.ALERT)
SAFETY_OFFERS = frozenset({*ALWAYS_OFFERED, "urgent_care", "naloxone_thn"})
"""Options whose offers count for the safety score beside every avoid, caution and alert."""

NEVER: Condition = AnyOf(())


class Operator(StrEnum):
    """What is done to a rule."""

    DROP_RULE = "drop_rule"
    NEGATE = "negate"
    SHIFT_BOUND = "shift_bound"
    SWAP_VALUE = "swap_value"
    DROP_VALUE = "drop_value"
    REMOVE_EXCLUSION = "remove_exclusion"
    DROP_CONJUNCT = "drop_conjunct"
    DROP_DISJUNCT = "drop_disjunct"
    DROP_OPTION = "drop_option"
    FLIP_IF_HOLDS = "flip_if_holds"
    FLIP_IF_UNKNOWN = "flip_if_unknown"
    FLIP_URGENT = "flip_urgent"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule changed: how, and what it became."""

    operator: Operator
    rule: Rule
    changed: Rule
    detail: str = ""

    @property
    def safety(self) -> bool:
        """Whether it counts for the safety score."""
        return self.rule.verb in SAFETY_VERBS or not SAFETY_OFFERS.isdisjoint(self.rule.options)


def mutants_of(rulebook: Rulebook) -> Iterator[Mutant]:
    """Every mutant of a rulebook, in the order of its rules."""
    for rule in rulebook.rules.values():
        if rule.verb in MUTATED:
            yield from mutants_of_rule(rule, rulebook.vocabulary)


def mutants_of_rule(rule: Rule, vocabulary: Vocabulary) -> list[Mutant]:
    """Every mutant of one rule; two changes that come to the same count once, and one that changes nothing not at all."""
    seen = {_behaviour(rule)}
    found = []
    for mutant in (*_whole(rule), *_parts(rule, vocabulary), *_effects(rule)):
        key = _behaviour(mutant.changed)
        if key not in seen:
            seen.add(key)
            found.append(mutant)
    return found


def _behaviour(rule: Rule) -> tuple[object, ...]:
    """What a rule does, its words left out."""
    return (rule.when, frozenset(rule.options), rule.blocks, rule.asks_first, rule.urgent)


def _whole(rule: Rule) -> Iterator[Mutant]:
    yield Mutant(Operator.DROP_RULE, rule, replace(rule, when=NEVER))
    yield Mutant(Operator.NEGATE, rule, replace(rule, when=NEVER if rule.when == ALWAYS else Not(rule.when)))


def _effects(rule: Rule) -> Iterator[Mutant]:
    if len(rule.options) > 1:
        for option in rule.options:
            yield Mutant(Operator.DROP_OPTION, rule, replace(rule, options=tuple(one for one in rule.options if one != option)), option)
    if rule.verb is Verb.AVOID:
        yield Mutant(Operator.FLIP_IF_HOLDS, rule, replace(rule, if_holds="check_first" if rule.if_holds == "not_now" else "not_now"))
        yield Mutant(Operator.FLIP_IF_UNKNOWN, rule, replace(rule, if_unknown="mention" if rule.if_unknown == "check" else "check"))
    if rule.verb is Verb.ALERT:
        yield Mutant(Operator.FLIP_URGENT, rule, replace(rule, urgent=not rule.urgent))


def _parts(rule: Rule, vocabulary: Vocabulary) -> Iterator[Mutant]:
    for operator, changed, detail in condition_changes(rule.when, vocabulary):
        yield Mutant(operator, rule, replace(rule, when=changed), detail)


Change = tuple[Operator, Condition, str]


def condition_changes(condition: Condition, vocabulary: Vocabulary) -> Iterator[Change]:
    """Every small change of a condition by itself."""
    return _changes(condition, vocabulary, excluded=False)


def _changes(condition: Condition, vocabulary: Vocabulary, excluded: bool) -> Iterator[Change]:
    """Every small change of a condition. Inside an exclusion, an item taken away is an exclusion removed."""
    match condition:
        case Test():
            yield from _test_changes(condition, vocabulary[condition.question], vocabulary, excluded)
        case Not(part):
            yield from ((operator, Not(inner), detail) for operator, inner, detail in _changes(part, vocabulary, not excluded))
        case AllOf(parts) | AnyOf(parts):
            kind = type(condition)
            for index, part in enumerate(parts):
                before, after = parts[:index], parts[index + 1 :]
                if len(parts) > 1:
                    yield _dropping(kind, part, excluded), _joined(kind, (*before, *after)), _named(part)
                for operator, inner, detail in _changes(part, vocabulary, excluded):
                    yield operator, kind((*before, inner, *after)), detail


def _dropping(kind: type[AllOf] | type[AnyOf], part: Condition, excluded: bool) -> Operator:
    if excluded or isinstance(part, Not):
        return Operator.REMOVE_EXCLUSION
    return Operator.DROP_CONJUNCT if kind is AllOf else Operator.DROP_DISJUNCT


def _joined(kind: type[AllOf] | type[AnyOf], parts: tuple[Condition, ...]) -> Condition:
    return parts[0] if len(parts) == 1 else kind(parts)


def _test_changes(test: Test, question: Question, vocabulary: Vocabulary, excluded: bool) -> Iterator[Change]:
    if test.op in (Op.AT_LEAST, Op.AT_MOST):
        (bound,) = test.operands
        assert isinstance(bound, int)
        low, high = question.range
        for moved in (bound - 1, bound + 1):
            if low <= moved <= high:
                yield Operator.SHIFT_BOUND, replace(test, operands=(moved,)), f"{test.question} {test.op} {bound} -> {moved}"
        return
    for index, operand in enumerate(test.operands):
        others = test.operands[:index] + test.operands[index + 1 :]
        if others:
            yield (Operator.REMOVE_EXCLUSION if excluded else Operator.DROP_VALUE), replace(test, operands=others), f"{test.question} {operand}"
        near = _neighbour(test, operand, question, vocabulary)
        if near is not None:
            swapped = (*test.operands[:index], near, *test.operands[index + 1 :])
            yield Operator.SWAP_VALUE, replace(test, operands=swapped), f"{test.question} {operand} -> {near}"


def _neighbour(test: Test, operand: str | int, question: Question, vocabulary: Vocabulary) -> str | int | None:
    """The next value, going round, that the test does not name already."""
    if question.kind is Kind.INTEGER:
        assert isinstance(operand, int)
        values: list[str | int] = list(range(question.range[0], question.range[1] + 1))
    else:
        values = list(vocabulary.allowed(question))
    start = values.index(operand)
    return next((value for value in values[start + 1 :] + values[:start] if value not in test.operands), None)


def _named(part: Condition) -> str:
    """A short name for a part: the question it tests, or its kind."""
    match part:
        case Test():
            return part.question
        case Not(inner):
            return f"not {_named(inner)}"
        case AllOf(parts) | AnyOf(parts):
            return f"({', '.join(_named(one) for one in parts)})"
        case _:
            return part.name
