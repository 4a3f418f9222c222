"""Questions, options and rules as plain data."""

import json

from engine.listing import option_json, question_json, rule_json, rulebook_json
from engine.wording import Wording
from tests.small import small

BOOK = small("""
- {avoid: methadone, tag: allergy, when: {allergies: methadone, age: {over: 3}}, if_unknown: mention, settled_by: test, from: 2026-01-01}
- {alert: true, tag: urgent_emergency, urgent: true, when: {danger: breathing}}
- {offer: supplies, always: true, awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}}
""")


def test_a_question() -> None:
    found = question_json(BOOK.vocabulary["severity"], BOOK, "fr")
    assert found.items() >= {"id": "severity", "type": "choice", "sensitive": True, "asked_of": "person", "takes_none": False}.items()
    assert found["values"] == [{"id": "none", "label": "Aucune"}, {"id": "mild", "label": "Légère"}, {"id": "severe", "label": "Grave"}]
    assert question_json(BOOK.vocabulary["age"], BOOK, "en").items() >= {"range": [0, 120], "unit": "years"}.items()


def test_every_question_and_option_is_plain_data() -> None:
    for language in ("en", "fr"):
        json.dumps([question_json(one, BOOK, language) for one in BOOK.vocabulary.questions.values()])
        json.dumps([option_json(one, BOOK, language, whole=True) for one in BOOK.options.values()])
        json.dumps([rule_json(one, Wording(BOOK, language, True)) for one in BOOK.rules.values()])


def test_a_rule_is_written_back_with_all_it_says() -> None:
    rules = {id: rule_json(rule, Wording(BOOK, "en", True)) for id, rule in BOOK.rules.items()}
    assert (
        rules["r1"].items()
        >= {
            "verb": "avoid",
            "options": ["methadone"],
            "tag": "allergy",
            "when": {"allergies": "methadone", "age": {"at_least": 4}},
            "if_unknown": "mention",
            "if_holds": "not_now",
            "settled_by": "test",
            "from": "2026-01-01",
            "until": None,
            "review_by": "2027-09-30",
            "verified": True,
        }.items()
    )
    assert (rules["r2"]["urgent"], rules["r2"]["options"]) == (True, [])
    assert rules["r3"]["awaiting_citation"] == {"reason": "x", "owner": "y", "review_by": "2027-01-01"}
    assert rules["r3"]["when"] == {}


def test_an_option_names_its_rules_and_sources() -> None:
    found = option_json(BOOK.options["methadone"], BOOK, "en", whole=True)
    assert found["rules"] == ["r1"]
    assert [one["id"] for one in found["sources"]] == ["guide"]


def test_the_rulebook_says_which_it_is() -> None:
    assert rulebook_json(BOOK).items() >= {"id": "small", "version": "1.0.0", "hash": BOOK.hash, "reviewed_by_clinician": False}.items()
