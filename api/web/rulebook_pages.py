"""`/rules`: the rules in plain words, for whoever writes, checks or questions them. Nobody's answers are here; nothing is decided."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.web.desk import PageRoute, Visit
from api.web.drawing import drawn
from engine.browsing import Browser
from engine.graph import COLUMNS, CONCEPT, OPTION, QUESTION, RULE, Graph, Node, graph_of
from engine.headcount import command_for, headcount_of
from engine.reach import shipped_reaches
from engine.texts import pick
from engine.wording import Plain

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_MOST_LETTERS = 100


@router.get("/rules")
async def rules(request: Request, search: str = "", about: str = "") -> Response:
    """Every rule, or those that speak of some words or of one option."""
    with _browsing(request) as (visit, browser):
        option = about if about in browser.rulebook.options else None
        words = search[:_MOST_LETTERS]
        found, between = browser.lines(browser.matching(words, option)), browser.lines(browser.comparing(words, option))
        options = [(id, browser.sentences.name(id)) for id in browser.rulebook.options]
        listed = {"topics": _by_topic(found), "between": _by_topic(between), "found": len(found) + len(between)}
        return _show(visit, browser, "rules.html", search=words, about=option, options=options, **listed)


@router.get("/rules/options/{id}")
async def option(request: Request, id: str) -> Response:
    """One option: the way from answers to it, as a picture and as a list."""
    with _browsing(request) as (visit, browser):
        book = browser.rulebook
        if id not in book.options:
            raise HTTPException(404)
        graph = graph_of(id, book)
        headings = tuple(browser.sentences.say(f"page_{name}") for name in ("questions", "concepts", "rules", "option"))
        drawing = drawn(graph, lambda node: _words(node, browser), _href, headings)
        listed = [(browser.line(book.rules[node.id]), _tree(node, graph, browser)) for node in graph.columns[COLUMNS.index(RULE)]]
        return _show(visit, browser, "rules_option.html", option=book.options[id], drawing=drawing, listed=listed)


@router.get("/rules/{id}")
async def rule(request: Request, id: str) -> Response:
    """All about one rule."""
    with _browsing(request) as (visit, browser):
        found = browser.found(id)
        if found is None:
            raise HTTPException(404)
        told = browser.rule(found)
        concepts = [(name, browser.sentences.clauses(browser.rulebook.concepts[name["id"]])) for name in told["concepts"]]  # type: ignore[attr-defined]
        return _show(visit, browser, "rules_one.html", rule=told, clauses=browser.clauses(found), concepts=concepts)


def _by_topic(lines: list[Plain]) -> dict[str, list[Plain]]:
    topics: dict[str, list[Plain]] = {}
    for line in lines:
        topics.setdefault(str(line["topic"]), []).append(line)
    return topics


@contextmanager
def _browsing(request: Request) -> Iterator[tuple[Visit, Browser]]:
    visit, practice = Visit(request), request.app.state.practice
    with practice.consultation() as consultation:
        book = consultation.rulebook
        headcount, counting = headcount_of(book, practice.folder), command_for(practice.folder, whole=False)
        yield visit, Browser.of(book, visit.language, shipped_reaches(book), request.app.state.clock(), headcount, counting)


def _show(visit: Visit, browser: Browser, template: str, **values: object) -> Response:
    told = {"words": browser.sentences, "book": browser.rulebook, "called": browser.sentences.name, "today": browser.as_of.isoformat()}
    return visit.show(template, cohort_says=browser.cohort_says, all=len(browser.ids), **told, **values)


def _words(node: Node, browser: Browser) -> str:
    """A node as it is called on a page."""
    if node.kind == QUESTION:
        question = browser.rulebook.vocabulary[node.id]
        return pick(question.label, browser.language) or pick(question.ask, browser.language)
    if node.kind == CONCEPT:
        return browser.sentences.meaning(node.id)
    if node.kind == OPTION:
        return browser.sentences.name(node.id)
    return f"{browser.sentences.say(f'verb_{browser.rulebook.rules[node.id].verb}')}: {node.id}"


def _href(node: Node) -> str:
    return {RULE: f"/rules/{node.id}", OPTION: f"/rules/options/{node.id}"}.get(node.kind, "")


def _tree(node: Node, graph: Graph, browser: Browser) -> list[tuple[str, list[object]]]:
    """What leads to a node, and what leads to that."""
    return [(_words(one, browser), list(_tree(one, graph, browser))) for one in graph.into(node)]
