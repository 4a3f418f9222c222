"""Whether the service an option needs exists where a person is: dated records and the answer `local_services`.

Unknown is never "no": a missing record, an undated one or a "no" past its review date is unknown.
"""

from dataclasses import dataclass
from datetime import date

from engine.answers import Facts, Listed
from engine.freshness import is_stale, said_age
from engine.rulebook import NEVER_NOT_HERE, Option, Rulebook, ServiceRecord
from engine.texts import pick
from engine.vocabulary import ELSEWHERE

LOCAL_SERVICES = "local_services"
NONE_KNOWN = "none_known"


@dataclass(frozen=True, slots=True)
class Availability:
    """What is known about a service in a place: one of five values, since when, from where, and whether that is old."""

    value: str
    as_of: date | None = None
    source: str | None = None
    stale: bool = False
    place: str | None = None
    record: ServiceRecord | None = None

    def as_json(self) -> dict[str, object]:
        return {"value": self.value, "as_of": self.as_of.isoformat() if self.as_of else None, "source": self.source, "stale": self.stale}

    def shown(self, asked: object, rulebook: Rulebook, language: str) -> dict[str, object]:
        """The same with its age in words, for the place that was asked about."""
        return {**self.as_json(), "text": self.text(asked if isinstance(asked, str) else None, rulebook, language)}

    def text(self, asked: str | None, rulebook: Rulebook, language: str) -> str:
        """What was reported, how old that is, and for how wide an area; unknown is said as unknown, never as no."""

        def say(id: str, **parts: object) -> str:
            return rulebook.message(id, language, **parts)

        if self.source == LOCAL_SERVICES:
            return say(f"directory_{self.value}")
        if self.record is None:
            return say("fact_unknown")
        text = said_age(say(f"reported_{self.record.value}"), self.as_of, self.record.dated_to, self.stale, language, say)
        if self.stale and self.record.value == "not_available":
            text = f"{text} {say('old_no_is_unknown')}"
        if asked in (None, self.place):
            return text
        area = pick(rulebook.vocabulary.places.names.get(self.place or "", {}), language) or self.place
        return say("fact_wider", place=area, text=text)


def availability(option: Option, facts: Facts, rulebook: Rulebook, as_of: date) -> Availability | None:
    """What is known about the service an option needs; None when it needs none."""
    if option.service is None or option.id in NEVER_NOT_HERE:
        return None
    answered = _answered(option.service, facts, rulebook, as_of)
    if answered is not None:
        return answered
    place = facts.get("jurisdiction")
    if not isinstance(place, str) or place == ELSEWHERE:
        return Availability("unknown")
    return availability_in(option.service, place, rulebook, as_of)


def availability_in(service: str, place: str, rulebook: Rulebook, as_of: date) -> Availability:
    """What the records say about a kind of service in a place: the most local one, or nothing."""
    for area in rulebook.vocabulary.places.around(place):
        record = rulebook.newest_record.get((service, area))
        if record is not None and not rulebook.has_fallen(record.cited, as_of):
            return _read(record, as_of)
    return Availability("unknown", place=place)


def _answered(service: str, facts: Facts, rulebook: Rulebook, as_of: date) -> Availability | None:
    """Only `[none_known]` says no; a listed service is there; one merely not listed stays with the records."""
    answer = facts.get(LOCAL_SERVICES)
    if not isinstance(answer, Listed):
        return None
    if service in answer.items:
        return Availability("available", as_of, LOCAL_SERVICES)
    known_kinds = rulebook.vocabulary[LOCAL_SERVICES].values
    if answer.items == (NONE_KNOWN,) and not answer.rest_open and service in known_kinds:
        return Availability("not_available", as_of, LOCAL_SERVICES)
    return None


def _read(record: ServiceRecord, as_of: date) -> Availability:
    stale = is_stale(record.as_of, record.review_by, as_of)
    value = "unknown" if stale and record.value == "not_available" else record.value
    return Availability(value, record.as_of, record.source, stale, record.place, record)


def could_be_elsewhere(option: Option, facts: Facts, rulebook: Rulebook, as_of: date) -> bool:
    """Whether naming a place (or a part of the country named) could change whether the service is there."""
    place = facts.get("jurisdiction")
    if option.service is None or option.id in NEVER_NOT_HERE:
        return False
    if place is None:
        return any(_denies(record, as_of) for record in rulebook.denied.get(option.service, ()))
    country = rulebook.newest_record.get((option.service, str(place)))
    denied = country is not None and _denies(country, as_of)
    return any(
        _denies(record, as_of) is not denied
        for area, record in rulebook.newest_by_service.get(option.service, ())
        if area.startswith(f"{place}-")
    )


def _denies(record: ServiceRecord, as_of: date) -> bool:
    return record.value == "not_available" and not is_stale(record.as_of, record.review_by, as_of)
