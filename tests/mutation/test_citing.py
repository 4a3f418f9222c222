"""What may stand behind `Source:` for a scenario to count."""

import pytest

from engine.mutation.citing import cited


@pytest.mark.parametrize("named", ["guide", "guide, page 1", "contract", "calls", "corrections; K054", "language", "hazard log HZ16 et HZ19; language"])
def test_a_source_and_the_few_words_are_there(named: str) -> None:
    assert cited(named, {"guide"})


@pytest.mark.parametrize("named", [None, "", "another", "guides, page 1", "made up by us; contract", "contractual", "hazard log", "hazard log HZ1"])
def test_anything_else_is_not(named: str | None) -> None:
    assert not cited(named, {"guide"})
