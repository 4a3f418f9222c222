"""Nothing leaks: not into addresses, titles, logs, headers or other people's pages; what is wiped is gone (HZ09, HZ20)."""

import io
import logging
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.web.sessions import COOKIE
from tests.web.conftest import Person, names

Someone = Callable[..., Person]
CANARIES = ("methamphetamine", "benzo", "pregnancy", "pregnant", "housing", "canary-words")


def whole_visit(person: Person) -> list[str]:
    """Everything a person may do; returns every address that was used."""
    used: list[str] = []
    person.client.event_hooks["response"] = [lambda response: used.append(str(response.url))]
    person.first_five(substances=["methamphetamine"], ticks=["benzo_dependence"], goals=["housing"])
    here = person.here
    person.get(here + "/next").send(act="skip")
    person.get(here + "/answers").send(question="substances")
    person.send(act="go", substances=["methamphetamine"])
    person.get(here + "/what-if").send(act="choose", question="pregnancy")
    person.send(act="try", question="pregnancy", pregnancy="pregnant").send(act="keep", question="")
    person.act("words", own_step="canary-words").act("aside", option="counselling").act("ask", option="perinatal_care").act("clinician").act(
        "own", own="canary-words"
    )
    person.get(here + "/handout").send(act="sheet", keep=["naloxone_thn"], print=["answers"], own_step="canary-words")
    for path in ("safe", "learn", "learn/7", "handout.pdf", "list?language=fr"):
        person.get(f"{here}/{path}")
    return used


def test_addresses_and_titles_hold_no_answer(someone: Someone) -> None:
    person = someone()
    titles: list[str] = []
    get = person.get
    used = whole_visit(person)
    for path in {urlsplit(one).path for one in used if not one.endswith(".pdf")}:
        found = re.search(r"<title>(.*?)</title>", get(path).page, re.DOTALL)
        titles.append(found[1] if found else "")
    for told in [*used, *titles]:
        assert not [canary for canary in CANARIES if canary in told.lower()], told
    assert {urlsplit(one).query for one in used} <= {"", "language=fr"}


def test_logs_hold_no_answer(someone: Someone, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    with caplog.at_level(logging.DEBUG):
        person = someone()
        here = whole_visit(person) and person.here
        person.client.post(f"{here}/list", data={"token": "forged", "act": "own", "own": "canary-words"})
        person.client.post(f"{here}/next", content=b"\xff\xfe canary-words")
    ours = [record for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    output = capfd.readouterr()
    for text in (*(record.getMessage() for record in ours), output.out, output.err):
        assert not [canary for canary in CANARIES if canary in text.lower()], text


def test_headers_keep_every_page_private(someone: Someone) -> None:
    person = someone().first_five()
    for path in (
        "/",
        "/safe",
        "/learn",
        "/away",
        "/timed-out",
        "/nowhere",
        *(f"{person.here}/{one}" for one in ("list", "next", "answers", "handout", "sheet", "handout.pdf", "safe")),
    ):
        headers = person.get(path).response.headers
        assert headers["cache-control"] == "no-store", path
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy.replace("'none'", ""), path
        assert headers["referrer-policy"] == "no-referrer" and headers["x-content-type-options"] == "nosniff"


def test_pages_name_no_other_host_to_fetch_from(someone: Someone) -> None:
    person = someone().first_five(substances=["fentanyl"])
    for path in ("/", "/safe", "/learn", f"{person.here}/list", f"{person.here}/sheet"):
        for tag, address in re.findall(r'<(link|script|img|form|iframe|source)\b[^>]*?(?:src|href|action)="([^"]+)"', person.get(path).page):
            assert address.startswith("/"), (tag, address)


def test_nothing_inline(someone: Someone) -> None:
    person = someone().first_five()
    for path in ("/", f"{person.here}/list", f"{person.here}/handout"):
        page = person.get(path).page
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script>", page), path


def test_one_cookie_signed_and_short_lived(someone: Someone) -> None:
    response = someone().response
    cookie = response.headers["set-cookie"]
    assert (
        cookie.startswith(COOKIE + "=") and "HttpOnly" in cookie and "SameSite=strict" in cookie and "Max-Age=1800" in cookie and "Path=/" in cookie
    )
    assert len(response.headers.get_list("set-cookie")) == 1 and "Secure" not in cookie


def test_the_cookie_is_secure_over_https(app: FastAPI) -> None:
    assert "Secure" in TestClient(app, base_url="https://testserver").get("/").headers["set-cookie"]


def test_reading_sets_no_cookie(app: FastAPI) -> None:
    for path in ("/safe", "/learn", "/learn/2", "/away", "/timed-out"):
        assert "set-cookie" not in TestClient(app).get(path).headers, path


def test_someone_else_s_address_opens_nothing(someone: Someone, app: FastAPI) -> None:
    person = someone().first_five(substances=["methamphetamine"])
    good = person.client.cookies[COOKIE]
    for cookies in ({}, dict(TestClient(app).get("/").cookies), {COOKIE: "a.b.c"}, {COOKIE: good[:-1] + ("1" if good.endswith("0") else "0")}):
        stranger = TestClient(app, cookies=cookies)
        for path in ("", "/list", "/answers", "/sheet", "/handout.pdf", "/next", "/step/2"):
            response = stranger.get(person.here + path)
            assert response.status_code == 410 and "methamphetamine" not in response.text.lower()


def test_two_tabs_never_mix_two_people(someone: Someone) -> None:
    person = someone()
    first = person.first_five(substances=["methamphetamine"]).here
    second = person.get("/").send(act="neither").send(act="skip").send(act="go", substances=["alcohol"]).here
    assert first != second
    for path in ("answers", "list", "sheet", "next"):
        assert "ethamphetamine" not in person.get(f"{second}/{path}").page.replace("Methamphetamine (crystal meth)", "") or path == "next"
        assert "Alcohol" not in person.get(f"{first}/answers").words
    token = person.get(f"{second}/list").hidden("token")
    assert person.client.post(f"{first}/list", data={"token": token, "act": "aside", "option": "counselling"}).status_code == 403


def test_starting_over_wipes_one_and_leaving_wipes_all(someone: Someone, app: FastAPI) -> None:
    person = someone()
    first, second = person.first_five().here, person.get("/").first_five().here
    person.get(f"{first}/list").send(f"{first}/over")
    assert person.path == "/" and person.get(f"{first}/list").response.status_code == 410
    assert person.get(f"{second}/list").response.status_code == 200
    response = person.client.post("/leave", data={}, follow_redirects=False)
    assert (
        response.headers["location"] == "/away"
        and response.headers["clear-site-data"] == '"cache"'
        and 'manypaths=""' in response.headers["set-cookie"]
    )
    assert person.get(f"{second}/list").response.status_code == 410 and len(app.state.web.store) == 0


def test_the_page_one_leaves_for_says_nothing(someone: Someone) -> None:
    page = someone().get("/away").page
    assert "Many Paths" not in page and "paths.js" not in page and not re.search(r"overdose|drug|list", page, re.IGNORECASE)


def test_idle_conversations_are_wiped_and_say_so(someone: Someone, app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    person = someone().first_five()
    store, now = app.state.web.store, app.state.web.store.clock()
    monkeypatch.setattr(store, "clock", lambda: now + 29 * 60)
    assert person.get(person.here + "/list").response.status_code == 200
    monkeypatch.setattr(store, "clock", lambda: now + 60 * 60)
    here = person.here
    assert person.get(here + "/list").response.status_code == 410 and "Nothing that was said is kept." in person.words
    assert len(store) == 0


def test_an_idle_conversation_is_wiped_though_nobody_comes_back(someone: Someone, app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    someone().first_five()
    store, now = app.state.web.store, app.state.web.store.clock()
    monkeypatch.setattr(store, "clock", lambda: now + 31 * 60)
    app.state.web._sweep()
    assert len(store) == 0


def test_more_time_can_be_asked_for(someone: Someone, app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    person = someone().first_five()
    person.send(f"{person.here}/longer", act="longer")
    assert "after 300 minutes" in person.words
    now = app.state.web.store.clock()
    monkeypatch.setattr(app.state.web.store, "clock", lambda: now + 200 * 60)
    assert person.get(person.here + "/list").response.status_code == 200


@pytest.mark.parametrize(
    ("headers", "form"),
    [
        ({"sec-fetch-site": "cross-site"}, {}),
        ({"sec-fetch-site": "same-site"}, {}),
        ({"content-type": "text/plain"}, {}),
        ({}, {"token": "x.y"}),
        ({}, {"token": ""}),
        ({}, {"token": "é"}),
    ],
)
def test_forged_forms_are_refused(someone: Someone, headers: dict[str, str], form: dict[str, str]) -> None:
    person = someone().first_five()
    before = names(person.page)
    data = {"token": person.hidden("token"), "act": "aside", "option": "counselling", **form}
    refused = person.client.post(person.here + "/list", data=data, headers=headers, follow_redirects=False)
    assert refused.status_code == 403 and names(person.get(person.here + "/list").page) == before


@pytest.mark.parametrize("body", [b"", b"&&&===", b"%ff=%ff", b"a=" + b"x" * 70_000, b"&".join(b"a=%d" % n for n in range(400)), "é".encode()])
def test_broken_forms_are_refused_in_peace(someone: Someone, body: bytes) -> None:
    person = someone().first_five()
    response = person.client.post(
        person.here + "/list", content=body, headers={"content-type": "application/x-www-form-urlencoded"}, follow_redirects=False
    )
    assert response.status_code in (403, 413) and "<h1" in response.text


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("next", {"question": "substances", "substances": "a-canary"}),
        ("next", {"question": "no_such", "act": "go"}),
        ("question", {"question": "local_services", "local_services": "scs"}),
        ("what-if", {"act": "try", "question": "qtc_ms", "qtc_ms": "500"}),
        ("answers", {"question": "cows"}),
        ("step/3", {"act": "go", "substances": "a-canary"}),
        ("step/4", {"act": "go", "ticks": "a-canary"}),
        ("list", {"act": "ask", "option": "no-such-option"}),
        ("handout", {"keep": "no-such-option", "print": "everything"}),
    ],
)
def test_hostile_values_change_nothing(someone: Someone, path: str, form: dict[str, str]) -> None:
    person = someone().first_five()
    response = person.client.post(f"{person.here}/{path}", data={"token": person.hidden("token"), **form})
    assert response.status_code in (200, 403, 422) and "a-canary" not in response.text and "no-such-option" not in response.text
    assert "a-canary" not in person.get(person.here + "/answers").page


def test_words_are_escaped_everywhere(someone: Someone) -> None:
    person = someone().first_five()
    hostile = '"><script>alert(1)</script>'
    person.act("words", own_step=hostile).act("clinician").act("own", own=hostile)
    for path in ("list", "handout", "sheet"):
        assert "<script>alert" not in person.get(f"{person.here}/{path}").response.text


def test_nothing_is_written_to_disk(someone: Someone, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    real = io.open

    def watching(file: object, mode: str = "r", *more: object, **named: object) -> object:
        if any(letter in str(mode) for letter in "wax+"):
            opened.append(file)
        return real(file, mode, *more, **named)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", watching)
    monkeypatch.setattr("io.open", watching)
    person = someone()
    person.first_five(substances=["methamphetamine"]).act("words", own_step="x")
    person.get(person.here + "/sheet")
    assert opened == []
