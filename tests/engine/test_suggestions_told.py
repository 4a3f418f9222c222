"""To whom an answer is told, in which language, and that it is the same each time (contract, *JSON*)."""

import json
from contextlib import closing

import pytest

from engine.consultation import Consultation
from tests.small import AS_OF, option, small, suggest

RICH = """
- offer: [methadone, naltrexone]
  always: true
  for_clinician: {en: For clinicians, fr: Pour cliniciens}
  awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}
- {avoid: methadone, tag: allergy, when: {allergies: methadone}}
- {avoid: naltrexone, tag: opioid_free, when: {dependence: 'yes'}}
- {caution: methadone, tag: be_careful, when: {score: {over: 3}}}
- {alert: true, tag: urgent_emergency, urgent: true, when: {danger: breathing}}
- {note: [], always: true}
"""
SAID: list[dict[str, object]] = [
    {},
    {"dependence": "yes", "danger": ["breathing"], "goals": ["health"]},
    {"allergies": ["methadone"], "score": 5, "respondent": "self"},
]
WORDS = {"text", "label", "name", "summary", "safety", "why", "help", "title"}


def without(found: object, *keys: str) -> object:
    """An answer without some keys, wherever they stand."""
    if isinstance(found, dict):
        return {key: without(value, *keys) for key, value in found.items() if key not in keys}
    return [without(one, *keys) for one in found] if isinstance(found, list) else found


@pytest.mark.parametrize("said", SAID)
def test_the_audience_changes_texts_grades_explanations_and_marks_only(said: dict[str, object]) -> None:
    person, clinician = suggest(RICH, said), suggest(RICH, said, audience="clinician")
    changed = ("audience", "text", "grade", "explain", "awaiting_citation", "ask_next")
    assert without(person, *changed) == without(clinician, *changed)


def test_only_clinicians_see_grades_explanations_and_awaiting_marks() -> None:
    said = {"dependence": "yes"}
    person, clinician = (option(suggest(RICH, said, audience=audience), "naltrexone") for audience in ("person", "clinician"))
    assert person["reasons"][0]["evidence"][0]["grade"] is None
    assert clinician["reasons"][0]["evidence"][0]["grade"] == "strong"
    assert "awaiting_citation" not in person["reasons"][0]
    assert clinician["reasons"][0]["awaiting_citation"] == {"reason": "x", "owner": "y", "review_by": "2027-01-01"}
    assert (person["reasons"][0]["text"], clinician["reasons"][0]["text"]) == ("r1 speaks", "For clinicians")
    assert "explain" not in person["cautions"][0]
    assert clinician["cautions"][0]["explain"] == "Withdrawal follows."


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("audience", ["person", "clinician"])
def test_the_language_changes_words_only(said: dict[str, object], audience: str) -> None:
    english, french = (suggest(RICH, said, audience=audience, language=language) for language in ("en", "fr"))
    assert without(english, "language", "explain", *WORDS) == without(french, "language", "explain", *WORDS)
    assert french["options"][0]["name"] == "Méthadone"


@pytest.mark.parametrize("question", ["age", "dependence", "allergies", "goals", "respondent", "jurisdiction", "local_services", "danger"])
def test_declining_equals_not_answering(question: str) -> None:
    silent, declined, unknown = suggest(RICH), suggest(RICH, {question: "declined"}), suggest(RICH, {question: "unknown"})
    assert silent == unknown
    assert without(declined, "ask_next") == without(silent, "ask_next")


def test_the_same_request_gives_the_same_answer_byte_for_byte() -> None:
    texts = {json.dumps(suggest(RICH, SAID[2], language="fr", audience="clinician")) for _ in range(3)}
    assert len(texts) == 1
    with closing(Consultation(small(RICH))) as consultation:
        requests = [consultation.request(said, AS_OF) for said in SAID * 2]
        first, second = (
            [json.dumps(consultation.suggest(one)) for one in requests[:3]],
            [json.dumps(consultation.suggest(one)) for one in requests[3:]],
        )
    assert first == second


def test_the_answer_names_its_rulebook_day_language_and_audience() -> None:
    book = small(RICH)
    found = suggest(book, language="fr", audience="clinician")
    assert found["rulebook"] == {"id": "small", "version": "1.0.0", "hash": book.hash}
    assert (found["as_of"], found["language"], found["audience"]) == ("2026-11-23", "fr", "clinician")


def test_the_answer_is_plain_json_with_the_keys_of_the_contract() -> None:
    found = json.loads(json.dumps(suggest(RICH, SAID[1])))
    assert {
        "rulebook",
        "as_of",
        "language",
        "audience",
        "urgent",
        "alerts",
        "cautions",
        "notes",
        "groups",
        "options",
        "ask_next",
        "ask_next_done",
    } <= set(found)
    assert {
        "id",
        "name",
        "standing",
        "serves",
        "reasons",
        "cautions",
        "exclusions",
        "unresolved",
        "alternatives",
        "availability",
        "would_change",
        "notes",
    } <= set(found["options"][0])
