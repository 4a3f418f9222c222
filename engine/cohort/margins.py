"""Margins: shares of answers from a file, each with where it was read, or drawn evenly. Draws nobody."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from engine.cohort.library import CohortError
from engine.cohort.mistakes import EVEN, wrong_margin, wrong_shape
from engine.cohort.phrases import drawn, tell
from engine.diagnostics import did_you_mean
from engine.phrases import Phrase
from engine.vocabulary import Kind, Question, Vocabulary

SHIPPED = Path(__file__).with_name("margins.yaml")
EVENLY: Mapping[str, Any] = {"known": 50, "none": 50, "items": EVEN}
"""How a question is drawn that a file says nothing about, unless its `others` says otherwise: half answer, and nothing is likelier than anything else."""

Margin = Mapping[str, Any]
_FORMS = {"words": "a single answer", "numbers": "a number", "items": "a list"}
"""The keys that share out answers, and what kind of answer each one speaks of."""


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
        if "items" in own and isinstance(margin.get("items", {}), Mapping):
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
    read = _loaded(path)
    if found := wrong_shape(read):
        _unreadable(path, found)
    margins = Margins(path.name, dict(read["groups"]), {**EVENLY, **read.get("others", {})}, {id: dict(one) for id, one in read["questions"].items()},
                      {id: Source(**one) for id, one in read.get("sources", {}).items()}, dict(read.get("groups_from", {})))
    told = {"groups_from": margins.groups_from, "others": margins.others, **margins.questions}
    if found := [one for where, margin in told.items() for one in wrong_margin(f"`{where}`", margin, margins.sources, margins.groups)]:
        _refuse(path.name, found)
    return margins


def _loaded(path: Path) -> Any:
    """What a file holds, as plain data. Raises CohortError when it is no YAML."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        _unreadable(path, [f"{place}{problem.problem or problem.context}"])
    except (YAMLError, ValueError, OSError) as problem:
        _unreadable(path, [problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem).splitlines()[0]])


def _unreadable(path: Path, found: list[str]) -> NoReturn:
    raise CohortError(f"`{path}` cannot be read as margins", f"write it like {SHIPPED.name}: `sources`, `groups`, `others` and `questions`", tuple(found))


def _refuse(name: str, found: list[str]) -> NoReturn:
    raise CohortError(f"`{name}` holds margins that cannot be used", f"mend these lines; {SHIPPED.name} shows how they are written", tuple(found))


def _names(source: str | list[str]) -> Iterable[str]:
    return (source,) if isinstance(source, str) else source


def _misfits(id: str, margin: Margin, vocabulary: Vocabulary) -> Iterator[str]:
    """What these rulebooks do not know."""
    if id not in vocabulary:
        yield f"`{id}` is no question; {did_you_mean(id, vocabulary.questions)}"
        return
    question = vocabulary[id]
    for part in (margin, *margin.get("in", {}).values()):
        yield from (f"`{id}` has `{key}`, which says nothing about {_FORMS[used]}: write `{used}`" for key, used in _unused(part, question))
        yield from (f"`{id}` has no answer `{word}`; {did_you_mean(word, allowed)}" for word, allowed in _unknown(part, question, vocabulary))
        if question.kind is not Kind.INTEGER:
            continue
        low, high = question.range
        yield from (f"`{id}` takes {low} to {high}, not {span[0]} to {span[1]}" for span in part.get("numbers", ()) if not low <= span[0] <= span[1] <= high)


def _unused(part: Margin, question: Question) -> Iterator[tuple[str, str]]:
    """Keys that speak of answers which a question cannot have, each with the one that speaks of its own."""
    used = "items" if question.is_list else "numbers" if question.kind is Kind.INTEGER else "words"
    yield from ((key, used) for key in _FORMS if key in part and key != used)


def _unknown(part: Margin, question: Question, vocabulary: Vocabulary) -> Iterator[tuple[str, Collection[str]]]:
    if question.kind is Kind.INTEGER:
        return
    allowed = {str(word): None for word in vocabulary.allowed(question)}
    named = part.get("items", {}) if question.is_list else part.get("words", {})
    yield from ((str(word), allowed) for word in (named if isinstance(named, Mapping) else ()) if str(word) not in allowed)
