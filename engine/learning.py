"""Short cards that anyone can read without answering anything. Knows their fields; no rule reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from engine.diagnostics import Findings, Position
from engine.documents import Node
from engine.fields import Fields, read_texts
from engine.texts import Texts, pick

READERS = ("person", "loved_one")


@dataclass(frozen=True, slots=True)
class LearnCard:
    """One card: a title and a few points. `place` limits it to a place and its parts."""

    id: str
    title: Texts
    points: tuple[Texts, ...]
    at: Position
    readers: tuple[str, ...] = READERS
    place: str | None = None
    sources: tuple[str, ...] = ()
    awaiting: str | None = None
    review_by: date | None = None
    due: date | None = field(default=None)


def read_learn(node: Node, places: Iterable[str], sources: Iterable[str], findings: Findings) -> LearnCard | None:
    """One entry of `learn`; None when it has no id."""
    fields = Fields(node, "a learn card", findings)
    id = fields.id()
    fields.what = f"learn card `{id}`"
    points = tuple(read_texts(item, f"{fields.what}: `points`", findings) for item in fields.sequence("points"))
    if not points:
        findings.error(node.at, "MP102", f"{fields.what}: `points` is missing", "add at least one point")
    reason, due = _awaiting(fields)
    card = LearnCard(
        id=id or "", title=fields.texts("title", required=True), points=points, at=node.at,
        readers=fields.words("for", READERS) or READERS, place=fields.choice("place", list(places)),
        sources=fields.words("sources", list(sources), "MP302"), awaiting=reason, review_by=fields.day("review_by", required=True), due=due,
    )
    if not card.sources and reason is None:
        findings.error(node.at, "MP303", f"{fields.what}: no source", "add `sources:`, or `awaiting_citation:` with reason, owner and review_by")
    fields.done()
    return card if id else None


def _awaiting(fields: Fields) -> tuple[str | None, date | None]:
    node = fields.node("awaiting_citation")
    if node is None:
        return None, None
    one = Fields(node, f"{fields.what}: `awaiting_citation`", fields.findings)
    reason, due = one.text("reason", required=True), one.day("review_by", required=True)
    one.text("owner", required=True)
    one.done()
    return reason, due


def check_learn(cards: Iterable[LearnCard], findings: Findings, as_of: date) -> None:
    """Findings about dates: what is past its review, and what still awaits a citation."""
    for card in cards:
        if card.review_by is not None and card.review_by < as_of:
            findings.warning(card.at, "MP313", f"learn card `{card.id}` was to be read again by {card.review_by}", "read it again and set the next date")
        if card.awaiting is not None:
            add = findings.warning if card.due is not None and card.due < as_of else findings.info
            add(card.at, "MP311", f"learn card `{card.id}` awaits a citation: {card.awaiting}", "look for a source, or set a new date")


def learn_json(card: LearnCard, titles: Mapping[str, object], language: str, as_of: date) -> dict[str, object]:
    """One card in one language; `titles` are the rulebook's sources by id."""
    return {
        "id": card.id, "title": pick(card.title, language), "points": [pick(point, language) for point in card.points], "for": list(card.readers),
        "place": card.place, "sources": [{"id": id, "title": getattr(titles[id], "title", id), "url": getattr(titles[id], "url", None)} for id in card.sources],
        "awaiting_citation": card.awaiting is not None, "review_by": card.review_by.isoformat() if card.review_by else None,
        "stale": card.review_by is not None and card.review_by < as_of,
    }
