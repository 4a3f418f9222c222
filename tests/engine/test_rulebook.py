"""A rulebook as a whole: what belongs together."""

from engine.rulebook import ALWAYS_OFFERED, NEVER_NOT_HERE, READINESS, Verb
from tests.small import small

BOOK = small(
    """
- {offer: methadone, when: {recent: 'yes', severity: severe}}
- {caution: [methadone, site], tag: allergy, always: true}
- {note: [], when: {age: {known: true}}}
""",
    concepts="concepts: [{id: recent, when: {any: [{hours: {under: 9}}, {older: 'no'}]}}, {id: older, when: {dependence: 'yes'}}]\n"
    "messages: [{id: hi, en: 'Hi {name}', fr: 'Salut {name}'}]",
)


def test_what_a_rule_reads_is_read_through_concepts_too() -> None:
    assert BOOK.reads == {"r1": {"hours", "dependence", "severity"}, "r2": set(), "r3": {"age"}, "base": set()}


def test_rules_are_found_by_the_option_they_name() -> None:
    assert {id: [rule.id for rule in rules] for id, rules in BOOK.about.items() if rules} == {
        "methadone": ["r1", "r2"],
        "site": ["r2"],
        "no_change_for_now": ["base"],
    }


def test_rules_are_found_by_verb() -> None:
    assert [rule.id for rule in BOOK.with_verb(Verb.OFFER, Verb.NOTE)] == ["r1", "r3", "base"]


def test_a_fixed_sentence_is_filled_and_a_missing_one_is_its_id() -> None:
    assert [BOOK.message("hi", "fr", name="Ana"), BOOK.message("hi", "en", name="Ana"), BOOK.message("none", "en")] == ["Salut Ana", "Hi Ana", "none"]


def test_the_closed_lists_are_those_of_the_contract() -> None:
    assert ALWAYS_OFFERED == ("naloxone_thn", "safer_use_plan", "peer_support", "counselling", "talk_to_someone_now", "no_change_for_now")
    assert set(NEVER_NOT_HERE) == {*ALWAYS_OFFERED, "urgent_care", "overdose_plan"}
    assert set(READINESS) == {"stage", "readiness", "importance", "confidence", "mandated"}
