"""`POST /v1/steps`: two visits in, steps out, strict and silent about what was said."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.api.conftest import running

EARLIER = {"main_frequency": "daily", "naloxone_on_hand": "no"}
NOW = {"main_frequency": "weekly", "naloxone_on_hand": "yes", "goals": ["reduce_use"]}


def compare(client: TestClient, earlier: object = EARLIER, answers: object = NOW, **more: Any) -> Any:
    return client.post("/v1/steps", json={"earlier": earlier, "answers": answers, **more})


def test_steps_first_and_then_the_suggestions_for_now(client: TestClient) -> None:
    found = compare(client).json()
    assert [step["id"] for step in found["steps"]] == ["less_often", "naloxone_at_hand", "coming_back", "goal_named"]
    assert found["suggestions"] == client.post("/v1/suggestions", json={"answers": NOW}).json()
    assert found["rulebook"] == found["suggestions"]["rulebook"]


def test_a_step_that_saves_lives_says_where_that_was_read(client: TestClient) -> None:
    step = next(step for step in compare(client).json()["steps"] if step["id"] == "naloxone_at_hand")
    assert [one["source"] for one in step["reasons"][0]["evidence"]] == ["who_naloxone_2014"]


def test_language_audience_and_day(client: TestClient) -> None:
    found = compare(client, language="fr", audience="clinician", as_of="2027-01-02").json()
    assert (found["language"], found["audience"], found["as_of"]) == ("fr", "clinician", "2027-01-02")
    assert found["steps"][0]["text"].startswith("Vous consommez moins souvent")


def test_two_visits_of_which_nothing_is_known(client: TestClient) -> None:
    assert [step["id"] for step in compare(client, {}, {}).json()["steps"]] == ["coming_back"]


@pytest.mark.parametrize(
    ("earlier", "answers", "paths"),
    [
        ({"age": "secret-canary"}, {}, ["earlier.age"]),
        ({}, {"age": "secret-canary"}, ["answers.age"]),
        ({"age": "secret-canary", "secret-canary": 1}, {"routes": ["secret-canary"]}, ["earlier.age", "earlier[2]", "answers.routes[1]"]),
        (["secret-canary"], {}, ["earlier"]),
        ("secret-canary", "secret-canary", ["earlier", "answers"]),
        (None, {}, ["earlier"]),
    ],
)
def test_a_bad_answer_is_named_with_its_visit_and_never_echoed(client: TestClient, earlier: object, answers: object, paths: list[str]) -> None:
    response = compare(client, earlier, answers)
    assert response.status_code == 422
    assert [error["path"] for error in response.json()["errors"]] == paths
    assert "secret-canary" not in response.text


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{}", b"[]", b'{"answers": {}}', b'{"earlier": {}}', b'{"earlier": {}, "earlier": {}, "answers": {}}',
        b'{"earlier": {"age": NaN}, "answers": {}}', b'{"earlier": {}, "answers": {}, "later": {}}',
        b'{"earlier": {}, "answers": {}, "language": "de"}', b'{"earlier": {}, "answers": {}, "as_of": 1}',
    ],
)
def test_a_bad_body_is_a_problem_and_never_a_fault(client: TestClient, content: bytes) -> None:
    response = client.post("/v1/steps", content=content)
    assert response.status_code == 422
    assert response.json()["errors"]


def test_a_body_over_64_kib_is_refused(client: TestClient) -> None:
    assert client.post("/v1/steps", content=b" " * (64 * 1024 + 1)).status_code == 413


def test_suggestions_still_take_no_earlier_visit(client: TestClient) -> None:
    assert client.post("/v1/suggestions", json={"earlier": {}, "answers": {}}).status_code == 422


@settings(max_examples=60)
@given(earlier=st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda part: st.lists(part) | st.dictionaries(st.text(max_size=9), part), max_leaves=6,
))
def test_no_earlier_visit_makes_a_fault(earlier: object) -> None:
    assert running().post("/v1/steps", content=json.dumps({"earlier": earlier, "answers": {}})).status_code in (200, 422)


def test_the_documentation_describes_both_visits(client: TestClient) -> None:
    body = client.get("/openapi.json").json()["paths"]["/v1/steps"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body["required"] == ["earlier", "answers"]
    assert set(body["properties"]["earlier"]["properties"]) == set(body["properties"]["answers"]["properties"])


def test_when_nothing_can_be_trusted_there_is_the_card(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    import api.steps

    def broken(*_: object) -> object:
        raise RuntimeError("secret-canary")

    monkeypatch.setattr(api.steps, "steps", broken)
    response = compare(client, language="fr")
    assert response.status_code == 503
    assert response.json()["alerts"][0]["id"] == "urgent_emergency"
    assert "steps" not in response.json() and "secret-canary" not in response.text
