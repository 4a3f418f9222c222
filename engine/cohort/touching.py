"""What the changed rules about an option read, so that a report can say how those answers were come by. Counts nobody."""

from engine.case import Edition
from engine.conditions import Condition
from engine.difference.pairing import effect, expanded

_Meaning = dict[str, tuple[tuple[object, ...], Condition]]


def changed_reads(old: Edition, new: Edition, option: str) -> tuple[str, ...]:
    """Questions read by the rules about an option that are spelt or act differently on the two sides, through concepts too, sorted."""
    before, after = _meaning(old, option), _meaning(new, option)
    found: set[str] = set()
    for edition, mine, theirs in ((old, before, after), (new, after, before)):
        for id, meant in mine.items():
            if theirs.get(id) != meant:
                found |= edition.rulebook.reads[id]
    return tuple(sorted(found))


def _meaning(edition: Edition, option: str) -> _Meaning:
    return {rule.id: (effect(rule), expanded(rule.when, edition.rulebook)) for rule in edition.about.get(option, ())}
