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


@pytest.mark.parametrize("command", ["test", "mutate"])
def test_without_scenarios_or_with_a_broken_file_it_says_so(command: str, checkout: Path) -> None:
    rules = str(checkout / "rules")
    missing = run(command, "--rules", rules, "--features", str(checkout / "nowhere"))
    assert missing.exit_code == 2 and "no folder of scenarios" in missing.stderr and "--features" in missing.stderr
    (checkout / "features" / "a.feature").write_text("Feature: A\n  Scenario: B\n    Given a\n    Perhaps\n")
    assert run(command, "--rules", rules).exit_code == 2
    assert run(command, "--rules", str(checkout / "none"), "--features", str(checkout / "features")).exit_code == 2
