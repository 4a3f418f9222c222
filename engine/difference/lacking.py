"""For whom the service that an option needs is known not to exist: by place, and by what was said about services nearby.

Asks `availability` about every kind of answer it can tell apart, and writes nothing of it down again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.answers import Fact, Facts, Listed
from engine.availability import LOCAL_SERVICES, NONE_KNOWN, availability
from engine.case import Edition
from engine.proof.whereabouts import PLACE
from engine.rulebook import Option


@dataclass(frozen=True, slots=True)
class Lacking:
    """Places (None: not known) where the service is known to be missing, when nothing was said about services nearby, and
    when it was said that none is known. Whoever lists the service itself never lacks it."""

    by_record: frozenset[str | None]
    none_known: frozenset[str | None]

    def __bool__(self) -> bool:
        return bool(self.by_record or self.none_known)


def lacking(option: Option, edition: Edition, places: Iterable[str]) -> Lacking:
    """Where an option's service is missing, among some places."""
    if option.service is None:
        return Lacking(frozenset(), frozenset())
    anywhere = (None, *places)
    said = Listed((NONE_KNOWN,))
    return Lacking(
        frozenset(place for place in anywhere if _missing(option, edition, place, None)),
        frozenset(place for place in anywhere if LOCAL_SERVICES in edition.rulebook.vocabulary and _missing(option, edition, place, said)),
    )


def _missing(option: Option, edition: Edition, place: str | None, said: Listed | None) -> bool:
    known: dict[str, Fact] = {**({PLACE: place} if place else {}), **({LOCAL_SERVICES: said} if said else {})}
    there = availability(option, Facts(known), edition.rulebook, edition.as_of)
    return there is not None and there.value == "not_available" and not there.stale
