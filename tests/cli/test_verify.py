"""`manypaths verify`: exit codes, the person and the scenario it shows, and what it says without a solver."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner, Result

from cli.main import app
from engine.shipped import RULES

REPOSITORY = RULES.parent
DAY = ("--as-of", "2026-11-23")


def verify(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["verify", *DAY, *arguments])


@pytest.fixture(scope="module")
def mutant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped rules with one word changed: an unknown answer about opioids no longer asks first."""
    folder = tmp_path_factory.mktemp("mutant") / "rules"
    copytree(RULES, folder)
    file = folder / "naltrexone" / "safety.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("if_unknown: check", "if_unknown: mention"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def failure(mutant: Path) -> dict[str, object]:
    said = verify("--rules", str(mutant), "--format", "json")
    assert said.exit_code == 1
    report = json.loads(said.stdout)
    assert report["counts"]["fails"] == 2 and report["counts"]["undecided"] == 0
    return next(one for one in report["principles"] if one["id"] == "naltrexone-waits-until-opioids-are-ruled-out")


def test_the_shipped_rules_keep_every_principle() -> None:
    said = verify("--strict")
    assert said.exit_code == 0, said.stdout[-2000:]
    assert "principles proved for every possible person, 0 failed, 0 undecided" in said.stdout and "fails " not in said.stdout


def test_a_failure_shows_its_place_a_person_and_a_scenario(mutant: Path) -> None:
    said = verify("--rules", str(mutant), "--quiet").stdout
    assert "principles.yaml:" in said and "the smallest person for whom it fails (on `" in said
    assert "    answers:\n" in said and "    Scenario: Naltrexone is never ready" in said


def test_the_person_is_accepted_by_suggest(failure: dict, mutant: Path, tmp_path: Path) -> None:
    file = tmp_path / "person.json"
    file.write_text(json.dumps(failure["person"]))
    said = CliRunner().invoke(app, ["suggest", str(file), "--rules", str(mutant), "--format", "json"])
    options = {option["id"]: option["standing"] for option in json.loads(said.stdout)["options"]}
    assert said.exit_code == 0 and {options[name] for name in failure["breaks_on"]} == {"discuss"}


def test_the_scenario_fails_where_the_principle_does_and_passes_where_it_is_kept(failure: dict, mutant: Path, tmp_path: Path) -> None:
    indented = "".join(f"  {line}\n" for line in failure["scenario"].splitlines())
    (tmp_path / "pasted.feature").write_text(f"Feature: Pasted\n\n{indented}", encoding="utf-8")
    (tmp_path / "test_pasted.py").write_text("from features.conftest import *\nfrom pytest_bdd import scenarios\n\nscenarios('pasted.feature')\n")

    def run(rules: Path) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(REPOSITORY), os.environ.get("PYTHONPATH", "")])
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", str(tmp_path), str(tmp_path)]
        environment = {**os.environ, "PYTHONPATH": path, "MANYPATHS_RULES": str(rules)}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    wrong, right = run(mutant), run(RULES)
    assert wrong.returncode == 1 and "1 failed" in wrong.stdout and "stands at discuss" in wrong.stdout, wrong.stdout
    assert right.returncode == 0 and "1 passed" in right.stdout, right.stdout


def test_quiet_says_only_the_last_line_where_nothing_is_wrong(mutant: Path) -> None:
    said = verify("--quiet")
    assert said.exit_code == 0 and len(said.stdout.splitlines()) == 1 and "principles proved for every possible person" in said.stdout
    broken = verify("--rules", str(mutant), "--quiet")
    lines = broken.stdout.splitlines()
    assert broken.exit_code == 1 and not [line for line in lines if line.startswith("proved ")] and [line for line in lines if line.startswith("fails ")]
    assert int(lines[-1].split()[0]) > 40  # of all principles, not of those shown


@pytest.mark.parametrize("seconds", ["inf", "nan", "-1", "-inf"])
def test_only_a_finite_number_of_seconds_is_a_timeout(seconds: str) -> None:
    for command in (["verify"], ["mutate"], ["diff", "old", "new"]):
        said = CliRunner().invoke(app, [*command, f"--timeout={seconds}"])
        assert said.exit_code == 2 and "`--timeout` has to be a number of seconds" in said.stderr and said.stdout == ""


def test_out_of_time_is_undecided_and_never_a_proof() -> None:
    said = verify("--timeout", "0", "--format", "json")
    report = json.loads(said.stdout)
    assert said.exit_code == 3 and report["counts"]["undecided"] >= 40 and not report["findings_complete"]
    assert {one["id"] for one in report["principles"] if one["status"] == "proved"} <= {"declining-equals-not-answering"}
    assert {one["note"] for one in report["principles"] if one["status"] == "undecided"} == {"the solver ran out of time"}


def test_a_principle_about_an_unknown_option_is_bad_input(tmp_path: Path) -> None:
    copytree(RULES, tmp_path / "rules")
    file = tmp_path / "rules" / "principles.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("options: [oat_continue], stand", "options: [oat_contineu], stand"), encoding="utf-8")
    said = verify("--rules", str(tmp_path / "rules"))
    assert said.exit_code == 2 and "principles.yaml:" in said.stderr and "did you mean `oat_continue`?" in said.stderr
    assert "proved" not in said.output


def test_a_principle_about_nobody_fails(tmp_path: Path) -> None:
    copytree(RULES, tmp_path / "rules")
    file = tmp_path / "rules" / "principles.yaml"
    narrowed = file.read_text(encoding="utf-8").replace("someone: {routes: [smoke], goals: [abstain_all]}", "someone: {goals: [abstain_all]}")
    file.write_text(narrowed, encoding="utf-8")
    said = verify("--rules", str(tmp_path / "rules"), "--quiet")
    assert said.exit_code == 1 and "is not one this principle is about" in said.stdout


def test_without_the_solver_it_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    said = verify()
    assert said.exit_code == 2 and "many-paths[verify]" in said.stderr and "proved" not in said.stdout


def test_the_solver_is_loaded_only_when_needed() -> None:
    code = "import sys, cli.main, engine.proof.findings, engine.proof.verification; sys.exit('z3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=False).returncode == 0
