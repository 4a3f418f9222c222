"""Sentences about things that break: broken rule folders, a broken engine, answers that cannot be, other rulebooks."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, then

from engine.consultation import Consultation
from engine.documents import Files
from engine.emergency import emergency_alerts
from engine.inference import EngineFault, LiveEngine
from engine.lowering import Lowered
from engine.reading import read_rulebook
from features.steps.ask import in_process, through_the_command_line
from features.steps.outcome import Outcome
from features.steps.talk import TODAY, Talk, for_all
from features.steps.wordings import words


@pytest.fixture
def broken_rules(rules: Path, tmp_path: Path) -> Path:
    """A copy of the rule files that a scenario may break."""
    return Path(shutil.copytree(rules, tmp_path / "rules", ignore=shutil.ignore_patterns("__pycache__")))


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    """Closes what a scenario opens."""
    with ExitStack() as stack:
        yield stack


# ---------- another rulebook ----------
@given("a rulebook with this rule added:")
def _with_rule(talk: Talk, files: Files, opened: ExitStack, docstring: str) -> None:
    _use(talk, opened, Files(files.folder, {**files.contents, "added-by-a-scenario.yaml": docstring.encode()}))


def _use(talk: Talk, opened: ExitStack, files: Files) -> None:
    talk.rulebook = read_rulebook(files, TODAY)
    consultation = Consultation(talk.rulebook)
    opened.callback(consultation.close)
    talk.ask = in_process(consultation)


# ---------- rule folders that cannot be trusted ----------
@given("the rule folder is missing")
def _missing(talk: Talk, tmp_path: Path) -> None:
    talk.ask = through_the_command_line(tmp_path / "nothing-here")


@given("the rule folder is empty")
def _empty(talk: Talk, tmp_path: Path) -> None:
    talk.ask = through_the_command_line(tmp_path)


@given(words('the rule file "{file}" is missing'))
def _file_missing(talk: Talk, broken_rules: Path, file: str) -> None:
    (broken_rules / file).unlink()
    talk.ask = through_the_command_line(broken_rules)


@given(parsers.re(r'the rule file "(?P<file>[^"]+)" is cut off after (?P<share>\d+)%'), converters={"share": int})
def _cut_off(talk: Talk, broken_rules: Path, file: str, share: int) -> None:
    content = (broken_rules / file).read_bytes()
    (broken_rules / file).write_bytes(content[: len(content) * share // 100])
    talk.ask = through_the_command_line(broken_rules)


@given(words('in the rule file "{file}", "{old}" was changed to "{new}"'))
def _tampered(talk: Talk, broken_rules: Path, file: str, old: str, new: str) -> None:
    text = (broken_rules / file).read_text(encoding="utf-8")
    assert old in text, f"`{file}` does not hold `{old}`"
    (broken_rules / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    talk.ask = through_the_command_line(broken_rules)


# ---------- a live engine that cannot be trusted ----------
class _Forgetful(LiveEngine):
    """Loses one rule that holds, for everybody."""

    def holding(self, facts: Any) -> frozenset[str]:
        return super().holding(facts) - {"always-naloxone"}


class _Imaginative(LiveEngine):
    """Makes a rule hold that does not."""

    def holding(self, facts: Any) -> frozenset[str]:
        return super().holding(facts) | {"a-rule-nobody-wrote"}


class _Stuck(LiveEngine):
    """Does nothing that it is asked to do: the canary never fires."""

    def holding(self, facts: Any) -> frozenset[str]:
        raise EngineFault("the canary did not fire")


class _Raising(LiveEngine):
    def holding(self, facts: Any) -> frozenset[str]:
        raise EngineFault("the engine raised MemoryError")


_BROKEN: dict[str, type[LiveEngine]] = {
    "loses a rule": _Forgetful, "makes up a rule": _Imaginative, "does not fire its canary": _Stuck, "raises an error": _Raising,
}


@given(parsers.re(rf"the live engine (?P<fault>{'|'.join(_BROKEN)})"))
def _broken_engine(talk: Talk, opened: ExitStack, fault: str) -> None:
    consultation = Consultation(talk.rulebook, build=_BROKEN[fault])
    opened.callback(consultation.close)
    talk.ask = in_process(consultation)


@given("the live engine cannot be built")
def _no_engine(talk: Talk, opened: ExitStack) -> None:
    def refuse(lowered: Lowered) -> LiveEngine:
        raise EngineFault("the ruleset could not be built: MemoryError")

    consultation = Consultation(talk.rulebook, build=refuse)
    opened.callback(consultation.close)
    talk.ask = in_process(consultation)


@given("the command line meets a live engine that loses a rule")
def _broken_on_the_command_line(talk: Talk, rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import cli.suggest

    build: Callable[..., Consultation] = lambda rulebook: Consultation(rulebook, build=_Forgetful)  # noqa: E731
    monkeypatch.setattr(cli.suggest, "Consultation", build)
    talk.ask = through_the_command_line(rules)


# ---------- what comes out then ----------
@then("the list is withheld, and the emergency card is shown")
@then("la liste est retenue, et la carte d'urgence est montrée")
def _withheld(talk: Talk) -> None:
    for_all(talk.looked(), lambda one: None if one.withheld else "a list was shown that could not be trusted")
    for_all(talk.looked(), lambda one: None if "options" not in one.plain else "there is a list of options beside the emergency card")
    card = [alert["text"] for alert in emergency_alerts(talk.language)]
    for_all(talk.looked(), lambda one: None if [alert["text"] for alert in one.alerts] == card else "the emergency card is not there")


@then("the list is not withheld")
def _not_withheld(talk: Talk) -> None:
    for_all(talk.looked(), lambda one: "the list is withheld" if one.withheld else None)


@then(parsers.re(r"the command line leaves with exit code (?P<code>\d)"), converters={"code": int})
def _exit_code(talk: Talk, code: int) -> None:
    for_all(talk.looked(), lambda one: None if one.exit_code == code else f"exit code {one.exit_code}")


@then("the list says which rulebook it comes from, and it is not the one we know")
def _another_rulebook(talk: Talk, files: Files) -> None:
    for_all(talk.looked(), lambda one: None if _comes_from(one) not in (None, files.hash) else "the list passes for one of the rulebook we know")


@then("the list says which rulebook it comes from")
def _which_rulebook(talk: Talk) -> None:
    for_all(talk.looked(), lambda one: None if _comes_from(one) == talk.rulebook.hash else "the list does not name its rulebook")


def _comes_from(one: Outcome) -> str | None:
    """The hash of the rulebook that a list names; None when it does not name one in full."""
    book = one.plain["rulebook"]
    return book["hash"] if all(book.get(key) for key in ("id", "version", "hash")) else None


@then(words('the answer to "{question}" is not accepted'))
def _refused(talk: Talk, question: str) -> None:
    asked = talk.question(question).id
    for_all(talk.looked(), lambda one: None if one.refused == (asked,) else f"refused: {one.refused or 'nothing'}")


@then(words('every answer to "{question}" is accepted'))
def _accepted(talk: Talk, question: str) -> None:
    for_all(talk.looked(), lambda one: f"refused: {one.refused}" if one.refused else None)
