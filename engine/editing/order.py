"""In which order the keys of an item stand, so that one rule reads like another. Keys in one tuple may stand in either order."""

from collections.abc import Mapping

from engine.progress import VERBS as COMPARING
from engine.rulebook import Verb

_DATED = ("as_of", "dated_to", "review_by", "undated")
_PARTICULARS = ["hours", "on_the_spot", "run_by", "run_for", "peers"]

ORDER: Mapping[str, tuple[str | tuple[str, ...], ...]] = {
    "rules": ("id", (*Verb, *COMPARING), "tag", "if_unknown", "if_holds", "settled_by", "urgent", *["when", "earlier", "changed", "first_answer_to", "now", "always"],
              *["serves", "said_to", "because", "for_clinician", "evidence", "awaiting_citation", "statements", "review_by", "from", "until"]),
    "concepts": ("id", "meaning", "when"),
    "sources": ("id", *["title", "authors", "publisher", "url", "licence", "note", "place", "edition", "year", "year_inferred"], ("read", "as_of"),
                *["verified", "superseded_by", "withdrawn", "review_by"]),
    "options": tuple(["id", "name", "summary", "serves", "safer_today", "offered_to", "service", "lawfulness_varies", "asked_by", "shown_inside", "alternatives", "safety", "card", "sources", "review_by"]),
    "questions": tuple(["id", "type", "label", "better", "range", "unit", "unit_label", "values_from", "ask_order", "ask_early", "sensitive", "asked_of", "asked_of_loved_one", "fixed", "makes_sense_when", "ask_after", "ask", "help", "why", "values"]),
    "principles": ("id", "for", "text", "when", "unless", "only_known", ("then", "takes_nothing_away", "holds_nothing_back"), "someone", "worded_so"),
    "tags": ("id", "label", "standing", "explain"),
    "messages": ("id", "en", "fr"),
    "places": ("code", "en", "fr"),
    "screens": tuple(["id", "title", "say", "shown_to", "question", "signs", "choices", "ticks"]),
    "pictures": ("id", "caption", "options"),
    "learn": tuple(["id", "title", "for", "place", "points", "sources", "awaiting_citation", "review_by"]),
    "services": ("service", "place", "value", _DATED, "source", "also", "basis", "confidence", "note", *_PARTICULARS),
    "service_kinds": ("id", "name"),
    "sites": ("name", "city", "place", "services", "status", ("effective", "effective_to", *_DATED), "source", "also", "confidence", "address", "note", *_PARTICULARS),
    "lines": (*["id", "name", "kind", "place", "number", "text_to", "any_hour", "hours", "languages", "for_whom", "note"], _DATED, "source", "also"),
    "locators": ("id", "name", "place", "services", _DATED, "source"),
    "language_terms": tuple(["language", "find", "say", "severity", "allow", "not_for", "source", "awaiting_review", "example"]),
    "language_exceptions": ("string", "word", "class", "reason"),
    "reading_exceptions": ("what", "reason"),
}

SPACED = ("rules", "concepts", "options", "questions", "principles", "screens", "learn")
"""Lists whose longer items stand apart, with an empty line between them."""


def rank(key: str, named: str) -> int | None:
    """The place of an item's key in a list; None for a key that is not known there."""
    for place, entry in enumerate(ORDER.get(key, ())):
        if named in ((entry,) if isinstance(entry, str) else entry):
            return place
    return None
