"""Which question would help most next, and whether any answer could still change the list. Writes no words.

A question matters while it keeps open a rule that could still change an alert, a standing or a caution. That is
judged on the open parts of each condition, so a pair of answers that matters only together counts; where it
cannot be excluded, it counts (sound, not always complete).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.answers import Listed
from engine.availability import LOCAL_SERVICES, could_be_elsewhere
from engine.case import Case
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Rule, Verb
from engine.standing import visible
from engine.vocabulary import ELSEWHERE, AskedOf, Question

ALERT, GOAL, STANDING, CAUTION = 1, 2, 3, 4
"""Tiers, best first: could raise an alert; opens an option for a chosen goal; settles a standing; a caution."""

AT_MOST = 3


@dataclass
class Stake:
    """What hangs on one question: the best tier, and the options and alerts it could decide."""

    tier: int
    decides: dict[str, None] = field(default_factory=dict)


def stakes(case: Case) -> dict[str, Stake]:
    """Every question that could still change an alert, a standing or a caution, with what hangs on it."""
    found: dict[str, Stake] = {}
    goals = case.facts.get("goals")
    chosen = frozenset(goals.items) if isinstance(goals, Listed) else frozenset()
    verdicts, truth = case.verdicts, case.verdicts.truth
    for rule in case.edition.deciding:
        if truth[rule.id] is None:
            tier, decides = _weight(rule, case, chosen)
            if tier:
                for question in verdicts.open_questions(rule.id):
                    _add(found, question, tier, decides)
    _known_or_not(case, found)
    _asked_by(case, found)
    _where(case, found)
    if case.facts.get("respondent") is None:
        _add(found, "respondent", STANDING, ())
    return found


def _add(found: dict[str, Stake], question: str, tier: int, decides: Iterable[str]) -> None:
    stake = found.get(question)
    if stake is None:
        found[question] = Stake(tier, dict.fromkeys(decides))
        return
    if tier < stake.tier:
        stake.tier = tier
    for one in decides:
        stake.decides[one] = None


def _weight(rule: Rule, case: Case, chosen: frozenset[str]) -> tuple[int, Iterable[str]]:
    """The tier of an open rule and what it could decide; tier 0 when it could change nothing that is shown."""
    shown = case.shown(rule.options)
    if rule.verb is Verb.CAUTION:
        return (CAUTION, shown) if shown or not rule.options else (0, ())
    if rule.verb is Verb.ALERT:
        return ALERT, (rule.tag or "",)
    if rule.verb is Verb.AVOID:
        settled = [id for id in shown if id in case.placed]
        return (STANDING, settled) if settled else (CAUTION, ()) if shown else (0, ())
    opened = [id for id in shown if id not in case.placed]
    if not opened:
        return 0, ()
    options = case.rulebook.options
    serving = any(not chosen.isdisjoint(options[id].serves) for id in opened)
    return (GOAL if serving else STANDING), opened


def _known_or_not(case: Case, found: dict[str, Stake]) -> None:
    """An alert may test whether something was answered: that is never open, and any answer may change it."""
    for rule, tested in case.edition.alerts_on_known:
        if any(question not in case.facts.known for question in tested):
            for question in case.rulebook.reads[rule.id]:
                if question not in case.facts.known:
                    _add(found, question, ALERT, (rule.tag or "",))


def _asked_by(case: Case, found: dict[str, Stake]) -> None:
    """An answer that names an option brings it into play."""
    for option in case.edition.named_by_answers:
        if option.id in case.placed or not visible(option, case.facts):
            continue
        for question, value in option.asked_by:
            fact = case.facts.get(question)
            if fact is None or (isinstance(fact, Listed) and fact.includes(value) is None):
                _add(found, question, CAUTION, (option.id,))


def _where(case: Case, found: dict[str, Stake]) -> None:
    """Place and local services decide what exists here, and whether it is lawful; a rulebook need not ask for the place."""
    place = case.facts.get("jurisdiction")
    no_place = place is None or place == ELSEWHERE
    asked = "jurisdiction" in case.rulebook.vocabulary
    kinds = case.rulebook.vocabulary[LOCAL_SERVICES].values if LOCAL_SERVICES in case.rulebook.vocabulary else {}
    for placed in case.placed.values():
        option = placed.option
        if asked and could_be_elsewhere(option, case.facts, case.rulebook, case.as_of):
            _add(found, "jurisdiction", STANDING, (option.id,))
        elif asked and option.lawfulness_varies and no_place:
            _add(found, "jurisdiction", CAUTION, (option.id,))
        if option.service in kinds and placed.availability is not None and not _listing_is_whole(case, option.service):
            _add(found, LOCAL_SERVICES, STANDING, (option.id,))


def _listing_is_whole(case: Case, service: str | None) -> bool:
    """Whether nothing more about a service could be learned from a list of local services."""
    listed = case.facts.get(LOCAL_SERVICES)
    return isinstance(listed, Listed) and (not listed.rest_open or service in listed.items)


def ask_next(case: Case, found: dict[str, Stake], clinician: bool) -> list[tuple[Question, Stake]]:
    """At most three questions that this audience can answer, best first."""
    candidates: dict[str, Stake] = {}
    for id, stake in found.items():
        for askable in _askable(id, case, clinician, frozenset()):
            early = case.rulebook.vocabulary[askable].ask_early
            _add(candidates, askable, ALERT if early else stake.tier, list(stake.decides))
    ranked = sorted(candidates.items(), key=lambda item: _rank(case.rulebook.vocabulary[item[0]], item[1]))
    return [(case.rulebook.vocabulary[id], stake) for id, stake in ranked[:AT_MOST]]


def _askable(id: str, case: Case, clinician: bool, path: frozenset[str]) -> list[str]:
    """The question where it makes sense, or what comes before it where that is not known; nothing where it would be absurd."""
    sense = case.rulebook.makes_sense_when.get(id)
    truth = True if sense is None else case.oracle.truth(sense, case.facts)
    if truth is False or id in path:
        return []
    question = case.rulebook.vocabulary[id]
    if truth is None:
        first = [one for before in question.ask_after for one in _askable(before, case, clinician, path | {id})]
        if first:
            return first
    return [id] if _can_ask(question, case, clinician) else []


def _can_ask(question: Question, case: Case, clinician: bool) -> bool:
    if question.id in case.facts.known or question.id in case.facts.declined:
        return False
    if case.facts.get("respondent") in ONLY_FOR_SOMEONE_ELSE and not question.asked_of_loved_one:
        return False
    return question.asked_of is AskedOf.PERSON or (clinician and question.asked_of is AskedOf.CLINICIAN)


def _rank(question: Question, stake: Stake) -> tuple[int, int, int]:
    deciding = 0 if stake.tier == ALERT else -len(stake.decides)
    return stake.tier, deciding, question.ask_order
