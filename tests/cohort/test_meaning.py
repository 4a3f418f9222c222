"""One meaning: rules as Ibis expressions say of many people what the double says of each, rule by rule, standing by standing."""

from collections import Counter
from collections.abc import Mapping
from random import Random

import ibis
import pytest

from engine.answers import Facts, Listed
from engine.case import Case, Edition
from engine.cohort.exploding import Wrong, exploded
from engine.cohort.expressions import Book, Plan
from engine.cohort.library import connect
from engine.cohort.running import Run, completed
from engine.cohort.standings import STANDINGS
from engine.conditions import Condition
from engine.oracle import Oracle, Truth
from engine.proof.sample import drawn
from engine.rulebook import Rulebook
from engine.vocabulary import Vocabulary
from tests.cohort.people import table
from tests.generators import person, world
from tests.proof import mutants as changes
from tests.small import AS_OF


def planned(rules: Mapping[str, Condition], concepts: Mapping[str, Condition], vocabulary: Vocabulary) -> tuple[Plan, object]:
    """A plan, and the table of every rule by its name."""
    plan, book = Plan(vocabulary), Book("one", concepts)
    columns = {name: plan.column(when, book) for name, when in rules.items()}
    current = plan.table()
    for stage in plan.stages():
        current = current.mutate(**stage(current))
    return plan, current.select(**{name: current[column] for name, column in columns.items()})


def truths(rules: Mapping[str, Condition], concepts: Mapping[str, Condition], vocabulary: Vocabulary, people: list[Facts]) -> dict[str, list[Truth]]:
    """The truth of every rule for everybody, by Ibis on DuckDB."""
    plan, expression = planned(rules, concepts, vocabulary)
    wrong = Wrong()
    ready = completed(exploded(table(people, vocabulary, plan.questions), vocabulary, plan.items, wrong), plan, len(people))
    assert not wrong.rows
    connection = connect(1).con
    connection.register("answers", ready)
    return connection.sql(str(ibis.to_sql(expression, dialect="duckdb"))).to_arrow_table().to_pydict()


def compare(rules: Mapping[str, Condition], concepts: Mapping[str, Condition], vocabulary: Vocabulary, people: list[Facts]) -> Counter[Truth]:
    found, oracle, met = truths(rules, concepts, vocabulary, people), Oracle(rules, concepts), Counter[Truth]()
    for number, facts in enumerate(people):
        for rule, truth in oracle.evaluate(facts).truth.items():
            assert found[rule][number] is truth, f"{rule}: {facts}"
            met[truth] += 1
    return met


def crowd(lot: Random, vocabulary: Vocabulary, size: int) -> list[Facts]:
    return [drawn(lot, vocabulary, lot.choice((0.05, 0.4, 0.9))) for _ in range(size)]


def test_every_rule_of_the_shipped_rulebook(shipped: Rulebook) -> None:
    met = compare({id: rule.when for id, rule in shipped.rules.items()}, shipped.concepts, shipped.vocabulary, crowd(Random(3), shipped.vocabulary, 400))
    assert all(met[truth] > 10_000 for truth in (True, False, None))


@pytest.mark.parametrize("seed", range(10))
def test_random_rulebooks(seed: int) -> None:
    lot = Random(seed)
    made = world(lot, rules=40)
    people = [person(lot, made.vocabulary) for _ in range(150)] + crowd(lot, made.vocabulary, 150) + [Facts({})]
    met = compare(made.rules, made.concepts, made.vocabulary, people)
    assert all(met[truth] for truth in (True, False, None))


def test_every_standing_on_both_sides(shipped: Rulebook) -> None:
    lot = Random(4)
    people = crowd(lot, shipped.vocabulary, 400)
    people += [Facts({**facts.known, "local_services": Listed(items, open_)}) for facts in people[:120]
               for items, open_ in ((("none_known",), False), (("none_known",), True), (("oat_bup", "none_known"), False))]
    new = changes.both(changes.avoid("oat_methadone", changes.is_("housing", "unsheltered")), changes.option("ioat", asked_by=()))(shipped)
    new = changes.both(changes.dropped("naltrexone-needs-no-recent-opioids"), changes.option("scs", offered_to=("person", "loved_one")))(new)
    editions = [Edition(book, AS_OF) for book in (shipped, new)]
    run = Run(*editions)
    found = run.over(iter([table(people, shipped.vocabulary)]), set(shipped.vocabulary.questions))
    wanted: dict[str, Counter[tuple[int, int]]] = {id: Counter() for id in shipped.options}
    oracles, changed = [Oracle.of(book) for book in (shipped, new)], 0
    for facts in people:
        sides = [Case(edition, oracle, facts, oracle.evaluate(facts)).placed for edition, oracle in zip(editions, oracles, strict=True)]
        moves = {id: tuple(STANDINGS.index(str(side[id].standing) if id in side else "absent") for side in sides) for id in shipped.options}
        changed += any(one != other for one, other in moves.values())
        for id, move in moves.items():
            wanted[id][move] += 1
    assert found.counts.moves == wanted and found.counts.people == len(people) and found.counts.changed == changed > 0
    assert set(found.changing) == {"oat_methadone", "ioat", "scs", "naltrexone_oud", "aud_naltrexone"}
    assert all(sum(count for moves in wanted.values() for (_, after), count in moves.items() if after == number) > 5 for number in range(5))


def test_the_same_expressions_are_written_for_other_engines(shipped: Rulebook) -> None:
    """Not run there: only that Ibis has all the words."""
    rules = {id: rule.when for id, rule in list(shipped.rules.items())[:60]}
    _, expression = planned(rules, shipped.concepts, shipped.vocabulary)
    for dialect in ("pyspark", "postgres", "snowflake"):
        assert len(str(ibis.to_sql(expression, dialect=dialect))) > 5000
