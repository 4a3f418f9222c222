"""How the fields of one mapping are read, and what is found on the way."""

import pytest

from engine.diagnostics import Findings
from engine.documents import Node, parse
from engine.fields import Fields, shown


def node(text: str) -> Node:
    found = parse("a.yaml", text.encode(), Findings())
    assert found is not None
    return found


def fields(text: str) -> tuple[Fields, Findings]:
    findings = Findings()
    return Fields(node(text), "a thing", findings), findings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a", "`a`"),
        ("'1'", "`'1'`"),
        ("1", "`1`"),
        ("2026-01-01", "`2026-01-01`"),
        ("'2026-01-01'", "`'2026-01-01'`"),
        ("''", "`''`"),
        ("[a]", "a list"),
        ("{a: b}", "a mapping"),
        ("'a\n\n  b'", "`a b`"),
        ("x" * 80, f"`{'x' * 57}...`"),
    ],
)
def test_what_was_written_is_shown_short_and_in_backticks(text: str, words: str) -> None:
    assert shown(node(text)) == words


def test_a_key_that_is_misspelt_is_told_once() -> None:
    read, findings = fields("{titel: A}")
    assert read.text("title", required=True) is None
    read.done()
    assert [(one.code, one.message, one.help) for one in findings.sorted()] == [("MP103", "a thing: unknown key `titel`", "did you mean `title`?")]


def test_a_key_that_is_missing_is_told_when_all_were_asked_for() -> None:
    read, findings = fields("{year: 2024}")
    read.text("title", required=True)
    read.integer("year")
    assert not findings.sorted()
    read.done()
    assert [one.message for one in findings.sorted()] == ["a thing: `title` is missing"]


def test_what_is_no_mapping_misses_no_keys() -> None:
    read, findings = fields("just text")
    read.text("title", required=True)
    read.done()
    assert [one.code for one in findings.sorted()] == ["MP101"]


def test_an_item_is_called_by_its_id_once_it_is_known() -> None:
    read, _ = fields("{id: one}")
    assert (read.named("thing"), read.what) == ("one", "thing `one`")
    nameless, _ = fields("{}")
    assert (nameless.named("thing"), nameless.what) == (None, "a thing")


def test_a_word_stands_for_a_list_of_one() -> None:
    read, _ = fields("{one: a, more: [a, b]}")
    assert (read.words("one"), read.words("more"), read.words("none")) == (("a",), ("a", "b"), ())


@pytest.mark.parametrize(("text", "required", "help"), [
    ("{title: }", True, "write text after `title:`"), ("{title: ~}", True, "write text after `title:`"), ("{title: '  '}", True, "write text after `title:`"),
    ("{title: }", False, "write text after `title:`, or leave the key out"), ("{title: 3}", True, "put quotes around it"),
    ("{title: [a]}", True, "write a single value"),
])
def test_a_text_that_is_empty_has_to_be_filled_in_and_others_quoted(text: str, required: bool, help: str) -> None:
    read, findings = fields(text)
    assert read.text("title", required) is None
    assert [(one.code, one.help) for one in findings.sorted()] == [("MP101", help)]


def test_a_number_that_is_empty_has_to_be_filled_in_too() -> None:
    read, findings = fields("{year: }")
    assert read.integer("year") is None
    assert [one.help for one in findings.sorted()] == ["write a whole number after `year:`, or leave the key out"]


@pytest.mark.parametrize(("text", "helps"), [
    ("{because: {en: , fr: ''}}", ["write the English text after `en:`", "write the French text after `fr:`"]),
    ("{because: {en: A, fr: }}", ["write the French text after `fr:`"]), ("{because: {en: [A], fr: B}}", ["write a single text"]),
    ("{because: {en: 3, fr: true}}", []),
])
def test_an_empty_translation_has_to_be_filled_in(text: str, helps: list[str]) -> None:
    read, findings = fields(text)
    read.texts("because")
    assert [one.help for one in findings.sorted()] == helps
