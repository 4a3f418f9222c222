"""`manypaths learn`: short cards that anyone can read without answering anything."""

from datetime import date
from typing import Annotated

import typer

from cli.common import AsOfOption, Format, FormatOption, Language, LanguageOption, RulesOption, day, fail, open_rulebook, print_json
from engine.diagnostics import did_you_mean
from engine.learning import LearnCard, learn_json
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.texts import pick


def learn(
    card: Annotated[str | None, typer.Argument(metavar="[CARD]", help="The id of one card; all of them without it.")] = None,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Print short cards on overdose, naloxone, safer use, stigma, rights and the law."""
    spoken, on = str(language or Language.EN), day(as_of)
    rulebook = open_rulebook(rules, on, format, spoken)
    if card is not None and card not in rulebook.learn:
        fail(f"`{card}` is no card", did_you_mean(card, rulebook.learn))
    chosen = [rulebook.learn[card]] if card is not None else list(rulebook.learn.values())
    if format is Format.JSON:
        print_json([learn_json(one, rulebook.sources, spoken, on) for one in chosen])
    else:
        for one in chosen:
            _print(one, rulebook, spoken, on)


def _print(card: LearnCard, rulebook: Rulebook, language: str, as_of: date) -> None:
    import textwrap

    typer.echo(pick(card.title, language).upper())
    for point in card.points:
        typer.echo(textwrap.fill(pick(point, language), width=88, initial_indent=" - ", subsequent_indent="   "))
    for source in card.sources:
        typer.echo(f"   {rulebook.sources[source].title}")
    if card.awaiting is not None:
        typer.echo(f"   ({rulebook.message('awaiting_citation', language)})")
    if card.review_by is not None and card.review_by < as_of:
        typer.echo(f"   ({rulebook.message('stale_source', language, date=card.review_by.isoformat())})")
    typer.echo()
