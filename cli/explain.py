"""`manypaths explain`: why an option stands where it stands, or why it is not in the list."""

from typing import Annotated

import typer

from cli.common import (
    AskAboutOption,
    AsOfOption,
    AudienceOption,
    FileArgument,
    Format,
    FormatOption,
    Language,
    LanguageOption,
    RulesOption,
    build_request,
    day,
    fail,
    open_rulebook,
    print_json,
    read_file,
    withheld,
)
from engine.consultation import Consultation, Withheld
from engine.diagnostics import did_you_mean
from engine.explanation import explain as explained
from engine.phrases import say
from engine.shipped import RULES


def explain(
    file: FileArgument,
    option: Annotated[str, typer.Argument(metavar="OPTION", help="The id of an option, also one that is not in the list.")],
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    audience: AudienceOption = None,
    rules: RulesOption = RULES,
    ask_about: AskAboutOption = None,
) -> None:
    """Print why an option stands where it does, or why it is absent, and what would change that."""
    answers = read_file(file, language)
    spoken = str(language or answers.language or Language.EN)
    on = day(as_of) if as_of else answers.as_of or day(None)
    consultation = Consultation(open_rulebook(rules, on, format, spoken))
    if option not in consultation.rulebook.options:
        fail(say("no_option", option=option), did_you_mean(option, consultation.rulebook.options), language=spoken)
    request = build_request(consultation, answers, as_of=on, language=language, audience=audience, ask_about=ask_about)
    try:
        found = explained(consultation.case(request), consultation.wording(request.language, request.audience), option)
    except Withheld:
        withheld(format, spoken)
    finally:
        consultation.close()
    if format is Format.JSON:
        print_json(found)
    else:
        from cli.rendering import render_explanation

        render_explanation(found, consultation.wording(request.language, request.audience))
