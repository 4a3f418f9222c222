"""Single sites: places with a door. Reads them and says what may be shown of each. Sends nobody anywhere.

Sites close, move and lose their funding faster than rules are read again. So a site is shown with its city and "call
first"; its address only at high confidence, while open, and within the review period.
"""

from dataclasses import dataclass, field
from datetime import date

from engine.diagnostics import Findings, Position
from engine.documents import Node, Scalar
from engine.fields import Fields, read_texts
from engine.freshness import PRECISIONS, Said, is_stale, said_age, said_when
from engine.peers import Particulars, read_particulars
from engine.texts import LANGUAGES, Texts, pick
from engine.vocabulary import Vocabulary

STATUSES = ("open", "closing_announced", "funding_ended", "planned", "unknown", "closed")
"""In the order in which sites are shown: where someone may find help first, closed ones last."""

CONFIDENCE = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Site:
    """One site as it was reported on a day. `effective` is the day for which something was announced."""

    name: Texts
    city: str
    place: str
    at: Position
    services: tuple[str, ...] = ()
    status: str = "unknown"
    as_of: date | None = None
    dated_to: str = "day"
    effective: date | None = None
    effective_to: str = "day"
    source: str | None = None
    also: tuple[str, ...] = ()
    confidence: str = "low"
    review_by: date | None = None
    address: str | None = None
    note: Texts = field(default_factory=dict)
    particulars: Particulars = field(default_factory=Particulars)

    @property
    def id(self) -> str:
        """Name and city: what tells one site from another."""
        return f"{self.name.get('en', '')}, {self.city}"

    @property
    def cited(self) -> tuple[str, ...]:
        return (self.source, *self.also) if self.source else self.also

    def stale(self, today: date) -> bool:
        return is_stale(self.as_of, self.review_by, today)

    def shown_address(self, today: date) -> str | None:
        """The address, where it may be shown at all."""
        return self.address if self.status == "open" and self.confidence == "high" and not self.stale(today) else None


def read_dated(fields: Fields) -> tuple[date | None, str]:
    """`as_of` and how exactly the source gives it. A fact without a day says so with `undated: true`."""
    as_of, undated = fields.day("as_of"), fields.flag("undated")
    if fields.node("as_of") is None and not undated:
        help = "say when it was so, or `undated: true` when the source gives no date"
        fields.findings.error(fields.at, "MP102", f"{fields.what}: `as_of` is missing", help)
    return as_of, fields.choice("dated_to", PRECISIONS, "day") or "day"


def read_site(node: Node, vocabulary: Vocabulary, findings: Findings) -> Site | None:
    """One entry of `sites`; None when it has no name, city or place."""
    fields = Fields(node, "a site", findings)
    name, city, place = _name(fields), fields.text("city", required=True), fields.text("place", required=True)
    fields.what = f"site `{name['en']}`" if name.get("en") else fields.what
    as_of, dated_to = read_dated(fields)
    site = Site(
        name=name, city=city or "", place=place or "", at=node.at, services=fields.words("services"), as_of=as_of, dated_to=dated_to,
        status=fields.choice("status", STATUSES, required=True) or "unknown", effective=fields.day("effective"),
        effective_to=fields.choice("effective_to", PRECISIONS, "day") or "day", source=fields.text("source", required=True),
        also=fields.words("also"), confidence=fields.choice("confidence", CONFIDENCE, required=True) or "low",
        review_by=fields.day("review_by"),
        address=fields.text("address"), note=fields.texts("note"), particulars=read_particulars(fields, vocabulary),
    )
    fields.done()
    return site if name and city and place else None


def _name(fields: Fields) -> Texts:
    """A proper name stands once for every language; anything else in each."""
    node = fields.node("name", required=True)
    if isinstance(node, Scalar) and node.written.strip():
        return dict.fromkeys(LANGUAGES, node.written)
    return read_texts(node, f"{fields.what}: `name`", fields.findings) if node is not None else {}


def site_text(site: Site, today: date, language: str, say: Said) -> str:
    """Its status, how old that is, and "call first" wherever nobody can be sure that the door is open."""
    reported = say(f"site_{site.status}", date=said_when(site.effective, site.effective_to, language) if site.effective else "")
    text = said_age(" ".join(reported.split()), site.as_of, site.dated_to, site.stale(today), language, say)
    sure = site.status == "open" and site.confidence == "high" and not site.stale(today)
    return text if sure or site.status == "closed" else f"{text} {say('call_first')}"


def site_label(site: Site, language: str) -> str:
    """The name of a site in a language."""
    return pick(site.name, language)
