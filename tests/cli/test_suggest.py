"""`manypaths suggest`: answers in, options to talk over out."""

import json
import shutil
from pathlib import Path

import pytest

from engine import consultation as engine_consultation
from engine.inference import LiveEngine
from engine.reading import load_rulebook
from tests.cli.running import DAY, FIRST_VISIT, run, small, written
from tests.faulty import broken
from tests.small import AS_OF, GOOD, suggest

ANSWERS = {"severity": "severe", "allergies": ["none"], "respondent": "self"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bare.yaml", "severity: severe\nallergies: [none]\nrespondent: self\n"),
        ("bare.json", json.dumps(ANSWERS)),
        (
            "body.yaml",
            "answers: {severity: severe, allergies: [none], respondent: self}\nas_of: 2026-11-23\nlanguage: en\naudience: person\nask_about: []\n",
        ),
        ("body.json", json.dumps({"answers": ANSWERS, "as_of": "2026-11-23"})),
    ],
)
def test_a_body_and_the_bare_answers_in_yaml_and_json_are_the_same(tmp_path: Path, name: str, text: str) -> None:
    ran = run("suggest", written(tmp_path, text, name), "--format", "json", "--rules", GOOD, *(DAY if name.startswith("bare") else ()))
    assert ran.code == 0 and ran.err == ""
    assert {one["id"]: one["standing"] for one in ran.json["options"]} == {
        "methadone": "discuss",
        "naltrexone": "check_first",
        "family_group": "discuss",
        "naloxone_thn": "discuss",
        "no_change_for_now": "discuss",
    }
    assert ran.json["as_of"] == "2026-11-23"


def test_standard_input_is_read_for_a_dash() -> None:
    ran = small("suggest", "-", "--format", "json", stdin=json.dumps({"answers": ANSWERS}))
    assert ran.code == 0
    assert ran.json["options"][0]["id"] == "methadone"


def test_the_command_line_prints_what_the_engine_says() -> None:
    ran = small("suggest", "-", "--format", "json", "--language", "fr", "--audience", "clinician", stdin=json.dumps(ANSWERS))
    assert ran.json == json.loads(json.dumps(suggest(load_rulebook(GOOD, AS_OF), ANSWERS, language="fr", audience="clinician")))


BODY = "answers: {severity: severe}\nas_of: 2026-11-20\nlanguage: fr\naudience: clinician\nask_about: [site]\n"


def test_a_body_says_the_day_the_language_the_audience_and_what_is_asked_about() -> None:
    found = run("suggest", "-", "--format", "json", "--rules", GOOD, stdin=BODY).json
    assert (found["as_of"], found["language"], found["audience"]) == ("2026-11-20", "fr", "clinician")
    assert "site" in {one["id"] for one in found["options"]}


def test_options_on_the_command_line_win() -> None:
    ran = run(
        "suggest",
        "-",
        "--format",
        "json",
        "--rules",
        GOOD,
        "--as-of",
        "2026-11-21",
        "--language",
        "en",
        "--audience",
        "person",
        "--ask-about",
        "supplies",
        stdin=BODY,
    )
    assert (ran.json["as_of"], ran.json["language"], ran.json["audience"]) == ("2026-11-21", "en", "person")
    asked = {one["id"] for one in ran.json["options"]}
    assert "supplies" in asked and "site" not in asked


CANARY = "zq7canaryzq7"


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        (f"severity: {CANARY}", ":1:11:", "answers.severity"),
        (f"respondent: self\nage: '{CANARY}'", ":2:6:", "answers.age"),
        ("age: 9182736", ":1:6:", "answers.age"),
        (f"routes: [inject, {CANARY}]", ":1:9:", "answers.routes[2]"),
        (f"{CANARY}: 1", ":1:", "answers[1]"),
        ("severty: mild", ":1:", "did you mean `severity`?"),
        (f"answers: {{severity: {CANARY}}}", ":1:", "answers.severity"),
        (f"answers: {{}}\nlanguage: {CANARY}", "", "language"),
        (f"answers: {{}}\naudience: {CANARY}", "", "audience"),
        (f"answers: {{}}\nask_about: [{CANARY}]", "", "ask_about[1]"),
        (f"answers: {{}}\n{CANARY}: 1", ":2:1:", "unknown key"),
        (f"answers: {{}}\nas_of: {CANARY}", ":2:8:", "as_of"),
        (f"age: 3\n{CANARY}: [", ":", ""),
        (f"age: {CANARY}\nage: 3", ":2:1:", "twice"),
        ("- age", ":1:1:", ""),
        ("", ":1:1:", ""),
    ],
)
def test_bad_answers_name_the_place_and_never_the_value(tmp_path: Path, text: str, place: str, told: str) -> None:
    path = written(tmp_path, text)
    ran = small("suggest", path)
    assert ran.code == 2 and ran.out == ""
    assert place in ran.err and told in ran.err
    assert CANARY not in ran.err and "9182736" not in ran.err
    if place:
        assert ran.err.startswith(f"{path}:") or str(path) in ran.err


def test_every_bad_answer_is_told_in_one_run() -> None:
    ran = small("suggest", "-", stdin="severity: x\nage: x\nroutes: x\n")
    assert ran.code == 2
    assert [line.split(":")[0] for line in ran.err.splitlines() if "answers." in line] == ["standard input"] * 3


def test_bad_answers_are_told_in_french() -> None:
    ran = small("suggest", "-", "--language", "fr", stdin="age: x\n")
    assert ran.code == 2
    assert "un nombre entier" in ran.err


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    ran = small("suggest", tmp_path / "nothing.yaml")
    assert ran.code == 2 and "nothing.yaml" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("suggest",),
        ("suggest", "-", "--format", "xml"),
        ("suggest", "-", "--as-of", "tomorrow"),
        ("suggest", "-", "--language", "de"),
        ("suggest", "-", "--audience", "court"),
        ("suggest", "-", "--nothing"),
        ("nothing",),
        ("suggest", "-", "-", "-"),
    ],
)
def test_bad_usage_is_two(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, stdin="{}").code == 2


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_unusable_rulebook_is_two_with_the_emergency_card(tmp_path: Path, language: str) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / "rules"))
    (folder / "zz.yaml").write_text("rules: [{id: bad, offer: nothing, always: true}]")
    for rules in (folder, tmp_path / "nowhere", tmp_path):
        ran = run("suggest", "-", "--rules", rules, *DAY, "--language", language, stdin="{}")
        assert ran.code == 2
        assert "9-1-1" in ran.out and ("Call" if language == "en" else "Composez") in ran.out
        assert "options" not in run("suggest", "-", "--rules", rules, *DAY, "--format", "json", stdin="{}").json


def test_the_errors_of_an_unusable_rulebook_are_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / "rules"))
    (folder / "zz.yaml").write_text("rules: [{id: bad, offer: nothing, always: true}]")
    assert "zz.yaml:1:26: error[MP301]" in run("suggest", "-", "--rules", folder, *DAY, stdin="{}").err


@pytest.mark.parametrize("arguments", [("suggest", "-"), ("explain", "-", "methadone")])
def test_an_answer_that_cannot_be_trusted_is_four_with_the_emergency_card(monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    monkeypatch.setattr(LiveEngine, "holding", lambda self, facts: frozenset({"nothing"}))
    ran = run(*arguments, "--rules", GOOD, *DAY, stdin=json.dumps(ANSWERS))
    assert ran.code == 4
    assert "9-1-1" in ran.out
    as_data = run(*arguments, "--rules", GOOD, *DAY, "--format", "json", stdin=json.dumps(ANSWERS))
    assert as_data.code == 4
    assert as_data.json["alerts"][0]["id"] == "urgent_emergency"
    assert as_data.json["type"].endswith("/withheld")
    assert "options" not in as_data.json


def test_no_offer_in_force_that_day_is_withheld(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOOD, tmp_path / "rules"))
    text = (folder / "rules.yaml").read_text(encoding="utf-8")
    (folder / "rules.yaml").write_text(text.replace("    review_by:", "    from: 2026-11-24\n    review_by:"), encoding="utf-8")
    assert run("suggest", "-", "--rules", folder, *DAY, stdin="{}").code == 4
    assert run("suggest", "-", "--rules", folder, "--as-of", "2026-11-24", stdin="{}").code == 0


def test_what_nobody_expected_never_shows_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_consultation.Consultation, "suggest", broken)
    with pytest.raises(RuntimeError):
        small("suggest", "-", stdin=json.dumps(ANSWERS))


# ---------- text made to be read ----------


def test_alerts_come_first_and_the_list_stays() -> None:
    out = small("suggest", "-", stdin=json.dumps({**ANSWERS, "danger": ["breathing"]})).out
    assert out.index("Call now.") < min(out.index("* Methadone"), out.index("* Naloxone"))


def test_the_text_names_options_reasons_cautions_and_sources_at_the_end() -> None:
    out = small("suggest", "-", stdin=json.dumps({**ANSWERS, "age": 70})).out
    assert all(told in out for told in ("Methadone", "A medication.", "It may fit.", "More care.", "Call for help."))
    assert out.rindex("[1] A guide (2024). https://example.org/guide") > out.rindex("No change")


def test_there_is_no_colour_when_it_is_no_terminal() -> None:
    out = small("suggest", "-", stdin=json.dumps({**ANSWERS, "danger": ["breathing"]})).out
    assert "\x1b" not in out


def test_the_first_visit_is_answered() -> None:
    ran = run("suggest", FIRST_VISIT, *DAY, "--format", "json")
    assert ran.code == 0
    found = {one["id"]: one["standing"] for one in ran.json["options"]}
    assert {found[id] for id in ("oat_bup_nx", "oat_methadone", "naloxone_thn")} <= {"discuss", "check_first"}


def test_the_first_visit_can_be_read_in_french() -> None:
    out = run("suggest", FIRST_VISIT, *DAY, "--language", "fr").out
    assert "Méthadone" in out
    assert max(len(line.rstrip()) for line in out.splitlines() if "https://" not in line) <= 88
