"""Whom a rule speaks to among example people: the same as the case of each says."""

from engine.consultation import Consultation
from engine.oracle import Oracle
from engine.reach import EXAMPLES, VIGNETTES, Reaches, example_people, shipped_reaches
from engine.rulebook import Rulebook


def test_every_example_and_every_vignette_is_read(shipped: Rulebook) -> None:
    people = example_people(shipped)
    assert {path.stem for path in EXAMPLES.glob("*.*")} <= set(people)
    stories = VIGNETTES.read_text(encoding="utf-8").count("Scenario: V")
    assert stories >= 50 and len([name for name in people if name.startswith("V")]) == stories


def test_the_counts_are_those_of_the_double(shipped: Rulebook, consultation: Consultation) -> None:
    people, oracle = example_people(shipped), Oracle.of(shipped)
    for rule in list(shipped.rules)[::40]:
        reach = shipped_reaches(shipped).of(rule)
        assert reach.holds == tuple(name for name, facts in people.items() if oracle.rule(rule, facts) is True)
        assert reach.open == tuple(name for name, facts in people.items() if oracle.rule(rule, facts) is None)
        assert reach.people == len(people)


def test_nobody_is_nobody(shipped: Rulebook) -> None:
    reach = Reaches(shipped, {}).of("always-naloxone")
    assert (reach.holds, reach.open, reach.people) == ((), (), 0)
