"""The lines of `manypaths diff` about reasons that people read otherwise, and conditions as they are written."""

import json
from collections.abc import Iterator
from typing import Any

from engine.difference.phrases import told as _told

Plain = dict[str, Any]

_MOST = 40


def reason_lines(reasons: list[Plain], language: str) -> Iterator[str]:
    """A line a reason; of very many, how many more there are."""
    for one in reasons[:_MOST]:
        how = "; ".join(_how(one, way, language) for way in one["how"])
        yield _told("reason", language, id=one["rule"], verb=one["verb"], how=how)
    if len(reasons) > _MOST:
        yield _told("more_reasons", language, number=len(reasons) - _MOST)


def open_reason_lines(reasons: list[Plain], language: str) -> Iterator[str]:
    """Reasons of which it is open whether they are for other people, a line each."""
    return (_told("open_reason", language, id=one["rule"], verb=one["verb"], **_parts(one, language)) for one in reasons)


def flow(when: Plain | None, language: str) -> str:
    """A condition in one line."""
    if when is None:
        return _told("condition_gone", language)
    return json.dumps(when, ensure_ascii=False).replace('"', "") if when else _told("condition_always", language)


def _how(one: Plain, way: str, language: str) -> str:
    parts = _parts(one, language)
    if way == "worded" and parts["before"] == parts["after"]:
        way = "worded_elsewhere"
    return _told(f"reason_{way}", language, **parts)


def _parts(one: Plain, language: str) -> dict[str, str]:
    """The words of both sides that are there."""
    parts: dict[str, str] = {}
    for side in ("before", "after"):
        rule = one[side]
        if rule is not None:
            parts[side] = _told("quoted", language, word=rule["because"])
            parts[f"when_{side}"] = flow(rule["when"], language)
            parts[f"options_{side}"] = ", ".join(f"`{id}`" for id in rule["options"]) or "-"
    return parts
