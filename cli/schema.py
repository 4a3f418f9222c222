"""`manypaths schema`: the JSON Schema by which an editor completes names in rule files and underlines mistakes."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import FINDINGS, AsOfOption, Format, RulesOption, day, fail, open_for_authors
from engine.editing.schema import NAME, written
from engine.shipped import RULES


def schema(
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write to a file; to standard output without it.")] = None,
    check: Annotated[bool, typer.Option("--check", help=f"Only say whether `{NAME}` beside the rules is up to date; exit code 1 when not.")] = False,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Write the JSON Schema of rule files, with the names that this rulebook knows."""
    text = written(open_for_authors(rules, day(as_of), Format.TEXT, "en"))
    if check:
        _compare(rules / NAME, text)
    elif output is None:
        typer.echo(text, nl=False)
    else:
        try:
            output.write_text(text, encoding="utf-8")
        except OSError:
            fail(f"`{output}` cannot be written", "name a file in a folder that exists")


def _compare(file: Path, text: str) -> None:
    found = file.read_text(encoding="utf-8") if file.is_file() else ""
    if found != text:
        fail(f"`{file}` is not up to date", f"run `manypaths schema --output {file}`", FINDINGS)
    typer.echo(f"{file} is up to date")
