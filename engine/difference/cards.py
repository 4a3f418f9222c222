"""Cards that say something else: every field of an option, and of a rule about it, that changes what is seen beyond words and reasons.

For whom is told in general (whoever sees the option); what a condition above tells exactly is only pointed at. Words nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from engine.case import Edition
from engine.difference.aspects import CAUTION, OPTION
from engine.difference.comparison import Difference, Seen
from engine.difference.tags import LEGAL
from engine.rulebook import SAFER_TODAY, Option, Rule, Rulebook, Verb
from engine.texts import pick


class Told(StrEnum):
    """Where it is told who sees a difference: here in general, above by a condition; or that nobody does, or that this is open."""

    HERE = "here"
    ABOVE = "above"
    NOBODY = "nobody"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is otherwise, as it is on both sides."""

    what: str
    before: object
    after: object
    told: Told = Told.HERE

    def as_json(self) -> dict[str, object]:
        return {"what": self.what, "before": self.before, "after": self.after, "told": str(self.told)}


@dataclass(frozen=True, slots=True)
class Card:
    """An option or a rule in which something is otherwise. `options` are those with which it is seen; `verb` is a rule's."""

    id: str
    options: tuple[str, ...]
    parts: tuple[Part, ...]
    verb: str | None = None

    @property
    def seen(self) -> bool:
        """Whether people may see something that is told nowhere else."""
        return any(part.told is Told.HERE for part in self.parts)

    def as_json(self) -> dict[str, object]:
        return {"id": self.id, "kind": "rule" if self.verb else "option", "verb": self.verb, "options": list(self.options),
                "parts": [part.as_json() for part in self.parts]}


def cards(difference: Difference, old: Rulebook, new: Rulebook, language: str) -> list[Card]:
    """Options and rules that are there before as after and are seen with something else, in the order of the new rulebook."""
    pairing = difference.pairing
    found = [Card(id, (id,), tuple(_option(old.options[id], option, difference, language))) for id, option in new.options.items() if id in old.options]
    before = {rule.id: rule for rule in pairing.old.rules}
    found += [Card(rule.id, rule.options, tuple(_rule(before[rule.id], rule, pairing.old, pairing.new)), str(rule.verb))
              for rule in pairing.new.rules if rule.id in before]
    return [card for card in found if card.parts]


def _option(one: Option, other: Option, difference: Difference, language: str) -> Iterator[Part]:
    sides = (one, other)
    yield from _part("groups", *(tuple(sorted([*([SAFER_TODAY] if side.safer_today else []), *side.serves])) for side in sides))
    yield from _part("service", one.service, other.service)
    yield from _part("alternatives", one.alternatives, other.alternatives)
    yield from _part("shown_inside", one.shown_inside, other.shown_inside)
    if bool(one.safety) is not bool(other.safety):
        yield Part("safety", *(pick(side.safety, language) or None for side in sides))
    pairing = difference.pairing
    yield from _part("past_review", *(_past(side, edition) for side, edition in zip(sides, (pairing.old, pairing.new), strict=True)))
    tags = {tag for tag in (one.safety_tag, other.safety_tag) if tag}
    yield from _part("safety_tag", one.safety_tag, other.safety_tag, _told(difference, CAUTION, tags, one.id))
    yield from _part("lawfulness_varies", one.lawfulness_varies, other.lawfulness_varies, _told(difference, CAUTION, {LEGAL}, one.id))
    yield from _part("offered_to", *(tuple(sorted(side.offered_to)) for side in sides), _told(difference, OPTION, {one.id}, one.id))
    yield from _part("asked_by", *(tuple(sorted(f"{id}: {value}" for id, value in side.asked_by)) for side in sides),
                     _told(difference, OPTION, {one.id}, one.id))


def _rule(one: Rule, other: Rule, old: Edition, new: Edition) -> Iterator[Part]:
    if one.verb is Verb.AVOID and other.verb is Verb.AVOID:
        yield from _part("settled_by", one.settled_by, other.settled_by)
    yield from _part("past_review", one.id in old.stale, other.id in new.stale)


def _part(what: str, before: object, after: object, told: Told = Told.HERE) -> Iterator[Part]:
    """The part, where the two sides differ."""
    if before != after:
        yield Part(what, *(list(side) if isinstance(side, tuple) else side for side in (before, after)), told)


def _past(option: Option, edition: Edition) -> bool:
    return option.review_by is not None and option.review_by < edition.as_of


def _told(difference: Difference, kind: str, ids: set[str], option: str) -> Told:
    """Whether something proved about an option is among what is seen differently, or was left open."""
    def there(found: tuple[Seen, ...]) -> bool:
        return any(one.aspect.kind == kind and one.aspect.id in ids and option in one.aspect.options for one in found)

    return Told.ABOVE if there(difference.seen) else Told.OPEN if there(difference.unsettled) else Told.NOBODY
