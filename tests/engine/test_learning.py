"""Learn cards: what a broken one is told, and that the shipped ones say the same in both languages."""

import pytest

from engine.learning import learn_json
from engine.reading import load_rulebook
from engine.shipped import RULES
from tests.small import AS_OF, findings, small, small_files

GOOD = """learn:
  - id: breathing
    title: {en: Breathing, fr: La respiration}
    for: [person]
    points: [{en: "Breathe.", fr: "Respirez."}]
    sources: [guide]
    review_by: 2027-09-30
"""


def test_a_card_is_read() -> None:
    card = small(learn=GOOD).learn["breathing"]
    assert card.readers == ("person",) and card.points[0]["fr"] == "Respirez." and card.awaiting is None


@pytest.mark.parametrize(
    ("old", "new", "code", "named"),
    [
        ("sources: [guide]", "sources: [gide]", "MP302", "`gide`"),
        ("    sources: [guide]\n", "", "MP303", "no source"),
        ("for: [person]", "for: [patient]", "MP107", "`patient`"),
        ("points:", "pionts:", "MP103", "`pionts`"),
        ('[{en: "Breathe.", fr: "Respirez."}]', "[]", "MP102", "`points`"),
        ("review_by: 2027-09-30", "review_by: soon", "MP101", "`soon`"),
        ("review_by: 2027-09-30", "review_by: 2026-11-22", "MP313", "2026-11-22"),
        ("id: breathing", "id: breathing\n    place: XX-YY", "MP107", "`XX-YY`"),
    ],
)
def test_a_mistake_is_named(old: str, new: str, code: str, named: str) -> None:
    found = findings(small_files(learn=GOOD.replace(old, new)))
    assert any(one.code == code and named in one.message and one.at.file == "learn.yaml" for one in found), found


def test_what_awaits_a_citation_is_information_until_it_is_due() -> None:
    waiting = GOOD.replace("sources: [guide]", "awaiting_citation: {reason: why, owner: someone, review_by: DAY}")
    early = findings(small_files(learn=waiting.replace("DAY", "2027-01-01")))
    late = findings(small_files(learn=waiting.replace("DAY", "2026-01-01")))
    assert [str(one.severity) for one in early if one.code == "MP311"] == ["info"]
    assert [str(one.severity) for one in late if one.code == "MP311"] == ["warning"]


def test_the_shipped_cards_cover_what_everyone_may_want_to_know() -> None:
    book = load_rulebook(RULES, AS_OF)
    assert {"overdose_response", "naloxone", "safer_use", "stigma", "a_health_condition", "rights_in_care", "law_at_an_overdose"} <= set(book.learn)
    for card in book.learn.values():
        english, french = (learn_json(card, book.sources, language, AS_OF) for language in ("en", "fr"))
        assert len(english["points"]) == len(french["points"]) and english["title"] != french["title"]  # type: ignore[arg-type]
        assert card.review_by is not None and not english["stale"]
    assert any("loved_one" in card.readers for card in book.learn.values())
