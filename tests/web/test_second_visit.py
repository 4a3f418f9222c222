"""A second visit: the record leaves with the person, comes back into a conversation of its own, and every step is named."""

import gzip
import json
import logging
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import BrowserContext, Page, expect

from api.web.words import labels
from engine.record import MAX_BYTES, Kept, Record, read_record, write_record
from tests.web.conftest import SIZES, Person, five
from tests.web.test_access import AXE, COLOUR, RUN
from tests.web.test_handout import text_of

Someone = Callable[..., Person]
PASSPHRASE = "canary kite étang"
WORDS = "canary-words, mes mots"
DAY = date(2026, 8, 1)
EARLIER = {
    "respondent": "self",
    "substances": ["fentanyl"],
    "routes": ["inject"],
    "main_frequency": "daily",
    "naloxone_on_hand": "no",
    "opioid_dependence": "yes",
    "goals": ["housing", "reduce_use"],
}


def record(answers: dict[str, object] | None = None, **more: object) -> bytes:
    """A plain record of an earlier visit."""
    kept = (Kept("naloxone_thn", "discuss", "0"),)
    return write_record(Record(DAY, "sha256:old", "en", EARLIER if answers is None else answers, **{"kept": kept, "words": WORDS, **more}), None)  # type: ignore[arg-type]


def bring(person: Person, content: bytes = b"", passphrase: str = "", code: str = "") -> Person:
    person.get("/before")
    data = {"token": person.hidden("token"), "conversation": person.hidden("conversation"), "passphrase": passphrase, "code": code}
    person.response = person.client.post("/before", data=data, files={"file": ("canary.json", content)})
    return person


def again(person: Person, **said: object) -> list[str]:
    """Answer what is asked again: `same` and what is named here, the rest is still so. Returns what was asked."""
    asked = []
    person.get(person.here + "/again")
    while person.path.endswith("/again"):
        question = person.hidden("question")
        asked.append(question)
        if question in said:
            value = said[question]
            person.send(act="skip") if value is None else person.send(act="go", **{question: value})  # type: ignore[arg-type]
        else:
            person.send(act="same" if "Last time you said:" in person.words or "La dernière fois, vous" in person.words else "skip")
        if person.path.endswith("/safe"):
            person.get(person.here)
    return asked


def named(person: Person) -> list[str]:
    """The steps on the page of the steps, in their order."""
    person.get(person.here + "/steps")
    return re.findall(r"<li>([^<]+)</li>", "".join(re.findall(r'<ul class="moved-on">.*?</ul>', person.page, re.DOTALL)))


# ---------- the file leaves ----------
@pytest.mark.parametrize("passphrase", [PASSPHRASE, None], ids=["sealed", "plain"])
def test_the_file_holds_what_was_said_and_opens_again(someone: Someone, passphrase: str | None) -> None:
    person = someone().first_five(substances=["fentanyl"], goals=["housing"]).act("keep", option="naloxone_thn").act("words", own_step=WORDS)
    assert "Take this with me" in person.words
    person.get(person.here + "/take")
    secrets = {"passphrase": passphrase, "passphrase_again": passphrase} if passphrase else {"plain": "yes"}
    response = person.send(act="file", **secrets).response
    assert response.headers["content-type"] == "application/octet-stream" and response.headers["cache-control"] == "no-store"
    assert response.headers["content-disposition"] == 'attachment; filename="keep-this.json"'
    found = read_record(response.content, passphrase)
    assert found.answers["substances"] == ["fentanyl"] and found.words == WORDS and [one.option for one in found.kept] == ["naloxone_thn"]
    assert "declined" not in found.answers.values() and found.rulebook.startswith("sha256:")
    assert (b"fentanyl" in response.content) == (passphrase is None)


@pytest.mark.parametrize(
    ("form", "english", "french"),
    [
        ({"passphrase": PASSPHRASE, "passphrase_again": "another one"}, "not the same", "ne sont pas les mêmes"),
        ({}, "Write a passphrase", "Écrivez une phrase secrète"),
        ({"passphrase": PASSPHRASE, "passphrase_again": PASSPHRASE, "plain": "yes"}, "Which one is it?", "Laquelle est la bonne"),
        ({"passphrase": "canary", "passphrase_again": "canary"}, "8 letters or more", "au moins 8 caractères"),
    ],
)
def test_a_passphrase_that_is_not_clear_makes_no_file(someone: Someone, form: dict[str, str], english: str, french: str) -> None:
    for language, words in (("en", english), ("fr", french)):
        person = someone(language).first_five()
        person.get(person.here + "/take").send(act="file", **form)
        assert person.response.status_code == 422 and words in person.words and "canary" not in person.page


# ---------- the file comes back ----------
def test_every_first_screen_knows_that_people_come_back(someone: Someone) -> None:
    person = someone()
    for act in ("", "neither", "skip", "skip", "skip"):
        if act:
            person.send(act=act)
        assert 'href="/before"' in person.page, person.path
    assert 'href="/before"' in person.get("/someone-else").page


def test_it_opens_a_conversation_of_its_own(app: FastAPI, someone: Someone) -> None:
    person = someone().first_five(substances=["alcohol"])
    first = person.here
    bring(person, record())
    assert person.path.endswith("/since") and person.here != first
    words = person.words
    assert "2026-08-01" in words and "The rules have changed since then." in words
    assert "Take-home naloxone and training" in words and WORDS in words
    second = person.here
    assert "Alcohol" in person.get(first + "/answers").words and "Fentanyl" not in person.words
    assert "Fentanyl" not in person.get(second + "/answers").words, "what may have changed is not known until it is said"


def test_only_what_may_have_changed_is_asked_one_at_a_time(someone: Someone) -> None:
    person = bring(someone(), record())
    asked = again(person, routes=["smoke"], main_frequency="weekly", goals=None)
    assert asked[0] == "emergency_now"
    assert set(asked[1:]) == {"substances", "routes", "main_frequency", "naloxone_on_hand", "goals", "opioid_dependence"}
    assert person.path.endswith("/steps")


def test_what_was_said_last_time_is_shown_and_can_stay(someone: Someone) -> None:
    person = bring(someone(), record({"substances": ["fentanyl"]}))
    person.get(person.here + "/again").send(act="skip")
    assert "Last time you said: Fentanyl" in person.words and re.search(r'value="fentanyl" checked', person.page)
    person.send(act="same")
    assert "Fentanyl" in person.get(person.here + "/answers").words


def test_signs_of_last_time_are_never_those_of_today(someone: Someone) -> None:
    person = bring(someone(), record({"emergency_now": ["unresponsive"], "substances": ["fentanyl"]}))
    person.get(person.here + "/again")
    assert person.hidden("question") == "emergency_now" and "Last time you said" not in person.words and "checked" not in person.page
    person.send(act="same")
    assert person.path.endswith("/again"), "nothing was ticked"
    person = bring(someone(), record())
    person.get(person.here + "/again").send(act="go", emergency_now=["unresponsive"])
    assert person.path.endswith("/safe")
    assert person.get(person.here).path.endswith("/again"), "the questions go on from there"


# ---------- the steps ----------
def test_steps_stand_under_the_persons_own_goals_first(someone: Someone) -> None:
    person = bring(someone(), record())
    again(person, routes=["smoke"], main_frequency="weekly", naloxone_on_hand="yes")
    found = named(person)
    assert any("aloxone is at hand now" in one for one in found) and len(found) >= 4
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", person.page)
    assert headings == ["Using less", "Being safer today", "Whatever your goals", "What to talk about next"]
    assert f'href="{person.here}/list' in person.page


def test_when_everything_is_worse_they_came_back(someone: Someone) -> None:
    person = bring(someone(), record({**EARLIER, "main_frequency": "monthly", "naloxone_on_hand": "yes", "routes": ["smoke"]}))
    again(person, main_frequency="daily", naloxone_on_hand="no", routes=["inject"], substances=["fentanyl", "alcohol"])
    assert len(named(person)) == 1
    for setback in ("more often", "worse", "less often"):
        assert setback not in " ".join(named(person))


def test_a_return_to_use_brings_the_warning_that_can_save_a_life(someone: Someone) -> None:
    person = bring(someone(), record({**EARLIER, "main_frequency": "not_now"}))
    again(person, main_frequency="weekly")
    assert any("a time without using" in one for one in named(person)), "the months before are still named"
    warning = "your body may be much more sensitive"
    assert "Because time has passed" in person.words and warning in person.words
    assert warning in person.get(person.here + "/list").words, "also for someone who never opens the page of the steps"
    person.get(person.here + "/handout").send(act="sheet", keep=["naloxone_thn"], print=["cautions"])
    assert warning in person.words


def test_one_may_stop_at_once_and_nothing_is_taken_away(someone: Someone) -> None:
    person = bring(someone(), record())
    person.get(person.here + "/again").send(act="enough")
    assert person.path.endswith("/steps") and len(named(person)) == 1
    person.get(person.here + "/take").send(act="file", plain="yes")
    kept = read_record(person.response.content)
    assert {id: kept.answers[id] for id in EARLIER} == EARLIER and kept.words == WORDS


def test_another_language_at_the_second_visit(someone: Someone) -> None:
    person = someone("en").first_five(substances=["fentanyl"], goals=["housing"]).act("words", own_step=WORDS)
    person.get(person.here + "/take").send(act="file", passphrase=PASSPHRASE, passphrase_again=PASSPHRASE)
    back = bring(someone("fr"), person.response.content, PASSPHRASE)
    assert "Les règles n'ont pas changé depuis." in back.words and WORDS in back.words
    again(back, substances=["none"])
    assert 'lang="fr"' in back.get(back.here + "/steps").page and named(back)


def test_a_loved_one_calls_again(someone: Someone) -> None:
    earlier = {"respondent": "loved_one", "loved_one_uses_opioids": "yes", "naloxone_on_hand": "no", "substances": ["fentanyl"]}
    person = bring(someone(), record(earlier))
    assert set(again(person)) <= {"emergency_now", "loved_one_uses_opioids", "suicidality", "safe_where_you_are"}
    assert named(person)
    assert "ways to help someone you care about" in person.get(person.here + "/list").words


def test_without_a_record_there_are_no_steps(someone: Someone) -> None:
    person = someone().first_five()
    for path in ("since", "again", "steps"):
        assert person.get(f"{person.here}/{path}").path.endswith("/list")
    assert "Steps since last time" not in person.words


# ---------- on the handout ----------
def test_the_handout_shows_the_steps_that_were_chosen_and_no_other(someone: Someone) -> None:
    person = bring(someone(), record())
    again(person, main_frequency="weekly", naloxone_on_hand="yes")
    texts = named(person)
    ids = re.findall(r'name="step" type="checkbox" value="([^"]+)"', person.get(person.here + "/handout").page)
    assert len(ids) == len(texts) and not re.search(r'name="step"[^>]*checked', person.page)
    person.send(act="sheet", keep=["naloxone_thn"], step=[ids[0], "a-canary"])
    assert texts[0] in person.page and not any(text in person.page for text in texts[1:]) and "a-canary" not in person.page


def test_a_code_is_printed_only_if_it_is_ticked_and_its_text_opens(app: FastAPI, someone: Someone) -> None:
    person = someone().first_five(substances=["fentanyl"], goals=["housing"])
    secrets = {"passphrase": PASSPHRASE, "passphrase_again": PASSPHRASE}
    person.get(person.here + "/handout")
    assert "It holds your answers" in person.words
    person.send(act="sheet", keep=["naloxone_thn"], **secrets)
    assert "<svg" not in person.page
    person.get(person.here + "/handout").send(act="sheet", keep=["naloxone_thn"], code="yes", **secrets)
    assert len(gzip.compress(person.response.content, 5)) < 30_000
    assert "<svg" in person.page and "This code holds your answers" in person.words
    assert not re.search(r"<svg[^>]*(?:style|on\w+)=|<script>", person.page)
    (talk,) = (one for one in app.state.web.store._kept.values() if one.id in person.here)
    assert PASSPHRASE not in repr(talk)
    assert "This code holds" in text_of(person)
    back = bring(someone(), code=talk.code.decode() + " \r\n", passphrase=PASSPHRASE)
    assert back.path.endswith("/since") and "Take-home naloxone and training" in back.words


def test_a_code_never_tells_what_was_said_before(someone: Someone) -> None:
    """What is said or kept after a code was made is not in it: it has to be made again."""
    person = someone().first_five()
    for change in ({"act": "keep", "option": "naloxone_thn"}, {"act": "words", "own_step": "x"}):
        person.get(person.here + "/handout").send(act="sheet", code="yes", plain="yes")
        assert "<svg" in person.page
        person.act(**change)
        assert "<svg" not in person.get(person.here + "/sheet").page


def test_too_much_for_a_code_is_said_and_nothing_is_lost(someone: Someone) -> None:
    person = someone().first_five()
    person.get(person.here + "/handout").send(act="sheet", code="yes", plain="yes", keep=["naloxone_thn"], own_step="é" * 1400, own_well="a" * 1400)
    assert person.response.status_code == 422 and "too much for a code" in person.words and "é" * 1400 in person.page
    assert "<svg" not in person.get(person.here + "/sheet").page


# ---------- what cannot be read ----------
HOSTILE = b'{"format":"many-paths-record","version":1,"sealed":false,"content":"<script>canary</script>"}'
PLAIN = record()
BAD = {
    "nothing": (b"", "", "Choose a file"),
    "no record": (b"\x89PNG canary \x00\xff", "", "no Many Paths record"),
    "cut off": (PLAIN[:-40], "", "no Many Paths record"),
    "another version": (PLAIN.replace(b'"version":1', b'"version":2'), "", "another version"),
    "hostile": (HOSTILE, "", "damaged"),
    "deep": (b"[" * 40_000, "", "no Many Paths record"),
    "a key twice": (PLAIN.replace(b'"words":', b'"words":"canary","words":'), "", "no Many Paths record"),
    "too large": (b"canary" * MAX_BYTES, "", "too large"),
    "a little too large": (PLAIN + b" " * MAX_BYTES, "", "too large"),
    "wrong passphrase": (write_record(read_record(PLAIN), PASSPHRASE), "canary canary", "does not open"),
    "no passphrase": (write_record(read_record(PLAIN), PASSPHRASE), "", "sealed"),
    "sealed, damaged": (write_record(read_record(PLAIN), PASSPHRASE).replace(b'"box":"', b'"box":"AAAA'), PASSPHRASE, "damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_ends_in_one_message(app: FastAPI, someone: Someone, name: str) -> None:
    content, passphrase, words = BAD[name]
    person = someone().first_five(substances=["alcohol"])
    before = len(app.state.web.store)
    here = person.here
    bring(person, content, passphrase)
    said = person.words
    assert person.response.status_code == 422 and person.path == "/before" and len(app.state.web.store) == before
    assert "Something does not fit" in said and words in said, said
    assert "canary" not in person.page and "entanyl" not in person.page
    assert "Alcohol" in person.get(here + "/answers").words
    french = bring(someone("fr"), content, passphrase).words
    assert "Quelque chose ne va pas" in french and words not in french and "canary" not in french


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data", "multipart/form-data; boundary=a", "application/x-www-form-urlencoded"])
def test_what_is_no_form_of_ours_is_refused(someone: Someone, kind: str) -> None:
    person = someone().get("/before")
    for body in (b"", b"--a\r\ncanary--a--", b'--a\r\nContent-Disposition: form-data; name="token"\r\n\r\n\xff\r\n--a--', PLAIN):
        response = person.client.post("/before", content=body, headers={"content-type": kind})
        assert response.status_code == 403 and "canary" not in response.text
    response = person.client.post("/before", data={"token": "forged"}, files={"file": ("a", PLAIN)})
    assert response.status_code == 403


def test_answers_that_fit_no_question_are_set_aside(someone: Someone) -> None:
    strange = {**EARLIER, "no_such_question": "canary", "age": "canary", "local_services": ["scs"], "cows": 20, "routes": {"canary": 1}}
    person = bring(someone(), record(strange, kept=(Kept("no_such_option", None, "canary"),), words="<script>alert(1)</script>"))
    assert "set aside: 3" in person.words
    again(person)
    for path in ("since", "answers", "list", "steps", "handout"):
        page = person.get(f"{person.here}/{path}").page if path != "since" else person.get(f"{person.here}/since").response.text
        assert "canary" not in page and "<script>alert" not in person.response.text, path


@pytest.mark.parametrize("path", ["since", "again", "steps", "take", "handout", "list"])
def test_a_french_page_holds_no_english_label(someone: Someone, path: str) -> None:
    person = bring(someone("fr"), record(words=""))
    words = person.get(f"{person.here}/{path}").words
    assert [one["en"] for one in labels() if len(one["en"]) > 8 and one["en"] != one["fr"] and one["en"] in words] == []
    assert len(gzip.compress(person.response.content, 5)) < 30_000


# ---------- privacy ----------
def test_nothing_of_it_leaks(someone: Someone, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    used: list[str] = []
    titles: list[str] = []
    with caplog.at_level(logging.DEBUG):
        person = someone()
        person.client.event_hooks["response"] = [lambda response: used.append(str(response.url))]
        bring(person, write_record(read_record(PLAIN), PASSPHRASE), "canary, a wrong one")
        bring(person, write_record(read_record(PLAIN), PASSPHRASE), PASSPHRASE)
        again(person, main_frequency="weekly")
        for path in ("since", "steps", "handout", "take", "sheet"):
            response = person.get(f"{person.here}/{path}").response
            titles += re.findall(r"<title>(.*?)</title>", person.page, re.DOTALL)
            assert response.headers["cache-control"] == "no-store" and "unsafe" not in response.headers["content-security-policy"]
            assert PASSPHRASE not in person.page and not re.search(r"<style|\sstyle=|\son[a-z]+=|<script>", person.page)
        person.get(person.here + "/take").send(act="file", passphrase=PASSPHRASE, passphrase_again=PASSPHRASE)
    output = capfd.readouterr()
    ours = [one.getMessage() for one in caplog.records if not one.name.startswith(("httpx", "httpcore"))]
    for told in (*used, *titles, *ours, output.out, output.err):
        assert not [word for word in ("canary", "fentanyl", "inject", "weekly", "housing", "naloxone") if word in told.lower()], told


def test_starting_over_empties_what_was_brought(app: FastAPI, someone: Someone) -> None:
    person = bring(someone(), record())
    here = person.here
    person.send(here + "/over")
    assert person.get(here + "/since").response.status_code == 410 and WORDS not in repr(list(app.state.web.store._kept.values()))


# ---------- a real browser ----------
def _accessible(page: Page, state: str) -> list[str]:
    """What axe finds on a page, light and dark, small and large."""
    found = []
    page.evaluate(AXE)
    for size in SIZES:
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for scheme, rules in (("light", None), ("dark", COLOUR)):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found += [f"{state}, {scheme}, {size['width']}: {one['id']} {one['nodes'][0]['html'][:160]}" for one in page.evaluate(RUN, rules)]
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > size["width"]:
            found.append(f"{state}: {wide} px wide at {size['width']}")
    page.set_viewport_size(SIZES[1])  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(("language", "script"), [("en", True), ("fr", False)])
def test_a_whole_second_visit(open_browser: Callable[..., BrowserContext], tmp_path: Path, language: str, script: bool) -> None:
    """Bring the file, change two answers, see the steps, print the page; then the same file with axe looking at every page."""
    page = open_browser(java_script_enabled=script, locale=f"{language}-CA").new_page()
    five(page, substances=("fentanyl",), ticks=("opioid_dependence",), goals=("housing",))
    here = "/c/" + page.url.split("/")[4]
    for question, value in (("main_frequency", "daily"), ("naloxone_on_hand", "no")):
        page.goto(here + "/what-if")
        page.select_option("#which", question)
        page.click("button[value=choose]")
        page.check(f"input[value={value}]")
        page.click("button[value=try]")
        page.click("button[value=keep]")
    page.goto(here + "/take")
    page.fill("#passphrase", PASSPHRASE)
    page.fill("#passphrase_again", PASSPHRASE)
    with page.expect_download() as download:
        page.click("button[value=file]")
    assert download.value.suggested_filename == "keep-this.json"
    download.value.save_as(tmp_path / "kept")
    assert json.loads((tmp_path / "kept").read_text())["sealed"] is True

    page = open_browser(java_script_enabled=script, locale=f"{language}-CA").new_page()
    page.goto("/")
    page.locator("#main a[href='/before']").click()
    page.set_input_files("#file", tmp_path / "kept")
    page.fill("#passphrase", "canary, a wrong one")
    page.click("button[value=read]")
    expect(page.locator(".nhsuk-error-summary")).to_be_visible()
    faults = _accessible(page, "before, with a mistake") if script else []
    page.set_input_files("#file", tmp_path / "kept")
    page.fill("#passphrase", PASSPHRASE)
    page.click("button[value=read]")
    page.wait_for_url("**/since")
    faults += _accessible(page, "since") if script else []
    here = "/c/" + page.url.split("/")[4]
    page.locator(f"#main .acts a[href='{here}/again']").click()
    changes = {"main_frequency": "weekly", "naloxone_on_hand": "yes"}
    while page.url.endswith("/again"):
        question = page.input_value("input[name=question]")
        if question == "substances" and script:
            faults += _accessible(page, "again")
        if question in changes:
            page.check(f"input[value={changes[question]}]")
            page.click("button[value=go]")
        else:
            page.click("button[value=skip]" if question == "emergency_now" else "button[value=same]")
    assert page.locator(".moved-on li").count() >= 3
    first = page.locator(".moved-on li").first.inner_text()
    faults += _accessible(page, "steps") if script else []
    page.locator("#main .acts a[href$='/handout']").click()
    page.locator("input[name=step]").first.check()
    page.check("input[value=naloxone_thn]")
    page.locator("summary").last.click()
    faults += _accessible(page, "handout") if script else []
    page.check("#code")
    page.fill("#passphrase", PASSPHRASE)
    page.fill("#passphrase_again", PASSPHRASE)
    page.click("button[value=sheet]")
    expect(page.locator(".sheet")).to_contain_text(first)
    expect(page.locator(".brought svg")).to_be_visible()
    faults += _accessible(page, "sheet") if script else []
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator(".brought svg")).to_be_visible()
    page.emulate_media(media="screen")
    page.goto(here + "/take")
    faults += _accessible(page, "take") if script else []
    assert faults == []
