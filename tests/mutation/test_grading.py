"""Mutants that are noticed, that survive and that change nothing, on a small rulebook with scenarios of its own."""

from pathlib import Path

import pytest

from engine.mutation.gherkin_files import FeaturesError, read_feature
from engine.mutation.operators import mutants_of
from engine.mutation.people import DAY
from engine.mutation.runs import NotGradable, Runner
from engine.mutation.scoring import Score, score, work
from engine.mutation.survivors import Survivor
from engine.proof.solver import Found
from tests.small import small

RULES = """
- {caution: methadone, tag: be_careful, when: {age: {at_least: 65}}}
- {avoid: naltrexone, tag: opioid_free, when: {hours: {under: 100}}}
"""
NOTICES = """
Feature: Ages
  Source: guide, page 1
  Scenario Outline: Care from 65
    Given someone who says "age" is "<age>"
    When we look at options together
    Then we are <careful> about "be_careful" because "r1"
    Examples:
      | age | careful     |
      | 65  | careful     |
      | 64  | not careful |
"""


def graded(rules: str, text: str, seconds: float = 60) -> Score:
    book = small(rules)
    runner = Runner(book)
    return score(book, runner.run(read_feature(text, "a.feature")), Path(), Path(), 1, seconds)


def of_rule(found: Score, rule: str) -> list[Survivor]:
    return [survivor for survivor in found.survivors if survivor.mutant.rule.id == rule]


def test_bounds_are_noticed_and_another_rule_survives() -> None:
    found = graded(RULES, NOTICES)
    assert not of_rule(found, "r1") and {str(one.mutant.operator) for one in of_rule(found, "r2")} == {
        "drop_rule", "negate", "shift_bound", "flip_if_holds", "flip_if_unknown"}
    assert 0 < found.score < 1


def test_every_survivor_shows_a_scenario_that_would_notice() -> None:
    survivors = [survivor for survivor in graded(RULES, NOTICES).survivors if survivor.person]
    pasted = "\n".join(["Feature: Pasted", *(f"  {line}" for survivor in survivors for line in (survivor.scenario() or "").splitlines())])
    found = graded(RULES, pasted)
    left = {(one.mutant.rule.id, one.mutant.operator, one.mutant.detail) for one in found.survivors}
    assert survivors and not left & {(one.mutant.rule.id, one.mutant.operator, one.mutant.detail) for one in survivors}
    assert found.generated_share == 1.0


def test_a_mutant_that_nobody_could_notice_leaves_the_denominator() -> None:
    rules = "- {caution: methadone, tag: be_careful, when: {all: [{age: {at_least: 65}}, {age: {at_least: 60}}]}}"
    found = graded(rules, NOTICES)
    assert "age at_least 60 -> 59" in {one.detail for one in found.equivalent} and not of_rule(found, "r1")


def test_what_the_solver_has_no_time_for_survives() -> None:
    found = graded(RULES, NOTICES, seconds=-1)
    assert not found.equivalent and {survivor.found for survivor in found.survivors} == {Found.UNDECIDED}


@pytest.mark.parametrize("text", [NOTICES.replace("  Source: guide, page 1\n", ""), NOTICES.replace('because "r1"', 'because "r2"')])
def test_without_a_source_or_when_it_fails_a_scenario_does_not_count(text: str) -> None:
    assert of_rule(graded(RULES, text), "r1")


def test_a_concept_that_nobody_tries_is_told() -> None:
    concepts = "concepts:\n  - id: older\n    when: {age: {at_least: 65}}\n"
    book = small("- {caution: methadone, tag: be_careful, when: {older: 'yes'}}", concepts=concepts)
    runner = Runner(book)
    runs = runner.run(read_feature(NOTICES.replace("      | 64  | not careful |\n", ""), "a.feature"))
    found = score(book, runs, Path(), Path(), 1, 60)
    assert [one.mutant.detail for one in found.surviving_words] == ["age at_least 65 -> 64"] and found.words == 3
    assert found.surviving_words[0].person is not None and found.surviving_words[0].person.answers == {"age": 64}


def test_a_sentence_that_is_not_known_here_is_reported() -> None:
    (run,) = Runner(small()).run([*read_feature(NOTICES.replace("someone who says", "somebody saying"), "a.feature")][:1]).not_gradable
    assert isinstance(run, NotGradable) and run.why.startswith("somebody saying")


def test_an_unknown_name_fails_and_a_broken_file_says_where() -> None:
    runs = Runner(small(RULES)).run(read_feature(NOTICES.replace("be_careful", "no_such_tag"), "a.feature"))
    assert [run.failures for run in runs.failed] == [["no tag is called `no_such_tag`"]] * 2
    with pytest.raises(FeaturesError, match=r"broken\.feature"):
        read_feature("Feature: A\n  Scenario: B\n    Given a\n    Perhaps\n", "broken.feature")


def test_a_table_of_people_with_an_open_cell() -> None:
    text = """
Feature: Tables
  Source: guide, page 1
  Scenario: Some
    Given each of these people:
      | age | routes | then |
      | 65  |        | yes  |
      |     | inject | no   |
    When we look at options together
    Then only those marked yes hear about "be_careful" because "r1"
"""
    (run,) = Runner(small(RULES)).run(read_feature(text, "a.feature")).checked
    assert not run.failures and [set(view.facts) for view in run.people] == [{"age"}, {"routes"}]


def test_the_work_of_a_share_is_the_work_of_all() -> None:
    runner, mutants = Runner(small(RULES)), list(mutants_of(small(RULES)))
    runs = runner.run(read_feature(NOTICES, "a.feature")).counted
    whole, _ = work(runner, runs, mutants, list(range(len(mutants))), 1e12)
    parts = [left for index in range(len(mutants)) for left in work(runner, runs, mutants, [index], 1e12)[0]]
    assert [left[:2] for left in whole] == [left[:2] for left in parts] and runner.shelf(DAY).edition.as_of == DAY


def test_what_only_generated_scenarios_notice_is_told_apart() -> None:
    runner, mutants = Runner(small(RULES)), list(mutants_of(small(RULES)))
    everyone = list(range(len(mutants)))
    written, none = work(runner, runner.run(read_feature(NOTICES, "a.feature")).counted, mutants, everyone, 1e12)
    tagged = runner.run(read_feature(f"@generated\n{NOTICES.lstrip()}", "a.feature")).counted
    left, only = work(runner, tagged, mutants, everyone, 1e12)
    noticed = set(everyone) - {index for index, *_ in written}
    assert none == [] and noticed and set(only) == noticed and left == written
    both, only = work(runner, [*tagged, *runner.run(read_feature(NOTICES, "b.feature")).counted], mutants, everyone, 1e12)
    assert only == [] and both == written


def test_the_score_of_written_scenarios_counts_what_only_generated_ones_notice_as_missed() -> None:
    mutants = tuple(mutants_of(small(RULES)))
    some = Score(mutants, (), (), 0.4, only_generated=mutants[:1])
    assert some.score == some.safety_score == 1.0 and some.written_score == (len(mutants) - 1) / len(mutants)
    assert mutants[0].safety and some.written_safety_score < 1.0
    assert some.as_json()["without_generated"] == {"score": int(some.written_score * 10_000) / 10_000,
                                                   "safety_score": int(some.written_safety_score * 10_000) / 10_000}


@pytest.mark.parametrize("dates", ["from: 2099-01-01", "until: 2001-01-01"])
def test_a_rule_that_does_not_act_on_the_day_is_not_taken_for_one_without_effect(dates: str) -> None:
    rules = RULES.replace("when: {hours: {under: 100}}", f"when: {{hours: {{under: 100}}}}, {dates}")
    found = graded(rules, NOTICES)
    assert {one.rule.id for one in found.equivalent} == set()
    assert of_rule(found, "r2") and all(one.found is Found.SOMEBODY for one in of_rule(found, "r2"))
