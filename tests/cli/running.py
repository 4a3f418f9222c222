"""Runs a command as someone would type it, in this process."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from cli.main import app
from tests.small import GOOD

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST_VISIT = ROOT / "examples" / "first-visit.yaml"
DAY = ("--as-of", "2026-11-23")


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def run(*arguments: object, stdin: bytes | str | None = None) -> Ran:
    """Run `manypaths` with these arguments."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, catch_exceptions=False)
    return Ran(done.exit_code, done.stdout, done.stderr)


def small(command: str, answers: Path | str, *arguments: object, stdin: bytes | str | None = None) -> Ran:
    """Run a command on the small rulebook of `tests/good/`, on the day of the tests."""
    return run(command, answers, *arguments, "--rules", GOOD, *DAY, stdin=stdin)


def written(folder: Path, text: str, name: str = "answers.yaml") -> Path:
    """An answers file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
