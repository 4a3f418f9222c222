"""Which way a step lies: read strictly, told in two ways that agree, declared for every question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import Fact, Listed
from engine.diagnostics import Findings
from engine.directions import Direction, Way
from engine.documents import Mapping, parse, read_files
from engine.progress import read_direction
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.vocabulary import Question
from tests.people import facts
from tests.small import small

WORDS = ("a", "b", "c", "d")
LISTS = st.builds(Listed, st.lists(st.sampled_from(WORDS), unique=True).map(tuple), st.booleans())
ITEMS = st.lists(st.sampled_from(WORDS), min_size=1, unique=True).map(tuple)


@given(way=st.sampled_from([Way.GAINED, Way.LET_GO]), items=ITEMS, earlier=LISTS, now=LISTS)
def test_lists_both_ways_of_telling_agree(way: Way, items: tuple[str, ...], earlier: Listed, now: Listed) -> None:
    direction = Direction(way, items=items)
    distance = direction.distance(earlier, now)
    assert direction.is_better(earlier, now) is (distance is not None and distance >= 1)


@given(data=st.data())
def test_every_shipped_direction_is_told_in_two_ways_that_agree(shipped: Rulebook, data: st.DataObject) -> None:
    question = data.draw(st.sampled_from([one for one in shipped.vocabulary.questions.values() if one.better]))
    pair = facts(question, shipped.vocabulary)
    earlier, now = data.draw(pair), data.draw(pair)
    distance = question.better.distance(earlier, now)
    assert question.better.is_better(earlier, now) is (distance is not None and distance >= 1)
    assert not (question.better.is_better(earlier, now) and question.better.is_better(now, earlier) and not question.is_list)


@pytest.mark.parametrize(
    ("direction", "earlier", "now", "better"),
    [
        (Direction(Way.LOWER), 3, 2, True),
        (Direction(Way.LOWER), 2, 2, False),
        (Direction(Way.HIGHER), 3, 2, False),
        (Direction(Way.ORDER, ranks=(("a",), ("b", "c"))), "a", "c", True),
        (Direction(Way.ORDER, ranks=(("a",), ("b", "c"))), "b", "c", False),
        (Direction(Way.ORDER, ranks=(("a",), ("b",))), "d", "b", False),
        (Direction(Way.LET_GO, items=("a",)), Listed(("a", "b")), Listed(("b", "c")), True),
        (Direction(Way.LET_GO, items=("a",)), Listed(("a",)), Listed((), True), False),
        (Direction(Way.LET_GO, items=("a",)), Listed(("b",)), Listed(()), False),
        (Direction(Way.GAINED, items=("a",)), Listed(()), Listed(("a",), True), True),
        (Direction(Way.GAINED, items=("a",)), Listed((), True), Listed(("a",)), False),
    ],
)
def test_a_step_and_what_is_none(direction: Direction, earlier: Fact, now: Fact, better: bool) -> None:
    assert direction.is_better(earlier, now) is better


def test_a_list_tells_only_what_moved() -> None:
    assert Direction(Way.LET_GO, items=("a",)).told(Listed(("a", "b")), Listed(("b", "c"))) == (["a"], None)


def test_every_shipped_question_says_which_way_or_none() -> None:
    for name, content in read_files(RULES).contents.items():
        document = parse(name, content, Findings()) if name.startswith("questions/") else None
        for node in document.get("questions").items if isinstance(document, Mapping) else ():
            assert node.get("better") is not None, f"{name}: `{node.get('id').written}` says nothing about `better`"


# ---------- reading ----------
def read(question: Question, written: str) -> tuple[Direction | None, list[str]]:
    findings = Findings()
    document = parse("a.yaml", f"better: {written}".encode(), findings)
    assert isinstance(document, Mapping)
    found = read_direction(document.get("better"), question, findings)
    return found, [f"{one.code} {one.at.line}:{one.at.column}" for one in findings.sorted()]


@pytest.mark.parametrize("written", ["lower", "higher"])
def test_numbers_go_lower_or_higher(written: str) -> None:
    direction, found = read(small().vocabulary["hours"], written)
    assert not found
    assert direction is not None and direction.as_json() == written


@pytest.mark.parametrize(
    ("question", "written", "finding"),
    [
        ("hours", "[1, 2]", "MP318 1:9"),
        ("hours", "sideways", "MP101 1:9"),
        ("dependence", "lower", "MP318 1:9"),
        ("dependence", "['no']", "MP318 1:9"),
        ("dependence", "['no', maybe]", "MP202 1:16"),
        ("dependence", "['no', 'no', 'yes']", "MP104 1:9"),
        ("dependence", "{gained: ['yes']}", "MP318 1:9"),
        ("goals", "{gained: [steady, helth]}", "MP202 1:27"),
        ("goals", "{let_go: [steady], gained: [health]}", "MP101 1:9"),
        ("goals", "[steady, health]", "MP318 1:9"),
        ("jurisdiction", "[CA, US]", "MP318 1:9"),
    ],
)
def test_a_direction_that_cannot_be_is_found_at_its_place(question: str, written: str, finding: str) -> None:
    _, found = read(small().vocabulary[question], written)
    assert finding in found


def test_none_is_a_direction_for_everything() -> None:
    for question in small().vocabulary.questions.values():
        assert read(question, "none") == (None, [])


def test_equals_stand_in_a_list_of_their_own() -> None:
    direction, found = read(small().vocabulary["severity"], "[severe, [mild, none]]")
    assert not found
    assert direction is not None and direction.as_json() == ["severe", ["mild", "none"]]
