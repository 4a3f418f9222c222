"""`manypaths services`: what exists in a place, and whom to talk to there."""

from typing import Annotated, Any

import typer

from cli.common import AsOfOption, Format, FormatOption, Language, LanguageOption, RulesOption, day, fail, open_rulebook, print_json
from engine.phrases import say
from engine.services import place_help, place_services
from engine.shipped import RULES
from engine.wording import Wording


def services(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="The code of a place, such as CA-ON.")],
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Print what is known to exist in a place, how old that is, and lines to call. It decides nothing."""
    spoken, on = str(language or Language.EN), day(as_of)
    rulebook = open_rulebook(rules, on, format, spoken)
    if place not in rulebook.vocabulary.places:
        fail(say("no_place", place=place), place_help(place, rulebook), language=spoken)
    found = place_services(rulebook, place, spoken, on)
    if format is Format.JSON:
        print_json(found)
    else:
        _render(found, Wording(rulebook, spoken, clinician=False))


def _render(found: dict[str, Any], words: Wording) -> None:
    from cli.rendering import Page

    page = Page(words)
    page.line(found["place"]["name"], style="bold")
    page.item(found["emergency"]["text"], 1, mark="!")
    page.heading(words.message("heading_talk_now"))
    page.item(found["talk_now"]["text"], 1, mark=">")
    for line in found["lines"]:
        _line(page, line, words)
    page.heading(words.message("heading_services"))
    page.line(found["note"], indent=1)
    for service in found["services"]:
        if service["sources"] or service["as_of"]:
            page.item(page.labelled(service["name"], service["text"]), 1, service["sources"])
            _details(page, service)
    unknown = [service["name"] for service in found["services"] if not (service["sources"] or service["as_of"])]
    if unknown:
        page.item(words.message("all_unknown", names="; ".join(unknown)), 1, mark="?")
    if found["sites"] or found["locators"]:
        page.heading(words.message("heading_sites"))
    for locator in found["locators"]:
        page.item(f"{locator['name']}. {locator['text']}", 1, locator["sources"], mark=">")
    for site in found["sites"]:
        where = ", ".join(part for part in (site.get("address"), site["city"]) if part)
        page.item(f"{site['name']}, {where}. {site['text']}", 1, site["sources"])
        _details(page, site)
    page.closing(found)
    page.close()


def _line(page: Any, line: dict[str, Any], words: Wording) -> None:
    called = ", ".join(part for part in (line["name"], line["number"]) if part)
    parts = [f"{part.rstrip('.')}." for part in (called, line["hours"], line["for_whom"], line["note"], line["text"]) if part]
    page.item(page.labelled(line["kind_label"], " ".join(parts)), 1, line["sources"])


def _details(page: Any, known: dict[str, Any]) -> None:
    """What is known beyond its name and age; nothing where nothing is."""
    for text in (known["note"], known.get("hours"), ", ".join(known.get("on_the_spot", ()))):
        if text:
            page.item(text, 3, mark="i")
    for label in dict.fromkeys(one["label"] for key in ("run_by", "run_for") for one in known.get(key, ())):
        page.item(label, 3, mark="i")
    for answer in known.get("peers", ()):
        page.item(answer["text"], 3, mark="i")
