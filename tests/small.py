"""Small rulebooks for tests: rules as short YAML, laid over the vocabulary, options and sources of `tests/good/`.

A short rule needs a verb only. Its id is `r1`, `r2`, ... by position, and it gets a text, verified evidence and a
review date unless it names its own; `null` leaves a key out. One offer, `base`, is always there, so that the rulebook
is in force; it offers `no_change_for_now` to everyone.
"""

from collections.abc import Mapping
from contextlib import closing
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from engine.case import Case
from engine.consultation import Consultation
from engine.diagnostics import Diagnostic, RulebookError
from engine.documents import Files, read_files
from engine.reading import read_rulebook
from engine.rulebook import Rulebook

AS_OF = date(2026, 11, 23)
GOOD = Path(__file__).parent / "good"
BASE = {"id": "base", "offer": "no_change_for_now", "always": True}

Answers = Mapping[str, object]
Found = dict[str, Any]


def files_over_good(files: Mapping[str, bytes]) -> Files:
    """The good folder with files laid over it by name."""
    return Files(GOOD, {**read_files(GOOD).contents, **files})


def small_files(rules: str = "", base: bool = True, **files: str) -> Files:
    """The good folder with only these rules; other files are replaced or added by their name without `.yaml`."""
    written = [_whole(rule, position) for position, rule in enumerate(_yaml().load(rules) or [], start=1)]
    buffer = StringIO()
    _yaml().dump({"topic": "A test", "rules": [*written, *([_whole(BASE, 0)] if base else [])]}, buffer)
    return files_over_good({"rules.yaml": buffer.getvalue().encode(), **{f"{name}.yaml": text.encode() for name, text in files.items()}})


def _whole(rule: Mapping[str, object], position: int) -> dict[str, object]:
    id = rule.get("id", f"r{position}")
    whole = {
        "id": id,
        "because": {"en": f"{id} speaks", "fr": f"{id} parle"},
        "evidence": [{"source": "guide", "at": "page 1", "grade": "strong"}],
        "review_by": date(2027, 9, 30),
        **rule,
    }
    return {key: value for key, value in whole.items() if value is not None}


def _yaml() -> YAML:
    return YAML(typ="safe")


def small(rules: str = "", as_of: date = AS_OF, base: bool = True, **files: str) -> Rulebook:
    """A checked rulebook with only these rules."""
    return read_rulebook(small_files(rules, base, **files), as_of)


def findings(files: Files, as_of: date = AS_OF) -> list[Diagnostic]:
    """Everything that is found in some files."""
    try:
        return list(read_rulebook(files, as_of).diagnostics)
    except RulebookError as error:
        return error.diagnostics


def suggest(rules: str | Rulebook, answers: Answers | None = None, as_of: date = AS_OF, **asked: Any) -> Found:
    """The whole answer of a small rulebook (or of a given one) to a request."""
    with closing(Consultation(rules if isinstance(rules, Rulebook) else small(rules))) as consultation:
        return consultation.suggest(consultation.request(answers or {}, as_of, **asked))


def case(rules: str | Rulebook, answers: Answers | None = None, as_of: date = AS_OF, **asked: Any) -> Case:
    """The case behind an answer, before words."""
    with closing(Consultation(rules if isinstance(rules, Rulebook) else small(rules))) as consultation:
        return consultation.case(consultation.request(answers or {}, as_of, **asked))


def option(found: Found, id: str) -> Found:
    """One option of an answer."""
    return next(one for one in found["options"] if one["id"] == id)


def standings(found: Found) -> dict[str, str]:
    """Where each option of an answer stands, `no_change_for_now` left out."""
    return {one["id"]: one["standing"] for one in found["options"] if one["id"] != BASE["offer"]}


def tags(cautions: list[Found]) -> list[str]:
    """The tags of some cautions, alerts or exclusions, in their order."""
    return [one["tag"] for one in cautions]
