"""`manypaths steps`: two files or a record in, steps and suggestions out, the exit codes of the contract."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from cli.main import app
from engine.consultation import Consultation
from engine.keeping import keep
from engine.record import write_record
from tests.small import AS_OF

EARLIER = {"routes": ["inject"], "main_frequency": "daily"}
NOW = {"answers": {"routes": ["smoke"], "main_frequency": "weekly", "goals": ["reduce_use"]}, "language": "fr"}


def run(*arguments: object, given: str | None = None) -> Result:
    return CliRunner().invoke(app, ["steps", *map(str, arguments), "--as-of", AS_OF.isoformat()], input=given)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    earlier, now = tmp_path / "earlier.json", tmp_path / "now.json"
    earlier.write_text(json.dumps(EARLIER))
    now.write_text(json.dumps(NOW))
    return earlier, now


def test_the_json_is_that_of_the_contract(files: tuple[Path, Path]) -> None:
    done = run(*files, "--format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert {"steps", "suggestions", "rulebook"} <= set(found)
    first = found["steps"][0]
    assert set(first) == {"id", "text", "goal", "reasons"}
    assert set(first["reasons"][0]) == {"rule", "earlier", "now", "evidence"}
    assert (first["goal"], found["suggestions"]["language"]) == ("reduce_use", "fr")


def test_the_text_names_steps_before_options_and_sources(files: tuple[Path, Path]) -> None:
    text = run(*files, "--language", "en").stdout
    places = [text.index(words) for words in ("STEPS SINCE THE EARLIER VISIT", "Using less", "You no longer inject", "BEING SAFER TODAY")]
    assert places == sorted(places)


def test_a_warning_stands_beside_the_steps(tmp_path: Path, files: tuple[Path, Path]) -> None:
    (tmp_path / "before.yaml").write_text("main_frequency: not_now\n")
    text = run(tmp_path / "before.yaml", files[1], "--language", "en").stdout
    assert "BECAUSE TIME HAS PASSED" in text
    assert "An amount that was usual before can now cause an overdose" in " ".join(text.split())


def test_standard_input_may_be_one_of_the_visits(files: tuple[Path, Path]) -> None:
    assert run("-", files[1], given=json.dumps(EARLIER)).exit_code == 0
    assert run("-", "-", given=json.dumps(EARLIER)).exit_code == 2


@pytest.mark.parametrize(
    ("earlier", "now", "path"),
    [
        ('{"routes": ["secret-canary"]}', '{"answers": {}}', "earlier.routes[1]"),
        ("{}", '{"answers": {"age": "secret-canary"}}', "answers.age"),
        ('{"agge": "secret-canary"}', "{}", "earlier[1]"),
    ],
)
def test_a_bad_answer_is_named_with_its_visit_and_never_echoed(tmp_path: Path, earlier: str, now: str, path: str) -> None:
    (tmp_path / "earlier.json").write_text(earlier)
    (tmp_path / "now.json").write_text(now)
    done = run(tmp_path / "earlier.json", tmp_path / "now.json")
    assert done.exit_code == 2
    assert path in done.stderr
    assert "secret-canary" not in done.stderr + done.stdout


def test_a_missing_file_is_bad_input(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert run(tmp_path / "none.json", files[1]).exit_code == run(files[0], tmp_path / "none.json").exit_code == 2


# ---------- a record as the earlier visit ----------
@pytest.fixture
def record(consultation: Consultation, tmp_path: Path) -> Path:
    path = tmp_path / "my.record"
    path.write_bytes(write_record(keep(consultation, consultation.request(EARLIER, AS_OF), EARLIER, ("naloxone_thn",), "mine"), "seven small boats"))
    return path


def test_a_record_is_opened_with_its_passphrase(record: Path, files: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_text("seven small boats\n")
    found: dict[str, Any] = json.loads(run(record, files[1], "--format", "json", "--passphrase-file", tmp_path / "passphrase").stdout)
    assert "safer_route" in {step["id"] for step in found["steps"]}
    assert found["since"]["same_rules"] is True


def test_the_passphrase_is_asked_for(record: Path, files: tuple[Path, Path]) -> None:
    done = run(record, files[1], given="seven small boats\n")
    assert done.exit_code == 0
    assert "seven small boats" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("language", "said"), [("en", "this passphrase does not open the record"), ("fr", "cette phrase secrète n'ouvre pas le dossier")])
def test_a_wrong_passphrase_is_said_in_the_language_asked_for(record: Path, files: tuple[Path, Path], language: str, said: str) -> None:
    done = run(record, files[1], "--language", language, given="another passphrase\n")
    assert done.exit_code == 2
    assert said in done.stderr
