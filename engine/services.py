"""What exists in a place, and whom to talk to there, as plain data: emergency advice first, then lines, then services.

Unknown is never "no", and every fact says how old it is. Nothing here depends on a person's answers.
"""

from collections.abc import Iterable
from datetime import date

from engine.availability import availability_in
from engine.diagnostics import guessed
from engine.directory import Locator
from engine.freshness import said_age, said_when
from engine.lines import Line, at_any_hour, emergency_number, lines_at
from engine.peers import particulars_json
from engine.phrases import say
from engine.rulebook import Rulebook
from engine.sites import STATUSES, Site, site_label, site_text
from engine.texts import pick
from engine.vocabulary import ELSEWHERE, Places

Plain = dict[str, object]


class PlaceServices:
    """Everything that is known about one place, in one language, on one day."""

    def __init__(self, rulebook: Rulebook, place: str, language: str, as_of: date) -> None:
        self._book, self._place, self._language, self._today = rulebook, place, language, as_of
        self._lines = [line for line in lines_at(rulebook.directory.lines, place) if not rulebook.has_fallen(line.cited, as_of)]
        self._emergency = emergency_number(self._lines) or self._say("local_emergency_number")

    def as_json(self) -> Plain:
        """The whole answer, in the order in which it is to be read."""
        book = self._book
        return {
            "rulebook": {"id": book.id, "version": book.version, "hash": book.hash},
            "as_of": self._today.isoformat(),
            "language": self._language,
            "place": {"code": self._place, "name": self._named(self._place), "inside": list(Places.around(self._place)[1:])},
            "emergency": {"number": emergency_number(self._lines), "text": self._say("emergency_advice", number=self._emergency)},
            "talk_now": self._talk_now(),
            "lines": [self._line(line) for line in self._lines],
            "services": [self._service(kind) for kind in self._kinds()],
            "sites": [self._site(site) for site in self._sites()],
            "locators": [self._locator(locator) for locator in self._locators()],
            "note": self._say("unknown_is_not_no"),
        }

    def _say(self, id: str, **parts: object) -> str:
        return self._book.message(id, self._language, **parts)

    def _named(self, place: str) -> str:
        return pick(self._book.vocabulary.places.names.get(place, {}), self._language) or place

    def _sources(self, cited: Iterable[str]) -> list[Plain]:
        sources = [self._book.sources[id] for id in cited if id in self._book.sources]
        return [
            {"source": one.id, "title": one.title, "year": one.year, "url": one.url, "verified": one.verified,
             **({"withdrawn": one.withdrawn.isoformat()} if one.withdrawn else {})}
            for one in sources
        ]

    # ---------- someone to talk to ----------

    def _talk_now(self) -> Plain:
        """Lines that answer at any hour; where none is known, that is said, with the emergency number."""
        now = at_any_hour(self._lines)
        names = ", ".join(self._called(line) for line in now)
        text = self._say("talk_now", lines=names) if now else self._say("talk_now_unknown", number=self._emergency)
        return {"lines": [line.id for line in now], "text": text}

    def _called(self, line: Line) -> str:
        name, number = pick(line.name, self._language), line.number or line.text_to or ""
        return name if number in name else f"{name} ({number})"

    def _line(self, line: Line) -> Plain:
        stale = line.stale(self._today)
        near = [area for area in Places.around(self._place) if area in line.places]
        return {
            "id": line.id, "kind": line.kind, "kind_label": self._say(f"line_{line.kind}"), "name": pick(line.name, self._language),
            "number": line.number, "text_to": line.text_to, "any_hour": line.any_hour, "hours": pick(line.hours, self._language) or None,
            "languages": [{"id": one, "label": self._say(f"language_{one}")} for one in line.languages],
            "for_whom": pick(line.for_whom, self._language) or None, "note": pick(line.note, self._language) or None,
            "place": near[0], "place_name": self._named(near[0]), "as_of": line.as_of.isoformat() if line.as_of else None, "stale": stale,
            "text": self._line_age(line, stale), "sources": self._sources(line.cited),
        }

    def _line_age(self, line: Line, stale: bool) -> str:
        if line.as_of is None:
            return self._say("line_undated")
        return self._say("line_stale" if stale else "line_fresh", when=said_when(line.as_of, line.dated_to, self._language))

    # ---------- kinds of service ----------

    def _kinds(self) -> list[str]:
        """Named kinds first, in their order, then what else an option needs or a record speaks of."""
        others = [option.service for option in self._book.options.values() if option.service]
        return list(dict.fromkeys([*self._book.directory.kinds, *others, *(record.service for record in self._book.services)]))

    def _kind_name(self, kind: str) -> str:
        named = self._book.directory.kinds.get(kind)
        if named is not None:
            return pick(named.name, self._language)
        return next((pick(option.name, self._language) for option in self._book.options.values() if option.service == kind), kind)

    def _service(self, kind: str) -> Plain:
        book = self._book
        there = availability_in(kind, self._place, book, self._today)
        record = there.record
        plain: Plain = {"service": kind, "name": self._kind_name(kind), "label": self._say(f"availability_{there.value}"), **there.as_json()}
        plain |= {
            "text": there.text(self._place, book, self._language), "place": there.place if record else None,
            "place_name": self._named(there.place or "") if record else None,
            "review_by": record.review_by.isoformat() if record and record.review_by else None,
            "basis": self._say(f"basis_{record.basis}") if record and record.basis else None, "confidence": record.confidence if record else None,
            "note": pick(record.note, self._language) or None if record else None, "sources": self._sources(record.cited) if record else [],
            "options": [option.id for option in book.options.values() if option.service == kind],
        }
        return plain | (particulars_json(record.particulars, book.vocabulary, self._language, self._say) if record else {})

    # ---------- doors ----------

    def _sites(self) -> list[Site]:
        if self._place == ELSEWHERE:
            return []
        here = [site for site in self._book.directory.sites
                if Places.inside(site.place, self._place) and not self._book.has_fallen(site.cited, self._today)]
        return sorted(here, key=lambda site: (STATUSES.index(site.status), site.city))

    def _site(self, site: Site) -> Plain:
        address = site.shown_address(self._today)
        plain: Plain = {
            "name": site_label(site, self._language), "city": site.city, "place": site.place, "place_name": self._named(site.place),
            "services": [{"id": kind, "label": self._kind_name(kind)} for kind in site.services], "status": site.status,
            "text": site_text(site, self._today, self._language, self._say), "as_of": site.as_of.isoformat() if site.as_of else None,
            "stale": site.stale(self._today), "confidence": site.confidence, "note": pick(site.note, self._language) or None,
            "sources": self._sources(site.cited),
        }
        if address:
            plain["address"] = address
        return plain | particulars_json(site.particulars, self._book.vocabulary, self._language, self._say)

    def _locators(self) -> list[Locator]:
        around = Places.around(self._place)
        near = [one for one in self._book.directory.locators if any(area in around for area in one.places)]
        return [one for one in near if not self._book.has_fallen(one.cited, self._today)]

    def _locator(self, locator: Locator) -> Plain:
        sources = self._sources(locator.cited)
        stale = locator.as_of is None or locator.review_by is None or locator.review_by < self._today
        reported = self._say("locator_listed")
        return {
            "id": locator.id, "name": pick(locator.name, self._language), "services": list(locator.services),
            "url": sources[0]["url"] if sources else None, "sources": sources,
            "text": said_age(reported, locator.as_of, locator.dated_to, stale, self._language, self._say),
        }


def place_services(rulebook: Rulebook, place: str, language: str, as_of: date) -> Plain:
    """What exists in a place that the rulebook knows."""
    return PlaceServices(rulebook, place, language, as_of).as_json()


def place_help(code: str, rulebook: Rulebook) -> str:
    """A help line for a code that is no place: the nearest code, or what codes look like."""
    guess = guessed(code[:20].upper(), rulebook.vocabulary.places.names, letters=1) if code else None
    return guess or say("place_codes")
