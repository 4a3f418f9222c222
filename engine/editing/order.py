"""In which order the keys of an item stand, so that one rule reads like another. Keys in one tuple may stand in either order."""

from collections.abc import Mapping

from engine.progress import VERBS as COMPARING
from engine.rulebook import Verb

Keys = tuple[str | tuple[str, ...], ...]


def _keys(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_DATED = _keys("as_of dated_to review_by undated")
_PARTICULARS = _keys("hours on_the_spot run_by run_for peers")

ORDER: Mapping[str, Keys] = {
    "rules": (
        "id",
        (*Verb, *COMPARING),
        *_keys("tag if_unknown if_holds settled_by urgent when earlier changed first_answer_to now always serves said_to"),
        *_keys("because for_clinician evidence awaiting_citation statements review_by from until"),
    ),
    "concepts": _keys("id meaning when"),
    "sources": (
        *_keys("id title authors publisher url licence note place edition year year_inferred"),
        ("read", "as_of"),
        *_keys("verified superseded_by withdrawn review_by"),
    ),
    "options": _keys(
        "id name summary serves safer_today offered_to service lawfulness_varies asked_by shown_inside alternatives safety_tag safety card "
        "sources review_by"
    ),
    "questions": _keys(
        "id type label better range unit unit_label values_from ask_order ask_early sensitive asked_of asked_of_loved_one fixed "
        "makes_sense_when ask_after may_change ask help why values"
    ),
    "principles": (*_keys("id for text when unless only_known"), _keys("then takes_nothing_away holds_nothing_back"), "someone", "worded_so"),
    "tags": _keys("id label standing explain"),
    "messages": _keys("id en fr"),
    "places": _keys("code en fr"),
    "screens": _keys("id title say shown_to question signs choices ticks"),
    "pictures": _keys("id caption options"),
    "learn": _keys("id title for place points sources awaiting_citation review_by"),
    "services": ("service", "place", "value", _DATED, *_keys("source also basis confidence note"), *_PARTICULARS),
    "service_kinds": _keys("id name"),
    "sites": (
        *_keys("name city place services status"),
        ("effective", "effective_to", *_DATED),
        *_keys("source also confidence address note"),
        *_PARTICULARS,
    ),
    "lines": (*_keys("id name kind place number text_to any_hour hours languages for_whom note"), _DATED, "source", "also"),
    "locators": (*_keys("id name place services"), _DATED, "source"),
    "language_terms": _keys("language find say severity allow not_for source awaiting_review example"),
    "language_exceptions": _keys("string word class reason"),
    "reading_exceptions": _keys("what reason"),
}

SPACED = _keys("rules concepts options questions principles screens learn")
"""Lists whose longer items stand apart, with an empty line between them."""


def rank(key: str, named: str) -> int | None:
    """The place of an item's key in a list; None for a key that is not known there."""
    for place, entry in enumerate(ORDER.get(key, ())):
        if named in ((entry,) if isinstance(entry, str) else entry):
            return place
    return None
