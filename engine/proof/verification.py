"""Proves every principle of a rulebook, or finds the smallest person for whom one fails. Writes no words for people."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from engine.answers import Facts, read_answers
from engine.case import Edition
from engine.conditions import Condition, Test, walk
from engine.proof.claims import Breach, Judge, breach
from engine.proof.encoding import Encoding
from engine.proof.principles import Principle, Stays, Then
from engine.proof.solver import Found, Prover
from engine.rulebook import Rulebook
from engine.vocabulary import DECLINED, NOT_KNOWN


class Status(StrEnum):
    """What is known about a principle."""

    PROVED = "proved"
    FAILS = "fails"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out for one principle. Where it fails: a person, and the second one where two are compared.

    `breaks_on` holds the options on which it fails; `note` says what is wrong where it is not the rules.
    """

    principle: Principle
    status: Status
    seconds: float
    answers: dict[str, object] = field(default_factory=dict)
    ask_about: tuple[str, ...] = ()
    instead: dict[str, object] = field(default_factory=dict)
    breaks_on: tuple[str, ...] = ()
    note: str = ""


def conditions_of(principles: Iterable[Principle]) -> list[Condition]:
    """The conditions that principles use, for the encoding."""
    return [condition for principle in principles for condition in (principle.when, principle.unless) if condition is not None]


def verify(edition: Edition, seconds: float) -> Iterator[Outcome]:
    """Every principle in the order of the files. `seconds` is for all of them; what is left then is undecided."""
    principles = edition.rulebook.principles.values()
    encoding, judge, end = Encoding(edition, conditions_of(principles)), Judge(edition), time.monotonic() + seconds
    for principle in principles:
        start = time.monotonic()
        found = _verify(principle, encoding, judge, Prover(end - start))
        yield Outcome(**{**found, "principle": principle, "seconds": time.monotonic() - start})  # type: ignore[arg-type]


def _verify(principle: Principle, encoding: Encoding, judge: Judge, prover: Prover) -> dict[str, object]:
    if (note := _about_nobody(principle, judge)) is not None:
        return {"status": Status.FAILS, "note": note}
    if isinstance(principle.promise, Stays) and principle.promise.declining:
        return _declining(encoding.rulebook)
    return _search(principle, breach(principle, encoding), encoding, judge, prover)


def _about_nobody(principle: Principle, judge: Judge) -> str | None:
    """What is wrong with the person who stands beside a principle: it has to be about them, and to hold for them."""
    case = judge.case(read_answers(dict(principle.someone), judge.edition.rulebook.vocabulary))
    if not judge.is_about(principle, case):
        return "the person named under `someone` is not one this principle is about"
    return None


def _search(principle: Principle, way: Breach, encoding: Encoding, judge: Judge, prover: Prover) -> dict[str, object]:
    prover.suppose([*way.facts, way.premise, encoding.z3.Or(*way.ways.values())])
    people = [way.person, *([way.other] if way.other else [])]
    with prover.aside():
        found = prover.smallest([cost for person in people for cost in person.costs()], [wish for person in people for wish in person.wishes()])
    if found is Found.NOBODY:
        return {"status": Status.PROVED}
    if found is Found.UNDECIDED:
        return {"status": Status.UNDECIDED, "note": "the solver ran out of time"}
    answers, asked = way.person.read(prover), tuple(way.person.read_asked(prover))
    breaks_on = tuple(name for name, broken in way.ways.items() if prover.true(broken))
    instead = {} if way.other is None else {
        question: way.other.read(prover).get(question, "unknown") for question in way.other.differing
        if way.other.read(prover).get(question) != answers.get(question)
    }
    said: dict[str, object] = {"answers": answers, "ask_about": asked, "instead": instead, "breaks_on": breaks_on}
    if not set(breaks_on) <= confirmed(principle, judge, answers, asked, instead):
        return {**said, "status": Status.UNDECIDED, "note": "the solver and the double disagree about this person; please report it"}
    return {**said, "status": Status.FAILS}


def confirmed(principle: Principle, judge: Judge, answers: dict[str, object], asked: tuple[str, ...], instead: dict[str, object]) -> set[str]:
    """On which options the double, too, finds a principle broken for a person."""
    def facts(given: dict[str, object]) -> Facts:
        return read_answers(given, judge.edition.rulebook.vocabulary)

    case = judge.case(facts(answers), asked)
    if not judge.is_about(principle, case):
        return set()
    if isinstance(principle.promise, Then):
        return judge.broken(principle.promise, case)
    return judge.lost(principle.promise, case, judge.case(facts({**answers, **instead}), asked))


def _declining(rulebook: Rulebook) -> dict[str, object]:
    """Declined, unknown and unanswered read to the same, and nothing tests for them: then nothing can tell them apart."""
    for question in rulebook.vocabulary.questions:
        if any(read_answers({question: word}, rulebook.vocabulary).known for word in NOT_KNOWN):
            return {"status": Status.FAILS, "answers": {question: DECLINED}, "note": f"`{question}` is read when it is declined"}
    conditions = {f"concept `{name}`": condition for name, condition in rulebook.concepts.items()}
    for name, condition in (conditions | {f"rule `{rule.id}`": rule.when for rule in rulebook.rules.values()}).items():
        for part in walk(condition):
            if isinstance(part, Test) and set(part.operands) & set(NOT_KNOWN):
                return {"status": Status.FAILS, "answers": {part.question: DECLINED}, "note": f"{name} tests whether `{part.question}` was declined"}
    return {"status": Status.PROVED}
