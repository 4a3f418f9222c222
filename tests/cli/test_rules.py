"""`manypaths rules`."""

import json
import re
import sys
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from engine.headcount import NAME
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.cli.running import DAY, run


def test_every_rule_is_a_sentence_in_both_languages(shipped: Rulebook) -> None:
    for language in ("en", "fr"):
        listed = run("rules", "--format", "json", "--language", language, *DAY).json
        assert [line["id"] for line in listed] == [*shipped.rules, *shipped.comparisons]
        for line in listed:
            assert line["sentence"].endswith(".") and line["because"] and line["because"] in line["because_text"]
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


@pytest.mark.parametrize(("language", "topic"), [("en", "Alcohol withdrawal"), ("fr", "Sevrage d'alcool")])
def test_topics_follow_the_language(language: str, topic: str, shipped: Rulebook) -> None:
    file = next(rule for rule in shipped.rules.values() if rule.at.file == "alcohol/withdrawal.yaml")
    found = run("rules", file.id, "--language", language, "--format", "json", *DAY).json
    assert found["topic"] == topic
    assert topic.upper() in run("rules", "--search", file.id, "--language", language, *DAY).out
    assert file.id in [one["id"] for one in run("rules", "--search", topic, "--language", language, "--format", "json", *DAY).json]


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


# ---------- rules that compare two visits ----------
@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("en", "When at this visit the answer on “how often you use” is known", "What we say: You use less often now."),
        ("fr", "Quand à cette visite la réponse sur «\u00a0la fréquence d'usage\u00a0» est connue", "Ce qu'on dit\u00a0: Vous consommez moins souvent"),
    ],
)
def test_a_step_with_all_about_it(language: str, sentence: str, said: str, shipped: Rulebook) -> None:
    found = run("rules", "step-less-often", "--language", language, "--format", "json", *DAY).json
    assert found["verb"] == "recognise" and found["step"] == "less_often" and found["questions"] == ["main_frequency"]
    assert found["sentence"].startswith(sentence) and found["because_text"].startswith(said)
    assert found["reaches"] is None and found["cohort"] is None and found["review_by"] == "2027-09-30" and found["at"].startswith("steps/")
    text = run("rules", "step-less-often", "--language", language, *DAY).out
    assert shipped.message("plain_two_visits", language)[:30] in text and shipped.message("plain_no_source", language) in text
    assert "→" in text, "the way in which the answer has to move"


def test_a_step_that_rests_on_a_source_names_it(shipped: Rulebook) -> None:
    citing = next(rule for rule in shipped.comparisons.values() if rule.evidence)
    found = run("rules", citing.id, "--format", "json", *DAY).json
    assert [one["source"] for one in found["evidence"]] == [one.source for one in citing.evidence]
    assert shipped.message("plain_no_source", "en") not in run("rules", citing.id, *DAY).out


def test_a_warning_said_again_rests_on_the_rule_it_comes_from(shipped: Rulebook) -> None:
    rule = next(rule for rule in shipped.comparisons.values() if rule.recalls)
    found, recalled = (run("rules", id, "--format", "json", *DAY).json for id in (rule.id, rule.recalls))
    assert found["verb"] == "recall" and [one["id"] for one in found["recalls"]] == [rule.recalls]
    assert found["because"] == recalled["because"] and found["evidence"] == recalled["evidence"]


def test_steps_stand_last_under_a_heading_of_their_own_and_are_found_by_words(shipped: Rulebook) -> None:
    out = run("rules", *DAY).out
    assert out.index("always-naloxone") < out.index("BETWEEN TWO VISITS") < out.index("step-coming-back")
    found = [line["id"] for line in run("rules", "--search", "moins SOUVENT buvez", "--language", "fr", "--format", "json", *DAY).json]
    assert "step-drinks-less-often" in found and len(found) < len(shipped.comparisons)
    assert run("rules", "step-coming-bakc", *DAY).err.count("`step-coming-back`") == 1


# ---------- made-up people ----------
def test_counts_of_made_up_people_say_what_they_are(shipped: Rulebook) -> None:
    kept = json.loads((RULES / NAME).read_text(encoding="utf-8"))
    for line in run("rules", "--search", "naloxone", "--format", "json", *DAY).json:
        if line["verb"] not in ("recognise", "recall"):
            counted = kept["rules"][line["id"]]
            assert line["cohort"] == {"counted": True, "seed": 1, "margins": "margins.yaml", "says": kept["margins"]["says"], "people": 100_000, **counted}
            assert line["cohort"]["says"].startswith("synthetic")
    for language, people in (("en", "100,000 made-up people"), ("fr", "100\u00a0000 personnes inventées")):
        for arguments in (("always-naloxone",), ("--search", "naloxone")):
            out = re.sub(r" *\n *", " ", run("rules", *arguments, "--language", language, *DAY).out)
            assert people in out and shipped.message("plain_cohort_says", language).partition(".")[0] in out


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the rules with another condition in it, and the old count beside it."""
    folder = tmp_path_factory.mktemp("edited") / "rules"
    copytree(RULES, folder)
    (folder / "mine.yaml").write_text(
        "topic: Mine\nrules:\n  - id: mine\n    note: true\n    when: {using_soon: 'yes'}\n    because: {en: Mine., fr: Mienne.}\n"
        "    awaiting_citation: {reason: Mine, owner: me, review_by: 2027-01-31}\n    review_by: 2027-09-30\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_old_count_is_never_shown(edited: Path, language: str) -> None:
    command = f"manypaths rules --count-cohort --rules {edited}"
    for id in ("always-naloxone", "mine"):
        found = run("rules", id, "--rules", edited, "--language", language, "--format", "json", *DAY).json
        assert found["cohort"] == {"counted": False, "command": command} and found["cohort_text"] is None
        assert command in found["cohort_says"] and "100" not in found["cohort_says"].replace(str(edited), "")
        assert "made-up people, it speaks" not in run("rules", id, "--rules", edited, *DAY).out


def test_the_command_that_it_names_counts(edited: Path) -> None:
    done = run("rules", "--count-cohort", "--rules", edited, "--output", edited.parent / NAME, *DAY)
    assert done.code == 0 and "written to" in done.err and not done.out
    folder = edited.parent / "counted"
    copytree(edited, folder)
    copyfile(edited.parent / NAME, folder / NAME)
    found = run("rules", "mine", "--rules", folder, "--format", "json", *DAY).json
    assert found["cohort"]["counted"] is True and found["cohort"]["people"] == 100_000
    assert 0 < found["cohort"]["holds"] < 100_000 and 0 < found["cohort"]["open"] < 100_000


def test_counting_without_the_extra_names_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ibis", None)
    done = run("rules", "--count-cohort", "--output", tmp_path / NAME, *DAY)
    assert done.code == 2 and "many-paths[cohort]" in done.err and not (tmp_path / NAME).exists()
    assert "100,000 made-up people" in run("rules", "always-naloxone", *DAY).out.replace("\n ", " ")


def test_a_place_to_write_to_goes_with_counting(tmp_path: Path) -> None:
    done = run("rules", "--output", tmp_path / NAME, *DAY)
    assert done.code == 2 and "`--count-cohort`" in done.err
    assert run("rules", "--count-cohort", "--output", tmp_path / "none" / NAME, *DAY).code == 2


# ---------- what is not there ----------
def test_what_is_not_there() -> None:
    assert run("rules", "always-naloxon", *DAY).code == 2
    wrong = run("rules", "--about", "nps", *DAY)
    assert wrong.code == 2 and "`nsp`" in wrong.err
