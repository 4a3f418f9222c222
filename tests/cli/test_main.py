"""The command as a whole."""

import subprocess
import sys

import pytest

from engine import __version__
from tests.cli.running import DAY, FIRST_VISIT, ROOT, run


def test_the_version() -> None:
    assert run("--version").out == f"manypaths {__version__}\n"


@pytest.mark.parametrize("command", ["suggest", "explain", "check", "serve"])
def test_every_command_has_help(command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0 and "Usage" in ran.out


def test_it_runs_as_a_program_and_colours_nothing_in_a_pipe() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", "suggest", FIRST_VISIT, *DAY], cwd=ROOT, capture_output=True, check=True, text=True, encoding="utf-8"
    )
    assert "Buprenorphine" in done.stdout
    assert "\x1b" not in done.stdout and done.stderr == ""


def test_a_pipe_that_closes_early_ends_quietly() -> None:
    done = subprocess.run(
        f"'{sys.executable}' -m cli.main suggest '{FIRST_VISIT}' --as-of 2026-11-23 | head -1",
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Traceback" not in done.stderr
