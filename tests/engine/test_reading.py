"""A folder becomes a rulebook, or says everything that is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from engine.diagnostics import RulebookError
from engine.documents import Files
from engine.reading import check_folder, load_rulebook, read_rulebook
from tests.small import AS_OF, GOOD, files_over_good, findings, small


def codes(files: Files, as_of: date = AS_OF) -> list[str]:
    return [one.code for one in findings(files, as_of)]


def test_the_good_folder_is_a_rulebook() -> None:
    book = load_rulebook(GOOD, AS_OF)
    assert (book.id, book.version, book.reviewed_by_clinician) == ("small", "1.0.0", False)
    assert book.hash == files_over_good({}).hash
    assert [rule.topic for rule in book.rules.values()] == ["A good start"] * 8


def test_a_file_may_hold_any_of_the_lists() -> None:
    book = small(
        more="sources: [{id: new, title: New, verified: true}]\ntags: [{id: new, label: {en: New, fr: Neuf}}]\nconcepts: [{id: new, when: {age: 3}}]"
    )
    assert {"new"} <= set(book.sources) & set(book.tags) & set(book.concepts)


def test_options_stand_in_the_order_of_the_catalogue_and_the_rest_in_the_order_of_the_files() -> None:
    book = small(zz="options: [{id: tea, name: {en: Tea, fr: Thé}, summary: {en: Tea, fr: Thé}}]")
    assert list(book.options) == ["methadone", "naltrexone", "site", "supplies", "family_group", "naloxone_thn", "no_change_for_now", "tea"]
    assert book.order["tea"] == 7


@pytest.mark.parametrize("content", [b"", b"# nothing yet\n", b"---\n"])
def test_a_file_that_holds_nothing_is_no_mistake(content: bytes) -> None:
    assert codes(files_over_good({"zz.yaml": content})) == []


def test_an_empty_folder_is_a_finding(tmp_path: Path) -> None:
    assert "MP005" in {one.code for one in check_folder(tmp_path, AS_OF)}
    with pytest.raises(RulebookError):
        load_rulebook(tmp_path, AS_OF)


def test_what_is_no_folder_raises_what_the_system_raised(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="is not a folder"):
        check_folder(tmp_path / "nothing", AS_OF)


def test_a_rulebook_with_an_error_is_refused_with_all_findings() -> None:
    with pytest.raises(RulebookError) as caught:
        read_rulebook(files_over_good({"zz.yaml": b"rules: [{id: bad, offer: supplies}]\nconcept: []"}), AS_OF)
    assert {"MP102", "MP103", "MP206"} <= {one.code for one in caught.value.diagnostics}


def test_warnings_are_kept_with_the_rulebook() -> None:
    book = load_rulebook(GOOD, date(2027, 10, 1))
    assert {one.code for one in book.diagnostics} == {"MP313"}


def test_after_a_withdrawal_the_rulebook_is_still_in_use_and_check_errs() -> None:
    gone = b"sources: [{id: gone, title: Gone, verified: true, withdrawn: 2026-11-23}]"
    book = read_rulebook(files_over_good({"zz.yaml": gone}), AS_OF)
    assert [(one.code, str(one.severity)) for one in book.diagnostics] == [("MP316", "error")]
    assert codes(files_over_good({"zz.yaml": gone}), date(2026, 11, 22)) == []


def test_questions_may_share_their_values() -> None:
    more = "questions: [{id: also, type: list, values_from: routes, ask: {en: 'Also?', fr: 'Aussi ?'}, why: {en: So, fr: Ainsi}}]"
    assert small(more=more).vocabulary["also"].allowed() == ("inject", "smoke", "snort", "none")


def test_when_a_question_makes_sense_is_a_condition() -> None:
    more = "questions: [{id: also, type: yes_no, makes_sense_when: {age: {over: 3}}, ask: {en: 'Also?', fr: 'Aussi ?'}, why: {en: So, fr: Ainsi}}]"
    assert "also" in small(more=more).makes_sense_when


def test_a_file_that_cannot_be_read_hides_no_mistake_elsewhere_and_invents_none() -> None:
    broken = files_over_good({"rulebook.yaml": (GOOD / "rulebook.yaml").read_bytes() + b"tags: ["})
    assert codes(broken) == ["MP002"]
    mistaken = files_over_good({**broken.contents, "zz.yaml": b"rules: [{id: bad, offer: suplies, always: true}]"})
    assert {"MP002", "MP301", "MP303"} <= set(codes(mistaken))


def test_a_concept_in_a_circle_hides_no_mistake_elsewhere() -> None:
    text = b"concepts: [{id: a, when: {b: 'yes'}}, {id: b, when: {a: 'yes'}}]\nrules: [{id: bad, offer: suplies, always: true}]"
    assert {"MP207", "MP301"} <= set(codes(files_over_good({"zz.yaml": text})))


def test_every_rule_that_expands_too_far_is_told() -> None:
    parts = ", ".join(
        f"{{any: [{{age: {{at_least: {low}}}}}, {{hours: {{at_most: {low + 9}}}}}, {{score: {{over: {low}}}}}]}}" for low in range(1, 20)
    )
    rules = ", ".join(
        f"{{id: r{number}, note: [], when: {{all: [{parts}]}}, because: {{en: a, fr: b}}, evidence: [{{source: guide}}], review_by: 2027-01-01}}"
        for number in (1, 2)
    )
    assert codes(files_over_good({"zz.yaml": f"rules: [{rules}]".encode()})) == ["MP402", "MP402"]


def test_equal_folders_have_equal_hashes_and_any_change_another() -> None:
    assert small().hash == small().hash
    assert small().hash != small("- {note: [], always: true}").hash
