"""Concepts changed on purpose: a word that many rules share can be wrong for all of them at once.

Counted apart from the mutants of rules, with the same operators on the condition of a concept.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from engine.case import Edition
from engine.conditions import Condition, Not, concepts_in
from engine.mutation.operators import MUTATED, SAFETY_VERBS, Operator, condition_changes
from engine.mutation.people import DAY, Person
from engine.mutation.runs import Run, Runner
from engine.mutation.view import View
from engine.oracle import Oracle
from engine.proof.encoding import Encoding
from engine.proof.people import Gathered
from engine.proof.solver import Found, Prover
from engine.rulebook import Rule, Rulebook

_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class WordMutant:
    """One concept changed: how, and what it became."""

    operator: Operator
    concept: str
    changed: Condition
    detail: str = ""


@dataclass(frozen=True, slots=True)
class WordSurvivor:
    """A changed concept that nobody noticed, a rule it changes, and a person for whom it does."""

    mutant: WordMutant
    found: Found
    rule: str | None = None
    person: Person | None = None
    safety: bool = False

    def as_json(self) -> dict[str, object]:
        person = {"answers": self.person.answers, "ask_about": []} if self.person else None
        return {"concept": self.mutant.concept, "operator": str(self.mutant.operator), "detail": self.mutant.detail, "rule": self.rule,
                "safety": self.safety, "timed_out": self.found is Found.UNDECIDED, "person": person}


class SharedWords:
    """Grades scenarios against changed concepts."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._book = runner.rulebook

    @cached_property
    def mutants(self) -> list[WordMutant]:
        """Every change of every concept that a rule with an effect uses."""
        return [mutant for concept in self._book.concepts if self._rules(concept) for mutant in self._of(concept)]

    def _of(self, concept: str) -> Iterator[WordMutant]:
        condition = self._book.concepts[concept]
        seen = {condition}
        for operator, changed, detail in ((Operator.NEGATE, Not(condition), ""), *condition_changes(condition, self._book.vocabulary)):
            if changed not in seen:
                seen.add(changed)
                yield WordMutant(operator, concept, changed, detail)

    def _rules(self, concept: str) -> list[Rule]:
        return [rule for rule in self._book.rules.values() if rule.verb in MUTATED and concept in _used(rule.when, self._book)]

    def left(self, runs: list[Run]) -> list[WordSurvivor]:
        """Changed concepts that no scenario notices; those proved to change nothing have found nobody."""
        found = []
        for concept in dict.fromkeys(mutant.concept for mutant in self.mutants):
            rules = self._rules(concept)
            for mutant in (one for one in self.mutants if one.concept == concept):
                oracle = Oracle({rule.id: rule.when for rule in rules}, {**self._book.concepts, concept: mutant.changed})
                if not any(self._notices(run, oracle) for run in runs):
                    found.append(self._who(mutant, rules))
        return found

    @staticmethod
    def _notices(run: Run, oracle: Oracle) -> bool:
        for view in run.people:
            truth = oracle.evaluate(view.facts).truth
            if any(view.truth(rule) is not now for rule, now in truth.items()) and not _passes(run, view.with_truth(truth)):
                return True
        return False

    def _who(self, mutant: WordMutant, rules: list[Rule]) -> WordSurvivor:
        """A small person for whom a rule says something else; safety rules are asked first."""
        changed = replace(self._book, concepts={**self._book.concepts, mutant.concept: mutant.changed})
        before, after = (Encoding(Edition(book, DAY), [mutant.changed, self._book.concepts[mutant.concept]]) for book in (self._book, changed))
        person, undecided = before.person, False
        for rule in sorted(rules, key=lambda one: one.verb not in SAFETY_VERBS):
            prover = Prover(_SECONDS)
            was, now = before.truth(rule.when, person), after.truth(rule.when, person)
            open_counts = rule.verb in SAFETY_VERBS
            prover.suppose([*person.facts, before.z3.Or(was.holds != now.holds, was.fails != now.fails) if open_counts else was.holds != now.holds])
            costs = [cost for answer in person.answers.values()
                     for cost in ([*answer.items.values(), answer.empty] if isinstance(answer, Gathered) else [answer.known])]
            found = prover.smallest(costs, person.wishes())
            undecided |= found is Found.UNDECIDED
            if found is Found.SOMEBODY:
                return WordSurvivor(mutant, found, rule.id, Person(person.read(prover)), rule.verb in SAFETY_VERBS)
        return WordSurvivor(mutant, Found.UNDECIDED if undecided else Found.NOBODY)


def _passes(run: Run, view: View) -> bool:
    return all(expectation.check(view) for expectation in run.expectations)


def _used(condition: Condition, book: Rulebook) -> set[str]:
    """Concepts a condition uses, through others too."""
    direct = concepts_in(condition)
    return direct.union(*(_used(book.concepts[name], book) for name in direct))
