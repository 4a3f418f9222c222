"""`/rules`: pages for whoever writes, checks or questions the rules. Nothing inline, nothing from elsewhere, in both languages."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from engine.rulebook import Rulebook

HTML = {"accept": "text/html"}
PAGES = ("/rules", "/rules?search=naloxone&about=nsp", "/rules/naltrexone-needs-no-recent-opioids", "/rules/options/oat_methadone")


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
    assert set(re.findall(r'href="/rules/([^"/?]+)"', whole)) == set(shipped.rules)
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
    ):
        assert words in page


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
