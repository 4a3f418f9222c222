"""Everything that may be seen differently: alerts, options, warnings, notes. What no change can touch is left out."""

from collections.abc import Iterator

from engine.difference.aspects import ALERT, NOTE, Aspect
from engine.difference.cautions import Cautions
from engine.difference.changed import by_tag, reading, tests_of
from engine.difference.pairing import Change, Pairing
from engine.difference.phrases import tell
from engine.difference.standings import standings
from engine.difference.variables import answers, around
from engine.proof.encoding import Encoding
from engine.proof.solver import Term
from engine.rulebook import Rule, Verb


class Aspects:
    """The aspects of two rulebooks."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._z3 = pairing.z3
        self._person = pairing.person
        self._sides = (pairing.before, pairing.after)

    def all(self) -> Iterator[Aspect]:
        """Alerts first, as people see them."""
        cautions = Cautions(self._pairing)
        yield from self._alerts()
        yield from standings(self._pairing)
        yield from cautions.beside_options()
        yield from cautions.by_themselves()
        yield from self._notes()

    # ---------- alerts ----------
    def _alerts(self) -> Iterator[Aspect]:
        pairing, encoding = self._pairing, self._pairing.after
        for tag, changes in by_tag(pairing.changes.values(), Verb.ALERT).items():
            ids = {change.id for change in changes}
            rules = [rule for rule in pairing.new.by_verb[Verb.ALERT] if rule.tag == tag and rule.id not in ids]
            beside = around(pairing, tell("another_raises"), tell("no_other_raises"), rules, self._holding(encoding, rules))
            urgent = [rule for rule in rules if rule.urgent]
            if len(urgent) not in (0, len(rules)):
                beside += around(pairing, tell("another_urgent"), tell("no_other_urgent"), urgent, self._holding(encoding, urgent))
            before, after = (self._alert(one, tag) for one in self._sides)
            found = answers(pairing, tests_of(pairing, changes))
            yield Aspect(ALERT, tag, before, after, changes, tuple(found), tuple(beside), reading(pairing, changes, rules))

    def _holding(self, encoding: Encoding, rules: list[Rule]) -> list[Term]:
        return [encoding.holds(rule, self._person) for rule in rules]

    def _alert(self, encoding: Encoding, tag: str) -> dict[str, Term]:
        z3, any_, urgent = self._z3, encoding.alerts(self._person, tag), encoding.alerts(self._person, tag, urgent=True)
        return {"none": z3.Not(any_), "raised": z3.And(any_, z3.Not(urgent)), "urgent": urgent}

    # ---------- notes ----------
    def _notes(self) -> Iterator[Aspect]:
        """A note about nothing in particular, and one with an option in the list; it may be something else than a note on one side."""
        for change in self._pairing.changes.values():
            sides = [rule if rule is not None and rule.verb is Verb.NOTE else None for rule in (change.old, change.new)]
            grouped: dict[tuple[bool, ...], list[str]] = {}
            for option in dict.fromkeys(id for rule in sides if rule for id in rule.options):
                if all(option in one.rulebook.options for one in self._sides):
                    grouped.setdefault(tuple(rule is not None and option in rule.options for rule in sides), []).append(option)
            top = tuple(rule is not None and not rule.options for rule in sides)
            yield from self._note(change, top, ())
            for there, options in grouped.items():
                yield from self._note(change, there, tuple(options))

    def _note(self, change: Change, there: tuple[bool, ...], options: tuple[str, ...]) -> Iterator[Aspect]:
        """One place in which a note stands; `there` says on which sides. None where it is said to the same people."""
        pairing, z3 = self._pairing, self._z3
        if not any(there) or (all(there) and change.same_when):
            return
        rules = zip(self._sides, (change.old, change.new), there, strict=True)
        said = [one.holds(rule, self._person) if shown and rule else z3.BoolVal(False) for one, rule, shown in rules]
        before, after = ({"none": z3.Not(one), "said": one} for one in said)
        found = answers(pairing, tests_of(pairing, (change,)))
        reads = reading(pairing, (change,), []).union(*[pairing.reads(option) for option in options])
        yield Aspect(NOTE, change.id, before, after, (change,), tuple(found), (), reads, options, given=pairing.listed(options))
