"""Telephone lines: emergency, crisis, overdose and support, by place, with hours, source and date. Judges nobody.

Emergency numbers are never filtered. A place without a known line says so and keeps the emergency number, or, where
that is not known either, "the local emergency number".
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from engine.diagnostics import Findings, Position
from engine.documents import Node
from engine.fields import Fields
from engine.freshness import is_stale
from engine.sites import read_dated
from engine.texts import Texts
from engine.vocabulary import Places

KINDS = ("emergency", "crisis", "overdose", "support")
"""In the order in which they are shown."""

SPOKEN = ("en", "fr", "es")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `any_hour` where its source says that it answers at any hour."""

    id: str
    name: Texts
    kind: str
    at: Position
    places: tuple[str, ...]
    number: str | None = None
    text_to: str | None = None
    any_hour: bool = False
    hours: Texts = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    for_whom: Texts = field(default_factory=dict)
    note: Texts = field(default_factory=dict)
    as_of: date | None = None
    dated_to: str = "day"
    source: str | None = None
    also: tuple[str, ...] = ()
    review_by: date | None = None

    @property
    def cited(self) -> tuple[str, ...]:
        return (self.source, *self.also) if self.source else self.also

    def stale(self, today: date) -> bool:
        return is_stale(self.as_of, self.review_by, today)


def read_line(node: Node, findings: Findings) -> Line | None:
    """One entry of `lines`; None when it has no id."""
    fields = Fields(node, "a line", findings)
    id = fields.named("line")
    as_of, dated_to = read_dated(fields)
    line = Line(
        id=id or "", name=fields.texts("name", required=True), kind=fields.choice("kind", KINDS, required=True) or "support", at=node.at,
        places=fields.words("place", required=True), number=fields.text("number"), text_to=fields.text("text_to"), any_hour=fields.flag("any_hour"),
        hours=fields.texts("hours"), languages=fields.words("languages", SPOKEN), for_whom=fields.texts("for_whom"), note=fields.texts("note"),
        as_of=as_of, dated_to=dated_to, source=fields.text("source", required=True), also=fields.words("also"), review_by=fields.day("review_by"),
    )
    fields.done()
    return line if id else None


def lines_at(lines: Iterable[Line], place: str) -> list[Line]:
    """Lines that reach a place: by kind, the most local first, then in the order of the files."""
    around = Places.around(place)
    near = [(KINDS.index(line.kind), min(around.index(area) for area in line.places if area in around), line) for line in lines
            if any(area in around for area in line.places)]
    return [line for _, _, line in sorted(near, key=lambda one: one[:2])]


def at_any_hour(lines: Iterable[Line]) -> list[Line]:
    """Lines with someone to talk to now, whatever the hour: the answer to "who can I talk to now"."""
    return [line for line in lines if line.kind != "emergency" and line.any_hour and (line.number or line.text_to)]


def emergency_number(lines: Iterable[Line]) -> str | None:
    """The emergency number of a place; None when it is not known, also where the most local record says that there is none."""
    first = next((line for line in lines if line.kind == "emergency"), None)
    return first.number if first else None
