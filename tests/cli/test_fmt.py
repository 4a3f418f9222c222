"""`manypaths fmt`."""

from pathlib import Path

from engine.editing.schema import NAME
from engine.shipped import RULES
from tests.cli.running import run

UNTIDY = (
    "rules:\n- id: one\n  because: {en: One., fr: Un.}   \n  offer: supplies # kept\n"
    "  when: {severity: severe}\n\n\n\n- id: two\n  note: []\n  always: true\n\n"
)
TIDY = (
    "rules:\n  - id: one\n    offer: supplies # kept\n    when: {severity: severe}\n    because: {en: One., fr: Un.}\n\n"
    "  - id: two\n    note: []\n    always: true\n"
)


def test_the_shipped_rules_are_laid_out() -> None:
    found = run("fmt", "--check")
    assert (found.code, found.out) == (0, "0 to change\n"), f"run `manypaths fmt`: {found.out}"


def test_a_file_is_laid_out_once(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(UNTIDY, encoding="utf-8")
    checked = run("fmt", "--check", file)
    assert checked.code == 1 and f"would change {file}" in checked.out and file.read_text(encoding="utf-8") == UNTIDY
    assert run("fmt", tmp_path).code == 0
    assert file.read_text(encoding="utf-8") == TIDY
    assert run("fmt", "--check", tmp_path).code == 0


def test_a_schema_beside_the_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / NAME).write_bytes((RULES / NAME).read_bytes())
    for path in (tmp_path / "a.yaml", tmp_path / "below" / "b.yaml"):
        path.write_text("# yaml-language-server: $schema=old.json\n" + TIDY, encoding="utf-8")
    assert run("fmt", tmp_path).code == 0
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "# yaml-language-server: $schema=./schema.json\n" + TIDY
    assert (tmp_path / "below" / "b.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../schema.json\nrules:")


def test_what_is_not_yaml_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("rules: [\n", encoding="utf-8")
    found = run("fmt", file)
    assert found.code == 2 and "MP002" in found.err and file.read_text(encoding="utf-8") == "rules: [\n"


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in run("fmt", tmp_path / "none.yaml").err
    empty = run("fmt", tmp_path)
    assert empty.code == 2 and "holds no rule files" in empty.err
