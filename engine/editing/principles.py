"""The schema of principles. Follows `engine.proof.reading`; a test compares the keys."""

from engine.editing.forms import FLAG, ID, Schema, mapping, needs, one_of_words, one_or_several, ref
from engine.proof.principles import SERVES, STANDINGS
from engine.proof.reading import ALL_OPTIONS, ANY, NOT_FOR_LOVED_ONES
from engine.rulebook import Rulebook

_PROMISES = ("then", "takes_nothing_away", "holds_nothing_back")


def principle_item(rulebook: Rulebook) -> Schema:
    """One entry of `principles`: whom it is about, and one promise."""
    stays = _stays(rulebook)
    return mapping(
        {
            "id": ID,
            "for": one_or_several(one_of_words(SERVES)),
            "text": ref("text"),
            "when": ref("condition_or_known"),
            "unless": ref("condition_or_known"),
            "only_known": one_or_several(ref("question")),
            "then": _then(),
            "takes_nothing_away": stays,
            "holds_nothing_back": stays,
            "someone": ref("answers"),
            "worded_so": ref("text"),
        },
        ["id", "for", "text", "someone"],
        oneOf=[needs(promise) for promise in _PROMISES],
    )


def _options() -> Schema:
    return {"anyOf": [one_of_words((ALL_OPTIONS, NOT_FOR_LOVED_ONES)), one_or_several(ref("option"), 1)]}


def _then() -> Schema:
    standings, tags = one_or_several(one_of_words(STANDINGS)), one_or_several(ref("tag"))
    return mapping(
        {
            "options": _options(),
            "stand": standings,
            "never": standings,
            "carry": tags,
            "safety_text": FLAG,
            "alert": ref("tag"),
            "urgent": FLAG,
            "warned": tags,
        }
    )


def _stays(rulebook: Rulebook) -> Schema:
    questions = rulebook.vocabulary.questions.values()
    whatever = mapping(
        {
            question.id: {"anyOf": [{"const": ANY}, one_or_several(one_of_words(question.values))]} if question.is_list else {"const": ANY}
            for question in questions
        }
    )
    saying = mapping(
        {question.id: one_or_several(one_of_words(question.allowed())) for question in questions if question.allowed() and not question.is_list},
        minProperties=1,
        maxProperties=1,
    )
    return mapping(
        {
            "whatever": {"anyOf": [whatever, one_or_several(ref("question"))]},
            "saying": saying,
            "gaining": ref("list_question"),
            "declining": FLAG,
            "options": _options(),
            "except": one_or_several(ref("rule")),
        },
        oneOf=[needs(key) for key in ("whatever", "saying", "gaining", "declining")],
    )
