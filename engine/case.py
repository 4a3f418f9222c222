"""One person's case: facts, the truth of every rule, and where every option stands. Writes no words."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from engine.answers import Facts
from engine.conditions import known_tests
from engine.freshness import stale_since
from engine.oracle import Oracle, Truth, Verdicts
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Option, Rule, Rulebook, Verb
from engine.standing import Placed, in_force, place_option, visible


@dataclass(frozen=True)
class Edition:
    """A rulebook on one day: the rules in force, by verb and by option."""

    rulebook: Rulebook
    as_of: date

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rulebook.rules.values() if in_force(rule, self.rulebook, self.as_of))

    @cached_property
    def about(self) -> dict[str, tuple[Rule, ...]]:
        """Rules in force, by option."""
        found: dict[str, list[Rule]] = {option: [] for option in self.rulebook.options}
        for rule in self.rules:
            for option in rule.options:
                found[option].append(rule)
        return {option: tuple(rules) for option, rules in found.items()}

    @cached_property
    def deciding(self) -> tuple[Rule, ...]:
        """Rules in force that could change an alert, a standing or a caution: all but notes."""
        return tuple(rule for rule in self.rules if rule.verb is not Verb.NOTE)

    @cached_property
    def alerts_on_known(self) -> tuple[tuple[Rule, frozenset[str]], ...]:
        """Alerts that test whether something was answered, with what they test so."""
        tested = ((rule, known_tests(rule.when, self.rulebook.concepts.__getitem__)) for rule in self.by_verb[Verb.ALERT])
        return tuple((rule, questions) for rule, questions in tested if questions)

    @cached_property
    def stale(self) -> dict[str, date]:
        """Rules past the day by which they, or a source they cite, were to be read again, with that day."""
        past = {rule.id: stale_since(rule, self.rulebook, self.as_of) for rule in self.rules}
        return {id: day for id, day in past.items() if day is not None}

    @cached_property
    def placing(self) -> dict[str, tuple[Rule, ...]]:
        """Offers and avoids in force, by option: what decides where it stands."""
        return {option: tuple(rule for rule in rules if rule.verb in (Verb.OFFER, Verb.AVOID)) for option, rules in self.about.items()}

    @cached_property
    def by_verb(self) -> dict[Verb, tuple[Rule, ...]]:
        return {verb: tuple(rule for rule in self.rules if rule.verb is verb) for verb in Verb}

    @cached_property
    def named_by_answers(self) -> tuple[Option, ...]:
        """Options that an answer can name."""
        return tuple(option for option in self.rulebook.options.values() if option.asked_by)

    @property
    def has_offers(self) -> bool:
        return bool(self.by_verb[Verb.OFFER])


@dataclass(frozen=True)
class Case:
    """Everything that follows from the answers of one person, before words."""

    edition: Edition
    oracle: Oracle
    facts: Facts
    verdicts: Verdicts
    ask_about: tuple[str, ...] = ()
    placed: dict[str, Placed] = field(init=False)

    def __post_init__(self) -> None:
        truth = self.verdicts.truth.__getitem__
        placed = {
            option.id: where
            for option in self.rulebook.options.values()
            if visible(option, self.facts)
            and (where := place_option(option, self.edition.placing[option.id], truth, self.facts, self.rulebook, self.as_of, self.ask_about))
        }
        object.__setattr__(self, "placed", placed)

    @cached_property
    def only_for_someone_else(self) -> bool:
        """Whether whoever answers does so for another person alone."""
        return self.facts.get("respondent") in ONLY_FOR_SOMEONE_ELSE

    @cached_property
    def rulebook(self) -> Rulebook:
        return self.edition.rulebook

    @cached_property
    def as_of(self) -> date:
        return self.edition.as_of

    def truth(self, rule: Rule) -> Truth:
        return self.verdicts.truth[rule.id]

    def holding(self, verb: Verb) -> list[Rule]:
        """Rules of a verb that hold and are in force, in the order of the files."""
        truth = self.verdicts.truth
        return [rule for rule in self.edition.by_verb[verb] if truth[rule.id] is True]

    def shown(self, options: tuple[str, ...]) -> tuple[str, ...] | list[str]:
        """Those of some options that may be shown to whoever answers."""
        if not self.only_for_someone_else:
            return options
        return [name for name in options if self.rulebook.options[name].for_loved_ones]

    def stands_if(self, option: Option, facts: Facts) -> Placed | None:
        """Where an option would stand with other answers; judged by the double alone."""
        if not visible(option, facts):
            return None
        truth = lambda rule: self.oracle.rule(rule, facts)  # noqa: E731
        return place_option(option, self.edition.placing[option.id], truth, facts, self.rulebook, self.as_of, self.ask_about)
