"""YAML read into nodes that know their place. Broken files are in `tests/bad_files/`."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Findings, Position
from engine.documents import Files, Mapping, Node, Scalar, Sequence, parse, place_of, read_files


def read(text: str | bytes) -> tuple[Node | None, list[str]]:
    """What a file holds, and the code and place of each finding."""
    findings = Findings()
    node = parse("a.yaml", text.encode() if isinstance(text, str) else text, findings)
    return node, [f"{one.code} {one.at.line}:{one.at.column}" for one in findings.sorted()]


def plain(node: Node | None) -> object:
    match node:
        case Scalar(value):
            return value
        case Sequence(items):
            return [plain(item) for item in items]
        case Mapping(entries):
            return {key.value: plain(value) for key, value in entries}
    return None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("NO", "NO"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("False", False),
        ("1", 1),
        ("-3", -3),
        ("+4", 4),
        ("012", 12.0),
        ("1.10", 1.1),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("'1'", "1"),
        ('"true"', "true"),
        ("'null'", "null"),
        ("2026-11-23", date(2026, 11, 23)),
        ("'2026-11-23'", "2026-11-23"),
        ("2026-13-01", "2026-13-01"),
        ("2026-11-23T10:00", "2026-11-23T10:00"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("a: b", {"a": "b"}),
        ("[a, 1]", ["a", 1]),
        ("9" * 30, float("9" * 30)),
    ],
)
def test_what_a_word_means_is_decided_here(text: str, value: object) -> None:
    (found,) = plain(read(f"- {text}")[0])  # type: ignore[misc]
    assert found == value and type(found) is type(value)


def test_a_block_of_text_is_text() -> None:
    assert plain(read("a: |\n  1\n")[0]) == {"a": "1\n"}


def test_keys_are_words_whatever_they_look_like() -> None:
    assert plain(read("1: a\ntrue: b\nno: c\n2026-01-01: d")[0]) == {"1": "a", "true": "b", "no": "c", "2026-01-01": "d"}


def test_every_node_knows_its_place() -> None:
    node, _ = read("a:\n  - b: [c, dé]\n")
    assert place_of("a", node) == Position("a.yaml", 1, 1)
    assert place_of("b", node) == Position("a.yaml", 2, 5)
    assert place_of("dé", node) == Position("a.yaml", 2, 12)
    assert place_of("x", node) is None
    assert place_of("x", None) is None


def test_json_is_read_as_well() -> None:
    node, found = read('{\n\t"answers": {"age": 3, "routes": ["inject"], "oud": null, "x": true},\n\t"as_of": "2026-11-23"}')
    assert not found
    assert plain(node) == {"answers": {"age": 3, "routes": ["inject"], "oud": None, "x": True}, "as_of": "2026-11-23"}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\ufeff", "null"])
def test_an_empty_file_holds_nothing_and_is_no_mistake(text: str) -> None:
    assert read(text) == (None, [])


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert plain(read("\ufeffa: b")[0]) == {"a": "b"}


@pytest.mark.parametrize(("content", "place"), [(b"\xff", "1:1"), (b"a: b\nc: caf\xe9", "2:7"), ("a: é\nb: ".encode() + b"\x80", "2:4")])
def test_the_first_byte_that_is_not_utf_8_is_named(content: bytes, place: str) -> None:
    assert read(content) == (None, [f"MP001 {place}"])


@pytest.mark.parametrize(
    "text",
    ["[" * 5000, "[" * 5000 + "]" * 5000, "{a: " * 5000, "- " * 5000 + "a", "? " * 5000, "\n".join(" " * depth + "a:" for depth in range(500))],
)
def test_nesting_that_would_overrun_the_library_is_a_finding(text: str) -> None:
    node, found = read(text)
    assert node is None
    assert [one.split()[0] for one in found] == ["MP002"]


def test_brackets_in_a_text_are_no_nesting() -> None:
    assert plain(read(f"a: '{'[' * 500}'")[0]) == {"a": "[" * 500}


def test_an_alias_is_a_finding_where_it_stands_and_is_read_as_what_it_stands_for() -> None:
    node, found = read("a: &x {b: c}\nd: *x\ne: [*x]")
    assert found == ["MP004 2:4", "MP004 3:5"]
    assert plain(node) == {"a": {"b": "c"}, "d": {"b": "c"}, "e": [{"b": "c"}]}


def test_aliases_in_aliases_are_not_followed() -> None:
    layers = "\n".join(f"l{number}: &l{number} [{', '.join([f'*l{number - 1}'] * 9)}]" for number in range(1, 30))
    _, found = read(f"l0: &l0 [x]\n{layers}")
    assert {one.split()[0] for one in found} == {"MP004"}


@given(st.binary(max_size=60) | st.text(alphabet="ab:-[]{}'\"#&*!|>%@?\n \t", max_size=60).map(str.encode))
def test_no_file_raises(content: bytes) -> None:
    read(content)


def test_the_hash_is_over_names_and_contents_and_nothing_else(tmp_path: Path) -> None:
    def hashed(**contents: bytes) -> str:
        return Files(tmp_path, contents).hash

    assert hashed(a=b"1", b=b"2") == hashed(b=b"2", a=b"1")
    assert len({hashed(a=b"1", b=b"2"), hashed(a=b"12", b=b""), hashed(a=b"2", b=b"1"), hashed(c=b"1", b=b"2"), hashed(a=b"1")}) == 5
    assert hashed().startswith("sha256:")


def test_yaml_files_below_a_folder_are_read_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("a.yaml", "b/c.yaml", "b/.d.yaml", ".git/e.yaml", "f.yml", "g.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    assert read_files(tmp_path).contents == {"a.yaml": b"a.yaml", "b/c.yaml": b"b/c.yaml"}


def test_files_named_nearly_like_rule_files_are_told_of_and_others_are_not(tmp_path: Path) -> None:
    near = ("a.yml", "b.YAML", "c.yaml~", "d.yaml.bak", "deep/e.yalm", "f.yaml.orig", "g.Yml")
    for name in (*near, "h.yaml", "schema.json", "reach.json", "translated.lock", "notes.md", ".i.yml", ".git/j.yml", "yaml", "k.xml", "play.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("rules: []")
    (tmp_path / "folder.yml").mkdir()
    read = read_files(tmp_path)
    assert set(read.contents) == {"h.yaml"} and read.unread == tuple(sorted(near))


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_merge_conflict_is_told_where_it_begins_and_nothing_else_is(ends: str) -> None:
    lines = ["a: 1", "<<<<<<< HEAD", "b: 2", "=======", "b: 3", ">>>>>>> other", "c: 4", "<<<<<<< HEAD", "d: 5", "||||||| base", "=======", ">>>>>>> other"]
    assert read(ends.join(lines)) == (None, ["MP008 2:1", "MP008 8:1"])
    assert read(ends.join(["a: 1", "=======", "b: 2", ">>>>>>> other"])) == (None, ["MP008 2:1"])


@pytest.mark.parametrize("text", ["a: '<<<<<<< HEAD'", "a: |\n  =======\n", "# <<<<<<< HEAD\na: 1", "a: |\n  <<<<<<< HEAD", "a: ======="])
def test_what_only_looks_like_a_merge_conflict_is_none(text: str) -> None:
    assert read(text)[1] == []


def test_what_is_no_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="is not a folder of rules"):
        read_files(tmp_path / "nothing")
