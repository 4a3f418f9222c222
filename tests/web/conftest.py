"""A browser's least: forms, cookies and redirects, against the real application on a fixed day."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from api.web.desk import Web

DAY = date(2026, 11, 23)
Answers = dict[str, str | list[str]]


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

    def get(self, path: str):  # noqa: ANN201
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

    def send(self, path: str | None = None, follow: bool = True, **answers: str | list[str]):  # noqa: ANN201
        """Post a form of the page that is open, by default to where it is."""
        form: Answers = {"token": self.hidden("token"), **answers}
        always = ("conversation", "about") if path in (None, "/") else ()
        for name in (*always, *(("question", "then") if path is None and "act" in answers else ())):
            if name not in form and f'name="{name}" value=' in self.response.text:
                form[name] = self.hidden(name)
        self.response = self.client.post(path or self.path, data=form, follow_redirects=follow)
        return self

    def first_five(self, respondent: str = "self", substances: list[str] | None = None, ticks: list[str] | None = None, goals: list[str] | None = None):  # noqa: ANN201
        """The five first screens; what is left out is skipped."""
        self.send(act="neither")
        self.send(act="go", respondent=respondent)
        for name, given in (("substances", substances), ("ticks", ticks), ("goals", goals)):
            self.send(act="go", **{name: given}) if given else self.send(act="skip")
        return self

    def act(self, act: str, **more: str):  # noqa: ANN201
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
