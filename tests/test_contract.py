"""Sentences of the contract that were once not quite true, read from outside: the command line, the API, the rule files."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from api.app import create_app
from cli.main import app
from engine.reading import check_folder
from engine.shipped import RULES
from tests.small import AS_OF

OFFERED = re.compile(r"^(    offer: .*)$", re.MULTILINE)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(watch=False), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RULES, tmp_path / "rules"))


def changes(client: TestClient, answers: dict[str, Any], option: str) -> tuple[str, list[Any]]:
    body = client.post("/v1/suggestions", json={"answers": answers, "as_of": str(AS_OF), "ask_about": [option]}).json()
    (found,) = [one for one in body["options"] if one["id"] == option]
    return found["standing"], found["would_change"]


@pytest.mark.parametrize("key", ["\\ud800", "a\\udfffb"])
def test_half_a_character_as_a_question_is_a_bad_answer_and_no_fault(client: TestClient, key: str) -> None:
    response = client.post("/v1/suggestions", content=f'{{"answers": {{"{key}": 1}}}}'.encode(), headers={"content-type": "application/json"})
    assert response.status_code == 422
    assert response.json()["errors"][0]["path"] == "answers[1]"


@pytest.mark.parametrize("day", ["2026-W47-1", "20261123", "2026-13-01", "2026-11-23T00:00:00"])
def test_a_day_is_written_as_year_month_day(client: TestClient, tmp_path: Path, day: str) -> None:
    assert client.post("/v1/suggestions", json={"answers": {}, "as_of": day}).status_code == 422
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"answers": {}, "as_of": day}))
    assert CliRunner().invoke(app, ["suggest", str(file)]).exit_code == 2


def test_time_alone_brings_naltrexone_one_step_closer_while_other_things_are_open(client: TestClient) -> None:
    said = {"opioid_last_hours": 10, "opioid_dependence": "no", "current_oat": "none"}
    assert changes(client, said, "naltrexone_oud") == ("not_now", [{"set": {"opioid_last_hours": {"at_least": 240}}, "standing": "check_first"}])
    assert changes(client, {**said, "opioid_last_hours": 240}, "naltrexone_oud")[0] == "check_first"


def test_a_change_asks_for_no_more_than_it_takes(client: TestClient) -> None:
    assert changes(client, {"pawss": 4}, "withdrawal_mgmt_alcohol_outpatient")[1] == [{"set": {"pawss": {"at_most": 3}}, "standing": "check_first"}]


def test_a_heart_tracing_can_be_another_one_next_time(client: TestClient) -> None:
    assert changes(client, {"qtc_ms": 501}, "oat_methadone") == ("not_now", [{"set": {"qtc_ms": {"at_most": 500}}, "standing": "discuss"}])


@pytest.mark.parametrize(("language", "said"), [("en", "Take 8 mg a day."), ("fr", "Prenez 0,4 mg par jour."), ("en", "Take 5\u00a0mL.")])
def test_a_dose_in_a_text_is_an_error(rules: Path, language: str, said: str) -> None:
    texts = {"en": "Something to talk about.", "fr": "Quelque chose dont parler.", language: said}
    rule = {
        "id": "mine",
        "note": [],
        "always": True,
        "because": texts,
        "evidence": [{"source": "hawk_2017", "at": "p. 1", "grade": None}],
        "review_by": "DATE",
    }
    (rules / "mine.yaml").write_text(json.dumps({"topic": "Mine", "rules": [rule]}, ensure_ascii=False).replace('"DATE"', "2027-11-30"), "utf-8")
    assert [one.code for one in check_folder(rules, AS_OF) if one.at.file == "mine.yaml"] == ["MP501"]


@pytest.mark.parametrize("dated", ["from: 2027-01-01", "until: 2026-11-22"])
def test_a_day_without_any_offer_is_withheld(rules: Path, tmp_path: Path, dated: str) -> None:
    for file in rules.rglob("*.yaml"):
        file.write_text(OFFERED.sub(rf"\1\n    {dated}", file.read_text("utf-8")), "utf-8")
    answers = tmp_path / "answers.json"
    answers.write_text("{}")
    asked = CliRunner().invoke(app, ["suggest", str(answers), "--rules", str(rules), "--as-of", "2026-11-23", "--format", "json"])
    assert asked.exit_code == 4
    with TestClient(create_app(rules=rules, watch=False)) as client:
        response = client.post("/v1/suggestions", json={"answers": {}, "as_of": "2026-11-23"})
    assert response.status_code == 503
    assert "options" not in response.json()
    assert response.json()["alerts"]


@pytest.mark.parametrize("dated", ["from: 2027-01-01", "until: 2026-11-22"])
def test_an_option_for_everyone_is_offered_on_every_day_that_has_an_offer(rules: Path, dated: str) -> None:
    file = rules / "always.yaml"
    file.write_text(re.sub(r"^(    offer: .*safer_use_plan.*)$", rf"\1\n    {dated}", file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    assert [one.code for one in check_folder(rules, AS_OF) if str(one.severity) == "error"] == ["MP323"]
