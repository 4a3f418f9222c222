"""`manypaths services`: a place in both languages, as text and as data, and a place that does not exist."""

import json

import pytest
from typer.testing import CliRunner

from cli.main import app

DAY = ("--as-of", "2026-11-23")
runner = CliRunner()


def run(*arguments: str) -> tuple[int, str, str]:
    found = runner.invoke(app, ["services", *arguments, *DAY])
    return found.exit_code, found.stdout, found.stderr


def test_a_place_in_english() -> None:
    code, out, _ = run("CA-ON")
    assert code == 0
    assert out.startswith("Ontario\n")
    assert "9-8-8" in out
    assert "Reported to be changing on March 16, 2026; not checked since." in " ".join(out.split())


def test_a_place_in_french() -> None:
    code, out, _ = run("CA-QC", "--language", "fr")
    assert code == 0
    assert "Quelqu'un à qui parler".upper() in out
    assert "Service de consommation supervisée" in out
    for english in ("Reported", "not checked", "Emergency", "At any hour"):
        assert english not in out.split("SOURCES")[0]


def test_a_place_as_data() -> None:
    code, out, _ = run("CA-ON", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert (found["place"]["code"], found["as_of"], found["language"]) == ("CA-ON", "2026-11-23", "en")
    assert list(found)[4:] == ["emergency", "talk_now", "lines", "services", "sites", "locators", "note"]


@pytest.mark.parametrize(("place", "nearest"), [("CA-OM", "CA-ON"), ("ca-on", "CA-ON")])
def test_an_unknown_place_names_the_nearest_code(place: str, nearest: str) -> None:
    code, out, err = run(place)
    assert (code, out) == (2, "")
    assert f"did you mean `{nearest}`?" in err


def test_an_unknown_place_far_from_any_code_says_what_codes_look_like() -> None:
    code, _, err = run("somewhere over there", "--language", "fr")
    assert code == 2
    assert "ISO 3166" in err
    assert "erreur" in err


def test_no_place_is_bad_usage() -> None:
    assert run()[0] == 2
