"""What a scenario expects, out of its sentences that begin with *Then*: one check of one person each. Judges no rulebook."""

from dataclasses import dataclass

from engine.mutation import expected_standings, expected_warnings
from engine.mutation.checks import Check
from engine.mutation.gherkin_files import Step
from engine.rulebook import Rulebook

SENTENCES = (expected_standings.SENTENCES, expected_warnings.SENTENCES)


@dataclass(frozen=True, slots=True)
class Expectation:
    """One sentence and whether it is true of a person."""

    text: str
    check: Check


def read_expectation(step: Step, rulebook: Rulebook) -> Expectation | None:
    """What a sentence expects; None for a sentence that is not checked here. Raises Unreadable."""
    for sentences in SENTENCES:
        if (found := sentences.read(step.text)) is not None:
            build, places = found
            return Expectation(step.text, build(rulebook, step.table, **places))
    return None
