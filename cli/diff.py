"""`manypaths diff`: what a change of rules changes for people, proved for every possible person."""

import time
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.common import BAD_INPUT, UNDECIDED, AsOfOption, Format, LanguageOption, complain, day, fail, print_errors, print_json, seconds
from cli.diff_text import as_markdown, as_text
from cli.progress import progress
from engine.case import Edition
from engine.difference.sides import Side, SideError, open_sides
from engine.proof.solver import SolverMissing


class DiffFormat(StrEnum):
    """How a difference is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


OldArgument = Annotated[str, typer.Argument(metavar="OLD", help="A folder of rules, or a git revision.")]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help="A folder of rules, or a git revision.")]
WithinOption = Annotated[Path, typer.Option("--within", help="The folder that holds the rules inside a git revision.")]


def diff(
    old: OldArgument,
    new: NewArgument,
    format: Annotated[DiffFormat, typer.Option("--format", help="How to print.")] = DiffFormat.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    within: WithinOption = Path("rules"),
    timeout: Annotated[float, typer.Option("--timeout", callback=seconds, help="Seconds for the proofs; what is left then is undecided.")] = 120,
) -> None:
    """Show who sees an option, an alert or a warning differently. Exit code 0 also when there are differences, 3 when some are undecided."""
    spoken, on, start = str(language or "en"), day(as_of), time.monotonic()
    before, after = sides(old, new, on, within, Format.JSON if format is DiffFormat.JSON else Format.TEXT)
    from engine.difference.comparison import compare
    from engine.difference.report import report

    try:
        with progress("comparing") as step:
            found = compare(Edition(before.rulebook, on), Edition(after.rulebook, on), timeout, step)
            told = report(found, before, after, on, spoken, time.monotonic() - start)
    except SolverMissing as missing:
        fail(str(missing), "everything else works without it", BAD_INPUT)
    told["seconds"] = round(time.monotonic() - start, 2)
    if format is DiffFormat.JSON:
        print_json(told)
    else:
        typer.echo("\n".join(as_markdown(told, spoken) if format is DiffFormat.MARKDOWN else as_text(told, spoken)))
    if not told["complete"]:
        raise typer.Exit(UNDECIDED)


def sides(old: str, new: str, on: date, within: Path, format: Format) -> tuple[Side, Side]:
    """Both rulebooks; its errors and exit code 2 when one cannot be used."""
    try:
        return open_sides(old, new, on, within)
    except SideError as error:
        if error.findings:
            print_errors(error.findings, format)
        complain(error.message, error.help)
        raise typer.Exit(BAD_INPUT) from None
