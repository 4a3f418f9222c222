"""The schema of a rule: one verb, and what belongs to it. Follows `engine.rules` and `engine.progress`; a test compares the keys."""

from collections.abc import Iterable

from engine.editing.forms import DAY, FLAG, ID, STRING, Schema, mapping, needs, needs_one, one_of_words, one_or_several, ref, takes_none
from engine.progress import SAID_TO
from engine.progress import VERBS as COMPARING
from engine.rulebook import Verb
from engine.rules import AVOID_ONLY

_COMPARED = ("earlier", "now", "changed", "first_answer_to")
_ONLY_FOR_NOW = ("when", "tag", "urgent", *AVOID_ONLY)
_NOT_RECALLED = ("because", "for_clinician", "evidence", "awaiting_citation", "serves")
_TAGGED = (Verb.CAUTION, Verb.AVOID, Verb.ALERT)


def rule_definition(questions: Iterable[str]) -> Schema:
    """One entry of `rules`, for now or for two visits."""
    properties: dict[str, Schema] = {
        "id": ID,
        **_verbs(),
        "tag": ref("tag"),
        **{key: one_of_words(words) for key, words in AVOID_ONLY.items()},
        "urgent": FLAG,
        "when": ref("condition_or_known"),
        "always": {"const": True},
        "earlier": ref("condition_or_known"),
        "now": ref("condition_or_known"),
        "changed": mapping({question: {"const": "better"} for question in questions}, minProperties=1),
        "first_answer_to": one_or_several(ref("question")),
        "said_to": one_or_several(one_of_words(SAID_TO)),
        "serves": one_or_several(ref("goal_or_safer")),
        "because": ref("text"),
        "for_clinician": ref("text"),
        "evidence": ref("evidence"),
        "awaiting_citation": ref("awaiting_citation"),
        "statements": one_or_several(STRING),
        "review_by": DAY,
        "from": DAY,
        "until": DAY,
    }
    return mapping(
        properties,
        ["id"],
        description="A verb, a condition, a reason, a source.",
        dependencies=_dependencies(),
        allOf=[
            {"oneOf": [needs(verb) for verb in (*Verb, *COMPARING)], "description": "Exactly one verb."},
            needs_one(("because", "recall")),
        ],
    )


def _verbs() -> dict[str, Schema]:
    about, some = one_or_several(ref("option")), one_or_several(ref("option"), 1)
    return {
        Verb.OFFER: some | {"description": "Brings options into the conversation."},
        Verb.CAUTION: about | {"description": "Said with an option; changes nothing about where it stands."},
        Verb.AVOID: one_or_several(ref("option_to_avoid"), 1) | {"description": "Says why an option does not fit as things are."},
        Verb.ALERT: {"const": True, "description": "Comes before everything; names no option."},
        Verb.NOTE: about | {"description": "Says something useful, about an option or in general."},
        "recognise": ID | {"description": "Names a step between two visits."},
        "recall": ref("recalled_rule"),
    }


def _dependencies() -> dict[str, Schema]:
    """What goes with a verb, and with which verb a key goes."""
    one_condition: Schema = {"oneOf": [needs("when"), needs("always")]}
    needed: dict[str, Schema] = {}
    for verb in Verb:
        form = "condition_of_offer" if verb in (Verb.OFFER, Verb.AVOID) else "condition" if verb is Verb.CAUTION else "condition_or_known"
        with_tag = [needs("tag")] if verb in _TAGGED else []
        needed[verb] = {"allOf": [one_condition, takes_none((*_COMPARED, "serves", "said_to")), *with_tag], "properties": {"when": ref(form)}}
    for verb in COMPARING:
        also = _NOT_RECALLED if verb == "recall" else ()
        needed[verb] = {"allOf": [needs("review_by"), needs_one((*_COMPARED, "always")), takes_none((*_ONLY_FOR_NOW, *also))]}
    needed["tag"] = needs_one(_TAGGED)
    needed["urgent"] = needs("alert")
    return needed | {key: needs("avoid") for key in AVOID_ONLY}
