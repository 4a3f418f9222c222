"""`manypaths rules`: each rule as a sentence in plain words, with its reason, its sources, whom it reaches and what stands against it.

With `--count-cohort` it writes the file that says how many made-up people each rule reaches.
"""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli.common import AsOfOption, Format, FormatOption, Language, LanguageOption, RulesOption, day, fail, open_for_authors, print_json
from engine.browsing import Browser
from engine.diagnostics import did_you_mean
from engine.headcount import NAME, command_for, headcount_of
from engine.phrases import say
from engine.reach import EXAMPLES, Reaches, example_people, shipped_reaches
from engine.rulebook import Rulebook
from engine.sentences import Clause
from engine.shipped import RULES


def rules(
    id: Annotated[str | None, typer.Argument(metavar="[RULE]", help="The id of one rule; a list without it.")] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="OPTION", help="Only rules about an option.")] = None,
    search: Annotated[str, typer.Option("--search", metavar="WORDS", help="Only rules that speak of all these words.")] = "",
    people: Annotated[Path, typer.Option("--people", metavar="DIR", help="A folder of answers: the people to count.")] = EXAMPLES,
    count_cohort: Annotated[bool, typer.Option("--count-cohort", help=f"Count made-up people and write `{NAME}`; needs the extra `cohort`.")] = False,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help=f"With --count-cohort: not `{NAME}` beside the rules.")] = None,
    format: FormatOption = Format.TEXT,
    language: LanguageOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = RULES,
) -> None:
    """Print the rules as sentences; with one rule's id, all about it. It decides nothing."""
    spoken, on = str(language or Language.EN), day(as_of)
    rulebook = open_for_authors(rules, on, format, spoken)
    if count_cohort:
        _count(rulebook, output or rules / NAME, spoken)
        return
    if output is not None:
        fail(say("rules_output"), say("rules_output_help"), language=spoken)
    if about is not None and about not in rulebook.options:
        fail(say("no_option", option=about), did_you_mean(about, rulebook.options), language=spoken)
    reaches = shipped_reaches(rulebook) if people == EXAMPLES else Reaches(rulebook, example_people(rulebook, people, Path()))
    browser = Browser.of(rulebook, spoken, reaches, on, headcount_of(rulebook, rules), command_for(rules))
    if id is not None:
        one = browser.found(id)
        if one is None:
            fail(say("no_such_rule"), did_you_mean(id, browser.ids), language=spoken)
        found = browser.rule(one)
        print_json(found) if format is Format.JSON else _one(found, browser.clauses(one), browser)
        return
    listed, between = browser.lines(browser.matching(search, about)), browser.lines(browser.comparing(search, about))
    if format is Format.JSON:
        print_json([*listed, *between])
    else:
        _list(listed, between, browser)


def _count(rulebook: Rulebook, file: Path, language: str) -> None:
    from engine.cohort.library import CohortError, LibrariesMissing
    from engine.cohort.reach import count_cohort

    try:
        file.write_text(count_cohort(rulebook).written(), encoding="utf-8")
    except LibrariesMissing as missing:
        fail(str(missing), say("rules_without_cohort"), language=language)
    except CohortError as error:
        fail(error.message, error.help, language=language)
    except OSError:
        fail(say("not_written", file=file), say("not_written_help"), language=language)
    typer.echo(say("written", file=file).text(language), err=True)


def _list(listed: list[dict[str, Any]], between: list[dict[str, Any]], browser: Browser) -> None:
    from cli.rendering import Page

    page, words = Page(browser.wording), browser.sentences
    _topics(page, listed, browser)
    _topics(page, between, browser, words.say("page_visits"))
    page.line()
    if listed:
        page.line(browser.cohort_says, style="dim")
    number = len(listed) + len(between)
    page.line(words.say("found", number=number, all=len(browser.ids)) if number else words.say("none_found"), style="dim")
    page.close()


def _topics(page: Any, lines: list[dict[str, Any]], browser: Browser, heading: str = "") -> None:
    """Rules under their topics; `heading` stands before each topic."""
    topic = None
    for line in lines:
        if line["topic"] != topic:
            topic = line["topic"]
            page.heading(page.labelled(heading, topic) if heading else topic)
        page.line()
        _sentence(page, line, browser)
        if line["reaches"]:
            page.line(_reach(line), indent=1, style="dim")


def _reach(line: dict[str, Any]) -> str:
    return " ".join(text for text in (line["reaches_text"], line["cohort_text"]) if text)


def _sentence(page: Any, line: dict[str, Any], browser: Browser, indent: int = 1) -> None:
    page.line(line["id"], indent=indent, style="bold")
    page.line(line["sentence"], indent=indent)
    page.line(line["because_text"], indent=indent)
    if not line["in_force"]:
        page.line(browser.sentences.say("not_in_force", date=browser.as_of.isoformat()), indent=indent)


def _one(found: dict[str, Any], clauses: Clause, browser: Browser) -> None:
    from cli.rendering import Page

    page, words = Page(browser.wording), browser.sentences
    _sentence(page, found, browser, indent=0)
    if found["while_unknown"]:
        page.line(found["while_unknown"])
    if found["for_clinician"]:
        page.line(page.labelled(words.say("page_clinician"), found["for_clinician"]))
    page.heading(words.say("page_when"))
    _clauses(page, clauses, 1)
    for concept in found["concepts"]:
        page.item(page.labelled(concept["id"], concept["meaning"]), 1, mark="=")
        _clauses(page, words.clauses(browser.rulebook.concepts[concept["id"]]), 3)
    page.heading(words.say("page_reach"))
    page.line(_reach(found), indent=1)
    if found["reaches"]:
        page.line(found["cohort_says"], indent=1)
    for heading, key in (("page_recalls", "recalls"), ("page_held_back", "held_back_by"), ("page_holds_back", "holds_back"), ("page_beside", "said_beside")):
        if found[key]:
            page.heading(words.say(heading))
            for line in found[key]:
                page.item(page.labelled(line["id"], line["sentence"]), 1)
    page.heading(browser.wording.message("heading_sources"))
    for one in found["evidence"]:
        page.item(", ".join(str(part) for part in (one["title"], one["year"], one["at"], one["grade"], one["url"]) if part), 1)
    if not found["evidence"] and "awaiting_citation" not in found:
        page.line(words.say("no_source"), indent=1)
    if "awaiting_citation" in found:
        page.item(page.labelled(browser.wording.message("awaiting_citation"), found["awaiting_citation"]["reason"]), 1, mark="?")
    if found["review_by"]:
        page.line(words.say("review", date=found["review_by"]), indent=1)
    page.line()
    page.line(found["at"], style="dim")
    page.close()


def _clauses(page: Any, clause: Clause, indent: int) -> None:
    page.item(clause.text, indent)
    for part in clause.parts:
        _clauses(page, part, indent + 2)
