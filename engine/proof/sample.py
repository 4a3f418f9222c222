"""People drawn by lot, the same ones every time, and what the double says about them. A quick first look, never a proof."""

from random import Random

from engine.answers import Fact, Facts, Listed
from engine.case import Case, Edition
from engine.oracle import Oracle
from engine.vocabulary import Kind, Question, Vocabulary


def drawn(lot: Random, vocabulary: Vocabulary, share: float = 0.5) -> Facts:
    """One person who answers about `share` of the questions, anything at all; lists may be left open or be empty."""
    asked = [question for question in vocabulary.questions.values() if lot.random() < share]
    known = {question.id: _answer(lot, question, vocabulary) for question in asked}
    return Facts({question: fact for question, fact in known.items() if fact is not None})


def _answer(lot: Random, question: Question, vocabulary: Vocabulary) -> Fact | None:
    if question.kind is Kind.INTEGER:
        return lot.randint(*question.range) if lot.random() < 0.5 else min(question.range[0] + lot.randint(0, 25), question.range[1])
    if not question.is_list:
        words = list(vocabulary.allowed(question))
        return lot.choice(words) if words else None
    items = tuple(item for item in question.values if lot.random() < lot.choice((0.1, 0.4)))
    rest_open = lot.random() < 0.2
    return Listed(items, rest_open) if items or (question.takes_none and not rest_open) else None


class Sample:
    """For which of some people each rule holds, and each option is in play. One bit a person."""

    def __init__(self, edition: Edition, people: int) -> None:
        self._edition = edition
        self._oracle = Oracle.of(edition.rulebook)
        self._holding = dict.fromkeys(edition.rulebook.rules, 0)
        self._in_play = dict.fromkeys(edition.rulebook.options, 0)
        self._size = 0
        lot = Random(7)
        for _ in range(people):
            self.add(drawn(lot, edition.rulebook.vocabulary, lot.choice((0.1, 0.5, 0.9))))

    def add(self, facts: Facts) -> None:
        """One more person."""
        bit = 1 << self._size
        self._size += 1
        verdicts = self._oracle.evaluate(facts)
        for rule in verdicts.holding:
            self._holding[rule] |= bit
        for option in Case(self._edition, self._oracle, facts, verdicts).placed:
            self._in_play[option] |= bit

    def ever(self, rule: str, without: str | None = None) -> bool:
        """Whether a rule holds for somebody here (for whom another does not)."""
        return bool(self._holding[rule] & ~(self._holding[without] if without else 0))

    def in_play(self, option: str) -> bool:
        return bool(self._in_play[option])
