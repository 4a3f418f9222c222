"""The reading routes, health, documentation and problems."""

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize("path", ["/v1/questions", "/v1/options", "/v1/rules"])
def test_lists_are_whole_and_in_both_languages(client: TestClient, path: str) -> None:
    english, french = client.get(path).json(), client.get(path, params={"language": "fr"}).json()
    assert [item["id"] for item in english] == [item["id"] for item in french]
    text = "name" if path.endswith("options") else "because" if path.endswith("rules") else "text"
    assert sum(one[text] == other[text] for one, other in zip(english, french, strict=True)) < len(english) / 10


def test_a_question_says_all_that_a_form_needs(client: TestClient) -> None:
    questions = {question["id"]: question for question in client.get("/v1/questions").json()}
    hours = questions["opioid_last_hours"]
    assert (hours["type"], hours["range"], hours["unit"], hours["asked_of"]) == ("integer", [0, 8760], "hours", "person")
    assert questions["local_services"]["asked_of"] == "directory"
    assert questions["cows"]["asked_of"] == "clinician"
    assert all(question["why"] for question in questions.values())


def test_an_option_comes_with_its_card_sources_and_rules(client: TestClient) -> None:
    option = client.get("/v1/options/oat_bup_nx", params={"language": "fr"}).json()
    assert option["card"]["day_to_day"] and option["card"]["good"] and len(option["card"]["good"]) == len(option["card"]["hard"])
    assert {source["id"] for source in option["sources"]} >= {"crism_oud_2024"}
    assert all(client.get(f"/v1/rules/{rule}").status_code == 200 for rule in option["rules"][:3])


def test_a_rule_shows_its_condition_as_it_is_written(client: TestClient) -> None:
    rule = client.get("/v1/rules/naltrexone-needs-no-recent-opioids").json()
    assert rule["when"] == {"recent_opioid": "yes"}
    assert rule["verb"] == "avoid" and rule["if_unknown"] == "check" and rule["evidence"]


@pytest.mark.parametrize(("path", "help"), [("/v1/options/oat_bup_nxx", "`oat_bup_nx`"), ("/v1/rules/naltrexone-needs-no-recent-opioid", "`naltrexone-needs")])
def test_what_is_not_there_names_the_nearest(client: TestClient, path: str, help: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert help in response.json()["detail"]


def test_which_rulebook_is_in_force(client: TestClient) -> None:
    book = client.get("/v1/rulebook").json()
    assert book["hash"].startswith("sha256:") and book["refused"] is None and book["withheld"] is False
    assert book["counts"]["options"] == 68 and book["reviewed_by_clinician"] is False


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").status_code == client.get("/readyz").status_code == 200


def test_a_bad_query_is_a_problem_without_its_value(client: TestClient) -> None:
    response = client.get("/v1/options", params={"language": "secret-canary"})
    assert response.status_code == 422 and "secret-canary" not in response.text


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("DELETE", "/v1/options", 405), ("GET", "/v1/suggestions", 405)])
def test_every_other_address_is_a_problem_document(client: TestClient, method: str, path: str, status: int) -> None:
    response = client.request(method, path)
    assert response.status_code == status and response.headers["content-type"] == "application/problem+json"


def test_the_documentation_asks_nobody_else(client: TestClient) -> None:
    page = client.get("/docs").text
    assert "http://" not in page and "https://" not in page
    for path in ("/docs/static/swagger-ui.css", "/docs/static/swagger-ui-bundle.js", "/docs/start.js"):
        assert client.get(path).status_code == 200


def test_openapi_examples_are_real_answers(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    operation = document["paths"]["/v1/suggestions"]["post"]
    asked = operation["requestBody"]["content"]["application/json"]["examples"]
    answered = operation["responses"]["200"]["content"]["application/json"]["examples"]
    assert set(asked) == set(answered) and len(asked) >= 3
    for name, example in asked.items():
        assert client.post("/v1/suggestions", json=example["value"]).json() == answered[name]["value"]


def test_answers_match_their_documented_shape(client: TestClient) -> None:
    from api.schemas import Suggestions

    answers = {"substances": ["fentanyl"], "opioid_dependence": "yes", "pref_oat": ["naltrexone"], "emergency_now": ["seizure"]}
    body = {"answers": answers, "as_of": "2027-12-31"}
    Suggestions.model_validate(client.post("/v1/suggestions", json=body).json())
