"""The live engine as the rest of the house sees it. What durable_rules itself does is in `tests/test_durable_rules.py`."""

from contextlib import closing

import pytest

from engine.answers import Facts, Listed
from engine.inference import EngineFault, LiveEngine
from engine.lowering import Lowered, lower
from tests.faulty import Faulty, broken
from tests.small import small

LOWERED: Lowered = lower(small("- {note: [], when: {age: {over: 3}}}\n- {note: [], when: {routes: {none: [inject]}}}"))


def test_rules_that_hold_are_named_and_rules_for_everyone_always_are() -> None:
    with closing(LiveEngine(LOWERED)) as live:
        assert live.holding(Facts({})) == {"base"}
        assert live.holding(Facts({"age": 4})) == {"base", "r1"}
        assert live.holding(Facts({"age": 3, "routes": Listed(("smoke",))})) == {"base", "r2"}
        assert live.holding(Facts({"routes": Listed(("smoke",), rest_open=True)})) == {"base"}
        assert live.holding(Facts({})) == {"base"}


def test_two_engines_do_not_meet() -> None:
    with closing(LiveEngine(LOWERED)) as one, closing(LiveEngine(LOWERED)) as other:
        assert one.holding(Facts({"age": 9})) == {"base", "r1"}
        assert other.holding(Facts({})) == {"base"}


def test_a_closed_engine_is_a_fault_and_closes_twice() -> None:
    live = LiveEngine(LOWERED)
    live.close()
    live.close()
    with pytest.raises(EngineFault, match="closed"):
        live.holding(Facts({}))


@pytest.mark.parametrize("function", ["create_ruleset", "assert_fact", "start_action_for_state", "complete_and_start_action"])
def test_what_the_engine_raises_is_a_fault_that_tells_only_its_kind(function: str) -> None:
    with pytest.raises(EngineFault, match="RuntimeError") as caught:
        LiveEngine(LOWERED, Faulty(**{function: broken})).holding(Facts({"age": 9}))
    assert "canary of the engine" not in str(caught.value)


@pytest.mark.parametrize("function", ["assert_fact", "start_action_for_state", "complete_and_start_action"])
def test_after_a_fault_nothing_of_that_person_is_left(function: str) -> None:
    with closing(LiveEngine(LOWERED, Faulty(after=1, times=1, **{function: broken}))) as live:
        with pytest.raises(EngineFault):
            live.holding(Facts({"age": 9}))
        assert live.holding(Facts({})) == {"base"}
        assert live.holding(Facts({"age": 9})) == {"base", "r1"}
