"""The lines of `manypaths diff` about cards that say something else."""

from collections.abc import Iterator
from typing import Any

from engine.difference.phrases import told as _told

Plain = dict[str, Any]

_NOW_OR_NO_LONGER = ("past_review", "lawfulness_varies")


def card_lines(cards: list[Plain], language: str) -> Iterator[str]:
    """A line a card: for whom, and in what it is otherwise."""
    for card in cards:
        parts = "; ".join(_part(card, part, language) for part in card["parts"])
        yield _told(f"card_{card['kind']}", language, id=card["id"], verb=card["verb"] or "", parts=parts)


def _part(card: Plain, part: Plain, language: str) -> str:
    what, told = part["what"], part["told"]
    if what == "safety":
        said = _told("card_safety_added" if part["after"] else "card_safety_gone", language,
                     **{side: _told("quoted", language, word=part[side]) for side in ("before", "after") if part[side]})
    elif what in _NOW_OR_NO_LONGER:
        of_rule = "rule_" if card["kind"] == "rule" else ""
        said = _told(f"card_{of_rule}{what}_{'yes' if part['after'] else 'no'}", language)
    else:
        sides = {side: _named(part[side], language) for side in ("before", "after")}
        said = _told(f"card_{what}", language, options=_named(card["options"], language), **sides)
    return said if told == "here" else _told(f"card_{told}", language, said=said)


def _named(value: object, language: str) -> str:
    words = value if isinstance(value, list) else [value] if value else []
    return ", ".join(f"`{word}`" for word in words) or _told("card_nothing", language)
