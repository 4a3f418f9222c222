"""Sentences that begin with *Given*: who comes to talk, on which day, in which language."""

from datetime import date

from pytest_bdd import given, parsers

from engine.mutation.people import read_answer, values_of
from features.steps.outcome import Person
from features.steps.people import answers_in, drawn_by_lot, people_in, written_down
from features.steps.talk import Talk
from features.steps.wordings import items, words


# ---------- one person ----------
@given("someone of whom nothing is known")
@given("une personne dont on ne sait rien")
def _nothing_known(talk: Talk) -> None:
    talk.people = [Person()]


@given("someone who answers:")
@given(parsers.re("une personne qui répond ?:"))
def _answers(talk: Talk, datatable: list[list[str]]) -> None:
    answers = answers_in(talk.rulebook, datatable)
    talk.everyone(lambda person: Person({**person.answers, **answers}, person.ask_about, person.about))


@given(words("someone who uses {substances}"))
@given(words("une personne qui consomme {substances}"))
def _uses(talk: Talk, substances: str) -> None:
    _say(talk, "substances", substances)


@given(words('someone who says "{question}" is "{answer}"'))
@given(words('they say "{question}" is "{answer}"'))
@given(words('une personne qui dit que « {question} » est « {answer} »'))
@given(words('elle dit que « {question} » est « {answer} »'))
def _says(talk: Talk, question: str, answer: str) -> None:
    _say(talk, question, answer)


@given("they decline every other question")
@given("elle préfère ne répondre à aucune autre question")
def _decline_the_rest(talk: Talk) -> None:
    declined = dict.fromkeys(talk.rulebook.vocabulary.questions, "declined")
    talk.everyone(lambda person: Person({**declined, **person.answers}, person.ask_about, person.about))


def _say(talk: Talk, named: str, written: str) -> None:
    question = talk.question(named)
    talk.everyone(lambda person: person.saying(question.id, read_answer(question, written)))


# ---------- many people at once ----------
@given("each of these people:")
def _these_people(talk: Talk, datatable: list[list[str]]) -> None:
    talk.people = people_in(talk.rulebook, datatable)


@given(words('each answer to "{question}" in turn'))
@given(words('chaque réponse à « {question} » tour à tour'))
def _each_answer(talk: Talk, question: str) -> None:
    asked = talk.question(question)
    talk.people = [person.saying(asked.id, value) for person in talk.people for value in values_of(talk.rulebook, asked)]


@given(words('each answer to "{question}" in turn, and no answer'))
def _each_answer_or_none(talk: Talk, question: str) -> None:
    asked = talk.question(question)
    unanswered = [person.without(asked.id) for person in talk.people]
    _each_answer(talk, question)
    talk.people += unanswered


@given("everyone in our vignettes and calls")
@given("toutes les personnes de nos vignettes et de nos appels")
def _written_down(talk: Talk) -> None:
    _join(talk, written_down(talk.rulebook, "vignettes.feature", "calls.feature"))


@given(parsers.re(r"(?P<number>\d+) people drawn by lot"), converters={"number": int})
@given(parsers.re(r"(?P<number>\d+) personnes tirées au sort"), converters={"number": int})
def _drawn(talk: Talk, number: int) -> None:
    _join(talk, drawn_by_lot(talk.rulebook, number))


def _join(talk: Talk, people: list[Person]) -> None:
    """Others join the conversation; nobody was there before the first."""
    talk.people = people if talk.people == [Person()] else [*talk.people, *people]


# ---------- what they ask, and how we talk ----------
@given(words('they ask about "{options}"'))
@given(words('elle demande à parler de « {options} »'))
def _ask_about(talk: Talk, options: str) -> None:
    asked = talk.options(items(options))
    talk.everyone(lambda person: person.asking(*asked))


@given("they ask about every option")
def _ask_about_all(talk: Talk) -> None:
    talk.everyone(lambda person: person.asking(*talk.rulebook.options))


@given(parsers.re(r"the day is (?P<day>\d{4}-\d{2}-\d{2})"), converters={"day": date.fromisoformat})
@given(parsers.re(r"nous sommes le (?P<day>\d{4}-\d{2}-\d{2})"), converters={"day": date.fromisoformat})
def _day(talk: Talk, day: date) -> None:
    talk.day = day


@given("the language is French")
@given("on parle français")
def _in_french(talk: Talk) -> None:
    talk.language = "fr"


@given("the language is English")
def _in_english(talk: Talk) -> None:
    talk.language = "en"


@given("a clinician is reading")
@given("une clinicienne ou un clinicien lit la liste")
def _clinician(talk: Talk) -> None:
    talk.audience = "clinician"


@given("a person is reading")
def _person(talk: Talk) -> None:
    talk.audience = "person"
