"""What every scenario works with. The rulebook is read once a session; MANYPATHS_RULES names another folder of rules."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.consultation import Consultation
from engine.documents import Files, read_files
from engine.reading import read_rulebook
from engine.shipped import RULES
from features.steps.ask import in_process
from features.steps.faults import *  # noqa: F403 - the sentences are found by name
from features.steps.given import *  # noqa: F403
from features.steps.places import *  # noqa: F403
from features.steps.rulebook_words import *  # noqa: F403
from features.steps.talk import TODAY, Ask, Talk
from features.steps.then_always import *  # noqa: F403
from features.steps.then_careful import *  # noqa: F403
from features.steps.then_marked import *  # noqa: F403
from features.steps.then_options import *  # noqa: F403
from features.steps.then_page import *  # noqa: F403
from features.steps.then_proved import *  # noqa: F403
from features.steps.then_rules import *  # noqa: F403
from features.steps.visits import *  # noqa: F403
from features.steps.when import *  # noqa: F403


@pytest.fixture(scope="session")
def rules() -> Path:
    """The folder of rules that the scenarios are about."""
    return Path(os.environ.get("MANYPATHS_RULES", RULES))


@pytest.fixture(scope="session")
def files(rules: Path) -> Files:
    return read_files(rules)


@pytest.fixture(scope="session")
def consultation(files: Files) -> Iterator[Consultation]:
    opened = Consultation(read_rulebook(files, TODAY))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def asked_in_process(consultation: Consultation) -> Ask:
    return in_process(consultation)


@pytest.fixture
def ask(asked_in_process: Ask) -> Ask:
    """How the product is asked; `test_command_line.py` asks in another way."""
    return asked_in_process


@pytest.fixture
def talk(consultation: Consultation, ask: Ask) -> Talk:
    """The conversation of one scenario."""
    return Talk(consultation.rulebook, ask)
