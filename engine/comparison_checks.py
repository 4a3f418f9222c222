"""Judges the rules that compare two visits: that someone who comes back always gets a step, and that recalled words exist."""

from typing import TYPE_CHECKING

from engine.comparisons import COMING_BACK, Comparison
from engine.diagnostics import did_you_mean
from engine.flags import LoweringError
from engine.rulebook import Verb
from engine.visits import lower_comparisons

if TYPE_CHECKING:
    from engine.checks import _Check

RECALLED = (Verb.ALERT, Verb.CAUTION, Verb.NOTE)
"""Rules for now whose words may be recalled; an offer is in the suggestions or nowhere."""


def check_comparisons(check: "_Check") -> None:
    """Add every finding about the comparisons of a rulebook as a whole."""
    comparisons = check.rulebook.comparisons
    for one in comparisons.values():
        if one.recalls:
            _recalled(check, one.recalls, one.id)
    steps = [one for one in comparisons.values() if one.step]
    if steps and not any(map(_is_for_all, steps)):
        check.findings.error(steps[0].at, "MP320", "nothing recognises that someone came back",
                             f"add a rule with `recognise: {COMING_BACK}`, `always: true` and `said_to: [person, loved_one]`")
    try:
        lower_comparisons(check.rulebook)
    except LoweringError as error:
        at = comparisons[error.rule].at if error.rule in comparisons else next(iter(comparisons.values())).at
        check.findings.error(at, error.code, str(error), error.help)


def _is_for_all(rule: Comparison) -> bool:
    """Whether a rule names the step of coming back, to everyone and on every day."""
    return rule.step == COMING_BACK and rule.for_everyone and rule.starts is rule.ends is None and set(rule.said_to) == {"person", "loved_one"}


def _recalled(check: "_Check", name: str, by: str) -> None:
    rules = check.rulebook.rules
    at = check.place(check.rulebook.comparisons[by], "recall", name)
    if name not in rules:
        check.findings.error(at, "MP319", f"rule `{by}`: `{name}` is no rule", did_you_mean(name, rules))
    elif rules[name].verb not in RECALLED:
        check.findings.error(at, "MP319", f"rule `{by}` recalls the {rules[name].verb} `{name}`", "an alert, a caution or a note may be recalled")
