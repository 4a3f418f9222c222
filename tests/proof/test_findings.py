"""What rules can never do, on small rulebooks; and nothing is found where there is nothing."""

import pytest

from engine.case import Edition
from engine.proof.findings import find
from engine.rulebook import Rulebook
from tests.small import AS_OF, small


def found(rules: str, **files: str) -> set[tuple[str, str]]:
    """Kind and first name of every finding, but for those that the small vocabulary makes in any case."""
    findings, complete = find(Edition(small(rules, **files), AS_OF), 30)
    assert complete
    return {(one.kind, one.about[0]) for one in findings if one.about and one.kind not in ("unneeded", "unreached")}


def test_a_rule_that_can_never_hold() -> None:
    assert found("- {offer: supplies, when: {hours: {under: 10}, any: [{hours: {over: 20}}]}}") == {("never_holds", "r1")}


def test_a_list_can_not_be_empty_and_hold_something() -> None:
    assert found("- {offer: supplies, when: {all: [{routes: none}, {routes: inject}]}}") == {("never_holds", "r1")}


def test_an_offer_that_is_always_overridden() -> None:
    rules = """
    - {offer: methadone, when: {dependence: 'yes', severity: severe}}
    - {avoid: methadone, tag: allergy, if_unknown: mention, when: {dependence: 'yes'}}
    """
    assert ("overridden", "r1") in found(rules)


def test_an_avoid_that_another_one_makes_idle() -> None:
    rules = """
    - {offer: methadone, always: true}
    - {avoid: methadone, tag: allergy, if_unknown: mention, when: {dependence: 'yes'}}
    - {avoid: methadone, tag: be_careful, if_unknown: mention, when: {dependence: 'yes', severity: severe}}
    """
    assert found(rules) == {("overridden", "r3")}


def test_an_offer_and_an_avoid_that_always_coincide() -> None:
    rules = """
    - {offer: methadone, when: {hours: {under: 10}}}
    - {avoid: methadone, tag: allergy, when: {hours: {at_most: 9}}}
    """
    assert ("coincide", "r1") in found(rules)


def test_duplicates_though_written_differently() -> None:
    rules = """
    - {offer: supplies, when: {hours: {over: 9}}}
    - {offer: supplies, when: {none: [{hours: {under: 10}}]}}
    """
    assert found(rules) == {("duplicate", "r1")}


def test_one_rule_within_another() -> None:
    rules = """
    - {offer: supplies, when: {routes: inject, dependence: 'yes'}}
    - {offer: [supplies, site], when: {routes: [inject, smoke]}}
    """
    assert found(rules) == {("subsumed", "r1")}


def test_an_unknown_answer_keeps_two_rules_apart() -> None:
    """With two values these were the same; with three they are not."""
    rules = """
    - {offer: supplies, when: {any: [{dependence: 'yes'}, {dependence: 'no'}]}}
    - {offer: supplies, when: {any: [{routes: inject}, {routes: {none: [inject]}}]}}
    """
    assert found(rules) == set()


def test_options_nobody_reaches_and_questions_nobody_needs() -> None:
    findings, _ = find(Edition(small("- {offer: supplies, when: {any: [{age: {under: 9}}, {hours: {over: 9}, dependence: 'yes'}]}}"), AS_OF), 30)
    about = {(one.kind, one.about[0]) for one in findings if one.about}
    assert {("unreached", "naltrexone"), ("unreached", "family_group"), ("unneeded", "severity")} <= about
    assert not {("unneeded", "age"), ("unneeded", "hours"), ("unneeded", "dependence"), ("unreached", "supplies")} & about


def test_a_question_that_is_read_and_changes_nothing() -> None:
    findings, _ = find(Edition(small("- {offer: supplies, when: {any: [{hours: {over: 9}}, {hours: {over: 20}, dependence: 'yes'}]}}"), AS_OF), 30)
    assert ("unneeded", "dependence") in {(one.kind, one.about[0]) for one in findings if one.about}


def test_an_option_that_is_always_held_back() -> None:
    rules = "[{offer: methadone, always: true}, {avoid: methadone, tag: allergy, always: true}]"
    assert ("never_open", "methadone") in found(rules) or ("overridden", "r1") in found(rules)


@pytest.mark.parametrize("rules", ["- {offer: methadone, when: {severity: severe}}", "- {caution: [], tag: be_careful, when: {age: {over: 64}}}"])
def test_nothing_is_found_where_nothing_is_wrong(rules: str) -> None:
    assert found(rules) == set()


def test_out_of_time_is_said(shipped: Rulebook) -> None:
    findings, complete = find(Edition(shipped, AS_OF), 0)
    assert findings == [] and not complete


def test_the_shipped_rulebook_has_no_warnings(shipped: Rulebook) -> None:
    findings, complete = find(Edition(shipped, AS_OF), 60)
    assert complete and [str(one.at) + one.message for one in findings if one.severity == "warning"] == []
