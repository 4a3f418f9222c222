"""The schema of what exists where: records of services, sites, lines, official lists. Follows `engine.directory` and its readers."""

from engine.catalogue import AVAILABILITY, BASIS
from engine.editing.forms import DAY, FLAG, ID, STRING, Schema, mapping, needs, one_of_words, one_or_several, ref, several
from engine.freshness import PRECISIONS
from engine.sites import CONFIDENCE, STATUSES

_DATED: dict[str, Schema] = {"as_of": DAY, "undated": {"const": True}, "dated_to": one_of_words(PRECISIONS)}
_DATED_SO: Schema = {"anyOf": [needs("as_of"), needs("undated")]}
_CITED: dict[str, Schema] = {"source": ref("source"), "also": one_or_several(ref("source")), "review_by": DAY}
_PARTICULARS: dict[str, Schema] = {
    "hours": ref("text"),
    "on_the_spot": several(ref("text")),
    "run_by": one_or_several(ref("preference")),
    "run_for": one_or_several(ref("preference")),
    "peers": ref("peers"),
}


def place_items() -> dict[str, Schema]:
    """What stands in each list about places."""
    places = one_or_several(ref("place"), 1)
    service = mapping(
        {
            "service": ref("service_kind"),
            "place": places,
            "value": one_of_words(AVAILABILITY),
            **_DATED,
            **_CITED,
            "basis": one_of_words(BASIS),
            "confidence": one_of_words(CONFIDENCE),
            "note": ref("text"),
            **_PARTICULARS,
        },
        ["service", "place", "value"],
        **_DATED_SO,
    )
    site = mapping(
        {
            "name": {"anyOf": [STRING, ref("text")]},
            "city": STRING,
            "place": ref("place"),
            "services": one_or_several(ref("service_kind")),
            "status": one_of_words(STATUSES),
            "effective": DAY,
            "effective_to": one_of_words(PRECISIONS),
            **_DATED,
            **_CITED,
            "confidence": one_of_words(CONFIDENCE),
            "address": STRING,
            "note": ref("text"),
            **_PARTICULARS,
        },
        ["name", "city", "place", "status", "source", "confidence"],
        **_DATED_SO,
    )
    line = mapping(
        {
            "id": ID,
            "name": ref("text"),
            "kind": ref("line_kind"),
            "place": places,
            "number": STRING,
            "text_to": STRING,
            "any_hour": FLAG,
            "hours": ref("text"),
            "languages": one_or_several(ref("spoken")),
            "for_whom": ref("text"),
            "note": ref("text"),
            **_DATED,
            **_CITED,
        },
        ["id", "name", "kind", "place", "source"],
        **_DATED_SO,
    )
    locator = mapping(
        {
            "id": ID,
            "name": ref("text"),
            "place": places,
            "services": one_or_several(ref("service_kind"), 1),
            **_DATED,
            "source": ref("source"),
            "review_by": DAY,
        },
        ["id", "name", "place", "services", "source"],
        **_DATED_SO,
    )
    kind = mapping({"id": ID, "name": ref("text")}, ["id", "name"])
    return {"services": service, "sites": site, "lines": line, "locators": locator, "service_kinds": kind}
