"""Two engines that must agree: each fault is injected, and what follows is withheld, never wrong."""

import builtins
import json
import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from typing import Any

import pytest

from engine.agreement import Withheld
from engine.answers import AnswersError, Facts
from engine.consultation import Consultation, Request, RequestError
from engine.inference import LiveEngine
from engine.lowering import Lowered
from engine.oracle import Oracle
from tests.faulty import Faulty, broken, built_on
from tests.small import AS_OF, small

BOOK = small("""
- {offer: methadone, when: {severity: severe}}
- {avoid: methadone, tag: allergy, when: {hours: {under: 918}}}
""")
SAID = {"severity": "severe", "hours": 917}


def ask(consultation: Consultation) -> dict[str, Any]:
    return consultation.suggest(consultation.request(SAID, AS_OF))


def withheld(consultation: Consultation) -> str:
    with pytest.raises(Withheld) as caught:
        ask(consultation)
    return caught.value.reason


@pytest.fixture
def counting() -> Iterator[tuple[list[int], Callable[..., Consultation]]]:
    """Opens consultations on faulty engines and counts how often each was built."""
    built, opened = [0], []

    def open_with(make: Callable[[int], Any]) -> Consultation:
        def build(lowered: Lowered) -> LiveEngine:
            built[0] += 1
            return built_on(make(built[0]))(lowered)

        opened.append(Consultation(BOOK, build))
        return opened[-1]

    yield built, open_with
    for one in opened:
        one.close()


def endless(genuine: Any, *given: Any) -> str:
    """A rule that fires again and again."""
    return '{"r0":{"m":{}}}'


def nothing_fires(genuine: Any, *given: Any) -> None:
    """A fact that fires nothing, not even the canary."""


def one_rule_lost(genuine: Any, *given: Any) -> Any:
    """The last rule that fires is lost."""
    message = genuine(*given)
    return None if message is not None else message


FAULTS: list[tuple[str, Callable[[], Any], str]] = [
    ("assert raises", lambda: Faulty(after=1, assert_fact=broken), "the engine raised RuntimeError"),
    ("start raises", lambda: Faulty(after=1, start_action_for_state=broken), "the engine raised RuntimeError"),
    ("complete raises", lambda: Faulty(after=1, complete_and_start_action=broken), "the engine raised RuntimeError"),
    ("a fact is refused", lambda: Faulty(after=1, assert_fact=lambda genuine, *given: (2, 0)), "a fact came back with code 2"),
    ("the canary is missing", lambda: Faulty(after=1, start_action_for_state=nothing_fires), "the canary did not fire"),
    ("a rule is lost", lambda: Faulty(after=1, complete_and_start_action=one_rule_lost), ""),
    ("a rule fires without end", lambda: Faulty(after=1, complete_and_start_action=endless), "the engine does not come to an end"),
]


@pytest.mark.parametrize(("fault", "make", "reason"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_a_fault_that_stays_withholds_the_answer(counting: Any, fault: str, make: Callable[[], Any], reason: str) -> None:
    built, open_with = counting
    consultation = open_with(lambda _: make())
    assert reason in withheld(consultation)
    assert built[0] == 2  # one retry after rebuilding
    assert consultation.fault
    assert withheld(consultation) == consultation.fault
    assert built[0] == 2  # withheld until a new consultation


@pytest.mark.parametrize(("fault", "make", "reason"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_a_fault_that_goes_away_with_rebuilding_is_survived(counting: Any, fault: str, make: Callable[[], Any], reason: str) -> None:
    built, open_with = counting
    consultation = open_with(lambda number: make() if number == 1 else Faulty())
    assert ask(consultation)["options"][0]["standing"] == "not_now"
    assert built[0] == 2
    assert consultation.fault is None
    assert ask(consultation)
    assert built[0] == 2


def test_an_engine_that_cannot_be_built_withholds_and_one_that_can_be_rebuilt_answers(counting: Any) -> None:
    built, open_with = counting
    assert "RuntimeError" in withheld(open_with(lambda _: Faulty(create_ruleset=broken)))
    assert built[0] == 2
    assert ask(open_with(lambda number: Faulty(create_ruleset=broken) if number == 3 else Faulty()))


def test_an_engine_whose_priming_fails_is_not_used(counting: Any) -> None:
    _, open_with = counting
    assert "canary" in withheld(open_with(lambda _: Faulty(start_action_for_state=nothing_fires)))


def test_a_double_that_raises_withholds(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Consultation(BOOK)) as consultation:
        monkeypatch.setattr(Oracle, "evaluate", broken)
        assert "the double raised RuntimeError" in withheld(consultation)
        monkeypatch.undo()
        assert "the double raised RuntimeError" in withheld(consultation)


def test_a_disagreement_in_either_direction_withholds(monkeypatch: pytest.MonkeyPatch) -> None:
    for lie in (frozenset(), frozenset({"r1", "r2", "base", "other"})):
        with closing(Consultation(BOOK)) as consultation, monkeypatch.context() as patched:
            patched.setattr(LiveEngine, "holding", lambda self, facts, lie=lie: lie)
            assert "disagree" in withheld(consultation)


def test_a_new_consultation_answers_again(counting: Any) -> None:
    _, open_with = counting
    withheld(open_with(lambda _: Faulty(after=1, assert_fact=broken)))
    with closing(Consultation(BOOK)) as consultation:
        assert ask(consultation)["options"]


def test_a_closed_consultation_withholds_and_closes_twice() -> None:
    consultation = Consultation(BOOK)
    consultation.close()
    consultation.close()
    assert "no longer in force" in withheld(consultation)


@pytest.mark.parametrize(("fault", "make", "reason"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_the_log_names_the_rulebook_and_nothing_anyone_said(
    counting: Any, caplog: pytest.LogCaptureFixture, fault: str, make: Callable[[], Any], reason: str
) -> None:
    _, open_with = counting
    with caplog.at_level(logging.DEBUG):
        told = withheld(open_with(lambda _: make()))
    lines = [record.getMessage() for record in caplog.records if record.name == "manypaths"]
    assert lines and all(BOOK.hash in line for line in lines)
    for line in [*(record.getMessage() + str(record.exc_info) for record in caplog.records), told]:
        assert not any(value in line for value in ("severe", "917", "severity", "hours"))


def test_no_offer_in_force_is_withheld_and_not_an_empty_list() -> None:
    book = small("- {offer: methadone, always: true, until: 2026-11-22}", base=False)
    with closing(Consultation(book)) as consultation:
        with pytest.raises(Withheld, match="no offer is in force"):
            ask(consultation)
        assert consultation.suggest(consultation.request({}, date(2026, 11, 22)))["options"]


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"language": "de"}, "language"),
        ({"language": ""}, "language"),
        ({"audience": "court"}, "audience"),
        ({"ask_about": ["methadon"]}, "ask_about[1]"),
        ({"ask_about": ["methadone", "methadone"]}, "ask_about"),
        ({"ask_about": ["site", 3]}, "ask_about[2]"),
    ],
)
def test_a_request_for_what_is_not_there_says_where(asked: dict[str, Any], field: str) -> None:
    with closing(Consultation(BOOK)) as consultation, pytest.raises(RequestError) as caught:
        consultation.request({}, AS_OF, **asked)
    assert caught.value.field == field
    assert "methadon`" not in str(caught.value)


def test_a_misspelt_option_gets_the_nearest_one() -> None:
    with closing(Consultation(BOOK)) as consultation, pytest.raises(RequestError) as caught:
        consultation.request({}, AS_OF, ask_about=["methadon"])
    assert caught.value.help == "did you mean `methadone`?"


def test_bad_answers_are_told_before_anything_is_judged() -> None:
    with closing(Consultation(BOOK)) as consultation, pytest.raises(AnswersError):
        consultation.request({"hours": "917"}, AS_OF)


def test_one_person_leaves_nothing_behind_for_the_next() -> None:
    with closing(Consultation(BOOK)) as consultation:
        empty = json.dumps(consultation.suggest(consultation.request({}, AS_OF)))
        for hours in range(0, 1000, 97):
            consultation.suggest(consultation.request({"severity": "severe", "hours": hours}, AS_OF))
            assert json.dumps(consultation.suggest(consultation.request({}, AS_OF))) == empty


def test_nothing_is_written_and_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Consultation(BOOK)) as consultation:
        ask(consultation)
        monkeypatch.setattr(builtins, "open", broken)
        monkeypatch.setattr(socket, "socket", broken)
        assert ask(consultation)["options"]


def test_days_may_change_between_requests() -> None:
    with closing(Consultation(small("- {offer: methadone, always: true, from: 2026-11-24}"))) as consultation:
        there = [
            any(one["id"] == "methadone" for one in consultation.suggest(consultation.request({}, date(2026, 11, day)))["options"])
            for day in (23, 24, 23, 25)
        ]
    assert there == [False, True, False, True]


def test_facts_can_be_judged_without_words() -> None:
    with closing(Consultation(BOOK)) as consultation:
        assert list(consultation.case(Request(Facts({"severity": "severe", "hours": 10**6}), AS_OF)).placed) == ["methadone", "no_change_for_now"]
