"""One meaning: every engine says of every rule and everybody the same, on the shipped rulebook and on random ones.

A new engine joins by passing this: an adapter in `tests/backends/`, and its name in `BACKENDS`.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from random import Random

import pytest

from engine.answers import Facts, Listed
from engine.conditions import ALWAYS, AllOf, AnyOf, Concept, Condition, Not, Op, concepts_in, known_tests, walk
from engine.conditions import Test as Compare
from engine.oracle import Truth
from engine.reach import example_people
from engine.rulebook import Rulebook
from engine.vocabulary import Kind, Places, Vocabulary
from tests import generators
from tests.backends import BACKENDS, REFERENCE
from tests.backends.backend import Backend, differences
from tests.backends.flawed import FLAWS, Flawed
from tests.crowd import bounds_of, crowd, done, missing_people
from tests.generators import World, question

HOLDS, FAILS, OPEN = True, False, None
SHOWN = 5
SEEDS = range(12)

every = pytest.mark.parametrize("backend", BACKENDS, ids=lambda backend: backend.name)
every_other = pytest.mark.parametrize("backend", [one for one in BACKENDS if one is not REFERENCE], ids=lambda backend: backend.name)


def assert_one_meaning(backend: Backend, rulebook: Rulebook, people: Sequence[Facts]) -> None:
    """The engine agrees with the reference on every rule for everybody; else the first few differences are shown."""
    found = list(differences(backend, REFERENCE, rulebook, people))
    if found:
        pytest.fail("\n".join([f"{len(found)} differences, the first of them:", *map(str, found[:SHOWN])]))


@pytest.fixture(scope="module")
def people(shipped: Rulebook) -> list[Facts]:
    """Everybody about whom the shipped rulebook is asked: no rule is left with something undone that it can do."""
    found = [*crowd(shipped, 1, by_lot=200), *example_people(shipped).values()]
    return [*found, *missing_people(shipped, found)[0]]


@cache
def random_rulebook(seed: int) -> tuple[Rulebook, list[Facts]]:
    """A small rulebook with deep conditions or a larger one, and its people."""
    lot = Random(seed)
    rules, depth = ((2, 3), (12, 3), (40, 2), (80, 2))[seed % 4]
    rulebook = generators.rulebook_of(generators.world(lot, rules, lot.randint(5, 14), depth))
    return rulebook, crowd(rulebook, seed, by_lot=60)


# ---------- what the words mean, by hand ----------
WORDS = Vocabulary({one.id: one for one in (
    question("number", Kind.INTEGER, high=20), question("choice", Kind.CHOICE, 3), question("said", Kind.YES_NO),
    question("list", Kind.LIST, 3), question("place", Kind.PLACE),
)}, Places({code: {"en": code} for code in generators.PLACES}))
EITHER = AnyOf((Compare("said", Op.ONE_OF, ("yes",)), Compare("number", Op.AT_LEAST, (5,))))
CONCEPTS = {"either": EITHER, "neither": Not(Concept("either")), "both": AllOf((Concept("either"), Compare("choice", Op.ONE_OF, ("v0",))))}


def listed(*items: str, rest_open: bool = False) -> dict[str, Listed]:
    return {"list": Listed(items, rest_open)}


MEANT: list[tuple[Condition, dict, Truth]] = [
    *((Compare("number", Op.AT_LEAST, (5,)), {"number": number}, number >= 5) for number in (0, 4, 5, 6, 20)),
    *((Compare("number", Op.AT_MOST, (5,)), {"number": number}, number <= 5) for number in (0, 4, 5, 6, 20)),
    *((Compare("number", Op.ONE_OF, (0, 7)), {"number": number}, number in (0, 7)) for number in (0, 1, 6, 7, 8)),
    (Compare("number", Op.AT_LEAST, (0,)), {}, OPEN), (Compare("number", Op.KNOWN), {"number": 0}, HOLDS), (Compare("number", Op.KNOWN), {}, FAILS),
    (Compare("choice", Op.ONE_OF, ("v0", "v1")), {"choice": "v1"}, HOLDS), (Compare("choice", Op.ONE_OF, ("v0", "v1")), {"choice": "v2"}, FAILS),
    (Compare("choice", Op.ONE_OF, ("v0",)), {}, OPEN), (Not(Compare("choice", Op.ONE_OF, ("v0",))), {}, OPEN),
    (Not(Compare("choice", Op.ONE_OF, ("v0",))), {"choice": "v1"}, HOLDS), (Not(Compare("choice", Op.KNOWN)), {}, HOLDS),
    (Compare("list", Op.INCLUDES_ANY, ("none",)), listed(), HOLDS), (Compare("list", Op.INCLUDES_ANY, ("none",)), listed("v0"), FAILS),
    (Compare("list", Op.INCLUDES_ANY, ("none",)), listed("v0", rest_open=True), FAILS), (Compare("list", Op.INCLUDES_ANY, ("none",)), {}, OPEN),
    (Compare("list", Op.INCLUDES_ANY, ("v0",)), listed("v1"), FAILS), (Compare("list", Op.INCLUDES_ANY, ("v0",)), listed("v1", rest_open=True), OPEN),
    (Compare("list", Op.INCLUDES_ANY, ("v0", "v1")), listed("v1", rest_open=True), HOLDS), (Compare("list", Op.INCLUDES_ANY, ("v0",)), listed(), FAILS),
    (Compare("list", Op.INCLUDES_ANY, ("v0", "none")), listed(), HOLDS), (Compare("list", Op.INCLUDES_ALL, ("v0", "v1")), listed("v1"), FAILS),
    (Compare("list", Op.INCLUDES_ALL, ("v0", "v1")), listed("v1", rest_open=True), OPEN), (Compare("list", Op.KNOWN), listed(), HOLDS),
    (Compare("list", Op.INCLUDES_ALL, ("v0", "v1")), listed("v1", "v0", rest_open=True), HOLDS), (Compare("list", Op.KNOWN), {}, FAILS),
    *((Compare("place", Op.INSIDE, ("US-RI",)), {"place": place}, truth)
      for place, truth in (("US-RI", HOLDS), ("US", OPEN), ("US-OR", FAILS), ("CA", FAILS), ("other", FAILS))),
    *((Compare("place", Op.INSIDE, ("CA", "US-RI")), {"place": place}, truth) for place, truth in (("CA-ON", HOLDS), ("CA", HOLDS), ("US", OPEN))),
    (ALWAYS, {}, HOLDS), (AnyOf(()), {}, FAILS), (Not(ALWAYS), {}, FAILS),
    (AllOf((EITHER, Compare("choice", Op.KNOWN))), {}, FAILS), (AnyOf((EITHER, Not(Compare("choice", Op.KNOWN)))), {}, HOLDS),
    *((Concept("either"), said, truth) for said, truth in (({"said": "yes"}, HOLDS), ({"said": "no"}, OPEN), ({"said": "no", "number": 4}, FAILS))),
    *((Not(Concept("either")), said, truth) for said, truth in (({"said": "yes"}, FAILS), ({"said": "no"}, OPEN), ({"said": "no", "number": 4}, HOLDS))),
    (Not(Concept("neither")), {"number": 5}, HOLDS), (Concept("neither"), {"number": 5}, FAILS), (Not(Concept("neither")), {"number": 4}, OPEN),
    (Concept("both"), {"choice": "v1"}, FAILS), (Concept("both"), {"choice": "v0"}, OPEN), (Not(Concept("both")), {"choice": "v0", "said": "yes"}, FAILS),
]


@every
def test_the_words_of_the_rule_language_mean_what_is_written_here(backend: Backend) -> None:
    rulebook = generators.rulebook_of(World(WORDS, {f"rule{number}": when for number, (when, _, _) in enumerate(MEANT)}, CONCEPTS))
    found = backend.verdicts(rulebook, [Facts(known) for _, known, _ in MEANT])
    wrong = [(*row, found[number][f"rule{number}"]) for number, row in enumerate(MEANT) if found[number][f"rule{number}"] is not row[2]]
    assert wrong == []


# ---------- the shipped rulebook ----------
@every_other
def test_every_rule_of_the_shipped_rulebook(backend: Backend, shipped: Rulebook, people: list[Facts]) -> None:
    assert_one_meaning(backend, shipped, people)


def test_every_shipped_rule_does_with_somebody_all_that_it_can(shipped: Rulebook, people: list[Facts]) -> None:
    """Holds, fails and is open. What is always so does nothing else, and only a test for *known* can keep others from being open."""
    met, when = done(shipped, people), {id: rule.when for id, rule in shipped.rules.items()}
    always = {id for id in when if when[id] == ALWAYS}
    asks_whether_known = {id for id in when if known_tests(when[id], shipped.concepts.__getitem__)}
    assert {id for id in when if (id, HOLDS) not in met} == set()
    assert {id for id in when if (id, FAILS) not in met} == always
    never_open = {id for id in when if (id, OPEN) not in met}
    assert always <= never_open <= always | asks_whether_known
    assert {(id, OPEN) for id in never_open - always} <= set(missing_people(shipped, people)[1])


def test_everybody_is_there(shipped: Rulebook, people: list[Facts]) -> None:
    """Each value of each question alone; lists finished, unfinished and empty; numbers at each bound and beside; those who decline."""
    alone = [(name, fact) for facts in people if len(facts.known) == 1 for name, fact in facts.known.items()]
    for asked in shipped.vocabulary.questions.values():
        said = [fact for name, fact in alone if name == asked.id]
        if asked.kind is Kind.INTEGER:
            assert set(said) >= {*asked.range} | set(bounds_of(shipped)[asked.id])
        elif asked.is_list:
            assert {(one.items, one.rest_open) for one in said} >= {((item,), rest_open) for item in asked.values for rest_open in (True, False)}
            assert Listed(()) in said or not asked.takes_none
        else:
            assert set(said) == set(shipped.vocabulary.allowed(asked))
    assert {name for facts in people for name in facts.declined} == set(shipped.vocabulary.questions)
    assert sum(len(facts.known) > 20 for facts in people) > 100


# ---------- random rulebooks ----------
@every_other
@pytest.mark.parametrize("seed", SEEDS)
def test_random_rulebooks(backend: Backend, seed: int) -> None:
    assert_one_meaning(backend, *random_rulebook(seed))


def test_the_random_rulebooks_use_the_whole_language() -> None:
    """Every test, every connective and its negation, concepts inside concepts; and rules that hold, fail and are open."""
    books = [random_rulebook(seed) for seed in SEEDS]
    conditions = [when for book, _ in books for when in (*book.concepts.values(), *(rule.when for rule in book.rules.values()))]
    parts = [part for condition in conditions for part in walk(condition)]
    assert {part.op for part in parts if isinstance(part, Compare)} == set(Op)
    assert {type(part) for part in parts} == {Compare, Concept, Not, AllOf, AnyOf}
    assert {type(part.part) for part in parts if isinstance(part, Not)} == {Compare, Concept, AllOf, AnyOf}
    assert any(concepts_in(when) for book, _ in books for when in book.concepts.values())
    assert any(part.op is not Op.KNOWN and "none" in part.operands for part in parts if isinstance(part, Compare))
    for book, found in books:
        assert {truth for _, truth in done(book, found)} == {HOLDS, FAILS, OPEN}


# ---------- the comparison can fail ----------
@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)
def test_a_flaw_is_noticed_on_the_shipped_rulebook(flaw: Flawed, shipped: Rulebook, people: list[Facts]) -> None:
    assert any(differences(flaw, REFERENCE, shipped, people))


@pytest.mark.parametrize("flaw", [flaw for flaw in FLAWS if not flaw.only_shipped], ids=lambda flaw: flaw.name)
def test_a_flaw_is_noticed_on_the_random_rulebooks(flaw: Flawed) -> None:
    noticed: Iterable[bool] = (any(differences(flaw, REFERENCE, *random_rulebook(seed))) for seed in SEEDS)
    assert any(noticed)


def test_a_difference_names_the_rule_the_person_both_engines_and_what_they_say() -> None:
    at_least = Compare("number", Op.AT_LEAST, (5,))
    rulebook = generators.rulebook_of(World(WORDS, {"five-or-more": at_least, "always": ALWAYS}))
    too_high = next(flaw for flaw in FLAWS if flaw.name == "`at least` one too high")
    with pytest.raises(pytest.fail.Exception) as failed:
        assert_one_meaning(too_high, rulebook, [Facts({"number": 4}), Facts({"number": 5, "said": "no"}), Facts({})])
    assert str(failed.value).splitlines() == [
        "1 differences, the first of them:", "rule five-or-more: `at least` one too high says fails, the double says holds",
        "  person {'number': 5}", f"  when   {at_least}",
    ]


@pytest.mark.parametrize("given", [1, 0, "open"])
def test_only_the_three_values_count(given: object) -> None:
    """A number that equals a truth value is none."""
    rulebook = generators.rulebook_of(World(WORDS, {"always": ALWAYS}))
    with pytest.raises(pytest.fail.Exception, match=f"loose says {given!r}, the double says holds"):
        assert_one_meaning(Flawed("loose", verdict=lambda _: given), rulebook, [Facts({})])  # type: ignore[arg-type, return-value]


def test_a_person_or_a_rule_left_out_is_a_difference() -> None:
    class Forgetful(Flawed):
        def verdicts(self, rulebook: Rulebook, people: Sequence[Facts]) -> list[dict[str, Truth]]:
            found = super().verdicts(rulebook, people)
            return [dict(found[0])] if self.name == "a person" else [{"rule1": truth["rule1"]} for truth in found]

    book, found = random_rulebook(0)
    for name, said in (("a person", f"judged 1 of {len(found)} people"), ("a rule", "judged other rules")):
        with pytest.raises(AssertionError, match=said):
            assert_one_meaning(Forgetful(name), book, found)
