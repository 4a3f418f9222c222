"""Lays out the way to one option as boxes and lines in four columns. Knows lengths and no rules; the template draws."""

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.graph import Graph, Node

WIDTH, GAP = 190, 52
_LINE, _PAD, _BETWEEN, _TOP, _EDGE = 15, 8, 10, 34, 6
_LETTERS, _MOST_LINES = 24, 4
"""So many letters fit into a box, wide ones too; what is longer than its lines ends in dots, and stands whole in the box's title."""


@dataclass(frozen=True, slots=True)
class Box:
    """One node: where it stands, its words line by line and whole, and where it leads."""

    node: Node
    x: int
    y: int
    height: int
    lines: tuple[tuple[int, str], ...]
    name: str
    href: str

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def middle(self) -> int:
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes, lines between them as SVG path data, the places of the columns' headings, and the size of all."""

    boxes: tuple[Box, ...]
    lines: tuple[str, ...]
    columns: tuple[tuple[int, str], ...]
    width: int
    height: int


def drawn(graph: Graph, words: Callable[[Node], str], href: Callable[[Node], str], headings: tuple[str, ...]) -> Drawing:
    """The drawing of a graph. Every column begins at the top, so that the option is in sight first."""
    stacks = [_stack(column, number, words, href) for number, column in enumerate(graph.columns)]
    tallest = max(_bottom(stack) for stack in stacks)
    boxes = {box.node: box for stack in stacks for box in stack}
    columns = tuple((number * (WIDTH + GAP), heading) for number, heading in enumerate(headings))
    width = len(stacks) * WIDTH + (len(stacks) - 1) * GAP + _EDGE
    return Drawing(tuple(boxes.values()), tuple(_line(start, end, boxes) for start, end in graph.edges), columns, width, tallest + _BETWEEN)


def _stack(column: tuple[Node, ...], number: int, words: Callable[[Node], str], href: Callable[[Node], str]) -> list[Box]:
    boxes, y = [], _TOP
    for node in column:
        name = words(node)
        lines = textwrap.wrap(name, _LETTERS, max_lines=_MOST_LINES, placeholder=" ...", break_long_words=True) or [""]
        height = len(lines) * _LINE + 2 * _PAD
        placed = tuple((y + _PAD + 11 + row * _LINE, line) for row, line in enumerate(lines))
        boxes.append(Box(node, number * (WIDTH + GAP) + 1, y, height, placed, name, href(node)))
        y += height + _BETWEEN
    return boxes


def _bottom(stack: list[Box]) -> int:
    return stack[-1].y + stack[-1].height if stack else _TOP


def _line(start: Node, end: Node, boxes: Mapping[Node, Box]) -> str:
    """A curve from the right of one box to the left of another; within a column it bends out on the left."""
    one, other = boxes[start], boxes[end]
    if one.x == other.x:
        return f"M{one.x},{one.middle} C{one.x - 40},{one.middle} {other.x - 40},{other.middle} {other.x},{other.middle}"
    x, halfway = one.x + WIDTH, (one.x + WIDTH + other.x) // 2
    return f"M{x},{one.middle} C{halfway},{one.middle} {halfway},{other.middle} {other.x},{other.middle}"
