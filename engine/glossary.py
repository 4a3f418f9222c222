"""Words to avoid and what to say instead, and the exceptions, read out of rule files. Knows their fields, not the texts."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from unicodedata import normalize

from engine.diagnostics import Findings, Position
from engine.documents import Node
from engine.fields import Fields
from engine.texts import LANGUAGES

CLASSES = ("source_title", "instrument_item", "own_words", "clinical_sense", "org_name")
"""Why words may stand in one string all the same."""

SEVERITIES = ("block", "warn")
READERS = ("person", "clinician", "emergency")
AUTHOR = "author"
"""The source of a pair that nobody has read anywhere: it awaits review by people with lived and living experience."""


@dataclass(frozen=True, slots=True)
class Term:
    """A pattern to avoid in one language, what to say instead, and for whom it is no matter."""

    language: str
    find: str
    say: str
    severity: str
    source: str
    at: Position
    allow: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    example: str = ""
    awaiting_review: bool = False

    @property
    def blocks(self) -> bool:
        return self.severity == "block"


@dataclass(frozen=True, slots=True)
class Exemption:
    """Words that may stand in one string, and why."""

    string: str
    word: str
    kind: str
    reason: str
    at: Position


def read_term(node: Node, sources: Collection[str], findings: Findings) -> Term | None:
    """One entry of `language_terms`; None when its pattern cannot be used."""
    fields = Fields(node, "a language term", findings)
    find = fields.text("find", required=True)
    fields.what = f"the language term `{find}`" if find else fields.what
    term = Term(
        language=fields.choice("language", LANGUAGES, required=True) or "en", find=find or "", say=fields.text("say", required=True) or "",
        severity=fields.choice("severity", SEVERITIES, required=True) or "warn", at=node.at, allow=fields.words("allow", CLASSES),
        source=fields.choice("source", (*sources, AUTHOR), required=True, code="MP302") or AUTHOR, not_for=fields.words("not_for", READERS),
        example=fields.text("example", required=True) or "", awaiting_review=fields.flag("awaiting_review"),
    )
    fields.done()
    return term if _usable(term, fields) else None


def _usable(term: Term, fields: Fields) -> bool:
    at = fields.value_at("find")
    try:
        found = re.search(term.find, plain(term.example).lower())
    except re.error as problem:
        fields.findings.error(at, "MP506", f"{fields.what} is no pattern: {problem}", "write a regular expression in single quotes")
        return False
    if not term.find or re.search(term.find, ""):
        fields.findings.error(at, "MP506", f"{fields.what} matches nothing in particular", "name the words to avoid")
        return False
    if re.sub(r"\\.", "", term.find) != re.sub(r"\\.", "", term.find).lower():
        fields.findings.error(at, "MP506", f"{fields.what} holds a capital letter", "write it in lower case; texts are matched in lower case")
    elif not found:
        fields.findings.error(fields.value_at("example"), "MP506", f"{fields.what} does not find its example `{term.example}`", "mend one of the two")
    return True


def read_exemption(node: Node, findings: Findings) -> Exemption | None:
    """One entry of `language_exceptions`; None when a part is missing."""
    fields = Fields(node, "a language exception", findings)
    found = Exemption(
        string=fields.text("string", required=True) or "", word=fields.text("word", required=True) or "",
        kind=fields.choice("class", CLASSES, required=True) or "", reason=fields.text("reason", required=True) or "", at=node.at,
    )
    fields.done()
    return found if found.string and found.word and found.kind and found.reason else None


_HYPHENS, _APOSTROPHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "\u2018\u2019\u02bc\u2032\uff07"
_JOINED = {ord(mark): "-" for mark in _HYPHENS} | {ord(mark): "'" for mark in _APOSTROPHES}
_PLAIN = _JOINED | {ord(mark): None for mark in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}


def plain(text: str) -> str:
    """A text as patterns see it: composed letters, one kind of hyphen, apostrophe and space, nothing that cannot be seen."""
    return " ".join(normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN).split())
