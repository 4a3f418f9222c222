"""The labels of the pages: all of them in both languages, none forgotten, none left over; and what each page weighs."""

import gzip
import hashlib
import re
from collections.abc import Callable
from importlib.resources import files

import pytest
from jinja2.ext import babel_extract

from api.web.assets import assets
from api.web.words import labels
from engine.typography import faults
from tests.web.conftest import Person

TEMPLATES = sorted((files("api.web") / "templates").iterdir(), key=lambda one: one.name)
FIRST = ("forms.css", "paths.css", "paths.js", "paths.svg")


def used() -> set[str]:
    found: set[str] = set()
    for template in TEMPLATES:
        with template.open("rb") as source:
            options = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
            found |= {text if isinstance(text, str) else str(text[0]) for _, _, text, _ in babel_extract(source, ("_", "gettext"), (), options)}  # type: ignore[arg-type]
    return found


def test_every_label_is_in_french_and_none_is_left_over() -> None:
    assert {texts["en"] for texts in labels()} == used()


def test_french_labels_fill_the_same_places() -> None:
    for texts in labels():
        assert texts["fr"] and re.findall(r"%\(\w+\)s", texts["en"]) == re.findall(r"%\(\w+\)s", texts["fr"]), texts


def test_french_typography() -> None:
    assert [(texts["fr"], found) for texts in labels() if (found := faults(texts["fr"]))] == []


@pytest.mark.parametrize("path", ["", "/list", "/next", "/answers", "/what-if", "/handout", "/sheet", "/safe", "/learn"])
def test_a_french_page_holds_no_english_label(someone: Callable[..., Person], path: str) -> None:
    person = someone("fr").first_five(substances=["fentanyl"], ticks=["opioid_dependence"], goals=["abstain_all"])
    words = person.get(person.here + path if path else "/").words
    same = {texts["en"] for texts in labels() if texts["en"] == texts["fr"]}
    assert [texts["en"] for texts in labels() if len(texts["en"]) > 8 and texts["en"] not in same and texts["en"] in words] == []


def test_pages_are_light(someone: Callable[..., Person]) -> None:
    """Under 150 KB compressed at first load, under 30 KB a step."""
    person = someone()
    weight = lambda: len(gzip.compress(person.response.text.encode(), 5))  # noqa: E731
    assert weight() + sum(len(assets()[name][1]) for name in FIRST) < 150_000
    person.first_five(
        substances=["fentanyl", "alcohol", "cocaine", "tobacco"],
        ticks=["opioid_dependence", "alcohol_withdrawal_signs"],
        goals=["stay_alive_safer_use", "abstain_all", "housing", "mental_health", "improve_health", "family_relationships"],
    )
    for path in ("list", "next", "answers", "what-if", "handout", "sheet", "safe", "learn"):
        person.get(f"{person.here}/{path}")
        assert weight() < 30_000, path
    assert len(assets()["htmx.min.js"][1]) < 30_000


def test_what_comes_from_elsewhere_is_what_the_readme_says() -> None:
    told = (files("api.web") / "vendored" / "README.md").read_text(encoding="utf-8")
    for name in ("forms.css", "htmx.min.js"):
        assert hashlib.sha256(assets()[name][0]).hexdigest() in told, name
    for name, (content, _, _) in assets().items():
        addresses = re.findall(rb"https?://[^\s\"')]+", content)
        assert {one for one in addresses if b"www.w3.org" not in one} == set(), name
        assert b"@font-face" not in content and b"005eb8" not in content.lower(), name
