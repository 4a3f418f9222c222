"""Reads questions, places and fixed sentences out of rule files. Knows their fields, not the rules that read them."""

from dataclasses import dataclass

from engine.diagnostics import Findings, Position
from engine.documents import Node, Scalar, Sequence
from engine.fields import Fields
from engine.texts import LANGUAGES, Texts
from engine.vocabulary import NONE, NOT_KNOWN, AskedOf, Kind, Question

_ANY = -(10**9), 10**9
"""The range of a question whose own could not be read, so that one mistake is one finding."""

LISTS_WITHOUT_NONE = ("goals",)
"""Every list takes `none` but these (contract, *Answers*)."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A code with its names."""

    id: str
    names: Texts
    at: Position


def read_place(node: Node, findings: Findings) -> PlaceName | None:
    """One entry of `places`; None when it has no code."""
    fields = Fields(node, "a place", findings)
    code = fields.id("code")
    fields.what = f"place `{code}`" if code else fields.what
    names = _inline_texts(fields)
    fields.done()
    return PlaceName(code, names, node.at) if code else None


@dataclass(frozen=True, slots=True)
class Message:
    """A fixed sentence."""

    id: str
    texts: Texts
    at: Position


def read_message(node: Node, findings: Findings) -> Message | None:
    """One entry of `messages`; None when it has no id."""
    fields = Fields(node, "a message", findings)
    id = fields.named("message")
    texts = _inline_texts(fields)
    fields.done()
    return Message(id, texts, node.at) if id else None


def _inline_texts(fields: Fields) -> Texts:
    """`en` and `fr` beside other keys; a missing `fr` is a warning."""
    texts = {language: text for language in LANGUAGES if (text := fields.text(language, required=language == "en"))}
    if "en" in texts and "fr" not in texts:
        fields.findings.warning(fields.at, "MP312", f"{fields.what}: `fr` is missing", "add the French text")
    return texts


def read_question(node: Node, findings: Findings) -> Question | None:
    """One entry of `questions`; None when its id or type cannot be used."""
    fields = Fields(node, "a question", findings)
    id = fields.named("question")
    kind = fields.choice("type", list(Kind), required=True)
    question = Question(
        id=id or "", kind=Kind(kind or Kind.YES_NO), at=node.at, values=_values(fields, kind), range=_range(fields, kind),
        unit=fields.text("unit"), unit_label=fields.texts("unit_label"), sensitive=fields.flag("sensitive", True),
        asked_of=AskedOf(fields.choice("asked_of", list(AskedOf), AskedOf.PERSON) or AskedOf.PERSON),
        asked_of_loved_one=fields.flag("asked_of_loved_one"), fixed=fields.flag("fixed"),
        label=fields.texts("label"), ask=fields.texts("ask", required=True), help=fields.texts("help"), why=fields.texts("why", required=True),
        ask_order=fields.integer("ask_order") or 1000, ask_early=fields.flag("ask_early"),
        ask_after=fields.words("ask_after"), may_change=fields.flag("may_change"),
        takes_none=kind == Kind.LIST and id not in LISTS_WITHOUT_NONE,
    )
    fields.done(("makes_sense_when", "values_from", "better"))
    return question if id and kind else None


def _values(fields: Fields, kind: str | None) -> dict[str, Texts]:
    values: dict[str, Texts] = {}
    for item in fields.sequence("values"):
        one = Fields(item, f"{fields.what}: a value", fields.findings)
        id = one.id()
        one.what = f"{fields.what}: value `{id}`" if id else one.what
        texts = _inline_texts(one)
        one.done()
        if id in values:
            fields.findings.error(item.at, "MP104", f"{fields.what}: the value `{id}` stands twice", "keep one")
        elif id in NOT_KNOWN or (id == NONE and kind == Kind.LIST):
            fields.findings.error(item.at, "MP107", f"{fields.what}: `{id}` is understood by itself", "leave it out")
        elif id:
            values[id] = texts
    return values


def _range(fields: Fields, kind: str | None) -> tuple[int, int]:
    node = fields.node("range", required=kind == Kind.INTEGER)
    if node is None:
        return (0, 0) if kind != Kind.INTEGER else _ANY
    bounds = [item.value for item in node if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
    if len(bounds) == 2 and all(type(bound) is int for bound in bounds) and bounds[0] < bounds[1]:
        return bounds[0], bounds[1]
    fields.findings.error(node.at, "MP101", f"{fields.what}: `range` has to be two whole numbers, the lower first", "write [0, 10]")
    return _ANY
