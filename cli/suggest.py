"""`manypaths suggest`: answers in, options to talk over out."""

from cli.common import (
    AskAboutOption,
    AsOfOption,
    Audience,
    AudienceOption,
    FileArgument,
    Format,
    FormatOption,
    Language,
    LanguageOption,
    RulesOption,
    build_request,
    day,
    open_rulebook,
    print_json,
    read_file,
    withheld,
)
from engine.consultation import Consultation, Withheld
from engine.shipped import RULES


def suggest(
    file: FileArgument,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    audience: AudienceOption = None,
    rules: RulesOption = RULES,
    ask_about: AskAboutOption = None,
) -> None:
    """Print options to talk over for one person's answers. It decides nothing."""
    answers = read_file(file, language)
    spoken = str(language or answers.language or Language.EN)
    on = day(as_of) if as_of else answers.as_of or day(None)
    consultation = Consultation(open_rulebook(rules, on, format, spoken))
    request = build_request(consultation, answers, as_of=on, language=language, audience=audience or answers.audience or Audience.PERSON, ask_about=ask_about)
    try:
        found = consultation.suggest(request)
    except Withheld:
        withheld(format, spoken)
    finally:
        consultation.close()
    if format is Format.JSON:
        print_json(found)
    else:
        from cli.rendering import render

        render(found, consultation.wording(request.language, request.audience))
