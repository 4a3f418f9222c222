"""Answers as columns, made ready once: lists taken apart into nullable booleans, every way of not saying anything as null.

This is where a cohort is checked, too: a value that is no answer is counted by column, and never shown.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.cohort.library import CohortError
from engine.vocabulary import NONE, NOT_KNOWN, UNKNOWN, Kind, Question, Vocabulary

Arrow = Any
"""A table or a column of Arrow, or an array of numbers; they have no types to speak of."""


def item_column(question: str, item: str) -> str:
    """The name of the column that says whether a list holds an item; `none` whether it is known to be empty."""
    return f"{question}={item}"


def known_column(question: str) -> str:
    """The name of the column that says whether a list is answered."""
    return f"{question} known"


@dataclass
class Wrong:
    """How many rows of each column hold something that is no answer."""

    rows: dict[str, int] = field(default_factory=dict)

    def count(self, question: str, number: int) -> None:
        if number:
            self.rows[question] = self.rows.get(question, 0) + int(number)

    def check(self, vocabulary: Vocabulary, people: int) -> None:
        """Raises CohortError when there is any."""
        if not self.rows:
            return
        found = tuple(f"column `{id}`: {count} of {people} rows hold a value that is no answer to this question; {expected(vocabulary[id], vocabulary)}"
                      for id, count in self.rows.items())
        raise CohortError("the cohort holds values that are no answers; no value is shown", "mend these columns; NULL is unknown", found)


def expected(question: Question, vocabulary: Vocabulary) -> str:
    """What a column may hold."""
    if question.kind is Kind.INTEGER:
        return f"a whole number from {question.range[0]} to {question.range[1]}, or NULL"
    words = list(vocabulary.allowed(question))
    listed = ", ".join(f"`{word}`" for word in words[:24]) + (f" and {len(words) - 24} more" if len(words) > 24 else "")
    return f"a list of {listed}, each once and `none` alone, or NULL" if question.is_list else f"one of {listed}, or NULL"


def exploded(table: Arrow, vocabulary: Vocabulary, items: Mapping[str, Iterable[str]], wrong: Wrong) -> Arrow:
    """The columns of a part of a cohort, ready for rules. `items` holds, by list question, the items that are needed."""
    import pyarrow as pa

    columns: dict[str, Arrow] = {}
    for name in table.column_names:
        question = vocabulary[name]
        if question.is_list:
            columns |= dict(_listed(table[name], question, items.get(name, ()), wrong))
        elif question.kind is Kind.INTEGER:
            columns[name] = _number(table[name], question, wrong)
        else:
            columns[name] = _word(table[name], question, vocabulary, wrong)
    return pa.table(columns)


def _number(column: Arrow, question: Question, wrong: Wrong) -> Arrow:
    import pyarrow as pa
    import pyarrow.compute as pc

    numbers = column.cast(pa.int64())
    low, high = question.range
    outside = pc.or_(pc.less(numbers, low), pc.greater(numbers, high))
    wrong.count(question.id, pc.sum(outside).as_py() or 0)
    return numbers


def _word(column: Arrow, question: Question, vocabulary: Vocabulary, wrong: Wrong) -> Arrow:
    import pyarrow as pa
    import pyarrow.compute as pc

    words = column.cast(pa.string())
    silent = pc.is_in(words, value_set=pa.array(NOT_KNOWN))
    allowed = pc.is_in(words, value_set=pa.array([*vocabulary.allowed(question), *NOT_KNOWN]))
    wrong.count(question.id, len(words) - words.null_count - (pc.sum(pc.and_(allowed, words.is_valid())).as_py() or 0))
    return pc.if_else(silent, pa.scalar(None, pa.string()), words)


def _listed(column: Arrow, question: Question, wanted: Iterable[str], wrong: Wrong) -> Iterator[tuple[str, Arrow]]:
    """A column an item. What is not listed is false, or null where the rest is open; `[]` and `[unknown]` say nothing."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    lists = column.combine_chunks() if hasattr(column, "combine_chunks") else column
    lists = pc.fill_null(lists.cast(pa.list_(pa.string())), [])
    names = [*question.values, NONE, UNKNOWN]
    rows = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False)
    codes = pc.fill_null(pc.index_in(pc.list_flatten(lists), value_set=pa.array(names)), -1).to_numpy(zero_copy_only=False)
    held = np.zeros((len(names), len(lists)), dtype=bool)
    good = codes >= 0
    held[codes[good], rows[good]] = True
    sizes = np.bincount(rows, minlength=len(lists))
    none, rest, some = held[-2], held[-1], held[:-2].any(axis=0)
    bad = (held.sum(axis=0) != sizes) | (none & (some | rest)) | (none & (not question.takes_none))
    wrong.count(question.id, int(bad.sum()))
    yield from apart(question, held, wanted)


def apart(question: Question, held: Any, wanted: Iterable[str]) -> Iterator[tuple[str, Arrow]]:
    """Named columns from who holds which item (a row an item, then `none`, then `unknown`: the rest is open)."""
    import pyarrow as pa

    none, rest, some = held[-2], held[-1], held[:-2].any(axis=0)
    silent = ~some & ~none
    open_, rows = silent | rest, {item: number for number, item in enumerate(question.values)}
    for item in wanted:
        if item == NONE:
            yield item_column(question.id, NONE), pa.array(none, mask=open_ & ~some)
        elif item in rows:
            own = held[rows[item]]
            yield item_column(question.id, item), pa.array(own, mask=open_ & ~own)
    yield known_column(question.id), pa.array(~silent)
