"""What a question is read as. What may not stand in one is in `tests/bad_files/`."""

from engine.vocabulary import AskedOf, Kind, Question
from tests.small import small


def question(text: str) -> Question:
    return small(more=f"questions: [{{id: new, ask: {{en: 'New?', fr: 'Nouveau ?'}}, why: {{en: So, fr: Ainsi}}, {text}}}]").vocabulary["new"]


def test_what_is_not_said_is_the_careful_thing() -> None:
    found = question("type: yes_no")
    assert (found.kind, found.sensitive, found.fixed, found.asked_of, found.asked_of_loved_one) == (Kind.YES_NO, True, False, AskedOf.PERSON, False)


def test_what_is_said_is_kept() -> None:
    found = question(
        "type: integer, range: [-5, 5], unit: points, sensitive: false, fixed: true, asked_of: clinician, ask_order: 7, asked_of_loved_one: true"
    )
    assert (found.range, found.unit, found.sensitive, found.fixed, found.asked_of, found.ask_order) == (
        (-5, 5),
        "points",
        False,
        True,
        AskedOf.CLINICIAN,
        7,
    )


def test_values_keep_their_order_and_words() -> None:
    found = question("type: choice, values: [{id: b, en: B, fr: Bé}, {id: a, en: A, fr: Á}]")
    assert found.values == {"b": {"en": "B", "fr": "Bé"}, "a": {"en": "A", "fr": "Á"}}


def test_a_choice_may_have_a_value_none_of_its_own_and_a_list_has_it_by_itself() -> None:
    assert question("type: choice, values: [{id: none, en: None, fr: Rien}]").allowed() == ("none",)
    assert question("type: list, values: [{id: a, en: A, fr: A}]").allowed() == ("a", "none")
