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
from engine.reach import shipped_reaches
from engine.texts import pick

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_MOST_LETTERS = 100


@router.get("/rules")
async def rules(request: Request, search: str = "", about: str = "") -> Response:
    """Every rule, or those that speak of some words or of one option."""
    with _browsing(request) as (visit, browser):
        option = about if about in browser.rulebook.options else None
        words = search[:_MOST_LETTERS]
        found = browser.lines(browser.matching(words, option))
        topics: dict[str, list[dict[str, object]]] = {}
        for line in found:
            topics.setdefault(str(line["topic"]), []).append(line)
        options = [(id, browser.sentences.name(id)) for id in browser.rulebook.options]
        return _show(visit, browser, "rules.html", topics=topics, found=len(found), search=words, about=option, options=options)


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
        found = browser.rulebook.rules.get(id)
        if found is None:
            raise HTTPException(404)
        concepts = [(name, browser.sentences.clauses(browser.rulebook.concepts[name["id"]])) for name in browser.rule(found)["concepts"]]  # type: ignore[attr-defined]
        return _show(visit, browser, "rules_one.html", rule=browser.rule(found), clauses=browser.sentences.clauses(found.when), concepts=concepts)


@contextmanager
def _browsing(request: Request) -> Iterator[tuple[Visit, Browser]]:
    visit = Visit(request)
    with request.app.state.practice.consultation() as consultation:
        book = consultation.rulebook
        yield visit, Browser.of(book, visit.language, shipped_reaches(book), request.app.state.clock())


def _show(visit: Visit, browser: Browser, template: str, **values: object) -> Response:
    return visit.show(
        template, words=browser.sentences, book=browser.rulebook, called=browser.sentences.name, today=browser.as_of.isoformat(), **values
    )


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
