"""The schema of everything in rule files but rules, principles and places. Follows the readers; a test compares the keys."""

from engine.catalogue import OFFERED_TO
from engine.editing.forms import DAY, FLAG, ID, INTEGER, STRING, Schema, mapping, needs, one_of_words, one_or_several, ref, several
from engine.glossary import AUTHOR, CLASSES, READERS, SEVERITIES
from engine.rulebook import Rulebook
from engine.screens import EVERYBODY, PERSON, SOMEONE_ELSE, STAYING_SAFE
from engine.texts import LANGUAGES
from engine.vocabulary import AskedOf, Kind

_INLINE: dict[str, Schema] = {"en": STRING, "fr": STRING}


def items(rulebook: Rulebook) -> dict[str, Schema]:
    """What stands in each list, by its key."""
    return {
        "concepts": mapping({"id": ID, "meaning": ref("text"), "when": ref("condition")}, ["id", "when"]),
        "sources": _source(),
        "options": _option(rulebook),
        "questions": _question(),
        "tags": mapping({"id": ID, "label": ref("text"), "standing": ref("text"), "explain": ref("text")}, ["id", "label"]),
        "messages": mapping({"id": ID, **_INLINE}, ["id", "en"]),
        "places": mapping({"code": ID, **_INLINE}, ["code", "en"]),
        "screens": _screen(),
        "pictures": mapping({"id": ID, "caption": ref("text"), "options": one_or_several(ref("option"))}, ["id", "caption"]),
        "learn": _learn(),
        **_language(),
    }


def _source() -> Schema:
    words = dict.fromkeys(("authors", "publisher", "licence", "note", "place", "edition", "read"), STRING)
    return mapping(
        {
            "id": ID,
            "title": STRING,
            "year": INTEGER,
            "url": STRING,
            "verified": FLAG,
            "superseded_by": ref("source"),
            "withdrawn": DAY,
            "review_by": DAY,
            **words,
            "year_inferred": FLAG,
            "as_of": DAY,
        },
        ["id", "title"],
    )


def _option(rulebook: Rulebook) -> Schema:
    listed = several(ref("text"))
    card = mapping(
        {
            "day_to_day": ref("text"),
            "good": listed,
            "hard": listed,
            "staying_alive": ref("text"),
            "uncertain": ref("text"),
            "ask": listed,
            "answers": several(mapping({"ask": ref("text"), "answer": ref("text")}, ["ask", "answer"])),
            "updated": DAY,
        }
    )
    named = {
        question.id: one_or_several(one_of_words(question.allowed())) for question in rulebook.vocabulary.questions.values() if question.allowed()
    }
    return mapping(
        {
            "id": ID,
            "name": ref("text"),
            "summary": ref("text"),
            "serves": one_or_several(ref("goal")),
            "safer_today": FLAG,
            "offered_to": one_or_several(one_of_words(OFFERED_TO)),
            "service": STRING,
            "lawfulness_varies": FLAG,
            "asked_by": mapping(named),
            "alternatives": one_or_several(ref("option")),
            "shown_inside": ref("option"),
            "safety": ref("text"),
            "safety_tag": ref("tag"),
            "card": card,
            "sources": one_or_several(ref("source")),
            "review_by": DAY,
        },
        ["id", "name", "summary"],
    )


def _question() -> Schema:
    value: Schema = {"type": "string"}
    better: Schema = {
        "anyOf": [
            one_of_words(("lower", "higher", "none")),
            several(one_or_several(value), 2),
            mapping({"gained": one_or_several(value, 1)}, ["gained"]),
            mapping({"let_go": one_or_several(value, 1)}, ["let_go"]),
        ]
    }
    return mapping(
        {
            "id": ID,
            "type": one_of_words(Kind),
            "range": several(INTEGER, 2) | {"maxItems": 2},
            "unit": STRING,
            "unit_label": ref("text"),
            "sensitive": FLAG,
            "asked_of": one_of_words(AskedOf),
            "asked_of_loved_one": FLAG,
            "fixed": FLAG,
            "better": better,
            "ask_order": INTEGER,
            "ask_early": FLAG,
            "ask_after": one_or_several(ref("question")),
            "may_change": {"type": "boolean"},
            "makes_sense_when": ref("condition_or_known"),
            "label": ref("text"),
            "ask": ref("text"),
            "help": ref("text"),
            "why": ref("text"),
            "values_from": ref("question"),
            "values": several(mapping({"id": ID, **_INLINE}, ["id", "en"])),
        },
        ["id", "type", "ask", "why"],
    )


def _screen() -> Schema:
    choice = mapping({"id": ID, "label": ref("text"), "sets": ref("answers"), "leads_to": one_of_words((STAYING_SAFE,))}, ["id", "label"])
    return mapping(
        {
            "id": ID,
            "title": ref("text"),
            "say": ref("text"),
            "question": ref("question"),
            "choices": several(choice),
            "signs": ref("question"),
            "ticks": several(mapping({"question": ref("yes_no_question"), "label": ref("text")}, ["question", "label"])),
            "shown_to": one_of_words((EVERYBODY, PERSON, SOMEONE_ELSE)),
        },
        ["id", "title", "say"],
        oneOf=[needs("question"), needs("choices"), needs("ticks")],
    )


def _learn() -> Schema:
    return mapping(
        {
            "id": ID,
            "title": ref("text"),
            "for": one_or_several(ref("reader")),
            "place": ref("place"),
            "points": several(ref("text"), 1),
            "sources": one_or_several(ref("source")),
            "awaiting_citation": ref("awaiting_citation"),
            "review_by": DAY,
        },
        ["id", "title", "points", "review_by"],
        anyOf=[needs("sources"), needs("awaiting_citation")],
    )


def _language() -> dict[str, Schema]:
    """The gate of words: what to avoid, and what may stand all the same."""
    term = mapping(
        {
            "language": one_of_words(LANGUAGES),
            "find": STRING,
            "say": STRING,
            "severity": one_of_words(SEVERITIES),
            "allow": one_or_several(one_of_words(CLASSES)),
            "source": {"anyOf": [ref("source"), {"const": AUTHOR}]},
            "not_for": one_or_several(one_of_words(READERS)),
            "awaiting_review": FLAG,
            "example": STRING,
        },
        ["language", "find", "say", "severity", "source", "example"],
    )
    exception = mapping({"string": STRING, "word": STRING, "class": one_of_words(CLASSES), "reason": STRING}, ["string", "word", "class", "reason"])
    reading = mapping({"what": STRING, "reason": STRING}, ["what", "reason"])
    return {"language_terms": term, "language_exceptions": exception, "reading_exceptions": reading}
