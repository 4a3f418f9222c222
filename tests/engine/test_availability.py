"""What exists where: `not_here` only from a fresh record or from the answer that nothing is known."""

from datetime import date

import pytest

from engine.answers import read_answers
from engine.availability import availability
from tests.small import AS_OF, option, small, suggest

OFFER = "- {offer: [methadone, site, naltrexone], always: true}"


def clinic(said: dict[str, object], *records: str, as_of: date = AS_OF) -> tuple[str, str]:
    """Where methadone stands and what is known about its service."""
    book = small(OFFER, services=f"services: [{', '.join(f'{{service: clinic, source: guide, {record}}}' for record in records)}]")
    found = option(suggest(book, said, as_of=as_of), "methadone")
    return found["standing"], found["availability"]["value"]


FRESH = "as_of: 2026-01-01, review_by: 2026-11-23"
NO = f"place: CA-ON, value: not_available, {FRESH}"


def test_a_fresh_record_that_says_no_is_not_here() -> None:
    assert clinic({"jurisdiction": "CA-ON"}, NO) == ("not_here", "not_available")


@pytest.mark.parametrize("value", ["available", "limited", "changing", "unknown"])
def test_any_other_record_is_no_no(value: str) -> None:
    assert clinic({"jurisdiction": "CA-ON"}, f"place: CA-ON, value: {value}, {FRESH}") == ("discuss", value)


def test_past_its_date_a_no_counts_as_unknown() -> None:
    assert clinic({"jurisdiction": "CA-ON"}, NO, as_of=date(2026, 11, 23)) == ("not_here", "not_available")
    assert clinic({"jurisdiction": "CA-ON"}, NO, as_of=date(2026, 11, 24)) == ("discuss", "unknown")


@pytest.mark.parametrize("dates", [", undated: true", ", as_of: 2026-01-01", ", undated: true, review_by: 2027-01-01"])
def test_an_undated_no_counts_as_unknown(dates: str) -> None:
    assert clinic({"jurisdiction": "CA-ON"}, f"place: CA-ON, value: not_available{dates}") == ("discuss", "unknown")


def test_the_most_local_record_wins() -> None:
    country = f"place: CA, value: available, {FRESH}"
    assert clinic({"jurisdiction": "CA-ON"}, country, NO) == ("not_here", "not_available")
    assert clinic({"jurisdiction": "CA-BC"}, country, NO) == ("discuss", "available")
    assert clinic({"jurisdiction": "CA-ON"}, f"place: CA, value: not_available, {FRESH}") == ("not_here", "not_available")
    assert clinic({"jurisdiction": "CA"}, NO) == ("discuss", "unknown")


def test_the_newest_of_several_records_wins() -> None:
    newer = "place: CA-ON, value: available, as_of: 2026-02-01, review_by: 2027-01-01"
    assert clinic({"jurisdiction": "CA-ON"}, newer, NO) == ("discuss", "available")


@pytest.mark.parametrize("said", [{}, {"jurisdiction": "declined"}, {"jurisdiction": "other"}, {"jurisdiction": "US"}])
def test_no_record_is_never_a_no(said: dict[str, object]) -> None:
    assert clinic(said, NO) == ("discuss", "unknown")


@pytest.mark.parametrize(
    ("services", "expected"),
    [
        (["none_known"], ("not_here", "not_available")),
        (["clinic"], ("discuss", "available")),
        (["clinic", "unknown"], ("discuss", "available")),
        (["site"], ("discuss", "unknown")),
        (["none_known", "unknown"], ("discuss", "unknown")),
        (["unknown"], ("discuss", "unknown")),
        ([], ("discuss", "unknown")),
        (["none"], ("discuss", "unknown")),
    ],
)
def test_only_none_known_says_no_among_the_answers(services: list[str], expected: tuple[str, str]) -> None:
    assert clinic({"local_services": services}) == expected


def test_an_answer_counts_as_dated_today_and_outweighs_a_record() -> None:
    assert clinic({"jurisdiction": "CA-ON", "local_services": ["clinic"]}, NO) == ("discuss", "available")
    assert clinic({"jurisdiction": "CA-ON", "local_services": ["site"]}, NO) == ("not_here", "not_available")
    found = option(suggest(small(OFFER), {"local_services": ["none_known"]}), "methadone")
    assert found["availability"].items() >= {"value": "not_available", "as_of": "2026-11-23", "source": "local_services", "stale": False}.items()


def test_a_record_is_shown_with_its_date_and_source() -> None:
    book = small(OFFER, services="services: [{service: clinic, place: CA, value: limited, as_of: 2024-05-01, review_by: 2025-01-01, source: guide}]")
    found = option(suggest(book, {"jurisdiction": "CA-ON"}), "methadone")
    assert found["availability"].items() >= {"value": "limited", "as_of": "2024-05-01", "source": "guide", "stale": True}.items()


def test_an_option_that_needs_no_service_has_no_availability() -> None:
    assert option(suggest(OFFER, {"local_services": ["none_known"]}), "naltrexone")["availability"] is None


def test_what_everyone_is_offered_is_never_not_here() -> None:
    book = small("- {offer: no_change_for_now, always: true}")
    facts = read_answers({"local_services": ["none_known"], "jurisdiction": "US"}, book.vocabulary)
    assert availability(book.options["no_change_for_now"], facts, book, AS_OF) is None
