"""The words of a comparison: in both languages, with the same places, and none of them missing or left over."""

import re
from pathlib import Path
from shutil import copytree

from typer.testing import CliRunner

from cli.main import app
from engine.difference.phrases import CHANGES, either, tell, told
from engine.phrases import in_language
from engine.typography import faults
from tests.difference.test_command import change
from tests.small import GOOD

ENGLISH = re.compile(r"\b(the|people|when|also|known|rule says|discuss|not now|everybody|seen differently|smallest)\b")


def test_every_phrase_stands_in_both_languages_with_the_same_places_and_right_typography() -> None:
    for id, texts in CHANGES.items():
        assert set(texts) == {"en", "fr"}, id
        assert sorted(re.findall(r"{(\w+)}", texts["en"])) == sorted(re.findall(r"{(\w+)}", texts["fr"])), id
        assert faults(texts["fr"]) == [], (id, faults(texts["fr"]))


def test_every_phrase_that_is_said_is_there_and_every_one_is_said() -> None:
    sources = [Path(name).read_text(encoding="utf-8") for folder in ("engine/difference", "cli") for name in map(str, Path(folder).glob("*.py"))
               if "difference.phrases import" in Path(name).read_text(encoding="utf-8")]
    quoted = {id for source in sources for id in re.findall(r'["\']([a-z_]+)["\']', source)}
    made = ("is_", "kind_", "part_", "change_", "count_", "none_", "all_", "includes_", "truth_", "rule_truth", "condition_", "question_", "alerts_",
            "options_", "cautions_", "notes_", "only_", "range", "reason_", "reasons_", "card_", "cards_", "yes", "no")
    assert [id for id in CHANGES if id not in quoted and not id.startswith(made)] == []
    said = {id for source in sources for id in re.findall(r'\b(?:tell|told|_told|_say)\(["\']([a-z_]+)["\'][,)]', source)}
    assert said and said <= set(CHANGES)


def test_a_phrase_knows_its_french() -> None:
    assert tell("another_not_now") == "another rule says not now"
    assert in_language(tell("another_not_now"), "fr") == "une autre règle dit «\u00a0pas maintenant\u00a0»"
    assert told("question_added", "fr", id="age") == "`age`\u00a0: ajoutée"
    assert either(["a", "b"], "fr") == "a ou b" and either(["a", "b"], "en") == "a or b"


def test_a_french_difference_has_no_english_between_the_rulebooks_words(tmp_path: Path) -> None:
    for name in ("old", "new"):
        copytree(GOOD, tmp_path / name)
    change(tmp_path / "new")
    for layout in ("text", "markdown"):
        command = ["diff", str(tmp_path / "old"), str(tmp_path / "new"), "--as-of", "2026-11-23", "--language", "fr", "--format", layout]
        said = CliRunner().invoke(app, command)
        frame = re.sub(r"`[^`]*`|\S*/\S*", "", said.stdout)
        assert said.exit_code == 0 and "pour toute personne possible" in frame and "pas maintenant" in frame
        assert ENGLISH.findall(frame) == [], frame
