from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import AnswerProblem, AnswersError, Facts, Listed, read_answers
from engine.rulebook import Rulebook
from engine.vocabulary import Vocabulary
from tests.people import answers
from tests.small import small

WORDS: Vocabulary = small().vocabulary
CANARY = "zq7canaryzq7"


def read(**said: object) -> Facts:
    return read_answers(said, WORDS)


def problems(given: object) -> list[AnswerProblem]:
    with pytest.raises(AnswersError) as caught:
        read_answers(given, WORDS)
    return caught.value.problems


def problem(**said: object) -> AnswerProblem:
    (found,) = problems(said)
    return found


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("age", 0),
        ("age", 120),
        ("dependence", "yes"),
        ("dependence", "no"),
        ("severity", "none"),
        ("jurisdiction", "CA-ON"),
        ("jurisdiction", "other"),
    ],
)
def test_a_scalar_is_a_value(question: str, value: object) -> None:
    assert read(**{question: value}).get(question) == value


@pytest.mark.parametrize("question", list(WORDS.questions))
@pytest.mark.parametrize("value", ["unknown", "declined"])
def test_every_question_also_takes_unknown_and_declined(question: str, value: str) -> None:
    assert read(**{question: value}).known == {}


def test_only_declined_is_remembered_as_declined() -> None:
    assert read(age="declined", hours="unknown").declined == {"age"}


@pytest.mark.parametrize(
    ("value", "listed"),
    [
        (["inject"], Listed(("inject",))),
        (["inject", "smoke"], Listed(("inject", "smoke"))),
        (["inject", "unknown"], Listed(("inject",), rest_open=True)),
        (["unknown", "inject"], Listed(("inject",), rest_open=True)),
        (["none"], Listed(())),
        ([], None),
        (["unknown"], None),
    ],
)
def test_a_list_says_what_is_true_and_leaves_open_what_it_says_is_unknown(value: list[str], listed: Listed | None) -> None:
    assert read(routes=value).get("routes") == listed


@pytest.mark.parametrize(
    ("listed", "item", "truth"),
    [
        (Listed(("a",)), "a", True),
        (Listed(("a",)), "b", False),
        (Listed(("a",)), "none", False),
        (Listed(("a",), True), "a", True),
        (Listed(("a",), True), "b", None),
        (Listed(("a",), True), "none", False),
        (Listed(()), "a", False),
        (Listed(()), "none", True),
    ],
)
def test_what_a_list_includes(listed: Listed, item: str, truth: bool | None) -> None:
    assert listed.includes(item) is truth


@pytest.mark.parametrize("value", ["2", "", 2.0, 2.5, True, False, None, float("nan"), float("inf"), [2], {"at_least": 2}, -1, 121, 10**30, "none"])
def test_a_whole_number_is_nothing_else(value: object) -> None:
    found = problem(age=value)
    assert (found.path, found.expected) == ("answers.age", "a whole number from 0 to 120 (years), or `unknown` or `declined`")


@pytest.mark.parametrize("value", [True, False, 1, 0, None, "Yes", "yes ", "true", ["yes"], {}, ""])
def test_yes_is_a_word(value: object) -> None:
    assert problem(dependence=value).expected == "one of `yes`, `no`, or `unknown` or `declined`"


@pytest.mark.parametrize("value", ["moderate", "Severe", 1, None, ["severe"], ""])
def test_a_choice_is_one_of_its_values(value: object) -> None:
    assert problem(severity=value).expected == "one of `none`, `mild`, `severe`, or `unknown` or `declined`"


@pytest.mark.parametrize("value", ["XX", "ca-on", "CA-ZZ", "", None, 1, ["CA"], "none"])
def test_a_place_is_a_code(value: object) -> None:
    assert problem(jurisdiction=value).expected == "the code of a place such as `CA-ON`, `US` or `other`, or `unknown` or `declined`"


@pytest.mark.parametrize(("value", "given"), [("inject", "text"), (None, "nothing"), ({"inject": True}, "a mapping"), (1, "a whole number")])
def test_a_list_is_a_list(value: object, given: str) -> None:
    found = problem(routes=value)
    assert (found.path, found.given) == ("answers.routes", given)
    assert found.expected == "a list of `inject`, `smoke`, `snort`, `none`, or `unknown` or `declined`"


@pytest.mark.parametrize(
    ("value", "path", "given"),
    [
        (["inject", "declined"], "answers.routes[2]", "another word"),
        (["swallow"], "answers.routes[1]", "another word"),
        (["swallow", "swallow"], "answers.routes[1]", "another word"),
        (["none", "swallow"], "answers.routes[2]", "another word"),
        ([["inject"]], "answers.routes[1]", "a list"),
        (["inject", 1], "answers.routes[2]", "a whole number"),
        (["inject", None], "answers.routes[2]", "nothing"),
    ],
)
def test_a_list_holds_its_own_items(value: object, path: str, given: str) -> None:
    found = problem(routes=value)
    assert (found.path, found.expected, found.given) == (path, "one of `inject`, `smoke`, `snort`, `none`, `unknown`", given)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["inject", "inject"], "each item once"),
        (["unknown", "unknown"], "each item once"),
        (["none", "inject"], "`none` alone, or items without it"),
        (["none", "unknown"], "`none` alone, or items without it"),
    ],
)
def test_an_item_stands_once_and_none_stands_alone(value: object, expected: str) -> None:
    found = problem(routes=value)
    assert (found.path, found.expected) == ("answers.routes", expected)


def test_goals_take_no_none() -> None:
    assert "`none`" not in problem(goals=["none"]).expected


def test_an_unknown_question_is_named_by_its_position_with_the_nearest_real_one() -> None:
    found = problems({"age": 30, "severty": "mild", CANARY: "x"})
    assert [(one.path, one.help) for one in found] == [("answers[2]", "did you mean `severity`?"), ("answers[3]", "GET /v1/questions lists them")]


@pytest.mark.parametrize(("name", "close"), [("aeg", True), ("agee", True), ("ag", True), ("aggee", True), ("agxyz", False), ("x" * 100, False)])
def test_nearest_means_two_letters_or_fewer(name: str, close: bool) -> None:
    assert (problem(**{name: 1}).help == "did you mean `age`?") is close


@pytest.mark.parametrize("key", [1, None, True, ("age",)])
def test_a_question_is_named_by_text(key: object) -> None:
    assert problems({key: 1})[0].path == "answers[1]"


@pytest.mark.parametrize("given", [None, [], "age", 1, [["age", 1]]])
def test_answers_are_a_mapping(given: object) -> None:
    assert problems(given)[0].expected == "a mapping of question to answer"


def test_a_concept_is_no_question_and_the_help_says_what_it_is_without_naming_it() -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers({"may_fit": "yes", "agee": 3}, WORDS, ["may_fit"])
    concept, misspelt = caught.value.problems
    assert concept.path == "answers[1]" and "this is a concept" in concept.help and "may_fit" not in repr(caught.value.problems)
    assert misspelt.help == "did you mean `age`?"


def test_every_problem_is_told_in_the_order_of_the_answers() -> None:
    found = problems({"routes": "x", "nothing": 1, "age": "x", "dependence": "yes", "severity": 1})
    assert [one.path for one in found] == ["answers.routes", "answers[2]", "answers.age", "answers.severity"]


def test_answers_keep_their_order() -> None:
    assert list(read(severity="mild", age=3, dependence="no")) == ["severity", "age", "dependence"]


def test_what_was_said_reads_as_it_is_answered() -> None:
    facts = read(routes=["inject", "unknown"], allergies=["none"], age=3)
    assert [facts.said(name) for name in ("routes", "allergies", "age", "hours")] == [["inject", "unknown"], ["none"], 3, None]


_CANARIES = st.sampled_from(
    [CANARY, [CANARY], [CANARY, CANARY], ["none", CANARY], {CANARY: CANARY}, [[CANARY]], 918273645, -918273645, 918273.645, [918273645]]
)


@given(st.dictionaries(st.sampled_from(list(WORDS.questions)) | st.just(CANARY), _CANARIES, min_size=1))
def test_no_given_value_is_ever_echoed(given: dict[str, Any]) -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers(given, WORDS)
    told = str(caught.value) + repr(caught.value.problems)
    assert CANARY not in told
    assert "918273" not in told


@settings(max_examples=30)
@given(st.data())
def test_every_answer_of_the_vocabulary_is_understood(shipped: Rulebook, data: st.DataObject) -> None:
    said = data.draw(answers(shipped.vocabulary))
    facts = read_answers(said, shipped.vocabulary)
    told = {name: value for name, value in said.items() if value not in ("unknown", "declined")}
    assert {name: facts.said(name) for name in facts} == {name: _in_order(value) for name, value in told.items()}
    assert read_answers({name: facts.said(name) for name in facts}, shipped.vocabulary).known == facts.known


def _in_order(value: object) -> object:
    """A list as it is told back: what is open stands last."""
    return sorted(value, key=lambda item: item == "unknown") if isinstance(value, list) else value


_ANYTHING = st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.lists(st.text(max_size=5)) | st.lists(st.lists(st.none()))


@given(st.data())
def test_nothing_that_is_given_raises_anything_else(shipped: Rulebook, data: st.DataObject) -> None:
    said = data.draw(st.dictionaries(st.sampled_from(list(shipped.vocabulary.questions)), _ANYTHING, min_size=1))
    try:
        read_answers(said, shipped.vocabulary)
    except AnswersError as error:
        assert error.problems
