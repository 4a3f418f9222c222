"""Rules gathered under the headings of their files, for the pages under `/rules`. Words come from the rulebook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.browsing import Browser, Told
from engine.diagnostics import nearest
from engine.texts import pick
from engine.wording import Plain

_MOST_EDITS = 3
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading with the rules under it. `id` is the file's name, as in an address."""

    id: str
    name: str
    rules: tuple[Told, ...]

    def lines(self, browser: Browser) -> list[Plain]:
        """The rules as a list tells them."""
        return browser.lines(self.rules)


def topic_id(rule: Told) -> str:
    """The topic of a rule: the name of its file."""
    return rule.at.file.removesuffix(".yaml")


def by_topic(rules: Iterable[Told], language: str) -> list[Topic]:
    """Topics in the order of the files; a file without a heading goes by its name."""
    found: dict[str, list[Told]] = {}
    for rule in rules:
        found.setdefault(topic_id(rule), []).append(rule)
    return [Topic(id, pick(those[0].topic, language) or id, tuple(those)) for id, those in found.items()]


def nearest_of(written: str, known: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Of some ids with names, the one that was probably meant: nearly written so, or with the word in it; None when none is near."""
    word = " ".join(written.lower().split())
    if len(word) < _SHORT:
        return None
    spelled = {one.lower(): id for id, name in known for one in (id, name)}
    found = nearest(word, spelled, 2 if len(word) <= 8 else _MOST_EDITS)
    found = found or next((one for one in spelled if word in one), None) or _nearest_in(word, spelled)
    return next(((id, name) for id, name in known if id == spelled.get(found or "")), None)


def _nearest_in(word: str, spelled: Iterable[str]) -> str | None:
    """The first that has a part nearly written so: the part of an id, or a word of a name."""
    parts: dict[str, str] = {}
    for one in spelled:
        for part in one.replace("_", " ").replace("-", " ").replace("/", " ").split():
            parts.setdefault(part, one)
    return parts.get(nearest(word, [part for part in parts if len(part) > _SHORT], 2) or "")
