"""Every string has a stable id, both languages are there, and nothing that is shown is missed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from api import problems
from cli.main import app
from engine import emergency, phrases
from engine.answers import AnswersError, read_answers
from engine.diagnostics import Findings, Position, did_you_mean
from engine.documents import read_files
from engine.phrases import PHRASES, in_language, say
from engine.reading import gathered_of, load_rulebook
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.strings import Shown, shown_strings
from engine.typography import faults
from tests.engine.test_language import GATE
from tests.small import AS_OF, small

STRINGS = shown_strings(gathered_of(read_files(RULES), Findings()))
BY_ID = {string.id: string for string in STRINGS}


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(RULES, AS_OF)


def test_ids_are_unique_and_stable_words() -> None:
    assert len(BY_ID) == len(STRINGS)
    assert [id for id in BY_ID if not re.fullmatch(r"[\w./+-]+/(en|fr)", id)] == []


@pytest.mark.parametrize("id", [
    "rule/emergency-help-to-be-safe/because/fr", "question/opioid_last_hours/ask/en", "question/respondent/values/loved_one/fr",
    "option/oat_bup_nx/card/good/2/en", "option/oat_bup_nx/card/answers/1/answer/fr", "message/nothing_decided/fr",
    "tag/urgent_emergency/label/en", "place/CA-ON/fr", "emergency/card/fr", "phrase/option_id/fr", "topic/alcohol/withdrawal/fr",
])
def test_a_string_is_found_by_its_id(id: str) -> None:
    assert BY_ID[id].text


def test_every_text_stands_in_both_languages() -> None:
    """Only reasons for the clinical team are English alone."""
    english = {string.text_id for string in STRINGS if string.language == "en"}
    french = {string.text_id for string in STRINGS if string.language == "fr"}
    alone = {id for id in english ^ french if not id.endswith("awaiting_citation/reason")}
    assert alone == set()


def test_no_french_text_is_the_english_one() -> None:
    """Names and places may be the same; a sentence never is."""
    french = [one for one in STRINGS if one.language == "fr" and one.text.endswith((".", "?"))]
    sentences = [one for one in french if re.search(r"\w+ \w+", re.sub(r"{\w+}", "", one.text))]
    same = [one.id for one in sentences if one.text == BY_ID[f"{one.text_id}/en"].text]
    assert same == []


def _words(content: object) -> Iterator[tuple[str, str]]:
    if isinstance(content, dict):
        for key, value in content.items():
            if key in ("en", "fr") and isinstance(value, str):
                yield key, value
            else:
                yield from _words(value)
    elif isinstance(content, list | tuple):
        for item in content:
            yield from _words(item)


def test_nothing_in_the_rulebook_is_missed(rulebook: Rulebook) -> None:
    known = {(string.language, " ".join(string.text.split())) for string in STRINGS}
    shown = [text for rule in rulebook.rules.values() for text in _words([rule.because, rule.for_clinician])]
    shown += [text for option in rulebook.options.values() for text in _words([option.name, option.summary, option.safety, option.card])]
    questions = rulebook.vocabulary.questions.values()
    shown += [text for one in questions for text in _words([one.ask, one.help, one.why, dict(one.values)])]
    shown += [text for tag in rulebook.tags.values() for text in _words([tag.label, tag.explain, tag.standing])]
    shown += [text for texts in rulebook.messages.values() for text in _words(texts)]
    assert [text for text in shown if (text[0], " ".join(text[1].split())) not in known] == []


def test_readers_are_told_apart() -> None:
    readers = {string.reader for string in STRINGS if string.text_id.endswith("/for_clinician")}
    assert readers == {"clinician"}
    assert BY_ID["emergency/card/en"].reader == "emergency"
    assert BY_ID["option/oat_bup_nx/summary/en"].reader == "person"


def test_each_string_knows_its_place() -> None:
    some = BY_ID["message/nothing_decided/fr"]
    line = (RULES / some.at.file).read_text(encoding="utf-8").splitlines()[some.at.line - 1]
    assert line[some.at.column :].startswith(some.text)


# ---------- sentences that stand in the program ----------
def test_phrases_stand_in_both_languages_with_the_same_places_and_right_typography() -> None:
    for id, texts in [*PHRASES.items(), *emergency.texts().items()]:
        assert set(texts) == {"en", "fr"}, id
        assert set(re.findall(r"{(\w+)}", texts["en"])) == set(re.findall(r"{(\w+)}", texts["fr"])) or id == "file_not_yaml", id
        assert faults(texts["fr"]) == [], id


def test_every_phrase_that_is_said_exists() -> None:
    sources = [path.read_text(encoding="utf-8") for folder in ("engine", "api", "cli") for path in Path(folder).rglob("*.py")]
    said = {id for source in sources if re.search("from engine.phrases import .*say", source) for id in re.findall(r'(?<![\w.])say\("(\w+)"', source)}
    assert said <= set(PHRASES)


def test_a_phrase_is_english_and_knows_its_french_with_its_parts() -> None:
    phrase = say("expected_got", path="answers.age", expected=say("whole_number", low=0, high=120), given=say("given_text"))
    assert phrase == "answers.age: expected a whole number from 0 to 120, got text"
    assert in_language(phrase, "fr") == "answers.age\u00a0: attendu un nombre entier de 0 à 120, reçu du texte"
    assert in_language(phrase, "de") == str(phrase)
    assert in_language("a path", "fr") == "a path"
    assert in_language(did_you_mean("methadon", ["methadone"]), "fr") == "vouliez-vous dire `methadone`\u00a0?"


def test_bad_answers_are_named_in_french_and_never_echoed() -> None:
    given = {
        "age": "secret", "hours": 5000, "routes": ["secret"], "severity": "secret", "pref": ["methadone", "methadone"],
        "secret": 1, "jurisdiction": 7.5,
    }
    with pytest.raises(AnswersError) as raised:
        read_answers(given, small().vocabulary)
    content = problems.bad_answers(raised.value).response("fr").body.decode()
    assert "secret" not in content
    for english in ("one of", "a list of", "whole number", "another", "mapping", "unknown question", "cannot"):
        assert english not in content
    assert "certaines réponses ne peuvent pas être utilisées" in content
    assert "un nombre entier de 0 à 120 (ans), ou bien `unknown` ou `declined`" in content


# ---------- the command line's own help ----------
def _helps(command: Any) -> Iterator[str]:
    yield from (text for text in (command.help, command.epilog) if text)
    for parameter in command.params:
        yield getattr(parameter, "help", None) or ""
    for part in getattr(command, "commands", {}).values():
        yield from _helps(part)


def test_the_help_of_the_command_line_passes_the_gate() -> None:
    texts = [text for text in _helps(get_command(app)) if text]
    assert len(texts) > 20
    assert GATE.matches([Shown(f"help/{position}", "en", text, Position("cli"), "clinician") for position, text in enumerate(texts)]) == []


def test_phrases_module_is_the_place_of_its_strings() -> None:
    assert {string.at.file for string in STRINGS if string.text_id.startswith("phrase/")} == {"engine/phrases.py"}
    assert phrases.PHRASES
