"""`manypaths new`: what is printed, what `check` says of its blanks, and that it accepts what was filled."""

import re
from pathlib import Path

import pytest

from engine.diagnostics import Diagnostic, Severity
from engine.documents import read_files
from engine.rulebook import Verb
from tests.cli.running import DAY, Ran, run
from tests.small import GOOD, files_over_good, findings

RULE = r"(offer|avoid|caution|note): \[\]"


def new(*arguments: object) -> Ran:
    return run("new", *arguments, "--rules", GOOD, *DAY)


def filled(text: str) -> str:
    """What an author would make of a draft."""
    text = re.sub(r"(en|fr|owner|title|publisher|url|read|topic):(?=( *#.*)?$)", r"\1: Some words", text, flags=re.MULTILINE)
    text = re.sub(r"year:$", "year: 2024", re.sub(r"tag:   #", "tag: be_careful   #", text), flags=re.MULTILINE)
    return re.sub(RULE, r"\1: [supplies]", text).replace("when: {}", "when: {severity: severe}")


def errors(content: str) -> list[Diagnostic]:
    return [one for one in findings(files_over_good({"new.yaml": content.encode()})) if one.severity is Severity.ERROR]


@pytest.mark.parametrize("verb", list(Verb))
def test_a_rule_is_refused_until_its_blanks_are_filled(verb: Verb) -> None:
    printed = new("rule", "a-new-one", "--verb", verb)
    assert printed.code == 0 and printed.out.startswith("  - id: a-new-one\n") and "awaiting_citation:" in printed.out
    blank = errors(f"rules:\n{printed.out}")
    assert {one.code for one in blank} >= {"MP101", "MP206"} and all(one.at.file == "new.yaml" for one in blank)
    assert errors(f"rules:\n{filled(printed.out)}") == []


@pytest.mark.parametrize(("kind", "key"), [("option", "options"), ("source", "sources")])
def test_an_option_and_a_source(kind: str, key: str) -> None:
    printed = new(kind, "brand_new")
    assert errors(f"{key}:\n{printed.out}") != []
    assert errors(f"{key}:\n{filled(printed.out)}") == []


def test_a_rule_about_options() -> None:
    assert "offer: [supplies, site]" in new("rule", "a-new-one", "--about", "supplies", "--about", "site").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("rule", "everyone"), "the rule `everyone` is there already"),
        (("source", "two words"), "`two words` is no id"),
        (("rule", "one", "--about", "suplies"), "did you mean `supplies`?"),
    ],
)
def test_what_cannot_be_begun(arguments: tuple[str, ...], said: str) -> None:
    found = new(*arguments)
    assert found.code == 2 and said in found.err and found.out == ""


def test_a_new_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    made = new("rule", "a-new-one", "--file", file)
    assert made.code == 0 and f"{file}:3:" in made.out
    assert file.read_text(encoding="utf-8").startswith("topic:   # a heading for these rules\nrules:\n  - id: a-new-one\n")
    assert errors(filled(file.read_text(encoding="utf-8"))) == []


def test_it_stands_at_the_end_of_its_list_and_nothing_else_changes(tmp_path: Path) -> None:
    before = "topic: One\nrules:\n  - id: one\n    note: []\n    always: true\n\n# about concepts\nconcepts:\n  - id: c\n    when: {severity: mild}\n"
    file = tmp_path / "mine.yaml"
    file.write_text(before, encoding="utf-8")
    assert f"{file}:7:" in new("rule", "a-new-one", "--file", file).out
    after = file.read_text(encoding="utf-8")
    start, end = before.split("\n# about")
    assert after.startswith(start + "\n  - id: a-new-one\n") and after.endswith("\n# about" + end)
    assert new("option", "brand_new", "--file", file).code == 0
    assert set(read_files(tmp_path).contents) == {"mine.yaml"} and "\n\noptions:\n  - id: brand_new\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["rules: [\n", "rules: [{id: one}]\n", "- a list\n"])
def test_a_file_that_cannot_take_it_is_left_alone(tmp_path: Path, content: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(content, encoding="utf-8")
    assert new("rule", "a-new-one", "--file", file).code == 2
    assert file.read_text(encoding="utf-8") == content
