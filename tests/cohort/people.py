"""People as a cohort has them: a table with a column a question."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from engine.answers import Facts
from engine.vocabulary import Kind, Vocabulary


def table(people: Iterable[Facts], vocabulary: Vocabulary, questions: Iterable[str] | None = None) -> Any:
    """Facts as columns; NULL is unknown, `['none']` is empty, `unknown` in a list leaves the rest open."""
    people = list(people)
    kinds = {Kind.INTEGER: pa.int64(), Kind.LIST: pa.list_(pa.string())}
    named = list(questions if questions is not None else vocabulary.questions)
    return pa.table({id: pa.array([facts.said(id) for facts in people], kinds.get(vocabulary[id].kind, pa.string())) for id in named})
