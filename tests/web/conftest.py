"""The application on a fixed day, someone at its form, and a real browser. Without Chromium the tests that need it fail."""

import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from urllib.parse import urlsplit

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from starlette.testclient import TestClient

from api.app import create_app
from api.web.desk import Web

DAY = date(2026, 11, 23)
Answers = dict[str, str | list[str]]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SIZES = ({"width": 320, "height": 640}, {"width": 1280, "height": 900})


@pytest.fixture(scope="session")
def app() -> Iterator[FastAPI]:
    made = create_app(watch=False, clock=lambda: DAY)
    with TestClient(made):
        yield made


@pytest.fixture(autouse=True)
def _empty(request: pytest.FixtureRequest) -> Iterator[None]:
    """No conversation outlives a test."""
    yield
    if "app" in request.fixturenames:
        web: Web = request.getfixturevalue("app").state.web
        for conversation in list(web.store._kept.values()):
            web.store.wipe(conversation)


class Person:
    """Someone at the form: fills in what a page asks, by the names on that page."""

    def __init__(self, app: FastAPI, language: str = "en") -> None:
        self.client = TestClient(app, headers={"accept-language": language, "accept": "text/html"})
        self.get("/")

    def get(self, path: str):
        self.response = self.client.get(path)
        return self

    @property
    def page(self) -> str:
        return unescape(self.response.text)

    @property
    def words(self) -> str:
        """The page without its tags, spaces evened out."""
        return " ".join(re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", self.page, flags=re.DOTALL).split())

    @property
    def path(self) -> str:
        return self.response.url.path

    @property
    def here(self) -> str:
        return "/c/" + self.path.split("/")[2]

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.response.text)
        assert found, f"no hidden field {name} at {self.path}"
        return found[1]

    def send(self, path: str | None = None, follow: bool = True, **answers: str | list[str]):
        """Post a form of the page that is open, by default to where it is."""
        form: Answers = {"token": self.hidden("token"), **answers}
        always = ("conversation", "about") if path in (None, "/") else ()
        for name in (*always, *(("question", "then") if path is None and "act" in answers else ())):
            if name not in form and f'name="{name}" value=' in self.response.text:
                form[name] = self.hidden(name)
        self.response = self.client.post(path or self.path, data=form, follow_redirects=follow)
        return self

    def first_five(
        self, respondent: str = "self", substances: list[str] | None = None, ticks: list[str] | None = None, goals: list[str] | None = None
    ):
        """The five first screens; what is left out is skipped."""
        self.send(act="neither")
        self.send(act="go", respondent=respondent)
        for name, given in (("substances", substances), ("ticks", ticks), ("goals", goals)):
            self.send(act="go", **{name: given}) if given else self.send(act="skip")
        return self

    def act(self, act: str, **more: str):
        """An act on the list."""
        self.get(f"{self.here}/list")
        return self.send(f"{self.here}/list", act=act, **more)


@pytest.fixture
def someone(app: FastAPI) -> Callable[..., Person]:
    """Make a person at the form, in English unless another language is named."""
    return lambda language="en": Person(app, language)


def names(page: str, heading: str | None = None) -> list[str]:
    """The names of the cards on a page, or only of those after a heading and before the next."""
    if heading is not None:
        page = page.partition(f">{heading}</h2>")[2].partition("<h2")[0]
    return re.findall(r'<span class="title">([^<]+)</span>', page)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The application on a port of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(watch=False, clock=lambda: DAY), port=port, log_level="critical", access_log=False, ws="none"))
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    while not server.started:
        time.sleep(0.02)
        assert running.is_alive(), "the server did not start"
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    running.join(10)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if path is None:
        pytest.fail("Chromium is missing: run `make browser`", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_browser(chromium: Browser, site: str) -> Iterator[Callable[..., BrowserContext]]:
    """Make a browser of its own. Every request it makes, and every error a page reports, is watched to the end of the test."""
    made: list[BrowserContext] = []
    elsewhere: list[str] = []
    complaints: list[str] = []
    host = urlsplit(site).netloc

    def make(**options: object) -> BrowserContext:
        context = chromium.new_context(base_url=site, **{"locale": "en-CA", "viewport": SIZES[1], **options})  # type: ignore[arg-type]
        context.set_default_timeout(8000)
        context.on("request", lambda request: elsewhere.append(request.url) if urlsplit(request.url).netloc != host else None)
        context.on("page", lambda page: page.on("pageerror", lambda error: complaints.append(str(error))))
        context.on(
            "console", lambda message: complaints.append(message.text) if message.type == "error" and "status of 4" not in message.text else None
        )
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert elsewhere == [], "a request went to another host"
    assert complaints == []


def five(page: Page, respondent: str = "self", substances: tuple[str, ...] = (), ticks: tuple[str, ...] = (), goals: tuple[str, ...] = ()) -> str:
    """Answer the first screens by clicking; what is left out is skipped. Returns the address of the conversation."""
    page.goto(page.url if "?" in page.url else "/")
    page.click("button[value=neither]")
    page.check(f"input[value={respondent}]")
    page.click("button[value=go]")
    for given in (substances, ticks, goals):
        for value in given:
            page.check(f"input[value={value}]")
        page.click("button[value=go]" if given else "button[value=skip]")
    expect(page.locator("#conversation")).to_be_visible()
    return "/c/" + page.url.split("/")[4]
