"""The same Ibis expressions on Spark, here on one machine, as a backend. Needs Java and `requirements/spark.txt`."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from engine.answers import Facts
from engine.cohort.library import load_ibis
from engine.oracle import Truth
from engine.rulebook import Rulebook
from tests.backends.ibis import answered, planned

RULES_AT_ONCE = 60
"""Spark plans one wide query for very long; several narrow ones are quick."""

_LOCAL = {"spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1", "spark.sql.ansi.enabled": "false"}


class Spark:
    """One session for every rulebook; it ends with the process."""

    name = "spark"

    @cached_property
    def _session(self) -> Any:
        """Started when first needed; nothing listens for anyone else."""
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[2]").appName("many-paths")
        for key, value in _LOCAL.items():
            builder = builder.config(key, value)
        return builder.getOrCreate()

    def verdicts(self, rulebook: Rulebook, people: Sequence[Facts]) -> Sequence[Mapping[str, Truth]]:
        """One query for some rules after the other."""
        found: list[dict[str, Truth]] = [{} for _ in people]
        rules = list(rulebook.rules)
        for start in range(0, len(rules), RULES_AT_ONCE):
            for verdicts, more in zip(found, self._some(rulebook, people, rules[start : start + RULES_AT_ONCE]), strict=True):
                verdicts.update(more)
        return found

    def _some(self, rulebook: Rulebook, people: Sequence[Facts], rules: Sequence[str]) -> Sequence[Mapping[str, Truth]]:
        plan, expression = planned({id: rulebook.rules[id].when for id in rules}, rulebook.concepts, rulebook.vocabulary)
        self._session.createDataFrame(answered(plan, people)).createOrReplaceTempView("answers")
        return self._session.sql(str(load_ibis().to_sql(expression, dialect="pyspark"))).toArrow().to_pylist()
