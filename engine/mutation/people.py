"""Who comes to talk in a scenario, out of its sentences that begin with *Given*. Knows the vocabulary, judges no rule."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from engine.conditions import Test, walk
from engine.mutation.gherkin_files import Table
from engine.mutation.sentences import Sentences, items
from engine.rulebook import Rulebook
from engine.vocabulary import DECLINED, UNKNOWN, Kind, Question

DAY = date(2026, 11, 23)
"""The day of every scenario that names no other."""

MARK = "then"
"""The column of a table of people that marks them with yes or no."""

_PAIR = 2
_SMALL = 41
"""A whole-number question with fewer values is tried at each of them; others at their bounds and where rules turn."""


class Unreadable(ValueError):
    """A sentence names something that is not there."""


@dataclass(frozen=True)
class Person:
    """Somebody's answers, as they are given, and the options they ask about."""

    answers: dict[str, object] = field(default_factory=dict)
    ask_about: tuple[str, ...] = ()
    marked: bool | None = None
    """What a table of people says in its column `then`."""

    def saying(self, answers: dict[str, object]) -> "Person":
        return replace(self, answers={**self.answers, **answers})

    def without(self, question: str) -> "Person":
        return replace(self, answers={key: value for key, value in self.answers.items() if key != question})


@dataclass
class Gathering:
    """The people of one scenario, the day, the language and who reads."""

    rulebook: Rulebook
    people: list[Person] = field(default_factory=lambda: [Person()])
    day: date = DAY
    language: str = "en"
    audience: str = "person"

    def everyone(self, change: Callable[[Person], Person]) -> None:
        self.people = [change(person) for person in self.people]


GIVEN = Sentences()


def find_question(rulebook: Rulebook, named: str) -> Question:
    """A question by its id, or by its words."""
    for question in rulebook.vocabulary.questions.values():
        if named == question.id or named in question.ask.values():
            return question
    raise Unreadable(f"no question is called `{named}`; `rules/questions/` lists them")


def find_option(rulebook: Rulebook, named: str) -> str:
    """The id of an option, by its id or its name."""
    for option in rulebook.options.values():
        if named == option.id or named.casefold() in (name.casefold() for name in option.name.values()):
            return option.id
    raise Unreadable(f"no option is called `{named}`; `rules/options/` lists them")


def read_answer(question: Question, written: str) -> object:
    """An answer in the form in which it is given, from how it is written in a scenario."""
    written = written.strip()
    if question.kind is Kind.INTEGER:
        return int(written) if re.fullmatch(r"-?\d+", written) else float(written) if re.fullmatch(r"-?\d+\.\d+", written) else written
    if not question.is_list:
        return _value(question, written)
    return DECLINED if written == DECLINED else [_value(question, item.strip()) for item in written.split(",")]


def _value(question: Question, written: str) -> str:
    if written in (UNKNOWN, DECLINED) or written in question.allowed():
        return written
    return next((id for id, texts in question.values.items() if written in texts.values()), written)


def values_of(rulebook: Rulebook, question: Question) -> list[object]:
    """Every answer that could matter: each value, each item alone, each number where some rule turns."""
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
    for condition in (*(rule.when for rule in rulebook.rules.values()), *rulebook.concepts.values()):
        for part in walk(condition):
            if isinstance(part, Test) and part.question == question:
                yield from (operand for operand in part.operands if isinstance(operand, int))


# ---------- the sentences ----------
@GIVEN.says("someone of whom nothing is known", "une personne dont on ne sait rien")
def _nothing_known(gathering: Gathering, table: Table) -> None:
    gathering.people = [Person()]


@GIVEN.says("someone who answers:", "une personne qui répond :")
def _answers(gathering: Gathering, table: Table) -> None:
    if not table or any(len(row) != _PAIR for row in table):
        raise Unreadable("below `someone who answers:` stands a table with two columns, a question and its answer")
    answers = dict(_answer(gathering.rulebook, *row) for row in table[1:])
    gathering.everyone(lambda person: person.saying(answers))


@GIVEN.says("each of these people:")
def _people(gathering: Gathering, table: Table) -> None:
    if not table:
        raise Unreadable("below `each of these people:` stands a table with a column a question and a row a person")
    heading, *rows = table
    gathering.people = [_person(gathering.rulebook, dict(zip(heading, row, strict=True))) for row in rows]


def _person(rulebook: Rulebook, row: dict[str, str]) -> Person:
    """One row; an empty cell is no answer, and a column `then` marks people."""
    told = {named.strip(): written.strip() for named, written in row.items() if written.strip()}
    mark = told.pop(MARK, None)
    if mark not in (None, "yes", "no"):
        raise Unreadable(f"`{MARK}` is yes or no, not `{mark}`")
    return Person(dict(_answer(rulebook, *pair) for pair in told.items()), marked=None if mark is None else mark == "yes")


@GIVEN.says("someone who uses {substances}", "une personne qui consomme {substances}")
def _uses(gathering: Gathering, table: Table, substances: str) -> None:
    _says(gathering, table, "substances", substances)


@GIVEN.says('someone who says "{question}" is "{answer}"', 'they say "{question}" is "{answer}"',
            'une personne qui dit que « {question} » est « {answer} »', 'elle dit que « {question} » est « {answer} »')
def _says(gathering: Gathering, table: Table, question: str, answer: str) -> None:
    answers = dict([_answer(gathering.rulebook, question, answer)])
    gathering.everyone(lambda person: person.saying(answers))


@GIVEN.says("they decline every other question", "elle préfère ne répondre à aucune autre question")
def _decline_the_rest(gathering: Gathering, table: Table) -> None:
    declined: dict[str, object] = dict.fromkeys(gathering.rulebook.vocabulary.questions, DECLINED)
    gathering.everyone(lambda person: replace(person, answers={**declined, **person.answers}))


@GIVEN.says('each answer to "{question}" in turn', 'chaque réponse à « {question} » tour à tour')
def _each_answer(gathering: Gathering, table: Table, question: str) -> None:
    asked = find_question(gathering.rulebook, question)
    gathering.people = [person.saying({asked.id: value}) for person in gathering.people for value in values_of(gathering.rulebook, asked)]


@GIVEN.says('each answer to "{question}" in turn, and no answer')
def _each_answer_or_none(gathering: Gathering, table: Table, question: str) -> None:
    unanswered = [person.without(find_question(gathering.rulebook, question).id) for person in gathering.people]
    _each_answer(gathering, table, question)
    gathering.people += unanswered


@GIVEN.says('they ask about "{options}"', 'elle demande à parler de « {options} »')
def _ask_about(gathering: Gathering, table: Table, options: str) -> None:
    asked = [find_option(gathering.rulebook, name) for name in items(options)]
    gathering.everyone(lambda person: replace(person, ask_about=tuple(dict.fromkeys((*person.ask_about, *asked)))))


@GIVEN.says("they ask about every option")
def _ask_about_all(gathering: Gathering, table: Table) -> None:
    gathering.everyone(lambda person: replace(person, ask_about=tuple(gathering.rulebook.options)))


@GIVEN.says("the day is {day}", "nous sommes le {day}")
def _day(gathering: Gathering, table: Table, day: str) -> None:
    try:
        gathering.day = date.fromisoformat(day)
    except ValueError:
        raise Unreadable(f"`{day}` is no day") from None


@GIVEN.says("the language is French", "on parle français")
def _french(gathering: Gathering, table: Table) -> None:
    gathering.language = "fr"


@GIVEN.says("the language is English")
def _english(gathering: Gathering, table: Table) -> None:
    gathering.language = "en"


@GIVEN.says("a clinician is reading", "une clinicienne ou un clinicien lit la liste")
def _clinician(gathering: Gathering, table: Table) -> None:
    gathering.audience = "clinician"


@GIVEN.says("a person is reading")
def _reader(gathering: Gathering, table: Table) -> None:
    gathering.audience = "person"


def _answer(rulebook: Rulebook, named: str, written: str) -> tuple[str, object]:
    question = find_question(rulebook, named.strip())
    return question.id, read_answer(question, written)
