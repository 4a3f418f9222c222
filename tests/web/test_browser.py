"""In a real browser: whole journeys with and without scripts, the keyboard alone, two tabs, back, and no other host."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.web.conftest import five


def test_five_answers_to_a_printed_page(open_browser: Callable[..., BrowserContext]) -> None:
    page = open_browser().new_page()
    five(page, substances=("fentanyl",), ticks=("opioid_dependence",), goals=("abstain_all",))
    page.click("text=Residential programme")
    expect(page.locator("details[open] .careful").first).to_contain_text("the risk of overdose and death is higher")
    page.locator("details[open] button[value=keep]").click()
    expect(page.locator(".status")).to_contain_text("On your page: Residential programme")
    expect(page.locator("details[open]").first).to_be_visible()  # what was open stays open
    page.click("text=Make a page to take with you")
    page.click("button[value=sheet]")
    expect(page.locator(".sheet")).to_contain_text("Call 9-1-1. Give naloxone.")
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_journeys(open_browser: Callable[..., BrowserContext], language: str, script: bool) -> None:
    """The emergency path, using more safely, a loved one, everything declined, what if, the other language: with and without scripts."""
    page = open_browser(java_script_enabled=script, locale=f"{language}-CA").new_page()
    call, safer = {"en": ("Call 9-1-1", "Being safer today"), "fr": ("Composez le 9-1-1", "Plus en sécurité aujourd'hui")}[language]
    page.goto("/")
    page.click("button[value=about_to_use]")
    expect(page.locator(".alert").first).to_contain_text(call)
    page.locator("#main .acts a.main").click()
    page.click("button[value=list]")
    expect(page.locator("#g1")).to_have_text(safer)
    page.goto("/")
    here = five(page, substances=("heroin",), goals=("stay_alive_safer_use",))
    page.goto(here + "/next")
    page.click("button[value=skip]")
    page.click("button[value=list]")
    page.locator("summary").first.click()
    page.locator("details[open] button[value=aside]").first.click()
    expect(page.locator("#aside")).to_be_visible()
    page.goto(here + "/what-if")
    page.select_option("#which", "pregnancy")
    page.click("button[value=choose]")
    page.check("input[value=pregnant]")
    page.click("button[value=try]")
    expect(page.locator("table.rows")).to_be_visible()
    page.click("button[value=keep]")
    expect(page.locator("#conversation")).to_be_visible()
    page.click("[data-language]")
    expect(page.locator("html")).to_have_attribute("lang", {"en": "fr", "fr": "en"}[language])
    page.goto(here + "/handout")
    page.check("input[value=naloxone_thn]")
    page.click("button[value=sheet]")
    expect(page.locator(".kept")).to_have_count(1)
    page.goto("/someone-else")
    page.click("button[value=neither]")
    page.check("input[value=yes]")
    page.click("button[value=go]")
    expect(page.locator("#conversation")).to_be_visible()
    page.goto("/")
    for _ in range(5):
        page.click("button[value=skip]")
    expect(page.locator("#g1")).to_be_visible()


def test_the_keyboard_alone(open_browser: Callable[..., BrowserContext]) -> None:
    page = open_browser().new_page()

    def reach(selector: str) -> None:
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector} cannot be reached by keyboard")

    page.goto("/")
    for control, key in (
        ("button[value=neither]", "Enter"),
        ("input[type=radio]", "Space"),
        ("button[value=go]", "Enter"),
        ("input[value=alcohol]", "Space"),
        ("button[value=go]", "Enter"),
        ("input[value=alcohol_withdrawal_signs]", "Space"),
        ("button[value=go]", "Enter"),
        ("input[value=reduce_use]", "Space"),
        ("button[value=go]", "Enter"),
    ):
        reach(control)
        before = page.url
        page.keyboard.press(key)
        if key == "Enter":
            page.wait_for_url(lambda url, before=before: url != before)
    assert page.url.endswith("/list")
    reach("summary")
    page.keyboard.press("Enter")
    expect(page.locator("details[open]").first).to_be_visible()
    reach("button[value=keep]")
    page.keyboard.press("Enter")
    expect(page.locator(".status")).to_be_visible()
    expect(page.locator("details[open] > summary").first).to_be_focused()  # the card that was acted on
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".nhsuk-skip-link")).to_be_focused()


def test_none_of_these_stands_alone(open_browser: Callable[..., BrowserContext]) -> None:
    page = open_browser().new_page()
    page.goto("/")
    page.click("button[value=neither]")
    page.click("button[value=skip]")
    page.check("input[value=alcohol]")
    page.check("input[value=none]")
    expect(page.locator("input[value=alcohol]")).not_to_be_checked()
    page.check("input[value=cannabis]")
    expect(page.locator("input[value=none]")).not_to_be_checked()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_back_shows_nothing_after_starting_over(open_browser: Callable[..., BrowserContext], script: bool) -> None:
    page = open_browser(java_script_enabled=script).new_page()
    five(page, substances=("methamphetamine",), goals=("housing",))
    page.locator(".foot button", has_text="Start over").click()
    page.wait_for_url(lambda url: url.endswith("/"))
    for _ in range(4):
        page.go_back(wait_until="load")
        words = page.content()
        assert "A place to live" not in words and "checked" not in words, page.url


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_leaving_is_one_click_and_wipes(open_browser: Callable[..., BrowserContext], script: bool) -> None:
    context = open_browser(java_script_enabled=script)
    page = context.new_page()
    here = five(page, substances=("methamphetamine",))
    page.click(".leave")
    page.wait_for_url("**/away")
    expect(page.locator("h1")).to_have_text("2026-11")
    assert context.cookies() == []
    page.goto(here + "/list")
    expect(page.locator("h1")).to_have_text("This conversation is empty")


def test_escape_three_times_leaves(open_browser: Callable[..., BrowserContext]) -> None:
    page = open_browser().new_page()
    five(page)
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url("**/away")


def test_two_tabs_hold_two_people(open_browser: Callable[..., BrowserContext]) -> None:
    context = open_browser()
    one, two = context.new_page(), context.new_page()
    first, second = five(one, substances=("methamphetamine",)), five(two, substances=("alcohol",))
    assert first != second
    for page, here, theirs, others in ((one, first, "Methamphetamine", "Alcohol"), (two, second, "Alcohol", "Methamphetamine")):
        page.goto(here + "/answers")
        expect(page.locator("dl.said")).to_contain_text(theirs)
        expect(page.locator("dl.said")).not_to_contain_text(others)
    two.locator(".foot button", has_text="Start over").click()
    one.reload()
    expect(one.locator("dl.said")).to_contain_text("Methamphetamine")


def test_the_browser_stores_one_cookie_and_nothing_else(open_browser: Callable[..., BrowserContext]) -> None:
    context = open_browser()
    page = context.new_page()
    five(page, substances=("methamphetamine",))
    page.locator("summary").first.click()
    page.locator("details[open] button[value=keep]").first.click()
    expect(page.locator(".status")).to_be_visible()
    (cookie,) = context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Strict" and "ethamphetamine" not in str(cookie)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
