"""The conversation page: cards, what is set aside or asked for, what if, the clinician's view, and what failure looks like."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from engine.documents import read_files
from engine.inference import LiveEngine
from engine.shipped import RULES
from tests.web.conftest import DAY, Person, names

Someone = Callable[..., Person]
OPIOIDS = {"substances": ["fentanyl"], "ticks": ["opioid_dependence"]}


def without(page: list[str], gone: str) -> list[str]:
    return [name for name in page if name != gone]


def test_every_card_says_why_and_what_it_rests_on(someone: Someone) -> None:
    page = someone().first_five(**OPIOIDS, goals=["stabilise_with_medication"]).page
    cards = re.findall(r'<details class="path" id="o\d+">.*?\n</details>\n', page, re.DOTALL)
    assert len(cards) > 8
    for card in cards:
        assert "Why this came up" in card and "Sources" in card and "This card is read again by" in card and "Nobody who makes or sells" in card
        assert "What people find good" in card and "What people find hard" in card


def test_goals_group_the_list_in_the_person_s_order(someone: Someone) -> None:
    page = someone().first_five(goals=["housing", "mental_health"]).page
    headings = re.findall(r'<h2 id="g\d+">([^<]+)</h2>', page)
    assert headings[:3] == ["Being safer today", "A place to live", "Mental health"]


def test_abstaining_never_comes_without_its_overdose_warning(someone: Someone) -> None:
    page = someone().first_five(**OPIOIDS, goals=["abstain_all"]).page
    card = page.partition('<span class="title">Residential')[2].partition("</details>\n")[0]
    assert "the risk of overdose and death is higher" in card


def test_pregnancy_shows_its_warning_first(someone: Someone) -> None:
    person = someone().first_five(**OPIOIDS, goals=["abstain_all"])
    person.get(person.here + "/what-if").send(act="choose", question="pregnancy")
    person.send(act="try", question="pregnancy", pregnancy="pregnant")
    assert "Pregnancy and parenting care" in person.words and "not on the list" in person.words
    person.send(act="keep", question="")
    assert person.path.endswith("/list")
    assert person.words.index("please don't stop opioids") < person.words.index("Being safer today")


def test_setting_aside_moves_one_option_and_nothing_else(someone: Someone) -> None:
    person = someone().first_five(**OPIOIDS)
    before = names(person.page)
    gone = "Counselling or other talking support"
    person.act("aside", option="counselling")
    assert names(person.page, "Set aside, for now") == [gone] and without(names(person.page), gone) == without(before, gone)
    assert "Nothing else moved" in person.words
    assert names(person.act("back", option="counselling").page) == before


def test_asking_for_an_absent_option_adds_it_and_nothing_else(someone: Someone) -> None:
    person = someone().first_five()
    before = names(person.page)
    person.act("ask", option="oat_srom")
    (added,) = [name for name in names(person.page) if name not in before]
    assert [name for name in names(person.page) if name != added] == before
    assert names(person.act("unask", option="oat_srom").page) == before


def test_what_if_changes_nothing_by_itself(someone: Someone) -> None:
    person = someone().first_five(**OPIOIDS)
    before = names(person.page)
    person.get(person.here + "/what-if").send(act="choose", question="substances")
    person.send(act="try", question="substances", substances=["alcohol"])
    assert "Before" in person.words and "After" in person.words
    person.send(act="leave", question="")
    assert names(person.page) == before and "Fentanyl" in person.get(person.here + "/answers").words


def test_what_if_nothing_moves_says_so(someone: Someone) -> None:
    person = someone().first_five(**OPIOIDS)
    person.get(person.here + "/what-if").send(act="choose", question="naloxone_on_hand")
    person.send(act="try", question="naloxone_on_hand", naloxone_on_hand="unknown")
    assert "Nothing would move." in person.words


def test_the_clinician_sees_rules_tags_grades_and_what_awaits_a_citation(someone: Someone) -> None:
    person = someone().first_five(**OPIOIDS, goals=["abstain_all"])
    assert "oat-buprenorphine" not in person.page and "awaiting a citation" not in person.words
    person.act("clinician")
    assert (
        "oat-buprenorphine" in person.page and "tolerance_loss" in person.page and "strong" in person.words and "awaiting a citation" in person.words
    )
    assert "oat-buprenorphine" not in person.act("person").page


def test_the_clinician_is_asked_clinicians_questions(someone: Someone, app: FastAPI) -> None:
    person = someone().first_five(substances=["alcohol"], ticks=["alcohol_withdrawal_signs"], goals=["abstain_all"]).act("clinician")
    person.get(person.here + "/what-if").send(act="choose", question="pawss")
    assert person.response.status_code == 200
    person.send(act="try", question="pawss", pawss="6")
    assert "What would move" in person.words


def test_the_clinician_adds_an_option_of_their_own(someone: Someone) -> None:
    person = someone().first_five().act("clinician")
    person.send(f"{person.here}/list", act="own", own="Evening group at the <b>library</b>")
    assert "Evening group at the &lt;b&gt;library&lt;/b&gt;" in person.response.text
    assert "Evening group at the <b>library</b>" in person.get(person.here + "/sheet").page
    assert "Evening group" not in person.act("unown", own="Evening group at the <b>library</b>").page


def test_own_words_are_kept_for_the_page(someone: Someone) -> None:
    person = someone().first_five().act("words", own_step="Call my sister", own_well="I slept")
    assert "Call my sister" in person.page
    sheet = person.get(person.here + "/sheet").words
    assert "One step I chose Call my sister" in sheet and "What already went well I slept" in sheet


def test_an_allergy_gives_not_now_with_why_and_alternatives(someone: Someone) -> None:
    person = someone().first_five(**OPIOIDS, goals=["stabilise_with_medication"])
    person.get(person.here + "/what-if").send(act="choose", question="allergies")
    person.send(act="try", question="allergies", allergies=["buprenorphine"])
    person.send(act="keep", question="")
    held = person.page.partition(">Not now, and why</h2>")[2].partition("<h2")[0]
    assert "Buprenorphine" in held and "Not advised with" in held and "Nearest to it" in held and "Methadone" in held


def test_what_does_not_exist_here_is_shown_with_the_nearest(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RULES, tmp_path / "rules"))
    closed = "services:\n  - {service: scs, place: CA-YT, value: not_available, as_of: 2026-11-01, source: hawk_2017, review_by: 2027-05-31}\n"
    (folder / "closed.yaml").write_text(closed, encoding="utf-8")
    app = create_app(folder, watch=False, clock=lambda: DAY)
    with TestClient(app):
        person = Person(app).first_five(**OPIOIDS, goals=["stay_alive_safer_use"])
        person.get(person.here + "/place").send(act="go", jurisdiction="CA-YT")
        person.act("ask", option="scs")
        held = person.page.partition(">Not found near you</h2>")[2].partition("<h2")[0]
        assert names(held) and "2026" in held and "Nearest to it" in held


@pytest.mark.parametrize("language", ["en", "fr"])
def test_withheld_is_the_emergency_card_and_no_list(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The live engine and its double disagree, and go on disagreeing."""
    app = create_app(watch=False, clock=lambda: DAY)
    with TestClient(app):
        person = Person(app, language).first_five(**OPIOIDS)
        monkeypatch.setattr(LiveEngine, "holding", lambda *_: frozenset({"never"}))
        person.get(f"{person.here}/list")
        assert person.response.status_code == 503
        assert ("Call 9-1-1." if language == "en" else "Composez le 9-1-1.") in person.words
        assert not names(person.page) and "fentanyl" not in person.page.lower()
        assert len(app.state.web.store) == 0  # the page says that nothing is kept
        assert "9-1-1" in person.get("/safe").words and person.response.status_code == 200
        assert person.get("/").response.status_code == 200
        assert "9-1-1" in person.send(act="emergency").words and person.response.status_code == 200


def test_an_exception_is_the_emergency_card_too(someone: Someone, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    person = someone().first_five(**OPIOIDS)
    monkeypatch.setattr("api.web.listing.overview", lambda *_: 1 / 0)
    person.get(person.here + "/list")
    assert person.response.status_code == 503 and "Call 9-1-1." in person.words and "ZeroDivisionError" not in person.page
    assert [record.getMessage() for record in caplog.records] == ["a page raised ZeroDivisionError"]


def test_every_picture_is_drawn() -> None:
    from api.web.assets import assets
    from engine.reading import read_rulebook

    book = read_rulebook(read_files(RULES), DAY)
    assert {f"pictures/{picture.id}.svg" for picture in book.pictures} == {name for name in assets() if name.startswith("pictures/")}
