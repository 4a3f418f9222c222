"""When something holds, fails or is open: the meaning of every test, and the laws of strong Kleene logic."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Facts, read_answers
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, questions_in
from engine.conditions import Test as Single
from engine.diagnostics import Findings
from engine.documents import parse
from engine.grammar import Grammar
from engine.oracle import Oracle, Truth
from engine.rulebook import Rulebook
from tests.people import answers, completions
from tests.small import small

HOLDS, FAILS, OPEN = True, False, None

BOOK: Rulebook = small("", concepts="""
concepts:
  - {id: recent, when: {any: [{hours: {under: 240}}, {dependence: 'yes'}]}}
  - {id: not_recent, when: {recent: 'no'}}
""")
ORACLE = Oracle.of(BOOK)


@cache
def condition(text: str) -> Condition:
    """A condition as it stands under `when`."""
    found = Findings()
    node = parse("test.yaml", text.encode(), found)
    read = node and Grammar(BOOK.vocabulary, BOOK.concepts, found).read(node, "a test", known_allowed=True)
    assert read and not found.sorted(), found.sorted()
    return read


def truth(text: str, **said: object) -> Truth:
    return ORACLE.truth(condition(text), read_answers(said, BOOK.vocabulary))


SCALARS = [
    ("{severity: mild}", "mild", HOLDS), ("{severity: mild}", "severe", FAILS), ("{severity: none}", "none", HOLDS),
    ("{severity: [mild, severe]}", "severe", HOLDS), ("{severity: [mild, severe]}", "none", FAILS),
    ("{severity: {not: mild}}", "severe", HOLDS), ("{severity: {not: mild}}", "mild", FAILS),
    ("{severity: {not: [none, mild]}}", "severe", HOLDS), ("{severity: {not: [none, mild]}}", "none", FAILS),
    ("{dependence: 'yes'}", "yes", HOLDS), ("{dependence: 'yes'}", "no", FAILS), ("{dependence: {not: 'yes'}}", "no", HOLDS),
    ("{age: 65}", 65, HOLDS), ("{age: 65}", 64, FAILS), ("{age: [17, 65]}", 17, HOLDS), ("{age: {not: [17, 65]}}", 17, FAILS),
    ("{age: {at_least: 65}}", 65, HOLDS), ("{age: {at_least: 65}}", 64, FAILS), ("{age: {at_most: 17}}", 17, HOLDS),
    ("{age: {at_most: 17}}", 18, FAILS),
    ("{age: {over: 65}}", 66, HOLDS), ("{age: {over: 65}}", 65, FAILS), ("{age: {under: 18}}", 17, HOLDS), ("{age: {under: 18}}", 18, FAILS),
    ("{age: {at_least: 14, under: 18}}", 14, HOLDS), ("{age: {at_least: 14, under: 18}}", 18, FAILS), ("{age: {at_least: 14, under: 18}}", 13, FAILS),
    ("{age: {at_least: 0}}", 0, HOLDS), ("{age: {at_most: 120}}", 120, HOLDS),
]


@pytest.mark.parametrize(("text", "said", "expected"), SCALARS)
def test_a_scalar_is_compared_with_what_was_said(text: str, said: object, expected: Truth) -> None:
    (question,) = condition_questions(text)
    assert truth(text, **{question: said}) is expected


@pytest.mark.parametrize("text", sorted({text for text, _, _ in SCALARS}))
@pytest.mark.parametrize("said", ["unknown", "declined", None])
def test_a_test_on_something_unknown_is_open(text: str, said: str | None) -> None:
    (question,) = condition_questions(text)
    assert truth(text, **({question: said} if said else {})) is OPEN


def condition_questions(text: str) -> set[str]:
    return questions_in(condition(text), BOOK.concepts.__getitem__)


@pytest.mark.parametrize(("text", "said", "expected"), [
    ("{routes: inject}", ["inject", "smoke"], HOLDS), ("{routes: inject}", ["smoke"], FAILS), ("{routes: inject}", ["none"], FAILS),
    ("{routes: inject}", ["smoke", "unknown"], OPEN), ("{routes: inject}", ["inject", "unknown"], HOLDS), ("{routes: inject}", ["unknown"], OPEN),
    ("{routes: inject}", [], OPEN),
    ("{routes: [inject, smoke]}", ["smoke"], HOLDS), ("{routes: [inject, smoke]}", ["snort"], FAILS),
    ("{routes: [inject, smoke]}", ["snort", "unknown"], OPEN),
    ("{routes: {all: [inject, smoke]}}", ["smoke", "inject"], HOLDS), ("{routes: {all: [inject, smoke]}}", ["smoke"], FAILS),
    ("{routes: {all: [inject, smoke]}}", ["smoke", "unknown"], OPEN), ("{routes: {all: [inject, smoke]}}", ["none"], FAILS),
    ("{routes: {all: [inject, smoke]}}", ["inject", "smoke", "unknown"], HOLDS),
    ("{routes: {none: [inject, smoke]}}", ["snort"], HOLDS), ("{routes: {none: [inject, smoke]}}", ["smoke"], FAILS),
    ("{routes: {none: [inject, smoke]}}", ["none"], HOLDS),
    ("{routes: {none: [inject, smoke]}}", ["snort", "unknown"], OPEN), ("{routes: {none: [inject, smoke]}}", ["smoke", "unknown"], FAILS),
    ("{routes: {not: inject}}", ["smoke"], HOLDS), ("{routes: {not: inject}}", ["inject"], FAILS),
    ("{routes: {not: [inject, smoke]}}", ["snort", "unknown"], OPEN),
    ("{routes: none}", ["none"], HOLDS), ("{routes: none}", ["inject"], FAILS), ("{routes: none}", ["inject", "unknown"], FAILS),
    ("{routes: none}", ["unknown"], OPEN), ("{routes: none}", [], OPEN),
    ("{routes: {not: none}}", ["none"], FAILS), ("{routes: {not: none}}", ["inject"], HOLDS),
    ("{routes: {not: none}}", ["inject", "unknown"], HOLDS), ("{routes: {not: none}}", [], OPEN),
    ("{routes: [inject, none]}", ["none"], HOLDS), ("{routes: [inject, none]}", ["smoke"], FAILS),
    ("{routes: [inject, none]}", ["smoke", "unknown"], OPEN),
    ("{routes: {none: [inject, none]}}", ["smoke", "unknown"], OPEN), ("{routes: {none: none}}", ["inject"], HOLDS),
])
def test_a_list_is_true_where_listed_and_open_where_it_says_so(text: str, said: list[str], expected: Truth) -> None:
    assert truth(text, routes=said) is expected


@pytest.mark.parametrize(("area", "place", "expected"), [
    ("CA", "CA", HOLDS), ("CA", "CA-ON", HOLDS), ("CA", "US", FAILS), ("CA", "other", FAILS), ("US", "US-RI", HOLDS),
    ("CA-ON", "CA-ON", HOLDS), ("CA-ON", "CA-BC", FAILS), ("CA-ON", "CA", OPEN), ("CA-ON", "US", FAILS), ("US-RI", "US", OPEN),
    ("[CA-ON, CA-BC]", "CA", OPEN), ("[CA-ON, US]", "US-RI", HOLDS), ("[CA-ON, CA]", "CA", HOLDS), ("other", "other", HOLDS), ("other", "CA", FAILS),
    ("{not: CA}", "CA-ON", FAILS), ("{not: CA-ON}", "CA", OPEN), ("{not: CA-ON}", "CA-BC", HOLDS), ("{not: [CA, US]}", "other", HOLDS),
])
def test_places_nest(area: str, place: str, expected: Truth) -> None:
    assert truth(f"{{jurisdiction: {area}}}", jurisdiction=place) is expected


@pytest.mark.parametrize(("said", "expected"), [({"age": 3}, HOLDS), ({}, FAILS), ({"age": "unknown"}, FAILS), ({"age": "declined"}, FAILS)])
def test_known_has_two_values(said: dict[str, object], expected: Truth) -> None:
    assert truth("{age: {known: true}}", **said) is expected
    assert truth("{none: [{age: {known: true}}]}", **said) is not expected


@pytest.mark.parametrize(("said", "expected"), [([], FAILS), (["unknown"], FAILS), (["none"], HOLDS), (["inject", "unknown"], HOLDS)])
def test_a_list_is_known_when_something_is_said(said: list[str], expected: Truth) -> None:
    assert truth("{routes: {known: true}}", routes=said) is expected


@pytest.mark.parametrize(("said", "yes"), [
    ({"hours": 10}, HOLDS), ({"hours": 300, "dependence": "no"}, FAILS), ({"hours": 300}, OPEN), ({"dependence": "yes"}, HOLDS), ({}, OPEN),
])
def test_a_concept_holds_fails_or_is_open_and_nests(said: dict[str, object], yes: Truth) -> None:
    no = None if yes is None else not yes
    assert truth("{recent: 'yes'}", **said) is yes
    assert truth("{recent: 'no'}", **said) is no
    assert truth("{not_recent: 'yes'}", **said) is no
    assert truth("{not_recent: 'no'}", **said) is yes


SIDE = {HOLDS: "yes", FAILS: "no", OPEN: "unknown"}


@pytest.mark.parametrize("left", [HOLDS, FAILS, OPEN])
@pytest.mark.parametrize("right", [HOLDS, FAILS, OPEN])
def test_groups_follow_strong_kleene_logic(left: Truth, right: Truth) -> None:
    said = {"dependence": SIDE[left], "age": {HOLDS: 1, FAILS: 0, OPEN: "unknown"}[right]}
    both, either = "{dependence: 'yes', age: 1}", "{any: [{dependence: 'yes'}, {age: 1}]}"
    conjunction = FAILS if FAILS in (left, right) else OPEN if OPEN in (left, right) else HOLDS
    disjunction = HOLDS if HOLDS in (left, right) else OPEN if OPEN in (left, right) else FAILS
    assert truth(both, **said) is conjunction
    assert truth("{all: [{dependence: 'yes'}, {age: 1}]}", **said) is conjunction
    assert truth(either, **said) is disjunction
    assert truth("{none: [{dependence: 'yes'}, {age: 1}]}", **said) is (None if disjunction is None else not disjunction)


def _some(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), min_size=1, unique=True).map(tuple)


def _tests() -> st.SearchStrategy[Condition]:
    words = BOOK.vocabulary
    return st.one_of(
        st.builds(Single, st.sampled_from(["age", "hours"]), st.sampled_from([Op.AT_LEAST, Op.AT_MOST]), st.tuples(st.integers(0, 120))),
        st.builds(Single, st.just("severity"), st.just(Op.ONE_OF), _some(words["severity"].allowed())),
        st.builds(Single, st.just("routes"), st.sampled_from([Op.INCLUDES_ANY, Op.INCLUDES_ALL]), _some(words["routes"].allowed())),
        st.builds(Single, st.just("jurisdiction"), st.just(Op.INSIDE), _some(tuple(words.places.names))),
        st.sampled_from([Concept("recent"), Concept("not_recent")]),
    )


CONDITIONS = st.recursive(_tests(), lambda parts: st.one_of(
    st.builds(Not, parts), st.builds(AllOf, st.lists(parts, max_size=3).map(tuple)), st.builds(AnyOf, st.lists(parts, max_size=3).map(tuple)),
), max_leaves=8)
READ = ["age", "hours", "dependence", "severity", "routes", "jurisdiction"]
PEOPLE = answers(BOOK.vocabulary, READ).map(lambda said: read_answers(said, BOOK.vocabulary))


@given(st.lists(CONDITIONS, max_size=3).map(tuple), PEOPLE)
def test_de_morgan(parts: tuple[Condition, ...], person: Facts) -> None:
    assert ORACLE.truth(Not(AllOf(parts)), person) is ORACLE.truth(AnyOf(tuple(map(Not, parts))), person)
    assert ORACLE.truth(Not(AnyOf(parts)), person) is ORACLE.truth(AllOf(tuple(map(Not, parts))), person)
    assert all(ORACLE.truth(Not(Not(part)), person) is ORACLE.truth(part, person) for part in parts)


@given(CONDITIONS, PEOPLE, st.data())
def test_completing_what_is_unknown_never_flips_what_holds_or_fails(asked: Condition, person: Facts, data: st.DataObject) -> None:
    before = ORACLE.truth(asked, person)
    after = ORACLE.truth(asked, data.draw(completions(person, BOOK.vocabulary)))
    assert before is None or after is before
    assert after is not None


@given(CONDITIONS, PEOPLE)
def test_open_tests_are_there_exactly_when_a_condition_is_open(asked: Condition, person: Facts) -> None:
    still_open = list(ORACLE.open_tests(asked, person))
    assert bool(still_open) is (ORACLE.truth(asked, person) is None)
    assert all(ORACLE.truth(test, person) is None for test in still_open)


@given(CONDITIONS, PEOPLE)
def test_what_supports_a_condition_was_said_and_is_enough(asked: Condition, person: Facts) -> None:
    if ORACLE.truth(asked, person) is True:
        support = ORACLE.support(asked, person)
        kept = Facts({question: person.known[question] for question in support})
        assert ORACLE.truth(asked, kept) is True
    else:
        assert ORACLE.support(asked, person) == {}


@pytest.mark.parametrize(("text", "said", "support"), [
    ("{severity: [mild, severe]}", {"severity": "severe", "age": 3}, {"severity": "severe"}),
    ("{routes: [inject, smoke]}", {"routes": ["inject", "snort"]}, {"routes": ["inject"]}),
    ("{routes: none}", {"routes": ["none"]}, {"routes": ["none"]}),
    ("{routes: {none: [inject]}}", {"routes": ["smoke", "snort"]}, {"routes": ["smoke", "snort"]}),
    ("{any: [{age: 3}, {dependence: 'yes'}]}", {"age": 4, "dependence": "yes"}, {"dependence": "yes"}),
    ("{recent: 'yes', age: {over: 2}}", {"hours": 4, "age": 3}, {"hours": 4, "age": 3}),
    ("{all: [{routes: inject}, {routes: smoke}]}", {"routes": ["smoke", "inject"]}, {"routes": ["inject", "smoke"]}),
    ("{recent: 'no'}", {"hours": 400, "dependence": "no"}, {"hours": 400, "dependence": "no"}),
])
def test_the_facts_of_a_reason_are_those_that_make_it_hold(text: str, said: dict[str, object], support: dict[str, object]) -> None:
    assert ORACLE.support(condition(text), read_answers(said, BOOK.vocabulary)) == support


@pytest.mark.parametrize(("text", "said", "questions"), [
    ("{age: 3, dependence: 'yes'}", {"age": 3}, ["dependence"]),
    ("{any: [{age: 3}, {dependence: 'yes'}]}", {"age": 4}, ["dependence"]),
    ("{all: [{age: 3}, {any: [{severity: mild}, {dependence: 'yes'}]}]}", {"dependence": "yes"}, ["age"]),
    ("{recent: 'yes'}", {"hours": 300}, ["dependence"]),
    ("{recent: 'no'}", {}, ["hours", "dependence"]),
])
def test_what_is_settled_is_no_open_test(text: str, said: dict[str, object], questions: list[str]) -> None:
    assert [test.question for test in ORACLE.open_tests(condition(text), read_answers(said, BOOK.vocabulary))] == questions


def test_every_rule_is_judged() -> None:
    book = small("- {note: [], when: {age: 3}}\n- {note: [], always: true}")
    oracle = Oracle.of(book)
    verdicts = oracle.evaluate(Facts({"age": 4}))
    assert verdicts.truth == {"r1": False, "r2": True, "base": True}
    assert verdicts.holding == {"r2", "base"}
    assert oracle.evaluate(Facts({})).open("r1")
    assert oracle.rule("r1", Facts({"age": 3})) is True
