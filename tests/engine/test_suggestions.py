"""The answer as it is read (contract, *Standing* and *JSON*)."""

import re

import pytest

from tests.small import GOOD, Found, option, small, standings, suggest, tags

BOTH = "- {offer: [methadone, naltrexone], always: true}\n"


def methadone(rules: str, said: dict[str, object] | None = None, **asked: object) -> Found:
    return option(suggest(rules, said, **asked), "methadone")


# ---------- cautions ----------

CAUTION = "- {caution: methadone, tag: be_careful, when: {age: {at_least: 65}}}"


@pytest.mark.parametrize(("said", "status"), [({"age": 70}, ["holds"]), ({}, ["open"]), ({"age": "declined"}, ["open"]), ({"age": 30}, [])])
def test_a_caution_holds_or_is_open(said: dict[str, object], status: list[str]) -> None:
    assert [one["status"] for one in methadone(BOTH + CAUTION, said)["cautions"]] == status


def test_an_open_caution_says_what_would_settle_it() -> None:
    (caution,) = methadone(BOTH + CAUTION)["cautions"]
    assert [one["question"] for one in caution["would_settle"]] == ["age"]
    assert caution["facts"] == {}


def test_lawfulness_is_said_where_a_rulebook_does_not_ask_for_the_place() -> None:
    card = "options:\n  - {id: site, name: {en: A site, fr: Un site}, summary: {en: A place., fr: Un lieu.}, lawfulness_varies: true}\n"
    asked = re.sub(r"  - id: jurisdiction\n(    .*\n)+", "", (GOOD / "questions.yaml").read_text(encoding="utf-8"))
    book = small("- {offer: site, always: true}", base=False, options=card, questions=asked)
    (caution,) = option(suggest(book), "site")["cautions"]
    assert "jurisdiction" not in book.vocabulary and (caution["tag"], caution["status"]) == ("legal_status_check", "open") and caution["would_settle"] == []


def test_a_caution_that_holds_says_why() -> None:
    (caution,) = methadone(BOTH + CAUTION, {"age": 70, "severity": "mild"})["cautions"]
    assert (caution["tag"], caution["rule"], caution["facts"]) == ("be_careful", "r2", {"age": 70})
    assert [one["source"] for one in caution["evidence"]] == ["guide"]


def test_an_avoid_that_holds_also_shows_its_tag_among_the_cautions() -> None:
    found = methadone(BOTH + "- {avoid: methadone, tag: allergy, when: {allergies: methadone}}", {"allergies": ["methadone"]})
    assert tags(found["cautions"]) == tags(found["exclusions"]) == ["allergy"]
    assert found["exclusions"][0]["facts"] == {"allergies": ["methadone"]}


# ---------- no warning vanishes ----------

WARNINGS = """
- {caution: [methadone, site], tag: be_careful, when: {age: {at_least: 65}}}
- {avoid: naltrexone, tag: allergy, when: {allergies: naltrexone}}
- {caution: [], tag: opioid_free, when: {dependence: 'yes'}}
"""
WARNED = {"age": 70, "allergies": ["naltrexone"], "dependence": "yes"}


def top(found: Found) -> list[tuple[str, list[str]]]:
    return [(one["tag"], one["about"]) for one in found["cautions"]]


def test_a_warning_whose_options_are_not_in_play_stands_at_the_top() -> None:
    found = suggest(WARNINGS, WARNED)
    assert sorted(top(found)) == [("allergy", ["naltrexone"]), ("be_careful", ["methadone", "site"]), ("opioid_free", [])]
    assert {one["status"] for one in found["cautions"]} == {"holds"}


def test_a_warning_shown_with_one_of_its_options_is_not_repeated_at_the_top() -> None:
    found = suggest("- {offer: methadone, always: true}\n" + WARNINGS, WARNED)
    assert ("be_careful", ["methadone", "site"]) not in top(found)
    assert "be_careful" in tags(option(found, "methadone")["cautions"])


def test_an_open_warning_about_nothing_in_play_is_not_shown() -> None:
    assert top(suggest(WARNINGS)) == []


def test_loved_ones_see_warnings_about_what_they_may_see_and_about_nothing_in_particular() -> None:
    rules = WARNINGS + "- {caution: [family_group, methadone], tag: missing_info, always: true}"
    assert sorted(top(suggest(rules, {**WARNED, "respondent": "loved_one"}))) == [("missing_info", ["family_group"]), ("opioid_free", [])]


# ---------- unresolved ----------

OPEN_AVOIDS = (
    BOTH
    + """
- {avoid: methadone, tag: allergy, when: {allergies: methadone}, settled_by: prescriber}
- {avoid: methadone, tag: be_careful, when: {any: [{age: {over: 80}}, {score: {over: 30}}]}, if_unknown: mention, settled_by: test}
- {avoid: methadone, tag: opioid_free, when: {score: {over: 39}}, if_unknown: mention}
"""
)


def test_every_open_avoid_is_unresolved_one_entry_a_question() -> None:
    found = methadone(OPEN_AVOIDS)
    entries = {one["question"]: (one["rules"], one["settled_by"]) for one in found["unresolved"]}
    assert entries == {"allergies": (["r2"], "prescriber"), "age": (["r3"], "test"), "score": (["r3", "r4"], "test")}


def test_what_is_only_mentioned_is_unresolved_and_leaves_the_option_to_talk_about() -> None:
    found = methadone(OPEN_AVOIDS, {"allergies": ["none"]})
    assert found["standing"] == "discuss"
    assert {one["question"] for one in found["unresolved"]} == {"age", "score"}
    assert "missing_info" not in tags(found["cautions"])


def test_one_answer_first_says_that_an_answer_is_missing() -> None:
    found = methadone(OPEN_AVOIDS)
    assert found["standing"] == "check_first"
    assert "missing_info" in tags(found["cautions"])


def test_unresolved_is_the_same_for_every_audience() -> None:
    questions = [[one["question"] for one in methadone(OPEN_AVOIDS, audience=audience)["unresolved"]] for audience in ("person", "clinician")]
    assert questions[0] == questions[1]


def test_an_avoid_that_awaits_its_citation_and_holds_is_checked_first_with_missing_info() -> None:
    rules = BOTH + "- {avoid: methadone, tag: allergy, when: {allergies: methadone}, awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}}"
    found = methadone(rules, {"allergies": ["methadone"]})
    assert found["standing"] == "check_first"
    assert {"allergy", "missing_info"} <= set(tags(found["cautions"]))
    assert tags(found["exclusions"]) == ["allergy"]


# ---------- alerts ----------

ALERTS = """
- {alert: true, tag: be_careful, when: {age: {over: 1}}}
- {alert: true, tag: urgent_emergency, when: {danger: thoughts}}
- {alert: true, tag: urgent_emergency, urgent: true, when: {danger: breathing}}
- {alert: true, tag: allergy, when: {allergies: [methadone, naltrexone]}}
"""


def alerts(said: dict[str, object]) -> list[tuple[str, bool, list[str]]]:
    return [(one["id"], one["urgent"], [reason["rule"] for reason in one["reasons"]]) for one in suggest(ALERTS, said)["alerts"]]


def test_rules_with_one_tag_make_one_alert_urgent_when_any_of_them_is() -> None:
    assert alerts({"danger": ["thoughts"]}) == [("urgent_emergency", False, ["r2"])]
    assert alerts({"danger": ["breathing"]}) == [("urgent_emergency", True, ["r3"])]
    assert alerts({"danger": ["thoughts", "breathing"]}) == [("urgent_emergency", True, ["r3", "r2"])]


def test_urgent_alerts_come_first_then_the_order_of_the_tags() -> None:
    said = {"age": 30, "danger": ["thoughts", "breathing"], "allergies": ["methadone"]}
    assert [id for id, _, _ in alerts(said)] == ["urgent_emergency", "allergy", "be_careful"]
    assert [id for id, _, _ in alerts({**said, "danger": ["none"]})] == ["allergy", "be_careful"]


@pytest.mark.parametrize(
    ("said", "urgent"), [({"danger": ["breathing"]}, True), ({"danger": ["thoughts"]}, False), ({}, False), ({"danger": ["unknown"]}, False)]
)
def test_urgent_is_true_exactly_when_an_urgent_alert_holds(said: dict[str, object], urgent: bool) -> None:
    assert suggest(ALERTS, said)["urgent"] is urgent


@pytest.mark.parametrize("respondent", ["self", "loved_one", "other", "self_and_loved_one"])
def test_alerts_are_never_filtered_and_the_list_stays(respondent: str) -> None:
    found = suggest(ALERTS + "- {offer: naloxone_thn, always: true}", {"danger": ["breathing"], "respondent": respondent})
    assert [one["id"] for one in found["alerts"]] == ["urgent_emergency"]
    assert "naloxone_thn" in standings(found)


# ---------- groups ----------

OFFERS = "- {offer: [methadone, naltrexone, site, supplies, family_group, naloxone_thn], always: true}"


def groups(said: dict[str, object], rules: str = OFFERS) -> list[tuple[str, list[str]]]:
    return [(one["goal"], one["options"]) for one in suggest(rules, said)["groups"]]


def test_being_safer_today_comes_first_then_the_goals_in_their_order_then_the_rest() -> None:
    assert groups({"goals": ["health", "steady"]}) == [
        ("being_safer_today", ["site", "supplies", "naloxone_thn"]),
        ("health", ["naltrexone", "site", "supplies"]),
        ("steady", ["methadone", "naltrexone"]),
        ("other", ["family_group", "no_change_for_now"]),
    ]
    assert [goal for goal, _ in groups({"goals": ["steady", "health"]})] == ["being_safer_today", "steady", "health", "other"]


@pytest.mark.parametrize("said", [{}, {"goals": "declined"}, {"goals": ["unknown"]}])
def test_without_goals_everything_else_is_in_the_last_group(said: dict[str, object]) -> None:
    assert groups(said)[1:] == [("other", ["methadone", "naltrexone", "family_group", "no_change_for_now"])]


def test_a_goal_that_nothing_serves_makes_no_group() -> None:
    assert [goal for goal, _ in groups({"goals": ["home"]})] == ["being_safer_today", "other"]


@pytest.mark.parametrize("said", [{}, {"goals": ["health"]}, {"goals": ["home", "steady"]}, {"goals": ["unknown", "health"]}])
def test_every_option_is_in_every_group_it_serves_and_in_at_least_one(said: dict[str, object]) -> None:
    found = suggest(OFFERS, said)
    grouped = {one["goal"]: one["options"] for one in found["groups"]}
    for one in found["options"]:
        named = {goal for goal, options in grouped.items() if one["id"] in options}
        assert named
        assert named - {"other"} == set(one["serves"])
        assert ("other" in named) is (not one["serves"])


def test_no_change_for_now_is_something_to_talk_about_and_never_counts_as_safer() -> None:
    found = suggest(OFFERS)
    assert option(found, "no_change_for_now")["standing"] == "discuss"
    assert dict(groups({}))["other"][-1] == "no_change_for_now"


def test_not_now_and_not_here_stay_in_their_groups() -> None:
    rules = OFFERS + "\n- {avoid: methadone, tag: allergy, when: {allergies: methadone}}"
    assert "methadone" in dict(groups({"allergies": ["methadone"], "goals": ["steady"]}, rules))["steady"]


# ---------- alternatives ----------


def test_alternatives_are_the_cards_own_that_are_open_to_talk_about_nearest_first() -> None:
    rules = "- {offer: [methadone, naltrexone, supplies], always: true}\n- {avoid: methadone, tag: allergy, when: {allergies: methadone}}"
    assert methadone(rules, {"allergies": ["methadone"]})["alternatives"] == ["naltrexone", "supplies"]
    taken = rules + "\n- {avoid: naltrexone, tag: opioid_free, when: {dependence: 'yes'}}"
    assert methadone(taken, {"allergies": ["methadone"], "dependence": "yes"})["alternatives"] == ["supplies"]


def test_what_is_something_to_talk_about_needs_no_alternatives() -> None:
    assert methadone(BOTH)["alternatives"] == []


# ---------- place ----------


@pytest.mark.parametrize(("said", "shown"), [({}, True), ({"jurisdiction": "other"}, True), ({"jurisdiction": "CA"}, False)])
def test_an_unknown_place_asks_whether_it_is_lawful_there(said: dict[str, object], shown: bool) -> None:
    found = option(suggest("- {offer: site, always: true}", said), "site")
    assert ("legal_status_check" in tags(found["cautions"])) is shown
    assert found["standing"] == "discuss"


def test_lawfulness_is_asked_only_where_it_differs() -> None:
    assert tags(methadone(BOTH)["cautions"]) == []


# ---------- what is stale ----------


@pytest.mark.parametrize(("day", "stale"), [("2026-11-22", True), ("2026-11-23", False)])
def test_stale_begins_the_day_after_the_review_date_and_still_acts(day: str, stale: bool) -> None:
    found = methadone(f"- {{offer: methadone, always: true, review_by: {day}}}")
    assert found["standing"] == "discuss"
    assert ("stale_source" in tags(found["cautions"])) is stale
    assert (found["reasons"][0].get("stale") is True) is stale


def test_a_stale_source_marks_the_rules_that_cite_it() -> None:
    book = small(
        "- {offer: methadone, always: true, evidence: [{source: older}]}",
        more="sources: [{id: older, title: O, verified: true, review_by: 2026-01-01}]",
    )
    found = option(suggest(book), "methadone")
    assert "stale_source" in tags(found["cautions"])
    assert found["reasons"][0]["stale"] is True


# ---------- notes and reasons ----------


def test_a_note_about_an_option_stands_with_it_and_one_about_nothing_at_the_top() -> None:
    found = suggest(BOTH + "- {note: methadone, when: {age: {known: true}}}\n- {note: [], when: {age: 3}}\n- {note: site, always: true}", {"age": 3})
    assert [one["rule"] for one in option(found, "methadone")["notes"]] == ["r2"]
    assert [one["rule"] for one in found["notes"]] == ["r3"]


def test_a_reason_names_its_rule_its_facts_and_its_evidence() -> None:
    (reason,) = methadone("- {offer: methadone, when: {severity: severe}}", {"severity": "severe", "age": 3})["reasons"]
    assert (reason["rule"], reason["text"], reason["facts"]) == ("r1", "r1 speaks", {"severity": "severe"})
    (cited,) = reason["evidence"]
    assert {key: cited[key] for key in ("source", "title", "at", "url")} == {
        "source": "guide",
        "title": "A guide",
        "at": "page 1",
        "url": "https://example.org/guide",
    }


def test_an_offer_for_everyone_rests_on_no_facts() -> None:
    assert methadone(BOTH, {"age": 3})["reasons"][0]["facts"] == {}
