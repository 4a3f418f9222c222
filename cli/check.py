"""`manypaths check`: every mistake in every rule file, in one run."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import BAD_INPUT, FINDINGS, AsOfOption, Format, FormatOption, LanguageOption, RulesOption, day, fail, print_json
from cli.watching import watched
from engine.diagnostics import Findings, Severity
from engine.documents import read_files
from engine.phrases import say
from engine.reading import check_folder, gathered_of
from engine.shipped import RULES


def check(
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
    quiet: Annotated[bool, typer.Option("--quiet", help="Leave out what is only information.")] = False,
    reading_level: Annotated[bool, typer.Option("--reading-level", help="Say instead how hard each card, question and topic is to read.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again after each change, until Ctrl-C.")] = False,
) -> None:
    """Check a folder of rules. Exit code 1 on errors, with --strict on warnings too."""
    if watch and rules.is_dir():
        watched(rules, lambda: check(strict, format, language, as_of, rules, quiet, reading_level))
        return
    try:
        if reading_level:
            _reading_level(rules, format)
            return
        found = check_folder(rules, day(as_of))
    except OSError:
        fail(say("no_rules_folder", folder=rules), say("name_rules_folder"), BAD_INPUT, language or "en")
    shown = [one for one in found if not (quiet and one.severity is Severity.INFO)]
    counts = {severity: sum(one.severity is severity for one in found) for severity in Severity}
    if format is Format.JSON:
        print_json([one.as_json() for one in shown])
    else:
        for one in shown:
            typer.echo(str(one))
        errors, warnings = (f"{counts[kind]} {kind}{'' if counts[kind] == 1 else 's'}" for kind in (Severity.ERROR, Severity.WARNING))
        typer.echo(f"{errors}, {warnings}, {counts[Severity.INFO]} for information")
    if counts[Severity.ERROR] or (strict and counts[Severity.WARNING]):
        raise typer.Exit(FINDINGS)


def _reading_level(rules: Path, format: Format) -> None:
    """A grade a card, question and topic; exit code 1 when one is above the target and no exception says why."""
    from engine.readability import TARGET, exceptions, grades
    from engine.strings import shown_strings

    gathered = gathered_of(read_files(rules), Findings())
    allowed = exceptions(gathered, Findings())
    try:
        found = grades(shown_strings(gathered))
    except ImportError:
        fail("reading levels need the library textstat", "install the extra `reading`: pip install 'many-paths[reading]'", BAD_INPUT)
    wrong = [one for one in found if one.above and one.what not in allowed]
    if format is Format.JSON:
        print_json([{**one.as_json(), "reason": allowed.get(one.what)} for one in found])
    else:
        typer.echo("grade  French ease  what")
        for one in found:
            mark = f"  above {TARGET:g}: {allowed.get(one.what, 'make it plainer')}" if one.above else ""
            typer.echo(f"{one.grade:5.1f}  {'' if one.ease_fr is None else one.ease_fr:>11}  {one.what}{mark}")
        typer.echo(f"{len(found)} measured, {sum(one.above for one in found)} above grade {TARGET:g}, {len(wrong)} of them without a reason")
    if wrong:
        raise typer.Exit(FINDINGS)
