"""`GET /v1/learn`."""

from starlette.testclient import TestClient


def test_cards_in_both_languages_without_answering_anything(client: TestClient) -> None:
    english, french = client.get("/v1/learn").json(), client.get("/v1/learn", params={"language": "fr"}).json()
    assert [card["id"] for card in english] == [card["id"] for card in french]
    assert english[0]["points"] != french[0]["points"]
    assert all(card["sources"] or card["awaiting_citation"] for card in english)
