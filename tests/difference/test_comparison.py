"""What a change changes for people: nothing for words, exactly who for everything else, each person judged by the double."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from engine import conditions
from engine.answers import read_answers
from engine.case import Case, Edition
from engine.conditions import AllOf, AnyOf, Concept, Not, Op
from engine.difference.comparison import Difference, compare
from engine.difference.wording import Words
from engine.oracle import Oracle
from engine.proof.sample import drawn
from engine.rulebook import Rulebook
from tests.proof import mutants as changes
from tests.small import AS_OF, GOOD, small

Mutation = Callable[[Rulebook], Rulebook]


def difference(old: Rulebook, new: Rulebook, seconds: float = 60) -> Difference:
    return compare(Edition(old, AS_OF), Edition(new, AS_OF), seconds)


def moves(found: Difference, kind: str = "option") -> dict[str, set[tuple[str, str]]]:
    return {one.aspect.id: {(move.before, move.after) for move in one.moves} for one in found.of_kind(kind)}


def between(old: str, new: str, **files: str) -> Difference:
    found = difference(small(old), small(new, **files))
    assert found.complete
    return found


def who(found: Difference, option: str, before: str, after: str) -> list[str]:
    """The condition of one move, as sentence parts."""
    seen = next(one for one in found.seen if one.aspect.id == option)
    move = next(one for one in seen.moves if (one.before, one.after) == (before, after))
    told = Words(found.pairing.vocabulary, "en").who(move.cover)
    return [*told.all, *("; ".join(one) for one in told.one_of)]


QUESTIONS = (GOOD / "questions.yaml").read_text(encoding="utf-8")
OFFER = "- {offer: methadone, when: {dependence: 'yes'}}\n"


def test_words_evidence_and_dates_change_nothing() -> None:
    worded = "- {offer: methadone, when: {dependence: 'yes'}, because: {en: Other words., fr: Autres mots.}, review_by: 2028-01-01}\n"
    found = between(OFFER, worded)
    assert not found.seen and not found.changes


def test_another_spelling_of_the_same_condition_changes_nothing() -> None:
    old = "- {offer: methadone, when: {any: [{severity: [mild, severe]}, {dependence: 'yes'}]}}\n"
    new = "- {offer: methadone, when: {none: [{all: [{severity: {not: [severe, mild]}}, {dependence: {not: 'yes'}}]}]}}\n"
    assert not between(old, new).seen


def test_a_rule_made_into_two_under_other_names_changes_nothing() -> None:
    old = "- {offer: methadone, when: {severity: [mild, severe]}}\n"
    new = "- {id: a, offer: methadone, when: {severity: mild}}\n- {id: b, offer: methadone, when: {severity: severe}}\n"
    found = between(old, new)
    assert not found.seen and set(found.changes) == {"r1", "a", "b"}


def test_a_changed_bound_names_those_between() -> None:
    avoid = "- {avoid: methadone, tag: allergy, if_unknown: mention, when: {hours: {under: %d}}}\n"
    found = between(OFFER + avoid % 240, OFFER + avoid % 336)
    assert moves(found)["methadone"] == {("discuss", "not_now"), ("not_here", "not_now")}
    assert who(found, "methadone", "discuss", "not_now")[0] == "`hours` is 240 to 335 hours"
    person = next(move.witness for move in found.of_kind("option")[0].moves if move.before == "discuss")
    assert person is not None and person.confirmed and 240 <= person.answers["hours"] <= 335 and len(person.answers) == 2


def test_a_dropped_avoid_moves_those_whom_nothing_else_holds_back() -> None:
    other = "- {id: other, avoid: methadone, tag: be_careful, if_unknown: mention, when: {severity: mild}}\n"
    found = between(OFFER + other + "- {id: gone, avoid: methadone, tag: allergy, when: {allergies: methadone}}\n", OFFER + other)
    assert {("not_now", "discuss"), ("check_first", "discuss")} <= moves(found)["methadone"]
    told = who(found, "methadone", "not_now", "discuss")
    assert "`allergies` includes “Methadone”" in told and "no other rule says not now (`other`)" in told
    assert moves(found, "caution") == {"allergy": {("holds", "none")}} and moves(found, "by_itself") == {"allergy": {("said", "none")}}


def test_an_unknown_answer_that_no_longer_asks_first() -> None:
    avoid = "- {avoid: methadone, tag: allergy, if_unknown: %s, when: {allergies: methadone}}\n"
    found = between(OFFER + avoid % "check", OFFER + avoid % "mention")
    assert moves(found) == {"methadone": {("check_first", "discuss")}}
    assert who(found, "methadone", "check_first", "discuss")[0] == "`allergies` leaves open whether it includes “Methadone”"


def test_an_alert_that_is_no_longer_urgent() -> None:
    alert = "- {alert: true, tag: urgent_emergency, urgent: %s, when: {danger: breathing}}\n"
    found = between(alert % "true", alert % "false")
    assert moves(found, "alert") == {"urgent_emergency": {("urgent", "raised")}}
    assert who(found, "urgent_emergency", "urgent", "raised") == ["`danger` includes “Breathing”"]


def test_a_note_for_other_people() -> None:
    found = between("- {note: [], when: {severity: mild}}\n", "- {note: [], when: {severity: severe}}\n")
    assert moves(found, "note") == {"r1": {("none", "said"), ("said", "none")}}


def test_a_new_answer_to_a_question() -> None:
    more = QUESTIONS.replace("{id: snort, en: Snorting", "{id: swallow, en: Swallowing, fr: Avaler}\n      - {id: snort, en: Snorting")
    found = between("- {offer: supplies, when: {routes: inject}}\n", "- {offer: supplies, when: {routes: [inject, swallow]}}\n", questions=more)
    (seen,) = found.of_kind("option")
    assert seen.moves[0].witness is not None and seen.moves[0].witness.only_new == ("routes",)


def test_a_question_of_another_kind_counts_as_two() -> None:
    changed = QUESTIONS.replace("  - id: severity\n    type: choice", "  - id: severity\n    type: list")
    changed = changed.replace("      - {id: none, en: None, fr: Aucune}\n", "")
    found = between("- {offer: supplies, when: {severity: mild}}\n", "- {offer: supplies, when: {severity: mild}}\n", questions=changed)
    assert "severity (as before)" in found.pairing.vocabulary and moves(found)["supplies"] == {("absent", "discuss"), ("discuss", "absent")}


def test_out_of_time_is_undecided() -> None:
    found = difference(small(OFFER), small("- {offer: methadone, when: {severity: mild}}\n"), seconds=0)
    assert not found.complete and not found.seen
    assert [one.aspect.id for one in found.unsettled if one.aspect.kind == "option"] == ["methadone"]
    assert all(move.witness is None and move.cover is None for one in found.unsettled for move in one.moves)
    assert not found.changes["r1"].settled and not found.changes["r1"].same_when


def test_in_time_nothing_is_left_open_and_everybody_seen_was_found() -> None:
    found = between(OFFER, "- {offer: methadone, when: {severity: mild}}\n")
    assert found.seen and found.unsettled == () and all(move.witness and move.cover for one in found.seen for move in one.moves)


def _opioids(rulebook: Rulebook) -> Rulebook:
    either = AnyOf((rulebook.concepts["opioid_medication_may_fit"], changes.has("substances", "fentanyl")))
    return changes.concept("opioid_medication_may_fit", either)(rulebook)


def _without_cm(rulebook: Rulebook) -> Rulebook:
    rules = {id: replace(rule, options=tuple(one for one in rule.options if one != "cm")) for id, rule in rulebook.rules.items() if rule.options != ("cm",)}
    return replace(rulebook, options={id: one for id, one in rulebook.options.items() if id != "cm"}, rules=rules)


SHIPPED_CHANGES: dict[str, Mutation] = {
    "an avoid dropped": changes.dropped("naltrexone-needs-no-recent-opioids"),
    "an avoid dropped that also warns by itself": changes.dropped("methadone-severe-breathing-problem"),
    "an avoid that only mentions": changes.changed("naltrexone-needs-no-recent-opioids", if_unknown="mention"),
    "methadone second": changes.changed(
        "oat-methadone-offered-first", when=AllOf((Concept("opioid_medication_may_fit"), changes.has("tried_inadequate", "oat_bup")))),
    "a new avoid": changes.avoid("oat_methadone", AllOf((changes.is_("housing", "unsheltered"), conditions.Test("age", Op.AT_MOST, (17,))))),
    "a place": changes.changed("oat-methadone-offered-first", when=AllOf((
        Concept("opioid_medication_may_fit"), Not(conditions.Test("jurisdiction", Op.INSIDE, ("CA-ON", "US")))))),
    "a concept many rules use": _opioids,
    "an option only for people themselves": changes.option("naloxone_thn", offered_to=("person",)),
    "an option that no answer names": changes.option("ioat", asked_by=()),
    "an option that needs no service": changes.option("oat_methadone", service=None),
    "an option gone": _without_cm,
}


@pytest.fixture(scope="module", params=SHIPPED_CHANGES)
def change(request: pytest.FixtureRequest, shipped: Rulebook) -> tuple[Rulebook, Difference]:
    new = SHIPPED_CHANGES[request.param](shipped)
    return new, difference(shipped, new, 120)


def test_the_condition_is_exact(change: tuple[Rulebook, Difference]) -> None:
    """Its boxes hold for everybody who moves and for nobody else: the solver finds no exception, either way."""
    _, found = change
    z3 = found.pairing.z3
    assert found.seen and found.complete
    for seen in found.seen:
        given = [z3.Or(*[seen.aspect.given[id] for id in seen.aspect.options])] if seen.aspect.given else []
        for move in seen.moves:
            assert move.cover is not None and move.cover.exact
            boxes = z3.Or(*[
                z3.And(*[z3.Or(*[move.cover.variables[v].states[state].term for state in states]) for v, states in box.items()]) for box in move.cover.boxes
            ])
            solver = z3.Solver()
            solver.add(*found.pairing.person.facts, *given, boxes != z3.And(seen.aspect.before[move.before], seen.aspect.after[move.after]))
            assert solver.check() == z3.unsat, f"{seen.aspect.id}: {move.before} -> {move.after}"


def test_each_person_moves_and_none_of_their_answers_is_idle(change: tuple[Rulebook, Difference]) -> None:
    new, found = change
    for seen in found.of_kind("option"):
        for move in seen.moves:
            assert move.witness is not None and move.witness.confirmed
    seen = found.of_kind("option")[0]
    witness = seen.moves[0].witness
    for question in witness.answers:
        fewer = {id: value for id, value in witness.answers.items() if id != question}
        stands = [_stands(book, fewer, witness.ask_about, seen.aspect.id) for book in (found.pairing.old.rulebook, new)]
        assert stands != [seen.moves[0].before, seen.moves[0].after], question


def test_whoever_the_double_sees_moving_is_told_of(change: tuple[Rulebook, Difference], shipped: Rulebook) -> None:
    new, found = change
    told, lot = moves(found), Random(5)
    old_oracle, new_oracle = Oracle.of(shipped), Oracle.of(new)
    for _ in range(150):
        facts = drawn(lot, shipped.vocabulary, lot.choice((0.05, 0.3, 0.9)))
        placed = [
            {id: str(one.standing) for id, one in Case(Edition(book, AS_OF), oracle, facts, oracle.evaluate(facts)).placed.items()}
            for book, oracle in ((shipped, old_oracle), (new, new_oracle))
        ]
        for option in shipped.options:
            move = tuple(one.get(option, "absent") for one in placed)
            assert move[0] == move[1] or move in told[option], f"{option}: {facts}"


def _stands(rulebook: Rulebook, answers: dict[str, object], asks: tuple[str, ...], option: str) -> str:
    facts = read_answers(answers, rulebook.vocabulary)
    oracle = Oracle.of(rulebook)
    placed = Case(Edition(rulebook, AS_OF), oracle, facts, oracle.evaluate(facts), asks).placed.get(option)
    return str(placed.standing) if placed else "absent"
