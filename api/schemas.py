"""The shapes of answers, for the API's documentation. Answers are built by the engine; these describe them."""

from typing import Any, Literal

from pydantic import BaseModel, Field

Language = Literal["en", "fr"]
Audience = Literal["person", "clinician"]
StandingName = Literal["discuss", "check_first", "not_now", "not_here"]


class Evidence(BaseModel):
    """A source and the place in it."""

    source: str
    title: str
    at: str | None
    grade: str | None
    url: str | None
    year: int | None


class Reason(BaseModel):
    """Why a rule speaks: its text, the answers it rests on, its evidence."""

    rule: str
    text: str
    facts: dict[str, Any]
    evidence: list[Evidence]


class Alert(BaseModel):
    """Something that comes first."""

    id: str
    urgent: bool
    text: str
    reasons: list[Reason]


class Caution(BaseModel):
    """Something to be careful about; `open` ones depend on an answer that is not known."""

    tag: str
    status: Literal["holds", "open"]
    rule: str | None
    text: str
    facts: dict[str, Any]
    evidence: list[Evidence]
    about: list[str] | None = Field(None, description="At the top level: the options it is about, none of them in the list.")


class Note(BaseModel):
    """Something good to know."""

    rule: str | None
    text: str
    evidence: list[Evidence]


class Group(BaseModel):
    """Options that serve one goal, in the catalogue's neutral order."""

    goal: str
    label: str
    options: list[str]


class Unresolved(BaseModel):
    """An answer that is still missing, and who can give it."""

    question: str
    text: str
    settled_by: Literal["person", "prescriber", "test"]
    rules: list[str]


class Availability(BaseModel):
    """What is known about the service an option needs."""

    value: Literal["available", "limited", "not_available", "changing", "unknown"]
    as_of: str | None
    source: str | None
    stale: bool
    text: str = Field(description="What was reported, where and how long ago; unknown is said as unknown, never as no.")


class Change(BaseModel):
    """Answers that would change where an option stands."""

    set: dict[str, Any]
    standing: StandingName


class Exclusion(Reason):
    """Why an option does not fit as things are."""

    tag: str


class Option(BaseModel):
    """Something to talk over."""

    id: str
    name: str
    summary: str
    standing: StandingName
    label: str
    serves: list[str]
    reasons: list[Reason]
    cautions: list[Caution]
    exclusions: list[Exclusion]
    unresolved: list[Unresolved]
    alternatives: list[str]
    availability: Availability | None
    would_change: list[Change]
    notes: list[Note]
    safety: str | None = Field(None, description="Never shown without it, where there is one.")


class AskNext(BaseModel):
    """A question that would help."""

    question: str
    text: str
    why: str
    decides: list[str]


class RulebookName(BaseModel):
    """Which rules gave this answer."""

    id: str
    version: str
    hash: str


class Suggestions(BaseModel):
    """Options to talk over. It decides nothing; the order says nothing about what suits anyone."""

    rulebook: RulebookName
    as_of: str
    language: Language
    audience: Audience
    urgent: bool
    alerts: list[Alert]
    cautions: list[Caution]
    notes: list[Note]
    groups: list[Group]
    options: list[Option]
    ask_next: list[AskNext]
    ask_next_done: bool


class ProblemDocument(BaseModel):
    """RFC 9457. Never holds a value that a person gave."""

    type: str
    title: str
    status: int
    errors: list[dict[str, str]] | None = None


class WithheldDocument(ProblemDocument):
    """No list that could be trusted; the emergency card instead."""

    alerts: list[Alert]


SUGGESTIONS: dict[int | str, dict[str, Any]] = {
    200: {"model": Suggestions, "description": "Options to talk over"},
    413: {"model": ProblemDocument, "description": "The body is over 64 KiB"},
    422: {"model": ProblemDocument, "description": "Answers that break the vocabulary"},
    503: {"model": WithheldDocument, "description": "Withheld: the emergency card, and no list"},
}
