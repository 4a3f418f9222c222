"""What a change touches beside people: rules and their words, principles, reviews and sources, and dates still to come."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from engine.difference.aspects import ALERT, BY_ITSELF, CAUTION, OPTION, Aspect
from engine.difference.beside import differ
from engine.difference.comparison import Difference, Seen
from engine.difference.phrases import tell
from engine.phrases import Phrase
from engine.proof.principles import Principle, Then
from engine.proof.solver import Found
from engine.rulebook import Rule, Rulebook

_DATES = {"review_by": "review date", "starts": "first day", "ends": "last day"}
_WORDS = ("because", "for_clinician")


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that was added, taken out or changed, and in what.

    `for_people`: its meaning changed, not only its words; None when the solver did not find out in time.
    """

    id: str
    verb: str
    change: str
    in_what: tuple[str, ...]
    for_people: bool | None
    file: str
    line: int

    def as_json(self) -> dict[str, object]:
        return {"id": self.id, "verb": self.verb, "change": self.change, "in": list(self.in_what), "for_people": self.for_people,
                "file": self.file, "line": self.line}


def rule_changes(old: Rulebook, new: Rulebook, meaning: Mapping[str, bool | None]) -> list[RuleChange]:
    """Every rule that is not the same in both; `meaning` has those that do something else for somebody, None where that is not settled."""
    found = []
    for id in {**old.rules, **new.rules}:
        one, other = old.rules.get(id), new.rules.get(id)
        rule = other or one
        assert rule is not None
        if one is None or other is None:
            found.append(RuleChange(id, str(rule.verb), "added" if one is None else "taken out", (), meaning.get(id, False), rule.at.file, rule.at.line))
        elif what := tuple(_what(one, other)) or (("concepts",) if id in meaning else ()):
            found.append(RuleChange(id, str(rule.verb), "changed", what, meaning.get(id, False), rule.at.file, rule.at.line))
    return found


def _what(one: Rule, other: Rule) -> Iterator[str]:
    if any(getattr(one, name) != getattr(other, name) for name in _WORDS):
        yield "words"
    if one.topic != other.topic:
        yield "heading"
    if one.when != other.when:
        yield "condition"
    if set(one.options) != set(other.options):
        yield "options"
    if any(getattr(one, name) != getattr(other, name) for name in ("verb", "tag", "urgent", "if_unknown", "if_holds")):
        yield "effect"
    if one.settled_by != other.settled_by:
        yield "who settles it"
    if one.evidence != other.evidence or one.verified != other.verified or one.statements != other.statements:
        yield "evidence"
    if one.awaiting != other.awaiting:
        yield "awaiting citation"
    yield from (words for name, words in _DATES.items() if getattr(one, name) != getattr(other, name))


def principles(difference: Difference) -> list[tuple[Principle, Phrase, bool]]:
    """Principles of the new rulebook that the change touches, with why, and whether that is settled.

    Whether they still hold is for `verify` to prove.
    """
    found = []
    old = difference.pairing.old.rulebook.principles
    for id, principle in difference.pairing.new.rulebook.principles.items():
        if id not in old or differ(old[id], principle):
            found.append((principle, tell("why_own_words"), True))
        elif why := _why(principle, difference):
            found.append((principle, why, True))
        elif maybe := _maybe(principle, difference):
            found.append((principle, tell("why_not_settled", names=_names(maybe)), False))
    return found


def _why(principle: Principle, difference: Difference) -> Phrase | None:
    promise = principle.promise
    seen = [one.aspect.id for one in _options(promise.options, difference.seen) if _about(principle, difference, one.aspect) is Found.SOMEBODY]
    if seen:
        return tell("why_someone_sees", names=_names(seen))
    if isinstance(promise, Then) and (tags := _warnings(promise, difference.seen)):
        return tell("why_warning", names=_names(tags))
    if not isinstance(promise, Then) and (rules := [id for id in promise.besides if id in difference.changes]):
        return tell("why_exception", names=_names(rules))
    return None


def _maybe(principle: Principle, difference: Difference) -> list[str]:
    """What may touch a principle and was not settled in time."""
    promise = principle.promise
    options = _options(promise.options, (*difference.seen, *difference.unsettled))
    found = [one.aspect.id for one in options if _about(principle, difference, one.aspect) is not Found.NOBODY]
    return found + (_warnings(promise, difference.unsettled) if isinstance(promise, Then) else [])


def _options(named: Iterable[str], seen: Iterable[Seen]) -> list[Seen]:
    return [one for one in seen if one.aspect.kind == OPTION and one.aspect.id in named]


def _warnings(promise: Then, seen: Iterable[Seen]) -> list[str]:
    return [one.aspect.id for one in seen if (one.aspect.kind == ALERT and (promise.urgent or one.aspect.id == promise.alert))
            or (one.aspect.kind in (CAUTION, BY_ITSELF, ALERT) and one.aspect.id in (*promise.warned, *promise.carry))]


def _names(ids: Iterable[str]) -> str:
    listed = list(dict.fromkeys(ids))
    named = ", ".join(f"`{id}`" for id in listed[:6])
    return tell("names_and_more", names=named, number=len(listed) - 6) if len(listed) > 6 else named


def _about(principle: Principle, difference: Difference, aspect: Aspect) -> Found:
    """Whether somebody a principle is about sees an option differently."""
    pairing = difference.pairing
    z3 = pairing.z3
    moved = z3.Or(*[z3.And(was, aspect.after[other]) for one, was in aspect.before.items() for other in aspect.after if one != other])
    premise = [pairing.after.truth(principle.when, pairing.person).holds]
    if principle.unless is not None:
        premise.append(z3.Not(pairing.after.truth(principle.unless, pairing.person).holds))
    if principle.only_known is not None:
        premise += [z3.Not(answer.known) for question, answer in pairing.person.answers.items() if question not in principle.only_known]
    return pairing.prover.search(moved, *premise)


@dataclass(frozen=True, slots=True)
class Review:
    """A changed rule that someone has to read again, or that awaits its citation."""

    rule: str
    review_by: date | None
    awaiting_until: date | None = None
    awaiting: str = ""
    owner: str = ""

    def as_json(self) -> dict[str, object]:
        until = self.awaiting_until.isoformat() if self.awaiting_until else None
        return {"rule": self.rule, "review_by": self.review_by.isoformat() if self.review_by else None,
                "awaiting_citation": {"reason": self.awaiting, "owner": self.owner, "review_by": until} if self.awaiting else None}


def reviews(changes: Iterable[RuleChange], new: Rulebook) -> list[Review]:
    """The reviews of rules that changed and are still there."""
    found = []
    for change in changes:
        if (rule := new.rules.get(change.id)) is not None:
            waits = rule.awaiting
            found.append(Review(rule.id, rule.review_by, *((waits.review_by, waits.reason, waits.owner) if waits else ())))
    return found


def sources(changes: Iterable[RuleChange], old: Rulebook, new: Rulebook) -> dict[str, Phrase]:
    """Sources behind changed rules, and sources whose own entry changed, with what happened to them."""
    found: dict[str, Phrase] = {}
    for change in changes:
        before = {one.source for one in old.rules[change.id].evidence} if change.id in old.rules else set()
        after = {one.source for one in new.rules[change.id].evidence} if change.id in new.rules else set()
        found = dict.fromkeys(sorted(before & after), tell("cited_by_changed")) | found
        found |= dict.fromkeys(sorted(after - before), tell("newly_cited", rule=change.id))
        found |= dict.fromkeys(sorted(before - after), tell("no_longer_cited", rule=change.id))
    for id in sorted(old.sources.keys() | new.sources.keys()):
        if id not in old.sources or id not in new.sources:
            found[id] = tell("source_new" if id in new.sources else "source_gone")
        elif differ(old.sources[id], new.sources[id]):
            found[id] = tell("source_changed")
    return found


def to_come(old: Rulebook, new: Rulebook, as_of: date) -> list[date]:
    """Days after this one on which a rule that is not the same in both begins or ends to act: another answer is due then."""
    days = set()
    for id in old.rules.keys() | new.rules.keys():
        mine, theirs = (_days(book.rules.get(id)) for book in (old, new))
        if mine != theirs or (id in old.rules and id in new.rules and differ(old.rules[id], new.rules[id])):
            days |= {day for day in mine | theirs if day > as_of}
    return sorted(days)


def _days(rule: Rule | None) -> set[date]:
    return {day for day in (rule.starts, rule.ends) if day is not None} if rule is not None else set()
