"""What it would take to break a principle: for the solver, as facts about somebody; for the double, as options it breaks on.

The two are written apart on purpose. Whoever the solver names is judged again by the double before anyone is shown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from engine.answers import Facts
from engine.case import Case, Edition
from engine.conditions import Condition
from engine.oracle import Oracle
from engine.proof.encoding import Encoding
from engine.proof.people import Chosen, Gathered, Somebody
from engine.proof.principles import Principle, Stays, Then
from engine.proof.solver import Term
from engine.rulebook import Rule, Verb

EVERYBODY = "everybody"
"""The key of a breach that is about no option in particular."""


@dataclass(frozen=True, slots=True)
class Breach:
    """How a principle could break: whom it is about, a second person where two are compared, and a fact for each option."""

    person: Somebody
    premise: Term
    ways: Mapping[str, Term]
    other: Somebody | None = None
    facts: list[Term] = field(default_factory=list)


def breach(principle: Principle, encoding: Encoding) -> Breach:
    """The breach of a principle; for one that compares two people, the second is the one who loses something."""
    person = encoding.person
    premise = _premise(principle, encoding, person)
    if isinstance(principle.promise, Then):
        return Breach(person, premise, _broken_then(principle.promise, encoding, person), facts=person.facts)
    return _broken_stays(principle.promise, encoding, person, premise)


def _premise(principle: Principle, encoding: Encoding, person: Somebody) -> Term:
    z3, parts = encoding.z3, [encoding.truth(principle.when, person).holds]
    if principle.unless is not None:
        parts.append(z3.Not(encoding.truth(principle.unless, person).holds))
    if principle.only_known is not None:
        parts += [z3.Not(answer.known) for question, answer in person.answers.items() if question not in principle.only_known]
    return z3.And(*parts)


def _broken_then(then: Then, encoding: Encoding, person: Somebody) -> dict[str, Term]:
    z3, ways = encoding.z3, {}
    for id in then.options:
        option = encoding.rulebook.options[id]
        stands = encoding.stands(option, person)
        broken = [stands.by_name[name] for name in then.never]
        if then.stand:
            broken.append(z3.Not(z3.Or(*[stands.by_name[name] for name in then.stand])))
        broken += [z3.And(stands.in_play, z3.Not(encoding.carries(option, tag, person))) for tag in then.carry]
        if then.safety_text and not option.safety:
            broken.append(stands.in_play)
        ways[id] = z3.Or(*broken)
    missing = [z3.Not(encoding.alerts(person, then.alert))] if then.alert else []
    missing += [z3.Not(encoding.alerts(person, urgent=True))] if then.urgent else []
    missing += [z3.Not(encoding.warned(tag, person)) for tag in then.warned]
    return {**ways, EVERYBODY: z3.Or(*missing)} if missing else ways


def _broken_stays(stays: Stays, encoding: Encoding, person: Somebody, premise: Term) -> Breach:
    z3 = encoding.z3
    differing = dict(stays.whatever) or dict.fromkeys([*stays.saying, *([stays.gaining] if stays.gaining else [])])
    other = encoding.somebody(differing)
    ways = {}
    offers = frozenset(rule for rule in stays.besides if encoding.rulebook.rules[rule].verb is Verb.OFFER)
    avoids = frozenset(stays.besides) - offers
    for id in stays.options:
        option = encoding.rulebook.options[id]
        if stays.only_not_now:
            before, after = encoding.stands(option, person, avoids), encoding.stands(option, other, avoids)
            ways[id] = z3.And(before.in_play, z3.Not(before.held_back), after.in_play, after.held_back)
        else:
            ways[id] = z3.And(encoding.stands(option, person, offers).kept, z3.Not(encoding.stands(option, other, avoids).kept))
    return Breach(person, premise, ways, other, [*person.facts, *other.facts, *_change(stays, encoding, person, other)])


def _change(stays: Stays, encoding: Encoding, person: Somebody, other: Somebody) -> Iterator[Term]:
    """What the second person says instead."""
    for question, values in stays.saying.items():
        said = other.answers[question]
        assert isinstance(said, Chosen)
        yield encoding.z3.Or(*[said.words[value] for value in values])
    if stays.gaining:
        before, after = person.answers[stays.gaining], other.answers[stays.gaining]
        assert isinstance(before, Gathered) and isinstance(after, Gathered)
        yield from (encoding.z3.Implies(before.items[item], after.items[item]) for item in before.items)
        yield encoding.z3.Or(*after.items.values())


class Judge:
    """Judges principles for one person by the double alone."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._oracle = Oracle.of(edition.rulebook)

    def case(self, facts: Facts, ask_about: tuple[str, ...] = ()) -> Case:
        return Case(self.edition, self._oracle, facts, self._oracle.evaluate(facts), ask_about)

    def is_about(self, principle: Principle, case: Case) -> bool:
        """Whether a principle is about this person."""
        def holds(condition: Condition) -> bool:
            return self._oracle.truth(condition, case.facts) is True

        about = holds(principle.when) and not (principle.unless is not None and holds(principle.unless))
        return about and (principle.only_known is None or set(case.facts) <= set(principle.only_known))

    def broken(self, then: Then, case: Case) -> set[str]:
        """Options (or `everybody`) on which a promise is broken for a person it is about."""
        found = {id for id in then.options if self._breaks(then, id, case)}
        alerts = case.holding(Verb.ALERT)
        raised = {rule.tag for rule in alerts}
        cautions = [rule for verb in (Verb.CAUTION, Verb.AVOID) for rule in case.holding(verb) if not rule.options or case.shown(rule.options)]
        if (then.alert and then.alert not in raised) or (then.urgent and not any(rule.urgent for rule in alerts)):
            return found | {EVERYBODY}
        return found if set(then.warned) <= raised | {rule.tag for rule in cautions} else found | {EVERYBODY}

    def _breaks(self, then: Then, id: str, case: Case) -> bool:
        placed = case.placed.get(id)
        standing = str(placed.standing) if placed else "absent"
        if standing in then.never or (then.stand and standing not in then.stand):
            return True
        if placed is None:
            return False
        shown = {rule.tag for rule in case.edition.about[id] if _shown(rule, case)}
        return not set(then.carry) <= shown or (then.safety_text and not placed.option.safety)

    def lost(self, stays: Stays, case: Case, other: Case) -> set[str]:
        """Options that stay for the first person (were the excepted offers not there) and not for the second."""
        before, after = self._without(stays, case, Verb.OFFER), self._without(stays, other, Verb.AVOID)
        if stays.only_not_now:
            before = self._without(stays, case, Verb.AVOID)
            return {id for id in stays.options if _nothing_holds(id, before) and id in after.placed and not _nothing_holds(id, after)}
        return {id for id in stays.options if _kept(id, before) and not _kept(id, after)}

    def _without(self, stays: Stays, case: Case, verb: Verb) -> Case:
        """The same person, as if the excepted rules of a verb were not there."""
        rulebook = self.edition.rulebook
        gone = {rule for rule in stays.besides if (rulebook.rules[rule].verb is Verb.OFFER) is (verb is Verb.OFFER)}
        if not gone:
            return case
        fewer = replace(rulebook, rules={id: rule for id, rule in rulebook.rules.items() if id not in gone})
        return Case(Edition(fewer, self.edition.as_of), self._oracle, case.facts, case.verdicts, case.ask_about)


def _kept(id: str, case: Case) -> bool:
    return id in case.placed and str(case.placed[id].standing) != "not_now"


def _nothing_holds(id: str, case: Case) -> bool:
    """Whether an option is in play and no avoid holds it back or asks first."""
    placed = case.placed.get(id)
    return placed is not None and not placed.holding and not placed.waits_for


def _shown(rule: Rule, case: Case) -> bool:
    """Whether an option in play shows this rule's tag."""
    truth = case.truth(rule)
    return truth is not False if rule.verb is Verb.CAUTION else truth is True and rule.verb is Verb.AVOID
