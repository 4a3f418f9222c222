"""Whom a rule speaks to among people given as examples: how many, and who. The people are files; what counts is the double's verdict."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from engine.answers import AnswersError, Facts, read_answers
from engine.oracle import Oracle
from engine.requests import AnswersFileError, read_answers_file
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.vocabulary import Kind, Vocabulary

EXAMPLES = RULES.parent / "examples"
VIGNETTES = RULES.parent / "features" / "vignettes.feature"
_SCENARIO = re.compile(r"\s*Scenario:\s*(\S+)")


@dataclass(frozen=True, slots=True)
class Reach:
    """The names of the people for whom a rule holds, and for whom it waits for an answer; `people` counts all of them."""

    holds: tuple[str, ...]
    open: tuple[str, ...]
    people: int


class Reaches:
    """What every rule does for every example person; worked out once."""

    def __init__(self, rulebook: Rulebook, people: Mapping[str, Facts]) -> None:
        oracle = Oracle.of(rulebook)
        self._truth = {name: oracle.evaluate(facts).truth for name, facts in people.items()}

    def of(self, rule: str) -> Reach:
        """Whom one rule reaches."""
        return Reach(*(tuple(name for name, truth in self._truth.items() if truth[rule] is wanted) for wanted in (True, None)), len(self._truth))


def example_people(rulebook: Rulebook, folder: Path = EXAMPLES, vignettes: Path = VIGNETTES) -> dict[str, Facts]:
    """The people in a folder of answers and in a feature file, by name. Whoever does not fit this vocabulary is left out."""
    written = dict(_examples(folder)) | dict(_vignettes(vignettes, rulebook.vocabulary))
    found = {}
    for name, answers in written.items():
        try:
            found[name] = read_answers(answers, rulebook.vocabulary)
        except AnswersError:
            continue
    return found


def _examples(folder: Path) -> Iterator[tuple[str, object]]:
    for path in sorted(folder.glob("*.*")) if folder.is_dir() else ():
        try:
            yield path.stem, read_answers_file(path.name, path.read_bytes()).answers
        except (AnswersFileError, OSError):
            continue


def _vignettes(file: Path, vocabulary: Vocabulary) -> Iterator[tuple[str, object]]:
    """The first table of each scenario: a question and its answer in each row."""
    name, rows = "", {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        if found := _SCENARIO.match(line):
            if name:
                yield name, rows
            name, rows = found[1], {}
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.strip().startswith("|") else []
        if len(cells) == 2 and cells[0] in vocabulary:
            rows[cells[0]] = _answer(cells[0], cells[1], vocabulary)
    if name:
        yield name, rows


def _answer(question: str, written: str, vocabulary: Vocabulary) -> object:
    kind = vocabulary[question].kind
    if kind is Kind.INTEGER:
        return int(written) if re.fullmatch(r"-?\d+", written) else written
    return [item.strip() for item in written.split(",")] if kind is Kind.LIST and written != "declined" else written


@lru_cache(maxsize=2)
def reaches(rulebook: "_ByHash") -> Reaches:
    """The reach of every rule of a rulebook among the shipped examples; kept for the rulebook in force."""
    return Reaches(rulebook.rulebook, example_people(rulebook.rulebook))


class _ByHash:
    """A rulebook that equals another one read from the same files."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook

    def __hash__(self) -> int:
        return hash(self.rulebook.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByHash) and other.rulebook.hash == self.rulebook.hash


def shipped_reaches(rulebook: Rulebook) -> Reaches:
    """The reach of every rule among the people that come with the software."""
    return reaches(_ByHash(rulebook))
