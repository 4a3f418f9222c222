"""`manypaths learn`."""

import json

from typer.testing import CliRunner

from cli.main import app


def learn(*arguments: str):
    return CliRunner().invoke(app, ["learn", *arguments])


def test_all_cards_as_text_in_french() -> None:
    said = learn("--language", "fr")
    assert said.exit_code == 0 and "LA NALOXONE" in said.stdout and "en attente d'une référence" in said.stdout


def test_one_card_as_json() -> None:
    (card,) = json.loads(learn("overdose_response", "--format", "json", "--as-of", "2026-11-23").stdout)
    assert card["id"] == "overdose_response" and card["points"] and card["sources"] and card["stale"] is False


def test_past_its_date_a_card_says_so() -> None:
    (card,) = json.loads(learn("overdose_response", "--format", "json", "--as-of", "2099-01-01").stdout)
    assert card["stale"] is True


def test_a_misspelt_card_names_the_nearest() -> None:
    said = learn("nalxone")
    assert said.exit_code == 2 and "`naloxone`" in said.stderr
