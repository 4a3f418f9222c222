"""`manypaths verify`: every principle proved for every possible person, or the smallest person for whom one fails."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from cli.common import (
    BAD_INPUT,
    FINDINGS,
    UNDECIDED,
    AsOfOption,
    Format,
    FormatOption,
    LanguageOption,
    RulesOption,
    day,
    fail,
    number,
    open_for_authors,
    print_json,
    seconds,
)
from engine.case import Edition
from engine.diagnostics import Severity
from engine.proof.findings import Finding, find
from engine.proof.scenarios import answers_file, scenario
from engine.proof.solver import SolverMissing
from engine.proof.verification import Outcome, Status
from engine.proof.verification import verify as prove
from engine.shipped import RULES
from engine.texts import pick

Step = Callable[[str], None]


def verify(
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings about rules too.")] = False,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
    timeout: Annotated[float, typer.Option("--timeout", callback=seconds, help="Seconds for the whole run; what is left then is undecided.")] = 120,
    quiet: Annotated[bool, typer.Option("--quiet", help="Only what failed or is undecided, warnings, and the last line.")] = False,
) -> None:
    """Prove every principle for every possible person. Exit code 1 when one fails, 3 when one is undecided."""
    spoken, on, start = str(language or "en"), day(as_of), time.monotonic()
    rulebook = open_for_authors(rules, on, format, spoken)
    edition = Edition(rulebook, on)
    try:
        with _progress(len(rulebook.principles) + 1) as step:
            outcomes = []
            for outcome in prove(edition, timeout):
                outcomes.append(outcome)
                step(outcome.principle.id)
            found, complete = find(edition, timeout - (time.monotonic() - start), step)
    except SolverMissing as missing:
        fail(str(missing), "everything else works without it", BAD_INPUT)
    shown = [one for one in found if not (quiet and one.severity is Severity.INFO)]
    report = _report(edition, outcomes, shown, complete, time.monotonic() - start)
    if format is Format.JSON:
        print_json(report)
    else:
        _print(edition, [one for one in outcomes if not (quiet and one.status is Status.PROVED)], shown, report, spoken)
    _leave(outcomes, found, complete, strict)


def _leave(outcomes: list[Outcome], found: list[Finding], complete: bool, strict: bool) -> None:
    """The exit code: a failure is certain, so it comes before what is undecided. A rulebook without principles proves nothing, and fails."""
    statuses, severities = {outcome.status for outcome in outcomes}, {one.severity for one in found}
    if Status.FAILS in statuses or Severity.ERROR in severities or (strict and Severity.WARNING in severities):
        raise typer.Exit(FINDINGS)
    if Status.UNDECIDED in statuses or not complete:
        raise typer.Exit(UNDECIDED)


def _report(edition: Edition, outcomes: list[Outcome], found: list[Finding], complete: bool, seconds: float) -> dict[str, Any]:
    counts = {str(status): sum(outcome.status is status for outcome in outcomes) for status in Status}
    return {
        "rulebook": {"id": edition.rulebook.id, "version": edition.rulebook.version, "hash": edition.rulebook.hash},
        "as_of": edition.as_of.isoformat(), "counts": counts, "seconds": round(seconds, 2),
        "principles": [_plain(outcome, edition) for outcome in outcomes],
        "findings": [one.as_json() for one in found], "findings_complete": complete,
    }


def _plain(outcome: Outcome, edition: Edition) -> dict[str, Any]:
    principle, at = outcome.principle, outcome.principle.at
    plain: dict[str, Any] = {
        "id": principle.id, "for": list(principle.serves), "text": dict(principle.text), "file": at.file, "line": at.line, "column": at.column,
        "status": str(outcome.status), "seconds": round(outcome.seconds, 3), "note": outcome.note,
    }
    if outcome.status is Status.FAILS and (outcome.breaks_on or outcome.answers):
        person = {"answers": outcome.answers, "ask_about": list(outcome.ask_about), "as_of": edition.as_of.isoformat()}
        plain |= {"breaks_on": list(outcome.breaks_on), "person": person}
        if outcome.instead:
            known = {question: value for question, value in {**outcome.answers, **outcome.instead}.items() if value != "unknown"}
            plain["other"] = {**person, "answers": known}
        plain["scenario"] = scenario(outcome, edition.as_of) if outcome.breaks_on else None
    return plain


def _print(edition: Edition, outcomes: list[Outcome], found: list[Finding], report: dict[str, Any], language: str) -> None:
    for outcome in outcomes:
        typer.echo(f"{outcome.status:<9} {outcome.seconds:6.2f} s  {outcome.principle.id} ({', '.join(outcome.principle.serves)})")
    for outcome in outcomes:
        if outcome.status is not Status.PROVED:
            _print_open(outcome, edition, language)
    if found and outcomes:
        typer.echo()
    for one in found:
        typer.echo(str(one))
    counts, warnings = report["counts"], sum(one.severity is Severity.WARNING for one in found)
    partly = "" if report["findings_complete"] else " (not all were looked for)"
    above = "\n" if found or outcomes else ""
    typer.echo(f"{above}{counts['proved']} of {len(report['principles'])} principles proved for every possible person, {counts['fails']} failed, "
               f"{counts['undecided']} undecided; {number(warnings, 'warning')} about rules{partly}; {report['seconds']} s")


def _print_open(outcome: Outcome, edition: Edition, language: str) -> None:
    principle = outcome.principle
    typer.echo(f"\n{principle.at}: {outcome.status}: `{principle.id}`\n  {pick(principle.text, language)}")
    if outcome.note:
        typer.echo(f"  {outcome.note}")
    if outcome.status is not Status.FAILS or not (outcome.breaks_on or outcome.answers):
        return
    named = [name for name in outcome.breaks_on if name in edition.rulebook.options]
    typer.echo("\n  the smallest person for whom it fails" + (f" (on {', '.join(f'`{name}`' for name in named)})" if named else "") + ":\n")
    _indented(answers_file(outcome, edition.as_of))
    if outcome.instead:
        typer.echo("\n  and the same person, answering something else:\n")
        _indented(answers_file(outcome, edition.as_of, other=True))
    if outcome.breaks_on:
        typer.echo("\n  as a scenario for features/:\n")
        _indented(scenario(outcome, edition.as_of))


def _indented(text: str) -> None:
    typer.echo("\n".join(f"    {line}" for line in text.splitlines()))


@contextmanager
def _progress(steps: int) -> Iterator[Step]:
    """A bar on standard error while it takes time; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("principles", total=steps)
        yield lambda name: progress.update(task, advance=1, description=name)
