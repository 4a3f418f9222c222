"""`manypaths translations` and `manypaths check --reading-level`, and errors in the language asked for."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from engine.diagnostics import Findings
from engine.documents import read_files
from engine.readability import exceptions, grades
from engine.reading import gathered_of
from engine.shipped import RULES
from engine.strings import shown_strings
from tests.small import GOOD

ROOT = Path(__file__).parents[2]


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(one) for one in arguments])
    return result.exit_code, result.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(GOOD, tmp_path / "rules")
    return tmp_path / "rules"


def test_a_changed_english_text_is_listed_until_it_is_accepted(folder: Path) -> None:
    assert run("translations", "--accept", "--rules", folder)[0] == 0
    options = folder / "options.yaml"
    options.write_text(options.read_text(encoding="utf-8").replace("en: A kit.", "en: A small kit."), encoding="utf-8")
    code, output = run("translations", "--rules", folder)
    assert code == 1
    assert "option/naloxone_thn/summary\n  en: A small kit.\n  fr: Une trousse." in output
    assert run("translations", "--accept", "--rules", folder)[0] == 1
    assert run("translations", "--accept", "option/naloxone_thn/summary", "--rules", folder)[0] == 0
    assert run("translations", "--rules", folder)[0] == 0


def test_stale_texts_as_json(folder: Path) -> None:
    run("translations", "--accept", "--rules", folder)
    options = folder / "options.yaml"
    options.write_text(options.read_text(encoding="utf-8").replace("en: A kit.", "en: A small kit."), encoding="utf-8")
    (found,) = json.loads(run("translations", "--format", "json", "--rules", folder)[1])
    assert found | {"line": 0} == {"id": "option/naloxone_thn/summary", "en": "A small kit.", "fr": "Une trousse.", "file": "options.yaml", "line": 0}


def test_a_folder_that_is_not_there() -> None:
    assert run("translations", "--rules", "nowhere")[0] == 2


# ---------- reading level ----------
def test_every_card_is_at_grade_8_or_says_why() -> None:
    code, output = run("check", "--reading-level")
    assert code == 0, output
    found = json.loads(run("check", "--reading-level", "--format", "json")[1])
    assert sum(one["what"].startswith("option/") for one in found) > 40
    assert {one["what"] for one in found if one["above"]} == {one["what"] for one in found if one["reason"]}
    assert all(not one["what"].startswith(("option/", "learn/")) for one in found if one["above"])


def test_the_exceptions_are_those_of_the_page() -> None:
    page = (ROOT / "docs" / "reading-level.md").read_text(encoding="utf-8")
    for what, reason in exceptions(gathered_of(read_files(RULES), Findings()), Findings()).items():
        assert f"| `{what}` | {reason} |" in page


def test_a_hard_card_is_found(folder: Path) -> None:
    options = folder / "options.yaml"
    hard = "Pharmacological stabilization necessitates comprehensive multidisciplinary reassessment."
    options.write_text(options.read_text(encoding="utf-8").replace("en: A kit.", f"en: {hard}"), encoding="utf-8")
    code, output = run("check", "--reading-level", "--rules", folder)
    assert code == 1
    assert "option/naloxone_thn  above 8: make it plainer" in output


def test_french_is_measured_for_information() -> None:
    found = {one.what: one for one in grades(shown_strings(gathered_of(read_files(RULES), Findings())))}
    assert found["option/naloxone_thn"].ease_fr is not None


def test_without_the_library_it_says_which_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    code, output = run("check", "--reading-level")
    assert code == 2
    assert "many-paths[reading]" in output


# ---------- errors in French ----------
@pytest.mark.parametrize(("content", "said"), [
    ("age: old", "erreur\u00a0: answers.age\u00a0: attendu un nombre entier de 0 à 120 (ans), ou bien `unknown` ou `declined`, reçu du texte"),
    ("agee: 3", "aide\u00a0: vouliez-vous dire `age`\u00a0?"),
    ("answers: {}\nextra: 1", "une clé inconnue à côté de `answers`"),
    ("answers: {}\nas_of: soon", "`as_of`\u00a0: attendu une date, par exemple `2026-11-23`"),
    ("a: 1\na: 2", "une question est ici deux fois"),
    ("- 1", "attendu\u00a0: des réponses, une par ligne"),
    ("a: [", "ceci n'est pas du YAML valide"),
])
def test_errors_of_the_command_line_in_french(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "a.yaml").write_text(content, encoding="utf-8")
    code, output = run("suggest", tmp_path / "a.yaml", "--language", "fr")
    assert code == 2
    assert said in output
    assert "erreur\u00a0:" in output and "error:" not in output


def test_other_errors_in_french() -> None:
    assert "`nowhere` ne peut pas être lu" in run("suggest", "nowhere", "--language", "fr")[1]
    assert "n'est pas une option" in run("explain", ROOT / "examples" / "first-visit.yaml", "methadon", "--language", "fr")[1]
    assert "comme un dossier de règles" in run("suggest", ROOT / "examples" / "first-visit.yaml", "--rules", "nowhere", "--language", "fr")[1]


def test_lines_never_begin_with_a_mark_that_belongs_to_the_line_before() -> None:
    output = run("suggest", ROOT / "examples" / "first-visit.yaml", "--language", "fr")[1]
    assert "\u00a0" in output and "\ue000" not in output
    assert not [line for line in output.splitlines() if line.strip()[:1] in (":", ";", "»")]
