"""Warnings and notes, as people read them: brute force beside what `diff` says, on small changes and on the shipped rulebook."""

import pytest

from engine import conditions
from engine.conditions import Op
from engine.difference.wording import Words
from engine.rulebook import Rulebook, Verb
from tests.difference.onlookers import Onlookers
from tests.difference.test_comparison import QUESTIONS, between, difference, moves, who
from tests.proof import mutants as changes
from tests.small import GOOD, small

OPTIONS = (GOOD / "options.yaml").read_text(encoding="utf-8")
OFFER = "- {offer: [methadone, site], when: {dependence: 'yes'}}\n"
CAUTION = "- {id: careful, caution: %s, tag: %s, when: {hours: {under: %d}}}\n"
OPEN = "- {id: other, caution: [site], tag: legal_status_check, when: {severity: mild}}\n"


def options(old: str, new: str) -> str:
    assert old in OPTIONS
    return OPTIONS.replace(old, new, 1)


LAWFUL = options("service: site, lawfulness_varies: true", "service: site")
TAGGED = options("offered_to: [person, loved_one], safety:", "offered_to: [person, loved_one], safety_tag: be_careful, safety:")
FOR_LOVED_ONES = options("summary: {en: A medication., fr: Un médicament.}, serves: [steady], service", "summary: {en: A medication., fr: Un médicament.}, "
                         "offered_to: [person, loved_one], serves: [steady], service")

SMALL: dict[str, tuple[Rulebook, Rulebook]] = {
    "about nothing that loved ones see": (small(OFFER + CAUTION % ("[methadone]", "be_careful", 10)),
                                          small(OFFER + CAUTION % ("[methadone]", "be_careful", 500))),
    "about something that loved ones see": (small(CAUTION % ("[methadone, family_group]", "be_careful", 10)),
                                            small(CAUTION % ("[methadone, family_group]", "be_careful", 500))),
    "an option that loved ones see now": (small(OFFER + CAUTION % ("[methadone]", "be_careful", 500)),
                                          small(OFFER + CAUTION % ("[methadone]", "be_careful", 500), options=FOR_LOVED_ONES)),
    "an option whose lawfulness is the same everywhere": (small(OFFER), small(OFFER, options=LAWFUL)),
    "the same beside a rule": (small(OFFER + OPEN), small(OFFER + OPEN, options=LAWFUL)),
    "a rule beside the same": (small(OFFER), small(OFFER + OPEN)),
    "a warning an option always carries": (small(), small(options=TAGGED)),
    "the same beside a rule that may leave it open": (small(CAUTION % ("[naloxone_thn]", "be_careful", 10)),
                                                      small(CAUTION % ("[naloxone_thn]", "be_careful", 10), options=TAGGED)),
    "a rule's warning that the option carries anyway": (small(options=TAGGED), small(CAUTION % ("[naloxone_thn]", "be_careful", 10), options=TAGGED)),
    "an offer that becomes a note": (small(OFFER + "- {id: n, offer: [methadone], when: {severity: mild}}\n"),
                                     small(OFFER + "- {id: n, note: [methadone], when: {severity: mild}}\n")),
    "a note that becomes an offer": (small(OFFER + "- {id: n, note: [methadone, site], when: {severity: mild}}\n"),
                                     small(OFFER + "- {id: n, offer: [methadone, site], when: {severity: mild}}\n")),
    "a note beside something else": (small(OFFER + "- {id: n, note: [methadone], when: {severity: mild}}\n"),
                                     small(OFFER + "- {id: n, note: [site], when: {severity: mild}}\n")),
}


@pytest.mark.parametrize("name", SMALL)
def test_what_people_read_is_what_is_said(name: str) -> None:
    crowd = Onlookers(*SMALL[name], people=150)
    assert crowd.found.complete and crowd.found.seen and crowd.exceptions() == [] and crowd.moved


SHIPPED = {
    "a bound": changes.changed("methadone-qtc-a-little-long", when=conditions.Test("qtc_ms", Op.AT_LEAST, (470,))),
    "lawfulness": changes.option("oat_methadone", lawfulness_varies=False),
    "a safety tag": changes.option("withdrawal_mgmt_opioid", safety_tag=None),
    "an offer that becomes a note": changes.changed("withdrawal-naloxone-beside-stopping", verb=Verb.NOTE),
}


@pytest.mark.parametrize("name", SHIPPED)
def test_what_people_read_of_the_shipped_rulebook_is_what_is_said(name: str, shipped: Rulebook) -> None:
    crowd = Onlookers(shipped, SHIPPED[name](shipped), people=60)
    assert crowd.found.seen and crowd.exceptions() == [] and crowd.moved


def test_a_warning_by_itself_names_who_may_not_see_what_it_is_about() -> None:
    found = between(CAUTION % ("[methadone]", "be_careful", 10), CAUTION % ("[methadone]", "be_careful", 500))
    seen = next(one for one in found.seen if one.aspect.kind == "by_itself")
    for language, words in {"en": "they do not answer only for someone else", "fr": "la personne ne répond pas seulement pour quelqu'un d'autre"}.items():
        assert words in Words(found.pairing.vocabulary, language).who(seen.moves[0].cover).all
    found = between(CAUTION % ("[methadone, family_group]", "be_careful", 10), CAUTION % ("[methadone, family_group]", "be_careful", 500))
    seen = next(one for one in found.seen if one.aspect.kind == "by_itself")
    assert not any("only for someone else" in clause for clause in Words(found.pairing.vocabulary, "en").who(seen.moves[0].cover).all)


def test_lawfulness_is_open_for_those_whose_place_is_not_known() -> None:
    found = between(OFFER, OFFER, options=LAWFUL)
    assert moves(found, "caution") == {"legal_status_check": {("open", "none")}} and found.seen[0].aspect.options == ("site",)
    assert who(found, "legal_status_check", "open", "none") == ["`jurisdiction` is “Elsewhere”, or not known"]


def test_a_warning_that_a_rule_gives_to_all_who_have_the_option_changes_nothing() -> None:
    always = "- {caution: [naloxone_thn], tag: be_careful, always: true}\n"
    assert between(always, always, options=TAGGED).seen == ()


def test_a_rulebook_that_asks_for_no_place() -> None:
    without = QUESTIONS[:QUESTIONS.index("  - id: jurisdiction")] + QUESTIONS[QUESTIONS.index("  - id: goals"):]
    found = difference(small(OFFER, questions=without), small(OFFER, questions=without, options=LAWFUL))
    assert moves(found, "caution") == {"legal_status_check": {("open", "none")}}
    assert who(found, "legal_status_check", "open", "none") == []
