"""Why an option stands where it does, and why an absent one is absent."""

from contextlib import closing

import pytest

from engine.consultation import Consultation
from engine.explanation import explain
from tests.small import AS_OF, Found, small

RULES = """
- {id: offer, offer: methadone, when: {severity: severe}}
- {id: other-offer, offer: methadone, when: {dependence: 'yes', hours: {under: 10}}}
- {id: avoid, avoid: methadone, tag: allergy, when: {allergies: methadone}}
- {id: caution, caution: methadone, tag: be_careful, when: {age: {over: 65}}}
- {id: note, note: methadone, always: true}
- {id: elsewhere, offer: supplies, always: true}
"""


def why(said: dict[str, object], id: str = "methadone", **asked: str) -> Found:
    with closing(Consultation(small(RULES))) as consultation:
        request = consultation.request(said, AS_OF, **asked)
        return explain(consultation.case(request), consultation.wording(request.language, request.audience), id)


def test_an_option_in_play_is_explained_by_its_place_in_the_answer() -> None:
    found = why({"severity": "severe", "allergies": ["none"]})
    assert (found["option"], found["name"], found["standing"], found["visible"]) == ("methadone", "Methadone", "discuss", True)
    assert [reason["rule"] for reason in found["why"]["reasons"]] == ["offer"]


def test_every_rule_about_the_option_is_told_with_its_status_and_no_other() -> None:
    found = why({"severity": "severe", "allergies": ["none"]})
    assert {rule["rule"]: (rule["verb"], rule["status"]) for rule in found["rules"]} == {
        "offer": ("offer", "holds"),
        "other-offer": ("offer", "open"),
        "avoid": ("avoid", "fails"),
        "caution": ("caution", "open"),
        "note": ("note", "holds"),
    }


def test_an_absent_option_says_what_is_missing_and_what_is_not_met() -> None:
    found = why({"severity": "mild", "dependence": "yes"})
    rules = {rule["rule"]: rule for rule in found["rules"]}
    assert found["standing"] is None
    assert found["text"] == "not_in_list"
    assert [one["question"] for one in rules["offer"]["not_met"]] == ["severity"]
    assert [one["question"] for one in rules["other-offer"]["would_settle"]] == ["hours"]
    assert {tuple(change["set"]) for change in found["would_change"]} == {("severity",), ("hours",)}


@pytest.mark.parametrize(("status", "facts"), [("severe", {"severity": "severe"}), ("mild", {}), ("unknown", {})])
def test_only_what_holds_names_facts(status: str, facts: dict[str, object]) -> None:
    rules = {rule["rule"]: rule for rule in why({"severity": status})["rules"]}
    assert rules["offer"]["facts"] == facts


def test_what_someone_may_not_see_is_explained_without_ways_to_get_it() -> None:
    found = why({"respondent": "loved_one", "severity": "severe"})
    assert (found["standing"], found["visible"], found["would_change"]) == (None, False, [])


def test_every_option_of_the_rulebook_can_be_explained() -> None:
    with closing(Consultation(small(RULES))) as consultation:
        found = consultation.case(consultation.request({}, AS_OF))
        told = [explain(found, consultation.wording("fr", "clinician"), id) for id in consultation.rulebook.options]
    assert [one["option"] for one in told] == list(small(RULES).options)


def test_a_tag_stands_with_the_rule_that_has_one() -> None:
    assert {rule["rule"]: rule.get("tag") for rule in why({})["rules"] if rule.get("tag")} == {"avoid": "allergy", "caution": "be_careful"}
