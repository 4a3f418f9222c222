"""What may stand under `when`. What may not is in `tests/bad_files/`."""

import pytest

from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op
from engine.conditions import Test as Single
from engine.diagnostics import Findings
from engine.documents import parse
from engine.grammar import Grammar
from tests.small import small

WORDS = small().vocabulary
MILD = Single("severity", Op.ONE_OF, ("mild",))


def read(text: str, known: bool = False) -> Condition | None:
    findings = Findings()
    node = parse("test.yaml", text.encode(), findings)
    assert node is not None
    found = Grammar(WORDS, ["recent"], findings).read(node, "a rule", known)
    assert not findings.sorted()
    return found


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("{severity: mild}", MILD),
        ("{severity: [mild]}", MILD),
        ("{severity: {not: mild}}", Not(MILD)),
        ("{routes: inject}", Single("routes", Op.INCLUDES_ANY, ("inject",))),
        ("{routes: {all: [inject, smoke]}}", Single("routes", Op.INCLUDES_ALL, ("inject", "smoke"))),
        ("{routes: {none: inject}}", Not(Single("routes", Op.INCLUDES_ANY, ("inject",)))),
        ("{jurisdiction: CA}", Single("jurisdiction", Op.INSIDE, ("CA",))),
        ("{age: {over: 17}}", Single("age", Op.AT_LEAST, (18,))),
        ("{age: {under: 18}}", Single("age", Op.AT_MOST, (17,))),
        ("{age: {at_least: 14, under: 18}}", AllOf((Single("age", Op.AT_LEAST, (14,)), Single("age", Op.AT_MOST, (17,))))),
        ("{recent: 'yes'}", Concept("recent")),
        ("{recent: yes}", Concept("recent")),
        ("{recent: 'no'}", Not(Concept("recent"))),
        ("{severity: mild, recent: 'yes'}", AllOf((MILD, Concept("recent")))),
        ("{all: [{severity: mild}, {recent: 'yes'}]}", AllOf((MILD, Concept("recent")))),
        ("{any: [{severity: mild}, {recent: 'yes'}]}", AnyOf((MILD, Concept("recent")))),
        ("{none: [{severity: mild}]}", Not(AnyOf((MILD,)))),
        ("{dependence: no}", Single("dependence", Op.ONE_OF, ("no",))),
    ],
)
def test_every_form_of_a_test(text: str, condition: Condition) -> None:
    assert read(text) == condition


def test_known_where_it_is_allowed() -> None:
    assert read("{age: {known: true}}", known=True) == Single("age", Op.KNOWN)


def test_a_mistake_leaves_out_its_part_and_the_rest_is_still_read() -> None:
    findings = Findings()
    node = parse("test.yaml", b"{severity: mild, agee: 3, routes: injekt}", findings)
    assert node is not None
    assert Grammar(WORDS, [], findings).read(node, "a rule") == MILD
    assert [found.code for found in findings.sorted()] == ["MP201", "MP202"]


def test_none_beside_other_items_can_never_be_listed() -> None:
    from tests.small import findings, small_files

    found = findings(small_files("- {note: [], when: {routes: {all: [none, inject]}}}"))
    assert any(one.code == "MP203" and "`none`" in one.message for one in found)
