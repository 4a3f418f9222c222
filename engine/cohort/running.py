"""Runs two rulebooks over a cohort, part by part, so that memory does not grow with the number of people."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from engine.case import Edition
from engine.cohort.counting import Counts, Tally
from engine.cohort.exploding import Arrow, Wrong, exploded
from engine.cohort.expressions import Plan
from engine.cohort.library import connect
from engine.cohort.standings import definitions
from engine.difference.pairing import joined
from engine.vocabulary import Vocabulary

PART = 125_000
"""People at a time."""
_BATCH = 16_384

Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Impact:
    """What was counted; `absent` are questions that rules read and the cohort has no column for."""

    counts: Counts
    options: tuple[str, ...]
    changing: tuple[str, ...]
    absent: tuple[str, ...]
    read: tuple[str, ...]
    vocabulary: Vocabulary


class Run:
    """Two rulebooks made ready for cohorts: `read` names the columns that matter."""

    def __init__(self, old: Edition, new: Edition) -> None:
        book, self.vocabulary = joined(old.rulebook, new.rulebook)
        self._plan = Plan(self.vocabulary)
        before = definitions(Edition(book, old.as_of), self._plan, "old")
        after = definitions(new, self._plan, "new")
        self._tally = Tally(self._plan, before, after, self.vocabulary)
        self._options = tuple(dict.fromkeys([*before, *after]))

    @property
    def read(self) -> tuple[str, ...]:
        return self._plan.questions

    def over(self, parts: Iterator[Arrow], has: set[str], step: Step = lambda _: None) -> Impact:
        """Counts everybody. `parts` have columns of `has` only. Raises CohortError when an answer is none."""
        counts, wrong, sql = Counts(), Wrong(), self._tally.sql()
        connection = connect()
        with ThreadPoolExecutor(1) as ahead:
            ready = ahead.submit(self._next, parts, wrong)
            while (table := ready.result()) is not None:
                ready = ahead.submit(self._next, parts, wrong)
                if not wrong.rows:
                    self._tally.add(counts, _answered(connection.con, table, sql))
                else:
                    counts.people += len(table)
                step(len(table))
        wrong.check(self.vocabulary, counts.people)
        absent = tuple(question for question in self.read if question not in has)
        return Impact(counts, self._options, tuple(self._tally.changing), absent, self.read, self.vocabulary)

    def _next(self, parts: Iterator[Arrow], wrong: Wrong) -> Arrow | None:
        """The next part, made ready while the one before it is being counted."""
        part = next(parts, None)
        return None if part is None else self._ready(part, wrong)

    def _ready(self, part: Arrow, wrong: Wrong) -> Arrow:
        table = exploded(part, self.vocabulary, self._plan.items, wrong)
        return completed(table, self._plan, len(part))


def completed(table: Arrow, plan: Plan, people: int) -> Arrow:
    """A table with every column that rules read; what is absent is unknown."""
    import pyarrow as pa

    for name, kind in plan.table().schema().items():
        if name not in table.column_names:
            unknown = pa.array([False]).take(pa.array([0] * people)) if name.endswith(" known") else pa.nulls(people, kind.to_pyarrow())
            table = table.append_column(name, unknown)
    return table


def _answered(connection: Any, table: Arrow, sql: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    import pyarrow as pa

    connection.register("answers", pa.Table.from_batches(table.combine_chunks().to_batches(max_chunksize=_BATCH)))
    connection.execute(f"CREATE OR REPLACE TEMP TABLE standings AS {sql['standings']}")
    found = {name: connection.sql(query).to_arrow_table().to_pylist() for name, query in sql.items() if name != "standings"}
    connection.unregister("answers")
    return found
