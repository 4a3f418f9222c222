"""What the boxes of one screen mean."""

from datetime import date

import pytest

from api.web.fields import Misfit, read_ticks
from engine.reading import load_rulebook
from engine.shipped import RULES

SCREEN = next(screen for screen in load_rulebook(RULES, date(2026, 11, 23)).screens if screen.ticks)
QUESTIONS = [tick.question for tick in SCREEN.ticks]


def test_a_box_that_is_left_out_is_not_a_no() -> None:
    first, *rest = QUESTIONS
    assert read_ticks(SCREEN, {"ticks": (first,)}) == {first: "yes", **dict.fromkeys(rest, "unknown")}


def test_none_of_these_is_a_no_for_all() -> None:
    assert read_ticks(SCREEN, {"ticks": ("none",)}) == dict.fromkeys(QUESTIONS, "no")


@pytest.mark.parametrize("given", [(), ("unknown",)])
def test_nothing_ticked_is_not_asked_again(given: tuple[str, ...]) -> None:
    assert read_ticks(SCREEN, {"ticks": given}) == dict.fromkeys(QUESTIONS, "declined")


def test_none_of_these_beside_one_of_them_is_refused() -> None:
    with pytest.raises(Misfit):
        read_ticks(SCREEN, {"ticks": ("none", QUESTIONS[0])})
