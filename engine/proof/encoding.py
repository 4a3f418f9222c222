"""What rules mean for everybody at once: conditions as pairs of *holds* and *fails*, and where each option stands.

The same condition tree as the live engine and the double, in strong Kleene logic: neither of the pair is open.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.case import Edition
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test, questions_in
from engine.proof.people import Chosen, Counted, Gathered, Part, Somebody
from engine.proof.solver import Term, load_z3
from engine.proof.whereabouts import Whereabouts
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Option, Rule, Verb
from engine.vocabulary import NONE, Places


@dataclass(frozen=True, slots=True)
class Pair:
    """A condition holds, fails, or (when neither is true) is open."""

    holds: Term
    fails: Term


@dataclass(frozen=True, slots=True)
class Stands:
    """Where an option stands. `kept` means in play and not `not_now`; `held_back` leaves out whether it is in play."""

    in_play: Term
    held_back: Term
    kept: Term
    by_name: Mapping[str, Term]


class Encoding:
    """A rulebook on one day for the solver. `also` holds conditions beside the rules, such as those of principles."""

    def __init__(self, edition: Edition, also: Iterable[Condition] = ()) -> None:
        self.z3 = load_z3()
        self.edition = edition
        self.rulebook = edition.rulebook
        self.vocabulary = self.rulebook.vocabulary
        self._others: list[Somebody] = []
        self._memo: dict[tuple[int, Condition], Pair] = {}
        self._reads: dict[Condition, set[str]] = {}
        self.whereabouts = Whereabouts(edition, (*(rule.when for rule in self.rulebook.rules.values()), *self.rulebook.concepts.values(), *also))

    @cached_property
    def person(self) -> Somebody:
        """The one person everything is said about."""
        return Somebody(self.z3, self.vocabulary, self.whereabouts.places, self.rulebook.options)

    def somebody(self, differing: Part) -> Somebody:
        """A second person, who gives the same answers but for `differing`."""
        other = Somebody(self.z3, self.vocabulary, self.whereabouts.places, self.rulebook.options, self.person, differing)
        self._others.append(other)  # kept, because what is remembered is remembered by identity
        return other

    # ---------- conditions ----------
    def truth(self, condition: Condition, person: Somebody) -> Pair:
        """The pair of a condition; where a second person differs in nothing it reads, it is the first one's."""
        if person.like is not None and not self.reads(condition) & person.differing.keys():
            return self.truth(condition, person.like)
        key = (id(person), condition)
        if key not in self._memo:
            self._memo[key] = self._pair(condition, person)
        return self._memo[key]

    def reads(self, condition: Condition) -> set[str]:
        """Questions that a condition reads, through concepts too."""
        if condition not in self._reads:
            self._reads[condition] = questions_in(condition, self.rulebook.concepts.__getitem__)
        return self._reads[condition]

    def _pair(self, condition: Condition, person: Somebody) -> Pair:
        z3 = self.z3
        match condition:
            case Test():
                return self._test(condition, person)
            case Concept(name):
                return self.truth(self.rulebook.concepts[name], person)
            case Not(part):
                inner = self.truth(part, person)
                return Pair(inner.fails, inner.holds)
            case AllOf(parts):
                pairs = [self.truth(part, person) for part in parts]
                return Pair(z3.And(*[one.holds for one in pairs]), z3.Or(*[one.fails for one in pairs]))
            case AnyOf(parts):
                pairs = [self.truth(part, person) for part in parts]
                return Pair(z3.Or(*[one.holds for one in pairs]), z3.And(*[one.fails for one in pairs]))

    def _test(self, test: Test, person: Somebody) -> Pair:
        z3, answer = self.z3, person.answers[test.question]
        if test.op is Op.KNOWN:
            return Pair(answer.known, z3.Not(answer.known))
        match answer:
            case Gathered():
                pairs = [self._includes(answer, str(item)) for item in test.operands]
                holds, fails = [one.holds for one in pairs], [one.fails for one in pairs]
                return Pair(z3.And(*holds), z3.Or(*fails)) if test.op is Op.INCLUDES_ALL else Pair(z3.Or(*holds), z3.And(*fails))
            case Counted(number):
                met = self._compared(test, number)
                return Pair(z3.And(answer.known, met), z3.And(answer.known, z3.Not(met)))
            case Chosen(words) if test.op is Op.INSIDE:
                verdicts = {word: _inside(word, test.operands) for word in words}
                return Pair(z3.Or(*[words[word] for word, verdict in verdicts.items() if verdict]),
                            z3.Or(*[words[word] for word, verdict in verdicts.items() if verdict is False]))
            case Chosen(words):
                return Pair(z3.Or(*[truth for word, truth in words.items() if word in test.operands]),
                            z3.Or(*[truth for word, truth in words.items() if word not in test.operands]))

    def _includes(self, answer: Gathered, item: str) -> Pair:
        if item == NONE:
            return Pair(answer.empty, self.z3.Or(*answer.items.values()))
        return Pair(answer.items[item], self.z3.And(answer.closed, self.z3.Not(answer.items[item])))

    def _compared(self, test: Test, number: Term) -> Term:
        if test.op is Op.AT_LEAST:
            return number >= test.operands[0]
        if test.op is Op.AT_MOST:
            return number <= test.operands[0]
        return self.z3.Or(*[number == operand for operand in test.operands])

    # ---------- rules, alerts, cautions ----------
    def holds(self, rule: Rule, person: Somebody) -> Term:
        return self.truth(rule.when, person).holds

    def open(self, rule: Rule, person: Somebody) -> Term:
        pair = self.truth(rule.when, person)
        return self.z3.Not(self.z3.Or(pair.holds, pair.fails))

    def alerts(self, person: Somebody, tag: str | None = None, urgent: bool = False) -> Term:
        """Whether an alert is raised: with a tag, an urgent one, or any."""
        rules = [rule for rule in self.edition.by_verb[Verb.ALERT] if tag in (None, rule.tag) and (rule.urgent or not urgent)]
        return self.z3.Or(*[self.holds(rule, person) for rule in rules])

    def warned(self, tag: str, person: Somebody) -> Term:
        """Whether somebody hears a tag: as an alert, or as a caution or an avoid that holds and may be shown to them."""
        rules = [rule for verb in (Verb.CAUTION, Verb.AVOID) for rule in self.edition.by_verb[verb] if rule.tag == tag]
        heard = [self.z3.And(self.holds(rule, person), self._shown(rule, person)) for rule in rules]
        return self.z3.Or(self.alerts(person, tag), *heard)

    def _shown(self, rule: Rule, person: Somebody) -> Term:
        options = [self.rulebook.options[name] for name in rule.options]
        return self.z3.Or(*[self.visible(option, person) for option in options]) if options else self.z3.BoolVal(True)

    def carries(self, option: Option, tag: str, person: Somebody) -> Term:
        """Whether an option in play shows a tag: a caution about it that holds or is open, or an avoid that holds."""
        cautions = [rule for rule in self.edition.about[option.id] if rule.tag == tag and rule.verb in (Verb.CAUTION, Verb.AVOID)]
        return self.z3.Or(*[
            self.z3.Not(self.truth(rule.when, person).fails) if rule.verb is Verb.CAUTION else self.holds(rule, person) for rule in cautions
        ])

    # ---------- standings ----------
    def visible(self, option: Option, person: Somebody) -> Term:
        respondent = person.answers.get("respondent")
        if option.for_loved_ones or not isinstance(respondent, Chosen):
            return self.z3.BoolVal(True)
        return self.z3.Not(self.z3.Or(*[respondent.words[word] for word in ONLY_FOR_SOMEONE_ELSE if word in respondent.words]))

    def named(self, option: Option, person: Somebody) -> Term:
        """Whether an answer names the option."""
        found = []
        for question, value in option.asked_by:
            match person.answers[question]:
                case Gathered(items):
                    found.append(items[value])
                case Chosen(words) if value in words:
                    found.append(words[value])
        return self.z3.Or(*found)

    def stands(self, option: Option, person: Somebody, without: frozenset[str] = frozenset()) -> Stands:
        """Where an option stands, as if the rules named in `without` were not there."""
        z3 = self.z3
        rules = [rule for rule in self.edition.about[option.id] if rule.id not in without]
        offers = [self.holds(rule, person) for rule in rules if rule.verb is Verb.OFFER]
        avoids = [rule for rule in rules if rule.verb is Verb.AVOID]
        blocked = z3.Or(*[self.holds(rule, person) for rule in avoids if rule.blocks])
        checks = [self.holds(rule, person) for rule in avoids if not rule.blocks]
        waits = z3.Or(*checks, *[self.open(rule, person) for rule in avoids if rule.asks_first])
        in_play = z3.And(self.visible(option, person), z3.Or(person.asked[option.id], self.named(option, person), *offers))
        kept, missing = z3.And(in_play, z3.Not(blocked)), self.whereabouts.lacks(option, person)
        there = z3.And(kept, z3.Not(missing))
        return Stands(in_play, z3.Or(blocked, waits), kept, {
            "absent": z3.Not(in_play), "not_now": z3.And(in_play, blocked), "not_here": z3.And(kept, missing),
            "check_first": z3.And(there, waits), "discuss": z3.And(there, z3.Not(waits)),
        })


def _inside(place: str, areas: Iterable[str | int]) -> bool | None:
    """Whether a place lies in one of some areas; None when it may."""
    verdicts = [Places.inside(place, str(area)) for area in areas]
    return True if True in verdicts else None if None in verdicts else False
