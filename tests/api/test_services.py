"""`GET /v1/services`: a place in both languages, and a place that does not exist."""

from starlette.testclient import TestClient


def test_a_place(client: TestClient) -> None:
    response = client.get("/v1/services", params={"jurisdiction": "CA-ON", "language": "fr"})
    found = response.json()
    assert response.status_code == 200
    assert (found["place"]["name"], found["language"], found["as_of"]) == ("Ontario", "fr", "2026-11-23")
    assert "9-1-1" in found["emergency"]["text"]
    assert "pas vérifié depuis" in next(one for one in found["services"] if one["service"] == "scs")["text"]


def test_the_api_and_the_engine_say_the_same(client: TestClient) -> None:
    places = [one["id"] for question in client.get("/v1/questions").json() if question["id"] == "jurisdiction" for one in question["values"]]
    for place in places[::17]:
        found = client.get("/v1/services", params={"jurisdiction": place}).json()
        assert found["place"]["code"] == place
        assert found["services"]


def test_an_unknown_place_is_a_problem_that_names_the_nearest_and_echoes_nothing(client: TestClient) -> None:
    response = client.get("/v1/services", params={"jurisdiction": "CA-OM"})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    error = response.json()["errors"][0]
    assert error["path"] == "jurisdiction"
    assert error["help"] == "did you mean `CA-ON`?"
    assert "CA-OM" not in response.text


def test_an_unknown_place_in_french(client: TestClient) -> None:
    response = client.get("/v1/services", params={"jurisdiction": "x" * 500, "language": "fr"})
    assert response.status_code == 422
    assert "ISO 3166" in response.json()["errors"][0]["help"]
    assert "xxx" not in response.text


def test_no_place_or_another_language_is_a_problem(client: TestClient) -> None:
    assert client.get("/v1/services").status_code == 422
    assert client.get("/v1/services", params={"jurisdiction": "CA", "language": "de"}).status_code == 422


def test_availability_in_suggestions_says_how_old_it_is(client: TestClient) -> None:
    body = {"answers": {"jurisdiction": "CA-ON"}, "as_of": "2026-11-23", "ask_about": ["scs"]}
    found = next(one for one in client.post("/v1/suggestions", json=body).json()["options"] if one["id"] == "scs")
    assert found["availability"]["value"] == "changing"
    assert found["availability"]["text"] == "Reported to be changing on March 16, 2026; not checked since."
