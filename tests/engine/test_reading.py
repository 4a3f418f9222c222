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
    assert [rule.topic for rule in book.rules.values()] == [{"en": "A good start"}] * 8


RULE = "- {id: a, note: [], always: true, because: {en: One., fr: Un.}, evidence: [{source: guide, at: page 1}], review_by: 2027-01-01}\n"


@pytest.mark.parametrize(("written", "read"), [
    ("Sites", {"en": "Sites"}),
    ('{en: Sites, fr: "Les sites"}', {"en": "Sites", "fr": "Les sites"}),
    ("\n  en: Sites\n  fr: Des sites", {"en": "Sites", "fr": "Des sites"}),
])
def test_a_heading_is_text_in_both_languages_and_one_alone_is_english(written: str, read: dict[str, str]) -> None:
    book = read_rulebook(files_over_good({"zz.yaml": f"topic: {written}\nrules:\n{RULE}".encode()}), AS_OF)
    assert book.rules["a"].topic == read


@pytest.mark.parametrize(("written", "said"), [
    ("{fr: Des sites}", ["MP102"]), ("{en: Sites}", ["MP312"]), ("{en: Sites, de: Orte}", ["MP103"]), ("3", ["MP101"]), ("[Sites]", ["MP101"]),
])
def test_a_heading_that_does_not_fit_is_found(written: str, said: list[str]) -> None:
    found = codes(files_over_good({"zz.yaml": f"topic: {written}\nrules:\n{RULE}".encode()}))
    assert [code for code in found if code in ("MP101", "MP102", "MP103", "MP312")] == said


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
def test_a_file_that_holds_nothing_leaves_the_rulebook_usable_and_is_warned_of(content: bytes) -> None:
    book = read_rulebook(files_over_good({"zz.yaml": content}), AS_OF)
    assert [(one.code, one.severity) for one in book.diagnostics] == [("MP006", "warning")]


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


# ---------- files that got lost ----------
@pytest.mark.parametrize("content", [b"", b"# all of it\n# is gone\n", b"---\n", b"\n\n", b"{}\n", b"\xef\xbb\xbf"])
def test_a_file_that_holds_nothing_is_told_of_at_its_place(content: bytes) -> None:
    (found,) = findings(files_over_good({"stimulants.yaml": content}))
    assert str(found) == "stimulants.yaml:1:1: warning[MP006] this file holds nothing\n  help: delete the file, or put back what it held"


@pytest.mark.parametrize("content", [b"rules: []", b"[", b"a", b"\xff"])
def test_a_file_that_holds_something_is_not_told_of_as_empty(content: bytes) -> None:
    assert "MP006" not in codes(files_over_good({"stimulants.yaml": content}))


def test_files_that_are_not_read_are_told_of(tmp_path: Path) -> None:
    for name, content in files_over_good({}).contents.items():
        (tmp_path / name).write_bytes(content)
    assert check_folder(tmp_path, AS_OF) == []
    for name in ("schema.json", "reach.json", ".hidden.yml", "notes.md"):
        (tmp_path / name).write_text("{}")
    assert check_folder(tmp_path, AS_OF) == []
    copied = next(iter(files_over_good({}).contents))
    (tmp_path / f"{copied}~").write_text("rules: []")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "stimulants.yml").write_text("rules: []")
    said = "warning[MP007] this file is not read: its name does not end in `.yaml`\n  help: "
    assert {str(one) for one in check_folder(tmp_path, AS_OF)} == {
        f"{copied}~:1:1: {said}`{copied}` is read; delete this copy, or move it elsewhere",
        f"more/stimulants.yml:1:1: {said}rename it to `more/stimulants.yaml`",
    }


def test_a_merge_conflict_comes_before_what_only_follows_from_it() -> None:
    text = b"options:\n<<<<<<< HEAD\n  - {id: tea, name: {en: Tea, fr: T}, summary: {en: A, fr: B}}\n=======\n>>>>>>> other\n"
    rule = b"rules:\n  " + RULE.replace("note: []", "note: tea").encode()
    found = [str(one.at) for one in findings(files_over_good({"options2.yaml": text, "zz.yaml": rule}))]
    assert found == ["options2.yaml:2:1"]
