"""What an option, a service record and a tag are read as."""

from datetime import date

import pytest

from engine.rulebook import Option
from tests.small import small


def option(text: str = "") -> Option:
    return small(more=f"options: [{{id: tea, name: {{en: Tea, fr: Thé}}, summary: {{en: Hot, fr: Chaud}}{text}}}]").options["tea"]


def test_what_is_not_said_is_the_careful_thing() -> None:
    found = option()
    assert (found.serves, found.safer_today, found.offered_to, found.service, found.lawfulness_varies) == ((), False, ("person",), None, False)
    assert not found.for_loved_ones


def test_what_is_said_is_kept() -> None:
    found = option(
        ", serves: [health, home], safer_today: true, offered_to: loved_one, service: tea_room, "
        "asked_by: {pref: [methadone, site], dependence: 'yes'}, alternatives: [site], safety: {en: Hot!, fr: Chaud !}, review_by: 2027-01-01"
    )
    assert (found.serves, found.safer_today, found.for_loved_ones, found.service) == (("health", "home"), True, True, "tea_room")
    assert set(found.asked_by) >= {("pref", "methadone"), ("pref", "site")}
    assert (found.alternatives, found.safety["en"], found.review_by) == (("site",), "Hot!", date(2027, 1, 1))


def test_a_card_keeps_its_texts() -> None:
    found = option(
        ", card: {day_to_day: {en: Daily, fr: Chaque jour}, good: [{en: Warm, fr: Chaud}], "
        "answers: [{ask: {en: 'Hot?', fr: 'Chaud ?'}, answer: {en: 'Yes', fr: Oui}}], updated: 2026-01-01}"
    )
    assert found.card["day_to_day"] == {"en": "Daily", "fr": "Chaque jour"}
    assert found.card["good"] == [{"en": "Warm", "fr": "Chaud"}]
    assert found.card["updated"] == date(2026, 1, 1)


@pytest.mark.parametrize(("value", "as_of"), [("available", date(2026, 1, 1)), ("not_available", date(2026, 1, 1))])
def test_a_service_record(value: str, as_of: date) -> None:
    (found,) = small(
        more=f"services: [{{service: clinic, place: CA-ON, value: {value}, as_of: {as_of}, source: guide, review_by: 2027-01-01}}]"
    ).services
    assert (found.service, found.place, found.value, found.as_of, found.source, found.review_by) == (
        "clinic",
        "CA-ON",
        value,
        as_of,
        "guide",
        date(2027, 1, 1),
    )


def test_a_tag_has_a_label_and_may_explain_itself() -> None:
    tags = small(more="tags: [{id: new, label: {en: New, fr: Neuf}, explain: {en: Because, fr: Car}, standing: {en: Never, fr: Jamais}}]").tags
    assert (tags["new"].label["fr"], tags["new"].explain["en"], tags["new"].standing["en"]) == ("Neuf", "Because", "Never")
