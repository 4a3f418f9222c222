"""Sentences about the printed page: what a reader of the command line's text sees, at any width."""

import re
from io import StringIO

from pytest_bdd import then
from rich.console import Console

from cli.rendering import render
from engine.texts import pick
from engine.wording import Wording
from features.steps.outcome import Outcome
from features.steps.talk import Talk, for_all
from features.steps.wordings import words

_WIDE = 88
_FRAME = re.compile(r"[│╭╮╰╯─┌┐└┘|]")
_NEXT_OPTION = " * "


def printed(talk: Talk, one: Outcome, width: int = _WIDE) -> str:
    """The page as one line of words: frames, line ends and indents taken out."""
    page = StringIO()
    wording = Wording(talk.rulebook, talk.language, talk.audience == "clinician")
    render(one.plain, wording, Console(file=page, width=width, force_terminal=True, color_system=None, highlight=False, soft_wrap=False))
    return _joined(_FRAME.sub(" ", page.getvalue()))


def _joined(text: str) -> str:
    return " ".join(text.split())


def _card(talk: Talk, one: Outcome, id: str, width: int) -> str:
    """What stands under the name of an option, up to the next one."""
    page, name = printed(talk, one, width), _joined(pick(talk.rulebook.options[id].name, talk.language))
    start = page.find(f"* {name}")
    if start < 0:
        return ""
    end = page.find(_NEXT_OPTION, start + 2)
    return page[start : end if end > 0 else len(page)]


def _warns(talk: Talk, tag: str, option: str, width: int) -> None:
    id = talk.option(option)

    def problem(one: Outcome) -> str | None:
        texts = [_joined(warning["text"]) for warning in one.warnings() if warning["tag"] == tag and id in warning["about"]]
        card = _card(talk, one, id, width)
        return None if any(text in card for text in texts) else f"the page does not warn about `{tag}` beside `{id}`"

    for_all(talk.looked(), problem)


@then(words('the printed page warns about "{tag}" beside "{option}"'))
@then(words('la page imprimée met en garde sur « {tag} » à côté de « {option} »'))
def _page_warns(talk: Talk, tag: str, option: str) -> None:
    _warns(talk, tag, option, _WIDE)


@then(words('the printed page, {width} letters wide, warns about "{tag}" beside "{option}"'), converters={"width": int})
def _narrow_page_warns(talk: Talk, width: int, tag: str, option: str) -> None:
    _warns(talk, tag, option, width)


@then(words('the printed page shows "{option}"'))
@then(words('la page imprimée montre « {option} »'))
def _page_shows(talk: Talk, option: str) -> None:
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if _card(talk, one, id, _WIDE) else f"the page does not show `{id}`")


@then(words('the printed page shows the safety text of "{option}"'))
def _page_shows_safety(talk: Talk, option: str) -> None:
    id = talk.option(option)
    safety = _joined(pick(talk.rulebook.options[id].safety, talk.language))
    assert safety, f"`{id}` has no safety text"
    for_all(talk.looked(), lambda one: None if safety in _card(talk, one, id, _WIDE) else f"the page does not show the safety text of `{id}`")


@then("the printed page says which rulebook it comes from")
def _page_names_rulebook(talk: Talk) -> None:
    book = talk.rulebook
    named = f"{book.id} {book.version} {book.hash[:19]}"
    for_all(talk.looked(), lambda one: None if named in printed(talk, one) else "the page does not name its rulebook")
