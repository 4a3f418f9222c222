"""`manypaths explain`: why an option stands where it does, or why it is absent."""

import json

import pytest

from tests.cli.running import small

SEVERE = json.dumps({"severity": "severe", "allergies": ["none"], "respondent": "self", "age": 70})
MILD = json.dumps({"severity": "none"})


def test_an_option_in_play() -> None:
    found = small("explain", "-", "methadone", "--format", "json", stdin=SEVERE).json
    assert (found["option"], found["standing"]) == ("methadone", "discuss")
    assert {rule["rule"] for rule in found["rules"]} == {"medication", "not-with-an-allergy", "with-age"}


def test_an_absent_option_says_why_not_and_what_would_change_it() -> None:
    ran = small("explain", "-", "methadone", "--format", "json", stdin=MILD)
    assert ran.code == 0
    assert ran.json["standing"] is None
    assert ran.json["rules"][0]["not_met"][0]["question"] == "severity"
    assert ran.json["would_change"] == [{"set": {"severity": {"not": "none"}}, "standing": "check_first"}]


@pytest.mark.parametrize(("answers", "told"), [(SEVERE, "More care."), (MILD, "How severe?")])
def test_the_text_can_be_read(answers: str, told: str) -> None:
    ran = small("explain", "-", "methadone", stdin=answers)
    assert ran.code == 0
    assert "Methadone" in ran.out and told.lower() in ran.out.lower()
    assert "\x1b" not in ran.out


def test_a_misspelt_option_is_bad_input_with_the_nearest_one() -> None:
    ran = small("explain", "-", "methadon", stdin=SEVERE)
    assert ran.code == 2 and ran.out == ""
    assert "`methadon`" in ran.err and "did you mean `methadone`?" in ran.err


def test_french_and_clinicians() -> None:
    found = small("explain", "-", "methadone", "--format", "json", "--language", "fr", "--audience", "clinician", stdin=SEVERE).json
    assert found["name"] == "Méthadone"
    assert found["rules"][0]["text"] == "Cela peut convenir."


def test_bad_answers_are_bad_input() -> None:
    assert small("explain", "-", "methadone", stdin="age: x").code == 2


def test_what_the_body_asks_about_counts() -> None:
    body = json.dumps({"answers": {"severity": "none"}, "ask_about": ["methadone"]})
    assert small("explain", "-", "methadone", "--format", "json", stdin=body).json["standing"] == "check_first"
