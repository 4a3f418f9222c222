"""Puts the pages into the application."""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from api.web import assets, bringing, comparing, first, handout, learn, listing, questions, returning, rulebook_pages, safety, taking
from api.web.desk import Web
from api.web.pages import page
from api.web.settings import Settings
from api.web.words import chosen


def install(app: FastAPI, settings: Settings | None = None) -> None:
    """Serve the form and the conversation page at `/`. Settings come from the environment unless they are given."""
    app.state.web = Web(settings or Settings.from_environment())
    for room in (assets, first, safety, learn, questions, listing, comparing, handout, taking, bringing, returning, rulebook_pages):
        app.include_router(room.router)


def missing(request: Request, status: int) -> Response | None:
    """What a browser sees at an address that is not there; None for a program, which gets a problem document."""
    if "text/html" not in request.headers.get("accept", ""):
        return None
    return page(request, "missing.html", chosen(request), status)
