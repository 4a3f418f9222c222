"""The shipped rulebook, read once for all tests of a process."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from engine.consultation import Consultation
from engine.reading import load_rulebook
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.small import AS_OF


@pytest.fixture(scope="session")
def shipped() -> Rulebook:
    """The rulebook that comes with the software, on the day of the tests."""
    return load_rulebook(RULES, AS_OF)


@pytest.fixture(scope="session")
def consultation(shipped: Rulebook) -> Iterator[Consultation]:
    """The shipped rulebook at work."""
    with closing(Consultation(shipped)) as found:
        yield found
