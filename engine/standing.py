"""Where each option stands for one person: to talk about, one answer first, not now, not here. Writes no words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from engine.answers import Facts, Listed
from engine.availability import Availability, availability
from engine.oracle import Truth
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Option, Rule, Rulebook, Verb


class Standing(StrEnum):
    """Where an option in play stands; an option that is not in play has none."""

    DISCUSS = "discuss"
    CHECK_FIRST = "check_first"
    NOT_NOW = "not_now"
    NOT_HERE = "not_here"


OPEN_TO_TALK = (Standing.DISCUSS, Standing.CHECK_FIRST)


@dataclass(frozen=True, slots=True)
class Placed:
    """One option in play: where it stands and the rules that put it there."""

    option: Option
    standing: Standing
    offers: tuple[Rule, ...]
    holding: tuple[Rule, ...]
    """Avoids that hold."""
    open: tuple[Rule, ...]
    """Avoids that are open."""
    asked: bool
    availability: Availability | None

    @property
    def waits_for(self) -> tuple[Rule, ...]:
        """Avoids that make the option wait for an answer or a check."""
        return (*(rule for rule in self.holding if not rule.blocks), *(rule for rule in self.open if rule.asks_first))


def visible(option: Option, facts: Facts) -> bool:
    """Whether an option may be shown: someone who answers only for another person sees what loved ones are offered."""
    return option.for_loved_ones or facts.get("respondent") not in ONLY_FOR_SOMEONE_ELSE


def asked_for(option: Option, facts: Facts, ask_about: Iterable[str]) -> bool:
    """Whether the person asked about an option, in the request or through an answer that names it."""
    return option.id in ask_about or any(_names(facts, question, value) for question, value in option.asked_by)


def _names(facts: Facts, question: str, value: str) -> bool:
    fact = facts.get(question)
    return value in fact.items if isinstance(fact, Listed) else fact == value


def in_force(rule: Rule, rulebook: Rulebook, as_of: date) -> bool:
    """Whether a rule acts on a day. An offer that rests on withdrawn sources alone has fallen; warnings stay."""
    if not rule.in_force(as_of):
        return False
    if rule.verb is not Verb.OFFER or rule.awaiting is not None:
        return True
    sources = [rulebook.sources[one.source] for one in rule.evidence]
    return any(source.verified and source.superseded_by is None and not (source.withdrawn and source.withdrawn <= as_of) for source in sources)


def place_option(
    option: Option, rules: Iterable[Rule], truth: Callable[[str], Truth], facts: Facts, rulebook: Rulebook, as_of: date, ask_about: Iterable[str],
) -> Placed | None:
    """Where an option stands, from the truth of the rules about it that are in force; None when it is not in play."""
    offers, holding, waiting = [], [], []
    for rule in rules:
        if rule.verb is Verb.OFFER:
            if truth(rule.id) is True:
                offers.append(rule)
        elif rule.verb is Verb.AVOID:
            verdict = truth(rule.id)
            if verdict is not False:
                (holding if verdict else waiting).append(rule)
    asked = asked_for(option, facts, ask_about)
    if not offers and not asked:
        return None
    there = availability(option, facts, rulebook, as_of)
    return Placed(option, _standing(holding, waiting, there), tuple(offers), tuple(holding), tuple(waiting), asked, there)


def _standing(holding: list[Rule], waiting: list[Rule], there: Availability | None) -> Standing:
    if any(rule.blocks for rule in holding):
        return Standing.NOT_NOW
    if there is not None and there.value == "not_available" and not there.stale:
        return Standing.NOT_HERE
    if holding or any(rule.asks_first for rule in waiting):
        return Standing.CHECK_FIRST
    return Standing.DISCUSS
