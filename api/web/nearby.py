"""What is known about a place, for the pages: lines to call, doors to knock at, official lists. How old each fact is stays with it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from engine.rulebook import Option, Rulebook
from engine.services import place_services
from engine.vocabulary import ELSEWHERE

_AT_MOST = 6
_KEPT = 64


@dataclass(frozen=True)
class Nearby:
    """Lines by kind (emergency first), and sites and lists by kind of service. Empty where nothing is known."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    sites: list[dict[str, Any]] = field(default_factory=list)
    locators: list[dict[str, Any]] = field(default_factory=list)

    def doors(self, option: Option) -> list[dict[str, Any]]:
        """A few sites for an option, those that closed left out."""
        found = [site for site in self.sites if site["status"] != "closed" and any(kind["id"] == option.service for kind in site["services"])]
        return found[:_AT_MOST]

    def lists(self, option: Option) -> list[dict[str, Any]]:
        """Official lists of sites for an option."""
        return [one for one in self.locators if option.service in one["services"]]


_known: dict[tuple[str, str, str, date], Nearby] = {}


def nearby(book: Rulebook, place: object, language: str, today: date) -> Nearby:
    """What is known about a place on a day; made once and kept for the next pages."""
    if not isinstance(place, str) or place == ELSEWHERE or place not in book.vocabulary.places:
        return Nearby()
    key = (book.hash, place, language, today)
    if key not in _known:
        if len(_known) >= _KEPT:
            _known.clear()
        found: dict[str, Any] = place_services(book, place, language, today)
        _known[key] = Nearby(found["lines"], found["sites"], found["locators"])
    return _known[key]
