"""Every diagnostic code has a page in docs/diagnostics/, and the example on it leads to the message that is printed there."""

import re
from pathlib import Path

import pytest

from engine.diagnostics import Diagnostic, RulebookError
from engine.documents import Files, read_files
from engine.reading import read_rulebook
from tests.small import AS_OF, GOOD

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs" / "diagnostics").glob("*.md"))
WITHOUT_EXAMPLE = {"MP001", "MP005", "MP007", "MP401", "MP402", "MP403", "MP504", "MP507"}
"""Codes that no short file raises: bytes, empty folders, names of files, very large rulebooks, other days."""


def found(example: str) -> list[Diagnostic]:
    files = Files(GOOD, {**read_files(GOOD).contents, "example.yaml": example.encode()})
    try:
        return list(read_rulebook(files, AS_OF, words=True).diagnostics)
    except RulebookError as error:
        return error.diagnostics


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    used = {code for path in (ROOT / "engine").rglob("*.py") for code in re.findall(r'"(MP\d{3})"', path.read_text(encoding="utf-8"))}
    assert {page.stem for page in PAGES} == used


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_says_what_the_table_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    title = re.match(r"# (MP\d{3}): (.+)\n", text)
    assert title is not None and title[1] == page.stem
    row = next(line for line in (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8").splitlines() if line.startswith(f"| {page.stem} |"))
    assert row.split(" | ")[1] == title[2]
    assert "](../diagnostics.md)" in text and "## How to mend it" in text


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem not in WITHOUT_EXAMPLE], ids=lambda page: page.stem)
def test_the_example_leads_to_its_message(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    example, said = re.search(r"```yaml\n(.*?)```", text, re.DOTALL), re.search(r"```\n(.*?)\n```", text.partition("check` says")[2], re.DOTALL)
    assert example is not None and said is not None
    assert said[1] in [str(one) for one in found(example[1]) if one.code == page.stem]
