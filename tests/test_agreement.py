"""The live engine and its double agree: some thousands of random rulebooks and people, large ones, and the engine's limits.

`make fuzz` does many more. What the words of the rule language mean to every engine: `tests/test_one_meaning.py`.
"""

from contextlib import closing
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks import fuzz
from engine.answers import Facts, read_answers
from engine.conditions import AllOf, Not, Op
from engine.conditions import Test as Compare
from engine.flags import LoweringError
from engine.inference import LiveEngine
from engine.lowering import MAX_PROPERTIES, lower_conditions
from engine.oracle import Oracle
from tests import generators
from tests.generators import World

QUICKLY = settings(max_examples=300, deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def assert_agreement(world: World, *people: Facts) -> None:
    """Both find the same rules for everyone, one after the other in one ruleset; a difference is shown made small."""
    double = Oracle(world.rules, world.concepts)
    with closing(LiveEngine(lower_conditions(world.rules, world.concepts, world.vocabulary))) as live:
        for facts in people:
            if live.holding(facts) != double.evaluate(facts).holding:
                pytest.fail(fuzz.reproduction(world, facts))


@pytest.mark.parametrize("size", fuzz.SIZES, ids=lambda size: size.name)
def test_both_find_the_same_rules_for_random_people(size):
    """Every size class of `make fuzz`, the same seeds on every run."""
    total = fuzz.Tally()
    for seed in range(6 if size.people >= 100 else 25):
        total.add(fuzz.compare(size, seed))
    assert not total.mismatches, total.mismatches[0]
    assert total.pairs[size.name] >= 300


@QUICKLY
@given(seed=st.integers(0, 2**32), rules=st.integers(1, 12), questions=st.integers(1, 10), depth=st.integers(0, 3))
def test_both_agree_on_any_small_rulebook(seed, rules, questions, depth):
    rng = Random(seed)
    world = generators.world(rng, rules, questions, depth)
    assert_agreement(world, *(generators.person(rng, world.vocabulary) for _ in range(5)))


@QUICKLY
@given(seed=st.integers(0, 2**32), rules=st.integers(1, 12))
def test_what_holds_keeps_holding_when_more_is_answered(seed, rules):
    """An answer that is not known leaves things open; it never makes a rule hold that a later answer takes back."""
    rng = Random(seed)
    world = generators.world(rng, rules, known=False)
    before = generators.person(rng, world.vocabulary, answered=0.5)
    after = generators.more_answers(rng, before, world.vocabulary)
    with closing(LiveEngine(lower_conditions(world.rules, world.concepts, world.vocabulary))) as live:
        assert live.holding(before) <= live.holding(after)


@QUICKLY
@given(seed=st.integers(0, 2**32))
def test_generated_people_could_have_given_these_answers(seed):
    """What the fuzz calls a person is what strict reading makes of answers, nothing else."""
    rng = Random(seed)
    words = VOCABULARIES[seed % len(VOCABULARIES)]
    facts = generators.person(rng, words)
    assert read_answers(generators.as_answers(facts), words).known == facts.known


VOCABULARIES = [generators.vocabulary(Random(seed), 12) for seed in range(4)]


def test_more_flags_than_fit_are_refused_and_never_misjudged():
    """240 to 260 flags: what fits agrees, what does not is an error that says how many there are."""
    for flags in range(240, 261):
        world = generators.wide_world(Random(flags), flags, 40)
        if flags <= MAX_PROPERTIES:
            assert_agreement(world, *(generators.person(Random(seed), world.vocabulary) for seed in range(5)))
            continue
        with pytest.raises(LoweringError) as refused:
            lower_conditions(world.rules, world.concepts, world.vocabulary)
        assert refused.value.code == "MP401"
        assert str(refused.value) == f"the rules read {flags} flags, and the live engine takes {MAX_PROPERTIES}"
        assert refused.value.help


def test_tests_of_several_values_are_taken_apart_before_a_rulebook_is_refused():
    """Flags for groups of values come on top of one a value; where they do not fit, the groups do without."""
    one = generators.question("q0", generators.Kind.LIST, MAX_PROPERTIES, takes_none=False)
    words = generators.vocabulary_of([one])
    singles = [Compare("q0", Op.INCLUDES_ANY, (value,)) for value in one.values]
    groups = [Compare("q0", Op.INCLUDES_ANY, (left, right)) for left, right in zip(list(one.values)[:50], list(one.values)[50:100], strict=True)]
    world = World(words, {f"rule{index}": test for index, test in enumerate([*singles, *groups, *map(Not, groups)])})
    assert_agreement(world, *(generators.person(Random(seed), words) for seed in range(20)))


def test_a_thousand_rules_that_all_hold_all_fire():
    """More than 64 conditions pending at once would lose everything; buckets keep them apart."""
    asked = [generators.question("q0", generators.Kind.INTEGER, high=5000), generators.question("q1", generators.Kind.YES_NO)]
    words = generators.vocabulary_of(asked)
    rules = {f"rule{index}": AllOf((Compare("q0", Op.AT_LEAST, (index,)), Compare("q1", Op.ONE_OF, ("yes",)))) for index in range(1000)}
    everyone = [Facts({"q0": 5000, "q1": "yes"}), Facts({"q0": 5000, "q1": "no"}), Facts({"q0": 500, "q1": "yes"}), Facts({"q0": 5000}), Facts({})]
    with closing(LiveEngine(lower_conditions(rules, {}, words))) as live:
        assert [len(live.holding(facts)) for facts in everyone] == [1000, 0, 501, 0, 0]


def test_a_mismatch_would_be_found_and_made_small(monkeypatch):
    """The comparison can fail: with a double that has a flaw, it names the one rule and the one answer that show it."""
    size = fuzz.SIZES[2]
    flawed = Oracle.evaluate

    def evaluate(self, facts):
        verdicts = flawed(self, facts)
        verdicts.truth = {name: truth if truth is not None else name == "rule7" for name, truth in verdicts.truth.items()}
        return verdicts

    monkeypatch.setattr(Oracle, "evaluate", evaluate)
    mismatches = [mismatch for seed in range(5) for mismatch in fuzz.compare(size, seed).mismatches]
    assert mismatches
    assert "only the double: ['rule7']" in mismatches[0]
    assert "'rule6'" not in mismatches[0]
