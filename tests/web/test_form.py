"""The form: five answers to a first list, one question at a time, back, change, skip, start over; both languages."""

import re
from collections.abc import Callable

import pytest
from fastapi import FastAPI

from tests.web.conftest import Person, names

Someone = Callable[..., Person]


def test_five_answers_give_a_list(someone: Someone) -> None:
    person = someone()
    assert "Step 1 of 5" in person.words
    person.first_five(substances=["fentanyl"], ticks=["opioid_dependence"], goals=["stabilise_with_medication"])
    assert person.path.endswith("/list")
    listed = names(person.page)
    assert {"Take-home naloxone and training", "Counselling or other talking support"} <= set(listed)
    assert any(name.startswith("Methadone") for name in listed)


def test_every_step_has_words_to_say_and_a_way_to_stop(someone: Someone) -> None:
    person = someone()
    for _ in range(5):
        assert "To say aloud" in person.words and "That's enough for tonight: here is your list" in person.words
        person.send(act="skip")
    assert person.path.endswith("/list") and "To say aloud" in person.words
    person.get(person.here + "/next")
    assert "To say aloud" in person.words and "That's enough for tonight: here is your list" in person.words and "Why this is asked:" in person.words


@pytest.mark.parametrize("stop_at", [1, 2, 3, 4, 5])
def test_the_list_is_there_at_every_step(someone: Someone, stop_at: int) -> None:
    person = someone()
    for _ in range(stop_at - 1):
        person.send(act="skip")
    person.send(act="list")
    assert person.path.endswith("/list") and "Take-home naloxone and training" in names(person.page)


def test_stopping_keeps_what_is_ticked(someone: Someone) -> None:
    person = someone().send(act="neither").send(act="go", respondent="self").send(act="list", substances=["alcohol"])
    assert person.path.endswith("/list")
    assert "Alcohol" in person.get(person.here + "/answers").words


@pytest.mark.parametrize("act", ["emergency", "about_to_use"])
def test_an_emergency_goes_straight_to_staying_safe(someone: Someone, act: str) -> None:
    person = someone().send(act=act)
    assert person.path.endswith("/safe")
    assert person.words.index("Call 9-1-1.") < person.words.index("What can help in the next few hours")
    person.get(person.here)
    assert person.path.endswith("/step/2")


def test_signs_raise_what_comes_first(someone: Someone) -> None:
    person = someone().send(act="emergency")
    person.send(emergency_now=["seizure", "in_danger_from_someone"])
    assert person.path.endswith("/safe") and person.page.count('<section class="alert') >= 3
    assert person.get(person.here + "/list").words.index("Call 9-1-1") < person.words.index("Being safer today")


def test_about_to_use_brings_what_helps_in_the_next_hours(someone: Someone) -> None:
    listed = names(someone().send(act="about_to_use").page)
    assert any("line" in name for name in listed)


def test_one_question_at_a_time_until_nothing_is_left(someone: Someone) -> None:
    person = someone().first_five(substances=["cannabis"], goals=["not_sure"])
    asked = []
    for _ in range(80):
        person.get(person.here + "/next")
        if person.path.endswith("/list"):
            break
        asked.append(person.hidden("question"))
        person.send(act="skip")
    assert person.path.endswith("/list")
    assert len(asked) == len(set(asked)), "a question that was passed over came back"
    assert "nothing more to ask you" in person.words or "Nothing else we could ask" in person.words


def test_nothing_a_caller_is_asked_is_for_clinicians(someone: Someone, app: FastAPI) -> None:
    person = someone().first_five(substances=["alcohol"], ticks=["alcohol_withdrawal_signs"], goals=["abstain_all"])
    with app.state.practice.consultation() as consultation:
        known = consultation.rulebook.vocabulary.questions
    while not person.get(person.here + "/next").path.endswith("/list"):
        assert known[person.hidden("question")].asked_of == "person"
        person.send(act="skip")
    assert (
        person.client.post(
            person.here + "/next", data={"token": person.hidden("token"), "question": "ciwa_ar", "ciwa_ar": "20", "act": "go"}
        ).status_code
        == 403
    )


def test_the_order_is_the_engine_s(someone: Someone, app: FastAPI) -> None:
    person = someone().first_five(substances=["heroin"], goals=["reduce_use"])
    answers = {
        "jurisdiction": "CA",
        "emergency_now": ["none"],
        "using_soon": "no",
        "respondent": "self",
        "substances": ["heroin"],
        "goals": ["reduce_use"],
        "opioid_dependence": "declined",
        "alcohol_withdrawal_signs": "declined",
        "benzo_dependence": "declined",
    }
    with app.state.practice.consultation() as consultation:
        expected = consultation.suggest(consultation.request(answers, app.state.clock()))["ask_next"][0]["question"]
    assert person.get(person.here + "/next").hidden("question") == expected


def test_back_shows_what_was_answered_and_lets_it_change(someone: Someone) -> None:
    person = someone().first_five(substances=["fentanyl"], goals=["reduce_use"])
    first = person.get(person.here + "/next").hidden("question")
    person.send(act="go", **{first: "none" if first == "suicidality" else "no"})
    person.get(person.here + "/previous")
    assert person.hidden("question") == first and "checked" in person.page
    person.get(person.here + "/previous")
    assert person.path.endswith("/step/5") and re.search(r'value="reduce_use" checked', person.page)


def test_an_answer_can_be_changed_and_unticked(someone: Someone) -> None:
    person = someone().first_five(substances=["fentanyl"], goals=["reduce_use"])
    person.get(person.here + "/answers")
    person.send(question="substances")
    assert person.path.endswith("/question")
    person.send(act="go", substances=["alcohol"])
    assert person.path.endswith("/answers") and "Alcohol" in person.words and "Fentanyl" not in person.words


def test_declined_and_unanswered_look_the_same(someone: Someone) -> None:
    declined, unknown = someone().send(act="neither"), someone().send(act="neither")
    for name in ("substances", "ticks", "goals"):
        for person in (declined, unknown):
            if name == "substances":
                person.send(act="go", respondent="self")
        declined.send(act="skip")
        unknown.send(act="go", **{name: "unknown"})
    shown = [
        [re.sub(r"\b[0-9A-F]{4}\b", "", person.get(f"{person.here}/{path}").words) for path in ("answers", "list", "handout", "sheet")]
        for person in (declined, unknown)
    ]
    assert shown[0] == shown[1]


def test_none_beside_something_else_is_asked_again_with_nothing_lost(someone: Someone) -> None:
    person = someone().send(act="neither").send(act="skip")
    person.send(act="go", substances=["alcohol", "none"])
    assert person.response.status_code == 422 and "Which one is it?" in person.words and re.search(r'value="alcohol" checked', person.page)
    assert person.send(act="go", substances=["alcohol"]).path.endswith("/step/4")


@pytest.mark.parametrize("given", ["-1", "121", "4.5", "forty", "٤", "1" * 50])
def test_a_number_out_of_range_is_told_and_not_kept(someone: Someone, given: str) -> None:
    person = someone().first_five(substances=["fentanyl"])
    person.get(person.here + "/what-if").send(act="choose", question="age")
    person.send(act="try", question="age", age=given)
    assert person.response.status_code == 422 and "whole number in the range" in person.words


def test_the_other_language_keeps_the_answers(someone: Someone) -> None:
    person = someone().first_five(substances=["fentanyl"], goals=["reduce_use"])
    assert "Being safer today" in person.words
    person.get(person.here + "/list?language=fr")
    assert "Plus en sécurité aujourd'hui" in person.words and 'lang="fr"' in person.page
    assert "Consommer moins" in person.get(person.here + "/answers").words
    assert "Consommer moins" in person.words


def test_the_browser_s_language_is_heard(app: FastAPI) -> None:
    assert "À dire à voix haute" in Person(app, "fr-CA,fr;q=0.9,en;q=0.5").words


def test_the_place_is_preset_visible_and_changeable(someone: Someone) -> None:
    person = someone()
    assert "Place: Canada" in person.words
    person.send(act="list")
    person.get(person.here + "/place").send(act="go", jurisdiction="CA-QC")
    assert "Place: Quebec" in person.get(person.here + "/answers").words


def test_a_loved_one_has_a_path_of_their_own(someone: Someone) -> None:
    person = someone().get("/someone-else")
    assert "It is hard to worry about someone." in person.words
    person.send("/", act="neither")
    assert person.hidden("token") and "at risk of an opioid overdose" in person.words
    person.send(act="go", loved_one_uses_opioids="yes")
    assert person.path.endswith("/list") and "What would you like to hear about first?" in person.words
    listed = names(person.page)
    assert "Take-home naloxone and training" in listed and not any(name.startswith(("Methadone", "Buprenorphine")) for name in listed)
    asked = []
    while not person.get(person.here + "/next").path.endswith("/list"):
        asked.append(person.hidden("question"))
        person.send(act="skip")
    assert not {"substances", "goals", "routes", "uses_alone", "opioid_dependence"} & set(asked) and len(asked) <= 5


def test_emergency_learning_and_a_loved_ones_path_are_on_every_page(someone: Someone) -> None:
    person = someone()
    paths = ["/", "/safe", "/learn", "/learn/3", "/timed-out", "/no-such-page"]
    person.first_five()
    paths += [
        f"{person.here}/{page}"
        for page in ("step/1", "step/3", "next", "list", "answers", "what-if", "handout", "sheet", "safe", "learn", "learn/2", "place")
    ]
    for path in paths:
        page = person.get(path).page
        assert re.search(r'class="sos" href="[^"]*/safe"', page), path
        assert re.search(r'href="[^"]*/learn"', page) and 'href="/someone-else"' in page, path


@pytest.mark.parametrize("path", ["/c/aaaaaaaaaaaaaaaa/list", "/c/../list", "/c/x/step/abc", "/learn/9999", "/learn/zero", "/nowhere"])
def test_addresses_that_lead_nowhere_are_pages(someone: Someone, path: str) -> None:
    person = someone().get(path)
    assert person.response.status_code in (404, 410) and "<h1" in person.page
