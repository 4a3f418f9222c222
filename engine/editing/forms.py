"""Small pieces of a JSON Schema: a text, a day, a word or a list of words, a mapping with known keys. Knows no rulebook."""

from collections.abc import Iterable, Mapping

Schema = dict[str, object]
"""JSON-ready data, of draft 7: what YAML support in editors reads best."""

ID: Schema = {"type": ["string", "integer"], "pattern": r"^[A-Za-z0-9][A-Za-z0-9_\-.]*$"}
STRING: Schema = {"type": "string", "minLength": 1}
FLAG: Schema = {"type": "boolean"}
INTEGER: Schema = {"type": "integer"}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "A day, as year-month-day without quotes."}


def one_of_words(words: Iterable[str], description: str = "") -> Schema:
    """One of some words; where there are none at all nothing fits."""
    found: Schema = {"enum": list(dict.fromkeys(words))} if words else {"not": {}}
    return found | ({"description": description} if description else {})


def ref(name: str) -> Schema:
    """A definition by its name."""
    return {"$ref": f"#/definitions/{name}"}


def several(item: Schema, at_least: int = 0, once: bool = False) -> Schema:
    """A list of items."""
    found: Schema = {"type": "array", "items": item}
    return found | ({"minItems": at_least} if at_least else {}) | ({"uniqueItems": True} if once else {})


def one_or_several(item: Schema, at_least: int = 0) -> Schema:
    """An item, or a list of items."""
    return {"anyOf": [item, several(item, at_least)]}


def mapping(properties: Mapping[str, Schema], required: Iterable[str] = (), **more: object) -> Schema:
    """A mapping with these keys and no other."""
    return {"type": "object", "additionalProperties": False, "properties": dict(properties), "required": list(required), **more}


def needs(*keys: str) -> Schema:
    """Whether every one of some keys stands here."""
    return {"required": list(keys)}


def needs_one(keys: Iterable[str]) -> Schema:
    """Whether at least one of some keys stands here."""
    return {"anyOf": [needs(key) for key in keys]}


def takes_none(keys: Iterable[str]) -> Schema:
    """Whether none of some keys stands here."""
    return {"not": needs_one(keys)}


def texts() -> Schema:
    """A text in the languages of the product; French may follow."""
    written: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
    return mapping({"en": written, "fr": written}, ["en"])
