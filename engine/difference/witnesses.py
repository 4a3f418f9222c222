"""A smallest person who sees something differently, found by the solver and judged again by the double on both sides."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.answers import Fact, Facts, Listed
from engine.case import Case, Edition
from engine.difference.aspects import ALERT, BY_ITSELF, CAUTION, NOTE, OPTION, Aspect
from engine.difference.pairing import Pairing
from engine.difference.tags import own
from engine.oracle import Oracle
from engine.proof.people import Gathered
from engine.proof.solver import Found, Term
from engine.proof.whereabouts import PLACE
from engine.rulebook import Rule, Verb
from engine.vocabulary import ELSEWHERE, NONE, UNKNOWN, Vocabulary


@dataclass(frozen=True, slots=True)
class Witness:
    """A person as answers and what they ask about. `confirmed`: the double sees the same move on both sides.

    `only_old` and `only_new` name the questions whose answers only one of the rulebooks takes.
    """

    answers: dict[str, object]
    ask_about: tuple[str, ...]
    confirmed: bool
    only_old: tuple[str, ...] = ()
    only_new: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        return {"answers": self.answers, "ask_about": list(self.ask_about), "confirmed": self.confirmed,
                "only_old_takes": list(self.only_old), "only_new_takes": list(self.only_new)}


class Witnesses:
    """Finds people for the moves of aspects."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._oracles = {id(edition): Oracle.of(edition.rulebook) for edition in (pairing.old, pairing.new)}

    def smallest(self, aspect: Aspect, before: str, after: str, meant: Term) -> tuple[Found, Witness | None]:
        """Somebody who is meant, with as few answers as can be; everything that cannot matter is left unknown."""
        pairing, person, z3 = self._pairing, self._pairing.person, self._pairing.z3
        others = [z3.Not(answer.known) for question, answer in person.answers.items() if question not in aspect.reads]
        asked = {id: truth for id, truth in person.asked.items() if id in aspect.options or aspect.kind == BY_ITSELF}
        others += [z3.Not(truth) for id, truth in person.asked.items() if id not in asked]
        costs: list[Term] = list(asked.values())
        for question, answer in person.answers.items():
            if question not in aspect.reads:
                continue
            costs += [*answer.items.values(), answer.empty] if isinstance(answer, Gathered) else [answer.known]
        closed = [z3.Or(z3.Not(answer.known), answer.closed) for answer in person.answers.values() if isinstance(answer, Gathered)]
        with pairing.prover.aside([meant, *others]):
            found = pairing.prover.smallest(costs, [*(z3.Not(truth) for truth in asked.values()), *closed])
            if found is not Found.SOMEBODY:
                return found, None
            answers, asks = person.read(pairing.prover), tuple(person.read_asked(pairing.prover))
        confirmed = self._seen(aspect, pairing.old, answers, asks) == before and self._seen(aspect, pairing.new, answers, asks) == after
        only_new = tuple(question for question, value in answers.items() if not _takes(pairing.old.rulebook.vocabulary, question, value))
        only_old = tuple(question for question, value in answers.items() if not _takes(pairing.new.rulebook.vocabulary, question, value))
        return found, Witness(answers, asks, confirmed, only_old, only_new)

    def _seen(self, aspect: Aspect, edition: Edition, answers: dict[str, object], asks: tuple[str, ...]) -> str:
        """The state that the double finds for somebody on one side."""
        facts, oracle = _facts(answers), self._oracles[id(edition)]
        case = Case(edition, oracle, facts, oracle.evaluate(facts), tuple(id for id in asks if id in edition.rulebook.options))
        if aspect.kind == OPTION:
            placed = case.placed.get(aspect.id)
            return str(placed.standing) if placed else "absent"
        if aspect.kind == NOTE:
            notes = [rule for rule in case.holding(Verb.NOTE) if rule.id == aspect.id]
            return "said" if any(_beside(rule, aspect.options, case) for rule in notes) else "none"
        if aspect.kind == ALERT:
            raised = [rule for rule in case.holding(Verb.ALERT) if rule.tag == aspect.id]
            return "urgent" if any(rule.urgent for rule in raised) else "raised" if raised else "none"
        warnings = [rule for verb in (Verb.CAUTION, Verb.AVOID) for rule in edition.by_verb[verb] if rule.tag == aspect.id]
        if aspect.kind == BY_ITSELF:
            return "said" if any(case.truth(rule) is True and _alone(rule, case) for rule in warnings) else "none"
        assert aspect.kind == CAUTION
        return _carried(next((id for id in aspect.options if id in case.placed), ""), aspect.id, warnings, case)


def _beside(rule: Rule, options: tuple[str, ...], case: Case) -> bool:
    """Whether a note stands with one of some options in the list; without any, whether it stands at the top."""
    return any(id in case.placed and id in rule.options for id in options) if options else not rule.options


def _carried(option: str, tag: str, warnings: Iterable[Rule], case: Case) -> str:
    truths = [(rule.verb, case.truth(rule)) for rule in warnings if option in rule.options]
    maybe = any(verb is Verb.CAUTION and truth is None for verb, truth in truths)
    mine = own(case.rulebook.options[option], tag) if option in case.placed else None
    if any(truth is True for _, truth in truths) or (mine and mine.safety and not maybe):
        return "holds"
    nowhere = case.facts.get(PLACE) in (None, ELSEWHERE)
    return "open" if maybe or (mine and mine.place and nowhere) else "none"


def _alone(rule: Rule, case: Case) -> bool:
    return not rule.options or (bool(case.shown(rule.options)) and not any(id in case.placed for id in rule.options))


def _facts(answers: dict[str, object]) -> Facts:
    """Answers as facts, unchecked: one of the two rulebooks may not take them."""
    return Facts({question: _fact(value) for question, value in answers.items()})


def _fact(value: object) -> Fact:
    if isinstance(value, list):
        return Listed(tuple(item for item in value if item not in (UNKNOWN, NONE)), UNKNOWN in value)
    return value  # type: ignore[return-value]


def _takes(vocabulary: Vocabulary, question: str, value: object) -> bool:
    if question not in vocabulary:
        return False
    asked = vocabulary[question]
    if isinstance(value, int):
        return asked.range[0] <= value <= asked.range[1]
    return set(value if isinstance(value, list) else [value]) <= {*vocabulary.allowed(asked), *([UNKNOWN] if asked.is_list else [])}
