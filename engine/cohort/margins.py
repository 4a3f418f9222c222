"""Margins: shares of answers from a file, each with where it was read, or drawn evenly. Draws nobody."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.cohort.library import CohortError
from engine.cohort.phrases import drawn, tell
from engine.diagnostics import did_you_mean
from engine.phrases import Phrase
from engine.vocabulary import Kind, Question, Vocabulary

SHIPPED = Path(__file__).with_name("margins.yaml")
EVEN = "even"
EVENLY: Mapping[str, Any] = {"known": 50, "none": 50, "items": EVEN}
"""How a question is drawn that a file says nothing about, unless its `others` says otherwise: half answer, and nothing is likelier than anything else."""

Margin = Mapping[str, Any]
_KEYS = {"known", "words", "numbers", "items", "none", "open", "rest", "in", "source", "at"}
_SHARES = ("known", "none", "open")


@dataclass(frozen=True, slots=True)
class Source:
    """A published source: `year` it appeared, `by` its authors or publisher, `read` the part that was read."""

    title: str
    year: int
    url: str
    by: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the margin of a question was read; `at` holds the number as printed and how it was put onto our answers."""

    question: str
    title: str
    year: int
    url: str
    at: str


@dataclass(frozen=True)
class Margins:
    """Shares of answers. `groups` with their weights, read where `groups_from` says; `others` for what nothing is said about."""

    name: str
    groups: Mapping[str, float]
    others: Margin
    questions: Mapping[str, Margin]
    sources: Mapping[str, Source] = field(default_factory=dict)
    groups_from: Margin = field(default_factory=dict)

    def says(self, asked: Collection[str]) -> Phrase:
        """What has to stand on everything that is made from these margins: how many of the questions asked are cited, invented, even."""
        if not self.sources:
            return tell("invented")
        cited = sum(id in self.questions and "source" in self.questions[id] for id in asked)
        even = len(self.even(asked))
        return drawn(len(asked), cited, len(asked) - cited - even, even)

    def even(self, asked: Iterable[str]) -> list[str]:
        """Questions that nothing is said about."""
        return [id for id in asked if id not in self.questions]

    def citations(self, asked: Iterable[str]) -> list[Citation]:
        """A citation a source of each question asked, in their order."""
        return [one for id in asked for one in self._cited(id, self.questions.get(id, {}))]

    def of_groups(self) -> list[Citation]:
        """Where the weights of the groups were read."""
        return list(self._cited("", self.groups_from))

    def _cited(self, id: str, margin: Margin) -> Iterator[Citation]:
        for name in _names(margin.get("source", ())):
            source = self.sources[name]
            yield Citation(id, source.title, source.year, source.url, str(margin.get("at", "")))

    def of(self, question: str, group: str) -> Margin:
        """The margin of a question in a group."""
        margin = self.questions.get(question, self.others)
        own = margin.get("in", {}).get(group, {})
        merged = {"known": self.others["known"], **margin, **own}
        if "items" in own:
            merged["items"] = {**margin.get("items", {}), **own["items"]}
        return merged

    def fitting(self, vocabulary: Vocabulary, strict: bool) -> "Margins":
        """Margins whose every question and answer the rulebooks know. What they do not know is left out, or, when `strict`, a CohortError."""
        wrong = {id: list(_misfits(id, margin, vocabulary)) for id, margin in self.questions.items()}
        if strict and any(wrong.values()):
            _refuse(self.name, [one for found in wrong.values() for one in found])
        kept = {id: margin for id, margin in self.questions.items() if not wrong[id]}
        return Margins(self.name, self.groups, self.others, kept, self.sources, self.groups_from)


def read_margins(path: Path = SHIPPED) -> Margins:
    """Margins from a file. Raises CohortError when it is none, cites an unknown source, or holds a share that is none."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        read = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        margins = Margins(path.name, dict(read["groups"]), {**EVENLY, **read.get("others", {})}, {id: dict(one) for id, one in read["questions"].items()},
                          {id: Source(**one) for id, one in read.get("sources", {}).items()}, dict(read.get("groups_from", {})))
        if not margins.groups or sum(map(float, margins.groups.values())) <= 0 or min(map(float, margins.groups.values())) < 0:
            raise ValueError
        found = list(_wrong(margins))
    except (OSError, YAMLError, UnicodeDecodeError, TypeError, KeyError, ValueError, AttributeError):
        raise CohortError(f"`{path}` cannot be read as margins", f"write it like {SHIPPED.name}: `sources`, `groups`, `others` and `questions`") from None
    if found:
        _refuse(path.name, found)
    return margins


def _refuse(name: str, found: list[str]) -> None:
    raise CohortError(f"`{name}` holds margins that cannot be used", f"mend these lines; {SHIPPED.name} shows how they are written", tuple(found))


def _names(source: str | list[str]) -> Iterable[str]:
    return (source,) if isinstance(source, str) else source


def _wrong(margins: Margins) -> Iterator[str]:
    """What is wrong whatever the rulebooks ask."""
    for where, margin in {"groups_from": margins.groups_from, "others": margins.others, **margins.questions}.items():
        for name in _names(margin.get("source", ())):
            if name not in margins.sources:
                yield f"`{where}` cites `{name}`, which is not under `sources`; {did_you_mean(name, margins.sources)}"
        if "source" in margin and not str(margin.get("at", "")).strip():
            yield f"`{where}` cites a source and does not say where: add `at`"
        for group, part in {"": margin, **margin.get("in", {})}.items():
            yield from _bad_shares(f"`{where}`" + (f" in `{group}`" if group else ""), part, margin.get("rest") == EVEN)
            if group and group not in margins.groups:
                yield f"`{where}` speaks of `{group}`, which is not under `groups`; {did_you_mean(group, margins.groups)}"


def _bad_shares(where: str, part: Margin, rest: bool) -> Iterator[str]:
    for key in part.keys() - _KEYS:
        yield f"{where} has `{key}`, which is no part of a margin; {did_you_mean(str(key), _KEYS)}"
    for name, share in _shares(part):
        if not 0 <= float(share) <= 100:
            yield f"{where} has `{name}: {share}`, which is no share: write 0 to 100"
    if rest and sum(float(share) for share in part.get("words", {}).values()) > 100:
        yield f"{where} gives its words more than 100 together, which leaves no rest"


def _shares(part: Margin) -> Iterator[tuple[str, Any]]:
    yield from ((key, part[key]) for key in _SHARES if key in part)
    yield from part.get("words", {}).items()
    yield from (part["items"].items() if isinstance(part.get("items"), Mapping) else ())
    yield from ((f"{low} to {high}", share) for low, high, share in part.get("numbers", ()))
    if not isinstance(items := part.get("items", EVEN), Mapping | str):
        yield "items", items


def _misfits(id: str, margin: Margin, vocabulary: Vocabulary) -> Iterator[str]:
    """What these rulebooks do not know."""
    if id not in vocabulary:
        yield f"`{id}` is no question; {did_you_mean(id, vocabulary.questions)}"
        return
    question = vocabulary[id]
    for part in (margin, *margin.get("in", {}).values()):
        yield from (f"`{id}` has no answer `{word}`; {did_you_mean(word, allowed)}" for word, allowed in _unknown(part, question, vocabulary))
        if question.kind is not Kind.INTEGER:
            continue
        low, high = question.range
        yield from (f"`{id}` takes {low} to {high}, not {span[0]} to {span[1]}" for span in part.get("numbers", ()) if not low <= span[0] <= span[1] <= high)


def _unknown(part: Margin, question: Question, vocabulary: Vocabulary) -> Iterator[tuple[str, Collection[str]]]:
    allowed = {str(word): None for word in vocabulary.allowed(question)}
    named = part.get("items", {}) if question.is_list else part.get("words", {})
    yield from ((str(word), allowed) for word in (named if isinstance(named, Mapping) else ()) if str(word) not in allowed)
