"""Questions and places."""

import pytest

from engine.vocabulary import AskedOf, Kind, Places
from tests.small import small

WORDS = small().vocabulary


@pytest.mark.parametrize(
    ("question", "allowed"),
    [
        ("dependence", ("yes", "no")),
        ("severity", ("none", "mild", "severe")),
        ("routes", ("inject", "smoke", "snort", "none")),
        ("goals", ("steady", "health", "home")),
        ("age", ()),
    ],
)
def test_what_an_answer_may_say(question: str, allowed: tuple[str, ...]) -> None:
    assert tuple(WORDS.allowed(WORDS[question])) == WORDS[question].allowed() == allowed


def test_a_place_may_be_any_of_the_places() -> None:
    assert list(WORDS.allowed(WORDS["jurisdiction"])) == ["CA", "CA-ON", "CA-BC", "US", "US-RI", "other"]


@pytest.mark.parametrize("question", [question for question in WORDS.questions if WORDS[question].is_list])
def test_every_list_but_goals_takes_none(question: str) -> None:
    assert WORDS[question].takes_none is (question != "goals")


def test_a_question_knows_its_range_unit_and_who_can_answer() -> None:
    age, score, services = WORDS["age"], WORDS["score"], WORDS["local_services"]
    assert (age.kind, age.range, age.unit, age.fixed, age.sensitive) == (Kind.INTEGER, (0, 120), "years", True, True)
    assert (age.asked_of, score.asked_of, services.asked_of) == (AskedOf.PERSON, AskedOf.CLINICIAN, AskedOf.DIRECTORY)
    assert WORDS["respondent"].asked_of_loved_one and not age.asked_of_loved_one


def test_a_value_has_words() -> None:
    assert WORDS["routes"].value_label("inject", "fr") == "Injecter"
    assert WORDS["routes"].value_label("none", "fr") == "none"


@pytest.mark.parametrize(
    ("place", "area", "inside"),
    [
        ("CA-ON", "CA", True),
        ("CA", "CA", True),
        ("CA", "CA-ON", None),
        ("CA-ON", "CA-BC", False),
        ("US", "CA", False),
        ("CA", "C", False),
        ("CAX", "CA", False),
    ],
)
def test_places_nest(place: str, area: str, inside: bool | None) -> None:
    assert Places.inside(place, area) is inside


def test_a_place_is_inside_its_country() -> None:
    assert [Places.around("CA-ON"), Places.around("US")] == [("CA-ON", "CA"), ("US",)]
