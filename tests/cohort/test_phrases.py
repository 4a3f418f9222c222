"""The words of a cohort: in both languages, with the same places, none missing or left over, and none in English where French was asked for."""

import json
import re
from html import unescape
from pathlib import Path
from shutil import copytree

import pyarrow as pa
import pytest
from typer.testing import CliRunner

from cli.main import app
from engine.browsing import Browser
from engine.cohort.margins import Margins
from engine.cohort.phrases import IMPACT, SHOWN, drawn, from_to, people, seconds, share, standings, tell, told
from engine.headcount import read_headcount
from engine.phrases import in_language
from engine.reach import Reaches
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.typography import faults
from tests.cohort.test_command import people as people_file
from tests.difference.test_command import change
from tests.small import AS_OF, GOOD

ENGLISH = re.compile(
    r"\b(the|of|people|person|share|changed|opens|closes|known|fewer|discuss|check first|not now|list|before|after|drawn|evenly|margins|synthetic|"
    r"estimates|more|who|where|what|picture|seen|counted|rules|year|group|by)\b", re.IGNORECASE)
SPACE = "\u00a0"


def impact(language: str, layout: str, *arguments: object) -> str:
    command = ["impact", *map(str, arguments), "--as-of", AS_OF.isoformat(), "--language", language, "--format", layout]
    said = CliRunner().invoke(app, command)
    assert said.exit_code == 0, said.output
    return said.stdout


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The good rulebook before and after a change that moves people."""
    root = tmp_path_factory.mktemp("rulebooks")
    for name in ("old", "new"):
        copytree(GOOD, root / name)
    change(root / "new")
    return root / "old", root / "new"


# ---------- the table ----------
def test_every_phrase_stands_in_both_languages_with_the_same_places_and_right_typography() -> None:
    for id, texts in IMPACT.items():
        assert set(texts) == {"en", "fr"}, id
        assert sorted(re.findall(r"{(\w+)}", texts["en"])) == sorted(re.findall(r"{(\w+)}", texts["fr"])), id
        assert faults(texts["fr"]) == [], (id, faults(texts["fr"]))
        assert not re.search(r'[<>&"\u00a0]', texts["en"]) and not re.search(r'[<>&"]', texts["fr"]), f"{id} goes into a page as it is"


def test_every_phrase_that_is_said_is_there_and_every_one_is_said() -> None:
    files = [*Path("engine/cohort").glob("*.py"), *Path("cli").glob("impact*.py"), Path("cli/templates/impact.html")]
    source = "\n".join(file.read_text(encoding="utf-8").partition("IMPACT: dict")[0] for file in files)
    said = set(re.findall(r'\b(?:tell|told|_told|say_of|say|_say|head)\(["\']([a-z_]+)["\'][,)]', source))
    said -= {"not_written", "not_written_help", "written", "from_to"}  # these are in other tables
    quoted = set(re.findall(r'["\']([a-z_]+)["\']', source))
    made = {f"page_{way}" for way in ("changed", "opened", "closed")} | {f"by_{what}" for what in ("goal", "place", "housing")}
    assert len(said) > 40 and said <= set(IMPACT)
    assert [id for id in IMPACT if id not in quoted | made] == []


# ---------- numbers ----------
def test_numbers_are_written_as_in_the_language() -> None:
    half, few, none = ({"people": number, "share": part} for number, part in ((5, 0.315), (1, 0.0004), (0, 0.0)))
    assert [share(one, "en") for one in (half, few, none)] == ["31.5 %", "under 0.1 %", "0 %"]
    assert [share(one, "fr") for one in (half, few, none)] == [f"31,5{SPACE}%", f"moins de 0,1{SPACE}%", f"0{SPACE}%"]
    assert share({"people": 0, "share": None}, "fr") == ""
    assert [people(number, "en") for number in (0, 1, 2, 20_000)] == ["0 people", "1 person", "2 people", "20,000 people"]
    assert [people(number, "fr") for number in (0, 1, 2, 20_000)] == ["0 personne", "1 personne", "2 personnes", f"20{SPACE}000 personnes"]
    assert seconds(3.36, "en") == "3.36 s" and seconds(3.36, "fr") == f"3,36{SPACE}s"


# ---------- what stands on made-up people ----------
def test_what_is_said_of_margins_knows_its_french() -> None:
    margins = Margins("mine", {"all": 1}, {}, {"age": {}})
    assert margins.says(["age"]) == "synthetic; margins are invented for trying the tool, not estimates" == tell("invented")
    assert in_language(margins.says(["age"]), "fr").startswith(f"données inventées{SPACE};")
    assert drawn(3, 1, 1, 1) == "synthetic; of 3 questions, 1 are drawn from cited margins, 1 from invented ones and 1 evenly; not estimates"
    assert "1 selon des proportions inventées et 1 à parts égales" in drawn(3, 1, 1, 1).text("fr") and "inventées et" not in drawn(3, 1, 0, 2).text("fr")


def test_rules_say_the_same_of_the_people_they_reach(shipped: Rulebook) -> None:
    kept = read_headcount(RULES)
    assert kept is not None
    says = {language: Browser.of(shipped, language, Reaches(shipped, {}), AS_OF, kept).cohort()["says"] for language in ("en", "fr")}
    assert says["en"] == kept.margins.says
    assert says["fr"].startswith(f"données inventées{SPACE}; questions tirées au sort{SPACE}: {kept.margins.asked}, dont {kept.margins.cited} ")


def test_where_an_option_stands_is_worded_as_in_a_difference() -> None:
    assert tuple(standings("fr")) == SHOWN and standings("fr")["absent"] == "pas dans la liste" and standings("en")["check_first"] == "check first"
    assert from_to("a", "b", "2026-11-23", "fr") == "a -> b, au 2026-11-23"
    assert told("few", "fr", number=10) == "groupes de moins de 10 personnes, réunis"


# ---------- the report ----------
def test_a_french_report_has_no_english_between_the_rulebooks_words(folders: tuple[Path, Path]) -> None:
    frame = re.sub(r"`[^`]*`|\S*/\S*", "", impact("fr", "text", *folders, "--synthetic", 2000))
    assert f"2{SPACE}000 personnes{SPACE}: données inventées" in frame and "se ferme pour" in frame and "on ne le sait pas" in frame
    assert ENGLISH.findall(frame) == [], frame


def words(page: str) -> str:
    """What a page says, and says to a screen reader: without styles, code, and what is quoted from sources in their language."""
    page = re.sub(r"<style>.*?</style>|<code>.*?</code>|<td lang=\"en\">.*?</td>", " ", page, flags=re.DOTALL)
    return unescape(" ".join([*re.findall(r'aria-label="([^"]*)"', page), re.sub(r"<[^>]*>", " ", page)]))


def test_a_french_page_has_no_english_between_the_rulebooks_words(folders: tuple[Path, Path]) -> None:
    page = impact("fr", "html", *folders, "--synthetic", 2000)
    assert '<html lang="fr">' in page and "<title>Ce que fait un changement de règles" in page and f"sur 2{SPACE}000 personnes, " in page
    said = words(page)
    assert "D'où viennent les proportions" in said and "Questions tirées à parts égales" in said and f"avant{SPACE}: à discuter" in said
    said = re.sub(r"tiré à parts égales, [^.]*\.", "", said)
    assert ENGLISH.findall(said) == [], said
    assert faults(re.sub(r"\s+(?<!\u00a0)", " ", said)) == []


def test_people_in_a_file_are_told_of_in_french(folders: tuple[Path, Path], tmp_path: Path) -> None:
    file = people_file(tmp_path / "people.parquet", dependence=pa.array(["yes"] * 3))
    text = impact("fr", "text", *folders, "--people", file)
    assert f"3 personnes{SPACE}: les personnes de `people.parquet`\npas de colonne pour ces questions" in text
    said = words(impact("fr", "html", *folders, "--people", file))
    assert "Le fichier n'a pas de colonne" in said and "Aucune option ne change de place" in said and "inventées" not in said
    assert ENGLISH.findall(said.replace("people.parquet", "")) == [], said


def test_an_english_page_is_english_and_quotes_nothing_from_elsewhere(folders: tuple[Path, Path]) -> None:
    page = impact("en", "html", *folders, "--synthetic", 2000)
    assert '<html lang="en">' in page and ' lang="en">' not in page.replace('<html lang="en">', "") and SPACE not in page
    assert "2,000 people" in page and "nobody's population" in page


def test_a_question_with_several_sources_is_told_once(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("""sources:
  one: {title: A <survey>, year: 2020, url: "https://example.org/one"}
  two: {title: Another, year: 2021, url: "https://example.org/two"}
groups: {all: 1}
questions:
  dependence: {words: {'yes': 1}, source: [one, two], at: "Tables 1 & 2"}
""", encoding="utf-8")
    page = impact("fr", "html", *folders, "--synthetic", 50, "--margins", tmp_path / "mine.yaml")
    assert page.count("Tables 1 &amp; 2") == 1 and "A &lt;survey&gt;</a> (2020)" in page and "Another</a> (2021)" in page
    assert 'lang="en"' not in page, "nobody knows the language of somebody's own margins"


def test_what_is_for_people_in_json_is_french_and_its_keys_are_not(folders: tuple[Path, Path]) -> None:
    told_in = {language: json.loads(impact(language, "json", *folders, "--synthetic", 2000)) for language in ("en", "fr")}
    assert told_in["fr"]["cohort"]["says"].startswith("données inventées") and told_in["en"].keys() == told_in["fr"].keys()
    labels = {row["label"] for rows in told_in["fr"]["by"].values() for row in rows}
    assert "on ne le sait pas" in labels and not labels & {"not known", "groups of fewer than 10 people, together"}
    assert told_in["fr"]["changed"] == told_in["en"]["changed"]
