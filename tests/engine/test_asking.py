"""What to ask next, and when nothing that could be said would change the answer."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import Facts, read_answers
from engine.asking import stakes
from engine.consultation import Consultation, Request
from engine.rulebook import Rulebook
from tests.people import answers, completions
from tests.small import AS_OF, Found, small, suggest

SELF = {"respondent": "self", "pref": ["none"], "local_services": ["site", "clinic"], "jurisdiction": "CA-ON"}
"""Everything the engine itself asks about is answered."""


def asked(rules: str, said: dict[str, object] | None = None, **more: Any) -> list[str]:
    return [one["question"] for one in suggest(rules, said, **more)["ask_next"]]


def done(rules: str | Rulebook, said: dict[str, object] | None = None, **more: Any) -> bool:
    return bool(suggest(rules, said, **more)["ask_next_done"])


ALERT = "- {alert: true, tag: urgent_emergency, when: {danger: breathing}}\n"
GOAL = "- {offer: [methadone, naltrexone], when: {severity: severe}}\n"
OTHER = "- {offer: supplies, when: {routes: inject}}\n"
OFFERED = "- {offer: [methadone, site], always: true}\n"
AVOID = "- {avoid: methadone, tag: allergy, when: {allergies: methadone}}\n"
CAUTION = "- {caution: methadone, tag: be_careful, when: {age: {over: 65}}}\n"


def test_what_could_raise_an_alert_comes_first_then_goals_then_standings_then_cautions() -> None:
    said = {**SELF, "goals": ["steady"]}
    assert asked(CAUTION + OTHER + GOAL + ALERT, said) == ["danger", "severity", "routes"]
    assert asked(CAUTION + AVOID + OFFERED + GOAL, said) == ["severity", "allergies", "age"]


def test_an_option_for_a_chosen_goal_comes_before_any_other() -> None:
    assert asked(OTHER + GOAL, {**SELF, "goals": ["steady"]}) == ["severity", "routes"]
    assert asked("- {offer: [methadone], when: {severity: severe}}\n" + OTHER, {**SELF, "goals": ["health"]}) == ["routes", "severity"]


def test_at_most_three_are_asked() -> None:
    assert len(asked(ALERT + GOAL + OTHER + OFFERED + AVOID + CAUTION)) == 3


def test_a_question_says_its_words_why_and_what_it_decides() -> None:
    (found,) = suggest(GOAL, {**SELF, "goals": ["steady"]})["ask_next"]
    assert found.items() >= {"question": "severity", "text": "How severe?", "why": "Sources name it.", "decides": ["methadone", "naltrexone"]}.items()


def test_a_pair_that_matters_only_together_counts() -> None:
    pair = "- {offer: supplies, when: {severity: severe, dependence: 'yes'}}"
    assert set(asked(pair, SELF)) == {"severity", "dependence"}
    assert asked(pair, {**SELF, "severity": "severe"}) == ["dependence"]
    assert asked(pair, {**SELF, "severity": "mild"}) == []


@pytest.mark.parametrize("value", ["declined"])
def test_a_declined_question_is_not_asked_again_and_stays_undecided(value: str) -> None:
    assert asked(GOAL, {**SELF, "severity": value}) == []
    assert not done(GOAL, {**SELF, "severity": value})


def test_what_was_answered_in_part_is_not_asked_again() -> None:
    assert asked(OTHER, {**SELF, "routes": ["smoke", "unknown"]}) == []
    assert not done(OTHER, {**SELF, "routes": ["smoke", "unknown"]})


def test_only_questions_that_this_audience_can_answer_are_asked() -> None:
    rules = OFFERED + "- {avoid: methadone, tag: be_careful, when: {score: {over: 3}}}"
    assert asked(rules, SELF) == []
    assert asked(rules, SELF, audience="clinician") == ["score"]
    assert not done(rules, SELF)


def test_what_a_directory_answers_is_asked_of_nobody() -> None:
    said = {key: value for key, value in SELF.items() if key != "local_services"}
    assert asked(OFFERED, said) == []
    assert not done(OFFERED, said)


def test_who_answers_only_for_someone_else_is_not_asked_about_their_own_use() -> None:
    rules = "- {offer: [family_group, methadone], when: {severity: severe}}\n- {alert: true, tag: be_careful, when: {dependence: 'yes'}}"
    assert asked(rules, {**SELF, "respondent": "loved_one"}) == []
    assert asked(rules, {"respondent": "self_and_loved_one", "pref": ["none"]}) == ["dependence", "severity"]


def test_who_answers_is_asked_while_it_could_hide_something() -> None:
    assert "respondent" in asked("- {offer: methadone, always: true}", {key: value for key, value in SELF.items() if key != "respondent"})


def test_what_could_change_nothing_is_not_asked() -> None:
    assert asked("- {note: [], when: {age: {over: 3}}}", SELF) == []
    assert asked("- {offer: methadone, always: true}\n" + GOAL.replace("methadone, naltrexone", "methadone"), SELF) == []
    assert asked("- {offer: methadone, when: {severity: severe}}", {**SELF, "respondent": "loved_one"}) == []
    assert done("- {note: [], when: {age: {over: 3}}}", SELF)


@pytest.mark.parametrize(
    "rules", [ALERT, GOAL, OTHER, OFFERED + AVOID, OFFERED + CAUTION, AVOID, CAUTION, "- {caution: [], tag: be_careful, when: {age: {over: 65}}}"]
)
def test_nothing_is_done_while_something_is_open(rules: str) -> None:
    assert not done(rules, SELF)


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (ALERT, {"danger": ["none"]}),
        (ALERT, {"danger": ["breathing", "unknown"]}),
        (GOAL, {"severity": "severe"}),
        (OFFERED + AVOID + CAUTION, {"allergies": ["none"], "age": 70}),
        ("", {}),
    ],
)
def test_it_is_done_when_nothing_could_change(rules: str, said: dict[str, object]) -> None:
    assert done(rules, {**SELF, **said})


def changes_with(book: str | Rulebook, said: dict[str, object], completed: dict[str, object]) -> bool:
    return settled(suggest(book, said)) != settled(suggest(book, {**said, **completed}))


def settled(found: Found) -> object:
    """Alerts, standings and cautions: what must not change once it is done."""
    return (
        [one["id"] for one in found["alerts"]],
        found["urgent"],
        {one["id"]: (one["standing"], sorted(caution["tag"] for caution in one["cautions"])) for one in found["options"]},
        sorted((one["tag"], *one["about"]) for one in found["cautions"]),
    )


@pytest.mark.parametrize("when", ["{age: {known: true}}", "{none: [{age: {known: true}}]}", "{age: {known: true}, dependence: 'yes'}"])
def test_an_alert_on_what_is_known_can_still_change(when: str) -> None:
    rules = f"- {{alert: true, tag: be_careful, when: {when}}}"
    said = {**SELF, "dependence": "yes"}
    assert changes_with(rules, said, {"age": 30})
    assert not done(rules, said)


RECORDS = """services:
  - {service: clinic, place: US, value: not_available, as_of: 2026-01-01, review_by: 2027-01-01, source: guide}
  - {service: clinic, place: US-RI, value: available, as_of: 2026-01-01, review_by: 2027-01-01, source: guide}
"""


def test_a_part_of_the_country_where_the_service_is_can_still_change_not_here() -> None:
    book = small("- {offer: methadone, always: true}", services=RECORDS)
    said = {**SELF, "jurisdiction": "US", "local_services": ["site"]}
    assert changes_with(book, said, {"jurisdiction": "US-RI"})
    assert not done(book, said)


@pytest.mark.parametrize(("services", "completed"), [(["site", "unknown"], ["site", "clinic"]), (["none_known", "unknown"], ["none_known"])])
def test_services_that_are_known_in_part_can_still_change_a_standing(services: list[str], completed: list[str]) -> None:
    book = small("- {offer: methadone, always: true}", services=RECORDS)
    said = {**SELF, "jurisdiction": "US-RI" if services[0] == "none_known" else "US", "local_services": services}
    assert changes_with(book, said, {"local_services": completed})
    assert not done(book, said)


def settled_until_done(given: Facts, shipped: Rulebook, consultation: Consultation, data: st.DataObject) -> Facts | None:
    """The facts with whatever could still change something settled at random, until nothing could; None where that cannot be."""
    completed, facts = data.draw(completions(given, shipped.vocabulary)), given
    while at_stake := stakes(consultation.case(Request(facts, AS_OF))):
        settling = [question for question in at_stake if facts.known.get(question) != completed.known[question]][:8]
        if not settling:
            return None
        facts = Facts({**facts.known, **{question: completed.known[question] for question in settling}})
    return facts


@settings(max_examples=20)
@given(st.data())
def test_when_it_is_done_no_completion_changes_an_alert_a_standing_or_a_caution(
    shipped: Rulebook, consultation: Consultation, data: st.DataObject
) -> None:
    said = data.draw(
        answers(
            shipped.vocabulary,
            ["respondent", "substances", "goals", "oud", "opioid_dependence", "jurisdiction", "pregnancy", "age", "local_services", "pref_oat"],
        )
    )
    facts = settled_until_done(read_answers(said, shipped.vocabulary), shipped, consultation, data)
    if facts is not None:
        before = consultation.suggest(Request(facts, AS_OF))
        assert before["ask_next_done"]
        for _ in range(3):
            completed = data.draw(completions(facts, shipped.vocabulary))
            assert settled(consultation.suggest(Request(completed, AS_OF))) == settled(before)
