"""Builds the application: routes, headers, and a watch on the rule files. Holds no clinical meaning."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api import documentation, learn, reading, services, steps, suggestions
from api.headers import PlainHeaders
from api.problems import Problem, bad_body
from api.web import rooms
from engine import __version__
from engine.phrases import say
from engine.practice import Practice
from engine.shipped import RULES

log = logging.getLogger("manypaths")


def today() -> date:
    """Today in UTC: where the API reads the clock."""
    return datetime.now(UTC).date()


def create_app(rules: Path = RULES, watch: bool = True, clock: Callable[[], date] = today, practice: Practice | None = None) -> FastAPI:
    """The application for one folder of rules. `watch` puts changed files in force while it runs."""
    practice = practice or Practice(rules, clock)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await asyncio.to_thread(practice.reload)
        watching = asyncio.create_task(_watch(practice)) if watch else None
        yield
        if watching is not None:
            watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watching
        practice.close()

    app = FastAPI(title="Many Paths", version=__version__, description=documentation.ABOUT, lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None,
                  swagger_ui_oauth2_redirect_url=None)
    app.state.practice, app.state.clock = practice, clock
    for room in (suggestions, steps, reading, services, learn, documentation):
        app.include_router(room.router)
    documentation.install(app)
    rooms.install(app)
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(RequestValidationError, _query_problem)
    app.add_middleware(PlainHeaders)
    return app


async def _watch(practice: Practice) -> None:
    """Reload when a rule file changes. A folder that cannot be watched is served as it is."""
    from watchfiles import awatch

    try:
        async for _ in awatch(practice.folder, debounce=200, step=50):
            await asyncio.to_thread(practice.reload)
    except (OSError, RuntimeError) as problem:
        log.error("the rule files are not watched: %s", type(problem).__name__)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return error.response(request.query_params.get("language"))


async def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if (shown := rooms.missing(request, error.status_code)) is not None:
        return shown
    titles = {404: "no_such_page", 405: "wrong_method"}
    response = Problem(error.status_code, "http", say(titles.get(error.status_code, "not_answered"))).response(request.query_params.get("language"))
    if error.headers:
        response.headers.update(error.headers)
    return response


async def _query_problem(request: Request, error: Exception) -> Response:
    """A query parameter that cannot be used: its name, never its value."""
    assert isinstance(error, RequestValidationError)
    name = str(error.errors()[0]["loc"][-1])
    problem = bad_body(name, say("en_or_fr" if name == "language" else "known_value"), say("given_something_else"))
    return problem.response(request.query_params.get("language"))
