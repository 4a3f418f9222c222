"""Laying files out: the meaning and every comment stay, whatever the order in which things were written; twice is once."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Findings
from engine.documents import parse
from engine.editing.layout import LayoutError, laid_out, meaning
from engine.editing.order import ORDER, rank
from engine.editing.schema import schema
from engine.rulebook import Rulebook

KEYS = {
    "offer": "offer: [supplies]   # on need",
    "when": "when:\n      any:\n        - {routes: inject}\n        # why this one\n        - {severity: severe}",
    "because": "because:\n      en: |\n        One line.\n\n        # no comment, and no end  \n      fr: 'Deux\n\n        lignes'",
    "evidence": "# what was read\n    evidence: [{source: guide}]",
    "review_by": "review_by: 2027-09-30",
}


def item(number: int, order: list[str]) -> str:
    return "\n".join([f"  - id: rule-{number}", *(f"    {KEYS[key]}" for key in order)])


def lay(text: str) -> str:
    return laid_out("a.yaml", text.encode()).decode()


TIDY = "# about this file\ntopic: A topic\n\nrules:\n" + "\n\n".join(item(number, list(KEYS)) for number in (1, 2)) + "\n"


def test_what_is_tidy_stays() -> None:
    assert lay(TIDY) == TIDY


@given(
    st.lists(st.permutations(list(KEYS)), min_size=2, max_size=2),
    st.sampled_from(["\n", "\n\n", "\n\n\n", "\n  # about the next\n"]),
    st.sampled_from(["", "\n\n"]),
)
def test_any_order_comes_to_the_same(orders: list[list[str]], between: str, end: str) -> None:
    text = (
        "# about this file\ntopic: A topic\n\nrules:\n"
        + between.join(item(number, order) for number, order in enumerate(orders, start=1))
        + "\n"
        + end
    )
    found = lay(text)
    assert found.replace("  # about the next\n", "") == TIDY
    assert lay(found) == found
    assert sorted(line.strip() for line in found.split("\n") if "#" in line) == sorted(line.strip() for line in text.split("\n") if "#" in line)


def test_ends_of_lines_and_of_files() -> None:
    assert lay("\ufefftopic: One   \r\nrules: []\r\n\r\n\r\n") == "topic: One\nrules: []\n"
    assert lay("") == "" and lay("# only a comment") == "# only a comment\n"


def test_lists_in_brackets_and_items_in_braces_stay_as_they_are() -> None:
    text = "catalogue: [a, b]\ntags:\n  - {label: {en: A}, id: a}\n  - {id: b, label: {en: B}}\nrules: [{note: [], id: one}, {id: two}]\n"
    assert lay(text) == text


def test_a_text_that_keeps_its_lines_keeps_them() -> None:
    text = "rules:\n- id: one\n  because:\n    en: |+\n      ends here\n\n\n    fr: b\n  note: []\n"
    assert meaning(parse("a", lay(text).encode(), Findings())) == meaning(parse("a", text.encode(), Findings()))
    assert "      ends here\n\n\n" in lay(text).replace("  en", "en").replace("        ends", "      ends")


@pytest.mark.parametrize("text", ["rules: [\n", "a: 1\na: 2\n", "a: &x 1\nb: *x\n"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(LayoutError) as refused:
        lay(text)
    assert refused.value.diagnostics


def test_every_key_of_the_schema_has_its_place(shipped: Rulebook) -> None:
    whole = schema(shipped)
    lists = {key: one["items"] for key, one in whole["properties"].items() if one.get("type") == "array"}  # type: ignore[attr-defined]
    assert set(lists) == set(ORDER)
    for key, one in lists.items():
        known = (one if "properties" in one else whole["definitions"]["rule_item"])["properties"]  # type: ignore[index]
        assert [name for name in known if rank(key, str(name)) is None] == [], key


def test_shuffled_questions_come_back_in_order() -> None:
    keys = ["type: yes_no", "ask: {en: A}", "why: {en: B}", "help: {en: C}"]
    for seed in range(5):
        shuffled = random.Random(seed).sample(keys, 4)
        text = "questions:\n  - id: q\n" + "".join(f"    {key}\n" for key in shuffled)
        assert lay(text) == "questions:\n  - id: q\n    type: yes_no\n    ask: {en: A}\n    help: {en: C}\n    why: {en: B}\n"
