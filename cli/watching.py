"""Runs something again whenever a rule file changes, until someone stops it."""

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

Changes = Iterable[set[tuple[object, str]]]
"""What changed, again and again: each time a set of changes with the path of a file."""


def watched(folder: Path, run: Callable[[], object], changes: Callable[[Path], Changes] | None = None) -> None:
    """Run now, and again after each change in a folder. What `run` raises to leave with is said and not followed."""
    _run(run)
    typer.echo(f"watching {folder}; stop with Ctrl-C")
    for changed in (changes or _changes)(folder):
        typer.echo(f"\n--- {', '.join(sorted({Path(path).name for _, path in changed}))} changed")
        _run(run)


def _changes(folder: Path) -> Changes:
    from watchfiles import DefaultFilter, watch

    class Yaml(DefaultFilter):
        def __call__(self, change: object, path: str) -> bool:
            return path.endswith(".yaml") and super().__call__(change, path)  # type: ignore[arg-type]

    return watch(folder, watch_filter=Yaml(), debounce=200, step=50, raise_interrupt=False)


def _run(run: Callable[[], object]) -> None:
    try:
        run()
    except typer.Exit:
        return
