"""A condition written back reads as the same condition."""

import json

import pytest
from hypothesis import assume, given

from engine.answers import Facts
from engine.conditions import ALWAYS, AllOf, Condition
from engine.diagnostics import Findings
from engine.documents import parse
from engine.grammar import Grammar
from engine.spelling import spelled
from tests.engine.test_oracle import BOOK, CONDITIONS, ORACLE, PEOPLE, condition


@pytest.mark.parametrize(
    "text",
    [
        "{severity: [mild, severe]}",
        "{severity: {not: mild}}",
        "{routes: {none: [inject, smoke]}}",
        "{routes: {all: [inject, smoke]}}",
        "{jurisdiction: {not: CA}}",
        "{recent: 'no', age: {at_least: 3}}",
        "{any: [{recent: 'yes'}, {none: [{age: 3}, {hours: 4}]}]}",
        "{all: [{age: {at_least: 3}}, {age: {at_most: 9}}]}",
        "{age: {known: true}}",
    ],
)
def test_what_was_written_is_written_back(text: str) -> None:
    assert condition(json.dumps(spelled(condition(text)))) == condition(text)


def test_what_holds_for_everyone_is_empty() -> None:
    assert spelled(ALWAYS) == spelled(AllOf(())) == {}


@given(CONDITIONS, PEOPLE)
def test_a_condition_written_back_means_the_same(asked: Condition, person: Facts) -> None:
    findings = Findings()
    node = parse("test.yaml", json.dumps(spelled(asked)).encode(), findings)
    assert node is not None
    again = Grammar(BOOK.vocabulary, BOOK.concepts, findings).read(node, "a rule")
    assume(again is not None and not findings.sorted())  # an empty group cannot be written
    assert again is not None
    assert ORACLE.truth(again, person) is ORACLE.truth(asked, person)
