"""What would change where an option stands: told only when it was tried, never what is fixed, at most three."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import read_answers
from engine.changes import would_change
from engine.consultation import Consultation
from engine.explanation import explain
from engine.rulebook import Rulebook
from tests.people import answers
from tests.small import AS_OF, case, option, suggest
from tests.small import small as small_book

OFFER = "- {offer: methadone, always: true}\n"


def changes(rules: str, said: dict[str, object] | None = None) -> list[tuple[dict[str, object], str]]:
    found = option(suggest(rules, said), "methadone")
    return [(change["set"], change["standing"]) for change in found["would_change"]]


@pytest.mark.parametrize(
    ("when", "said", "change"),
    [
        ("{hours: {under: 240}}", {"hours": 10}, {"hours": {"at_least": 240}}),
        ("{hours: {at_least: 240}}", {"hours": 300}, {"hours": {"at_most": 239}}),
        ("{dependence: 'yes'}", {"dependence": "yes"}, {"dependence": "no"}),
        ("{severity: {not: none}}", {"severity": "mild"}, {"severity": "none"}),
        ("{severity: severe}", {"severity": "severe"}, {"severity": {"not": "severe"}}),
        ("{routes: inject}", {"routes": ["inject", "smoke"]}, {"routes": {"none": ["inject"]}}),
        ("{routes: {all: [inject, smoke]}}", {"routes": ["inject", "smoke"]}, {"routes": {"none": ["inject"]}}),
        ("{routes: {none: [snort]}}", {"routes": ["inject"]}, {"routes": "snort"}),
    ],
)
def test_what_stands_in_the_way_made_to_fail(when: str, said: dict[str, object], change: dict[str, object]) -> None:
    assert changes(f"{OFFER}- {{avoid: methadone, tag: be_careful, when: {when}}}", said) == [(change, "discuss")]


@pytest.mark.parametrize("question", ["age", "allergies", "respondent", "jurisdiction"])
def test_what_is_fixed_is_never_proposed(question: str) -> None:
    when, said = {
        "age": ("{age: {under: 18}}", 17),
        "allergies": ("{allergies: methadone}", ["methadone"]),
        "respondent": ("{respondent: self}", "self"),
        "jurisdiction": ("{jurisdiction: CA}", "CA-ON"),
    }[question]
    assert changes(f"{OFFER}- {{avoid: methadone, tag: be_careful, when: {when}}}", {question: said}) == []


def test_the_part_that_is_not_fixed_is_proposed() -> None:
    rule = "- {avoid: methadone, tag: be_careful, when: {age: {under: 18}, hours: {under: 10}}}"
    assert changes(OFFER + rule, {"age": 17, "hours": 3}) == [({"hours": {"at_least": 10}}, "discuss")]


def test_an_open_avoid_tells_the_answer_that_settles_it() -> None:
    assert changes(f"{OFFER}- {{avoid: methadone, tag: be_careful, when: {{dependence: 'yes'}}}}") == [({"dependence": "no"}, "discuss")]


def test_two_things_in_the_way_change_together() -> None:
    rules = (
        OFFER + "- {avoid: methadone, tag: be_careful, when: {dependence: 'yes'}}\n- {avoid: methadone, tag: opioid_free, when: {hours: {under: 10}}}"
    )
    assert changes(rules, {"dependence": "yes", "hours": 3}) == [({"dependence": "no", "hours": {"at_least": 10}}, "discuss")]


def test_a_step_that_leaves_one_answer_first_is_a_change_too() -> None:
    rules = (
        OFFER + "- {avoid: methadone, tag: be_careful, when: {dependence: 'yes'}}\n- {avoid: methadone, tag: allergy, when: {allergies: methadone}}"
    )
    assert changes(rules, {"dependence": "yes"}) == [({"dependence": "no"}, "check_first")]


def test_at_most_three_and_the_smallest_first() -> None:
    parts = ["{hours: {under: 10}}", "{dependence: 'yes'}", "{severity: severe}", "{routes: inject}", "{score: {over: 3}}"]
    rule = f"- {{avoid: methadone, tag: be_careful, when: {{all: [{', '.join(parts)}]}}}}"
    found = changes(OFFER + rule, {"hours": 3, "dependence": "yes", "severity": "severe", "routes": ["inject"], "score": 9})
    assert len(found) == 3
    assert {len(change) for change, _ in found} == {1}


def test_nothing_is_proposed_for_what_is_open_to_talk_about_or_not_here() -> None:
    assert changes(OFFER) == []
    book = small_book(
        OFFER, services="services: [{service: clinic, place: US, value: not_available, as_of: 2026-01-01, review_by: 2027-01-01, source: guide}]"
    )
    assert option(suggest(book, {"jurisdiction": "US"}), "methadone")["would_change"] == []


def test_a_change_that_another_rule_undoes_is_not_told() -> None:
    rules = (
        OFFER
        + "- {avoid: methadone, tag: be_careful, when: {severity: severe}}\n- {avoid: methadone, tag: opioid_free, when: {severity: [none, mild]}}"
    )
    assert changes(rules, {"severity": "severe"}) == []


@pytest.mark.parametrize("other", ["mild", "none"])
def test_whatever_meets_the_change_that_is_told_gives_the_standing_that_is_told(other: str) -> None:
    rules = (
        OFFER
        + f"- {{avoid: methadone, tag: be_careful, when: {{severity: severe}}}}\n"
        f"- {{avoid: methadone, tag: opioid_free, when: {{severity: {other}}}}}"
    )
    told = changes(rules, {"severity": "severe"})
    assert told
    for change, standing in told:
        for value in ("none", "mild"):
            if _meets(change["severity"], value):
                assert option(suggest(rules, {"severity": value}), "methadone")["standing"] == standing


def _meets(test: object, value: str) -> bool:
    if isinstance(test, dict):
        return value not in (test["not"] if isinstance(test["not"], list) else [test["not"]])
    return value in test if isinstance(test, list) else value == test


def test_an_absent_option_tells_what_would_bring_it_in() -> None:
    found = case(
        "- {offer: methadone, when: {severity: severe, dependence: 'yes'}}\n- {offer: methadone, when: {hours: {under: 10}}}", {"severity": "mild"}
    )
    told = [change.as_json() for change in would_change(found, found.rulebook.options["methadone"], None)]
    assert told == [
        {"set": {"hours": {"at_most": 9}}, "standing": "discuss"},
        {"set": {"severity": "severe", "dependence": "yes"}, "standing": "discuss"},
    ]


def applied(said: dict[str, object], change: dict[str, object], book: Rulebook) -> dict[str, object]:
    """The answers with a told change made, as someone would answer it."""
    return {**said, **{question: _answer(said.get(question), test, book.vocabulary[question].allowed()) for question, test in change.items()}}


def _answer(before: object, test: object, allowed: tuple[str, ...]) -> object:
    listed = isinstance(before, list) or (isinstance(test, dict) and ("none" in test or "all" in test))
    items = [item for item in before if item not in ("none", "unknown")] if isinstance(before, list) else []
    if isinstance(test, dict):
        if "none" in test:
            return [item for item in items if item not in test["none"]] or ["none"]
        if "all" in test:
            return [*items, *(item for item in test["all"] if item not in items)]
        if "not" in test:
            refused = test["not"] if isinstance(test["not"], list) else [test["not"]]
            return next(word for word in allowed if word not in refused)
        return next(iter(test.values()))
    value = test[0] if isinstance(test, list) else test
    if listed and value == "none":
        return ["none"]
    return (
        [*items, *([value] if value not in items else []), *(["unknown"] if isinstance(before, list) and "unknown" in before else [])]
        if listed
        else value
    )


@settings(max_examples=60)
@given(st.data())
def test_each_told_change_applied_gives_the_standing_that_is_told(shipped: Rulebook, consultation: Consultation, data: st.DataObject) -> None:
    said = data.draw(
        answers(
            shipped.vocabulary,
            [
                "substances",
                "goals",
                "oud",
                "current_oat",
                "opioid_last_hours",
                "opioid_dependence",
                "cows",
                "medicines",
                "conditions",
                "pref_oat",
                "liver",
                "aud",
            ],
        )
    )
    request = consultation.request(said, AS_OF)
    for one in consultation.suggest(request)["options"]:
        assert len(one["would_change"]) <= 3
        for change in one["would_change"]:
            assert not any(shipped.vocabulary[question].fixed for question in change["set"])
            lists = {
                question: ["unknown"]
                for question in change["set"]
                if shipped.vocabulary[question].is_list and not isinstance(said.get(question), list)
            }
            after = consultation.case(consultation.request(applied({**said, **lists}, change["set"], shipped), AS_OF))
            assert str(after.placed[one["id"]].standing) == change["standing"], (one["id"], change)


@settings(max_examples=25)
@given(st.data())
def test_what_would_bring_in_an_absent_option_brings_it_in(shipped: Rulebook, consultation: Consultation, data: st.DataObject) -> None:
    said = data.draw(answers(shipped.vocabulary, ["substances", "goals", "oud", "current_oat", "opioid_dependence"]))
    found = consultation.case(consultation.request(said, AS_OF))
    absent = [id for id in shipped.options if id not in found.placed]
    id = data.draw(st.sampled_from(absent))
    for change in explain(found, consultation.wording("en", "person"), id)["would_change"]:
        lists = {
            question: ["unknown"] for question in change["set"] if shipped.vocabulary[question].is_list and not isinstance(said.get(question), list)
        }
        after = consultation.case(consultation.request(applied({**said, **lists}, change["set"], shipped), AS_OF))
        assert str(after.placed[id].standing) == change["standing"], (id, change)


def test_facts_read_back_are_those_applied() -> None:
    vocabulary = small_book("").vocabulary
    assert read_answers(applied({"routes": ["inject"]}, {"routes": {"none": ["inject"]}}, small_book("")), vocabulary).said("routes") == ["none"]
