"""`/rules`: pages for whoever writes, checks or questions the rules. Nothing inline, nothing from elsewhere, in both languages."""

import re
from html import unescape
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.api.conftest import DAY

HTML = {"accept": "text/html"}
PAGES = ("/rules", "/rules?topic=alcohol/withdrawal", "/rules?about=nope", "/rules?search=naloxone&about=nsp",
         "/rules/naltrexone-needs-no-recent-opioids", "/rules/options/oat_methadone",
         "/rules/step-less-often", "/rules?search=step-")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_pages_are_whole_strict_and_in_their_language(client: TestClient, path: str, language: str) -> None:
    found = client.get(path, params={"language": language} if "?" not in path else None, headers=HTML | {"accept-language": language})
    assert found.status_code == 200 and f'<html lang="{language}">' in found.text
    policy = found.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "style-src 'self'" in policy
    assert not re.search(r"\sstyle=|\son\w+=|<style|<script(?! src=)", found.text)
    assert not re.search(r"(src|href)=\"https?://[^\"]*\.(js|css|svg|png)", found.text)
    assert "plain_" not in found.text and found.headers["cache-control"] == "no-store"


def told(page: str) -> set[str]:
    """The rules that a page names."""
    return set(re.findall(r'href="/rules/([^"/?]+)"', page))


def topics(page: str) -> dict[str, tuple[str, int]]:
    """The contents on a page: by address, the heading and how many rules stand under it."""
    found = re.findall(r'href="/rules\?topic=([^"&]+)[^"]*">([^<]+)</a> <span class="quiet">\((\d+)\)', page)
    return {unquote(id): (unescape(name), int(number)) for id, name, number in found}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_first_page_holds_the_topics_with_their_counts_and_stays_light(client: TestClient, shipped: Rulebook, language: str) -> None:
    page = client.get("/rules", params={"language": language}, headers=HTML).text
    assert told(page) == set() and len(page) < 40_000
    found = topics(page)
    assert sum(number for _, number in found.values()) == len(shipped.rules) + len(shipped.comparisons)
    assert found["alcohol/withdrawal"][0] == {"en": "Alcohol withdrawal", "fr": "Sevrage d'alcool"}[language]


def test_each_topic_is_a_page_of_its_rules(client: TestClient, shipped: Rulebook) -> None:
    met: set[str] = set()
    for id, (_, number) in topics(client.get("/rules", headers=HTML).text).items():
        rules = told(client.get("/rules", params={"topic": id}, headers=HTML).text)
        assert len(rules) == number and not rules & met, id
        met |= rules
    assert met == {*shipped.rules, *shipped.comparisons}


@pytest.mark.parametrize(("language", "sentence"), [("en", "There is no option “methadon”."), ("fr", "Il n'y a pas d'option «\u00a0methadon\u00a0».")])
def test_an_option_that_is_not_there_is_said_and_the_nearest_offered(client: TestClient, language: str, sentence: str) -> None:
    page = unescape(client.get("/rules", params={"about": "methadon", "language": language}, headers=HTML).text)
    assert sentence in page and f'href="/rules?about=oat_methadone&language={language}"' in page
    assert not re.search(r'href="/rules/[^"/?]+"', page) and topics(page)
    assert "There is no topic “alcohol/withdrawl”." in client.get("/rules", params={"topic": "alcohol/withdrawl"}, headers=HTML).text
    assert "Choose one from those on this page." in client.get("/rules", params={"about": "zzzzzzzzzz"}, headers=HTML).text


def test_the_other_language_is_asked_for_the_same(client: TestClient) -> None:
    for asked in ("search=naloxone&about=nsp", "topic=alcohol%2Fwithdrawal", "all=yes", "about=nope"):
        page = unescape(client.get(f"/rules?{asked}", headers=HTML).text)
        assert f'href="?{asked}&language=fr"' in page
    assert 'href="?language=fr"' in client.get("/rules", headers=HTML).text
    strange = client.get("/rules", params={"search": '"&language=en"'}, headers=HTML).text
    assert 'href="?search=%22%26language%3Den%22&amp;language=fr"' in strange


@pytest.mark.parametrize("path", ["/rules", "/rules?search=naloxone", "/rules/always-naloxone", "/rules/options/nsp", "/rules?topic=tobacco"])
def test_the_language_clicked_on_goes_along(client: TestClient, path: str) -> None:
    page = unescape(client.get(path + ("&" if "?" in path else "?") + "language=fr", headers=HTML | {"accept-language": "en"}).text)
    links = re.findall(r'href="(/rules[^"]*)"', page)
    assert links and all("language=fr" in link for link in links)


@pytest.mark.parametrize(("language", "name"), [("en", "The rules"), ("fr", "Les règles")])
@pytest.mark.parametrize("path", ["/", "/learn", "/safe", "/rules"])
def test_the_foot_of_public_pages_leads_here(client: TestClient, path: str, language: str, name: str) -> None:
    page = client.get(path, headers=HTML | {"accept-language": language}).text
    assert f'<a href="/rules?language={language}">{name}</a>' in page.partition("<footer")[2]


def test_the_list_holds_every_rule_and_finds_words(client: TestClient, shipped: Rulebook) -> None:
    whole = client.get("/rules", params={"all": "yes"}, headers=HTML).text
    assert set(re.findall(r'href="/rules/([^"/?]+)"', whole)) == {*shipped.rules, *shipped.comparisons}
    assert whole.index("always-naloxone") < whole.index("<h2>Between two visits</h2>") < whole.index("step-coming-back")
    some = client.get("/rules", params={"search": "Naloxone", "about": "naloxone_thn"}, headers=HTML).text
    assert set(re.findall(r'href="/rules/([^"/?]+)"', some)) <= {rule.id for rule in shipped.about["naloxone_thn"]}
    assert "No rule speaks of that." in client.get("/rules", params={"search": "xyzzy"}, headers=HTML).text


def test_words_looked_for_are_escaped(client: TestClient) -> None:
    found = client.get("/rules", params={"search": '"><script>alert(1)</script>', "about": "<b>"}, headers=HTML)
    assert found.status_code == 200 and "<script>alert" not in found.text and "<b>" not in found.text


def test_one_rule(client: TestClient) -> None:
    page = unescape(client.get("/rules/naltrexone-needs-no-recent-opioids", headers=HTML).text)
    for words in (
        "opioids may still be in the body",
        "Vivitrol",
        "naltrexone/safety.yaml",
        "What they mean",
        "/rules/aud-naltrexone-offered",
        "example people",
        "Of 100,000 made-up people, it speaks to ",
        "The made-up people are not real.",
    ):
        assert words in page


@pytest.mark.parametrize(("language", "words"), [("en", "Of 100,000 made-up people"), ("fr", "Sur 100\u00a0000 personnes inventées")])
def test_each_rule_in_the_list_says_how_many_it_reaches(client: TestClient, language: str, words: str) -> None:
    page = unescape(client.get("/rules", params={"about": "nsp", "language": language}, headers=HTML).text)
    assert page.count(words) == len(re.findall(r'class="rule" href', page)) > 1


def test_a_rule_that_compares_two_visits(client: TestClient, shipped: Rulebook) -> None:
    for rule in shipped.comparisons.values():
        found = client.get(f"/rules/{rule.id}", headers=HTML)
        page = unescape(found.text)
        assert found.status_code == 200 and "It compares two visits." in page and str(rule.at) in page and "2027" in page
        assert "made-up people, it speaks" not in page
        if rule.recalls:
            assert f'href="/rules/{rule.recalls}"' in page and shipped.sources[shipped.rules[rule.recalls].evidence[0].source].title in page


def test_a_count_of_other_rules_is_never_shown(tmp_path: Path) -> None:
    folder = tmp_path / "edited"
    copytree(RULES, folder)
    file = folder / "always.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("always-naloxone", "always-naloxone-here"), encoding="utf-8")
    with TestClient(create_app(folder, watch=False, clock=lambda: DAY)) as running:
        page = unescape(running.get("/rules", params={"search": "naloxone"}, headers=HTML).text)
    assert "always-naloxone-here" in page and "manypaths rules --count-cohort --rules edited" in page
    assert "made-up people, it speaks" not in page and str(tmp_path) not in page


def test_every_option_has_its_way_as_a_picture_and_as_a_list(client: TestClient, shipped: Rulebook) -> None:
    for option in list(shipped.options)[::9]:
        page = client.get(f"/rules/options/{option}", headers=HTML).text
        picture, listed = re.search(r"<svg.*?</svg>", page, re.DOTALL), page.partition("</svg>")[2]
        assert picture is not None
        assert unescape(picture[0]).count("<title>") == len(re.findall("<rect", picture[0]))
        for rule in shipped.about[option]:
            assert f'href="/rules/{rule.id}"' in picture[0] and f'href="/rules/{rule.id}"' in listed


@pytest.mark.parametrize("path", ["/rules/none", "/rules/options/none"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path, headers=HTML).status_code == 404
