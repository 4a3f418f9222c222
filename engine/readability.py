"""How hard the words are to read: a grade for each card, question and group of rules. Needs the `reading` extra.

English: the Flesch-Kincaid grade, which is a school year; the target is 8. French: Flesch's reading ease with its
French constants, higher is easier; it is for information only. A grade of one short sentence says little, so the reasons
of rules are measured a topic at a time. Ids, titles of sources and texts for clinicians are left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.diagnostics import Findings
from engine.fields import Fields
from engine.strings import Gathered, Shown

TARGET = 8.0
MEASURED = ("option", "learn", "question", "screen", "topic")
"""What is long enough to be measured: everything else is labels and single sentences."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How hard one card, question or topic is to read."""

    what: str
    grade: float
    ease_fr: float | None
    words: int

    @property
    def above(self) -> bool:
        return self.grade > TARGET

    def as_json(self) -> dict[str, object]:
        return {"what": self.what, "grade": self.grade, "target": TARGET, "above": self.above, "ease_fr": self.ease_fr, "words": self.words}


def grades(strings: Iterable[Shown]) -> list[Grade]:
    """A grade for everything that is measured, the hardest first. Raises ImportError without the `reading` extra."""
    import textstat

    found: dict[str, dict[str, list[str]]] = {}
    for string in strings:
        unit = _unit(string)
        if unit:
            found.setdefault(unit, {}).setdefault(string.language, []).append(_sentence(string.text))
    graded = [_graded(textstat, unit, texts) for unit, texts in found.items() if "en" in texts]
    return sorted(graded, key=lambda one: (-one.grade, one.what))


def exceptions(gathered: Gathered, findings: Findings) -> dict[str, str]:
    """What may be harder to read than the target, and why (`reading_exceptions` in the rule files)."""
    found = {}
    for node, _ in gathered.get("reading_exceptions", ()):
        fields = Fields(node, "a reading exception", findings)
        what, reason = fields.text("what", required=True), fields.text("reason", required=True)
        fields.done()
        if what and reason:
            found[what] = reason
    return found


def _unit(string: Shown) -> str | None:
    """What a string is measured with; None for what is not."""
    kind, _, rest = string.text_id.partition("/")
    if string.reader == "clinician":
        return None
    if kind == "rule":
        return f"topic/{string.at.file.removesuffix('.yaml')}"
    return f"{kind}/{rest.split('/')[0]}" if kind in MEASURED and kind != "topic" else None


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _graded(textstat: object, unit: str, texts: dict[str, list[str]]) -> Grade:
    measure = textstat  # one object for the whole library, its language is set before each use
    measure.set_lang("en_US")  # type: ignore[attr-defined]
    english = " ".join(texts["en"])
    grade = measure.flesch_kincaid_grade(english)  # type: ignore[attr-defined]
    measure.set_lang("fr")  # type: ignore[attr-defined]
    ease = measure.flesch_reading_ease(" ".join(texts["fr"])) if "fr" in texts else None  # type: ignore[attr-defined]
    return Grade(unit, round(grade, 1), None if ease is None else round(ease), len(english.split()))
