"""Where every option stands for every person of a cohort, as columns. Means what `engine.standing` means for one person."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.availability import LOCAL_SERVICES, NONE_KNOWN
from engine.case import Edition
from engine.cohort.exploding import item_column
from engine.cohort.expressions import Book, Column, Plan, any_of
from engine.cohort.library import load_ibis
from engine.difference.lacking import Lacking, lacking
from engine.proof.whereabouts import PLACE
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Option, Verb
from engine.vocabulary import Kind

STANDINGS = ("absent", "not_now", "not_here", "check_first", "discuss")
"""Standings by the number that stands for them in a column."""
OPEN_TO_TALK = (3, 4)


@dataclass(frozen=True)
class Definition:
    """All that decides where an option stands. Equal definitions give everybody the same standing."""

    for_loved_ones: bool
    named: frozenset[tuple[str, str]]
    offers: frozenset[str]
    blocks: frozenset[str]
    checks: frozenset[str]
    asks: frozenset[str]
    lacking: Lacking
    service: str | None


def definitions(edition: Edition, plan: Plan, name: str) -> dict[str, Definition]:
    """The definition of every option of a rulebook, its conditions added to the plan."""
    book = Book(name, edition.rulebook.concepts)
    return {id: _definition(option, edition, plan, book) for id, option in edition.rulebook.options.items()}


def _definition(option: Option, edition: Edition, plan: Plan, book: Book) -> Definition:
    rules = edition.about[option.id]
    column = {rule.id: plan.column(rule.when, book) for rule in rules if rule.verb in (Verb.OFFER, Verb.AVOID)}
    avoids = [rule for rule in rules if rule.verb is Verb.AVOID]
    missing = lacking(option, edition, plan.vocabulary.places.names)
    _read(option, missing, plan)
    return Definition(
        option.for_loved_ones, frozenset(option.asked_by), frozenset(column[rule.id] for rule in rules if rule.verb is Verb.OFFER),
        frozenset(column[rule.id] for rule in avoids if rule.blocks), frozenset(column[rule.id] for rule in avoids if not rule.blocks),
        frozenset(column[rule.id] for rule in avoids if rule.asks_first), missing, option.service if missing else None,
    )


def _read(option: Option, missing: Lacking, plan: Plan) -> None:
    """What an option reads beside rules."""
    vocabulary = plan.vocabulary
    for question, value in option.asked_by:
        plan.item(question, value) if vocabulary[question].is_list else plan.read(question)
    if not option.for_loved_ones and "respondent" in vocabulary:
        plan.read("respondent")
    if missing and PLACE in vocabulary:
        plan.read(PLACE)
    if missing and LOCAL_SERVICES in vocabulary:
        for item in {NONE_KNOWN, option.service} & vocabulary[LOCAL_SERVICES].values.keys():
            plan.item(LOCAL_SERVICES, str(item))
        for item in vocabulary[LOCAL_SERVICES].values if NONE_KNOWN in vocabulary[LOCAL_SERVICES].values else ():
            plan.item(LOCAL_SERVICES, item)


class Placing:
    """Writes standings from a table that has the plan's columns."""

    def __init__(self, plan: Plan, table: Column) -> None:
        self._plan = plan
        self._table = table
        self._ibis: Any = load_ibis()

    def standing(self, one: Definition) -> Column:
        """A small number a person; see STANDINGS."""
        table = self._table
        holding = lambda names: _true(any_of(table[name] for name in sorted(names)))  # noqa: E731
        opened = [table[name].isnull() for name in sorted(one.asks)]
        waits = holding(one.checks) | any_of(opened)
        in_play = self._visible(one) & (holding(one.offers) | _true(any_of(self._named(one))))
        number = self._ibis.cases((~in_play, 0), (holding(one.blocks), 1), (self._lacks(one), 2), (waits, 3), else_=4)
        return number.cast("int8")

    def _visible(self, one: Definition) -> Column:
        if one.for_loved_ones or "respondent" not in self._plan.vocabulary:
            return self._ibis.literal(True)
        return ~_true(self._table["respondent"].isin(list(ONLY_FOR_SOMEONE_ELSE)))

    def _named(self, one: Definition) -> Iterator[Column]:
        for question, value in sorted(one.named):
            if self._plan.vocabulary[question].kind is Kind.LIST:
                yield self._table[item_column(question, value)]
            else:
                yield self._table[question] == value

    def _lacks(self, one: Definition) -> Column:
        ibis, table, vocabulary = self._ibis, self._table, self._plan.vocabulary
        if not one.lacking:
            return ibis.literal(False)
        by_record = self._anywhere(one.lacking.by_record)
        if LOCAL_SERVICES not in vocabulary:
            return by_record
        items = {item: table[item_column(LOCAL_SERVICES, item)] for item in self._plan.items.get(LOCAL_SERVICES, ())}
        has = _true(items[one.service]) if one.service in items else ibis.literal(False)
        if NONE_KNOWN not in items:
            return ~has & by_record
        others = [column for item, column in items.items() if item != NONE_KNOWN]
        alone = _true(items[NONE_KNOWN]) & ~any_of(column.fill_null(True) for column in others)
        return ibis.cases((has, False), (alone, self._anywhere(one.lacking.none_known)), else_=by_record)

    def _anywhere(self, places: frozenset[str | None]) -> Column:
        """Whether somebody is in one of some places, or (with None among them) says no place."""
        ibis = self._ibis
        if PLACE not in self._plan.vocabulary:
            return ibis.literal(None in places)
        column, codes = self._table[PLACE], sorted(place for place in places if place)
        found = _true(column.isin(codes)) if codes else ibis.literal(False)
        return found | column.isnull() if None in places else found


def _true(column: Column) -> Column:
    """What holds, and nothing that is open: the last step, after which nothing is NULL."""
    return column.fill_null(False)
