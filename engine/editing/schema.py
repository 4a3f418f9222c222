"""The JSON Schema of rule files, made from a rulebook: an editor that reads YAML completes names and underlines mistakes.

It holds the names of one rulebook, so it is written anew when a question, concept, option, source or tag is added. Some
mistakes only `check` finds: what follows from several files together, dates, words that hurt.
"""

import json
from pathlib import Path

from engine.editing.conditions import condition_definitions
from engine.editing.forms import FLAG, ID, STRING, Schema, mapping, one_or_several, ref, several, texts
from engine.editing.items import items
from engine.editing.names import name_definitions
from engine.editing.places import place_items
from engine.editing.principles import principle_item
from engine.editing.rules import rule_definition
from engine.rulebook import Rulebook

NAME = "schema.json"
"""The file beside the rule files; only `*.yaml` belongs to a rulebook, so it is no part of the hash."""

_TITLE = "A rule file of Many Paths"
_DEEPEST = 6
"""How far above a rule file its schema is looked for."""

DRAFT = "http://json-schema.org/draft-07/schema#"


def schema(rulebook: Rulebook) -> Schema:
    """The schema of every file of a rulebook."""
    listed = {"rules": ref("rule_item"), **items(rulebook), "principles": principle_item(rulebook), **place_items()}
    top: dict[str, Schema] = {
        "topic": {"anyOf": [texts(), STRING], "description": "A heading for the rules of this file; one text alone is English."},
        **{key: several(item) for key, item in listed.items()},
        "catalogue": one_or_several(ref("option")),
        "rulebook": mapping({"id": ID, "version": STRING, "reviewed_by_clinician": FLAG}, ["id", "version"]),
    }
    definitions = {
        **name_definitions(rulebook),
        **condition_definitions(rulebook),
        "rule_item": rule_definition(rulebook.vocabulary.questions),
    }
    return {"$schema": DRAFT, "title": _TITLE, **mapping(top), "definitions": definitions}


def written(rulebook: Rulebook) -> str:
    """The schema as text: a definition a line, so that a difference can be read."""
    whole = schema(rulebook)
    definitions = whole.pop("definitions")
    assert isinstance(definitions, dict)
    lines = [f" {json.dumps(key)}: {_line(value)}" for key, value in whole.items()]
    defined = [f"  {json.dumps(name)}: {_line(one)}" for name, one in sorted(definitions.items())]
    return "{\n" + ",\n".join([*lines, ' "definitions": {\n' + ",\n".join(defined) + "\n }"]) + "\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def named_in(file: Path) -> str | None:
    """The first line of a rule file that names the schema of its folder; None where there is no such schema."""
    for depth, folder in enumerate(list(file.resolve().parents)[:_DEEPEST]):
        if _is_ours(folder / NAME):
            return f"# yaml-language-server: $schema={'../' * depth or './'}{NAME}"
    return None


def _is_ours(file: Path) -> bool:
    """Whether a file is a schema of rule files: it says so in its first lines."""
    return file.is_file() and f'"title": "{_TITLE}"' in file.read_text(encoding="utf-8", errors="replace")[:300]
