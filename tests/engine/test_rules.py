"""What a rule and a source are read as. What may not stand in them is in `tests/bad_files/`."""

from datetime import date

import pytest

from engine.conditions import ALWAYS
from engine.rulebook import Rule, Verb
from tests.small import small


def rule(text: str) -> Rule:
    return small(f"- {text}").rules["r1"]


@pytest.mark.parametrize(
    ("text", "verb", "options"),
    [
        ("{offer: methadone, always: true}", Verb.OFFER, ("methadone",)),
        ("{offer: [naltrexone, methadone], always: true}", Verb.OFFER, ("naltrexone", "methadone")),
        ("{avoid: [methadone], tag: allergy, always: true}", Verb.AVOID, ("methadone",)),
        ("{caution: [], tag: allergy, always: true}", Verb.CAUTION, ()),
        ("{caution: true, tag: allergy, always: true}", Verb.CAUTION, ()),
        ("{note: methadone, always: true}", Verb.NOTE, ("methadone",)),
        ("{note: [], always: true}", Verb.NOTE, ()),
        ("{alert: true, tag: allergy, always: true}", Verb.ALERT, ()),
        ("{alert: [], tag: allergy, always: true}", Verb.ALERT, ()),
    ],
)
def test_a_verb_and_what_it_is_about(text: str, verb: Verb, options: tuple[str, ...]) -> None:
    found = rule(text)
    assert (found.verb, found.options, found.when) == (verb, options, ALWAYS)


def test_an_avoid_has_defaults() -> None:
    found = rule("{avoid: methadone, tag: allergy, always: true}")
    assert (found.if_unknown, found.if_holds, found.settled_by) == ("check", "not_now", "person")
    assert found.blocks and found.asks_first


@pytest.mark.parametrize(
    ("more", "blocks", "asks_first"),
    [
        ("if_unknown: mention", True, False),
        ("if_holds: check_first", False, True),
        ("settled_by: prescriber", True, True),
        ("awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}", False, True),
    ],
)
def test_what_an_avoid_may_say(more: str, blocks: bool, asks_first: bool) -> None:
    found = rule(f"{{avoid: methadone, tag: allergy, always: true, {more}}}")
    assert (found.blocks, found.asks_first) == (blocks, asks_first)


@pytest.mark.parametrize(
    ("evidence", "verified"),
    [("[{source: guide}]", True), ("[{source: old_guide}, {source: guide}]", True), ("[{source: hearsay}, {source: label}]", True)],
)
def test_one_source_that_was_read_and_is_in_force_carries_a_rule(evidence: str, verified: bool) -> None:
    assert rule(f"{{offer: methadone, always: true, evidence: {evidence}}}").verified is verified


def test_a_rule_that_awaits_its_citation_is_not_verified_whatever_stands_beside_it() -> None:
    found = rule("{offer: methadone, always: true, awaiting_citation: {reason: x, owner: y, review_by: 2027-01-01}}")
    assert not found.verified
    assert found.awaiting and (found.awaiting.reason, found.awaiting.owner, found.awaiting.review_by) == ("x", "y", date(2027, 1, 1))


def test_evidence_is_kept_as_it_is_printed() -> None:
    (one,) = rule('{offer: methadone, always: true, evidence: [{source: guide, at: "4, p. 12", grade: 1A}]}').evidence
    assert (one.source, one.locator, one.grade) == ("guide", "4, p. 12", "1A")
    (other,) = rule("{offer: methadone, always: true, evidence: [{source: guide, grade: null}]}").evidence
    assert (other.locator, other.grade) == (None, None)


@pytest.mark.parametrize(("day", "acts"), [("2026-01-01", False), ("2026-01-02", True), ("2026-01-04", True), ("2026-01-05", False)])
def test_both_days_count(day: str, acts: bool) -> None:
    assert rule("{offer: methadone, always: true, from: 2026-01-02, until: 2026-01-04}").in_force(date.fromisoformat(day)) is acts


def test_texts_are_one_line() -> None:
    assert rule('{offer: methadone, always: true, because: {en: "two\\n  lines", fr: b}}').because == {"en": "two lines", "fr": "b"}


def test_a_source_carries_when_it_was_read_and_is_neither_superseded_nor_withdrawn() -> None:
    sources = small(more="sources: [{id: gone, title: Gone, verified: true, withdrawn: 2020-01-01}]").sources
    assert {id: source.carries for id, source in sources.items()} == {
        "guide": True,
        "label": True,
        "old_guide": False,
        "hearsay": False,
        "gone": False,
    }
