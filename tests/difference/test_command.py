"""`manypaths diff`: folders and git revisions, every format, and what it says when something is missing."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner, Result

from cli.main import app
from engine.reading import load_rulebook
from engine.shipped import RULES
from tests.small import GOOD

REPOSITORY = RULES.parent
RULE = "id: naltrexone-for-severe"
DAY = date(2026, 11, 23)


def diff(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["diff", *map(str, arguments), "--as-of", "2026-11-23"])


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The same small rulebook twice."""
    for name in ("old", "new"):
        copytree(GOOD, tmp_path / name)
    return tmp_path / "old", tmp_path / "new"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with no rulebook in its first commit, the good one in its second, a changed one in its third."""
    root = tmp_path / "repository"
    root.mkdir()
    monkeypatch.chdir(root)
    git("init", "--quiet", "--initial-branch", "main")
    (root / "README.md").write_text("nothing yet\n")
    commit("empty")
    copytree(GOOD, root / "rules")
    commit("good")
    change(root / "rules")
    commit("changed")
    return root


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def commit(tag: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", tag)
    git("tag", tag)


def change(folder: Path) -> None:
    """One more avoid about methadone."""
    (folder / "more.yaml").write_text("""topic: More
rules:
  - id: more
    avoid: methadone
    tag: allergy
    if_unknown: mention
    when: {hours: {under: 10}}
    because: {en: More., fr: Encore.}
    evidence: [{source: guide, at: page 1, grade: strong}]
    review_by: 2027-09-30
""", encoding="utf-8")


def test_the_same_rules_differ_in_nothing(folders: tuple[Path, Path]) -> None:
    said = diff(*folders)
    assert said.exit_code == 0 and "the files are the same" in said.stdout
    assert "Nobody sees an option, an alert, a warning or a note differently." in said.stdout


def test_other_words_and_another_order_of_files_differ_in_nothing(folders: tuple[Path, Path]) -> None:
    _, new = folders
    rules = (new / "rules.yaml").read_text(encoding="utf-8")
    (new / "rules.yaml").unlink()
    (new / "zz-last.yaml").write_text("# A comment.\n" + rules.replace("{en: ", "{en: Reworded. ", 1), encoding="utf-8")
    found = json.loads(diff(*folders, "--format", "json").stdout)
    assert not found["differs_for_people"] and not found["options"] and found["complete"]
    assert [rule["in"] for rule in found["rules"]] == [["words"]] and not any(rule["for_people"] for rule in found["rules"])


SECOND = """topic: More
rules:
  - id: second
    offer: %s
    when: {hours: {under: 10}}
    because: {en: Another sentence., fr: Une autre phrase.}
    evidence: [{source: guide, at: page 1, grade: strong}]
    review_by: 2027-09-30
"""


def second(folder: Path) -> None:
    """One more offer, of what everybody is offered already."""
    always = load_rulebook(folder, DAY).rules["everyone"].options
    (folder / "second.yaml").write_text(SECOND % always[0], encoding="utf-8")


@pytest.mark.parametrize(("language", "nobody", "reason"), [
    ("en", "Nobody sees another option, alert, warning or note.", "a reason is added: “Another sentence.”; for whoever meets {hours: {at_most: 9}}"),
    ("fr", "Personne ne voit une autre option, alerte, mise en garde ou note.", "une raison s'ajoute\u00a0: «\u00a0Une autre phrase.\u00a0»"),
])
def test_a_reason_more_for_what_is_offered_anyway_is_told_to_be_read(folders: tuple[Path, Path], language: str, nobody: str, reason: str) -> None:
    second(folders[1])
    said = diff(*folders, "--language", language)
    assert said.exit_code == 0 and nobody in said.stdout and f"`second` (offer){chr(160) if language == 'fr' else ''}: {reason}" in said.stdout
    assert "only spelling" not in said.stdout and "seuls l'écriture" not in said.stdout
    assert ("1 reason read differently" if language == "en" else "1 raison lue autrement") in said.stdout
    assert "Rules behind this" not in said.stdout and "Les règles derrière" not in said.stdout


def test_reasons_taken_out_and_worded_otherwise(folders: tuple[Path, Path]) -> None:
    second(folders[0])
    (found,) = json.loads(diff(*folders, "--format", "json").stdout)["reasons"]
    assert (found["rule"], found["how"], found["after"]) == ("second", ["taken_out"], None) and found["before"]["when"] == {"hours": {"at_most": 9}}
    second(folders[1])
    file = folders[1] / "second.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Une autre phrase", "Autre chose"), encoding="utf-8")
    (found,) = json.loads(diff(*folders, "--format", "json").stdout)["reasons"]
    assert (found["how"], found["languages"]) == (["worded"], ["fr"])
    assert "worded otherwise in another language" in diff(*folders).stdout
    assert "«\u00a0Une autre phrase.\u00a0» devient «\u00a0Autre chose.\u00a0»" in diff(*folders, "--language", "fr").stdout


def test_a_reason_for_other_people_is_told_with_both_conditions(folders: tuple[Path, Path]) -> None:
    for folder in folders:
        second(folder)
    file = folders[1] / "second.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("under: 10", "under: 20"), encoding="utf-8")
    found = json.loads(diff(*folders, "--format", "json").stdout)
    assert not found["differs_for_people"] and [one["how"] for one in found["reasons"]] == [["for_others"]]
    assert "for other people: before {hours: {at_most: 9}}, after {hours: {at_most: 19}}" in diff(*folders).stdout


@pytest.mark.parametrize(("file", "old", "new", "said"), [
    ("rules.yaml", "topic: A good start", "topic: {en: A good start, fr: Un bon début}", "(heading)"),
    ("tags.yaml", "label: {en: ", "label: {en: Another ", "1 tags"),
    ("rulebook.yaml", "version: 1.0.0", "version: 1.0.1", "the rulebook itself"),
])
def test_only_spelling_is_said_when_nothing_but_that_changed(folders: tuple[Path, Path], file: str, old: str, new: str, said: str) -> None:
    (folders[1] / "more.yaml").write_text("# A comment.\n", encoding="utf-8")
    assert "only spelling, comments or the order of files changed" in diff(*folders).stdout
    where = next(one for one in folders[1].rglob("*.yaml") if old in one.read_text(encoding="utf-8"))
    where.write_text(where.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    found = diff(*folders).stdout
    assert "only spelling" not in found and said in found and "Nobody sees another option" in found


def test_a_difference_has_a_condition_a_person_and_what_it_touches(folders: tuple[Path, Path]) -> None:
    change(folders[1])
    said = diff(*folders, "--format", "json")
    found = json.loads(said.stdout)
    assert said.exit_code == 0 and found["complete"]
    (option,) = found["options"]
    move = next(one for one in option["moves"] if one["before"] == "discuss")
    assert option["id"] == "methadone" and move["after"] == "not_now" and move["exact"] and move["person"]["confirmed"]
    assert {"question": "hours", "is": [{"from": 0, "to": 9}], "or_unknown": False} in move["condition"][0]
    assert found["reviews"] == [{"rule": "more", "review_by": "2027-09-30", "awaiting_citation": None}]
    assert [source["id"] for source in found["sources"]] == ["guide"] and found["named"]["more"] == {"before": None, "after": {"hours": {"at_most": 9}}}


def test_the_person_is_accepted_by_suggest(folders: tuple[Path, Path], tmp_path: Path) -> None:
    change(folders[1])
    found = json.loads(diff(*folders, "--format", "json").stdout)
    for move in found["options"][0]["moves"]:
        (tmp_path / "person.json").write_text(json.dumps({"answers": move["person"]["answers"], "ask_about": move["person"]["ask_about"]}))
        for folder, standing in zip(folders, (move["before"], move["after"]), strict=True):
            said = CliRunner().invoke(app, ["suggest", str(tmp_path / "person.json"), "--rules", str(folder), "--format", "json", "--as-of", "2026-11-23"])
            stands = {option["id"]: option["standing"] for option in json.loads(said.stdout)["options"]}
            assert stands.get("methadone", "absent") == standing


def test_markdown_for_a_merge_request(folders: tuple[Path, Path]) -> None:
    change(folders[1])
    said = diff(*folders, "--format", "markdown").stdout
    assert said.startswith("## What this change does to people\n") and "#### Methadone (`methadone`)" in said and "**discuss → not now**" in said
    assert "- `hours` is 9 hours or less" in said and "A smallest person: " in said


def test_git_revisions_beside_a_folder(repository: Path) -> None:
    assert json.loads(diff("good", "changed", "--format", "json").stdout)["options"][0]["id"] == "methadone"
    assert not json.loads(diff("changed", "rules", "--format", "json").stdout)["differs_for_people"]
    assert "good (" in diff("good", "changed").stdout


def test_a_revision_without_a_rulebook(repository: Path) -> None:
    said = diff("empty", "good")
    assert said.exit_code == 2 and "the git revision `empty` holds no rulebook: there is no `*.yaml` under `rules/`" in said.stderr and not said.stdout


def test_a_revision_that_is_not_there(repository: Path) -> None:
    for name in ("nowhere", "good:README.md", "good; ls"):
        said = diff(name, "good")
        assert said.exit_code == 2 and f"`{name}` is no folder and no git revision here" in said.stderr
    said = CliRunner().invoke(app, ["diff", "--", "--all", "good"])
    assert said.exit_code == 2 and "`--all` is no folder and no git revision here" in said.stderr


def test_a_revision_whose_rulebook_is_broken(repository: Path) -> None:
    (repository / "rules" / "more.yaml").write_text("rules:\n  - {id: broken, offer: nothing_like_it, always: true}\n")
    commit("broken")
    said = diff("good", "broken")
    assert said.exit_code == 2 and "more.yaml:2:" in said.stderr and "error[MP301]" in said.stderr and "the rulebook in `broken` cannot be used" in said.stderr


def test_a_folder_without_rules(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = diff(folders[0], tmp_path / "empty")
    assert said.exit_code == 2 and "holds no rulebook" in said.stderr


def test_without_the_solver_it_names_the_extra(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    said = diff(*folders)
    assert said.exit_code == 2 and "many-paths[verify]" in said.stderr and not said.stdout


def test_out_of_time_is_undecided(folders: tuple[Path, Path]) -> None:
    change(folders[1])
    said = diff(*folders, "--timeout", "0")
    assert said.exit_code == 3 and "some of it undecided" in said.stdout


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("layout", ["text", "markdown"])
def test_what_was_not_settled_is_listed_apart_and_not_counted(folders: tuple[Path, Path], layout: str, language: str) -> None:
    change(folders[1])
    found = json.loads(diff(*folders, "--timeout", "0", "--format", "json").stdout)
    assert not found["complete"] and not found["differs_for_people"] and not any(found[key] for key in ("alerts", "options", "cautions", "notes"))
    assert {(one["kind"], one["id"]) for one in found["unsettled"]} >= {("option", "methadone")}
    assert all(one["rules"] == ["more"] and one["moves"] and set(one["moves"][0]) == {"before", "after"} for one in found["unsettled"])
    said = diff(*folders, "--timeout", "0", "--format", layout, "--language", language)
    heading, line = {"en": ("Not settled in time", "whether anybody sees "), "fr": ("Pas tranché à temps", "si quelqu'un voit autrement ")}[language]
    assert said.exit_code == 3 and heading in said.stdout and line in said.stdout
    assert not re.search(r"\d+ options? (seen|vue)", said.stdout) and "only spelling" not in said.stdout
    assert ("nothing was found that is seen differently" if language == "en" else "rien n'a été trouvé qui soit vu autrement") in said.stdout


def test_a_condition_that_was_not_settled_makes_no_claim(folders: tuple[Path, Path]) -> None:
    for folder in folders:
        second(folder)
    file = folders[1] / "second.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("under: 10", "under: 20"), encoding="utf-8")
    found = json.loads(diff(*folders, "--timeout", "0", "--format", "json").stdout)
    assert found["reasons"] == [] and [one["rule"] for one in found["unsettled_reasons"]] == ["second"]
    assert [rule["for_people"] for rule in found["rules"]] == [None]
    said = diff(*folders, "--timeout", "0").stdout
    assert "whether its reason is for other people" in said and "reason read differently" not in said and "give nobody another" not in said


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = ("import sys, cli.main, engine.difference.comparison, engine.cohort.running, engine.cohort.report, engine.cohort.synthetic; "
            "sys.exit(bool({'z3', 'ibis', 'duckdb', 'numpy', 'pyarrow'} & set(sys.modules)))")
    assert subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=False).returncode == 0
