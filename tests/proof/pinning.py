"""The person left open of the proofs, made into one of whom everything is said."""

from engine.answers import Facts, Listed
from engine.proof.encoding import Encoding
from engine.proof.people import Chosen, Counted, Gathered
from engine.proof.solver import Term
from engine.vocabulary import Kind


class Pinning:
    """One encoding's person. Negations are made once: a thousand people need the same ones, and making them takes longest."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._negations: dict[int, Term] = {}

    def pinned(self, facts: Facts, asked: tuple[str, ...] = ()) -> list[Term]:
        """What is true of this one person, who asks about some options, and of nobody else."""
        vocabulary, person, alike = self._encoding.vocabulary, self._encoding.person, self._encoding.whereabouts.alike
        found = [self._said(truth, option in asked) for option, truth in person.asked.items()]
        for question, answer in person.answers.items():
            fact = facts.get(question)
            match answer:
                case Counted(number, known):
                    found += [self._said(known, False)] if fact is None else [known, number == fact]
                case Chosen(words):
                    said = alike.get(str(fact)) if vocabulary[question].kind is Kind.PLACE else fact
                    found += [self._said(truth, word == said) for word, truth in words.items()]
                case Gathered(items, closed):
                    listed = fact if isinstance(fact, Listed) else Listed((), True)
                    found += [self._said(truth, item in listed.items) for item, truth in items.items()]
                    found.append(self._said(closed, not listed.rest_open))
        return found

    def _said(self, truth: Term, so: bool) -> Term:
        if so:
            return truth
        if id(truth) not in self._negations:  # the encoding keeps its terms, so none is ever another with the same id
            self._negations[id(truth)] = self._encoding.z3.Not(truth)
        return self._negations[id(truth)]
