"""For everyone: axe finds nothing on any page or state, and nothing is lost on a small screen or with large letters."""

from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.web.conftest import SIZES, five

RUN = "rules => axe.run(document, {resultTypes: ['violations'], ...(rules ? {runOnly: rules} : {})}).then(found => found.violations)"
COLOUR = ["color-contrast", "link-in-text-block"]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def _states(page: Page, language: str) -> Iterator[str]:
    """Every page and state, one after the other."""
    for path in ("/safe", "/learn", "/learn/3", "/someone-else", "/away", "/timed-out", "/nowhere"):
        page.goto(f"{path}?language={language}")
        yield path
    page.goto(f"/?language={language}")
    yield "first screen"
    page.click("button[value=neither]")
    yield "who"
    page.click("button[value=skip]")
    page.wait_for_selector("input[value=alcohol]")  # the next screen is there: what follows is about it
    page.evaluate("document.querySelectorAll('[data-alone]').forEach(one => one.removeAttribute('data-alone'))")
    page.check("input[value=none]")
    page.check("input[value=alcohol]")
    page.click("button[value=go]")
    page.wait_for_selector("[role=alert]")
    yield "what, with a mistake"
    page.uncheck("input[value=none]")
    page.check("input[value=fentanyl]")
    page.click("button[value=go]")
    page.check("input[value=opioid_dependence]")
    yield "without"
    page.click("button[value=go]")
    page.check("input[value=abstain_all]")
    page.click("button[value=go]")
    page.wait_for_selector("#conversation")
    here = "/c/" + page.url.split("/")[4]
    page.evaluate("document.querySelectorAll('#conversation details').forEach(one => one.open = true)")
    yield "list, everything open"
    page.click("button[value=clinician]")
    page.wait_for_load_state()
    page.evaluate("document.querySelectorAll('#conversation details').forEach((one, n) => one.open = n < 8)")
    yield "list, as a clinician"
    for path in ("next", "answers", "place", "handout", "sheet", "safe", "learn"):
        page.goto(f"{here}/{path}")
        yield path
    page.goto(f"{here}/what-if")
    page.select_option("#which", "age")
    page.click("button[value=choose]")
    page.fill("input[name=age]", "400")
    page.click("button[value=try]")
    yield "what if, with a mistake"
    page.fill("input[name=age]", "17")
    page.click("button[value=try]")
    yield "what if, answered"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing(open_browser: Callable[..., BrowserContext], language: str) -> None:
    """0 violations on every page and state, light and dark, at 320 px and on a desktop; nothing needs scrolling sideways."""
    page = open_browser().new_page()
    found = []
    for state in _states(page, language):
        page.evaluate(AXE)
        for size in SIZES:
            page.set_viewport_size(size)  # type: ignore[arg-type]
            for scheme, rules in (("light", None), ("dark", COLOUR)):  # in the dark only colours differ
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                violations = page.evaluate(RUN, rules)
                found += [f"{state}, {scheme}, {size['width']}: {one['id']} {one['nodes'][0]['html'][:160]}" for one in violations]
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > size["width"]:
                found.append(f"{state}: {wide} px wide at {size['width']}")
        page.set_viewport_size(SIZES[1])  # type: ignore[arg-type]
    assert found == []


def test_twice_as_large_nothing_is_lost(open_browser: Callable[..., BrowserContext]) -> None:
    """200 % zoom of a 1280 px screen is a 640 px one; text alone at 200 % must not run over either."""
    page = open_browser(viewport={"width": 640, "height": 450}).new_page()
    here = five(page, goals=("housing",))
    for path in ("list", "next", "safe", "handout", "sheet"):
        page.goto(f"{here}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
        page.evaluate("new CSSStyleSheet().replace('html { font-size: 200% }').then(sheet => { document.adoptedStyleSheets = [sheet] })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, f"{path}, text at 200 %"
