"""What people see of a rulebook, as states they may be in: where an option stands, an alert, a warning, a note. Words nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.difference.boxes import Variable
from engine.difference.pairing import Change
from engine.proof.solver import Term

OPTION, ALERT, CAUTION, BY_ITSELF, NOTE = "option", "alert", "caution", "by_itself", "note"
"""Kinds of aspects. A caution is shown with an option in the list, or by itself where none of its options is there."""


@dataclass(frozen=True)
class Aspect:
    """Something people see, with its states on both sides by name.

    Every move from one state to another is settled by `answers` and `around`: the answers that changed rules read, and what
    the unchanged rules do; and as well by the truth of `changes`, `own` (what changed beside rules) and `around`.
    `reads` holds the questions that matter at all. `given`, where there is any, holds by option who is spoken of.
    """

    kind: str
    id: str
    before: Mapping[str, Term]
    after: Mapping[str, Term]
    changes: tuple[Change, ...]
    answers: tuple[Variable, ...]
    around: tuple[Variable, ...]
    reads: frozenset[str]
    options: tuple[str, ...] = ()
    own: tuple[Variable, ...] = ()
    given: Mapping[str, Term] = field(default_factory=dict)
