"""The pages under `/rules` in a real browser: axe finds nothing, in either language, and nothing is lost on a small screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.web.conftest import SIZES
from tests.web.test_access import AXE, RUN

PATHS = ("/rules?search=naloxone", "/rules/naltrexone-needs-no-recent-opioids", "/rules/options/oat_srom", "/rules/step-told-us-more", "/rules?search=step-")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_browser: Callable[..., BrowserContext], language: str, scheme: str) -> None:
    page = open_browser(bypass_csp=True, color_scheme=scheme, locale=f"{language}-CA", viewport=SIZES[1]).new_page()
    for path in PATHS:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.add_script_tag(content=AXE)
        assert [found["id"] for found in page.evaluate(RUN, None)] == [], path


def test_nothing_is_lost_on_a_small_screen_without_scripts(open_browser: Callable[..., BrowserContext]) -> None:
    page = open_browser(java_script_enabled=False, viewport=SIZES[0]).new_page()
    for path in PATHS:
        page.goto(path)
        assert page.locator("html").evaluate("one => one.scrollWidth") <= SIZES[0]["width"], path
    page.goto(PATHS[2])
    page.locator("svg .rule a").first.click()
    assert "/rules/" in page.url and page.locator("h1").is_visible()
