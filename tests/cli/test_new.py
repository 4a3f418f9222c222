"""`manypaths new`: what is printed, what `check` says of its blanks, and that it accepts what was filled."""

import re
import shutil
from pathlib import Path

import pytest

from engine.diagnostics import Diagnostic, Severity
from engine.documents import read_files
from engine.rulebook import Verb
from tests.cli.running import DAY, Ran, run
from tests.small import GOOD, files_over_good, findings

RULE = r"(offer|avoid|caution|note): \[\]"


def new(*arguments: object, rules: Path = GOOD) -> Ran:
    return run("new", *arguments, "--rules", rules, *DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small rulebook, to be written to."""
    return Path(shutil.copytree(GOOD, tmp_path / "rules"))


def filled(text: str) -> str:
    """What an author would make of a draft."""
    text = re.sub(r"(en|fr|owner|title|publisher|url|read):(?=( *#.*)?$)", r"\1: Some words", text, flags=re.MULTILINE)
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
        (("rule", "one", "--verb", "ofer"), "error: `ofer` is no verb\n  help: did you mean `offer`?"),
        (("ruel", "one"), "error: `ruel` is nothing that can be begun\n  help: did you mean `rule`?"),
        (("rule", "one", "--verb", "alert", "--about", "site"), "an alert names no option"),
        (("source", "one", "--verb", "offer"), "`--verb` goes with a rule"),
        (("option", "one", "--about", "site"), "`--about` goes with a rule"),
    ],
)
def test_what_cannot_be_begun(arguments: tuple[str, ...], said: str) -> None:
    found = new(*arguments)
    assert found.code == 2 and said in found.err and found.out == ""


def test_a_new_file_is_made(folder: Path) -> None:
    file = folder / "mine.yaml"
    made = new("rule", "a-new-one", "--file", file, rules=folder)
    assert made.code == 0 and f"{file}:5:" in made.out
    assert file.read_text(encoding="utf-8").startswith("topic:   # a heading for these rules\n  en:\n  fr:\nrules:\n  - id: a-new-one\n")
    assert errors(filled(file.read_text(encoding="utf-8"))) == []


def test_it_stands_at_the_end_of_its_list_and_nothing_else_changes(folder: Path) -> None:
    before = "topic: One\nrules:\n  - id: one\n    note: []\n    always: true\n\n# about concepts\nconcepts:\n  - id: c\n    when: {severity: mild}\n"
    file = folder / "mine.yaml"
    file.write_text(before, encoding="utf-8")
    assert f"{file}:7:" in new("rule", "a-new-one", "--file", file, rules=folder).out
    after = file.read_text(encoding="utf-8")
    start, end = before.split("\n# about")
    assert after.startswith(start + "\n  - id: a-new-one\n") and after.endswith("\n# about" + end)
    assert set(read_files(folder).contents) == {*read_files(GOOD).contents, "mine.yaml"}


@pytest.mark.parametrize("content", ["topic: One\n", "topic: One\nrules:\n", "# only a comment\n"])
def test_a_file_without_a_list_gets_one(folder: Path, content: str) -> None:
    file = folder / "mine.yaml"
    file.write_text(content, encoding="utf-8")
    assert new("rule", "a-new-one", "--file", file, rules=folder).code == 0
    after = file.read_text(encoding="utf-8")
    assert after.startswith(content.rstrip()) and after.count("rules:") == 1 and errors(filled(after)) == []


@pytest.mark.parametrize("content", ["rules: [\n", "rules: [{id: one}]\n", "rules: []\n", "- a list\n", "rules:\n- id: one\n"])
def test_a_file_that_cannot_take_it_is_left_alone(folder: Path, content: str) -> None:
    file = folder / "mine.yaml"
    file.write_text(content, encoding="utf-8")
    refused = new("rule", "a-new-one", "--file", file, rules=folder)
    assert refused.code == 2 and "help: " in refused.err
    assert file.read_text(encoding="utf-8") == content


def test_a_rule_and_its_source_are_both_drafted(folder: Path) -> None:
    assert new("rule", "a-new-one", "--file", folder / "rules.yaml", rules=folder).code == 0
    assert run("check", "--rules", folder, *DAY).code == 1  # the blanks of the first
    again = new("rule", "a-new-one", "--file", folder / "more.yaml", rules=folder)
    assert again.code == 2 and "is there already" in again.err
    made = new("source", "my_source", "--file", folder / "sources.yaml", rules=folder)
    assert made.code == 0 and "- id: my_source" in (folder / "sources.yaml").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_stops_only_what_goes_into_it(folder: Path) -> None:
    (folder / "torn.yaml").write_text("options:\n  - id: torn_out\n    name: [\n", encoding="utf-8")
    assert "offer: [torn_out, site]" in new("rule", "a-new-one", "--about", "torn_out", "--about", "site", rules=folder).out
    assert new("rule", "a-new-one", "--about", "torn_in", rules=folder).code == 2
    refused = new("option", "another", "--file", folder / "torn.yaml", rules=folder)
    assert refused.code == 2 and "cannot be read as rules" in refused.err
    missing = new("rule", "a-new-one", rules=folder / "nowhere")
    assert missing.code == 2 and "cannot be read as a folder of rules" in missing.err and "9-1-1" not in missing.out


def test_a_file_is_named_as_check_prints_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert f"{folder / 'rules.yaml'}:" in new("rule", "a-new-one", "--file", "rules.yaml", rules=folder).out
    assert "- id: a-new-one" in (folder / "rules.yaml").read_text(encoding="utf-8") and not (folder.parent / "rules.yaml").exists()
    assert new("rule", "second", "--file", "rules/more.yaml", rules=folder).code == 0 and (folder / "more.yaml").exists()


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("stray.yaml", "name it from here"),
        ("../stray.yaml", "name a file in it, such as"),
        ("rules/mine.yml", "would not be read"),
        ("rules/.hidden/mine.yaml", "would not be read"),
    ],
)
def test_a_file_that_no_rulebook_would_hold_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch, named: str, said: str) -> None:
    monkeypatch.chdir(folder.parent)
    before = set(folder.parent.rglob("*"))
    refused = new("rule", "a-new-one", "--file", named, rules=folder)
    assert refused.code == 2 and said in refused.err and f"`{named}`" in refused.err
    assert set(folder.parent.rglob("*")) == before


def test_a_file_with_another_kind_of_list_is_refused(folder: Path) -> None:
    (folder / "sources.yaml").write_text("sources:\n  - {id: one, title: One}\n", encoding="utf-8")
    rule = new("rule", "a-new-one", "--file", "sources.yaml", rules=folder)
    assert rule.code == 2 and "holds `sources`, and no `rules`" in rule.err and "such as `rules.yaml`" in rule.err
    source = new("source", "my_source", "--file", "questions.yaml", rules=folder)
    assert source.code == 2 and "`questions`" in source.err and "such as `" in source.err
