"""`manypaths impact`: how many people of a cohort a change of rules moves, by option, goal, place and housing."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.common import BAD_INPUT, AsOfOption, Format, LanguageOption, complain, day, fail
from cli.diff import NewArgument, OldArgument, WithinOption, sides
from cli.impact_page import as_html, as_json, as_text
from engine.case import Edition
from engine.phrases import say


class ImpactFormat(StrEnum):
    """How an impact is printed."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def impact(
    old: OldArgument,
    new: NewArgument,
    people: Annotated[Path | None, typer.Option("--people", help="A Parquet file with a column a question.")] = None,
    synthetic: Annotated[int | None, typer.Option("--synthetic", min=1, max=100_000_000, help="So many made-up people instead, for trying.")] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same seed makes the same people.")] = 1,
    margins: Annotated[Path | None, typer.Option("--margins", help="Margins for made-up people, instead of the shipped ones.")] = None,
    format: Annotated[ImpactFormat, typer.Option("--format", help="How to print.")] = ImpactFormat.TEXT,
    output: Annotated[Path | None, typer.Option("--output", help="Write to a file instead of printing.")] = None,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    within: WithinOption = Path("rules"),
) -> None:
    """Count whose standings change between two rulebooks, in a cohort of people."""
    spoken, on, start = str(language or "en"), day(as_of), time.monotonic()
    if (people is None) == (synthetic is None):
        fail("name either a file of people or a number of made-up ones", "add `--people FILE.parquet` or `--synthetic 100000`")
    before, after = sides(old, new, on, within, Format.JSON if format is ImpactFormat.JSON else Format.TEXT)
    from engine.cohort.library import CohortError, LibrariesMissing
    from engine.cohort.report import report
    from engine.cohort.running import Run

    try:
        run = Run(Edition(before.rulebook, on), Edition(after.rulebook, on))
        parts, has, cohort = _people(run, people, synthetic, seed, margins, spoken)
        with _bar(cohort["asked_for"], spoken) as step:
            found = run.over(parts, has, step, ready=people is None)
    except LibrariesMissing as missing:
        fail(str(missing), "everything else works without them", BAD_INPUT)
    except CohortError as error:
        for one in error.findings:
            typer.echo(one, err=True)
        complain(error.message, error.help)
        raise typer.Exit(BAD_INPUT) from None
    del cohort["asked_for"]
    told = report(found, before, after, on, spoken, cohort)
    told["seconds"] = round(time.monotonic() - start, 2)
    _write({ImpactFormat.TEXT: as_text, ImpactFormat.JSON: as_json, ImpactFormat.HTML: as_html}[format](told, spoken), output, spoken)


def _people(
    run: Any, file: Path | None, number: int | None, seed: int, margins: Path | None, language: str
) -> tuple[Iterator[Any], set[str], dict[str, Any]]:
    """The people part by part, which questions they have columns for, and where they come from."""
    from engine.cohort.margins import SHIPPED, read_margins
    from engine.cohort.phrases import told as say_of
    from engine.cohort.reading import open_cohort
    from engine.cohort.report import origin
    from engine.cohort.running import PART
    from engine.cohort.synthetic import synthetic as made_up

    if file is not None:
        cohort = open_cohort(file, run.vocabulary)
        told = {"kind": "file", "says": say_of("people_of", language, file=file.name), "asked_for": cohort.people}
        return cohort.parts(PART), set(cohort.columns), told
    assert number is not None
    # the shipped margins are for the shipped questions: what another rulebook does not ask is left out of them
    shares = read_margins(margins or SHIPPED).fitting(run.vocabulary, strict=margins is not None)
    told = {**origin(shares, run.read, seed, language), "asked_for": number}
    return made_up(shares, run.vocabulary, run.read, run.items, number, seed, PART), set(run.read), told


def _write(text: str, output: Path | None, language: str) -> None:
    if output is None:
        typer.echo(text)
        return
    try:
        output.write_text(text + "\n", encoding="utf-8")
    except OSError:
        fail(say("not_written", file=output), say("not_written_help"), language=language)
    typer.echo(say("written", file=output).text(language), err=True)


@contextmanager
def _bar(total: int, language: str) -> Iterator[Callable[[int], None]]:
    """A bar on standard error while people are counted; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    from engine.cohort.phrases import told

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(told("people", language), total=total)
        yield lambda number: progress.update(task, advance=number)
