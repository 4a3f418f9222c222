"""The count of made-up people that lies beside the rules: when it is one of these rules, and when it is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine import headcount
from engine.comparisons import Comparison
from engine.conditions import AllOf, Op
from engine.conditions import Test as Answer
from engine.headcount import COMMAND, NAME, Headcount, command_for, headcount_of, read_headcount, reading_hash
from engine.rulebook import Rulebook
from engine.shipped import RULES
from engine.vocabulary import Vocabulary

RULE = "always-naloxone"


@pytest.fixture(scope="module")
def counted() -> Headcount:
    found = read_headcount(RULES)
    assert found is not None
    return found


def test_the_shipped_count_is_one_of_the_shipped_rules(shipped: Rulebook, counted: Headcount) -> None:
    assert headcount_of(shipped, RULES) == counted, f"run `{COMMAND}`"
    assert counted.people == headcount.PEOPLE and counted.seed == headcount.SEED
    assert all(min(numbers) >= 0 and sum(numbers) <= counted.people for numbers in counted.rules.values())


def test_what_is_written_is_read_again(counted: Headcount, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(counted.written(), encoding="utf-8")
    assert read_headcount(tmp_path) == counted and counted.written() == (RULES / NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"rules": {"a": 1}}', '{"rules": {}, "margins": {"file": "a"}}'])
def test_a_file_that_cannot_be_read_is_no_count(text: str | None, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert read_headcount(tmp_path) is None


def with_rule(book: Rulebook, **changed: object) -> Rulebook:
    return replace(book, rules={**book.rules, RULE: replace(book.rules[RULE], **changed)})  # type: ignore[arg-type]


def test_whatever_changes_the_numbers_makes_it_old(shipped: Rulebook, counted: Headcount) -> None:
    name, concept = next(iter(shipped.concepts.items()))
    age = replace(shipped.vocabulary["age"], range=(1, 99))
    changed = [
        with_rule(shipped, when=Answer("age", Op.AT_LEAST, (20,))),
        replace(shipped, rules={id: rule for id, rule in shipped.rules.items() if id != RULE}),
        replace(shipped, concepts={**shipped.concepts, name: AllOf((concept, Answer("age", Op.AT_LEAST, (20,))))}),
        replace(shipped, vocabulary=Vocabulary({**shipped.vocabulary.questions, "age": age}, shipped.vocabulary.places)),
    ]
    assert counted.is_of(shipped) and not any(counted.is_of(book) for book in changed)
    assert len({reading_hash(book) for book in (shipped, *changed)}) == 1 + len(changed)


def test_other_words_leave_it_as_it_is(shipped: Rulebook, counted: Headcount) -> None:
    said = {"en": "Other words.", "fr": "D'autres mots."}
    step = next(iter(shipped.comparisons.values()))
    assert isinstance(step, Comparison)
    assert counted.is_of(replace(with_rule(shipped, because=said), hash="sha256:other", comparisons={step.id: step}))


def test_other_margins_make_it_old(shipped: Rulebook, counted: Headcount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "margins.yaml").write_text("groups: {one: 1}\n", encoding="utf-8")
    monkeypatch.setattr(headcount, "SHIPPED", tmp_path / "margins.yaml")
    assert not counted.is_of(shipped) and headcount_of(shipped, RULES) is None


def test_the_command_names_a_folder_of_ones_own(tmp_path: Path) -> None:
    assert command_for(RULES) == COMMAND
    assert command_for(tmp_path / "mine") == f"{COMMAND} --rules {tmp_path / 'mine'}"
    assert command_for(tmp_path / "mine", whole=False) == f"{COMMAND} --rules mine"
