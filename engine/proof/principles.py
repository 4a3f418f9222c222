"""Principles: what must hold for every possible person. Knows their form, not how they are read or proved.

One entry of `principles` has whom it is about (`when`, `unless`, `only_known`), and one promise: `then` (something holds
for each of them), `takes_nothing_away` or `holds_nothing_back` (something stays when an answer changes).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.answers import Given
from engine.conditions import ALWAYS, Condition
from engine.diagnostics import Position
from engine.texts import Texts

STANDINGS = ("discuss", "check_first", "not_now", "not_here", "absent")
"""Where an option may stand; `absent` when it is not in play."""

MODEL = ("humanism", "pragmatism", "individualism", "autonomy", "incrementalism", "accountability_without_termination")
"""The principles of the harm reduction model (hawk_2017); each has to be stated as something that is proved."""

SERVES = (*MODEL, *(f"HZ{number:02}" for number in range(1, 25)))
"""What a principle may be there for: the six principles of the harm reduction model, and the hazards."""


@dataclass(frozen=True, slots=True)
class Then:
    """What holds for everyone a principle is about; of several parts, all of them.

    `options` are those that `stand`, `never`, `carry` and `safety_text` speak of; `carry` and `never` bind only what is in play.
    """

    options: tuple[str, ...] = ()
    stand: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    carry: tuple[str, ...] = ()
    safety_text: bool = False
    alert: str | None = None
    urgent: bool = False
    warned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stays:
    """What stays when answers change and nothing else does. Exactly one of the first four says which change.

    `whatever`: any two answers (of a list, all or only some items). `saying`: this answer instead of any other, or none.
    `gaining`: a list in which more is true. `declining`: any question declined instead of left open.
    `only_not_now` makes it about avoids alone: an option that nothing holds back stays so.
    """

    whatever: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    saying: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gaining: str | None = None
    declining: bool = False
    options: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    only_not_now: bool = False


@dataclass(frozen=True, slots=True)
class Principle:
    """One promise to everyone, with somebody it is about (`someone`), and why it is worded so where that needs saying."""

    id: str
    at: Position
    serves: tuple[str, ...]
    text: Texts
    promise: Then | Stays
    when: Condition = ALWAYS
    unless: Condition | None = None
    only_known: tuple[str, ...] | None = None
    someone: Given = field(default_factory=dict)
    worded_so: Texts = field(default_factory=dict)
