"""Who comes to talk: answers read from tables and words, every value of a question, people drawn by lot.

Knows the vocabulary (`engine.vocabulary`), no rules.
"""

import random
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from gherkin.parser import Parser

from engine.rulebook import Rulebook
from engine.vocabulary import DECLINED, NONE, UNKNOWN, Kind, Question
from features.steps.outcome import Person

FEATURES = Path(__file__).resolve().parent.parent
WHO_ANSWERS = re.compile(r"(someone who answers|une personne qui répond) ?:")
MARKED = {"yes": "marked yes", "no": "marked no"}
"""What stands in the column `then` of a table of people, and how such a person is told apart."""

_SMALL = 41
"""A whole-number question with fewer values than this is tried at each of them; others at their bounds and where rules turn."""


def find_question(rulebook: Rulebook, named: str) -> Question:
    """A question by its id, or by its words in any language."""
    for question in rulebook.vocabulary.questions.values():
        if named == question.id or named in question.ask.values():
            return question
    raise AssertionError(f"no question is called `{named}`; GET /v1/questions lists them")


def find_option(rulebook: Rulebook, named: str) -> str:
    """The id of an option, given by its id or by its name in any language."""
    for option in rulebook.options.values():
        if named == option.id or named.casefold() in (name.casefold() for name in option.name.values()):
            return option.id
    raise AssertionError(f"no option is called `{named}`; `rules/options/` lists them")


def read_answer(question: Question, written: str) -> object:
    """An answer as a caller would send it, from how it is written in a scenario."""
    written = written.strip()
    if question.kind is Kind.INTEGER:
        return int(written) if re.fullmatch(r"-?\d+", written) else float(written) if re.fullmatch(r"-?\d+\.\d+", written) else written
    if not question.is_list:
        return _value(question, written)
    if written == DECLINED:
        return DECLINED
    return [_value(question, item.strip()) for item in written.split(",")]


def _value(question: Question, written: str) -> str:
    """A value by its id or by its words."""
    if written in (UNKNOWN, DECLINED) or written in question.allowed():
        return written
    return next((id for id, texts in question.values.items() if written in texts.values()), written)


def answers_in(rulebook: Rulebook, table: Iterable[Iterable[str]]) -> dict[str, object]:
    """The answers of a two-column table; its first row is a heading."""
    rows = [list(row) for row in table][1:]
    return {question.id: read_answer(question, written) for named, written in rows for question in [find_question(rulebook, named)]}


def people_in(rulebook: Rulebook, table: Iterable[Iterable[str]]) -> list[Person]:
    """One person a row; an empty cell is no answer, and a column `then` marks people with yes or no."""
    heading, *rows = [list(row) for row in table]
    found = []
    for row in rows:
        told = {named.strip(): written.strip() for named, written in zip(heading, row, strict=True) if written.strip()}
        mark = told.pop("then", None)
        assert mark is None or mark in MARKED, f"`then` is yes or no, not `{mark}`"
        answers = answers_in(rulebook, [("question", "answer"), *told.items()])
        found.append(Person(answers, about=MARKED[mark] if mark else ""))
    return found


def values_of(rulebook: Rulebook, question: Question) -> list[object]:
    """Every answer to a question that could matter: each value, each item alone, each number where some rule turns."""
    if question.kind is Kind.PLACE:
        return list(rulebook.vocabulary.places.names)
    if question.kind is not Kind.INTEGER:
        return [[value] if question.is_list else value for value in question.allowed()]
    low, high = question.range
    if high - low < _SMALL:
        return list(range(low, high + 1))
    turns = {value + step for value in _compared(rulebook, question.id) for step in (-1, 0, 1)}
    return sorted({low, high} | {value for value in turns if low <= value <= high})


def _compared(rulebook: Rulebook, question: str) -> Iterator[int]:
    from engine.conditions import Test, walk

    for condition in (*(rule.when for rule in rulebook.rules.values()), *rulebook.concepts.values()):
        for part in walk(condition):
            if isinstance(part, Test) and part.question == question:
                yield from (operand for operand in part.operands if isinstance(operand, int))


def drawn_by_lot(rulebook: Rulebook, number: int) -> list[Person]:
    """People with any answers that fit together, the same ones every time."""
    lot = random.Random(f"{number} people")
    values = [(question, values_of(rulebook, question)) for question in rulebook.vocabulary.questions.values()]

    def drawn() -> dict[str, object]:
        told = lot.sample(values, k=lot.randint(0, min(30, len(values))))
        return {question.id: _any_answer(lot, question, possible) for question, possible in told}

    return [Person(drawn(), about=f"person {index + 1} of {number}") for index in range(number)]


def _any_answer(lot: random.Random, question: Question, possible: list[object]) -> object:
    if lot.random() < 0.05:
        return lot.choice((UNKNOWN, DECLINED))
    if not question.is_list:
        return lot.choice(possible)
    items = lot.sample(list(question.values), k=lot.randint(1, min(3, len(question.values))))
    if lot.random() < 0.1:
        return [*items, UNKNOWN]
    return [NONE] if question.takes_none and lot.random() < 0.1 else items


def written_down(rulebook: Rulebook, *names: str) -> list[Person]:
    """The people of whole feature files: whoever a scenario there introduces with a table of answers."""
    return [Person(answers_in(rulebook, table), about=title) for name in names for title, table in _tables(FEATURES / name)]


@lru_cache
def _tables(feature: Path) -> list[tuple[str, list[list[str]]]]:
    document = Parser().parse(feature.read_text(encoding="utf-8"))
    return [
        (scenario["name"], [[cell["value"] for cell in row["cells"]] for row in step["dataTable"]["rows"]])
        for child in document["feature"]["children"] for scenario in [child.get("scenario")] if scenario
        for step in scenario["steps"] if WHO_ANSWERS.match(step["text"])
    ]
