"""Lowers the conditions of a rulebook to the small subset in which durable_rules is exact. Evaluates nothing.

Every condition becomes a disjunction of conjunctions over flat integer properties; each distinct conjunction
is one engine rule. Negation is done by flipping the comparison: a missing property makes every comparison
false, so an unknown answer never fires anything. Concepts are judged first, in both polarities, and reach the rules
as flags in a message of their own. Rules hang in buckets behind always-true anchors, because more than 64 first-level
conditions true at once lose everything.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.alternatives import Alternatives, Conjunction, Literal
from engine.answers import Facts
from engine.conditions import Condition, Not, Test, concepts_in
from engine.expansion import Expansion
from engine.flags import LoweringError, Property, refuse_collisions
from engine.rulebook import Rulebook
from engine.vocabulary import Vocabulary

MAX_PROPERTIES = 247
"""Flags a message may carry: the engine takes 252 properties, and `id`, `sid`, the canary's and two anchors are ours."""

MAX_ENGINE_RULES = 4000
"""The engine takes 4,096 rules, the canary among them."""

BUCKET, SHELF = 24, 16
"""Rules behind one anchor, and anchors behind one outer anchor: never more than 64 pending at once."""

CANARY = "canary"


@dataclass(frozen=True)
class Stage:
    """One message to the engine and what the engine rules that fire on it mean.

    `always` holds what is true without a condition: the canary stands for it.
    """

    anchors: tuple[str, str]
    properties: tuple[Property, ...]
    alternatives: Mapping[str, tuple[Literal, ...]]
    means: Mapping[str, tuple[str, ...]]
    always: frozenset[str]
    by_question: Mapping[str, tuple[Property, ...]]
    asked_known: tuple[Property, ...]

    def encode(self, facts: Facts) -> dict[str, int]:
        """The message for one person: the anchors and known properties only."""
        message: dict[str, int] = dict.fromkeys(self.anchors, 0)
        known = facts.known
        for question, properties in self.by_question.items():
            fact = known.get(question)
            if fact is not None:
                for one in properties:
                    value = one.encode(fact)
                    if value is not None:
                        message[one.name] = value
        for one in self.asked_known:
            message[one.name] = int(one.question in known)
        return message


@dataclass(frozen=True)
class Lowered:
    """What the engine is given: its rules as JSON, first a stage for concepts where there are any, then one for rules.

    A concept that needs several alternatives is judged once, in the first stage, in both polarities; the rules read it
    as one flag. Its meanings there are `flag+` (holds) and `flag-` (fails).
    """

    definition: str
    concepts: Stage | None
    rules: Stage


def lower(rulebook: Rulebook) -> Lowered:
    """Lower all rules of a rulebook. Raises LoweringError when they are more than the engine takes."""
    conditions = {rule.id: rule.when for rule in rulebook.rules.values()}
    return lower_conditions(conditions, rulebook.concepts, rulebook.vocabulary)


def lower_conditions(conditions: Mapping[str, Condition], concepts: Mapping[str, Condition], vocabulary: Vocabulary) -> Lowered:
    """Lower named conditions over concepts."""
    flags = _flags(conditions, concepts, vocabulary)
    first = None
    if flags:
        polarities = {f"{flag}{sign}": (concepts[name] if sign == "+" else Not(concepts[name])) for name, flag in flags.items() for sign in "+-"}
        first = _stage("c", ("_i", "_h"), polarities, concepts, {}, vocabulary)
    second = _stage("r", ("_j", "_k"), conditions, concepts, flags, vocabulary)
    if len(second.alternatives) + (len(first.alternatives) if first else 0) > MAX_ENGINE_RULES:
        raise LoweringError("MP402", f"the rules expand to {len(second.alternatives)} alternatives, and the live engine takes {MAX_ENGINE_RULES}",
                            "split the rulebook, or simplify conditions that combine several `any`")
    return Lowered(_definition([first, second] if first else [second]), first, second)


def _flags(conditions: Mapping[str, Condition], concepts: Mapping[str, Condition], vocabulary: Vocabulary) -> dict[str, str]:
    """A flag for each concept that rules use and that needs several alternatives to hold or to fail."""
    used = dict.fromkeys(name for condition in conditions.values() for name in sorted(concepts_in(condition)))
    lowerer = Expansion(concepts, {}, vocabulary, frozenset())
    flags = {}
    for name in used:
        expanded = lowerer.expand_all({f"concept {name}": concepts[name], f"concept {name} (fails)": Not(concepts[name])})
        if any(len(alternatives) > 1 for alternatives in expanded.values()):
            flags[name] = f"c{len(flags)}"
    return flags


def _stage(
    prefix: str, anchors: tuple[str, str], conditions: Mapping[str, Condition], concepts: Mapping[str, Condition],
    flags: Mapping[str, str], vocabulary: Vocabulary,
) -> Stage:
    """One stage; where the flags are too many, some tests of several values are taken apart, as few as will do."""
    apart: frozenset[Test] = frozenset()
    while True:
        lowerer = Expansion(concepts, flags, vocabulary, apart)
        expanded = lowerer.expand_all(conditions)
        count = len(lowerer.properties) + len(flags)
        if count <= MAX_PROPERTIES:
            break
        more = lowerer.cheapest_to_take_apart(expanded.values(), count - MAX_PROPERTIES)
        if more <= apart:
            raise LoweringError("MP401", f"the rules read {count} flags, and the live engine takes {MAX_PROPERTIES}",
                                "use fewer different values in conditions, or group them in one test that several rules share")
        apart |= more
    properties = tuple(lowerer.properties.values())
    refuse_collisions([*(one.name for one in properties), *flags.values()])
    return _assembled(prefix, anchors, expanded, properties)


def _assembled(prefix: str, anchors: tuple[str, str], expanded: Mapping[str, Alternatives], properties: tuple[Property, ...]) -> Stage:
    always = frozenset(rule for rule, alternatives in expanded.items() if frozenset() in alternatives)
    meaning: dict[Conjunction, list[str]] = {}
    for rule, alternatives in expanded.items():
        if rule not in always:
            for conjunction in alternatives:
                meaning.setdefault(conjunction, []).append(rule)
    named = {f"{prefix}{index}": conjunction for index, conjunction in enumerate(_shared_first(meaning))}
    by_question: dict[str, list[Property]] = {}
    for one in properties:
        if not one.two_valued:
            by_question.setdefault(one.question, []).append(one)
    return Stage(
        anchors=anchors, properties=properties, alternatives=named, always=always,
        means={name: tuple(meaning[frozenset(conjunction)]) for name, conjunction in named.items()},
        by_question={question: tuple(found) for question, found in by_question.items()},
        asked_known=tuple(one for one in properties if one.two_valued),
    )


def _shared_first(conjunctions: Iterable[Conjunction]) -> list[tuple[Literal, ...]]:
    """Order the literals of each conjunction with the most shared first, and neighbours by common beginnings."""
    every = list(conjunctions)
    uses: dict[Literal, int] = {}
    for conjunction in every:
        for literal in conjunction:
            uses[literal] = uses.get(literal, 0) + 1
    return sorted(tuple(sorted(one, key=lambda literal: (-uses[literal], literal))) for one in every)


def _definition(stages: Iterable[Stage]) -> str:
    """The engine's rules as JSON, each behind the anchors of its stage and bucket, and the canary that always fires."""
    rules = {CANARY: _engine_rule([{"$gte": {"_z": 0}}])}
    for stage in stages:
        outer, inner = stage.anchors
        for index, (name, conjunction) in enumerate(stage.alternatives.items()):
            bucket = index // BUCKET
            anchors = [{"$gte": {outer: -1 - bucket // SHELF}}, {"$gte": {inner: -1 - bucket}}]
            rules[name] = _engine_rule([*anchors, *map(_comparison, conjunction)])
    # after each firing the engine looks for the next from the start: short conditions fire often and stand first
    return json.dumps(dict(sorted(rules.items(), key=lambda rule: len(rule[1]["all"][0]["m"]["$and"]))))


def _engine_rule(comparisons: list[object]) -> dict[str, Any]:
    return {"all": [{"m": {"$and": comparisons}}], "pri": 0}


def _comparison(literal: Literal) -> object:
    name, comparison, value = literal
    return {name: value} if comparison == "eq" else {f"${comparison}": {name: value}}
