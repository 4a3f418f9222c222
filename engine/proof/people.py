"""Everybody at once: one person whose every answer is left to the solver, unknown being an answer of its own.

A choice is one truth a value and at most one of them true: none means not known. A number has a truth for being known.
A list has a truth an item, and one for *that is all* (closed); without items and not closed it is not known. Places that
no rule and no record tells apart are one. Knows the vocabulary, no rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.proof.solver import Prover, Term
from engine.vocabulary import NONE, UNKNOWN, Kind, Question, Vocabulary

Part = Mapping[str, frozenset[str] | None]
"""Questions, each with the items that are meant; None means the whole answer."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An answer that is one of some words, or not known."""

    words: Mapping[str, Term]
    known: Term


@dataclass(frozen=True, slots=True)
class Counted:
    """An answer that is a whole number, or not known."""

    number: Term
    known: Term


@dataclass(frozen=True, slots=True)
class Gathered:
    """An answer that is a list: what is in it is true; what is not is false when it is closed, else open."""

    items: Mapping[str, Term]
    closed: Term
    known: Term
    empty: Term


Answer = Chosen | Counted | Gathered


class Somebody:
    """One person left open: the answer to every question, and which options are asked about.

    With `like`, a second person who gives the same answers but for `differing`; both ask about the same options.
    """

    def __init__(
        self, z3: Any, vocabulary: Vocabulary, places: Iterable[str], options: Iterable[str],
        like: "Somebody | None" = None, differing: Part | None = None,
    ) -> None:
        self._z3 = z3
        self._vocabulary = vocabulary
        self._places = tuple(places)
        self._name = "other" if like else "person"
        self.like = like
        self.differing: Part = differing or {}
        self.facts: list[Term] = []
        """What every person keeps to: one answer a question, numbers inside their range."""
        self.answers: dict[str, Answer] = {}
        for question in vocabulary.questions.values():
            shared = like.answers[question.id] if like and question.id not in self.differing else None
            self.answers[question.id] = shared or self._answer(question)
        self.asked: Mapping[str, Term] = like.asked if like else {option: z3.Bool(f"asks about {option}") for option in options}

    def _answer(self, question: Question) -> Answer:
        z3, name = self._z3, f"{self._name}.{question.id}"
        if question.kind is Kind.INTEGER:
            low, high = question.range
            number, known = z3.Int(name), z3.Bool(f"{name} known")
            self.facts += [number >= low, number <= high]
            return Counted(number, known)
        if question.is_list:
            return self._list(question, name)
        words = self._places if question.kind is Kind.PLACE else question.allowed()
        truths = {word: z3.Bool(f"{name}={word}") for word in words}
        if len(truths) > 1:
            self.facts.append(z3.AtMost(*truths.values(), 1))
        return Chosen(truths, z3.Or(*truths.values()))

    def _list(self, question: Question, name: str) -> Gathered:
        z3, some = self._z3, self.differing.get(question.id)
        first = self.like.answers[question.id] if self.like and some is not None else None
        items = {item: z3.Bool(f"{name}={item}") for item in question.values}
        closed = z3.Bool(f"{name} closed")
        if isinstance(first, Gathered) and some is not None:
            items = {item: own if item in some else first.items[item] for item, own in items.items()}
            closed = first.closed
        empty = z3.Not(z3.Or(*items.values()))
        if not question.takes_none:
            self.facts.append(z3.Implies(closed, z3.Not(empty)))
        return Gathered(items, closed, z3.Or(closed, z3.Not(empty)), z3.And(closed, empty))

    def costs(self) -> list[Term]:
        """What makes a person larger: one an answer, and one an item of a list. A second person counts what differs."""
        found: list[Term] = [] if self.like else list(self.asked.values())
        for question, answer in self.answers.items():
            if self.like and question not in self.differing:
                continue
            found += [*answer.items.values(), answer.empty] if isinstance(answer, Gathered) else [answer.known]
        return found

    def wishes(self) -> list[Term]:
        """What makes a person plainer where there is a choice: nothing asked about, lists without an open rest."""
        lists = [self._z3.Or(self._z3.Not(answer.known), answer.closed) for answer in self.answers.values() if isinstance(answer, Gathered)]
        return [*(self._z3.Not(asked) for asked in self.asked.values()), *lists]

    def read(self, prover: Prover) -> dict[str, object]:
        """The answers of the somebody found last, in the form in which they are given."""
        found = {question: self._read(answer, prover) for question, answer in self.answers.items()}
        return {question: value for question, value in found.items() if value is not None}

    @staticmethod
    def _read(answer: Answer, prover: Prover) -> object:
        match answer:
            case Counted(number, known):
                return prover.number(number) if prover.true(known) else None
            case Chosen(words):
                return next((word for word, truth in words.items() if prover.true(truth)), None)
            case Gathered(items, closed):
                listed = [item for item, truth in items.items() if prover.true(truth)]
                if prover.true(closed):
                    return listed or [NONE]
                return [*listed, UNKNOWN] if listed else None

    def read_asked(self, prover: Prover) -> list[str]:
        """Options that the somebody found last asks about."""
        return [option for option, truth in self.asked.items() if prover.true(truth)]
