"""Rulebooks as Ibis expressions say of many people where each option stands for each. The rules: `tests/test_one_meaning.py`."""

from collections import Counter
from random import Random

import ibis

from engine.answers import Facts, Listed
from engine.case import Case, Edition
from engine.cohort.running import Run
from engine.cohort.standings import STANDINGS
from engine.oracle import Oracle
from engine.proof.sample import drawn
from engine.rulebook import Rulebook
from engine.vocabulary import Vocabulary
from tests.backends.ibis import planned
from tests.cohort.people import table
from tests.proof import mutants as changes
from tests.small import AS_OF


def crowd(lot: Random, vocabulary: Vocabulary, size: int) -> list[Facts]:
    return [drawn(lot, vocabulary, lot.choice((0.05, 0.4, 0.9))) for _ in range(size)]


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
