"""Each operator on a small rulebook: what it changes, and that nothing is counted twice."""

import pytest

from engine import conditions
from engine.conditions import Op
from engine.mutation.operators import NEVER, Mutant, Operator, mutants_of, mutants_of_rule
from tests.small import small

CAREFUL = "- {caution: [methadone, naltrexone], tag: be_careful, when: {age: {at_least: 65}, routes: [inject, smoke]}}"


def made(rules: str, operator: Operator, rule: str = "r1") -> list[Mutant]:
    book = small(rules)
    return [mutant for mutant in mutants_of_rule(book.rules[rule], book.vocabulary) if mutant.operator is operator]


def test_a_bound_moves_both_ways() -> None:
    assert [mutant.detail for mutant in made(CAREFUL, Operator.SHIFT_BOUND)] == ["age at_least 65 -> 64", "age at_least 65 -> 66"]


def test_a_bound_stays_in_its_range() -> None:
    assert len(made("- {caution: methadone, tag: be_careful, when: {age: {at_most: 120}}}", Operator.SHIFT_BOUND)) == 1


def test_values_are_dropped_and_swapped_for_a_neighbour() -> None:
    assert [mutant.detail for mutant in made(CAREFUL, Operator.DROP_VALUE)] == ["routes inject", "routes smoke"]
    assert [mutant.detail for mutant in made(CAREFUL, Operator.SWAP_VALUE)] == ["routes inject -> snort", "routes smoke -> snort"]


def test_each_conjunct_and_each_option_is_dropped() -> None:
    assert [mutant.changed.when for mutant in made(CAREFUL, Operator.DROP_CONJUNCT)] == [
        conditions.Test("routes", Op.INCLUDES_ANY, ("inject", "smoke")), conditions.Test("age", Op.AT_LEAST, (65,))]
    assert [mutant.changed.options for mutant in made(CAREFUL, Operator.DROP_OPTION)] == [("naltrexone",), ("methadone",)]


def test_each_disjunct_is_dropped() -> None:
    rule = "- {offer: site, when: {any: [{age: {at_least: 65}}, {routes: inject}]}}"
    assert len(made(rule, Operator.DROP_DISJUNCT)) == 2 and not made(rule, Operator.DROP_CONJUNCT)


def test_an_exclusion_is_removed() -> None:
    rule = "- {offer: site, when: {age: {at_least: 18}, routes: {none: [inject, smoke]}}}"
    assert [mutant.detail for mutant in made(rule, Operator.REMOVE_EXCLUSION)] == ["not routes", "routes inject", "routes smoke"]


def test_effects_are_flipped() -> None:
    avoid, alert = "- {avoid: methadone, tag: allergy, when: {allergies: methadone}}", "- {alert: true, tag: be_careful, when: {danger: thoughts}}"
    assert made(avoid, Operator.FLIP_IF_HOLDS)[0].changed.if_holds == "check_first"
    assert made(avoid, Operator.FLIP_IF_UNKNOWN)[0].changed.if_unknown == "mention"
    assert made(alert, Operator.FLIP_URGENT)[0].changed.urgent
    assert not made(CAREFUL, Operator.FLIP_URGENT)


def test_what_always_holds_has_one_mutant() -> None:
    (only,) = mutants_of_rule(small("- {offer: site, always: true}").rules["r1"], small().vocabulary)
    assert only.operator is Operator.DROP_RULE and only.changed.when == NEVER


def test_notes_are_not_changed() -> None:
    assert {mutant.rule.id for mutant in mutants_of(small("- {note: [], when: {age: 30}}"))} == {"base"}


@pytest.mark.parametrize(("rule", "safety"), [(CAREFUL, True), ("- {offer: site, when: {age: 30}}", False), ("- {offer: naloxone_thn, when: {age: 30}}", True)])
def test_warnings_and_what_is_always_offered_count_for_safety(rule: str, safety: bool) -> None:
    assert {mutant.safety for mutant in made(rule, Operator.DROP_RULE)} == {safety}
