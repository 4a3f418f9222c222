"""`manypaths steps`: what changed since an earlier visit, named in the person's favour, and what to talk about now."""

import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from cli.common import (
    BAD_INPUT,
    AskAboutOption,
    AsOfOption,
    Audience,
    AudienceOption,
    Format,
    FormatOption,
    Language,
    LanguageOption,
    RulesOption,
    complain,
    day,
    fail,
    open_rulebook,
    print_json,
    withheld,
)
from engine.answers import AnswersError
from engine.consultation import Consultation, RequestError, Withheld
from engine.diagnostics import Position
from engine.keeping import Since, since, since_in_words
from engine.phrases import say
from engine.record import MAX_BYTES, Record, RecordError, is_record, is_sealed, read_record
from engine.requests import AnswersFile, AnswersFileError, read_answers_file
from engine.shipped import RULES
from engine.steps import second_visit
from engine.steps import steps as steps_between

EarlierArgument = Annotated[
    str, typer.Argument(metavar="EARLIER", help="The answers of the earlier visit, or the record that the person kept; `-` reads standard input.")]
NowArgument = Annotated[str, typer.Argument(metavar="NOW", help="The answers of now, as JSON or YAML; `-` reads standard input.")]
PassphraseOption = Annotated[
    Path | None, typer.Option("--passphrase-file", help="A file with the passphrase of a sealed record; without it, you are asked.")]


def steps(
    earlier: EarlierArgument,
    now: NowArgument,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    audience: AudienceOption = None,
    rules: RulesOption = RULES,
    ask_about: AskAboutOption = None,
    passphrase_file: PassphraseOption = None,
) -> None:
    """Print the steps since an earlier visit, then options to talk over now. Setbacks are never listed."""
    spoken = str(language or Language.EN)
    if earlier == now == "-":
        fail(say("steps_one_stdin"), say("name_answers_file"), language=spoken)
    before = _earlier(earlier, spoken, passphrase_file)
    answers = _answers(now, _content(now, spoken), spoken)
    spoken = str(language or answers.language or Language.EN)
    on = day(as_of) if as_of else answers.as_of or day(None)
    consultation = Consultation(open_rulebook(rules, on, format, spoken))
    try:
        changed = since(consultation, before, on) if isinstance(before, Record) else None
        visit = second_visit(
            consultation, changed.answers if changed else before.answers, answers.answers, as_of=on, language=spoken,  # type: ignore[union-attr]
            audience=str(audience or answers.audience or Audience.PERSON), ask_about=tuple(ask_about or answers.ask_about),
        )
        found = steps_between(consultation, visit)
        told = since_in_words(consultation, before, changed, spoken) if isinstance(before, Record) and changed else []
    except AnswersError as error:
        _complain_about(error, before, answers, spoken)
    except RequestError as error:
        fail(error.message, error.help, language=spoken)
    except Withheld:
        withheld(format, spoken)
    finally:
        consultation.close()
    _print(found, changed, told, consultation, format)


def _print(found: dict[str, Any], changed: Since | None, told: list[str], consultation: Consultation, format: Format) -> None:
    if format is Format.JSON:
        print_json({**found, "since": changed.as_json()} if changed else found)
        return
    from cli.rendering import Page, render

    words = consultation.wording(found["language"], found["audience"])

    def opening(page: Page) -> None:
        for line in told:
            page.line(line)
        page.heading(words.message("steps_heading"))
        by_id = {step["id"]: step for step in found["steps"]}
        for group in found["groups"]:
            page.line(group["label"], indent=1, style="bold")
            for id in group["steps"]:
                page.item(by_id[id]["text"], 2, [one for reason in by_id[id]["reasons"] for one in reason["evidence"]], mark="*")
        page.cautions(found["cautions"], "steps_cautions_heading")

    render(found["suggestions"], words, opening=opening)


def _content(file: str, language: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError:
        fail(say("no_file", file=file), say("name_answers_file"), language=language)


def _answers(file: str, content: bytes, language: str) -> AnswersFile:
    try:
        return read_answers_file("standard input" if file == "-" else file, content)
    except AnswersFileError as error:
        complain(error.message, error.help, language, error.at)
        raise typer.Exit(BAD_INPUT) from None


def _earlier(file: str, language: str, passphrase_file: Path | None) -> AnswersFile | Record:
    content = _content(file, language)
    if not is_record(content):
        return _answers(file, content, language)
    try:
        return read_record(content, _passphrase(passphrase_file, language) if is_sealed(content) else None)
    except RecordError as error:
        fail(error.message, language=language)


def _passphrase(file: Path | None, language: str) -> str:
    if file is None:
        return str(typer.prompt(say("passphrase").text(language), hide_input=True, err=True))
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES).decode("utf-8", "replace").rstrip("\r\n")
    except OSError:
        fail(say("no_file", file=file), language=language)


def _complain_about(error: AnswersError, before: AnswersFile | Record, answers: AnswersFile, language: str) -> NoReturn:
    """Each answer that cannot be used, of both visits, with its place in the file."""
    for problem in error.problems:
        visit, _, rest = problem.path.partition(".") if "." in problem.path else problem.path.partition("[")
        file = before if visit == "earlier" else answers
        complain(say("expected_got", path=problem.path, expected=problem.expected, given=problem.given), problem.help, language, _place(rest, file))
    raise typer.Exit(BAD_INPUT)


def _place(rest: str, file: AnswersFile | Record) -> Position | None:
    if not isinstance(file, AnswersFile):
        return None
    name = rest.removesuffix("]")
    if name.isdigit():
        name = list(file.answers)[int(name) - 1]
    return file.places.get(name.split("[")[0])
