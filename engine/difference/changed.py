"""What changed rules have in common: their tags, their tests, and the questions they read."""

from collections.abc import Iterable

from engine.conditions import Test
from engine.difference.pairing import Change, Pairing
from engine.rulebook import Rule, Verb


def by_tag(changes: Iterable[Change], *verbs: Verb) -> dict[str, tuple[Change, ...]]:
    """Changed rules with some verbs on either side, by tag."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        for tag in dict.fromkeys(rule.tag for rule in change.versions if rule.verb in verbs and rule.tag):
            found.setdefault(tag, []).append(change)
    return {tag: tuple(those) for tag, those in found.items()}


def tests_of(pairing: Pairing, changes: Iterable[Change]) -> list[Test]:
    """Every test in changed rules, on both sides."""
    return [test for change in changes for test in pairing.tests(change)]


def reading(pairing: Pairing, changes: Iterable[Change], rules: Iterable[Rule]) -> frozenset[str]:
    """The questions that changed rules read on either side, and some unchanged rules of the new one."""
    found = {test.question for test in tests_of(pairing, changes)}
    return frozenset(found | {question for rule in rules for question in pairing.new.rulebook.reads[rule.id]})
