"""Every diagnostic code is explained, and every message is shaped the same."""

import re
from pathlib import Path

import pytest

from engine.diagnostics import Diagnostic, Findings, Position, RulebookError, Severity, did_you_mean, guessed, nearest, one_of

HERE = Path(__file__).resolve().parent.parent.parent
DOCS = HERE / "docs" / "diagnostics.md"
ROW = re.compile(r"^\| (MP\d{3}) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def test_every_code_in_the_engine_is_in_the_table_and_the_other_way_round() -> None:
    used = {code for path in (HERE / "engine").rglob("*.py") for code in re.findall(r'"(MP\d{3})"', path.read_text(encoding="utf-8"))}
    told = [code for code, *_ in ROW.findall(DOCS.read_text(encoding="utf-8"))]
    assert sorted(used) == told


def test_each_row_says_what_it_means_shows_a_message_and_how_to_mend_it() -> None:
    for code, title, meaning, example, mend in ROW.findall(DOCS.read_text(encoding="utf-8")):
        assert min(len(title), len(meaning), len(mend)) >= 5, code
        assert "`" in example, code


POSITION = Position("a.yaml", 3, 5)


def test_a_finding_as_text_and_as_data() -> None:
    found = Diagnostic(POSITION, "MP201", Severity.ERROR, "`oudd` is no question", "did you mean `oud`?")
    assert str(found) == "a.yaml:3:5: error[MP201] `oudd` is no question\n  help: did you mean `oud`?"
    assert str(Diagnostic(POSITION, "MP201", Severity.INFO, "so")) == "a.yaml:3:5: info[MP201] so"
    assert found.as_json() == {
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "code": "MP201",
        "severity": "error",
        "message": "`oudd` is no question",
        "help": "did you mean `oud`?",
    }


def test_findings_are_sorted_by_place_and_each_told_once() -> None:
    findings = Findings()
    for line, code in ((9, "MP201"), (3, "MP202"), (9, "MP201"), (3, "MP201")):
        findings.error(Position("a.yaml", line), code, "so")
    assert [(one.at.line, one.code) for one in findings.sorted()] == [(3, "MP201"), (3, "MP202"), (9, "MP201")]


def test_only_an_error_is_a_failure() -> None:
    findings = Findings()
    findings.warning(POSITION, "MP313", "so")
    findings.info(POSITION, "MP315", "so")
    assert not findings.failed
    findings.error(POSITION, "MP201", "so")
    assert findings.failed
    assert str(RulebookError(findings.sorted())) == "the rulebook cannot be used: 1 error"


def test_one_error_and_several_are_told_in_both_languages() -> None:
    findings = Findings()
    findings.error(POSITION, "MP201", "so")
    assert RulebookError(findings.sorted()).message.text("fr").endswith("\u00a0: 1 erreur")
    findings.error(POSITION, "MP202", "so")
    several = RulebookError(findings.sorted()).message
    assert several.endswith(": 2 errors") and several.text("fr").endswith("\u00a0: 2 erreurs")


@pytest.mark.parametrize(("word", "found"), [("severty", "severity"), ("sevreity", "severity"), ("svrity", "severity"), ("svrty", None), ("x", None)])
def test_nearest_is_two_letters_away_or_fewer(word: str, found: str | None) -> None:
    assert nearest(word, ["severity", "readiness"]) == found


def test_the_nearest_of_several_wins_and_then_the_first_by_name() -> None:
    assert nearest("oat_bup", ["oat_bup_x", "oat_bupp"]) == "oat_bupp"
    assert nearest("ca", ["cb", "cc"]) == "cb"


@pytest.mark.parametrize(("word", "known", "said"), [
    ("CA-OT", ["CA-NT", "CA-ON", "CA-QC", "US"], "did you mean `CA-NT` or `CA-ON`?"),
    ("aa", ["ac", "ab", "ad", "ad", "xyz"], "did you mean `ab`, `ac` or `ad`?"),
    ("aaa", ["aab", "abb"], "did you mean `aab`?"),
    ("aa", ["ab", "ac", "ad", "ae", "af", "ag"], "did you mean `ab`, `ac`, `ad`, `ae`, `af` or `ag`?"),
    ("aa", ["ab", "ac", "ad", "ae", "af", "ag", "ah"], "known are `ab`, `ac`, `ad`, `ae`, `af`, `ag`, `ah`"),
])
def test_all_that_are_equally_near_are_named(word: str, known: list[str], said: str) -> None:
    assert did_you_mean(word, known) == said


def test_a_guess_is_told_in_french_too() -> None:
    said = guessed("CA-OT", ["CA-NT", "CA-ON"])
    assert said is not None and said.text("fr") == "vouliez-vous dire `CA-NT` ou `CA-ON`\u00a0?"
    assert guessed("zzz", ["a"]) is None and guessed("zzz", []) is None


def test_what_is_allowed_is_listed_and_cut_short() -> None:
    assert one_of(["a", "b"]) == "`a`, `b`"
    assert one_of(map(str, range(20)), limit=3) == "`0`, `1`, `2` and 17 more"
    assert did_you_mean("zzz", ["a", "b"]) == "known are `a`, `b`"
    assert did_you_mean("zzz", []) == ""
