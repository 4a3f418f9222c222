"""What exists where, beside the records by kind of service: names of the kinds, sites, lines and official lists.

Knows how they are written and gathered; `services` says what they mean for a place.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, TypeVar

from engine.diagnostics import Findings, Position
from engine.documents import Node
from engine.fields import Fields
from engine.lines import Line, read_line
from engine.peers import Particulars
from engine.sites import Site, read_dated, read_site
from engine.texts import Texts
from engine.vocabulary import Vocabulary

_Kind = TypeVar("_Kind")
_Unique = Callable[[str, Callable[[Node, str], object]], dict[str, object]]

KEYS = ("service_kinds", "sites", "lines", "locators")
"""Top-level keys of rule files that are gathered here."""


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """Whether a kind of service exists in a place, read on a day; past `review_by` a "no" is no longer one."""

    service: str
    place: str
    value: str
    as_of: date | None
    source: str | None
    review_by: date | None
    at: Position
    note: Texts = field(default_factory=dict)
    also: tuple[str, ...] = ()
    """Further sources that say the same."""
    dated_to: str = "day"
    basis: str | None = None
    confidence: str | None = None
    particulars: Particulars = field(default_factory=Particulars)

    @property
    def cited(self) -> tuple[str, ...]:
        return (self.source, *self.also) if self.source else self.also


@dataclass(frozen=True, slots=True)
class ServiceKind:
    """A kind of service with its name. It need not be one that an option needs: naloxone is offered everywhere."""

    id: str
    name: Texts
    at: Position


@dataclass(frozen=True, slots=True)
class Locator:
    """An official list of sites, kept by someone who can keep it: its address is that of its source."""

    id: str
    name: Texts
    at: Position
    places: tuple[str, ...]
    services: tuple[str, ...]
    source: str | None
    as_of: date | None = None
    dated_to: str = "day"
    review_by: date | None = None

    @property
    def cited(self) -> tuple[str, ...]:
        return (self.source,) if self.source else ()


class Written(Protocol):
    """Anything with a place in a rule file."""

    @property
    def at(self) -> Position: ...


class Cites(Written, Protocol):
    """Anything that rests on sources."""

    @property
    def cited(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Directory:
    """Everything of `KEYS` in a folder; all of it may be missing."""

    kinds: dict[str, ServiceKind] = field(default_factory=dict)
    sites: tuple[Site, ...] = ()
    lines: tuple[Line, ...] = ()
    locators: tuple[Locator, ...] = ()


def read_directory(unique: _Unique, vocabulary: Vocabulary, findings: Findings) -> Directory:
    """The directory of a folder. `unique` reads a list by its key and reports what stands in it twice."""
    kinds = unique("service_kinds", lambda node, _: _read_kind(node, findings))
    sites = unique("sites", lambda node, _: read_site(node, vocabulary, findings))
    lines = unique("lines", lambda node, _: read_line(node, findings))
    locators = unique("locators", lambda node, _: _read_locator(node, findings))
    return Directory(
        kinds={id: kind for id, kind in kinds.items() if isinstance(kind, ServiceKind)}, sites=_only(Site, sites.values()),
        lines=_only(Line, lines.values()), locators=_only(Locator, locators.values()),
    )


def _only(kind: type[_Kind], items: Iterable[object]) -> tuple[_Kind, ...]:
    return tuple(item for item in items if isinstance(item, kind))


def _read_kind(node: Node, findings: Findings) -> ServiceKind | None:
    fields = Fields(node, "a kind of service", findings)
    id = fields.named("kind of service")
    kind = ServiceKind(id or "", fields.texts("name", required=True), node.at)
    fields.done()
    return kind if id else None


def _read_locator(node: Node, findings: Findings) -> Locator | None:
    fields = Fields(node, "a locator", findings)
    id = fields.named("locator")
    as_of, dated_to = read_dated(fields)
    locator = Locator(
        id or "", fields.texts("name", required=True), node.at, fields.words("place", required=True), fields.words("services", required=True),
        fields.text("source", required=True), as_of, dated_to, fields.day("review_by"),
    )
    fields.done()
    return locator if id else None
