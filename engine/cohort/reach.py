"""Counts, among made-up people, whom every rule reaches: those it holds for, and those it waits for an answer from."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from engine.cohort.exploding import Arrow
from engine.cohort.expressions import Book, Plan
from engine.cohort.library import connect, load_ibis
from engine.cohort.margins import Margins, read_margins
from engine.cohort.running import PART, completed
from engine.cohort.synthetic import synthetic
from engine.headcount import PEOPLE, SEED, Headcount, Shares, margins_hash, reading_hash
from engine.rulebook import Rulebook

Counted = dict[str, tuple[int, int]]
"""By rule, for how many people it holds, and for how many it is open."""


class RuleCounter:
    """The conditions of one rulebook, made ready for tables of people: `questions` names the columns that matter."""

    def __init__(self, rulebook: Rulebook) -> None:
        ibis: Any = load_ibis()
        self._plan, book = Plan(rulebook.vocabulary), Book("counted", rulebook.concepts)
        self._columns = {rule.id: self._plan.column(rule.when, book) for rule in rulebook.rules.values()}
        table = self._plan.table()
        for stage in self._plan.stages():
            table = table.mutate(**stage(table))
        sums = {}
        for column in dict.fromkeys(self._columns.values()):
            sums[f"{column} holds"] = table[column].fill_null(False).cast("int64").sum()
            sums[f"{column} open"] = table[column].isnull().cast("int64").sum()
        self._sql = str(ibis.to_sql(table.aggregate(**sums), dialect="duckdb")) if sums else ""

    @property
    def questions(self) -> tuple[str, ...]:
        return self._plan.questions

    @property
    def items(self) -> Mapping[str, Iterable[str]]:
        """By list question, the items that matter."""
        return self._plan.items

    def count(self, people: Arrow) -> Counted:
        """The counts for one table of people whose lists are taken apart."""
        if not self._sql:
            return {}
        connection = connect().con
        connection.register("answers", completed(people, self._plan, len(people)))
        [row] = connection.sql(self._sql).to_arrow_table().to_pylist()
        return {id: (int(row[f"{column} holds"] or 0), int(row[f"{column} open"] or 0)) for id, column in self._columns.items()}


def count_cohort(rulebook: Rulebook, people: int = PEOPLE, seed: int = SEED, size: int = PART) -> Headcount:
    """Counts so many made-up people, `size` at a time. Raises LibrariesMissing without the extra, CohortError for unusable margins."""
    counter, margins = RuleCounter(rulebook), read_margins().fitting(rulebook.vocabulary, strict=False)
    found = dict.fromkeys(rulebook.rules, (0, 0))
    for part in synthetic(margins, rulebook.vocabulary, counter.questions, counter.items, people, seed, size):
        for id, (holds, open) in counter.count(part).items():
            found[id] = (found[id][0] + holds, found[id][1] + open)
    return Headcount(reading_hash(rulebook), _shares(margins, counter.questions), people, seed, found)


def _shares(margins: Margins, asked: Collection[str]) -> Shares:
    cited, even = len({one.question for one in margins.citations(asked)}), len(margins.even(asked))
    return Shares(margins.name, margins_hash(), str(margins.says(asked)), len(asked), cited, even, len(asked) - cited - even)
