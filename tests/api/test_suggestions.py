"""`POST /v1/suggestions`: what it answers, what it refuses, and that it never gives away what a person said."""

import json
import logging
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

FIRST_VISIT = {"respondent": "self", "jurisdiction": "CA-ON", "substances": ["fentanyl"], "opioid_dependence": "yes"}


def ask(client: TestClient, answers: object, **more: Any) -> Any:
    return client.post("/v1/suggestions", json={"answers": answers, **more})


def refused(client: TestClient, content: bytes, status: int = 422) -> dict[str, Any]:
    response = client.post("/v1/suggestions", content=content)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    return response.json()


def test_answers_in_options_out(client: TestClient) -> None:
    found = ask(client, FIRST_VISIT).json()
    keys = "rulebook as_of language audience urgent alerts cautions notes groups options ask_next ask_next_done"
    assert list(found) == keys.split()
    assert found["as_of"] == "2026-11-23"
    standing = {option["id"]: option["standing"] for option in found["options"]}
    assert standing["oat_bup_nx"] == standing["naloxone_thn"] == "discuss"


def test_nothing_is_required(client: TestClient) -> None:
    found = ask(client, {}).json()
    always = {"naloxone_thn", "safer_use_plan", "peer_support", "counselling", "talk_to_someone_now", "no_change_for_now"}
    assert always <= {option["id"] for option in found["options"]}


def test_the_command_line_and_the_api_say_the_same(client: TestClient) -> None:
    from typer.testing import CliRunner

    from cli.main import app

    body = {"answers": FIRST_VISIT, "as_of": "2026-11-23", "language": "fr", "audience": "clinician"}
    printed = CliRunner().invoke(app, ["suggest", "-", "--format", "json"], input=json.dumps(body))
    assert json.loads(printed.stdout) == client.post("/v1/suggestions", json=body).json()


def test_language_audience_day_and_asking_about(client: TestClient) -> None:
    found = ask(client, FIRST_VISIT, language="fr", audience="clinician", as_of="2027-01-02", ask_about=["residential"]).json()
    assert (found["language"], found["audience"], found["as_of"]) == ("fr", "clinician", "2027-01-02")
    assert "residential" in {option["id"] for option in found["options"]}


@pytest.mark.parametrize(
    ("answers", "path"),
    [
        ({"age": "27"}, "answers.age"),
        ({"age": 27.0}, "answers.age"),
        ({"age": True}, "answers.age"),
        ({"age": 121}, "answers.age"),
        ({"age": None}, "answers.age"),
        ({"opioid_dependence": True}, "answers.opioid_dependence"),
        ({"substances": "fentanyl"}, "answers.substances"),
        ({"substances": ["fentanyl", "secret-canary"]}, "answers.substances[2]"),
        ({"substances": ["none", "fentanyl"]}, "answers.substances"),
        ({"substances": ["fentanyl", "fentanyl"]}, "answers.substances"),
        ({"goals": ["none"]}, "answers.goals[1]"),
        ({"oud": "secret-canary"}, "answers.oud"),
        ({"oud": "severe", "aeg": 27}, "answers[2]"),
        ({"secret-canary": "secret-canary"}, "answers[1]"),
        (["secret-canary"], "answers"),
        ("secret-canary", "answers"),
    ],
)
def test_a_bad_answer_is_named_and_never_echoed(client: TestClient, answers: object, path: str) -> None:
    problem = refused(client, json.dumps({"answers": answers}).encode())
    assert [error["path"] for error in problem["errors"]] == [path]
    assert "secret-canary" not in json.dumps(problem)
    assert all(error["expected"] and error["given"] for error in problem["errors"])


def test_a_misspelt_question_is_named_by_position_with_the_nearest_one(client: TestClient) -> None:
    (error,) = refused(client, b'{"answers": {"substnces": ["fentanyl"]}}')["errors"]
    assert error["path"] == "answers[1]"
    assert "`substances`" in error["help"]


def test_every_bad_answer_is_named_at_once(client: TestClient) -> None:
    problem = refused(client, b'{"answers": {"age": "x", "oud": 3, "zzzzzzzz": 1}}')
    assert [error["path"] for error in problem["errors"]] == ["answers.age", "answers.oud", "answers[3]"]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b'{"answers": {"age": NaN}}', b'{"answers": {"age": -Infinity}}', b'{"answers": {"age": 1e999}}',
        b'{"answers": {}, "answers": {}}', b'{"answers": {"oud": "mild", "oud": "none"}}', b'{"answers": {}, "extra": 1}', b"{}", b"[" * 30000,
        b'{"answers": {}, "as_of": "2026-02-30"}', b'{"answers": {}, "as_of": 20261123}', b'{"answers": {}, "as_of": null}',
        b'{"answers": {}, "language": "de"}',
        b'{"answers": {}, "language": ["fr"]}', b'{"answers": {}, "audience": "judge"}', b'{"answers": {}, "ask_about": "residential"}',
        b'{"answers": {}, "ask_about": ["residentail"]}', b'{"answers": {}, "ask_about": [7]}', b'{"answers": {"age": ' + b"9" * 5000 + b"}}",
    ],
)
def test_a_bad_body_is_a_problem_and_never_a_fault(client: TestClient, content: bytes) -> None:
    assert refused(client, content)["errors"]


def test_a_body_over_64_kib_is_refused(client: TestClient) -> None:
    refused(client, b" " * (64 * 1024 + 1), status=413)
    just_fits = b'{"answers": {}}' + b" " * (64 * 1024 - 15)
    assert client.post("/v1/suggestions", content=just_fits).status_code == 200


def test_a_body_without_a_length_is_counted_as_it_comes(client: TestClient) -> None:
    response = client.post("/v1/suggestions", content=(b" " * 1024 for _ in range(70)))
    assert response.status_code == 413


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=8) | st.sampled_from(["answers", "as_of", "age", "substances", "ask_about"]), inner, max_size=3),
    max_leaves=12,
)


@given(body=JSON)
def test_no_body_at_all_makes_a_fault(body: object) -> None:
    from tests.api.conftest import running

    response = running().post("/v1/suggestions", content=json.dumps(body).encode())
    assert response.status_code in (200, 422)


def test_nothing_a_person_said_reaches_the_log(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(client, {**FIRST_VISIT, "custody": "released_30d", "age": 113})
        ask(client, {"oud": "secret-canary"})
    for canary in ("released_30d", "113", "secret-canary", "fentanyl"):
        assert canary not in caplog.text


def test_every_answer_is_private(client: TestClient) -> None:
    for response in (ask(client, {}), client.get("/v1/questions"), client.get("/nowhere"), client.get("/")):
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["referrer-policy"] == "no-referrer"
        assert "set-cookie" not in response.headers or response.request.url.path == "/"
