"""Reload without a gap: a good change swaps in, a bad one is refused and reported, the last good one stays."""

import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from engine.shipped import RULES

BROKEN = "topic: Broken\nrules:\n  - {id: broken-rule, offer: no_such_option, always: true, because: {en: x, fr: x}}\n"
RULE = """topic: Added
rules:
  - id: added-note
    note: []
    always: true
    because: {en: "A note that was added.", fr: "Une note ajoutée."}
    evidence: [{source: hawk_2017, at: "Table 1"}]
    review_by: 2027-09-30
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RULES, tmp_path / "rules"))


def wait_for(client: TestClient, seen, seconds: float = 20) -> dict:
    """Ask which rulebook is in force until it is the one expected; a change takes as long as it takes to be read."""
    end = time.monotonic() + seconds
    while True:
        book = client.get("/v1/rulebook").json()
        if seen(book):
            return book
        assert time.monotonic() < end, "the change was never seen"
        assert client.post("/v1/suggestions", json={"answers": {}}).status_code == 200, "a gap in service"
        time.sleep(0.05)


def test_a_good_change_swaps_in_and_a_bad_one_is_refused(folder: Path) -> None:
    with TestClient(create_app(folder, clock=lambda: date(2026, 11, 23))) as client:
        first = client.get("/v1/rulebook").json()
        (folder / "added.yaml").write_text(RULE, encoding="utf-8")
        second = wait_for(client, lambda book: book["hash"] != first["hash"])
        assert second["counts"]["rules"] == first["counts"]["rules"] + 1
        (folder / "broken.yaml").write_text(BROKEN, encoding="utf-8")
        third = wait_for(client, lambda book: book["refused"] is not None)
        assert third["hash"] == second["hash"]
        assert third["refused"]["errors"][0]["file"] == "broken.yaml"
        assert any(note["rule"] == "added-note" for note in client.post("/v1/suggestions", json={"answers": {}}).json()["notes"])
        (folder / "broken.yaml").unlink()
        assert wait_for(client, lambda book: book["refused"] is None)["hash"] == second["hash"]


def test_without_a_usable_rulebook_the_card_is_shown(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    with TestClient(create_app(tmp_path, watch=False)) as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 503
        response = client.post("/v1/suggestions", json={"answers": {}, "language": "fr"})
        assert response.status_code == 503
        document = response.json()
        assert document["type"].endswith("/withheld") and "options" not in document
        assert document["alerts"][0]["id"] == "urgent_emergency" and "Composez" in document["alerts"][0]["text"]
        assert client.get("/v1/rulebook").json()["refused"]["errors"]


def test_a_fault_withholds_over_http(folder: Path) -> None:
    from engine.consultation import Consultation
    from engine.inference import EngineFault
    from engine.practice import Practice

    class Faulty:
        def __init__(self, lowered: object) -> None:
            pass

        def holding(self, facts: object) -> frozenset[str]:
            raise EngineFault("injected")

        def close(self) -> None:
            pass

    practice = Practice(folder, lambda: date(2026, 11, 23), lambda book: Consultation(book, Faulty))  # type: ignore[arg-type]
    with TestClient(create_app(folder, watch=False, practice=practice)) as client:
        for _ in range(2):
            response = client.post("/v1/suggestions", json={"answers": {}})
            assert response.status_code == 503 and "options" not in response.json()
        assert client.get("/readyz").status_code == 503
        assert client.get("/v1/rulebook").json()["withheld"] is True
