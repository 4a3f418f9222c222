"""The words of one language and one audience."""

from datetime import date

import pytest

from engine.freshness import stale_since
from engine.texts import fill, pick
from engine.wording import Wording
from tests.small import AS_OF, small

BOOK = small(
    """
- id: r
  offer: methadone
  always: true
  because: {en: For you, fr: Pour vous}
  for_clinician: {en: For clinicians, fr: Pour cliniciens}
- {id: plain, offer: methadone, always: true, because: {en: Only English}}
""",
    more="messages: [{id: hello, en: 'Hello {name}', fr: 'Bonjour {name}'}]",
)


@pytest.mark.parametrize(
    ("language", "clinician", "text"),
    [("en", False, "For you"), ("fr", False, "Pour vous"), ("en", True, "For clinicians"), ("fr", True, "Pour cliniciens")],
)
def test_a_rule_speaks_to_its_audience_in_its_language(language: str, clinician: bool, text: str) -> None:
    assert Wording(BOOK, language, clinician).text(BOOK.rules["r"]) == text


@pytest.mark.parametrize("clinician", [False, True])
def test_what_was_not_translated_or_not_written_for_clinicians_is_said_as_it_is(clinician: bool) -> None:
    assert Wording(BOOK, "fr", clinician).text(BOOK.rules["plain"]) == "Only English"


def test_fixed_sentences_are_filled() -> None:
    assert Wording(BOOK, "fr", False).message("hello", name="Ana") == "Bonjour Ana"
    assert Wording(BOOK, "en", False).message("missing") == "missing"


def test_filling_leaves_what_it_is_not_given() -> None:
    assert fill("{a} and {b}", a=1) == "1 and {b}"


def test_picking_falls_back_to_english_and_then_to_nothing() -> None:
    assert [pick({"en": "e", "fr": "f"}, "fr"), pick({"en": "e"}, "fr"), pick({}, "fr")] == ["f", "e", ""]


@pytest.mark.parametrize(
    ("review", "source_review", "stale"),
    [
        ("2026-11-23", "2026-11-23", None),
        ("2026-11-22", "2026-11-23", date(2026, 11, 22)),
        ("2026-11-23", "2026-11-21", date(2026, 11, 21)),
        ("2026-11-20", "2026-11-21", date(2026, 11, 20)),
    ],
)
def test_stale_since_the_first_day_that_has_passed(review: str, source_review: str, stale: date | None) -> None:
    book = small(
        f"- {{offer: methadone, always: true, review_by: {review}, evidence: [{{source: other}}]}}",
        more=f"sources: [{{id: other, title: O, verified: true, review_by: {source_review}}}]",
    )
    assert stale_since(book.rules["r1"], book, AS_OF) == stale
