"""`manypaths new`: a first draft of a rule, an option or a source, with a blank wherever only its author knows what to say."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cli.common import AsOfOption, RulesOption, day, fail
from engine.diagnostics import did_you_mean
from engine.documents import read_files
from engine.editing.contents import Contents, contents_of
from engine.editing.drafts import Begun, Draft, DraftError, added, draft
from engine.editing.schema import named_in
from engine.phrases import say
from engine.rulebook import Verb
from engine.shipped import RULES

_NAMED = 3


def _either(words: Iterable[str]) -> str:
    return "|".join(words)


def new(
    kind: Annotated[str, typer.Argument(metavar=_either(Draft), help="What to begin.")],
    id: Annotated[str, typer.Argument(metavar="ID", help="Its id.")],
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Put it at the end of a rule file, a new one if need be; printed without it.")
    ] = None,
    verb: Annotated[str | None, typer.Option("--verb", metavar=_either(Verb), help=f"Of a rule: what it does; `{Verb.OFFER}` without it.")] = None,
    about: Annotated[list[str] | None, typer.Option("--about", metavar="OPTION", help="Of a rule: an option it is about; may be repeated.")] = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Print or write a first draft. `check` names every blank that is left in it."""
    if kind not in list(Draft):
        fail(f"`{kind}` is nothing that can be begun", did_you_mean(kind, Draft))
    try:
        contents = contents_of(read_files(rules))
    except OSError:
        fail(say("no_rules_folder", folder=rules), say("name_rules_folder"))
    begun = _begun(Draft(kind), verb, about or [], contents)
    try:
        item = draft(Draft(kind), id, contents, day(as_of), begun)
        if file is None:
            typer.echo(item, nl=False)
            return
        file = _inside(file, rules)
        before = file.read_text(encoding="utf-8") if file.exists() else None
        text, line = added(Draft(kind), item, before, str(file), named_in(file), _fitting(Draft(kind), contents))
        file.write_text(text, encoding="utf-8")
    except DraftError as error:
        fail(error.message, error.help)
    except (OSError, UnicodeDecodeError):
        fail(f"`{file}` cannot be read and written", "name a rule file")
    typer.echo(f"{file}:{line}: fill the blanks, then run `manypaths check`")


def _begun(kind: Draft, verb: str | None, about: list[str], contents: Contents) -> Begun:
    """What a rule starts from. Exit code 2 for a word that is not known, and for one that does not go with the rest."""
    for option, given in (("--verb", verb), ("--about", about)):
        if given and kind is not Draft.RULE:
            fail(f"`{option}` goes with a rule, and this is to be {'an' if kind is Draft.OPTION else 'a'} {kind}", "leave it out")
    if verb is not None and verb not in list(Verb):
        fail(f"`{verb}` is no verb", did_you_mean(verb, Verb))
    if about and verb == Verb.ALERT:
        fail("an alert names no option", "leave `--about` out: an alert is about everybody for whom it holds")
    known = contents.ids(Draft.OPTION.key)
    for option in about:
        if option not in known and option not in contents.unread:
            fail(f"`{option}` is no option", did_you_mean(option, known))
    return Begun(Verb(verb or Verb.OFFER), tuple(dict.fromkeys(about)))


def _inside(file: Path, rules: Path) -> Path:
    """The file that is meant: from here, or from the rules folder as `check` prints it. Exit code 2 for one that is no part of a rulebook."""
    folder = rules.resolve()
    there = [path for path in (file, rules / file) if path.resolve().is_relative_to(folder)]
    if not there:
        fail(f"`{file}` is not in the rules folder `{rules}`", f"name a file in it, such as `{rules / file.name}`")
    found = next((path for path in there if path.is_file()), file if file in there else None)
    if found is None:
        fail(f"`{file}` is not in the rules folder `{rules}`", f"name it from here: `{rules / file}`")
    if found.suffix != ".yaml" or any(part.startswith(".") for part in found.resolve().relative_to(folder).parts):
        fail(f"`{file}` would not be read", "only files that end in `.yaml`, in no hidden folder, belong to a rulebook")
    return found


def _fitting(kind: Draft, contents: Contents) -> str:
    """Where such an item belongs."""
    files = contents.holding(kind.key)[:_NAMED]
    return f"name a file that does, such as {', '.join(f'`{name}`' for name in files)}, or a new one" if files else "name a new file"
