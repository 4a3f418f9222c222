"""Every string the product can show, under a stable id, in every language. Knows where texts stand, not what they say.

Texts are found in the rule files themselves: wherever `en:` and `fr:` stand in an item, whatever its kind. So a new kind
of item, or a new field of a card, is among them from its first day. What stands in the program is added from `phrases`
and `emergency`. Titles of sources, and places in them, are other people's words and are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from engine import emergency, phrases
from engine.cohort.phrases import IMPACT
from engine.diagnostics import Position
from engine.difference.phrases import CHANGES
from engine.documents import Mapping as MappingNode
from engine.documents import Node, Scalar
from engine.documents import Sequence as SequenceNode
from engine.texts import LANGUAGES, Texts

Reader = Literal["person", "clinician", "emergency"]
"""Whom a string speaks to; an emergency is a person who needs steps now."""

Gathered = Mapping[str, Sequence[tuple[Node, Texts]]]
"""The items of a folder by list (`rules`, `options`, ...), each with the topic of its file."""

NOT_SHOWN = ("sources", "principles", "language_terms", "language_exceptions", "reading_exceptions")
"""Lists that hold nothing of ours to be shown."""

_KINDS = {"services": "service"}
_FOR_CLINICIANS = ("for_clinician", "explain", "awaiting_citation")
_IN_PROGRAM = Position("engine/phrases.py")


@dataclass(frozen=True, slots=True)
class Shown:
    """One string: `id` without the language names the text, `id` with it the string."""

    text_id: str
    language: str
    text: str
    at: Position
    reader: Reader = "person"

    @property
    def id(self) -> str:
        return f"{self.text_id}/{self.language}"


def shown_strings(gathered: Gathered) -> list[Shown]:
    """Every string of a folder of rules and of the program."""
    met: dict[str, int] = {}
    found = [one for key, items in gathered.items() if key not in NOT_SHOWN for node, _ in items for one in _of_item(_kind(key), node, met)]
    topics = {node.at.file: topic for node, topic in gathered.get("rules", ()) if topic}
    found += [one for file, topic in topics.items() for one in _texts(f"topic/{file.removesuffix('.yaml')}", topic, Position(file), "person")]
    return found + list(in_program())


def in_program() -> Iterator[Shown]:
    """The strings that stand in the program, because they are needed when no rules can be read."""
    for id, texts in phrases.PHRASES.items():
        yield from _texts(f"phrase/{id}", texts, _IN_PROGRAM, "person")
    for id, texts in CHANGES.items():
        yield from _texts(f"change/{id.replace(' ', '_')}", texts, Position("engine/difference/phrases.py"), "clinician")
    for id, texts in IMPACT.items():
        yield from _texts(f"impact/{id}", texts, Position("engine/cohort/phrases.py"), "clinician")
    for id, texts in emergency.texts().items():
        yield from _texts(f"emergency/{id}", texts, Position("engine/emergency.py"), "emergency")


def _texts(id: str, texts: Texts, at: Position, reader: Reader) -> Iterator[Shown]:
    return (Shown(id, language, text, at, reader) for language, text in texts.items())


def _kind(key: str) -> str:
    return _KINDS.get(key, key.removesuffix("s"))


def _of_item(kind: str, node: Node, met: dict[str, int]) -> Iterator[Shown]:
    """The strings of one item; records that share a name are numbered from the second on."""
    if isinstance(node, MappingNode):
        id = f"{kind}/{_name(node)}"
        met[id] = met.get(id, 0) + 1
        yield from _walk(id if met[id] == 1 else f"{id}/{met[id]}", node, _reader(kind, node))


def _name(node: MappingNode) -> str:
    """An item's id or code; a record without one is named by its service, its first place and its source."""
    for keys in (("id",), ("code",), ("service", "place", "source")):
        words = [word for key in keys if (word := _first(node.get(key)))]
        if words:
            return "/".join(words)
    return ""


def _first(node: Node | None) -> str:
    """A word, or the first of a list of words."""
    first = next(iter(node), None) if isinstance(node, SequenceNode) else node
    return first.written if isinstance(first, Scalar) else ""


def _reader(kind: str, node: MappingNode) -> Reader:
    if kind == "rule" and node.get("alert") is not None:
        return "emergency"
    asked = node.get("asked_of")
    return "clinician" if kind == "question" and isinstance(asked, Scalar) and asked.written == "clinician" else "person"


def _walk(id: str, node: Node, reader: Reader) -> Iterator[Shown]:
    if isinstance(node, SequenceNode):
        for position, item in enumerate(node, start=1):
            name = _name(item) if isinstance(item, MappingNode) else ""
            yield from _walk(f"{id}/{name or position}", item, reader)
    elif isinstance(node, MappingNode):
        for key, value in node:
            if isinstance(value, Scalar):
                if isinstance(value.value, str) and (key.written in LANGUAGES or key.written == "reason"):
                    yield _string(id, key.written, value, reader)
            else:
                yield from _walk(f"{id}/{key.written}", value, "clinician" if key.written in _FOR_CLINICIANS else reader)


def _string(id: str, key: str, value: Scalar, reader: Reader) -> Shown:
    if key in LANGUAGES:
        return Shown(id, key, value.written, value.at, reader)
    return Shown(f"{id}/{key}", "en", value.written, value.at, reader)
