"""What reading commands share: their options, how they load a rulebook and a request, and how they fail."""

import json
import math
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from engine.answers import AnswersError
from engine.consultation import Consultation, Request, RequestError
from engine.diagnostics import Diagnostic, Position, RulebookError, Severity
from engine.emergency import emergency_alerts, withheld_text
from engine.phrases import say
from engine.reading import load_rulebook
from engine.requests import AnswersFile, AnswersFileError, read_answers_file
from engine.rulebook import Rulebook

FINDINGS, BAD_INPUT, UNDECIDED, WITHHELD = 1, 2, 3, 4
"""Exit codes (contract, *Command line*)."""

_LONGEST = 1_000_000.0
"""Seconds."""

WITHHELD_TYPE = "https://many-paths.example/problems/withheld"


class Format(StrEnum):
    """How a command prints."""

    TEXT = "text"
    JSON = "json"


class Language(StrEnum):
    """The languages of the product."""

    EN = "en"
    FR = "fr"


class Audience(StrEnum):
    """Whom the words are for; rules and standings never change with it."""

    PERSON = "person"
    CLINICIAN = "clinician"


FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="Answers as JSON or YAML; `-` reads standard input.")]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print.")]
LanguageOption = Annotated[Language | None, typer.Option("--language", help="The language of the words.")]
AudienceOption = Annotated[Audience | None, typer.Option("--audience", help="Whom the words are for.")]
AsOfOption = Annotated[datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], help="The day on which rules are in force; today by default.")]
RulesOption = Annotated[Path, typer.Option("--rules", help="The folder of rules.")]
AskAboutOption = Annotated[list[str] | None, typer.Option("--ask-about", help="An option the person asks about; may be repeated.")]


def day(as_of: datetime | None) -> date:
    """The day asked for, or today in UTC: the only place where the clock is read."""
    return as_of.date() if as_of is not None else datetime.now(UTC).date()


def fail(message: str, help: str = "", code: int = BAD_INPUT, language: str = "en") -> NoReturn:
    """Say what is wrong on standard error and leave."""
    complain(message, help, language)
    raise typer.Exit(code)


def complain(message: str, help: str = "", language: str = "en", at: object = None) -> None:
    """Say what is wrong, where, and what to do, on standard error."""
    said = say("error_at", at=at, message=message) if at else say("error", message=message)
    typer.echo(said.text(language) + (f"\n  {say('help', help=help).text(language)}" if help else ""), err=True)


def print_json(data: object) -> None:
    """Print data as JSON, as the API gives it."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def number(how_many: int, one: str, several: str = "") -> str:
    """A number with its word, such as `1 run` and `2 runs`."""
    return f"{how_many} {one if how_many == 1 else several or f'{one}s'}"


def seconds(given: float) -> float:
    """Checks the value of `--timeout`: a finite number of seconds, at most 11 days, which no run needs and the solver can still count."""
    if not math.isfinite(given) or given < 0:
        fail("`--timeout` has to be a number of seconds, 0 or more and finite", "write a number such as `--timeout 600`")
    return min(given, _LONGEST)


def open_rulebook(folder: Path, as_of: date, format: Format, language: str) -> Rulebook:
    """The rulebook in a folder, for a list that somebody waits for. Where it cannot be used: its errors, the emergency card, and exit code 2."""
    try:
        return load_rulebook(folder, as_of)
    except OSError:
        complain(say("no_rules_folder", folder=folder), say("name_rules_folder"), language)
    except RulebookError as error:
        print_errors(error.diagnostics)
        complain(error.message, "", language)
    show_card(format, language)
    raise typer.Exit(BAD_INPUT)


def open_for_authors(folder: Path, as_of: date, format: Format, language: str) -> Rulebook:
    """The rulebook in a folder, for whoever writes it: no list is withheld, so there is no card. Where it cannot be used: its errors and exit code 2."""
    try:
        return load_rulebook(folder, as_of)
    except OSError:
        fail(say("no_rules_folder", folder=folder), say("name_rules_folder"), language=language)
    except RulebookError as error:
        print_errors(error.diagnostics, format)
        fail(error.message, "", language=language)


def print_errors(found: Iterable[Diagnostic], format: Format = Format.TEXT) -> None:
    """Errors of rule files: on standard error as text, or as JSON where the answer would have been, in the shape of `check`."""
    errors = [one for one in found if one.severity is Severity.ERROR]
    if format is Format.JSON:
        print_json([one.as_json() for one in errors])
        return
    for one in errors:
        typer.echo(str(one), err=True)


def show_card(format: Format, language: str) -> None:
    """The emergency card, where a list would have been."""
    if format is Format.JSON:
        print_json({"type": WITHHELD_TYPE, "title": withheld_text(language), "status": 503, "alerts": emergency_alerts(language)})
        return
    typer.echo(withheld_text(language))
    for alert in emergency_alerts(language):
        typer.echo(f"\n{alert['text']}")


def withheld(format: Format, language: str) -> NoReturn:
    """No list that could be trusted: the emergency card, and exit code 4."""
    show_card(format, language)
    raise typer.Exit(WITHHELD)


def read_file(file: str, language: str | None = None) -> AnswersFile:
    """The answers in a file or on standard input; exit code 2 when there are none."""
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError:
        fail(say("no_file", file=file), say("name_answers_file"), language=language or Language.EN)
    try:
        return read_answers_file("standard input" if file == "-" else file, content)
    except AnswersFileError as error:
        complain(error.message, error.help, language or Language.EN, error.at)
        raise typer.Exit(BAD_INPUT) from None


def build_request(consultation: Consultation, file: AnswersFile, **asked: Any) -> Request:
    """A checked request; options on the command line win over the file. Exit code 2 on a bad answer."""
    asked["as_of"] = asked["as_of"] or file.as_of or day(None)
    asked["language"] = str(asked["language"] or file.language or Language.EN)
    asked["audience"] = str(asked["audience"] or file.audience or Audience.PERSON)
    asked["ask_about"] = tuple(asked["ask_about"] or file.ask_about)
    try:
        return consultation.request(file.answers, **asked)
    except AnswersError as error:
        keys = list(file.answers)
        for problem in error.problems:
            said = say("expected_got", path=problem.path, expected=problem.expected, given=problem.given)
            complain(said, problem.help, asked["language"], _place(problem.path, keys, file))
        raise typer.Exit(BAD_INPUT) from None
    except RequestError as error:
        fail(error.message, error.help, language=asked["language"])


def _place(path: str, keys: list[str], file: AnswersFile) -> Position | None:
    name = path.removeprefix("answers").lstrip(".")
    if name.startswith("["):
        name = keys[int(name.strip("[]")) - 1]
    return file.places.get(name.split("[")[0])
