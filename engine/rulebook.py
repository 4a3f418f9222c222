"""The rulebook as a whole: rules, options, sources, records, words, with a content hash. Immutable once read.

Knows what belongs together, not how it is read from files (`reading`) or judged (`inference`, `oracle`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from engine.conditions import Condition, questions_in
from engine.diagnostics import Diagnostic, Position
from engine.directory import Directory, ServiceRecord
from engine.learning import LearnCard
from engine.texts import Texts, fill, pick
from engine.vocabulary import Vocabulary

if TYPE_CHECKING:
    from engine.comparisons import Comparison
    from engine.proof.principles import Principle
    from engine.screens import Picture, Screen

SAFER_TODAY = "being_safer_today"
OTHER_GROUP = "other"

ALWAYS_OFFERED = ("naloxone_thn", "safer_use_plan", "peer_support", "counselling", "talk_to_someone_now", "no_change_for_now")
"""Whoever does not answer only for someone else always has these (contract, *Never empty-handed*)."""

NEVER_NOT_HERE = (*ALWAYS_OFFERED, "urgent_care", "overdose_plan")

READINESS = ("stage", "readiness", "importance", "confidence", "mandated")
"""Change wording, notes and grouping only: no offer and no avoid reads them (contract, *Standing*)."""

ONLY_FOR_SOMEONE_ELSE = ("loved_one", "other")
"""Values of `respondent` for which only options offered to loved ones are shown."""


class Verb(StrEnum):
    """What a rule does when its condition holds."""

    OFFER = "offer"
    CAUTION = "caution"
    AVOID = "avoid"
    ALERT = "alert"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """Something evidence points to. `verified`: text supporting the use made of it was read by us."""

    id: str
    title: str
    at: Position
    year: int | None = None
    url: str | None = None
    verified: bool = False
    superseded_by: str | None = None
    withdrawn: date | None = None
    review_by: date | None = None

    @property
    def carries(self) -> bool:
        """Whether a claim may rest on this source alone."""
        return self.verified and self.superseded_by is None and self.withdrawn is None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in a source a rule's claim stands, with the grade as printed there."""

    source: str
    locator: str | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Why a rule ships before evidence for it was read, who looks for it, and until when."""

    reason: str
    owner: str
    review_by: date | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A verb, a condition, a reason, a source. `options` are in the order written; alerts have none."""

    id: str
    verb: Verb
    options: tuple[str, ...]
    when: Condition
    because: Texts
    at: Position
    topic: Texts = field(default_factory=dict)
    tag: str | None = None
    for_clinician: Texts = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    awaiting: Awaiting | None = None
    verified: bool = False
    review_by: date | None = None
    starts: date | None = None
    ends: date | None = None
    urgent: bool = False
    if_unknown: str = "check"
    if_holds: str = "not_now"
    settled_by: str = "person"
    statements: tuple[str, ...] = ()

    def in_force(self, as_of: date) -> bool:
        """Whether the rule acts on a day; `from` and `until` are inclusive."""
        return (self.starts is None or self.starts <= as_of) and (self.ends is None or as_of <= self.ends)

    @property
    def blocks(self) -> bool:
        """Whether this avoid, when it holds, makes an option stand under not now."""
        return self.verb is Verb.AVOID and self.verified and self.if_holds == "not_now"

    @property
    def asks_first(self) -> bool:
        """Whether this avoid, while open, makes an option wait for one answer."""
        return self.verb is Verb.AVOID and self.if_unknown == "check"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to talk over. `serves` holds goals; `service` is the kind it needs, None when none.

    `safety` is never shown apart from the option; under `safety_tag` it stands among its cautions for everyone.
    """

    id: str
    name: Texts
    summary: Texts
    at: Position
    serves: tuple[str, ...] = ()
    safer_today: bool = False
    offered_to: tuple[str, ...] = ("person",)
    service: str | None = None
    lawfulness_varies: bool = False
    alternatives: tuple[str, ...] = ()
    asked_by: tuple[tuple[str, str], ...] = ()
    shown_inside: str | None = None
    safety: Texts = field(default_factory=dict)
    safety_tag: str | None = None
    card: Mapping[str, object] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    review_by: date | None = None

    @property
    def for_loved_ones(self) -> bool:
        return "loved_one" in self.offered_to


@dataclass(frozen=True, slots=True)
class Tag:
    """A name for a caution or an alert; their order in the file is the order in which alerts are shown.

    `standing`, where given, is said instead of "not now" for an option that an avoid with this tag holds back.
    """

    id: str
    label: Texts
    explain: Texts
    at: Position
    standing: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class Rulebook:
    """Everything in a folder of rules, checked. Equal folders have equal hashes."""

    id: str
    version: str
    hash: str
    vocabulary: Vocabulary
    concepts: Mapping[str, Condition]
    makes_sense_when: Mapping[str, Condition]
    sources: Mapping[str, Source]
    options: Mapping[str, Option]
    rules: Mapping[str, Rule]
    services: tuple[ServiceRecord, ...]
    tags: Mapping[str, Tag]
    messages: Mapping[str, Texts]
    diagnostics: tuple[Diagnostic, ...] = ()
    reviewed_by_clinician: bool = False
    comparisons: Mapping[str, "Comparison"] = field(default_factory=dict)
    principles: Mapping[str, "Principle"] = field(default_factory=dict)
    screens: "tuple[Screen, ...]" = ()
    pictures: "tuple[Picture, ...]" = ()
    directory: Directory = field(default_factory=Directory)
    learn: Mapping[str, LearnCard] = field(default_factory=dict)
    meanings: Mapping[str, Texts] = field(default_factory=dict)
    """Each concept as the rest of a sentence that begins with "when"."""

    def message(self, id: str, language: str, **parts: object) -> str:
        """A fixed sentence in a language, its places filled; the id itself when the rulebook lacks it."""
        return fill(pick(self.messages.get(id, {}), language) or id, **parts)

    def with_verb(self, *verbs: Verb) -> Iterable[Rule]:
        """Rules of some verbs, in the order of the files."""
        return (rule for rule in self.rules.values() if rule.verb in verbs)

    @cached_property
    def about(self) -> Mapping[str, tuple[Rule, ...]]:
        """Rules by the option they name."""
        found: dict[str, list[Rule]] = {option: [] for option in self.options}
        for rule in self.rules.values():
            for option in rule.options:
                found[option].append(rule)
        return {option: tuple(rules) for option, rules in found.items()}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The neutral order of the options, by id."""
        return {option: position for position, option in enumerate(self.options)}

    @cached_property
    def reads(self) -> Mapping[str, frozenset[str]]:
        """Questions that each rule reads, through concepts too."""
        return {rule.id: frozenset(questions_in(rule.when, self.concepts.__getitem__)) for rule in self.rules.values()}

    @cached_property
    def newest_record(self) -> Mapping[tuple[str, str], ServiceRecord]:
        """The newest record by service and place; undated ones are the oldest."""
        dated = sorted(self.services, key=lambda record: record.as_of or date.min)
        return {(record.service, record.place): record for record in dated}

    @cached_property
    def newest_by_service(self) -> Mapping[str, tuple[tuple[str, ServiceRecord], ...]]:
        """By service, each place with its newest record."""
        found: dict[str, list[tuple[str, ServiceRecord]]] = {}
        for (service, place), record in self.newest_record.items():
            found.setdefault(service, []).append((place, record))
        return {service: tuple(places) for service, places in found.items()}

    @cached_property
    def denied(self) -> Mapping[str, tuple[ServiceRecord, ...]]:
        """By service, the newest records that say it is not available somewhere."""
        found: dict[str, list[ServiceRecord]] = {}
        for record in self.newest_record.values():
            if record.value == "not_available":
                found.setdefault(record.service, []).append(record)
        return {service: tuple(records) for service, records in found.items()}

    def has_fallen(self, cited: Iterable[str], as_of: date) -> bool:
        """Whether everything that a fact rests on was withdrawn by a day; a fact that cites nothing has not fallen."""
        sources = [self.sources[id] for id in cited if id in self.sources]
        return bool(sources) and all(source.withdrawn is not None and source.withdrawn <= as_of for source in sources)
