"""`/rules`: pages for whoever writes, checks or questions the rules. Nothing inline, nothing from elsewhere, in both languages."""

import re
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.api.conftest import DAY

HTML = {"accept": "text/html"}
PAGES = ("/rules", "/rules?search=naloxone&about=nsp", "/rules/naltrexone-needs-no-recent-opioids", "/rules/options/oat_methadone",
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


def test_the_list_holds_every_rule_and_finds_words(client: TestClient, shipped: Rulebook) -> None:
    whole = client.get("/rules", headers=HTML).text
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
        for rule in shipped.about[option]:
            assert f'href="/rules/{rule.id}"' in picture[0] and f'href="/rules/{rule.id}"' in listed


@pytest.mark.parametrize("path", ["/rules/none", "/rules/options/none"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path, headers=HTML).status_code == 404
