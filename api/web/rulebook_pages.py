"""`/rules`: the rules in plain words, for whoever writes, checks or questions them. Nobody's answers are here; nothing is decided."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.web.desk import PageRoute, Visit
from api.web.drawing import drawn
from api.web.topics import Topic, by_topic, nearest_of, topic_id
from engine.browsing import Browser
from engine.graph import COLUMNS, CONCEPT, OPTION, QUESTION, RULE, Graph, Node, graph_of
from engine.headcount import command_for, headcount_of
from engine.reach import shipped_reaches
from engine.texts import LANGUAGES, pick

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_MOST_LETTERS = 100


@router.get("/rules")
async def rules(request: Request, search: str = "", about: str = "", topic: str = "", all: str = "") -> Response:
    """The topics of the rules; of one topic, of some words or of one option the rules themselves, and with `all` every rule."""
    search, about, topic = (text.strip()[:_MOST_LETTERS] for text in (search, about, topic))
    with _browsing(request) as (visit, browser):
        options = [(id, browser.sentences.name(id)) for id in browser.rulebook.options]
        contents = [by_topic(found, browser.language) for found in (browser.matching(), browser.comparing())]
        topics = [(one.id, one.name) for part in contents for one in part]
        unknown = {kind: nearest_of(word, known) for kind, word, known in (("option", about, options), ("topic", topic, topics))
                   if word and word not in dict(known)}
        found: list[list[Topic]] = [[], []]
        if not unknown and (search or about or topic or all):
            listed = browser.matching(search, about or None), browser.comparing(search, about or None)
            found = [[one for one in by_topic(part, browser.language) if topic in ("", one.id)] for part in listed]
        told = {"search": search, "about": about, "topic": topic, "whole": bool(all), "unknown": unknown, "options": options, "contents": contents}
        keeps = {"search": search, "about": about, "topic": topic, "all": "yes" if all else ""}
        return _show(visit, browser, "rules.html", keeps=keeps, found=found, line_of=browser.line, **told)


@router.get("/rules/options/{id}")
async def option(request: Request, id: str) -> Response:
    """One option: the way from answers to it, as a picture and as a list."""
    with _browsing(request) as (visit, browser):
        book = browser.rulebook
        if id not in book.options:
            raise HTTPException(404)
        graph = graph_of(id, book)
        headings = tuple(browser.sentences.say(f"page_{name}") for name in ("questions", "concepts", "rules", "option"))
        language = request.query_params.get("language")
        drawing = drawn(graph, lambda node: _words(node, browser), lambda node: _href(node, language), headings)
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
        return _show(visit, browser, "rules_one.html", rule=told, topic=topic_id(found), clauses=browser.clauses(found), concepts=concepts)


@contextmanager
def _browsing(request: Request) -> Iterator[tuple[Visit, Browser]]:
    visit, practice = Visit(request), request.app.state.practice
    with practice.consultation() as consultation:
        book = consultation.rulebook
        headcount, counting = headcount_of(book, practice.folder), command_for(practice.folder, whole=False)
        yield visit, Browser.of(book, visit.language, shipped_reaches(book), request.app.state.clock(), headcount, counting)


def _show(visit: Visit, browser: Browser, template: str, keeps: Mapping[str, str] | None = None, **values: object) -> Response:
    """A page. `keeps` is what the address asks for: the link to the other language asks for it too."""
    told = {"words": browser.sentences, "book": browser.rulebook, "called": browser.sentences.name, "today": browser.as_of.isoformat()}
    asked = urlencode({name: value for name, value in (keeps or {}).items() if value})
    kept = {"keeps": f"{asked}&" if asked else "", "address": partial(_address, visit.request.query_params.get("language"))}
    return visit.show(template, cohort_says=browser.cohort_says, all=len(browser.ids), **kept, **told, **values)


def _address(language: str | None, path: str, **asks: str) -> str:
    """Another page under `/rules`, in the language that was clicked on."""
    asked = urlencode({**asks, **({"language": language} if language in LANGUAGES else {})})
    return f"{path}?{asked}" if asked else path


def _words(node: Node, browser: Browser) -> str:
    """A node as it is called on a page."""
    if node.kind == QUESTION:
        question = browser.rulebook.vocabulary[node.id]
        return pick(question.label, browser.language) or pick(question.ask, browser.language)
    if node.kind == CONCEPT:
        return browser.sentences.meaning(node.id)
    if node.kind == OPTION:
        return browser.sentences.name(node.id)
    return browser.sentences.say("page_box", verb=browser.sentences.say(f"verb_{browser.rulebook.rules[node.id].verb}"), rule=node.id)


def _href(node: Node, language: str | None) -> str:
    path = {RULE: f"/rules/{node.id}", OPTION: f"/rules/options/{node.id}"}.get(node.kind)
    return _address(language, path) if path else ""


def _tree(node: Node, graph: Graph, browser: Browser) -> list[tuple[str, list[object]]]:
    """What leads to a node, and what leads to that."""
    return [(_words(one, browser), list(_tree(one, graph, browser))) for one in graph.into(node)]
