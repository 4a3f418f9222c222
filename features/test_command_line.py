"""The vignettes and calls once more, through the command line's JSON. The rulebook is read once; all else is the real command."""

from pathlib import Path

import pytest
from pytest_bdd import scenarios

from engine.consultation import Consultation
from features.steps.ask import through_the_command_line
from features.steps.talk import Ask

scenarios("vignettes.feature", "calls.feature")


@pytest.fixture
def ask(consultation: Consultation, rules: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    import cli.suggest

    monkeypatch.setattr(cli.suggest, "open_rulebook", lambda *_: consultation.rulebook)
    return through_the_command_line(rules)
