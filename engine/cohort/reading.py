"""A cohort in a Parquet file: opened, its columns checked, read part by part. Says names, types and counts, never a value."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.cohort.exploding import Arrow
from engine.cohort.library import CohortError, load_ibis
from engine.diagnostics import did_you_mean
from engine.vocabulary import Kind, Question, Vocabulary

_HELP = "a cohort has a column a question (`manypaths schema` and GET /v1/questions list them): int64, string or list<string>"


@dataclass(frozen=True)
class Cohort:
    """A checked file of people: how many, and the questions it has a column for."""

    path: Path
    people: int
    columns: tuple[str, ...]
    _file: Any

    def parts(self, size: int) -> Iterator[Arrow]:
        """The people, some at a time, with every column: what no rule reads is checked, too."""
        import pyarrow as pa

        for batch in self._file.iter_batches(batch_size=size):
            yield pa.Table.from_batches([batch])


def open_cohort(path: Path, vocabulary: Vocabulary) -> Cohort:
    """Opens a file and checks its columns against what may be asked. Raises CohortError naming every column that is wrong."""
    load_ibis()
    import pyarrow.parquet as parquet
    from pyarrow import ArrowException

    try:
        file = parquet.ParquetFile(path)
    except OSError:
        raise CohortError(f"`{path}` cannot be read", "name a Parquet file") from None
    except ArrowException:
        raise CohortError(f"`{path}` is not a Parquet file", _HELP) from None
    people = file.metadata.num_rows
    found = list(_wrong(file.schema_arrow, vocabulary, people))
    if found:
        raise CohortError(f"`{path}` has {len(found)} column(s) that cannot be used; {people} rows", _HELP, tuple(found))
    if not people:
        raise CohortError(f"`{path}` holds no people: it has 0 rows", "name a file with at least one row")
    return Cohort(path, people, tuple(file.schema_arrow.names), file)


def _wrong(schema: Any, vocabulary: Vocabulary, people: int) -> Iterator[str]:
    names = list(schema.names)
    for position, name in enumerate(dict.fromkeys(names), start=1):
        if names.count(name) > 1:
            yield f"column `{name}` stands in the file {names.count(name)} times ({people} rows)"
        elif name not in vocabulary:
            yield f"column {position} `{name}` is no question ({people} rows); {did_you_mean(name, vocabulary.questions)}"
        elif not _fits(schema.field(name).type, vocabulary[name]):
            yield f"column `{name}` has the type {schema.field(name).type}, expected {_type(vocabulary[name])} ({people} rows)"


def _type(question: Question) -> str:
    return "int64" if question.kind is Kind.INTEGER else "list<string>" if question.is_list else "string"


def _fits(kind: Any, question: Question) -> bool:
    """Whether a column can hold the answers to a question; a column of nothing but NULL always can."""
    from pyarrow import types

    def text(one: Any) -> bool:
        return bool(types.is_string(one) or types.is_large_string(one) or types.is_null(one) or (types.is_dictionary(one) and text(one.value_type)))

    if types.is_null(kind):
        return True
    if question.kind is Kind.INTEGER:
        return bool(types.is_integer(kind)) and not types.is_uint64(kind)
    if question.is_list:
        return bool(types.is_list(kind) or types.is_large_list(kind)) and text(kind.value_type)
    return text(kind)
