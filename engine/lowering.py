"""Lowers the conditions of a rulebook to the small subset in which durable_rules is exact. Evaluates nothing.

Every condition becomes a disjunction of conjunctions over flat integer properties; each distinct conjunction
is one engine rule. Negation is done by flipping the comparison: a missing property makes every comparison
false, so an unknown answer never fires anything. Concepts are judged first, in both polarities, and reach the rules
as flags in a message of their own. Rules hang in buckets behind always-true anchors, because more than 64 first-level
conditions true at once lose everything.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from engine.answers import Facts, Listed
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test, concepts_in
from engine.rulebook import Rulebook
from engine.vocabulary import Places, Vocabulary

MAX_PROPERTIES = 247
"""Flags a message may carry: the engine takes 252 properties, and `id`, `sid`, the canary's and two anchors are ours."""

MAX_ALTERNATIVES = 512
"""Conjunctions one condition may expand to."""

MAX_ENGINE_RULES = 4000
"""The engine takes 4,096 rules, the canary among them."""

BUCKET, SHELF = 24, 16
"""Rules behind one anchor, and anchors behind one outer anchor: never more than 64 pending at once."""

CANARY = "canary"

Literal = tuple[str, str, int]
"""Property, comparison (`eq`, `neq`, `gte`, `lte`), whole number."""

Conjunction = frozenset[Literal]


class LoweringError(Exception):
    """A rulebook beyond what the engine takes; `rule` names where, `help` what to do."""

    def __init__(self, code: str, message: str, help: str, rule: str = "") -> None:
        self.code, self.help, self.rule = code, help, rule
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Property:
    """One flat integer of the message, and how it is made from a fact (None: left out, because it is not known)."""

    name: str
    question: str
    encode: Callable[[object], int | None]
    two_valued: bool = False


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
    lowerer = _Lowerer(concepts, {}, vocabulary, frozenset())
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
        lowerer = _Lowerer(concepts, flags, vocabulary, apart)
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
    _refuse_collisions([*(one.name for one in properties), *flags.values()])
    return _assembled(prefix, anchors, expanded, properties)


def _assembled(prefix: str, anchors: tuple[str, str], expanded: Mapping[str, frozenset[Conjunction]], properties: tuple[Property, ...]) -> Stage:
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


def _refuse_collisions(names: Iterable[str]) -> None:
    """The engine knows a property by a 32-bit hash alone: two colliding names would match each other."""
    seen: dict[int, str] = {}
    for name in ("id", "sid", "$s", "_z", "_h", "_i", "_j", "_k", *names):
        code = fnv1a(name)
        if code in seen and seen[code] != name:
            raise LoweringError("MP403", f"the engine cannot tell `{name}` from `{seen[code]}`", "this is ours to mend: please report it")
        seen[code] = name


def fnv1a(name: str) -> int:
    """The 32-bit hash by which the engine knows a property."""
    code = 0x811C9DC5
    for byte in name.encode():
        code = ((code ^ byte) * 16777619) & 0xFFFFFFFF
    return code


class _Lowerer:
    """Expands conditions to alternatives over properties, which it makes as they are needed.

    A test of several values gets one flag of its own, so that it stays a single comparison; the tests in `apart`
    are written out as alternatives instead, which share the flags of their single values.
    """

    def __init__(self, concepts: Mapping[str, Condition], flags: Mapping[str, str], vocabulary: Vocabulary, apart: frozenset[Test]) -> None:
        self._concepts = concepts
        self._flags = flags
        self._vocabulary = vocabulary
        self._apart = apart
        self._memo: dict[tuple[str, bool], frozenset[Conjunction]] = {}
        self.properties: dict[object, Property] = {}

    def expand_all(self, conditions: Mapping[str, Condition]) -> dict[str, frozenset[Conjunction]]:
        expanded = {}
        for rule, condition in conditions.items():
            try:
                expanded[rule] = self.expand(condition, True)
            except _TooMany as error:
                raise LoweringError("MP402", f"the condition of `{rule}` expands to more than {error} alternatives",
                                    "make several rules of it, or combine fewer `any`", rule) from None
        return expanded

    def cheapest_to_take_apart(self, expanded: Iterable[frozenset[Conjunction]], wanted: int) -> frozenset[Test]:
        """Tests of several values that would save `wanted` flags, those first that add the fewest alternatives."""
        uses = Counter(name for alternatives in expanded for one in alternatives for name, _, value in one if value == 1)
        groups = [key for key in self.properties if isinstance(key, Test) and len(key.operands) > 1]
        saving = [test for test in groups if all(part in self.properties for part in self._parts(test))]
        # where no group is covered by flags that are there already, all of them together may still need fewer
        chosen = sorted(saving, key=lambda test: uses[self.properties[test].name] * (len(test.operands) - 1))[:wanted]
        return frozenset(chosen or groups)

    def _parts(self, test: Test) -> list[object]:
        """Keys of the properties that a test of several values needs when it is taken apart."""
        return [test.question] if test.op is Op.ONE_OF else [Test(test.question, test.op, (item,)) for item in test.operands]

    def expand(self, condition: Condition, holds: bool) -> frozenset[Conjunction]:
        """The alternatives under which a condition holds (or fails)."""
        match condition:
            case Test():
                return self._test(condition, holds)
            case Concept(name):
                if name in self._flags:
                    return _one(self._flags[name], "eq", int(holds))
                key = (name, holds)
                if key not in self._memo:
                    self._memo[key] = self.expand(self._concepts[name], holds)
                return self._memo[key]
            case Not(part):
                return self.expand(part, not holds)
            case AllOf(parts) | AnyOf(parts):
                branches = [self.expand(part, holds) for part in parts]
                return _both(branches) if isinstance(condition, AllOf) is holds else _either(branches)

    def _test(self, test: Test, holds: bool) -> frozenset[Conjunction]:
        match test.op:
            case Op.AT_LEAST | Op.AT_MOST:
                return self._bound(test, holds)
            case Op.ONE_OF:
                return self._one_of(test, holds)
            case Op.KNOWN:
                return _one(self._flag(test, two_valued=True), "eq", int(holds))
            case Op.INCLUDES_ALL:
                single = [Test(test.question, Op.INCLUDES_ANY, (item,)) for item in test.operands]
                branches = [self._test(part, holds) for part in single]
                return _both(branches) if holds else _either(branches)
            case Op.INCLUDES_ANY | Op.INSIDE:
                whole = _normal(test)
                if whole in self._apart:
                    branches = [self._test(Test(test.question, test.op, (item,)), holds) for item in whole.operands]
                    return _either(branches) if holds else _both(branches)
                return _one(self._flag(whole), "eq", int(holds))

    def _bound(self, test: Test, holds: bool) -> frozenset[Conjunction]:
        (bound,) = test.operands
        assert isinstance(bound, int)
        at_least = test.op is Op.AT_LEAST
        if holds:
            return _one(self._raw(test.question), "gte" if at_least else "lte", bound)
        return _one(self._raw(test.question), "lte" if at_least else "gte", bound - 1 if at_least else bound + 1)

    def _one_of(self, test: Test, holds: bool) -> frozenset[Conjunction]:
        whole = _normal(test)
        if len(whole.operands) > 1 and whole not in self._apart and self._vocabulary[test.question].allowed():
            return _one(self._flag(whole), "eq", int(holds))
        name = self._raw(test.question)
        codes = [self._code(test.question, operand) for operand in test.operands]
        if holds:
            return _either([_one(name, "eq", code) for code in codes])
        return frozenset({frozenset((name, "neq", code) for code in codes)})

    def _code(self, question: str, value: object) -> int:
        return value if isinstance(value, int) else self._vocabulary[question].allowed().index(str(value))

    def _raw(self, question: str) -> str:
        """The property that carries a single-valued answer as a number."""
        if question not in self.properties:
            codes = {word: index for index, word in enumerate(self._vocabulary[question].allowed())}
            encode = codes.get if codes else _as_number
            self.properties[question] = Property(f"p{len(self.properties)}", question, encode)
        return self.properties[question].name

    def _flag(self, test: Test, two_valued: bool = False) -> str:
        """The property that carries a whole test as 0 or 1; left out while the test is open."""
        if test not in self.properties:
            encode = _place_flag(test.operands) if test.op is Op.INSIDE else _list_flag(test.operands)
            if test.op is Op.ONE_OF:
                encode = _choice_flag(test.operands)
            self.properties[test] = Property(f"p{len(self.properties)}", test.question, encode, two_valued)
        return self.properties[test].name


def _normal(test: Test) -> Test:
    """The same test with its values in one order, so that equal tests are one."""
    return Test(test.question, test.op, tuple(sorted(set(test.operands), key=str)))


def _as_number(fact: object) -> int:
    assert isinstance(fact, int)
    return fact


def _choice_flag(operands: tuple[str | int, ...]) -> Callable[[object], int | None]:
    chosen = frozenset(operands)
    return lambda fact: int(fact in chosen)


def _list_flag(operands: tuple[str | int, ...]) -> Callable[[object], int | None]:
    wanted = frozenset(operands)

    def encode(fact: object) -> int | None:
        assert isinstance(fact, Listed)
        if not wanted.isdisjoint(fact.items):
            return 1
        if "none" in wanted and not fact.items and not fact.rest_open:
            return 1
        # once something is listed "none" is out; the other wanted items stay open while the rest is
        still_open = fact.rest_open and (wanted != {"none"} or not fact.items)
        return None if still_open else 0

    return encode


def _place_flag(operands: tuple[str | int, ...]) -> Callable[[object], int | None]:
    areas = tuple(str(operand) for operand in operands)

    def encode(fact: object) -> int | None:
        inside = {Places.inside(str(fact), area) for area in areas}
        return 1 if True in inside else None if None in inside else 0

    return encode


class _TooMany(Exception):
    pass


def _one(name: str, comparison: str, value: int) -> frozenset[Conjunction]:
    return frozenset({frozenset({(name, comparison, value)})})


def _either(branches: Iterable[frozenset[Conjunction]]) -> frozenset[Conjunction]:
    return _absorbed({conjunction for branch in branches for conjunction in branch})


def _both(branches: list[frozenset[Conjunction]]) -> frozenset[Conjunction]:
    result: set[Conjunction] = {frozenset()}
    for branch in branches:
        if len(result) * len(branch) > MAX_ALTERNATIVES * 8:
            raise _TooMany(MAX_ALTERNATIVES)
        joined = (left | right for left, right in product(result, branch))
        result = set(_absorbed({one for one in joined if not _contradicts(one)}))
    return frozenset(result)


def _absorbed(conjunctions: set[Conjunction]) -> frozenset[Conjunction]:
    """Without those that another, shorter one already covers."""
    kept: list[Conjunction] = []
    for one in sorted(conjunctions, key=len):
        if not any(other <= one for other in kept):
            kept.append(one)
    if len(kept) > MAX_ALTERNATIVES:
        raise _TooMany(MAX_ALTERNATIVES)
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
