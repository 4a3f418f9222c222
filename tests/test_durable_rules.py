"""What we rely on in durable_rules 2.0.28, a test for each: the engine is pinned, and no newer one will come.

These use the C module as it is, not our engine, so that they say what it does.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from string import ascii_lowercase

import durable_rules_engine as durable
import pytest

from engine import flags
from engine.answers import Facts
from engine.conditions import ALWAYS, Op
from engine.conditions import Test as Compare
from engine.flags import fnv1a
from engine.inference import EngineFault, LiveEngine
from engine.lowering import BUCKET, MAX_ENGINE_RULES, MAX_PROPERTIES, SHELF, lower_conditions
from tests import generators

ROOT = Path(__file__).resolve().parent.parent
CANARY = [{"$gte": {"_z": 0}}]
Conditions = list[dict]


class Ruleset:
    """A ruleset with a canary, used as `engine/inference.py` uses it."""

    numbers = count()

    def __init__(self, rules: dict[str, Conditions]) -> None:
        definition = {name: {"all": [{"m": {"$and": conditions}}], "pri": 0} for name, conditions in {"canary": CANARY, **rules}.items()}
        self.handle = durable.create_ruleset(f"test-{next(self.numbers)}", json.dumps(definition))
        assert self.fired() == ["canary"]  # priming

    def fired(self, **message: object) -> list[str]:
        """The rules that fire for one person, and the person forgotten."""
        code, offset = durable.assert_fact(self.handle, json.dumps({"sid": "s", "id": "1", "_z": 0, **message}))
        assert code == 0
        names = list(self.drained(offset))
        durable.retract_fact(self.handle, '{"sid":"s","id":"1"}')
        return names

    def drained(self, offset: int) -> Iterator[str]:
        started = durable.start_action_for_state(self.handle, offset)
        message = started[1] if started else None
        while message is not None:
            yield message[2 : message.index('"', 2)]
            message = durable.complete_and_start_action(self.handle, offset)

    def holds(self, **message: object) -> set[str]:
        """The rules that fire, the canary apart, each of them once."""
        names = self.fired(**message)
        assert len(names) == len(set(names))
        return set(names) - {"canary"}

    def close(self) -> None:
        durable.delete_state(self.handle, "s")
        durable.delete_ruleset(self.handle)


@pytest.fixture
def ruleset():
    """Makes rulesets and unloads them."""
    made: list[Ruleset] = []

    def make(**rules: Conditions) -> Ruleset:
        made.append(Ruleset(rules))
        return made[-1]

    yield make
    for one in made:
        one.close()


def in_a_process_of_its_own(program: str, *arguments: str) -> subprocess.CompletedProcess:
    """What may crash or leave memory behind."""
    return subprocess.run([sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


# comparisons


def test_equal_and_unequal_compare_whole_numbers(ruleset):
    rules = ruleset(is_3=[{"x": 3}], is_not_3=[{"$neq": {"x": 3}}])
    assert rules.holds(x=3) == {"is_3"}
    assert rules.holds(x=4) == {"is_not_3"}


def test_bounds_are_inclusive(ruleset):
    rules = ruleset(at_least=[{"$gte": {"x": 3}}], at_most=[{"$lte": {"x": 3}}])
    assert rules.holds(x=2) == {"at_most"}
    assert rules.holds(x=3) == {"at_least", "at_most"}
    assert rules.holds(x=4) == {"at_least"}


def test_numbers_may_be_negative_and_large(ruleset):
    rules = ruleset(low=[{"$lte": {"x": -5}}], high=[{"$gte": {"x": 2_000_000_000}}])
    assert rules.holds(x=-5) == {"low"}
    assert rules.holds(x=2_000_000_000) == {"high"}
    assert rules.holds(x=0) == set()


def test_a_missing_attribute_makes_every_comparison_false(ruleset):
    """Unknown never fires, *is not* included."""
    rules = ruleset(eq=[{"x": 0}], neq=[{"$neq": {"x": 3}}], gte=[{"$gte": {"x": 0}}], lte=[{"$lte": {"x": 0}}])
    assert rules.holds() == set()
    assert rules.holds(y=0) == set()


def test_all_conditions_have_to_hold(ruleset):
    rules = ruleset(both=[{"x": 1}, {"$gte": {"y": 2}}])
    assert rules.holds(x=1, y=2) == {"both"}
    assert rules.holds(x=1, y=1) == rules.holds(x=0, y=2) == rules.holds(x=1) == set()


def test_one_attribute_may_be_compared_more_than_once(ruleset):
    rules = ruleset(between=[{"$gte": {"x": 2}}, {"$lte": {"x": 4}}, {"$neq": {"x": 3}}])
    assert [number for number in range(7) if rules.holds(x=number)] == [2, 4]


def test_two_rules_with_one_condition_both_fire(ruleset):
    assert ruleset(a=[{"x": 1}], b=[{"x": 1}]).holds(x=1) == {"a", "b"}


# one person after another


def test_the_canary_fires_for_everybody_and_first(ruleset):
    rules = ruleset(other=[{"x": 1}])
    assert rules.fired()[0] == rules.fired(x=1)[0] == "canary"


def test_nothing_of_one_person_is_left_for_the_next(ruleset):
    rules = ruleset(x=[{"x": 1}], y=[{"y": 1}], both=[{"x": 1}, {"y": 1}])
    for _ in range(50):
        assert rules.holds(x=1) == {"x"}
        assert rules.holds(y=1) == {"y"}
        assert rules.holds() == set()
        assert rules.holds(x=1, y=1) == {"x", "y", "both"}


def test_the_same_id_again_is_noticed_when_the_first_was_not_retracted(ruleset):
    rules = ruleset()
    message = '{"sid":"s","id":"1","_z":0}'
    assert durable.assert_fact(rules.handle, message)[0] == 0
    assert durable.assert_fact(rules.handle, message)[0] == 2


def test_deleting_the_state_forgets_a_person_in_the_middle(ruleset):
    """What is done on a fault: rules that had not fired yet never do."""
    rules = ruleset(**{f"r{index}": [{"x": 1}] for index in range(10)})
    _, offset = durable.assert_fact(rules.handle, '{"sid":"s","id":"1","_z":0,"x":1}')
    durable.start_action_for_state(rules.handle, offset)
    durable.delete_state(rules.handle, "s")
    assert rules.holds() == set()
    assert len(rules.holds(x=1)) == 10


def test_a_primed_ruleset_survives_a_person_who_matches_nothing(ruleset):
    rules = ruleset(x=[{"x": 1}])
    for _ in range(100):
        assert durable.assert_fact(rules.handle, '{"sid":"s","id":"1"}')[0] == 1
        durable.delete_state(rules.handle, "s")
    assert rules.holds(x=1) == {"x"}


def test_our_engine_does_not_crash_when_the_canary_is_missing_from_the_start():
    """Deleting the state of an unprimed ruleset can crash the process, so our engine never does it."""
    words = generators.vocabulary_of([generators.question("q", generators.Kind.YES_NO)])
    lowered = lower_conditions({"rule": Compare("q", Op.ONE_OF, ("yes",))}, {}, words)

    class WithoutCanary:
        def __getattr__(self, name):
            return getattr(durable, name)

        def create_ruleset(self, name, definition):
            rules = json.loads(definition)
            del rules["canary"]
            return durable.create_ruleset(name, json.dumps(rules))

    for _ in range(20):
        with pytest.raises(EngineFault):
            LiveEngine(lowered, WithoutCanary())


def test_a_broken_message_is_an_error_and_the_next_one_is_judged(ruleset):
    rules = ruleset(x=[{"x": 1}])
    with pytest.raises(durable.error):
        durable.assert_fact(rules.handle, '{"sid":"s","id":"1","_z":0,"x":')
    assert rules.holds(x=1) == {"x"}


# limits


def test_a_message_takes_as_many_properties_as_we_count_on(ruleset):
    """All flags, the canary's anchor, the two anchors of a stage, `id` and `sid`: 252."""
    names = [*(f"p{index}" for index in range(MAX_PROPERTIES)), "_j", "_k"]
    rules = ruleset(last=[{names[-1]: 1}])
    assert len(names) + len(("id", "sid", "_z")) <= 252
    assert rules.holds(**dict.fromkeys(names, 1)) == {"last"}


def test_far_more_properties_are_an_error(ruleset):
    """An error for some people only would be worse than none: the lowering refuses such a rulebook."""
    with pytest.raises(durable.error, match="302"):
        durable.assert_fact(ruleset().handle, json.dumps({"sid": "s", "id": "1", "_z": 0, **{f"p{index}": 1 for index in range(253)}}))


def test_64_conditions_may_be_true_at_once_and_more_are_an_error(ruleset):
    """Why rules hang in buckets. The canary is one of the 64."""
    fits = ruleset(**{f"r{index}": [{"$gte": {"x": index}}] for index in range(63)})
    assert len(fits.holds(x=1000)) == 63
    too_many = ruleset(**{f"r{index}": [{"$gte": {"x": index}}] for index in range(64)})
    with pytest.raises(durable.error, match="303"):
        durable.assert_fact(too_many.handle, '{"sid":"s","id":"1","_z":0,"x":1000}')


def test_buckets_keep_below_that():
    """All that can be pending on the way to one rule, and the shelves of as many rules as there may be."""
    shelves = -(-MAX_ENGINE_RULES // (BUCKET * SHELF)) + 2
    assert shelves + SHELF + BUCKET <= 64


def test_property_names_are_told_apart_by_a_hash_alone(ruleset):
    """Two names with one hash match each other: so the lowering compares hashes, computed as the engine does."""
    one, other = colliding_names()
    assert one != other and fnv1a(one) == fnv1a(other)
    assert ruleset(rule=[{one: 1}]).holds(**{other: 1}) == {"rule"}


def colliding_names() -> tuple[str, str]:
    """Two names with the same 32-bit hash: among some tens of thousands of random ones there are two."""
    rng, seen = Random(1), {}
    while True:
        name = "".join(rng.choices(ascii_lowercase, k=8))
        earlier = seen.setdefault(fnv1a(name), name)
        if earlier != name:
            return earlier, name


def test_colliding_names_are_refused(monkeypatch):
    monkeypatch.setattr(flags, "fnv1a", lambda name: len(name))
    words = generators.vocabulary_of([generators.question(name, generators.Kind.YES_NO) for name in ("a", "b")])
    with pytest.raises(flags.LoweringError) as refused:
        lower_conditions({name: Compare(name, Op.ONE_OF, ("yes",)) for name in ("a", "b")}, {}, words)
    assert refused.value.code == "MP403"


# memory

_EVALUATE = """
import sys, psutil
from random import Random
from tests import generators
from engine.inference import LiveEngine
from engine.lowering import lower_conditions
world = generators.world(Random(1), 200, 20)
people = [generators.person(Random(seed), world.vocabulary) for seed in range(50)]
lowered, times = lower_conditions(world.rules, world.concepts, world.vocabulary), int(sys.argv[2])
live = LiveEngine(lowered)
for number in range(times):
    if number == times // 4:
        before = psutil.Process().memory_info().rss
    if sys.argv[1] == "reload":
        live.close()
        live = LiveEngine(lowered)
    live.holding(people[number % 50])
print(psutil.Process().memory_info().rss - before)
"""


@pytest.mark.parametrize(("what", "times"), [("evaluate", 20_000), ("reload", 400)])
def test_memory_stays_flat(what, times):
    """The benchmark does 200,000 evaluations; a leak of 150 bytes an evaluation or 10 KB a reload shows here too."""
    done = in_a_process_of_its_own(_EVALUATE, what, str(times))
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 2_000_000


def test_evaluations_leave_nothing_after_the_ruleset_is_closed():
    """Closing twice is harmless, and a closed ruleset is a fault, never an empty answer."""
    words = generators.vocabulary_of([generators.question("q", generators.Kind.YES_NO)])
    live = LiveEngine(lower_conditions({"always": ALWAYS}, {}, words))
    assert live.holding(Facts({})) == {"always"}
    live.close()
    live.close()
    with pytest.raises(EngineFault):
        live.holding(Facts({}))
