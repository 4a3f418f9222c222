"""`manypaths schema`, and what it says of good and bad files."""

import json
from pathlib import Path

import jsonschema_rs
import pytest

from engine.diagnostics import Findings
from engine.documents import Mapping, Node, Scalar, Sequence, parse, read_files
from engine.editing.schema import NAME, named_in, written
from engine.fields import Fields
from engine.reading import check_folder
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.cli.running import run
from tests.small import AS_OF, small_files
from tests.snapshots import BAD_FILES

WRONG_NAMES = [
    "key_of_another_verb",
    "known_where_it_may_not_be",
    "missing_keys",
    "misspelt_choice",
    "misspelt_concept",
    "misspelt_key",
    "misspelt_language",
    "misspelt_operator",
    "misspelt_option",
    "misspelt_question",
    "misspelt_source",
    "misspelt_tag",
    "misspelt_top_level",
    "misspelt_value",
    "misspelt_verb",
    "no_verb",
    "out_of_range",
    "reads_local_services",
    "reads_readiness",
    "tests_for_unknown",
    "two_verbs",
    "unknown_top_level_key",
    "avoids_what_is_always_offered",
    "wrong_types",
    "wrong_types_in_conditions",
    "both_when_and_always",
    "empty_when",
    "names_no_option",
]
FILES = sorted(read_files(RULES).contents.items())


def plain(node: Node | None) -> object:
    """A document as an editor's YAML support reads it: days are words."""
    match node:
        case Scalar(value):
            return value.isoformat() if hasattr(value, "isoformat") else value
        case Sequence():
            return [plain(item) for item in node]
        case Mapping():
            return {key.written: plain(value) for key, value in node}
    return None


def document(content: bytes) -> object:
    return plain(parse("file.yaml", content, Findings()))


@pytest.fixture(scope="module")
def text(shipped: Rulebook) -> str:
    return written(shipped)


@pytest.fixture(scope="module")
def validator(text: str) -> jsonschema_rs.Draft7Validator:
    jsonschema_rs.meta.validate(json.loads(text))
    return jsonschema_rs.Draft7Validator(json.loads(text))


def test_the_shipped_schema_is_up_to_date(text: str) -> None:
    assert (RULES / NAME).read_text(encoding="utf-8") == text, "run `manypaths schema --output rules/schema.json`"


@pytest.mark.parametrize(("name", "content"), FILES, ids=[name for name, _ in FILES])
def test_every_shipped_file_names_it_and_keeps_to_it(validator: jsonschema_rs.Draft7Validator, name: str, content: bytes) -> None:
    assert content.decode().split("\n")[0] == named_in(RULES / name), "run `manypaths fmt`"
    assert [error.message for error in validator.iter_errors(document(content))] == []


@pytest.fixture(scope="module")
def of_good() -> jsonschema_rs.Draft7Validator:
    from engine.reading import read_rulebook

    return jsonschema_rs.Draft7Validator(json.loads(written(read_rulebook(small_files(), AS_OF))))


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_files_with_wrong_names_do_not_keep_to_it(of_good: jsonschema_rs.Draft7Validator, name: str) -> None:
    (content,) = read_files(BAD_FILES / name).contents.values()
    assert not of_good.is_valid(document(content))


def test_the_schema_knows_the_keys_that_the_readers_ask_for(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys of each item in the schema are those of the reader, neither more nor less."""
    asked: dict[str, set[str]] = {}
    done = Fields.done

    def recording(self: Fields, also: tuple[str, ...] = ()) -> None:
        done(self, also)
        if (self.what.count("`") < 3 or self.what.startswith("service")) and ":" not in self.what:
            asked.setdefault(self.what.split("`")[0].removeprefix("a ").removeprefix("the ").strip(), set()).update(map(str, self._asked))

    monkeypatch.setattr(Fields, "done", recording)
    check_folder(RULES, AS_OF)
    whole = json.loads(text)

    def known(key: str) -> set[str]:
        item = whole["properties"][key]["items"]
        return set(whole["definitions"][item["$ref"].rpartition("/")[2]]["properties"] if "$ref" in item else item["properties"])

    assert asked["this file"] == set(whole["properties"])
    for what, key in {
        "place": "places",
        "source": "sources",
        "tag": "tags",
        "message": "messages",
        "concept": "concepts",
        "picture": "pictures",
        "site": "sites",
        "line": "lines",
        "locator": "locators",
        "language term": "language_terms",
        "screen": "screens",
    }.items():
        assert asked[what] == known(key), what
    assert known("service_kinds") == asked["kind of service"] and known("language_exceptions") == asked["language exception"]
    for what, key in (("rule", "rules"), ("option", "options"), ("question", "questions"), ("service", "services")):
        assert known(key) <= asked[what], what
        inside = {"reason", "owner", "source", "at", "grade", "ask", "answer", "en", "fr"}
        assert asked[what] - known(key) <= inside, what


def test_it_is_printed_written_and_compared(tmp_path: Path) -> None:
    printed = run("schema", "--as-of", "2026-11-23")
    assert printed.code == 0 and json.loads(printed.out)["definitions"]["condition"]
    file = tmp_path / "schema.json"
    assert run("schema", "--as-of", "2026-11-23", "--output", file).code == 0
    assert file.read_text(encoding="utf-8") == printed.out
    assert run("schema", "--as-of", "2026-11-23", "--output", tmp_path / "no" / "folder").code == 2


def test_a_schema_that_is_old_is_a_finding(tmp_path: Path) -> None:
    for name, content in small_files().contents.items():
        (tmp_path / name).write_bytes(content)
    old = run("schema", "--check", "--rules", tmp_path, "--as-of", "2026-11-23")
    assert old.code == 1 and "--output" in old.err
    assert run("schema", "--rules", tmp_path, "--as-of", "2026-11-23", "--output", tmp_path / NAME).code == 0
    assert run("schema", "--check", "--rules", tmp_path, "--as-of", "2026-11-23").code == 0
