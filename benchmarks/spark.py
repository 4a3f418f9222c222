"""The same expressions on a cluster's engine: Spark, here on one machine. `make test-spark` installs it and runs this.

Every rule of the shipped rulebook is judged for some hundreds of people by Spark and by the double, which have to agree.
"""

import argparse
import sys
from datetime import date
from random import Random
from typing import Any

from engine.answers import Facts
from engine.cohort.exploding import Wrong, exploded
from engine.cohort.expressions import Book, Plan
from engine.cohort.library import load_ibis
from engine.cohort.running import completed
from engine.oracle import Oracle
from engine.proof.sample import drawn
from engine.reading import load_rulebook
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.cohort.people import table

_DAY = date(2026, 11, 23)
_LOCAL = {"spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1", "spark.sql.ansi.enabled": "false"}


def session() -> Any:
    """Spark on this machine alone; nothing listens for anyone else."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("many-paths")
    for key, value in _LOCAL.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def judged(spark: Any, rulebook: Rulebook, people: list[Facts], rules: list[str]) -> dict[str, list[bool | None]]:
    """The truth of some rules for everybody, by the expressions that also run on DuckDB."""
    plan, book = Plan(rulebook.vocabulary), Book("shipped", rulebook.concepts)
    columns = {rule: plan.column(rulebook.rules[rule].when, book) for rule in rules}
    current = plan.table()
    for stage in plan.stages():
        current = current.mutate(**stage(current))
    expression = current.select(**{rule: current[column] for rule, column in columns.items()})
    ready = completed(exploded(table(people, rulebook.vocabulary, plan.questions), rulebook.vocabulary, plan.items, Wrong()), plan, len(people))
    spark.createDataFrame(ready).createOrReplaceTempView("answers")
    return spark.sql(str(load_ibis().to_sql(expression, dialect="pyspark"))).toArrow().to_pydict()


def main() -> int:
    """Compare rule by rule; exit code 1 where the two differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--seed", type=int, default=20261123)
    asked = parser.parse_args()
    rulebook, lot = load_rulebook(RULES, _DAY), Random(asked.seed)
    people = [drawn(lot, rulebook.vocabulary, lot.choice((0.05, 0.4, 0.9))) for _ in range(asked.people)]
    double = Oracle.of(rulebook)
    expected = [double.evaluate(facts).truth for facts in people]
    spark, rules, wrong = session(), list(rulebook.rules), 0
    for start in range(0, len(rules), 60):
        part = rules[start : start + 60]
        found = judged(spark, rulebook, people, part)
        wrong += sum(found[rule][number] is not expected[number][rule] for rule in part for number in range(len(people)))
        print(f"{start + len(part)} of {len(rules)} rules", file=sys.stderr)
    spark.stop()
    print(f"spark and the double: {len(rules):,} rules, {len(people):,} people, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
