"""`manypaths check`: every mistake in every rule file, in one run."""

from typing import Annotated

import typer

from cli.common import BAD_INPUT, FINDINGS, AsOfOption, Format, FormatOption, LanguageOption, RulesOption, day, fail, print_json
from engine.diagnostics import Severity
from engine.reading import check_folder
from engine.shipped import RULES


def check(
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
    quiet: Annotated[bool, typer.Option("--quiet", help="Leave out what is only information.")] = False,
) -> None:
    """Check a folder of rules. Exit code 1 on errors, with --strict on warnings too."""
    try:
        found = check_folder(rules, day(as_of))
    except OSError:
        fail(f"`{rules}` cannot be read as a folder of rules", "name a folder with `--rules`", BAD_INPUT)
    shown = [one for one in found if not (quiet and one.severity is Severity.INFO)]
    counts = {severity: sum(one.severity is severity for one in found) for severity in Severity}
    if format is Format.JSON:
        print_json([one.as_json() for one in shown])
    else:
        for one in shown:
            typer.echo(str(one))
        typer.echo(f"{counts[Severity.ERROR]} errors, {counts[Severity.WARNING]} warnings, {counts[Severity.INFO]} for information")
    if counts[Severity.ERROR] or strict and counts[Severity.WARNING]:
        raise typer.Exit(FINDINGS)
