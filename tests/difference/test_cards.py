"""Cards that say something else: every field of an option that is seen, told in both languages, and never "nobody sees"."""

import json
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner

from cli.main import app
from tests.small import GOOD

NOBODY = ("Nobody sees", "Personne ne voit")


def told(tmp_path: Path, file: str, old: str, new: str, *arguments: str) -> str:
    """What is said of the good rulebook with one thing written otherwise."""
    for name in ("old", "new"):
        copytree(GOOD, tmp_path / name, dirs_exist_ok=True)
    _written(tmp_path / "new" / file, old, new)
    said = CliRunner().invoke(app, ["diff", str(tmp_path / "old"), str(tmp_path / "new"), "--as-of", "2026-11-23", *arguments])
    assert said.exit_code == 0, said.output
    return said.stdout


def _written(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


FIELDS = {
    "safer today": ("summary: {en: New things., fr: Du neuf.}, safer_today: true", "summary: {en: New things., fr: Du neuf.}",
                    "`supplies`, for whoever sees it: the groups it stands in: before `being_safer_today`, `health`, after `health`",
                    "`supplies`, pour qui la voit\u00a0: les groupes où elle se trouve\u00a0: avant `being_safer_today`, `health`, après `health`"),
    "goals": ("serves: [steady, health]", "serves: [steady]",
              "the groups it stands in: before `health`, `steady`, after `steady`", "avant `health`, `steady`, après `steady`"),
    "alternatives": ("alternatives: [naltrexone, supplies]", "alternatives: [supplies]",
                     "what is named in its place: before `naltrexone`, `supplies`, after `supplies`", "avant `naltrexone`, `supplies`, après `supplies`"),
    "a service": ("service: clinic, ", "", "the service it needs: before `clinic`, after none", "le service qu'il faut\u00a0: avant `clinic`, après rien"),
    "inside another": ("serves: [steady, health]", "serves: [steady, health], shown_inside: methadone",
                       "the card it is shown inside: before none, after `methadone`", "avant rien, après `methadone`"),
    "safety words": (", safety: {en: Call for help., fr: Appelez.}", "",
                     "its safety words are gone: “Call for help.”", "ses mots sur la sécurité disparaissent\u00a0: «\u00a0Appelez.\u00a0»"),
    "a review date that passed": ("serves: [steady, health]", "serves: [steady, health], review_by: 2026-11-22",
                                  "it is now said to be past its review date", "on dit maintenant que sa date de révision est passée"),
    "lawfulness": ("lawfulness_varies: true, ", "", "it no longer says that its lawfulness depends on the place (who sees that stands above)",
                   "elle ne dit plus que sa légalité dépend du lieu (qui voit cela se trouve plus haut)"),
    "who may see it": ("offered_to: [loved_one, person]", "offered_to: [person]",
                       "who may see it: before `loved_one`, `person`, after `person` (who sees that stands above)", "qui peut la voir\u00a0: avant"),
    "a warning of its own": ("safer_today: true, offered_to: [person, loved_one], safety:", "safer_today: true, offered_to: [person, loved_one], "
                             "safety_tag: be_careful, safety:", "the warning it always carries: before none, after `be_careful` (who sees that stands above)",
                             "la mise en garde qui l'accompagne toujours\u00a0: avant rien, après `be_careful` (qui voit cela"),
    "answers that ask": (", asked_by: {pref: site}", "", "the answers that ask about it: before `pref: site`, after none (who sees that stands above)",
                         "les réponses qui demandent à en parler\u00a0: avant `pref: site`, après rien"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_people_see_is_told(tmp_path: Path, name: str) -> None:
    old, new, english, french = FIELDS[name]
    for language, words in (("en", english), ("fr", french)):
        for layout in ("text", "markdown"):
            said = told(tmp_path, "options.yaml", old, new, "--language", language, "--format", layout)
            assert words in said and not any(nobody in said for nobody in NOBODY), said
    assert json.loads(told(tmp_path, "options.yaml", old, new, "--format", "json"))["differs_for_people"]


def test_cards_are_plain_data_and_counted(tmp_path: Path) -> None:
    said = told(tmp_path, "options.yaml", *FIELDS["alternatives"][:2], "--format", "json")
    part = {"what": "alternatives", "before": ["naltrexone", "supplies"], "after": ["supplies"], "told": "here"}
    assert json.loads(said)["cards"] == [{"id": "methadone", "kind": "option", "verb": None, "options": ["methadone"], "parts": [part]}]
    assert "1 card changed, for every possible person" in told(tmp_path, "options.yaml", *FIELDS["alternatives"][:2])


def test_who_settles_a_rule_is_told_for_those_who_see_what_it_is_about(tmp_path: Path) -> None:
    change = ("tag: opioid_free\n", "tag: opioid_free\n    settled_by: test\n")
    said = told(tmp_path, "rules.yaml", *change)
    assert ("`no-opioids-first` (avoid): for whoever sees `naltrexone` while an answer it needs is missing, "
            "who or what settles it: before `person`, after `test`") in said
    assert "Nobody sees" not in said and "give nobody another" not in said
    assert "qui ou quoi tranche\u00a0: avant `person`, après `test`" in told(tmp_path, "rules.yaml", *change, "--language", "fr")


def test_a_rule_that_is_now_past_its_review_date(tmp_path: Path) -> None:
    change = ("evidence: [{source: guide, at: page 1, grade: strong}]\n    review_by: 2027-09-30",
              "evidence: [{source: guide, at: page 1, grade: strong}]\n    review_by: 2026-11-22")
    said = told(tmp_path, "rules.yaml", *change)
    assert "whoever is told it now hears that its review date has passed" in said and "Nobody sees" not in said
    assert "on dit maintenant que sa date de révision est passée" in told(tmp_path, "rules.yaml", *change, "--language", "fr")


def test_words_and_what_nobody_sees_leave_nobody_seeing_anything(tmp_path: Path) -> None:
    said = told(tmp_path, "options.yaml", "en: New things.", "en: Newer things.")
    assert "Nobody sees another option, alert, warning or note." in said and "Cards that changed" not in said


def test_an_answer_that_asks_for_what_everybody_has_is_seen_by_nobody(tmp_path: Path) -> None:
    own = ("fr: Comme c'est.}", "fr: Comme c'est.}, asked_by: {pref: site}")
    said = told(tmp_path, "options.yaml", *own)
    assert "the answers that ask about it: before none, after `pref: site` (nobody sees that)" in said and "Nobody sees another option" in said
