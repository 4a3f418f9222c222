"""`manypaths fmt`: one layout for all rule files. Comments, quotes and line breaks inside texts stay as they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from cli.common import BAD_INPUT, FINDINGS, complain, fail
from engine.documents import read_files
from engine.editing.layout import LayoutError, laid_out
from engine.editing.schema import named_in
from engine.shipped import RULES


def fmt(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATH]...", help="Rule files or folders; the shipped rules without any.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit code 1 when a file would change, and name it.")] = False,
) -> None:
    """Lay rule files out in one way. What they mean stays the same, or nothing is written."""
    refused, changed = 0, 0
    for file in dict.fromkeys(found for path in paths or [RULES] for found in _files(path)):
        try:
            content = file.read_bytes()
            text = laid_out(str(file), content, named_in(file))
        except OSError:
            fail(f"`{file}` cannot be read", "name rule files, or folders that hold some")
        except LayoutError as error:
            refused += 1
            _refuse(file, error)
            continue
        if text != content:
            changed += 1
            typer.echo(f"{'would change' if check else 'changed'} {file}")
            if not check:
                _write(file, text)
    typer.echo(f"{changed} to change" if check else f"{changed} changed")
    if refused:
        raise typer.Exit(BAD_INPUT)
    if check and changed:
        raise typer.Exit(FINDINGS)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    names = sorted(read_files(path).contents)
    if not names:
        fail(f"`{path}` holds no rule files", "name a folder that holds `*.yaml` files")
    yield from (path / name for name in names)


def _write(file: Path, text: bytes) -> None:
    try:
        file.write_bytes(text)
    except OSError:
        fail(f"`{file}` cannot be written", "nothing in it was changed")


def _refuse(file: Path, error: LayoutError) -> None:
    if not error.diagnostics:
        complain(f"`{file}` was left as it is: its layout would change what it means", "please report it with the file", "en")
    for found in error.diagnostics:
        typer.echo(str(found), err=True)
