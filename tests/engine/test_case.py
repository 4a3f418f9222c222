"""What is in force on a day, and what follows from one person's answers."""

from datetime import date

from engine.answers import Facts
from engine.case import Edition
from engine.rulebook import Verb
from engine.standing import Standing
from tests.small import AS_OF, case, small

BOOK = small("""
- {offer: methadone, when: {severity: severe}, until: 2026-11-23}
- {offer: [methadone, naltrexone], when: {dependence: 'yes'}}
- {caution: naltrexone, tag: be_careful, always: true, from: 2026-11-24}
""")


def test_an_edition_holds_the_rules_of_its_day() -> None:
    today, tomorrow = Edition(BOOK, AS_OF), Edition(BOOK, date(2026, 11, 24))
    assert [rule.id for rule in today.rules] == ["r1", "r2", "base"]
    assert [rule.id for rule in tomorrow.rules] == ["r2", "r3", "base"]
    assert [rule.id for rule in tomorrow.about["naltrexone"]] == ["r2", "r3"]
    assert [rule.id for rule in tomorrow.by_verb[Verb.CAUTION]] == ["r3"]


def test_whether_any_offer_is_in_force() -> None:
    book = small("- {offer: methadone, always: true, until: 2026-11-23}", base=False)
    assert Edition(book, AS_OF).has_offers
    assert not Edition(book, date(2026, 11, 24)).has_offers


def test_only_what_is_in_play_is_placed() -> None:
    found = case(BOOK, {"severity": "severe"})
    assert list(found.placed) == ["methadone", "no_change_for_now"]
    assert [rule.id for rule in found.placed["methadone"].offers] == ["r1"]


def test_holding_rules_come_in_the_order_of_the_files() -> None:
    found = case(BOOK, {"severity": "severe", "dependence": "yes"})
    assert [rule.id for rule in found.holding(Verb.OFFER)] == ["r1", "r2", "base"]


def test_where_an_option_would_stand_with_other_answers() -> None:
    found = case(BOOK, {"severity": "mild"})
    naltrexone = found.rulebook.options["naltrexone"]
    assert found.stands_if(naltrexone, Facts({})) is None
    placed = found.stands_if(naltrexone, Facts({"dependence": "yes"}))
    assert placed and placed.standing is Standing.DISCUSS
    assert found.stands_if(naltrexone, Facts({"dependence": "yes", "respondent": "other"})) is None
