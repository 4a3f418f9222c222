"""`manypaths test` and `manypaths mutate`: what they print, their exit codes, and the numbers the shipped rulebook reaches."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.main import app
from tests.small import small_files

FEATURE = """
Feature: Ages
  Source: guide, page 1
  Scenario: Care from 65
    Given someone who says "age" is "65"
    When we look at options together
    Then we are careful about "be_careful" because "r1"
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with small rules, and scenarios beside them."""
    for name, content in small_files("- {caution: methadone, tag: be_careful, when: {age: {at_least: 65}}}").contents.items():
        (tmp_path / "rules" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "rules" / name).write_bytes(content)
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "a.feature").write_text(FEATURE)
    return tmp_path


def test_the_shipped_scenarios_reach_what_was_asked() -> None:
    said = run("mutate", "--format", "json")
    report = json.loads(said.stdout)
    assert said.exit_code == 0 and report["score"] >= 0.9 and report["safety_score"] == 1.0 and report["generated_share"] < 0.5
    assert report["generated_share"] > 0 and report["without_generated"]["score"] >= 0.9  # the minority is not what carries the score
    assert report["mutants"] > 2000 and report["equivalent"] < 30 and report["seconds"] < 300 and report["concepts"]["score"] >= 0.9


def test_the_shipped_scenarios_pass_and_show_what_they_reach() -> None:
    said = run("test", "--format", "json")
    report = json.loads(said.stdout)
    assert said.exit_code == 0 and not report["failed"] and report["counted"] > 500
    assert report["coverage"]["rules"]["reached"] > 350 and not report["coverage"]["standings"]["options_never_shown"]
    assert set(report["coverage"]["standings"]["by_option"]["oat_srom"]) >= {"discuss", "not_now"}


def test_survivors_are_listed_and_leave_with_one(checkout: Path) -> None:
    said = run("mutate", "--rules", str(checkout / "rules"), "--jobs", "1", "--format", "json")
    report = json.loads(said.stdout)
    assert said.exit_code == 1 and {"score", "safety_score", "generated_share", "mutants", "equivalent", "survivors"} <= set(report)
    (moved,) = [one for one in report["survivors"] if one["operator"] == "shift_bound"]
    assert moved["person"]["answers"] == {"age": 64} and "Then we are not careful about" in moved["scenario"] and moved["safety"]


def test_the_same_in_words(checkout: Path) -> None:
    said = run("mutate", "--rules", str(checkout / "rules"), "--jobs", "1")
    assert said.exit_code == 1 and "survived (safety): `r1`: shift bound age at_least 65 -> 64" in said.stdout and "    Scenario: r1" in said.stdout


def test_a_failing_scenario_leaves_with_one(checkout: Path) -> None:
    (checkout / "features" / "a.feature").write_text(FEATURE.replace('is "65"', 'is "64"'))
    said = run("test", "--rules", str(checkout / "rules"))
    assert said.exit_code == 1 and "a.feature:4:3" not in said.stdout and "a.feature:4: failed: Care from 65" in said.stdout and "age: 64" in said.stdout
    assert run("mutate", "--rules", str(checkout / "rules"), "--jobs", "1").exit_code == 1


def test_what_was_misspelt_leaves_with_one(checkout: Path) -> None:
    feature = checkout / "features" / "a.feature"
    for wrong, said in (
        (FEATURE.replace("options together", "options togeter"), "did you mean `we look at options together`?"),
        (FEATURE.replace('"65"', '"sixty"'), "`sixty` is no answer to `age`"),
        ("Feature: Nothing\n", "no `Scenario:` stands in this file"),
    ):
        feature.write_text(wrong)
        found = run("test", "--rules", str(checkout / "rules"))
        assert found.exit_code == 1 and "a.feature:" in found.stdout and said in found.stdout
        assert run("mutate", "--rules", str(checkout / "rules"), "--jobs", "1").exit_code == 1


def test_a_source_that_is_not_there_is_said_in_one_line(checkout: Path) -> None:
    rules, feature = str(checkout / "rules"), checkout / "features" / "a.feature"
    assert "not counted" not in run("test", "--rules", rules).stdout
    feature.write_text(FEATURE.replace("guide, page 1", "made up by us"))
    found = run("test", "--rules", rules)
    assert found.exit_code == 0 and "1 run of scenarios, 1 passed, 0 failed; 0 count, with 0 people and 0 expectations" in found.stdout
    (line,) = [line for line in found.stdout.splitlines() if line.startswith("not counted: ")]
    assert "`made up by us` in a.feature" in line
    assert json.loads(run("test", "--rules", rules, "--format", "json").stdout)["source_unknown"][0]["source"] == "made up by us"
    feature.write_text(FEATURE.replace("  Source: guide, page 1\n", ""))
    assert "not counted: 1 without a line `Source: ...`" in run("test", "--rules", rules).stdout


def test_what_is_left_to_the_full_run_is_listed_when_asked(checkout: Path) -> None:
    rules, feature = str(checkout / "rules"), checkout / "features" / "a.feature"
    other = "  Scenario: Drawn\n    Given 25 people drawn by lot\n    When we look at options together\n    Then nothing is urgent\n"
    feature.write_text(f'{FEATURE}    And no text contains "must"\n{other}')
    assert "left to" not in run("test", "--rules", rules).stdout
    said = run("test", "--rules", rules, "--verbose").stdout
    assert "a.feature:4: left to `make test`: Care from 65: only the sentence `no text contains \"must\"`" in said
    assert "a.feature:9: left to `make test`: Drawn: 25 people drawn by lot" in said and "1 more, and 1 sentence, are checked" in said


@pytest.mark.parametrize("command", ["test", "mutate"])
def test_without_scenarios_or_with_a_broken_file_it_says_so(command: str, checkout: Path) -> None:
    rules = str(checkout / "rules")
    missing = run(command, "--rules", rules, "--features", str(checkout / "nowhere"))
    assert missing.exit_code == 2 and "no folder of scenarios" in missing.stderr and "--features" in missing.stderr
    (checkout / "features" / "a.feature").write_text("Feature: A\n  Scenario: B\n    Given a\n    Perhaps\n")
    assert run(command, "--rules", rules).exit_code == 2
    assert run(command, "--rules", str(checkout / "none"), "--features", str(checkout / "features")).exit_code == 2
