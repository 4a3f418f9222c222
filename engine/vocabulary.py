"""What may be asked: questions with their types, ranges and words, and places that nest. Knows no rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from engine.diagnostics import Position
from engine.directions import Direction
from engine.texts import Texts, pick

UNKNOWN, DECLINED, NONE = "unknown", "declined", "none"
NOT_KNOWN = (UNKNOWN, DECLINED)
"""What every question also takes; both mean the same as no answer at all."""

YES_NO = ("yes", "no")
ELSEWHERE = "other"
"""The place that is none of the listed ones."""


class Kind(StrEnum):
    """The type of a question's answer."""

    CHOICE = "choice"
    LIST = "list"
    INTEGER = "integer"
    YES_NO = "yes_no"
    PLACE = "place"


class AskedOf(StrEnum):
    """Who can answer a question; a directory is a maintained list, not a person."""

    PERSON = "person"
    CLINICIAN = "clinician"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class Question:
    """One question under its id.

    `range` is inclusive, in `unit`. `fixed` marks what nobody can simply change, or what we would never
    suggest changing; such a question is never proposed as a change. `label` names what is asked in a few words.
    `ask_after` holds questions that come first where they can be asked.
    `may_change` marks what nobody chooses and what may yet be different at the next visit. `asked_of_loved_one` marks the few that
    someone answering for another person is asked. `values` holds ids with their words, in order. `better` says which way
    is a step; None where there is no better or worse.
    """

    id: str
    kind: Kind
    at: Position
    values: Mapping[str, Texts] = field(default_factory=dict)
    range: tuple[int, int] = (0, 0)
    unit: str | None = None
    unit_label: Texts = field(default_factory=dict)
    sensitive: bool = True
    asked_of: AskedOf = AskedOf.PERSON
    asked_of_loved_one: bool = False
    fixed: bool = False
    ask: Texts = field(default_factory=dict)
    help: Texts = field(default_factory=dict)
    why: Texts = field(default_factory=dict)
    ask_order: int = 1000
    ask_early: bool = False
    ask_after: tuple[str, ...] = ()
    may_change: bool = False
    takes_none: bool = False
    label: Texts = field(default_factory=dict)
    better: Direction | None = None

    @property
    def is_list(self) -> bool:
        return self.kind is Kind.LIST

    def allowed(self) -> tuple[str, ...]:
        """The words an answer may use, `none` among them where a list takes it; empty for numbers and places."""
        if self.kind is Kind.YES_NO:
            return YES_NO
        return (*self.values, NONE) if self.takes_none else tuple(self.values)

    def value_label(self, value: object, language: str) -> str:
        """The words for one value of this question."""
        texts = self.values.get(str(value))
        return pick(texts, language) if texts else str(value)


@dataclass(frozen=True, slots=True)
class Places:
    """Codes of places. A part such as `CA-ON` lies inside the country before the hyphen."""

    names: Mapping[str, Texts]

    def __contains__(self, code: object) -> bool:
        return code in self.names

    @staticmethod
    def inside(place: str, area: str) -> bool | None:
        """Whether a place lies in an area; None when only the country is known and the area is a part of it."""
        if place == area or place.startswith(f"{area}-"):
            return True
        return None if area.startswith(f"{place}-") else False

    @staticmethod
    def around(place: str) -> tuple[str, ...]:
        """A place and the country around it, the most local first."""
        country, _, part = place.partition("-")
        return (place, country) if part else (place,)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All questions by id, in the order in which they are listed for people."""

    questions: Mapping[str, Question]
    places: Places

    def __getitem__(self, question: str) -> Question:
        return self.questions[question]

    def __contains__(self, question: object) -> bool:
        return question in self.questions

    def allowed(self, question: Question) -> Iterable[str]:
        """The words an answer to a question may use; every code for a place."""
        return self.places.names if question.kind is Kind.PLACE else question.allowed()
