"""What a command does without a usable rulebook: the emergency card where a list would have been, only what is wrong elsewhere."""

import shutil
import sys
from pathlib import Path

import pytest

from cli import main
from tests.cli.running import DAY, run
from tests.small import GOOD

FOR_AUTHORS = [
    ("verify", *DAY), ("rules", *DAY), ("schema", *DAY), ("test", "--features", "features"), ("mutate", "--features", "features"),
]
FOR_READERS = [("suggest", "-", *DAY), ("explain", "-", "methadone", *DAY), ("learn", *DAY), ("services", "CA-ON", *DAY)]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(GOOD, tmp_path / "rules"))
    (folder / "zz.yaml").write_text("rules: [{id: bad, offer: nothing, always: true}]")
    return folder


@pytest.mark.parametrize("command", FOR_AUTHORS, ids=lambda command: command[0])
def test_authors_are_told_what_is_wrong_and_nothing_else(command: tuple[str, ...], broken: Path) -> None:
    said = run(*command, "--rules", broken)
    assert said.code == 2 and said.out == "" and "zz.yaml:1:26: error[MP301]" in said.err and said.err.count("the rulebook cannot be used") == 1
    missing = run(*command, "--rules", broken / "nowhere")
    assert missing.code == 2 and missing.out == "" and "cannot be read as a folder of rules" in missing.err


@pytest.mark.parametrize("command", [one for one in FOR_AUTHORS if one[0] != "schema"], ids=lambda command: command[0])
def test_authors_get_the_findings_as_data(command: tuple[str, ...], broken: Path) -> None:
    said = run(*command, "--rules", broken, "--format", "json")
    assert said.code == 2 and {"file": "zz.yaml", "line": 1, "column": 26, "code": "MP301", "severity": "error"}.items() <= said.json[-1].items()
    assert {one["severity"] for one in said.json} == {"error"} and set(said.json[0]) == set(run("check", "--rules", broken, *DAY, "--format", "json").json[0])


@pytest.mark.parametrize("command", ["diff", "impact"])
def test_two_rulebooks_of_which_one_is_broken(command: str, broken: Path) -> None:
    more = ("--synthetic", "10") if command == "impact" else ()
    said = run(command, GOOD, broken, *DAY, *more)
    assert said.code == 2 and said.out == "" and "zz.yaml:1:26: error[MP301]" in said.err and "cannot be used" in said.err
    as_data = run(command, GOOD, broken, *DAY, *more, "--format", "json")
    assert as_data.code == 2 and as_data.json[-1]["code"] == "MP301" and "MP301" not in as_data.err


@pytest.mark.parametrize("command", FOR_READERS, ids=lambda command: command[0])
def test_readers_get_the_emergency_card(command: tuple[str, ...], broken: Path) -> None:
    said = run(*command, "--rules", broken, stdin="{}")
    assert said.code == 2 and "9-1-1" in said.out and "zz.yaml:1:26: error[MP301]" in said.err


@pytest.mark.parametrize(("command", "card"), [("verify", False), ("diff", False), ("new", False), ("suggest", True), ("steps", True), ("serve", True)])
def test_what_nobody_expected_shows_the_card_only_where_a_list_would_have_been(
    command: str, card: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise OverflowError("a private value")

    monkeypatch.setattr(main, "app", fail)
    monkeypatch.setattr(sys, "argv", ["manypaths", command, "--timeout", "7"])
    with pytest.raises(SystemExit) as left:
        main.main()
    said = capsys.readouterr()
    assert left.value.code == 4 and "ended in OverflowError" in said.err and "private" not in said.err and "Traceback" not in said.err
    assert ("9-1-1" in said.out) is card and bool(said.out) is card


def test_every_command_is_for_readers_or_for_authors() -> None:
    named = {command.name for command in main.app.registered_commands}
    assert named >= main.FOR_AUTHORS and named - main.FOR_AUTHORS == {"suggest", "explain", "services", "learn", "steps", "serve"}
