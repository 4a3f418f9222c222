"""Whom every rule reaches among made-up people: what the double says of each of them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from engine.answers import Fact, Facts, Listed
from engine.cohort.exploding import item_column, known_column
from engine.cohort.margins import read_margins
from engine.cohort.reach import RuleCounter, count_cohort
from engine.cohort.synthetic import synthetic
from engine.headcount import COMMAND, PEOPLE, SEED, read_headcount
from engine.oracle import Oracle
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.vocabulary import NONE, Question

EVERY = 250
"""One in so many people is judged by the double."""


def facts_of(row: dict[str, Any], questions: list[Question]) -> Facts:
    """One person of a table whose lists are taken apart, every item of them."""
    return Facts({question.id: fact for question in questions if (fact := _fact(row, question)) is not None})


def _fact(row: dict[str, Any], question: Question) -> Fact | None:
    if not question.is_list:
        return row[question.id]
    held = {item: row[item_column(question.id, item)] for item in question.values}
    if not row[known_column(question.id)]:
        assert not any(held.values())
        return None
    return Listed(tuple(item for item, is_held in held.items() if is_held), None in held.values())


@pytest.fixture(scope="module")
def people(shipped: Rulebook) -> Any:
    """The people that the shipped file is about, with every item of their lists."""
    asked = RuleCounter(shipped).questions
    items = {id: [*shipped.vocabulary[id].values, NONE] for id in asked if shipped.vocabulary[id].is_list}
    margins = read_margins().fitting(shipped.vocabulary, strict=False)
    [table] = synthetic(margins, shipped.vocabulary, asked, items, PEOPLE, SEED, PEOPLE)
    return table


def some(people: Any) -> Iterator[dict[str, Any]]:
    yield from people.take(list(range(0, PEOPLE, EVERY))).to_pylist()


def test_some_of_these_people_are_counted_as_the_double_judges_them(shipped: Rulebook, people: Any) -> None:
    counter, oracle = RuleCounter(shipped), Oracle.of(shipped)
    questions = [shipped.vocabulary[id] for id in counter.questions]
    judged = [oracle.evaluate(facts_of(row, questions)).truth for row in some(people)]
    found = counter.count(people.take(list(range(0, PEOPLE, EVERY))))
    assert len(judged) == PEOPLE // EVERY and len({tuple(truth.values()) for truth in judged}) > 300, "not one person over and over"
    for rule in shipped.rules:
        assert found[rule] == (sum(truth[rule] is True for truth in judged), sum(truth[rule] is None for truth in judged)), rule


def test_the_shipped_numbers_are_those_of_all_of_them(shipped: Rulebook, people: Any) -> None:
    kept = read_headcount(RULES)
    assert kept is not None and kept.rules == RuleCounter(shipped).count(people), f"run `{COMMAND}`"


@pytest.fixture(scope="module")
def few(shipped: Rulebook) -> Rulebook:
    """Some of the rules: what takes long is to write down what is asked of all of them."""
    return replace(shipped, rules={id: rule for number, (id, rule) in enumerate(shipped.rules.items()) if id == "always-naloxone" or not number % 20})


def test_counting_in_parts_adds_up_and_is_the_same_again(few: Rulebook) -> None:
    parts = count_cohort(few, people=700, seed=3, size=300)
    assert parts == count_cohort(few, people=700, seed=3, size=300) and parts.is_of(few) and parts.people == 700
    assert parts.rules != count_cohort(few, people=700, seed=4, size=300).rules
    assert parts.rules["always-naloxone"] == (700, 0), "a rule for everyone holds for all of them"
    first = count_cohort(few, people=300, seed=3, size=300)
    assert all(whole[0] >= part[0] and whole[1] >= part[1] for whole, part in zip(parts.rules.values(), first.rules.values(), strict=True))


def test_the_file_says_what_its_people_are(few: Rulebook) -> None:
    shares = count_cohort(few, people=10).margins
    assert shares.says.startswith("synthetic") and "not estimates" in shares.says
    assert shares.asked == len(RuleCounter(few).questions) == shares.cited + shares.even + shares.invented


def test_a_rulebook_without_rules_reaches_nobody(few: Rulebook) -> None:
    assert count_cohort(replace(few, rules={}), people=5).rules == {}
