"""Where an option stands (contract, *Standing*): the first that applies, one after the other."""

from datetime import date

import pytest

from tests.small import option, small, standings, suggest, tags

OFFER = "- {offer: methadone, always: true}\n"
HOLDS = "- {avoid: methadone, tag: allergy, when: {allergies: methadone}"
ALLERGIC = {"allergies": ["methadone"]}
NOT_HERE = {"jurisdiction": "US"}
SERVICES = "services: [{service: clinic, place: US, value: not_available, as_of: 2026-01-01, source: guide, review_by: 2027-01-01}]"


def standing(rules: str, said: dict[str, object] | None = None, **asked: object) -> str | None:
    return standings(suggest(small(rules, services=SERVICES), said, **asked)).get("methadone")


def test_an_option_that_nothing_offers_is_absent() -> None:
    assert standing("- {offer: methadone, when: {severity: severe}}", {"severity": "mild"}) is None
    assert standing("- {offer: methadone, when: {severity: severe}}") is None
    assert standing("") is None


def test_an_offer_that_holds_is_something_to_talk_about() -> None:
    assert standing("- {offer: methadone, when: {severity: severe}}", {"severity": "severe"}) == "discuss"


@pytest.mark.parametrize(
    ("more", "holding", "still_open"),
    [
        ("", "not_now", "check_first"),
        (", if_unknown: check, if_holds: not_now", "not_now", "check_first"),
        (", if_unknown: mention", "not_now", "discuss"),
        (", if_holds: check_first", "check_first", "check_first"),
        (", if_unknown: mention, if_holds: check_first", "check_first", "discuss"),
        (", evidence: null, awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}", "check_first", "check_first"),
        (", awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}", "check_first", "check_first"),
        (", if_unknown: mention, awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}", "check_first", "discuss"),
    ],
)
def test_what_an_avoid_does_when_it_holds_is_open_or_fails(more: str, holding: str, still_open: str) -> None:
    rules = f"{OFFER}{HOLDS}{more}}}"
    assert standing(rules, ALLERGIC) == holding
    assert standing(rules, {"allergies": "declined"}) == still_open
    assert standing(rules, {"allergies": ["none"]}) == "discuss"


def test_not_now_comes_before_not_here() -> None:
    assert standing(f"{OFFER}{HOLDS}}}", {**ALLERGIC, **NOT_HERE}) == "not_now"


def test_not_here_comes_before_one_answer_first() -> None:
    assert standing(f"{OFFER}{HOLDS}}}", NOT_HERE) == "not_here"
    assert standing(f"{OFFER}{HOLDS}, if_holds: check_first}}", {**ALLERGIC, **NOT_HERE}) == "not_here"


def test_one_answer_first_comes_before_something_to_talk_about() -> None:
    assert standing(f"{OFFER}{HOLDS}}}") == "check_first"


def test_one_avoid_that_holds_outweighs_any_that_fail() -> None:
    rules = f"{OFFER}{HOLDS}}}\n- {{avoid: methadone, tag: be_careful, when: {{age: {{over: 100}}}}}}"
    assert standing(rules, {**ALLERGIC, "age": 30}) == "not_now"
    assert standing(rules, {"allergies": ["none"], "age": 30}) == "discuss"


@pytest.mark.parametrize(
    ("said", "asked"), [({}, {"ask_about": ["methadone"]}), ({"pref": ["methadone"]}, {}), ({"pref": ["methadone", "unknown"]}, {})]
)
def test_who_asks_about_an_option_brings_it_into_play(said: dict[str, object], asked: dict[str, object]) -> None:
    assert standing("", said, **asked) == "discuss"
    assert standing(f"{HOLDS}}}", {**said, **ALLERGIC}, **asked) == "not_now"
    assert standing(f"{HOLDS}}}", said, **asked) == "check_first"
    assert standing("", {**said, **NOT_HERE}, **asked) == "not_here"


def test_what_was_asked_about_without_offer_or_avoid_has_no_reasons_and_says_that_no_rule_speaks() -> None:
    found = option(suggest("", ask_about=["methadone"]), "methadone")
    assert found["reasons"] == []
    assert [note["rule"] for note in found["notes"]] == [None]
    assert "no_rule_speaks" in found["notes"][0]["text"]


def test_what_was_asked_about_and_an_avoid_speaks_of_says_only_that_it_was_asked_about() -> None:
    found = option(suggest(f"{HOLDS}}}", ALLERGIC, ask_about=["methadone"]), "methadone")
    assert "asked_by_you" in found["notes"][0]["text"]
    assert tags(found["exclusions"]) == ["allergy"]


def test_what_is_offered_and_asked_about_has_its_reasons() -> None:
    found = option(suggest(OFFER, ask_about=["methadone"]), "methadone")
    assert [reason["rule"] for reason in found["reasons"]] == ["r1"]
    assert found["notes"] == []


def test_a_caution_never_changes_where_an_option_stands() -> None:
    rules = f"{OFFER}- {{caution: methadone, tag: be_careful, when: {{age: {{over: 65}}}}}}"
    assert {standing(rules, said) for said in ({}, {"age": 70}, {"age": 30})} == {"discuss"}


@pytest.mark.parametrize("respondent", ["loved_one", "other"])
def test_who_answers_only_for_someone_else_sees_what_loved_ones_are_offered(respondent: str) -> None:
    rules = "- {offer: [methadone, supplies, family_group, naloxone_thn], always: true}"
    found = suggest(rules, {"respondent": respondent}, ask_about=["methadone", "site"])
    assert [one["id"] for one in found["options"]] == ["family_group", "naloxone_thn"]


@pytest.mark.parametrize(
    "said", [{}, {"respondent": "self"}, {"respondent": "self_and_loved_one"}, {"respondent": "clinician"}, {"respondent": "declined"}]
)
def test_anyone_else_sees_all(said: dict[str, object]) -> None:
    rules = "- {offer: [methadone, family_group], always: true}"
    assert list(standings(suggest(rules, said))) == ["methadone", "family_group"]


@pytest.mark.parametrize(("as_of", "there"), [("2026-11-22", False), ("2026-11-23", True), ("2026-11-25", True), ("2026-11-26", False)])
def test_a_rule_is_in_force_from_its_first_day_to_its_last(as_of: str, there: bool) -> None:
    rules = "- {offer: methadone, always: true, from: 2026-11-23, until: 2026-11-25}"
    assert (standing(rules, as_of=date.fromisoformat(as_of)) == "discuss") is there


def test_an_avoid_that_is_not_in_force_does_nothing() -> None:
    assert standing(f"{OFFER}{HOLDS}, until: 2026-11-22}}", ALLERGIC) == "discuss"


GONE = "sources: [{id: gone, title: Gone, verified: true, withdrawn: 2026-11-23}]"


@pytest.mark.parametrize(
    ("day", "evidence", "there"),
    [
        ("2026-11-22", "[{source: gone}]", True),
        ("2026-11-23", "[{source: gone}]", False),
        ("2026-11-23", "[{source: gone}, {source: guide}]", True),
        ("2026-11-23", "[{source: gone}, {source: hearsay}]", False),
    ],
)
def test_an_offer_that_rests_on_a_withdrawn_source_alone_falls(day: str, evidence: str, there: bool) -> None:
    book = small(f"- {{offer: methadone, always: true, evidence: {evidence}}}", gone=GONE)
    assert ("methadone" in standings(suggest(book, as_of=date.fromisoformat(day)))) is there


def test_a_warning_that_rests_on_a_withdrawn_source_stays_and_is_marked() -> None:
    book = small(
        """
        - {offer: methadone, always: true}
        - {avoid: methadone, tag: allergy, when: {allergies: methadone}, evidence: [{source: gone}]}
        - {caution: methadone, tag: be_careful, always: true, evidence: [{source: gone}]}
        - {alert: true, tag: urgent_emergency, always: true, evidence: [{source: gone}]}
    """,
        gone=GONE,
    )
    found = suggest(book, ALLERGIC)
    methadone = option(found, "methadone")
    assert methadone["standing"] == "not_now"
    assert methadone["exclusions"][0]["evidence"][0]["withdrawn"] == "2026-11-23"
    assert set(tags(methadone["cautions"])) >= {"allergy", "be_careful"}
    assert found["alerts"][0]["reasons"][0]["evidence"][0]["withdrawn"] == "2026-11-23"
    assert "MP316" in {one.code for one in book.diagnostics}


def test_options_keep_the_order_of_the_catalogue() -> None:
    rules = "- {offer: [naloxone_thn, supplies, methadone], always: true}\n- {offer: naltrexone, always: true}"
    assert list(standings(suggest(rules))) == ["methadone", "naltrexone", "supplies", "naloxone_thn"]
