"""What is judged about a rulebook as a whole. The messages are in `tests/bad_files/`."""

from datetime import date

import pytest

from tests.small import AS_OF, findings, small_files


def codes(rules: str, as_of: date = AS_OF, **files: str) -> set[str]:
    """Codes of what is found, without what is only unused in a small rulebook."""
    return {one.code for one in findings(small_files(rules, **files), as_of)} - {"MP314", "MP315"}


@pytest.mark.parametrize("verb", ["offer: supplies", "avoid: methadone, tag: allergy"])
@pytest.mark.parametrize(("when", "code"), [("{stage: action}", "MP305"), ("{readiness: {over: 3}}", "MP305"), ("{local_services: site}", "MP310")])
def test_an_offer_and_an_avoid_read_no_readiness_and_no_directory(verb: str, when: str, code: str) -> None:
    assert codes(f"- {{{verb}, when: {when}}}") == {code}
    assert codes(f"- {{{verb}, when: {{named: 'yes'}}}}", more=f"concepts: [{{id: named, when: {when}}}]") == {code}


@pytest.mark.parametrize("verb", ["caution: supplies, tag: allergy", "note: supplies", "alert: true, tag: allergy"])
@pytest.mark.parametrize("when", ["{stage: action}", "{local_services: site}"])
def test_what_changes_no_standing_may_read_them(verb: str, when: str) -> None:
    assert codes(f"- {{{verb}, when: {when}}}") == set()


@pytest.mark.parametrize("verb", ["note: []", "alert: true, tag: allergy"])
def test_a_note_and_an_alert_may_ask_whether_something_is_known(verb: str) -> None:
    assert codes(f"- {{{verb}, when: {{age: {{known: true}}}}}}") == set()


@pytest.mark.parametrize(("day", "found"), [("2026-11-23", set()), ("2026-11-24", {"MP313"})])
def test_stale_begins_the_day_after(day: str, found: set[str]) -> None:
    assert codes("- {note: [], always: true, review_by: 2026-11-23}", date.fromisoformat(day)) == found


@pytest.mark.parametrize(("day", "found"), [("2026-11-22", set()), ("2026-11-23", {"MP316"})])
def test_a_source_is_withdrawn_from_its_day_on(day: str, found: set[str]) -> None:
    assert codes("", date.fromisoformat(day), more="sources: [{id: gone, title: Gone, verified: true, withdrawn: 2026-11-23}]") == found


def test_awaiting_a_citation_stands_beside_weak_evidence() -> None:
    awaiting = "awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}"
    assert codes(f"- {{note: [], always: true, evidence: [{{source: hearsay}}], {awaiting}}}") == {"MP311"}
    assert codes(f"- {{note: [], always: true, evidence: null, {awaiting}}}") == {"MP311"}
    assert codes("- {note: [], always: true, evidence: [{source: hearsay}]}") == {"MP304"}
    assert codes("- {note: [], always: true, evidence: null}") == {"MP303"}


def test_what_the_engine_itself_asks_about_needs_no_rule() -> None:
    unused = {one.message for one in findings(small_files("")) if one.code == "MP314"}
    assert not any(f"`{question}`" in message for message in unused for question in ("respondent", "jurisdiction", "goals", "local_services", "pref"))
    assert any("`age`" in message for message in unused)
