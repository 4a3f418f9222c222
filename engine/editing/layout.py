"""Lays rule files out in one way, line by line: what is written stays as its author wrote it, comments and quotes too.

Keys of an item in their order, items of a list two spaces in, longer items with an empty line between them, no spaces at
the end of a line, one line end at the end. A YAML library that writes a file anew would also write `{a: 1}` inside a list
without its braces and join what its author had broken into lines; so only whole lines move here. What comes out is read
again: a layout that would change the meaning is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.diagnostics import Diagnostic, Findings
from engine.documents import Mapping, Node, Scalar, Sequence, parse
from engine.editing.order import ORDER, SPACED, rank

_INDENT = 2
_SCHEMA = re.compile(r"#\s*yaml-language-server\s*:")


class LayoutError(Exception):
    """A file that cannot be laid out; `diagnostics` says why, and is empty when the layout would have changed its meaning."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.diagnostics = diagnostics
        super().__init__("this file cannot be laid out")


def laid_out(name: str, content: bytes, first_line: str | None = None) -> bytes:
    """The content of a rule file in its layout; `first_line` names its schema. Raises LayoutError."""
    document = _read(name, content)
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    lines = _Lines(text.split("\n"), _own_lines(text)).in_order(document)
    if first_line is not None:
        lines = [first_line, *(lines[1:] if lines and _SCHEMA.match(lines[0]) else lines)]
    found = ("\n".join(lines) + "\n").encode() if lines else b""
    if meaning(_read(name, found)) != meaning(document):
        raise LayoutError([])
    return found


def _read(name: str, content: bytes) -> Node | None:
    findings = Findings()
    document = parse(name, content, findings)
    if findings.failed:
        raise LayoutError(findings.sorted())
    return document


def meaning(node: Node | None, depth: int = 0) -> object:
    """What a document says, without places; the keys of the file and of the items in its lists in any order."""
    match node:
        case Scalar(value, written):
            return type(value).__name__, written
        case Sequence(items):
            return [meaning(item, depth + 1) for item in items]
        case Mapping(entries):
            pairs = [(key.written, meaning(value, depth + 1)) for key, value in entries]
            return dict(pairs) if depth in (0, 2) else pairs
    return None


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a file; `blocks` are those inside a text that keeps its own lines. Both count from 0."""

    lines: list[str]
    blocks: frozenset[int]

    def in_order(self, document: Node | None) -> list[str]:
        """All lines in their layout."""
        placed = list(self._placed(document))
        tidy = [(line if kept else line.rstrip(), kept) for line, kept in placed]
        found = [line for position, (line, kept) in enumerate(tidy) if line or kept or (position and tidy[position - 1][0])]
        while found and not found[0]:
            found.pop(0)
        while found and not found[-1]:
            found.pop()
        return found

    def _placed(self, document: Node | None) -> Iterator[tuple[str, bool]]:
        """Lines in their new places, and whether they have to stay as they are."""
        at = 0
        for key, value in document if isinstance(document, Mapping) else ():
            items = value.items if isinstance(value, Sequence) else ()
            if key.written not in ORDER or not items or self._is_flow(value, items):
                continue
            end = self._end(document, key)
            starts = [item.at.line - 1 for item in items]
            yield from self._as_is(at, starts[0], 0)
            shift = _INDENT - self._dash(starts[0])
            for item, start, after in zip(items, starts, [*starts[1:], end], strict=True):
                last = self._last(start, after)
                yield from self._item(key.written, item, start, last, shift)
                yield from self._gap(key.written, start, last, after, after < end, shift)
            at = end
        yield from self._as_is(at, len(self.lines), 0)

    def _end(self, document: Node | None, key: Scalar) -> int:
        """The line after the list under a top-level key; comments above the next key belong to that."""
        assert isinstance(document, Mapping)
        later = [other.at.line - 1 for other, _ in document if other.at > key.at]
        end = min(later, default=len(self.lines))
        return self._last(key.at.line - 1, end) + 1

    def _last(self, start: int, after: int) -> int:
        """The last line with something in it but a comment, from a line on."""
        return next(line for line in range(after - 1, start - 1, -1) if line == start or line in self.blocks or not self._is_empty(line))

    def _is_empty(self, line: int) -> bool:
        return not self.lines[line].strip() or self.lines[line].lstrip().startswith("#")

    def _is_flow(self, value: Node, items: tuple[Node, ...]) -> bool:
        """Whether a list stands in brackets, or two of its items in one line."""
        starts = [item.at.line for item in items]
        return len(set(starts)) < len(starts) or any(not self._dashed(start - 1) for start in starts)

    def _dashed(self, line: int) -> bool:
        return self.lines[line].lstrip().startswith("- ")

    def _dash(self, line: int) -> int:
        return len(self.lines[line]) - len(self.lines[line].lstrip())

    def _as_is(self, start: int, end: int, shift: int) -> Iterator[tuple[str, bool]]:
        for line in range(start, end):
            yield _shifted(self.lines[line], shift), line in self.blocks

    def _item(self, key: str, item: Node, start: int, last: int, shift: int) -> Iterator[tuple[str, bool]]:
        parts = _ranked(key, self._parts(item, start, last))
        ordered = sorted(parts, key=lambda part: part[0])
        if ordered == parts:
            yield from self._as_is(start, last + 1, shift)
            return
        dash, opened = self._dash(start), False
        for line in (line for _, begin, end in ordered for line in range(begin, end)):
            text = self.lines[line]
            if line == start:
                text = f"{text[:dash]} {text[dash + 1 :]}"
            if not opened and not self._is_empty(line):
                text, opened = f"{text[:dash]}-{text[dash + 1 :]}", True
            yield _shifted(text, shift), line in self.blocks

    def _parts(self, item: Node, start: int, last: int) -> list[tuple[str, int, int]]:
        """Each key of an item with its lines, comments above it too; nothing for an item in braces."""
        if not isinstance(item, Mapping) or not item.entries or item.entries[0][0].at != item.at:
            return []
        places = [key.at.line - 1 for key, _ in item]
        ends = [self._last(place, after) + 1 for place, after in zip(places, [*places[1:], last + 1], strict=True)]
        return [(key.written, begin, end) for (key, _), begin, end in zip(item, [start, *ends[:-1]], ends, strict=True)]

    def _gap(self, key: str, start: int, last: int, after: int, more: bool, shift: int) -> Iterator[tuple[str, bool]]:
        """What stands between two items, with an empty line between longer ones."""
        between = list(self._as_is(last + 1, after, shift))
        if more and key in SPACED and last > start and not any(not line.strip() for line, _ in between):
            yield "", False
        yield from between


def _ranked(key: str, parts: list[tuple[str, int, int]]) -> list[tuple[int, int, int]]:
    """Each part with the place of its key; a key that is not known stays behind the one before it."""
    found: list[tuple[int, int, int]] = []
    for named, begin, end in parts:
        place = rank(key, named)
        found.append((place if place is not None else found[-1][0] if found else 0, begin, end))
    return found


def _shifted(line: str, by: int) -> str:
    if by >= 0:
        return " " * by + line if line.strip() else line
    return line[min(-by, len(line) - len(line.lstrip())) :]


def _own_lines(text: str) -> frozenset[int]:
    """The lines, from 0, of texts in quotes or blocks that go over several lines, without their first."""
    from ruamel.yaml import YAML

    found: set[int] = set()
    for event in YAML(typ="safe", plug_ins=[]).parse(text):
        style, start, end = getattr(event, "style", None), event.start_mark.line, event.end_mark.line
        if style in ("'", '"'):
            found.update(range(start + 1, end + 1))
        elif style in ("|", ">"):
            lines = text.split("\n")
            while end > start and not event.value.endswith("\n\n") and not lines[end - 1].strip():
                end -= 1
            found.update(range(start + 1, end))
    return frozenset(found)
