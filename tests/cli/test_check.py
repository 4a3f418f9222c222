"""`manypaths check`: every mistake in every rule file, in one run."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import DAY, run
from tests.small import GOOD
from tests.snapshots import BAD_FILES, found_in, printed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "rules"))


def check(folder: Path, *arguments: str) -> tuple[int, str]:
    ran = run("check", "--rules", folder, *(arguments if "--as-of" in arguments else (*arguments, *DAY)))
    return ran.code, ran.out


def test_a_good_folder_has_nothing_to_say(folder: Path) -> None:
    assert check(folder, "--strict") == (0, "0 errors, 0 warnings, 0 for information\n")
    assert check(folder, "--format", "json") == (0, "[]\n")


def test_the_text_is_one_line_a_finding_and_its_help(folder: Path) -> None:
    bad = BAD_FILES / "many_mistakes"
    for path in bad.glob("*.yaml"):
        shutil.copy(path, folder)
    code, out = check(folder)
    assert code == 1
    assert out.startswith(printed(found_in(bad)))
    assert out.splitlines()[-1].endswith("0 for information")


def test_the_data_has_the_keys_of_the_contract(folder: Path) -> None:
    (folder / "zz.yaml").write_text(
        "rules: [{id: bad, offer: suplies, always: true, because: {en: A, fr: B}, evidence: [{source: guide}], review_by: 2027-01-01}]"
    )
    code, out = check(folder, "--format", "json")
    assert code == 1
    assert json.loads(out) == [
        {
            "file": "zz.yaml",
            "line": 1,
            "column": 26,
            "code": "MP301",
            "severity": "error",
            "message": "rule `bad`: `offer`: `suplies` is no option",
            "help": "did you mean `supplies`?",
        }
    ]


def test_strict_fails_on_warnings_too(folder: Path) -> None:
    later = ("--as-of", "2027-10-01")
    assert check(folder, *later)[0] == 0
    assert check(folder, *later, "--strict")[0] == 1
    assert "warning[MP313]" in check(folder, *later)[1]


@pytest.mark.parametrize(("day", "severity"), [("2027-01-31", "info"), ("2027-02-01", "warning")])
def test_awaiting_a_citation_is_information_until_its_day_and_then_a_warning(folder: Path, day: str, severity: str) -> None:
    (folder / "zz.yaml").write_text(
        "rules: [{id: new, offer: supplies, always: true, because: {en: A, fr: B}, review_by: 2027-05-01, "
        "awaiting_citation: {reason: nothing was read, owner: the lead, review_by: 2027-01-31}}]"
    )
    code, out = check(folder, "--as-of", day, "--format", "json")
    assert code == 0
    assert [(one["code"], one["severity"]) for one in json.loads(out)] == [("MP311", severity)]
    assert check(folder, "--as-of", day, "--strict")[0] == (severity == "warning")


def test_a_withdrawn_source_is_an_error(folder: Path) -> None:
    (folder / "zz.yaml").write_text("sources: [{id: gone, title: Gone, verified: true, withdrawn: 2026-11-23}]")
    assert check(folder)[0] == 1
    assert check(folder, "--as-of", "2026-11-22")[0] == 0


def test_quiet_leaves_out_information(folder: Path) -> None:
    (folder / "zz.yaml").write_text("options: [{id: tea, name: {en: Tea, fr: Thé}, summary: {en: Hot, fr: Chaud}}]", encoding="utf-8")
    assert "MP315" in check(folder)[1]
    assert "MP315" not in check(folder, "--quiet")[1]


def test_a_folder_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    ran = run("check", "--rules", tmp_path / "nothing", *DAY)
    assert ran.code == 2 and "nothing" in ran.err


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    code, out = check(tmp_path)
    assert code == 1 and "MP005" in out


def test_the_shipped_rulebook_has_no_errors_and_no_warnings() -> None:
    ran = run("check", "--strict", *DAY)
    assert ran.code == 0, ran.out
