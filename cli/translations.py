"""`manypaths translations`: which French texts are older than their English, and recording that they still fit."""

from typing import Annotated

import typer

from cli.common import BAD_INPUT, FINDINGS, Format, FormatOption, RulesOption, fail, print_json
from engine.diagnostics import Findings
from engine.documents import read_files
from engine.phrases import say
from engine.reading import gathered_of
from engine.shipped import RULES
from engine.strings import shown_strings
from engine.translations import LOCK, accepted, pairs, read_lock, stale, write_lock


def translations(
    texts: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]...", help="With --accept: stale texts that still fit, by id.")] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Record how the texts are now; a stale one only if it is named.")] = False,
    format: FormatOption = Format.TEXT,
    rules: RulesOption = RULES,
) -> None:
    """List French texts that are older than their English. Exit code 1 when there are some."""
    try:
        found = pairs(shown_strings(gathered_of(read_files(rules), Findings())))
        recorded = read_lock(rules) or {}
        if accept:
            recorded = accepted(found, recorded, texts or ())
            write_lock(rules, recorded)
    except OSError:
        fail(say("no_rules_folder", folder=rules), say("name_rules_folder"), BAD_INPUT)
    old = stale(found, recorded)
    if format is Format.JSON:
        print_json([{"id": one.id, "en": one.english, "fr": one.french.text, "file": one.french.at.file, "line": one.french.at.line} for one in old])
    else:
        for one in old:
            typer.echo(f"{one.french.at}: {one.id}\n  en: {one.english}\n  fr: {one.french.text}")
        typer.echo(f"{len(old)} stale of {len(found)} texts" + (f"; recorded in {LOCK}" if accept else ""))
    if old:
        raise typer.Exit(FINDINGS)
