"""The pages under `/rules` in a real browser: axe finds nothing, in either language, and nothing is lost on a small screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.web.conftest import SIZES
from tests.web.test_access import AXE, RUN

PATHS = ("/rules", "/rules?about=nope", "/rules?search=naloxone",
         "/rules/naltrexone-needs-no-recent-opioids", "/rules/options/oat_srom", "/rules/step-told-us-more", "/rules?search=step-")

PICTURE = "/rules/options/oat_srom"


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
    page.goto(PICTURE)
    page.locator("svg .rule a").first.click()
    assert "/rules/" in page.url and page.locator("h1").is_visible()


@pytest.mark.parametrize("option", ["oat_srom", "oat_methadone", "naloxone_thn", "nsp"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_words_in_the_picture_stay_in_their_boxes(open_browser: Callable[..., BrowserContext], option: str, language: str) -> None:
    page = open_browser(locale=f"{language}-CA").new_page()
    page.goto(f"/rules/options/{option}")
    over = page.evaluate("""[...document.querySelectorAll('.way g')].flatMap(group => {
        const box = group.querySelector('rect').getBBox();
        return [...group.querySelectorAll('text')].filter(text => {
            const words = text.getBBox();
            return words.x + words.width > box.x + box.width || words.y + words.height > box.y + box.height;
        }).map(text => text.textContent);
    })""")
    assert over == []


@pytest.mark.parametrize("size", SIZES)
def test_the_option_is_in_sight_first_and_a_small_screen_is_told_of_the_rest(
    open_browser: Callable[..., BrowserContext], size: dict[str, int]
) -> None:
    page = open_browser(java_script_enabled=False, viewport=size).new_page()
    page.goto(PICTURE)
    page.locator(".way").scroll_into_view_if_needed()
    option, way = page.locator(".way .option rect").bounding_box(), page.locator(".way").bounding_box()
    assert option and way and way["x"] <= option["x"] and option["x"] + option["width"] <= way["x"] + way["width"] + 1
    assert option["y"] - way["y"] < 60
    assert page.locator(".moves").is_visible() == (size["width"] < 961)
    page.goto(f"{PICTURE}#list")
    assert page.locator("#list").is_visible()


def test_topics_open_and_close_without_scripts_and_print_whole(open_browser: Callable[..., BrowserContext]) -> None:
    page = open_browser(java_script_enabled=False, viewport=SIZES[0]).new_page()
    page.goto("/rules")
    page.locator(".contents a").first.click()
    rule = page.locator(".told a.rule").first
    assert "topic=" in page.url and rule.is_visible()
    page.locator("details.topic > summary").first.click()
    assert not rule.is_visible()
    page.emulate_media(media="print")
    assert rule.is_visible()
