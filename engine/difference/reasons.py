"""Reasons that people read otherwise: a rule's words, or to whom and beside what they are said. What moves where is in `comparison`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.difference.comparison import Difference
from engine.difference.pairing import Change
from engine.rulebook import Rule, Rulebook
from engine.spelling import spelled
from engine.texts import LANGUAGES, Texts, pick

ADDED, TAKEN_OUT, WORDED, FOR_CLINICIANS, FOR_OTHERS, BESIDE = "added", "taken_out", "worded", "for_clinicians", "for_others", "beside"
"""What may be otherwise about a reason: it came, it went, its words, its words for clinicians, whom it is said to, and beside which options."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule in force whose reason is read otherwise. `languages` are those in which its words differ; a side it is missing on is None."""

    id: str
    how: tuple[str, ...]
    languages: tuple[str, ...]
    before: Rule | None
    after: Rule | None

    def as_json(self, language: str) -> dict[str, object]:
        rule = self.after or self.before
        assert rule is not None
        sides = {name: _side(one, language) for name, one in (("before", self.before), ("after", self.after))}
        return {"rule": self.id, "verb": str(rule.verb), "how": list(self.how), "languages": list(self.languages), **sides}


def reasons(difference: Difference, old: Rulebook, new: Rulebook) -> list[Reason]:
    """Every reason that somebody reads otherwise on the day of the comparison, in the order of the rules."""
    found = []
    for id, (one, other) in _pairs(difference, old, new).items():
        if how := tuple(_how(one, other, difference.changes.get(id))):
            found.append(Reason(id, how, _languages(one, other), one, other))
    return found


def unsettled_reasons(difference: Difference, old: Rulebook, new: Rulebook) -> list[Reason]:
    """Reasons of which it was not settled in time whether they are for other people."""
    left = [id for id, change in difference.changes.items() if not change.settled]
    pairs = _pairs(difference, old, new)
    return [Reason(id, (FOR_OTHERS,), _languages(*pairs[id]), *pairs[id]) for id in left]


def _pairs(difference: Difference, old: Rulebook, new: Rulebook) -> dict[str, tuple[Rule | None, Rule | None]]:
    """Every rule in force on either side, as it is on both."""
    before, after = (_in_force(edition.rules, book) for edition, book in ((difference.pairing.old, old), (difference.pairing.new, new)))
    return {id: (before.get(id), after.get(id)) for id in {**before, **after}}


def _in_force(rules: tuple[Rule, ...], book: Rulebook) -> dict[str, Rule]:
    """Rules as they are written: the pairing may have renamed a question in them."""
    return {rule.id: book.rules[rule.id] for rule in rules}


def _how(one: Rule | None, other: Rule | None, change: Change | None) -> Iterator[str]:
    if one is None or other is None:
        yield ADDED if one is None else TAKEN_OUT
        return
    if one.because != other.because:
        yield WORDED
    if one.for_clinician != other.for_clinician:
        yield FOR_CLINICIANS
    if change is not None and change.settled and not change.same_when:
        yield FOR_OTHERS
    if set(one.options) != set(other.options):
        yield BESIDE


def _languages(one: Rule | None, other: Rule | None) -> tuple[str, ...]:
    sides: list[tuple[Texts, Texts]] = [(rule.because, rule.for_clinician) if rule else ({}, {}) for rule in (one, other)]
    return tuple(code for code in LANGUAGES if _in(sides[0], code) != _in(sides[1], code))


def _in(texts: tuple[Texts, Texts], language: str) -> tuple[str, str]:
    return pick(texts[0], language), pick(texts[1], language)


def _side(rule: Rule | None, language: str) -> Mapping[str, object] | None:
    if rule is None:
        return None
    return {"because": pick(rule.because, language), "for_clinician": pick(rule.for_clinician, language) or None,
            "when": spelled(rule.when), "options": list(rule.options)}
