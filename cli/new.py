"""`manypaths new`: a first draft of a rule, an option or a source, with a blank wherever only its author knows what to say."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import AsOfOption, Format, RulesOption, day, fail, open_rulebook
from engine.diagnostics import did_you_mean
from engine.editing.drafts import Begun, Draft, DraftError, added, draft
from engine.editing.schema import named_in
from engine.rulebook import Verb
from engine.shipped import RULES


def new(
    kind: Annotated[Draft, typer.Argument(help="What to begin.")],
    id: Annotated[str, typer.Argument(metavar="ID", help="Its id.")],
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Put it at the end of a rule file, a new one if need be; printed without it.")
    ] = None,
    verb: Annotated[Verb, typer.Option("--verb", help="Of a rule: what it does.")] = Verb.OFFER,
    about: Annotated[list[str] | None, typer.Option("--about", metavar="OPTION", help="Of a rule: an option it is about; may be repeated.")] = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Print or write a first draft. `check` names every blank that is left in it."""
    rulebook = open_rulebook(rules, day(as_of), Format.TEXT, "en")
    for option in about or ():
        if option not in rulebook.options:
            fail(f"`{option}` is no option", did_you_mean(option, rulebook.options))
    try:
        item = draft(kind, id, rulebook, day(as_of), Begun(verb, tuple(about or ())))
        if file is None:
            typer.echo(item, nl=False)
            return
        before = file.read_text(encoding="utf-8") if file.exists() else None
        text, line = added(kind, item, before, str(file), named_in(file))
        file.write_text(text, encoding="utf-8")
    except DraftError as error:
        fail(error.message, error.help)
    except (OSError, UnicodeDecodeError):
        fail(f"`{file}` cannot be read and written", "name a rule file")
    typer.echo(f"{file}:{line}: fill the blanks, then run `manypaths check`")
