"""The rules as Ibis expressions, which cohorts are counted with, as a backend: here on DuckDB."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.answers import Facts
from engine.cohort.exploding import Wrong, exploded
from engine.cohort.expressions import Book, Plan
from engine.cohort.library import connect, load_ibis
from engine.cohort.running import completed
from engine.conditions import Condition
from engine.oracle import Truth
from engine.rulebook import Rulebook
from engine.vocabulary import Vocabulary
from tests.cohort.people import table


class Ibis:
    """Everybody at once: a row a person, a column a rule."""

    name = "ibis"

    def verdicts(self, rulebook: Rulebook, people: Sequence[Facts]) -> Sequence[Mapping[str, Truth]]:
        """One query for all rules."""
        plan, expression = planned({id: rule.when for id, rule in rulebook.rules.items()}, rulebook.concepts, rulebook.vocabulary)
        connection = connect(1).con
        connection.register("answers", answered(plan, people))
        return connection.sql(str(load_ibis().to_sql(expression, dialect="duckdb"))).to_arrow_table().to_pylist()


def planned(rules: Mapping[str, Condition], concepts: Mapping[str, Condition], vocabulary: Vocabulary) -> tuple[Plan, Any]:
    """A plan, and the table of every rule by its name."""
    plan, book = Plan(vocabulary), Book("one", concepts)
    columns = {name: plan.column(when, book) for name, when in rules.items()}
    current = plan.table()
    for stage in plan.stages():
        current = current.mutate(**stage(current))
    return plan, current.select(**{name: current[column] for name, column in columns.items()})


def answered(plan: Plan, people: Sequence[Facts]) -> Any:
    """The table of answers that the expressions of a plan read."""
    wrong = Wrong()
    ready = completed(exploded(table(people, plan.vocabulary, plan.questions), plan.vocabulary, plan.items, wrong), plan, len(people))
    assert not wrong.rows, f"ibis: no answers are {wrong.rows}"
    return ready
