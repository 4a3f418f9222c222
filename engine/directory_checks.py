"""Judges what is written about places: what it names, what it rests on, and how much of it is old.

An old fact is counted and reported as information, because what is shown says how old it is; it is never a warning.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from engine.diagnostics import Findings, Position, did_you_mean
from engine.directory import Cites, Written
from engine.freshness import is_stale
from engine.rulebook import Rulebook, ServiceRecord


class Check(Protocol):
    """One rulebook on one day, and where in its files a word stands."""

    @property
    def rulebook(self) -> Rulebook: ...

    @property
    def findings(self) -> Findings: ...

    @property
    def as_of(self) -> date: ...

    def place(self, item: Written, key: str, *words: str) -> Position: ...


def check_directory(check: Check) -> None:
    """Add every finding about service records, sites, lines and official lists."""
    directory = check.rulebook.directory
    for record in check.rulebook.services:
        _record(check, record)
    for site in directory.sites:
        _named(check, site, f"site `{site.id}`", (site.place,), site.services)
    for line in directory.lines:
        _named(check, line, f"line `{line.id}`", line.places, ())
    for locator in directory.locators:
        _named(check, locator, f"locator `{locator.id}`", locator.places, locator.services)
    for option in check.rulebook.options.values():
        for name in option.sources:
            _withdrawn(check, option, name, f"option `{option.id}`", "sources")
    _how_old(check)


def _record(check: Check, record: ServiceRecord) -> None:
    known = _kinds(check.rulebook)
    if record.service not in known:
        message = f"no option needs the service `{record.service}`"
        check.findings.warning(check.place(record, "service"), "MP317", message, did_you_mean(record.service, known))
    _named(check, record, f"service `{record.service}`", (record.place,), ())


def _named(check: Check, item: Cites, what: str, places: Iterable[str], services: Iterable[str]) -> None:
    """Every place, kind of service and source that an item names has to exist."""
    rulebook, findings = check.rulebook, check.findings
    known_places, kinds = rulebook.vocabulary.places, _kinds(rulebook)
    for place in places:
        if known_places.names and place not in known_places:
            findings.error(check.place(item, "place", place), "MP202", f"{what}: `{place}` is no place", did_you_mean(place, known_places.names))
    for service in services:
        if service not in kinds:
            message = f"{what}: `{service}` is no kind of service"
            findings.error(check.place(item, "services", service), "MP317", message, did_you_mean(service, kinds))
    for source in item.cited:
        if source not in rulebook.sources:
            findings.error(_cited_at(check, item, source), "MP302", f"{what}: `{source}` is no source", did_you_mean(source, rulebook.sources))
        else:
            _withdrawn(check, item, source, what, "source", "also")


def _withdrawn(check: Check, item: Written, source: str, what: str, *keys: str) -> None:
    """What rests on a withdrawn source is named at once, so that nobody has to look for it."""
    found = check.rulebook.sources.get(source)
    if found is not None and found.withdrawn is not None and found.withdrawn <= check.as_of:
        at = next((at for key in keys if (at := check.place(item, key, source)) != item.at), item.at)
        check.findings.error(at, "MP316", f"{what} cites `{source}`, which was withdrawn", "read it again and cite something else, or take it out")


def _cited_at(check: Check, item: Cites, source: str) -> Position:
    return check.place(item, "source" if item.cited[0] == source else "also", source)


def _kinds(rulebook: Rulebook) -> list[str]:
    return sorted({option.service for option in rulebook.options.values() if option.service} | set(rulebook.directory.kinds))


def _how_old(check: Check) -> None:
    """One finding a file: how many of its facts are past the day by which they were to be checked again."""
    directory = check.rulebook.directory
    facts = (*check.rulebook.services, *directory.sites, *directory.lines, *directory.locators)
    counted: dict[str, tuple[int, int, Position]] = {}
    for fact in facts:
        stale, of, first = counted.get(fact.at.file, (0, 0, fact.at))
        counted[fact.at.file] = (stale + is_stale(fact.as_of, fact.review_by, check.as_of), of + 1, first)
    for stale, of, first in counted.values():
        if stale:
            check.findings.info(first, "MP322", f"{stale} of {of} facts about places in this file are undated or past their `review_by`",
                                "what is shown says how old they are, and an old \"no\" counts as not known; check them again and set the next date")
