"""Runs two rulebooks over a cohort, part by part, so that memory does not grow with the number of people."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from engine.case import Edition
from engine.cohort.counting import Counts, Tally
from engine.cohort.exploding import Arrow, Wrong, exploded
from engine.cohort.expressions import Plan
from engine.cohort.library import connect
from engine.cohort.standings import definitions
from engine.cohort.touching import changed_reads
from engine.difference.pairing import joined
from engine.vocabulary import Vocabulary

PART = 250_000
"""People at a time."""
_BATCH = 16_384

Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Impact:
    """What was counted; `absent` are questions that rules read and the cohort has no column for, `touched` what changed rules read, by option."""

    counts: Counts
    options: tuple[str, ...]
    changing: tuple[str, ...]
    absent: tuple[str, ...]
    read: tuple[str, ...]
    vocabulary: Vocabulary
    touched: Mapping[str, tuple[str, ...]]


class Run:
    """Two rulebooks made ready for cohorts: `read` names the columns that matter."""

    def __init__(self, old: Edition, new: Edition) -> None:
        book, self.vocabulary = joined(old.rulebook, new.rulebook)
        self._plan = Plan(self.vocabulary)
        earlier = Edition(book, old.as_of)
        before = definitions(earlier, self._plan, "old")
        after = definitions(new, self._plan, "new")
        self._tally = Tally(self._plan, before, after, self.vocabulary)
        self._options = tuple(dict.fromkeys([*before, *after]))
        self._touched = {id: changed_reads(earlier, new, id) for id in self._tally.changing}

    @property
    def read(self) -> tuple[str, ...]:
        return self._plan.questions

    @property
    def items(self) -> Mapping[str, Iterable[str]]:
        """By list question, the items that matter."""
        return self._plan.items

    def over(self, parts: Iterator[Arrow], has: set[str], step: Step = lambda _: None, ready: bool = False) -> Impact:
        """Counts everybody. `parts` have columns of `has` only; `ready` ones are taken apart already. Raises CohortError when an answer is none."""
        counts, wrong, sql = Counts(), Wrong(), self._tally.sql()
        connection = connect()
        with ThreadPoolExecutor(1) as ahead:
            coming = ahead.submit(self._next, parts, wrong, ready)
            while (table := coming.result()) is not None:
                coming = ahead.submit(self._next, parts, wrong, ready)
                if not wrong.rows:
                    self._tally.add(counts, _answered(connection.con, table, sql))
                else:
                    counts.people += len(table)
                step(len(table))
        wrong.check(self.vocabulary, counts.people)
        absent = tuple(question for question in self.read if question not in has)
        return Impact(counts, self._options, tuple(self._tally.changing), absent, self.read, self.vocabulary, self._touched)

    def _next(self, parts: Iterator[Arrow], wrong: Wrong, ready: bool) -> Arrow | None:
        """The next part, made ready while the one before it is being counted."""
        part = next(parts, None)
        if part is None:
            return None
        return completed(part if ready else exploded(part, self.vocabulary, self._plan.items, wrong), self._plan, len(part))


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
