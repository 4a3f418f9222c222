"""Scenarios that are checked here, that are left to the full test run, and that fail because somebody misspelt them."""

from pathlib import Path

import pytest

from engine.mutation.gherkin_files import read_features
from engine.mutation.runs import Runner, Runs
from tests.small import small

RULES = "- {caution: methadone, tag: be_careful, when: {age: {at_least: 65}}}"
FEATURE = """
Feature: Ages
  Source: guide, page 1
  Scenario: Care from 65
    Given someone who says "age" is "65"
    When we look at options together
    Then we are careful about "be_careful" because "r1"
"""
WITH_TABLE = FEATURE.replace('someone who says "age" is "65"', "someone who answers:\n      | question | answer |\n      | age      | 65     |")


def runs_of(tmp_path: Path, text: str) -> Runs:
    (tmp_path / "a.feature").write_text(text, encoding="utf-8")
    return Runner(small(RULES)).run(read_features(tmp_path))


def failures(tmp_path: Path, text: str) -> list[str]:
    found = runs_of(tmp_path, text)
    assert not found.not_gradable and not found.counted
    return [failure for run in found.failed for failure in run.failures]


def test_what_is_right_counts(tmp_path: Path) -> None:
    for text in (FEATURE, WITH_TABLE):
        assert [run.failures for run in runs_of(tmp_path, text).counted] == [[]]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("we look at options together", "we look at options togeter", "did you mean `we look at options together`?"),
        ("someone who says", "someone who say", 'did you mean `someone who says "..." is "..."`?'),
        ("we are careful about", "we are carefull about", 'did you mean `we are careful about "..." because "..."`?'),
    ],
)
def test_a_misspelt_sentence_fails_with_the_nearest(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    (failure,) = failures(tmp_path, FEATURE.replace(right, wrong))
    assert failure.endswith(said) and "is no sentence" in failure and wrong in failure


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("age", "sixty-five", "`sixty-five` is no answer to `age`: expected a whole number from"),
        ("jurisdiction", "CA-OT", "`CA-OT` is no answer to `jurisdiction`: expected the code of a place"),
        ("severity", "sever", "did you mean `severe`?"),
        ("routes", "smoke, injekt", "`smoke, injekt` is no answer to `routes`: expected one of"),
        ("routes", "smoke, injekt", "did you mean `inject`?"),
        ("routes", "none, smoke", "expected `none` alone"),
    ],
)
def test_an_answer_that_cannot_be_used_fails(tmp_path: Path, question: str, answer: str, said: str) -> None:
    for text in (FEATURE.replace('"age" is "65"', f'"{question}" is "{answer}"'), WITH_TABLE.replace("| age      | 65 ", f"| {question} | {answer} ")):
        (failure,) = failures(tmp_path, text)
        assert said in failure


def test_an_answer_that_cannot_be_used_fails_beside_sentences_that_are_not_known_here(tmp_path: Path) -> None:
    text = FEATURE.replace('is "65"', 'is "sixty"')
    beside = text.replace("    When", "    And 25 people drawn by lot\n    When"), text + '    And no text contains "must"\n'
    assert all("a whole number" in failures(tmp_path, one)[0] for one in beside)


def test_a_scenario_about_an_answer_that_is_refused_is_left_to_the_full_run(tmp_path: Path) -> None:
    text = FEATURE.replace('is "65"', 'is "sixty"').replace('we are careful about "be_careful" because "r1"', 'the answer to "age" is not accepted')
    found = runs_of(tmp_path, text)
    assert not found.checked and [one.why for one in found.not_gradable] == ["an answer that is not accepted is what it is about"]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("    When we look at options together\n", "", "`When we look at options together` is missing"),
        ('someone who says "age" is "65"', "someone who answers:", "a table with two columns"),
        ('someone who says "age" is "65"', "someone who answers:\n      | question | answer | why |\n      | age | 65 | so |", "a table with two columns"),
        ('someone who says "age" is "65"', "each of these people:", "a row a person"),
    ],
)
def test_what_is_forgotten_fails(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    (failure,) = failures(tmp_path, FEATURE.replace(right, wrong))
    assert said in failure


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        ("Feature: Nothing here\n", "no `Scenario:` stands in this file", 1),
        ("# only a comment\n", "no `Scenario:` stands in this file", 1),
        ("Feature: A\n  Scenario: B\n", "no sentence stands in this scenario", 2),
        ('Feature: A\n  Scenario Outline: B\n    Given someone who says "age" is "<age>"\n    Examples:\n      | age |\n', "`Examples:`", 2),
    ],
)
def test_a_file_or_a_scenario_with_nothing_to_run_fails(tmp_path: Path, text: str, said: str, line: int) -> None:
    (run,) = runs_of(tmp_path, text).failed
    assert said in run.failures[0] and (run.scenario.at.file, run.scenario.at.line) == ("a.feature", line)


def test_a_source_that_is_not_there_does_not_count_and_one_of_the_words_does(tmp_path: Path) -> None:
    (made_up,) = runs_of(tmp_path, FEATURE.replace("guide, page 1", "made up by ourselves")).checked
    assert not made_up.failures and not made_up.cited and not made_up.counts
    assert runs_of(tmp_path, FEATURE.replace("guide, page 1", "hazard log HZ07; contract")).counted


def test_sentences_that_are_left_out_are_named(tmp_path: Path) -> None:
    (run,) = runs_of(tmp_path, FEATURE + '    And no text contains "must"\n').counted
    assert run.left_out == ['no text contains "must"']

