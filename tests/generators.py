"""Random rulebooks and people, the same for the same seed: shared by the tests and by `make fuzz`.

A world is a vocabulary, concepts and rules, small enough to print. Its conditions use every test the rule language
has, nested, negated and through concepts; its people leave questions open, leave lists open, say none, and name a
country without its part.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from engine.answers import Fact, Facts, Listed
from engine.conditions import ALWAYS, AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.diagnostics import Position
from engine.rulebook import Rule, Rulebook, Verb
from engine.vocabulary import Kind, Places, Question, Vocabulary

HERE = Position("random")
PLACES = ("CA", "CA-ON", "CA-QC", "CA-BC", "US", "US-RI", "US-OR", "CH", "CH-ZH", "other")
KINDS = (Kind.CHOICE, Kind.LIST, Kind.INTEGER, Kind.YES_NO, Kind.PLACE)


@dataclass(frozen=True)
class World:
    """Everything the live engine and its double need, and nothing else. `flags` is set where it is known exactly."""

    vocabulary: Vocabulary
    rules: Mapping[str, Condition]
    concepts: Mapping[str, Condition] = field(default_factory=dict)
    flags: int | None = None


def question(name: str, kind: Kind, values: int = 0, high: int = 20, takes_none: bool = True) -> Question:
    """A question of a kind; `values` words for choices and lists, numbers up to `high`."""
    words = {f"v{index}": {"en": f"v{index}"} for index in range(values)} if kind in (Kind.CHOICE, Kind.LIST) else {}
    return Question(id=name, kind=kind, at=HERE, values=words, range=(0, high), takes_none=takes_none and kind is Kind.LIST)


def vocabulary(rng: Random, size: int) -> Vocabulary:
    """Questions of every kind; with five or more, each kind is there."""
    kinds = [*KINDS, *rng.choices(KINDS, weights=(3, 4, 2, 3, 1), k=size)][:size]
    questions = [
        question(f"q{index}", kind, rng.randint(2, 8), rng.choice((1, 5, 20, 200)), rng.random() < 0.8) for index, kind in enumerate(kinds)
    ]
    return Vocabulary({one.id: one for one in questions}, Places({code: {"en": code} for code in PLACES}))


def a_test(rng: Random, one: Question, known: bool = True) -> Test:
    """A test that the rule language can write about a question; `known` allows the two-valued one."""
    if known and rng.random() < 0.04:
        return Test(one.id, Op.KNOWN)
    if one.kind is Kind.INTEGER:
        return _number_test(rng, one)
    if one.kind is Kind.PLACE:
        return Test(one.id, Op.INSIDE, _some(rng, PLACES))
    if one.kind is not Kind.LIST:
        return Test(one.id, Op.ONE_OF, _some(rng, one.allowed()))
    if rng.random() < 0.2:
        return Test(one.id, Op.INCLUDES_ALL, _some(rng, tuple(one.values)))
    return Test(one.id, Op.INCLUDES_ANY, _some(rng, one.allowed()))


def _number_test(rng: Random, one: Question) -> Test:
    low, high = one.range
    op = rng.choice((Op.AT_LEAST, Op.AT_MOST, Op.ONE_OF))
    if op is Op.ONE_OF:
        return Test(one.id, op, tuple(rng.sample(range(low, high + 1), min(rng.randint(1, 3), high - low + 1))))
    return Test(one.id, op, (rng.randint(low, high),))


def _some(rng: Random, words: Sequence[str]) -> tuple[str, ...]:
    return tuple(rng.sample(words, min(rng.choice((1, 1, 1, 2, 2, 3)), len(words))))


def condition(rng: Random, leaf: Callable[[], Condition], depth: int) -> Condition:
    """A nested condition over leaves: all, any, none and not, never wider than three."""
    if depth == 0 or rng.random() < 0.25:
        return Not(leaf()) if rng.random() < 0.3 else leaf()
    parts = tuple(condition(rng, leaf, depth - 1) for _ in range(rng.randint(1, 3)))
    return rng.choice((AllOf(parts), AllOf(parts), AnyOf(parts), Not(AnyOf(parts)), Not(AllOf(parts))))


def world(rng: Random, rules: int, questions: int = 12, depth: int = 2, known: bool = True) -> World:
    """A random rulebook. Concepts use only those before them, so there are no circles."""
    words = vocabulary(rng, questions)
    asked = list(words.questions.values())
    names: list[str] = []

    def leaf() -> Condition:
        if names and rng.random() < 0.2:
            return Concept(rng.choice(names))
        return a_test(rng, rng.choice(asked), known)

    concepts: dict[str, Condition] = {}
    for index in range(rng.randint(0, 6)):
        concepts[f"c{index}"] = condition(rng, leaf, rng.randint(0, 2))
        names.append(f"c{index}")
    return World(words, {f"rule{index}": _rule(rng, leaf, depth) for index in range(rules)}, concepts)


def _rule(rng: Random, leaf: Callable[[], Condition], depth: int) -> Condition:
    if rng.random() < 0.02:
        return ALWAYS
    return condition(rng, leaf, rng.randint(0, depth))


def rulebook_of(made: World) -> Rulebook:
    """A random world as a rulebook without options: each rule is a note."""
    rules = {name: Rule(name, Verb.NOTE, (), when, {}, HERE) for name, when in made.rules.items()}
    return Rulebook(
        id="random", version="0", hash="", vocabulary=made.vocabulary, concepts=made.concepts, makes_sense_when={}, sources={}, options={},
        rules=rules, services=(), tags={}, messages={},
    )


def table(rng: Random, rules: int, attributes: int = 40) -> World:
    """A flat rulebook like the one measured in docs/benchmarks.md: 3 to 6 conditions a rule over 40 attributes."""
    kinds = (Kind.YES_NO, Kind.CHOICE, Kind.INTEGER, Kind.LIST)
    asked = [question(f"q{index}", kinds[index % 4], 5, 100) for index in range(attributes)]
    words = vocabulary_of(asked)

    def rule() -> Condition:
        chosen = rng.sample(asked, rng.randint(3, 6))
        return AllOf(tuple(_flat_test(rng, one) for one in chosen))

    return World(words, {f"rule{index}": rule() for index in range(rules)})


def _flat_test(rng: Random, one: Question) -> Condition:
    if one.kind is Kind.INTEGER:
        return Test(one.id, *rng.choice(((Op.AT_LEAST, (rng.randint(10, 60),)), (Op.AT_MOST, (rng.randint(40, 90),)))))
    if one.kind is Kind.LIST:
        test = Test(one.id, Op.INCLUDES_ANY, tuple(rng.sample(list(one.values), 1)))
        return Not(test) if rng.random() < 0.3 else test
    if one.kind is Kind.CHOICE and rng.random() < 0.5:
        return Not(Test(one.id, Op.ONE_OF, (rng.choice(one.allowed()),)))
    return Test(one.id, Op.ONE_OF, (rng.choice(one.allowed()),))


def wide_world(rng: Random, flags: int, rules: int) -> World:
    """A rulebook that reads exactly `flags` flags: each value of some long lists is tested on its own, somewhere."""
    lists, every = _long_lists(rng, flags)
    return World(vocabulary_of(lists), _using_all(rng, every, lambda: rng.choice(every), rules), flags=flags)


def grouped_world(rng: Random, flags: int, rules: int) -> World:
    """Like `wide_world`, with tests of several values too: more flags than the engine takes, unless some are taken apart."""
    lists, every = _long_lists(rng, flags)

    def leaf() -> Condition:
        if rng.random() < 0.5:
            return rng.choice(every)
        one = rng.choice(lists)
        return Test(one.id, Op.INCLUDES_ANY, tuple(rng.sample(list(one.values), min(len(one.values), rng.randint(2, 3)))))

    return World(vocabulary_of(lists), _using_all(rng, every, leaf, rules))


def vocabulary_of(questions: Sequence[Question]) -> Vocabulary:
    """Questions without places."""
    return Vocabulary({one.id: one for one in questions}, Places({}))


def _long_lists(rng: Random, flags: int) -> tuple[list[Question], list[Test]]:
    """Lists with `flags` values between them, and a test for each value."""
    lists: list[Question] = []
    rest = flags
    while rest:
        size = min(rest, rng.randint(20, 60))
        lists.append(question(f"q{len(lists)}", Kind.LIST, size, takes_none=False))
        rest -= size
    return lists, [Test(one.id, Op.INCLUDES_ANY, (value,)) for one in lists for value in one.values]


def _using_all(rng: Random, every: list[Test], leaf: Callable[[], Condition], rules: int) -> dict[str, Condition]:
    """Rules over leaves, `rules` of them or more, in which each test of `every` stands at least once."""
    due = rng.sample(every, len(every))

    def next_leaf() -> Condition:
        return due.pop() if due and rng.random() < 0.7 else leaf()

    found: dict[str, Condition] = {}
    while due or len(found) < rules:
        found[f"rule{len(found)}"] = condition(rng, next_leaf, rng.randint(0, 2))
    return found


def person(rng: Random, words: Vocabulary, answered: float | None = None) -> Facts:
    """Someone who answered some of the questions, in every way in which they can be answered."""
    share = rng.choice((0.2, 0.5, 0.8, 1.0)) if answered is None else answered
    return Facts({one.id: _fact(rng, one, words.places) for one in words.questions.values() if rng.random() < share})


def _fact(rng: Random, one: Question, places: Places) -> Fact:
    if one.kind is Kind.INTEGER:
        return rng.randint(*one.range)
    if one.kind is Kind.PLACE:
        return rng.choice(list(places.names))
    if one.kind is not Kind.LIST:
        return rng.choice(one.allowed())
    most = len(one.values)
    wanted = rng.choice((0, 1, 1, 2, 3, most // 2, most)) if one.takes_none else rng.randint(1, max(1, most // 2))
    items = rng.sample(list(one.values), min(most, wanted))
    return Listed(tuple(items), rest_open=bool(items) and rng.random() < 0.3)


def more_answers(rng: Random, facts: Facts, words: Vocabulary) -> Facts:
    """The same person after answering more: nothing said before is taken back."""
    known = dict(facts.known)
    for one in words.questions.values():
        before = known.get(one.id)
        if before is None and rng.random() < 0.5:
            known[one.id] = _fact(rng, one, words.places)
        elif isinstance(before, Listed) and before.rest_open:
            added = [value for value in one.values if value not in before.items and rng.random() < 0.3]
            known[one.id] = Listed((*before.items, *added), rest_open=rng.random() < 0.3)
        elif one.kind is Kind.PLACE and isinstance(before, str):
            known[one.id] = rng.choice([code for code in words.places.names if code == before or code.startswith(f"{before}-")])
    return Facts(known)


def as_answers(facts: Facts) -> dict[str, object]:
    """Facts as someone would have given them."""
    return {name: facts.said(name) for name in facts}
