"""What an engine has to give to be compared, and how it differs from another. Knows no engine."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from engine.answers import Facts
from engine.conditions import Condition, questions_in
from engine.oracle import Truth
from engine.rulebook import Rulebook

WORDS: Mapping[object, str] = {True: "holds", False: "fails", None: "open"}


class Backend(Protocol):
    """An engine that judges rules.

    `verdicts` gives one mapping for each person, in their order, with every rule of the rulebook by its id: True where it
    holds, False where it fails, None where it is open; these three and nothing that merely equals them. An engine that only
    knows what holds is asked about the negation of each rule as well, which holds where the rule fails (as `durable` does).
    """

    name: str

    def verdicts(self, rulebook: Rulebook, people: Sequence[Facts]) -> Sequence[Mapping[str, Truth]]:
        """The truth of every rule for everybody."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One rule and one person on which two engines differ. `known` holds only the answers that the rule reads."""

    rule: str
    when: Condition
    known: Mapping[str, object]
    backend: str
    found: object
    reference: str
    expected: Truth

    def __str__(self) -> str:
        said = WORDS.get(self.found, repr(self.found)) if isinstance(self.found, bool | None) else repr(self.found)
        return (f"rule {self.rule}: {self.backend} says {said}, {self.reference} says {WORDS[self.expected]}\n"
                f"  person {dict(self.known)}\n  when   {self.when}")


def differences(backend: Backend, reference: Backend, rulebook: Rulebook, people: Sequence[Facts]) -> Iterator[Difference]:
    """Every rule for every person on which an engine differs from another."""
    found, expected = backend.verdicts(rulebook, people), reference.verdicts(rulebook, people)
    assert len(found) == len(expected) == len(people), f"{backend.name} judged {len(found)} of {len(people)} people"
    for facts, ours, theirs in zip(people, found, expected, strict=True):
        assert set(ours) == set(theirs) == set(rulebook.rules), f"{backend.name} judged other rules than there are"
        for rule, truth in theirs.items():
            if ours[rule] is not truth:
                when = rulebook.rules[rule].when
                reads = questions_in(when, rulebook.concepts.__getitem__)
                known = {name: fact for name, fact in facts.known.items() if name in reads}
                yield Difference(rule, when, known, backend.name, ours[rule], reference.name, truth)
