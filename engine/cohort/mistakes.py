"""Says what is wrong in a file of margins, key by key: what was written, and what was expected. Reads no file, draws nobody."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from engine.diagnostics import did_you_mean

EVEN = "even"
KEYS = ("known", "words", "numbers", "items", "none", "open", "rest", "in", "source", "at")
"""What a margin may hold."""

_SHARES = ("known", "none", "open")
_TOP = ("sources", "groups", "others", "questions", "groups_from")
_SOURCE: Mapping[str, tuple[type, str]] = {
    "title": (str, "text"), "year": (int, "a year"), "url": (str, "text"), "by": (str, "text"), "read": (str, "text"),
}
_NUMBER = re.compile(r"[-+]?[0-9.]+")
"""A text that looks like a number, for its quotes to be shown."""

_NEEDED = ("title", "year", "url")


def wrong_shape(read: object) -> list[str]:
    """What keeps a file from being margins at all: parts that are missing, of another form or unknown."""
    if not isinstance(read, Mapping):
        return [f"expected `groups` and `questions`, got {_shown(read)}"]
    found = [f"`{key}` is no part of a file of margins; {did_you_mean(str(key), _TOP)}" for key in read if key not in _TOP]
    found += [f"`{key}` is missing" for key in ("groups", "questions") if key not in read]
    found += [f"`{key}` holds {_shown(read[key])}; expected `key: value` lines" for key in _TOP if key in read and not isinstance(read[key], Mapping)]
    found += [f"`{name}` under `{key}` holds {_shown(one)}; expected `key: value` lines"
              for key in ("sources", "questions") for name, one in _entries(read, key) if not isinstance(one, Mapping)]
    return [*found, *_wrong_sources(_entries(read, "sources")), *_wrong_groups(dict(_entries(read, "groups")))]


def _entries(read: Mapping[str, Any], key: str) -> Iterable[tuple[str, Any]]:
    """What stands under a key of the file; nothing where it holds no `key: value` lines."""
    entries = read.get(key)
    return entries.items() if isinstance(entries, Mapping) else ()


def _wrong_sources(sources: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for name, source in sources:
        if not isinstance(source, Mapping):
            continue
        for key, value in source.items():
            if key not in _SOURCE:
                yield f"source `{name}` has `{key}`, which is no part of a source; {did_you_mean(str(key), _SOURCE)}"
            elif not isinstance(value, _SOURCE[key][0]) or isinstance(value, bool):
                yield f"source `{name}` has `{key}: {_shown(value, '')}`; expected {_SOURCE[key][1]}"
        yield from (f"source `{name}` has no `{key}`" for key in _NEEDED if key not in source)


def _wrong_groups(groups: Mapping[str, Any]) -> Iterator[str]:
    bad = [f"group `{name}` has `{_shown(weight, '')}`; expected a number of people, 0 or more" for name, weight in groups.items() if not _is_number(weight, 0)]
    yield from bad
    if not bad and not sum(groups.values()):
        yield "`groups` holds nobody; expected `name: number of people`"


def wrong_margin(where: str, margin: Mapping[str, Any], sources: Iterable[str], groups: Iterable[str]) -> Iterator[str]:
    """What is wrong with one margin, whatever the rulebooks ask."""
    yield from _wrong_source(where, margin, list(sources))
    yield from _wrong_part(where, margin)
    parts = margin.get("in", {})
    if not isinstance(parts, Mapping):
        yield f"{where} has `in: {_shown(parts, '')}`; expected a group and its own margin"
        return
    for group, part in parts.items():
        if group not in groups:
            yield f"{where} speaks of `{group}`, which is not under `groups`; {did_you_mean(str(group), groups)}"
        if not isinstance(part, Mapping):
            yield f"{where} in `{group}` holds {_shown(part)}; expected `key: value` lines"
            continue
        if "in" in part:
            yield f"{where} in `{group}` has `in`, which cannot stand inside another"
        yield from _wrong_part(f"{where} in `{group}`", part, margin)


def _wrong_source(where: str, margin: Mapping[str, Any], sources: list[str]) -> Iterator[str]:
    names = margin.get("source", [])
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        yield f"{where} has `source: {_shown(names, '')}`; expected a name under `sources`, or a list of them"
        return
    yield from (f"{where} cites `{name}`, which is not under `sources`; {did_you_mean(name, sources)}" for name in names if name not in sources)
    if "source" in margin and not str(margin.get("at") or "").strip():
        yield f"{where} cites a source and does not say where: add `at`"


def _wrong_part(where: str, part: Mapping[str, Any], around: Mapping[str, Any] | None = None) -> Iterator[str]:
    """What is wrong with a margin, or with the part of one that is about a group; `around` is what it stands in."""
    yield from (f"{where} has `{key}`, which is no part of a margin; {did_you_mean(str(key), KEYS)}" for key in part if key not in KEYS)
    for key in (key for key in _SHARES if key in part and not _is_share(part[key])):
        yield f"{where} has `{key}: {_shown(part[key], '')}`, which is no share: write 0 to 100"
    if "rest" in part and part["rest"] != EVEN:
        yield f"{where} has `rest: {_shown(part['rest'], '')}`, which is not known here; {did_you_mean(str(part['rest']), [EVEN])}"
    yield from _wrong_shares(where, "words", part.get("words", {}))
    yield from _wrong_items(where, part, around)
    yield from _wrong_numbers(where, part.get("numbers", []))
    words = part.get("words", {})
    rest = part.get("rest", (around or {}).get("rest"))
    if rest == EVEN and isinstance(words, Mapping) and sum(share for share in words.values() if _is_share(share)) > 100:
        yield f"{where} gives its words more than 100 together, which leaves no rest"


def _wrong_shares(where: str, key: str, shares: object) -> Iterator[str]:
    if not isinstance(shares, Mapping):
        yield f"{where} has `{key}: {_shown(shares, '')}`; expected each answer with its share"
        return
    yield from (f"{where} has `{name}: {_shown(share, '')}`, which is no share: write 0 to 100" for name, share in shares.items() if not _is_share(share))


def _wrong_items(where: str, part: Mapping[str, Any], around: Mapping[str, Any] | None) -> Iterator[str]:
    """Items each have a share, or all have the same one: a number, or `even`. Those of a group stand beside the others."""
    items = part.get("items", {})
    if isinstance(items, Mapping):
        yield from _wrong_shares(where, "items", items)
    elif around is not None:
        yield f"{where} has `items: {_shown(items, '')}`; expected each answer with its share"
    elif items != EVEN and not _is_share(items):
        guess = f"; {did_you_mean(items, [EVEN])}" if isinstance(items, str) else ": write 0 to 100"
        yield f"{where} has `items: {_shown(items, '')}`, which is no share{guess}"


def _wrong_numbers(where: str, spans: object) -> Iterator[str]:
    if not isinstance(spans, list):
        yield f"{where} has `numbers: {_shown(spans, '')}`; expected a list of [from, to, share]"
        return
    fine = True
    for span in spans:
        if not isinstance(span, list) or len(span) != 3 or not all(_whole(end) for end in span[:2]) or span[0] > span[1]:
            fine = False
            yield f"{where} has {_shown(span)} under `numbers`; expected [from, to, share]"
        elif not _is_share(span[2]):
            fine = False
            yield f"{where} has `{span[0]} to {span[1]}: {_shown(span[2], '')}`, which is no share: write 0 to 100"
    if spans and fine and not sum(span[2] for span in spans):
        yield f"{where} gives all its `numbers` a share of 0, so nobody could be drawn"


def _is_share(value: object) -> bool:
    return _is_number(value, 0, 100)


def _is_number(value: object, least: float, most: float = float("inf")) -> bool:
    """Whether a value is a number within bounds; infinite and not-a-number are none."""
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most and value != float("inf")


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _shown(value: object, tick: str = "`") -> str:
    """What was written, short enough for a message."""
    forms: tuple[tuple[type | tuple[type, ...], Callable[[Any], str]], ...] = (
        (Mapping, lambda _: "a mapping"), (list, lambda some: f"{tick}{_cut(str(some))}{tick}"), (type(None), lambda _: "nothing"),
        (bool, lambda one: f"{tick}{str(one).lower()}{tick}"),
    )
    written = f"'{value}'" if isinstance(value, str) and _NUMBER.fullmatch(value) else str(value)
    return next((form(value) for kind, form in forms if isinstance(value, kind)), f"{tick}{_cut(written)}{tick}")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."
