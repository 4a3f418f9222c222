"""`manypaths check --watch`: runs now, and again after each change."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import typer

from cli.watching import Changes, watched
from tests.cli.running import ROOT, run
from tests.small import GOOD


def test_it_runs_once_more_than_there_are_changes(tmp_path: Path) -> None:
    ran: list[int] = []

    def changes(folder: Path) -> Iterator[set[tuple[object, str]]]:
        assert folder == tmp_path
        yield {(1, "a/one.yaml")}
        yield {(1, "a/two.yaml"), (2, "b/one.yaml")}

    def fails() -> None:
        ran.append(1)
        raise typer.Exit(1)

    source: Changes = changes(tmp_path)
    watched(tmp_path, fails, lambda _: source)
    assert len(ran) == 3


def test_a_folder_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    assert run("check", "--watch", "--rules", tmp_path / "none").code == 2


def test_a_change_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(GOOD, folder)
    command = [sys.executable, "-u", "-m", "cli.main", "check", "--watch", "--quiet", "--as-of", "2026-11-23", "--rules", str(folder)]
    output = tmp_path / "output"
    with output.open("wb") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT) as running:
        try:
            _wait(output, "watching")
            deadline = time.monotonic() + 20
            while "MP301" not in output.read_text() and time.monotonic() < deadline:
                (folder / "new.yaml").write_text(
                    f"rules:\n  - id: one\n    offer: nothing_{time.monotonic_ns()}\n    always: true\n", encoding="utf-8"
                )
                time.sleep(0.5)
        finally:
            running.terminate()
    said = output.read_text()
    assert "0 errors" in said.partition("watching")[0] and "--- new.yaml changed" in said and "MP301" in said


def _wait(output: Path, word: str) -> None:
    deadline = time.monotonic() + 20
    while word not in output.read_text() and time.monotonic() < deadline:
        time.sleep(0.05)
