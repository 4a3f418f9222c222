"""What rules can never do, on small rulebooks; and nothing is found where there is nothing."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from engine.case import Edition
from engine.diagnostics import Position
from engine.proof import findings as findings_module
from engine.proof.findings import Finding, find
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


def test_a_principle_of_the_model_that_nothing_stands_for_is_named(shipped: Rulebook) -> None:
    without = {id: one for id, one in shipped.principles.items() if "humanism" not in one.serves}
    findings, _ = find(Edition(replace(shipped, principles=without), AS_OF), 60)
    assert [(one.kind, one.about) for one in findings if one.severity == "warning"] == [("unstated", ("humanism",))]


def test_a_rulebook_that_promises_nothing_is_an_error(shipped: Rulebook) -> None:
    findings, _ = find(Edition(replace(shipped, principles={}), AS_OF), 60)
    assert [(one.kind, str(one.severity)) for one in findings if one.kind in ("no_principles", "unstated")] == [("no_principles", "error")]


def test_every_kind_of_finding_says_what_to_do() -> None:
    source = Path(findings_module.__file__).read_text(encoding="utf-8")
    kinds = {kind for call in re.findall(r"Finding\((.*)", source) for kind in re.findall(r'"([a-z_]+)"', call.split(", ")[0])}
    assert {"never_holds", "overridden", "coincide", "duplicate", "subsumed", "unreached", "never_open", "unneeded", "no_principles", "unstated"} == kinds
    for kind in kinds:
        finding = Finding(kind, Position("a.yaml", 3, 5), "so it is", ("tea",))
        assert finding.help and finding.help[0].islower() and "{" not in finding.help
        assert str(finding) == f"a.yaml:3:5: warning[{kind}] so it is\n  help: {finding.help}" and finding.as_json()["help"] == finding.help


def test_the_help_names_the_option_it_is_about() -> None:
    assert "`manypaths rules --about tea`" in Finding("never_open", Position("a.yaml"), "so", ("tea",)).help
