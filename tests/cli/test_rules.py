"""`manypaths rules`."""

from pathlib import Path

import pytest

from engine.rulebook import Rulebook
from tests.cli.running import DAY, run


def test_every_rule_is_a_sentence_in_both_languages(shipped: Rulebook) -> None:
    for language in ("en", "fr"):
        listed = run("rules", "--format", "json", "--language", language, *DAY).json
        assert [line["id"] for line in listed] == list(shipped.rules)
        for line in listed:
            assert line["sentence"].endswith(".") and line["because"]
            assert not any(mark in line["sentence"] for mark in ("plain_", "{", "}", "None", "_")), line["sentence"]


def test_one_rule_with_all_about_it() -> None:
    found = run("rules", "naltrexone-needs-no-recent-opioids", "--format", "json", *DAY).json
    assert found["sentence"].startswith("When opioids may still be in the body, this does not fit as things are: “Naltrexone")
    assert found["while_unknown"].startswith("While an answer is missing, it is asked first")
    assert {one["id"] for one in found["holds_back"]} >= {"naltrexone-for-those-who-choose-it", "aud-naltrexone-offered"}
    assert found["evidence"] and found["reaches"]["people"] >= 6 and len(found["reaches"]["names"]) == found["reaches"]["holds"]
    assert "recent_opioid" in [concept["id"] for concept in found["concepts"]]
    offer = run("rules", "naltrexone-for-those-who-choose-it", "--format", "json", *DAY).json
    assert "naltrexone-needs-no-recent-opioids" in [one["id"] for one in offer["held_back_by"]]


@pytest.mark.parametrize(("language", "when", "because"), [("en", "When ", "Because: "), ("fr", "Quand ", "Parce que\u00a0: ")])
def test_as_text(language: str, when: str, because: str) -> None:
    found = run("rules", "oat-srom-when-others-did-not-help-or-preferred", "--language", language, *DAY)
    assert found.code == 0 and when in found.out and because in found.out


def test_rules_about_an_option_and_words(shipped: Rulebook) -> None:
    about = run("rules", "--about", "nsp", "--format", "json", *DAY).json
    assert [line["id"] for line in about] == [rule.id for rule in shipped.about["nsp"]]
    found = run("rules", "--search", "NALOXONE kit", "--format", "json", *DAY).json
    assert found and len(found) < len(shipped.rules)
    accents = run("rules", "--search", "methadone debuter", "--language", "fr", "--format", "json", *DAY)
    assert accents.code == 0
    assert "No rule speaks of that." in run("rules", "--search", "xyzzy", *DAY).out


def test_people_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("pregnancy: pregnant\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("nonsense: 1\n", encoding="utf-8")
    found = run("rules", "always-naloxone", "--people", tmp_path, "--format", "json", *DAY).json
    assert found["reaches"] == {"holds": 1, "open": 0, "people": 1, "names": ["one"]}


def test_what_is_not_there() -> None:
    assert run("rules", "always-naloxon", *DAY).code == 2
    wrong = run("rules", "--about", "nps", *DAY)
    assert wrong.code == 2 and "`nsp`" in wrong.err
