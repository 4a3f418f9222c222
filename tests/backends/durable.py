"""durable_rules, the live engine, as a backend.

It says what holds and nothing else. So it is asked twice: about the rules as they are, in the very ruleset that is used live,
and about the negation of each, in a ruleset of its own. What neither gives is open.
"""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace

from engine.answers import Facts
from engine.conditions import Not
from engine.inference import LiveEngine
from engine.lowering import lower
from engine.oracle import Truth
from engine.rulebook import Rulebook


class DurableRules:
    """Two rulesets a rulebook, everybody one after the other in the same two."""

    name = "durable_rules"

    def verdicts(self, rulebook: Rulebook, people: Sequence[Facts]) -> Sequence[Mapping[str, Truth]]:
        """What holds as it is, and what holds negated."""
        negated = replace(rulebook, rules={id: replace(rule, when=Not(rule.when)) for id, rule in rulebook.rules.items()})
        with closing(LiveEngine(lower(rulebook))) as as_is, closing(LiveEngine(lower(negated))) as inverted:
            return [_truths(rulebook, as_is.holding(facts), inverted.holding(facts)) for facts in people]


def _truths(rulebook: Rulebook, holding: frozenset[str], failing: frozenset[str]) -> dict[str, Truth]:
    assert not holding & failing, f"durable_rules: {sorted(holding & failing)} hold and fail at once"
    return {rule: True if rule in holding else False if rule in failing else None for rule in rulebook.rules}
