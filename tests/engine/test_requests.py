"""Answers files: a request body or the bare answers, JSON or YAML."""

import json
from datetime import date

import pytest

from engine.requests import AnswersFile, AnswersFileError, read_answers_file

CANARY = "zq7canaryzq7"


def read(text: str) -> AnswersFile:
    return read_answers_file("a.yaml", text.encode())


def refused(text: str) -> str:
    with pytest.raises(AnswersFileError) as caught:
        read(text)
    return f"{caught.value.at}: {caught.value} ({caught.value.help})"


def test_bare_answers() -> None:
    found = read("age: 3\nroutes: [inject]\ndependence: 'yes'\n")
    assert found.answers == {"age": 3, "routes": ["inject"], "dependence": "yes"}
    assert str(found.places["routes"]) == "a.yaml:2:9"
    assert (found.as_of, found.language, found.audience, found.ask_about) == (None, None, None, ())


@pytest.mark.parametrize("day", ["2026-11-23", "'2026-11-23'"])
def test_a_body(day: str) -> None:
    found = read(f"answers: {{age: 3}}\nas_of: {day}\nlanguage: fr\naudience: clinician\nask_about: [methadone]\n")
    assert (found.answers, found.as_of, found.language, found.audience, found.ask_about) == (
        {"age": 3},
        date(2026, 11, 23),
        "fr",
        "clinician",
        ("methadone",),
    )


def test_a_body_in_json() -> None:
    found = read(json.dumps({"answers": {"age": 3, "oud": "unknown"}, "as_of": "2026-11-23", "ask_about": []}, indent="\t"))
    assert (found.answers, found.as_of, found.ask_about) == ({"age": 3, "oud": "unknown"}, date(2026, 11, 23), ())


def test_no_answers_at_all_is_a_request() -> None:
    assert read("answers: {}").answers == {}
    assert read("{}").answers == {}


@pytest.mark.parametrize(
    ("text", "value"),
    [("age: null", None), ("age: 2.0", 2.0), ("age: true", True), ("age: .nan", "nan"), ("age: '2'", "2"), ("age: 2026-01-01", date(2026, 1, 1))],
)
def test_a_value_keeps_its_type_for_whoever_checks_it(text: str, value: object) -> None:
    found = read(text).answers["age"]
    assert str(found) == value if value == "nan" else found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("age: 3\nage: 4", "a.yaml:2:1: "),
        ("answers: {age: 3, age: 4}", "a.yaml:1:19: "),
        ("answers: {}\nanswers: {}", "a.yaml:2:1: "),
        ("answers: {}\nas_off: 2026-01-01", "a.yaml:2:1: "),
        ("answers: [age]", "a.yaml:1:10: "),
        ("answers: null", "a.yaml:1:10: "),
        ("answers: {}\nas_of: today", "a.yaml:2:8: "),
        ("answers: {}\nas_of: 3", "a.yaml:2:8: "),
        ("answers: {}\nlanguage: 3", "a.yaml:2:11: "),
        ("answers: {}\naudience: [person]", "a.yaml:2:11: "),
        ("answers: {}\nask_about: methadone", "a.yaml:2:12: "),
        ("answers: {}\nask_about: [3]", "a.yaml:2:12: "),
        ("age: 3\n<<<<<<< HEAD\nage: 4", "a.yaml:2:1: this file holds a merge conflict"),
        ("- age", "a.yaml:1:1: "),
        ("age", "a.yaml:1:1: "),
        ("", "a.yaml:1:1: "),
        ("age: [3\n", "a.yaml:2:1: "),
        ("[" * 5000, "a.yaml:1:63: "),
    ],
)
def test_what_is_no_request_is_refused_at_its_place(text: str, told: str) -> None:
    assert refused(text).startswith(told)


def test_an_unknown_key_beside_the_answers_gets_the_nearest_real_one() -> None:
    assert "did you mean `as_of`?" in refused("answers: {}\nas_off: 2026-01-01")


@pytest.mark.parametrize(
    "text",
    [
        f"age: {CANARY}\nage: 3",
        f"{CANARY}: 1\n{CANARY}: 2",
        f"answers: {{}}\nas_of: {CANARY}",
        f"answers: {{}}\n{CANARY}: 1",
        f"- {CANARY}",
        CANARY,
        f"age: *{CANARY}",
        f"age: &{CANARY} [1]\nx: *{CANARY}",
        f"age: !{CANARY} [",
        f"age: '{CANARY}",
        f"%{CANARY}\nage: 3",
        f"age: {CANARY}: 3",
        f"? [{CANARY}]\n: 1",
        f"answers: {{}}\nlanguage: [{CANARY}]",
        f"answers: {{}}\nask_about: {CANARY}",
        f"\x07{CANARY}",
        f"<<<<<<< {CANARY}\nage: 3\n=======\nage: 4\n>>>>>>> {CANARY}",
    ],
)
def test_a_refusal_never_echoes_what_was_given(text: str) -> None:
    assert CANARY not in refused(text)


def test_a_value_that_is_not_utf_8_is_not_echoed() -> None:
    with pytest.raises(AnswersFileError) as caught:
        read_answers_file("a.yaml", b"age: \xff")
    assert str(caught.value.at) == "a.yaml:1:6"
    assert "0xff" not in str(caught.value)
