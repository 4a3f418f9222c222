"""What every page route needs: who asks (the cookie), which conversation, in which language, and what to show when something fails."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.problems import Problem
from api.web.fields import Posted
from api.web.forms import Refused, one, read_form, read_upload
from api.web.pages import page
from api.web.sessions import COOKIE, Conversation, Keys, Store, new_id
from api.web.settings import Settings
from api.web.words import chosen
from engine.consultation import Withheld

log = logging.getLogger("manypaths")


class Web:
    """The state of the pages in this process: settings, keys and the conversations in memory."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.keys = Keys()
        self.store = Store(settings.idle, settings.idle_long, settings.at_most)
        self._sweeping = False

    def sweep_later(self) -> None:
        """Wipe idle conversations even when nobody comes back: one timer, for as long as there is something to wipe."""
        if not self._sweeping and len(self.store):
            self._sweeping = True
            asyncio.get_running_loop().call_later(60, self._sweep)

    def _sweep(self) -> None:
        self._sweeping = False
        self.store.sweep()
        self.sweep_later()


class Over(Exception):
    """A conversation that is no longer there, or was never this browser's."""


class Visit:
    """One request by one browser; with `id`, about one conversation. Raises Over when that is gone."""

    def __init__(self, request: Request, id: str | None = None) -> None:
        self.request = request
        self.web: Web = request.app.state.web
        self.session = self.web.keys.session(request.cookies.get(COOKIE, ""), time.time(), self.web.settings.idle_long)
        self.conversation: Conversation | None = None
        if id is not None:
            self.conversation = self.web.store.find(self.session, id)
            if self.conversation is None:
                raise Over
            self.conversation.language = chosen(request, self.conversation.language)
            self.web.sweep_later()
        self.language = chosen(request, self.conversation.language if self.conversation else None)

    @property
    def talk(self) -> Conversation:
        """The conversation of a route that has one."""
        if self.conversation is None:
            raise Over
        return self.conversation

    @property
    def here(self) -> str:
        return f"/c/{self.conversation.id}" if self.conversation else ""

    def begin(self) -> Conversation:
        """A conversation that holds nothing yet and is not kept: its id and token go into the first form."""
        self.session = self.session or new_id()
        return Conversation(new_id(), self.session, self.language, answers={"jurisdiction": self.web.settings.place})

    def keep(self, id: str) -> Conversation:
        """Keep the conversation that a first form started."""
        self.conversation = self.web.store.new(self.session or "", id)
        self.conversation.language = self.language
        self.conversation.answer("jurisdiction", self.web.settings.place)
        self.web.sweep_later()
        return self.conversation

    async def posted(self) -> Posted:
        """The form of this request. Raises Refused unless its token was made for this session and this conversation."""
        form = await read_form(self.request)
        self._check(form)
        return form

    async def uploaded(self, at_most: int) -> tuple[Posted, bytes]:
        """The same for a form that brings a file. Raises TooLarge as well."""
        form, content = await read_upload(self.request, at_most)
        self._check(form)
        return form, content

    def _check(self, form: Posted) -> None:
        id = self.conversation.id if self.conversation else one(form, "conversation")
        if self.session is None or not self.web.keys.fits(one(form, "token"), self.session, id):
            raise Refused

    def show(self, name: str, status: int = 200, **values: Any) -> Response:
        """A page for this visit, with a fresh token for its forms."""
        talk = values.pop("talk", self.conversation)
        if talk is not None and self.session:
            values |= {"token": self.web.keys.token(self.session, talk.id), "talk": talk, "told": talk.tell()}
        if self.conversation is not None:
            values["idle"] = self.web.settings.idle_long if self.conversation.long else self.web.settings.idle
        return self.with_cookie(page(self.request, name, self.language, status, **{"here": self.here, **values}))

    def go(self, path: str) -> Response:
        """On to another page; the address holds nothing that was said."""
        return self.with_cookie(RedirectResponse(path if path.startswith("/") else f"{self.here}/{path}".rstrip("/"), 303))

    def with_cookie(self, response: Response) -> Response:
        if self.session is not None:
            now, settings = time.time(), self.web.settings
            secure = settings.secure or self.request.url.scheme == "https"
            lives = settings.idle_long if self.conversation and self.conversation.long else settings.idle
            response.set_cookie(
                COOKIE, self.web.keys.cookie(self.session, now), max_age=lives, path="/", secure=secure, httponly=True, samesite="strict"
            )
        return response


class PageRoute(APIRoute):
    """A route whose failures are pages: never a trace, never a half-made list."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            language = chosen(request)
            try:
                return await handle(request)
            except Over:
                return page(request, "over.html", language, 410 if request.method == "GET" else 409)
            except Refused:
                return page(request, "refused.html", language, 403)
            except Problem as problem:
                return page(request, "refused.html", language, problem.status)
            except RequestValidationError:
                return page(request, "missing.html", language, 404)
            except HTTPException as problem:
                return page(request, "missing.html", language, problem.status_code)
            except Exception as problem:
                if not isinstance(problem, Withheld):
                    log.error("a page raised %s", type(problem).__name__)
                return withheld_page(request)

        return guarded


def withheld_page(request: Request) -> Response:
    """No list that could be trusted: the emergency card, and everything that was said is gone, as the page says."""
    web: Web = request.app.state.web
    session = web.keys.session(request.cookies.get(COOKIE, ""), time.time(), web.settings.idle_long)
    parts = request.url.path.split("/")
    found = web.store.find(session, parts[2]) if len(parts) > 2 and parts[1] == "c" else None
    language = chosen(request, found.language if found else None)
    if found is not None:
        web.store.wipe(found)
    return page(request, "withheld.html", language, 503)
