"""`manypaths impact`: its numbers in every format, cohorts that cannot be used, and made-up people who say that they are."""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
from typer.testing import CliRunner, Result

from cli.main import app
from engine.cohort.phrases import IMPACT
from tests.difference.test_command import change
from tests.small import GOOD

LISTS = pa.list_(pa.string())


def impact(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["impact", *map(str, arguments), "--as-of", "2026-11-23"])


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The good rulebook, and one in which methadone is avoided within 10 hours."""
    root = tmp_path_factory.mktemp("rulebooks")
    for name in ("old", "new"):
        copytree(GOOD, root / name)
        (root / name / "offer.yaml").write_text("""topic: Offer
rules:
  - id: offer-it
    offer: methadone
    when: {dependence: 'yes'}
    because: {en: Offered., fr: Offert.}
    evidence: [{source: guide, at: page 1, grade: strong}]
    review_by: 2027-09-30
""", encoding="utf-8")
    change(root / "new")
    return root / "old", root / "new"


def people(path: Path, **columns: Any) -> Path:
    parquet.write_table(pa.table(columns), path)
    return path


def counted(folders: tuple[Path, Path], tmp_path: Path, columns: Mapping[str, Any]) -> dict[str, Any]:
    said = impact(*folders, "--people", people(tmp_path / "people.parquet", **columns), "--format", "json")
    assert said.exit_code == 0, said.output
    return json.loads(said.stdout)


TWENTY = {
    "dependence": pa.array(["yes"] * 20), "hours": pa.array([5] * 8 + [50] * 8 + [None] * 4, pa.int64()),
    "goals": pa.array([["steady"]] * 12 + [["steady", "health"]] * 4 + [None] * 4, LISTS), "jurisdiction": pa.array(["CA"] * 20),
}


def test_people_in_a_file_are_counted(folders: tuple[Path, Path], tmp_path: Path) -> None:
    found = counted(folders, tmp_path, TWENTY)
    option = next(one for one in found["options"] if one["id"] == "methadone")
    assert found["people"] == 20 and found["changed"] == {"people": 8, "share": 0.4} == found["closed"] and found["opened"]["people"] == 0
    assert option["changed"]["people"] == 8 and [(move["after"], move["people"]) for move in option["moves"]] == [("not_now", 8)]
    assert sum(option["before"].values()) == sum(option["after"].values()) == 20
    goals = {row["answer"]: (row["people"], row["changed"]["people"]) for row in found["by"]["goal"]}
    assert goals == {"steady": (16, 8), "few": (8, 0)}
    assert [(row["label"], row["people"], row["options"]) for row in found["by"]["place"]] == [("Canada", 20, {"methadone": 8})]


def test_absent_columns_are_unknown_and_reported(folders: tuple[Path, Path], tmp_path: Path) -> None:
    found = counted(folders, tmp_path, {"dependence": pa.array(["yes"] * 3)})
    assert {"hours", "goals", "jurisdiction"} <= set(found["cohort"]["absent_questions"]) and found["changed"]["people"] == 0
    assert "no column for, so unknown for everybody: " in impact(*folders, "--people", tmp_path / "people.parquet").stdout


@pytest.mark.parametrize("silent", [None, "unknown", "declined"])
def test_not_saying_anything_has_several_spellings(silent: str | None, folders: tuple[Path, Path], tmp_path: Path) -> None:
    found = counted(folders, tmp_path, {"dependence": pa.array([silent, "yes"], pa.string()), "hours": pa.array([1, 1])})
    assert found["changed"]["people"] == 1


def test_a_file_of_columns_that_no_rule_reads(folders: tuple[Path, Path], tmp_path: Path) -> None:
    found = counted(folders, tmp_path, {"readiness": pa.array([3, None])})
    assert found["people"] == 2 and found["changed"]["people"] == 0


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a column that is no question": ({"dependance": pa.array(["yes"])}, "column 1 `dependance` is no question (1 rows); did you mean `dependence`?"),
    "a column of another type": ({"hours": pa.array(["5"])}, "column `hours` has the type string, expected int64 (1 rows)"),
    "a list that is none": ({"goals": pa.array(["health"])}, "column `goals` has the type string, expected list<string> (1 rows)"),
    "a word nobody can say": ({"dependence": pa.array(["yes", "SECRET", "SECRET"])}, "column `dependence`: 2 of 3 rows hold a value that is no answer"),
    "a number out of range": ({"hours": pa.array([1, 5000, None])}, "column `hours`: 1 of 3 rows hold a value that is no answer"),
    "an item nobody can list": ({"goals": pa.array([["health"], ["SECRET"]], LISTS)}, "column `goals`: 1 of 2 rows hold"),
    "an item twice": ({"goals": pa.array([["health", "health"], ["home"]], LISTS)}, "column `goals`: 1 of 2 rows hold"),
    "none beside others": ({"allergies": pa.array([["none", "methadone"], ["none"]], LISTS)}, "column `allergies`: 1 of 2 rows hold"),
    "none where it is no answer": ({"goals": pa.array([["none"]], LISTS)}, "column `goals`: 1 of 1 rows hold"),
    "nothing inside a list": ({"allergies": pa.array([[None]], LISTS)}, "column `allergies`: 1 of 1 rows hold"),
    "a place that is none": ({"jurisdiction": pa.array(["SECRET"])}, "column `jurisdiction`: 1 of 1 rows hold"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_cohort_that_cannot_be_used(case: str, folders: tuple[Path, Path], tmp_path: Path) -> None:
    columns, said = WRONG[case]
    found = impact(*folders, "--people", people(tmp_path / "people.parquet", **columns))
    assert found.exit_code == 2 and said in found.stderr and "SECRET" not in found.output and not found.stdout, found.output


def test_files_that_are_no_cohort(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("dependence\nyes\n")
    empty = people(tmp_path / "empty.parquet", dependence=pa.array([], pa.string()))
    for path, said in ((tmp_path / "people.csv", "is not a Parquet file"), (tmp_path / "nowhere", "cannot be read"), (empty, "holds no people")):
        found = impact(*folders, "--people", path)
        assert found.exit_code == 2 and said in found.stderr, found.output


def test_either_people_or_made_up_ones(folders: tuple[Path, Path], tmp_path: Path) -> None:
    assert impact(*folders).exit_code == 2
    assert impact(*folders, "--synthetic", 5, "--people", tmp_path).exit_code == 2


def test_made_up_people_are_the_same_for_a_seed_and_say_so(folders: tuple[Path, Path], tmp_path: Path) -> None:
    first, again, other = (impact(*folders, "--synthetic", 3000, "--seed", seed, "--format", "json") for seed in (1, 1, 2))
    told = [json.loads(said.stdout) for said in (first, again, other)]
    assert [one.pop("seconds") for one in told] and told[0] == told[1] != told[2] and told[0]["changed"]["people"] > 0
    says = told[0]["cohort"]["says"]
    assert re.fullmatch(r"synthetic; of \d+ questions, \d+ are drawn from cited margins and \d+ evenly; not estimates", says)
    assert says in impact(*folders, "--synthetic", 50).stdout and says in impact(*folders, "--synthetic", 50, "--format", "html").stdout


def test_the_report_says_where_the_margins_come_from(folders: tuple[Path, Path]) -> None:
    told = json.loads(impact(*folders, "--synthetic", 400, "--format", "json").stdout)
    cohort = told["cohort"]
    assert cohort["margins"] == "margins.yaml" and "dependence" in cohort["even"] and cohort["groups"]["cited"][0]["url"].startswith("https://www.samhsa.gov/")
    option = next(one for one in told["options"] if one["id"] == "methadone")
    assert option["changed_rules_read"] == option["drawn_evenly"] == ["hours"]
    assert "drawn evenly, of what its changed rules read: hours" in impact(*folders, "--synthetic", 400).stdout
    page = impact(*folders, "--synthetic", 400, "--format", "html").stdout
    assert "Where the margins come from" in page and "Treatment Episode Data Set (TEDS): 2005-2015" in page and "<script" not in page


OWN = """sources: {survey: {title: A survey, year: 2020, url: "https://example.org/survey"}}
groups: {all: 1}
questions:
  dependence: {known: 100, words: {'yes': 1}, source: survey, at: Table 1}
  hours: {known: 100, numbers: [[1, 5, 1]]}
"""


def test_margins_of_your_own(folders: tuple[Path, Path], tmp_path: Path) -> None:
    def told(text: str) -> dict[str, Any]:
        (tmp_path / "mine.yaml").write_text(text)
        return json.loads(impact(*folders, "--synthetic", 400, "--margins", tmp_path / "mine.yaml", "--format", "json").stdout)

    found = told(OWN)
    assert found["changed"]["people"] > 200 and "1 are drawn from cited margins, 1 from invented ones" in found["cohort"]["says"]
    assert found["cohort"]["cited"] == [{"question": "dependence", "title": "A survey", "year": 2020, "url": "https://example.org/survey", "at": "Table 1"}]
    assert told(OWN.split("\n", 1)[1].replace(", source: survey, at: Table 1", ""))["cohort"]["says"] == IMPACT["invented"]["en"]


@pytest.mark.parametrize(("text", "said"), [
    ("questions: [", "cannot be read as margins"), (OWN.replace("hours:", "hour:"), "`hour` is no question; did you mean `hours`?"),
])
def test_margins_that_cannot_be_used(text: str, said: str, folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(text)
    found = impact(*folders, "--synthetic", 4, "--margins", tmp_path / "mine.yaml")
    assert found.exit_code == 2 and said in found.stderr and not found.stdout


def test_the_page_stands_alone(folders: tuple[Path, Path], tmp_path: Path) -> None:
    output = tmp_path / "impact.html"
    said = impact(*folders, "--people", people(tmp_path / "people.parquet", **TWENTY), "--format", "html", "--output", output)
    page = output.read_text(encoding="utf-8")
    assert said.exit_code == 0 and not said.stdout and "<!doctype html>" in page
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:|src=", page)
    assert page.count("<svg") == page.count('<svg role="img" aria-label=') > 5
    for section in re.split(r"<h[23]>", page)[1:]:
        assert section.count("<svg") == 0 or "<table" in section
    assert "8 of 20 people, 40.0 %" in page


def test_without_the_libraries_it_names_the_extra(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    for missing in ("ibis", "duckdb"):
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, missing, None)
            said = impact(*folders, "--synthetic", 5)
            assert said.exit_code == 2 and "many-paths[cohort]" in said.stderr and not said.stdout


def test_a_revision_without_a_rulebook(folders: tuple[Path, Path]) -> None:
    assert impact("no-such-revision", folders[0], "--synthetic", 5).exit_code == 2
