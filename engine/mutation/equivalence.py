"""Whether anybody at all would notice a mutant: proved equivalent over every possible person, or a small one who would.

The meaning of conditions and standings is that of the proofs (`engine.proof`). Somebody may ask about any option, so an
option is out of reach only for those who may not be shown it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.case import Edition
from engine.mutation.operators import Mutant, Operator
from engine.mutation.people import Person
from engine.proof.encoding import Encoding
from engine.proof.people import Gathered
from engine.proof.solver import Found, Prover, Term
from engine.rulebook import Option, Rule, Verb

RESPONDENT = "respondent"


@dataclass(frozen=True, slots=True)
class Noticing:
    """Who would notice a mutant: somebody, nobody (it is equivalent), or undecided."""

    found: Found
    person: Person | None = None


class Equivalence:
    """Looks for people who would notice. `seconds` is for each mutant; after that it is undecided."""

    def __init__(self, edition: Edition, mutants: list[Mutant], seconds: float) -> None:
        self._encoding = Encoding(edition, [mutant.changed.when for mutant in mutants])
        self._z3 = self._encoding.z3
        self._person = self._encoding.person
        self._edition = edition
        self._seconds = seconds
        self._in_force = {rule.id for rule in edition.rules}

    def who_notices(self, mutant: Mutant) -> Noticing:
        """A small person for whom a mutant says something else; the plainest kind of difference is looked for first."""
        if mutant.rule.id not in self._in_force:
            return Noticing(Found.NOBODY)
        for difference in self._differences(mutant):
            found = self._search(mutant, difference)
            if found.found is not Found.NOBODY:
                return found
        return Noticing(Found.NOBODY)

    # ---------- what a difference is ----------
    def _differences(self, mutant: Mutant) -> Iterator[Term]:
        z3, rule = self._z3, mutant.rule
        if mutant.changed.when is rule.when:
            yield self._effect(mutant)
            return
        before, after = (self._encoding.truth(one.when, self._person) for one in (rule, mutant.changed))
        seen = self._seen(rule)
        yield z3.And(before.holds != after.holds, seen)
        if rule.verb in (Verb.CAUTION, Verb.AVOID):  # what is open matters for these alone
            yield z3.And(before.fails != after.fails, seen)

    def _seen(self, rule: Rule) -> Term:
        """Whether somebody may be shown an option of a rule."""
        options = [self._encoding.visible(option, self._person) for option in self._options(rule)]
        return self._z3.Or(*options) if options else self._z3.BoolVal(True)

    def _effect(self, mutant: Mutant) -> Term:
        """Somebody for whom a rule with the same condition does something else."""
        z3, rule, person = self._z3, mutant.rule, self._person
        holds = self._encoding.holds(rule, person)
        if mutant.operator is Operator.DROP_OPTION:
            left_out = self._edition.rulebook.options[mutant.detail]
            return z3.And(holds, self._encoding.visible(left_out, person))
        if mutant.operator is Operator.FLIP_URGENT:
            others = [one for one in self._edition.by_verb[Verb.ALERT] if one.urgent and one.id != rule.id and one.tag == rule.tag]
            return z3.And(holds, *(z3.Not(self._encoding.holds(one, person)) for one in others))
        stands = [self._encoding.stands(option, person, frozenset([rule.id])) for option in self._options(rule)]
        if mutant.operator is Operator.FLIP_IF_HOLDS:
            return z3.And(holds, z3.Or(*[z3.And(one.in_play, z3.Not(one.by_name["not_now"])) for one in stands]))
        return z3.And(self._encoding.open(rule, person), z3.Or(*[one.by_name["discuss"] for one in stands]))

    def _options(self, rule: Rule) -> list[Option]:
        return [self._edition.rulebook.options[name] for name in rule.options]

    # ---------- the search ----------
    def _search(self, mutant: Mutant, difference: Term) -> Noticing:
        """First among people who answer only what the rule reads, then among everybody."""
        reads = {question for rule in (mutant.rule, mutant.changed) for question in self._encoding.reads(rule.when)}
        found = Noticing(Found.NOBODY)
        for narrow in (True, False):
            prover = Prover(self._seconds)
            prover.suppose([*self._person.facts, difference])
            if narrow:
                prover.suppose([self._z3.Not(answer.known) for question, answer in self._person.answers.items() if question not in reads])
                prover.suppose([asked if option in mutant.rule.options else self._z3.Not(asked) for option, asked in self._person.asked.items()])
            found = self._smallest(prover, reads if narrow else set(self._person.answers))
            if found.found is Found.SOMEBODY:
                return found
        return found

    def _smallest(self, prover: Prover, questions: set[str]) -> Noticing:
        costs: list[Term] = []
        for question, answer in self._person.answers.items():
            if question in questions:
                costs += [*answer.items.values(), answer.empty] if isinstance(answer, Gathered) else [answer.known]
        found = prover.smallest(costs, [wish for question in questions if (wish := self._closed(question)) is not None])
        if found is not Found.SOMEBODY:
            return Noticing(found)
        return Noticing(found, Person(self._person.read(prover), tuple(self._person.read_asked(prover))))

    def _closed(self, question: str) -> Term | None:
        """A list without an open rest is plainer, where there is a choice."""
        answer = self._person.answers[question]
        return self._z3.Or(self._z3.Not(answer.known), answer.closed) if isinstance(answer, Gathered) else None
