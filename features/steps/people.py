"""Who comes to talk: the people of a table, people drawn by lot, and the people of whole feature files.

How answers are written is known to `engine.mutation.people`, which reads the same scenarios.
"""

import random
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from gherkin.parser import Parser

from engine.mutation.people import find_question, read_answer, values_of
from engine.rulebook import Rulebook
from engine.vocabulary import DECLINED, NONE, UNKNOWN, Question
from features.steps.outcome import Person

FEATURES = Path(__file__).resolve().parent.parent
WHO_ANSWERS = re.compile(r"(someone who answers|une personne qui répond) ?:")
MARKED = {"yes": "marked yes", "no": "marked no"}
"""What stands in the column `then` of a table of people, and how such a person is told apart."""


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
