"""The first screens and the pictures: read strictly, and shipped as the corrections call for."""

import pytest

from engine.answers import read_answers
from engine.diagnostics import Findings, RulebookError
from engine.documents import parse
from engine.reading import read_rulebook
from engine.rulebook import Rulebook
from engine.screens import read_screen, screens_for
from tests.small import AS_OF, files_over_good

SCREEN = "{id: s, title: {en: T, fr: T}, say: {en: S, fr: S}, %s}"


def test_five_screens_for_a_person_and_three_for_someone_else(shipped: Rulebook) -> None:
    assert [screen.id for screen in screens_for(shipped.screens, None)] == ["right_now", "who", "what", "without", "help"]
    assert [screen.id for screen in screens_for(shipped.screens, "loved_one")] == ["right_now", "who", "about_them"]
    assert screens_for(shipped.screens, "other") == screens_for(shipped.screens, "loved_one")
    assert screens_for(shipped.screens, "self_and_loved_one") == screens_for(shipped.screens, "self")


def test_the_first_five_ask_what_the_corrections_name(shipped: Rulebook) -> None:
    asked = [question for screen in screens_for(shipped.screens, None) for question in screen.questions]
    assert asked == [
        "using_soon",
        "emergency_now",
        "respondent",
        "substances",
        "opioid_dependence",
        "alcohol_withdrawal_signs",
        "benzo_dependence",
        "goals",
    ]


def test_what_someone_else_is_asked_is_theirs_to_answer(shipped: Rulebook) -> None:
    for screen in screens_for(shipped.screens, "loved_one")[1:]:
        assert all(shipped.vocabulary[question].asked_of_loved_one for question in screen.questions)


def test_every_choice_sets_answers_the_vocabulary_knows(shipped: Rulebook) -> None:
    for screen in shipped.screens:
        for choice in screen.choices:
            read_answers(choice.sets, shipped.vocabulary)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("question: no_such", "MP201"),
        ("shown_to: everyone, question: goals", "MP107"),
        ("title2: x, question: goals", "MP103"),
        ("", "MP102"),
        ("question: goals, ticks: [{question: opioid_dependence, label: {en: L, fr: L}}]", "MP102"),
        ("ticks: [{question: goals, label: {en: L, fr: L}}]", "MP201"),
        ("choices: [{id: c, label: {en: L, fr: L}, sets: {goals: [no_such]}}]", "MP202"),
        ("choices: [{id: c, label: {en: L, fr: L}, leads_to: nowhere}]", "MP107"),
    ],
)
def test_a_screen_that_cannot_be_used_is_a_finding(shipped: Rulebook, wrong: str, code: str) -> None:
    findings = Findings()
    node = parse("a.yaml", (SCREEN % wrong).replace(", }", "}").encode(), findings)
    assert node is not None
    read_screen(node, shipped.vocabulary, findings)
    assert code in [found.code for found in findings.sorted()]


def test_a_picture_of_no_option_is_a_finding() -> None:
    with pytest.raises(RulebookError) as raised:
        read_rulebook(files_over_good({"p.yaml": b"pictures:\n  - {id: p, caption: {en: C, fr: C}, options: [no_such]}\n"}), AS_OF)
    assert "MP301" in [found.code for found in raised.value.diagnostics]
