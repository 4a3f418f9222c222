"""The emergency card: there when all else fails, and the same as in the rulebook."""

import re

import pytest

from engine.emergency import emergency_alerts, withheld_text
from engine.rulebook import Rulebook, Verb


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_card_comes_first_and_is_urgent(language: str) -> None:
    card, talk = emergency_alerts(language)
    assert (card["id"], card["urgent"], talk["id"], talk["urgent"]) == ("urgent_emergency", True, "suicide_safety", False)
    assert "9-1-1" in str(card["text"]) and "naloxone" in str(card["text"]).lower() and "9-8-8" in str(talk["text"])


def test_each_language_has_words_of_its_own_and_any_other_gets_english() -> None:
    assert emergency_alerts("fr") != emergency_alerts("en") == emergency_alerts("de")
    assert withheld_text("fr") != withheld_text("en") == withheld_text("de")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_card_says_what_the_rulebook_says_in_an_emergency(shipped: Rulebook, language: str) -> None:
    said = " ".join(rule.because[language] for rule in shipped.with_verb(Verb.ALERT) if rule.tag == "urgent_emergency")
    numbers = set(re.findall(r"\d-\d-\d", str(emergency_alerts(language)[0]["text"])))
    assert numbers <= set(re.findall(r"\d-\d-\d", said))
    assert str(emergency_alerts(language)[0]["text"]).replace("\u00a0", " ") in said.replace("\u00a0", " ")
