"""Two visits compared: every step is named, nothing hides it, nothing else moves, and the words blame nobody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import Fact, Facts, Listed
from engine.consultation import Consultation, Withheld
from engine.directions import Direction, Way
from engine.inference import LiveEngine
from engine.lowering import Lowered
from engine.rulebook import Rulebook
from engine.steps import SecondVisit, second_visit, steps
from engine.visits import Visits
from engine.vocabulary import NONE, Question
from tests.people import answers, facts
from tests.small import AS_OF, files_over_good, findings, small

Found = dict[str, Any]
Pair = tuple[Fact, Fact]


def compare(consultation: Consultation, earlier: object, now: object, **asked: Any) -> Found:
    return steps(consultation, second_visit(consultation, earlier, now, **{"as_of": AS_OF, **asked}))


def ids(found: Found) -> list[str]:
    return [step["id"] for step in found["steps"]]


def named(visits: Visits, rulebook: Rulebook, earlier: Facts, now: Facts) -> set[str]:
    """The steps that rules name for two sets of facts."""
    verdicts = visits.judge(earlier, now)
    return {one.step for one in rulebook.comparisons.values() if one.step and verdicts.holds(one.id)}


def one_step(question: Question, direction: Direction) -> Iterator[Pair]:
    """Every pair of answers that differ by one step in the better direction."""
    match direction.way:
        case Way.LOWER | Way.HIGHER:
            low, high = question.range
            for value in range(low, high):
                yield (value + 1, value) if direction.way is Way.LOWER else (value, value + 1)
        case Way.ORDER:
            for worse, better in zip(direction.ranks, direction.ranks[1:], strict=False):
                yield from ((before, after) for before in worse for after in better)
        case Way.GAINED | Way.LET_GO:
            for item in direction.items:
                others = [other for other in question.values if other not in (item, NONE)]
                for beside in ((), *((other,) for other in others), tuple(others)):
                    more, less = Listed((*beside, item)), Listed(beside)
                    yield (more, less) if direction.way is Way.LET_GO else (less, more)


def directed(rulebook: Rulebook) -> list[tuple[Question, Direction]]:
    return [(one, one.better) for one in rulebook.vocabulary.questions.values() if one.better is not None]


# ---------- every step is named ----------
def test_every_step_along_every_direction_is_named(shipped: Rulebook, consultation: Consultation) -> None:
    missed = [
        (question.id, before, after) for question, direction in directed(shipped) for before, after in one_step(question, direction)
        if named(consultation.visits, shipped, Facts({question.id: before}), Facts({question.id: after})) <= {"coming_back"}
    ]
    assert not missed


def test_longer_ways_are_named_too(shipped: Rulebook, consultation: Consultation) -> None:
    for question, direction in directed(shipped):
        if direction.way is Way.ORDER:
            for place, worse in enumerate(direction.ranks):
                for after in (value for rank in direction.ranks[place + 1:] for value in rank):
                    for before in worse:
                        assert named(consultation.visits, shipped, Facts({question.id: before}), Facts({question.id: after})) > {"coming_back"}


@settings(max_examples=150)
@given(data=st.data())
def test_nothing_beside_a_step_hides_it(shipped: Rulebook, consultation: Consultation, data: st.DataObject) -> None:
    question, direction = data.draw(st.sampled_from(directed(shipped)))
    before, after = data.draw(st.sampled_from(list(one_step(question, direction))[:400]))
    alone = named(consultation.visits, shipped, Facts({question.id: before}), Facts({question.id: after}))
    beside = [id for id in shipped.vocabulary.questions if id not in (question.id, "respondent")]
    others = data.draw(st.lists(st.sampled_from(beside), max_size=12, unique=True))
    earlier, now = ({id: data.draw(facts(shipped.vocabulary[id], shipped.vocabulary)) for id in others} for _ in range(2))
    assert alone <= named(consultation.visits, shipped, Facts({**earlier, question.id: before}), Facts({**now, question.id: after}))


# ---------- nothing else moves ----------
@settings(max_examples=80)
@given(data=st.data())
def test_steps_move_no_standing_and_are_never_empty(shipped: Rulebook, consultation: Consultation, data: st.DataObject) -> None:
    pair = answers(shipped.vocabulary)
    earlier, now = data.draw(pair), data.draw(pair)
    found = compare(consultation, earlier, now)
    assert "coming_back" in ids(found)
    assert found["suggestions"] == consultation.suggest(consultation.request(now, AS_OF))
    assert sorted(step for group in found["groups"] for step in group["steps"]) == sorted(ids(found))


def test_standing_still_and_the_way_back_are_no_change_for_the_better(shipped: Rulebook, consultation: Consultation) -> None:
    for question, direction in directed(shipped):
        for before, after in list(one_step(question, direction))[:40]:
            for earlier, now in ((before, before), (after, after), (after, before)):
                verdicts = consultation.visits.judge(Facts({question.id: earlier}), Facts({question.id: now}))
                assert not any(one.changed and verdicts.holds(one.id) for one in shipped.comparisons.values())


def test_whoever_finds_everything_harder_hears_something_kind(shipped: Rulebook, consultation: Consultation) -> None:
    worst: dict[str, Fact] = {}
    best: dict[str, Fact] = {}
    for question, direction in directed(shipped):
        ends: dict[Way, Pair] = {
            Way.LOWER: (question.range[1], question.range[0]), Way.HIGHER: question.range, Way.GAINED: (Listed(()), Listed(direction.items)),
            Way.LET_GO: (Listed(direction.items), Listed(())),
        }
        worst[question.id], best[question.id] = ends[direction.way] if direction.way in ends else (direction.ranks[0][0], direction.ranks[-1][0])
    found = steps(consultation, SecondVisit(Facts(best), replace(consultation.request({}, AS_OF), facts=Facts(worst))))
    assert set(ids(found)) <= {"coming_back", "time_without", "time_without_drinking"}
    assert "coming_back" in ids(found)
    assert any(option["standing"] == "discuss" for option in found["suggestions"]["options"])


# ---------- grouping, language, who is told ----------
def test_the_persons_own_goals_come_first(consultation: Consultation) -> None:
    earlier = {"housing": "unsheltered", "main_frequency": "daily", "naloxone_on_hand": "no"}
    now = {"housing": "stable", "main_frequency": "weekly", "naloxone_on_hand": "yes", "goals": ["housing", "reduce_use"]}
    assert [group["goal"] for group in compare(consultation, earlier, now)["groups"]] == ["housing", "reduce_use", "being_safer_today", "other"]


def test_goals_named_earlier_count_where_none_is_named_now(consultation: Consultation) -> None:
    found = compare(consultation, {"goals": ["reduce_use"], "main_frequency": "daily"}, {"main_frequency": "weekly", "goals": "declined"})
    assert {step["id"]: step["goal"] for step in found["steps"]}["less_often"] == "reduce_use"


def test_another_persons_first_visit_says_nothing_about_this_one(consultation: Consultation) -> None:
    found = compare(consultation, {"respondent": "loved_one", "main_frequency": "daily"}, {"respondent": "self", "main_frequency": "weekly"})
    assert "less_often" not in ids(found)


def test_a_step_rests_on_what_was_said_and_nothing_beside_it(consultation: Consultation) -> None:
    found = compare(consultation, {"substances": ["heroin", "alcohol"], "age": 40}, {"substances": ["heroin", "crack"], "age": 41})
    (reason,) = next(step["reasons"] for step in found["steps"] if step["id"] == "substance_let_go")
    assert (reason["earlier"], reason["now"]) == ({"substances": ["alcohol"]}, {})


def test_unknown_to_known_is_a_step_only_where_a_rule_says_so(consultation: Consultation) -> None:
    assert ids(compare(consultation, {}, {"main_frequency": "not_now"})) == ["coming_back", "told_us_more"]
    assert ids(compare(consultation, {}, {"age": 40})) == ["coming_back"]
    assert ids(compare(consultation, {"main_frequency": "not_now"}, {"main_frequency": "unknown"})) == ["coming_back"]


# ---------- warnings that an earlier visit brings up ----------
def test_the_warning_is_in_the_words_of_the_rule_for_now(shipped: Rulebook, consultation: Consultation) -> None:
    (caution,) = compare(consultation, {"main_frequency": "not_now"}, {"main_frequency": "daily"})["cautions"]
    rule = shipped.rules["lost-tolerance-after-using-less"]
    assert (caution["rule"], caution["tag"], caution["text"]) == (rule.id, rule.tag, rule.because["en"])


# ---------- when nothing can be trusted ----------
class _Lying(LiveEngine):
    def holding(self, facts: Facts) -> frozenset[str]:
        return super().holding(facts) - {"step-coming-back"}


def test_a_disagreement_withholds_the_steps_and_leaves_the_list(shipped: Rulebook) -> None:
    def build(lowered: Lowered) -> LiveEngine:
        return _Lying(lowered)

    lying = Consultation(shipped, build)
    try:
        with pytest.raises(Withheld):
            compare(lying, {}, {})
        assert lying.suggest(lying.request({}, AS_OF))["options"]
    finally:
        lying.close()


def test_without_a_step_in_force_nothing_is_made_up() -> None:
    consultation = Consultation(small())
    try:
        with pytest.raises(Withheld):
            compare(consultation, {}, {})
    finally:
        consultation.close()


# ---------- what `check` finds ----------
BACK = "{id: back, recognise: coming_back, always: true, said_to: [person, loved_one], because: {en: Back, fr: Retour}, review_by: 2027-09-30}"


def found_in(*rules: str, back: str = BACK) -> list[str]:
    written = "topic: Steps\nrules:\n" + "".join(f"  - {rule}\n" for rule in (back, *rules) if rule)
    found = [one for one in findings(files_over_good({"steps.yaml": written.encode()})) if one.at.file == "steps.yaml"]
    return [f"{one.code} {one.at.line}:{one.at.column}" for one in found]


def step(**parts: str) -> str:
    whole = {"id": "s", "recognise": "a_step", "because": "{en: A, fr: B}", "review_by": "2027-09-30", **parts}
    return "{" + ", ".join(f"{key}: {value}" for key, value in whole.items() if value) + "}"


def test_a_good_step_is_no_finding() -> None:
    assert found_in(step(earlier="{dependence: 'yes'}", now="{none: [{hours: {known: true}}]}")) == []


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (step(), "MP206"),
        (step(always="true", now="{dependence: 'yes'}"), "MP206"),
        (step(changed="{dependence: better}"), "MP318"),
        (step(changed="{dependense: better}"), "MP201"),
        (step(changed="{dependence: worse}"), "MP204"),
        (step(changed="dependence"), "MP101"),
        (step(now="{dependence: maybe}"), "MP202"),
        (step(first_answer_to="[dependense]"), "MP201"),
        (step(now="{dependence: 'yes'}", serves="[hom]"), "MP107"),
        (step(now="{dependence: 'yes'}", because=""), "MP102"),
        (step(now="{dependence: 'yes'}", review_by=""), "MP102"),
        (step(now="{dependence: 'yes'}", evidence="[{source: nowhere}]"), "MP302"),
        (step(now="{dependence: 'yes'}", recall="base"), "MP308"),
        (step(now="{dependence: 'yes'}", recognise="", recall="nothing", because=""), "MP319"),
        (step(now="{dependence: 'yes'}", tag="x"), "MP103"),
        (step(now="{dependence: 'yes'}", recognise="", recall="base"), "MP103"),
        (step(id="back", now="{dependence: 'yes'}"), "MP104"),
    ],
)
def test_a_step_that_cannot_be_is_found(rule: str, code: str) -> None:
    assert code in {one.split()[0] for one in found_in(rule)}


def test_someone_who_comes_back_always_has_a_step() -> None:
    assert found_in(step(now="{dependence: 'yes'}"), back="") == ["MP320 3:5"]


def test_a_step_past_its_review_date_is_marked(consultation: Consultation) -> None:
    found = compare(consultation, {}, {}, as_of=date(2028, 1, 1))
    assert found["steps"][0]["reasons"][0]["stale"] is True
