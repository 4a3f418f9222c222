"""`manypaths rules`: each rule as a sentence in plain words, with its reason, its sources, whom it reaches and what stands against it."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.common import AsOfOption, Format, FormatOption, Language, LanguageOption, RulesOption, day, fail, open_rulebook, print_json
from engine.browsing import Browser
from engine.diagnostics import did_you_mean
from engine.phrases import say
from engine.reach import EXAMPLES, Reaches, example_people, shipped_reaches
from engine.shipped import RULES


def rules(
    id: Annotated[str | None, typer.Argument(metavar="[RULE]", help="The id of one rule; a list without it.")] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="OPTION", help="Only rules about an option.")] = None,
    search: Annotated[str, typer.Option("--search", metavar="WORDS", help="Only rules that speak of all these words.")] = "",
    people: Annotated[Path, typer.Option("--people", metavar="DIR", help="A folder of answers: the people to count.")] = EXAMPLES,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Print the rules as sentences; with one rule's id, all about it. It decides nothing."""
    spoken, on = str(language or Language.EN), day(as_of)
    rulebook = open_rulebook(rules, on, format, spoken)
    if about is not None and about not in rulebook.options:
        fail(say("no_option", option=about), did_you_mean(about, rulebook.options), language=spoken)
    if id is not None and id not in rulebook.rules:
        fail(say("no_such_rule"), did_you_mean(id, rulebook.rules), language=spoken)
    reaches = shipped_reaches(rulebook) if people == EXAMPLES else Reaches(rulebook, example_people(rulebook, people, Path()))
    browser = Browser.of(rulebook, spoken, reaches, on)
    if id is not None:
        found = browser.rule(rulebook.rules[id])
        print_json(found) if format is Format.JSON else _one(found, browser)
        return
    listed = browser.lines(browser.matching(search, about))
    if format is Format.JSON:
        print_json(listed)
    else:
        _list(listed, browser)


def _list(listed: list[dict[str, Any]], browser: Browser) -> None:
    from cli.rendering import Page

    page, topic = Page(browser.wording), None
    for line in listed:
        if line["topic"] != topic:
            topic = line["topic"]
            page.heading(topic)
        page.line()
        _sentence(page, line, browser)
    page.line()
    said = browser.sentences.say("found", number=len(listed), all=len(browser.rulebook.rules)) if listed else browser.sentences.say("none_found")
    page.line(said, style="dim")
    page.close()


def _sentence(page: Any, line: dict[str, Any], browser: Browser, indent: int = 1) -> None:
    page.line(line["id"], indent=indent, style="bold")
    page.line(line["sentence"], indent=indent)
    page.line(browser.sentences.say("because", text=line["because"]), indent=indent)
    if not line["in_force"]:
        page.line(browser.sentences.say("not_in_force", date=browser.as_of.isoformat()), indent=indent)


def _one(found: dict[str, Any], browser: Browser) -> None:
    from cli.rendering import Page

    page, words = Page(browser.wording), browser.sentences
    _sentence(page, found, browser, indent=0)
    if found["while_unknown"]:
        page.line(found["while_unknown"])
    if found["for_clinician"]:
        page.line(page.labelled(words.say("page_clinician"), found["for_clinician"]))
    page.heading(words.say("page_when"))
    _clauses(page, words.clauses(browser.rulebook.rules[found["id"]].when), 1)
    for concept in found["concepts"]:
        page.item(page.labelled(concept["id"], concept["meaning"]), 1, mark="=")
        _clauses(page, words.clauses(browser.rulebook.concepts[concept["id"]]), 3)
    page.heading(words.say("page_reach"))
    page.line(found["reaches_text"], indent=1)
    for heading, key in (("page_held_back", "held_back_by"), ("page_holds_back", "holds_back"), ("page_beside", "said_beside")):
        if found[key]:
            page.heading(words.say(heading))
            for line in found[key]:
                page.item(page.labelled(line["id"], line["sentence"]), 1)
    page.heading(browser.wording.message("heading_sources"))
    for one in found["evidence"]:
        page.item(", ".join(str(part) for part in (one["title"], one["year"], one["at"], one["grade"], one["url"]) if part), 1)
    if "awaiting_citation" in found:
        page.item(page.labelled(browser.wording.message("awaiting_citation"), found["awaiting_citation"]["reason"]), 1, mark="?")
    if found["review_by"]:
        page.line(words.say("review", date=found["review_by"]), indent=1)
    page.line()
    page.line(found["at"], style="dim")
    page.close()


def _clauses(page: Any, clause: Any, indent: int) -> None:
    page.item(clause.text, indent)
    for part in clause.parts:
        _clauses(page, part, indent + 2)
