"""How old a dated fact about a place is, and how that is said. Decides nothing about anyone.

A source often gives a year or a month only. The fact is then dated on the first day of it, so that it never looks
newer than it is, and `dated_to` keeps the words from claiming a day that nobody read.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.comparisons import Comparison
    from engine.rulebook import Rule, Rulebook

Said = Callable[..., str]
"""A fixed sentence by its id, its places filled: `Rulebook.message` in one language."""

PRECISIONS = ("day", "month", "year")

_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
}


def is_stale(as_of: date | None, review_by: date | None, today: date) -> bool:
    """Whether a fact is past the day by which it was to be checked again; one without dates always is."""
    return as_of is None or review_by is None or review_by < today


def said_when(day: date, dated_to: str, language: str) -> str:
    """When something was reported, as exactly as the source says and no more: `in 2020`, `on March 16, 2026`."""
    french = language == "fr"
    month = _MONTHS["fr" if french else "en"][day.month - 1]
    if dated_to == "year":
        return f"en {day.year}" if french else f"in {day.year}"
    if dated_to == "month":
        return f"en {month} {day.year}" if french else f"in {month} {day.year}"
    if french:
        return f"le {'1er' if day.day == 1 else day.day} {month} {day.year}"
    return f"on {month} {day.day}, {day.year}"


def said_age(reported: str, as_of: date | None, dated_to: str, stale: bool, language: str, say: Said) -> str:
    """What was reported and how old that is, in one sentence."""
    if as_of is None:
        return say("fact_undated", reported=reported)
    return say("fact_stale" if stale else "fact_fresh", reported=reported, when=said_when(as_of, dated_to, language))


def stale_since(rule: "Rule | Comparison", rulebook: "Rulebook", as_of: date) -> date | None:
    """The first day by which a rule or a source it cites was to be read again, when that day has passed."""
    days = [rule.review_by, *(rulebook.sources[one.source].review_by for one in rule.evidence)]
    past = [day for day in days if day is not None and day < as_of]
    return min(past) if past else None
