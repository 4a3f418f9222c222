"""Everything that may be seen differently: alerts, options, warnings, notes. What no change can touch is left out."""

from collections.abc import Iterator

from engine.case import Edition
from engine.conditions import Test
from engine.difference.aspects import ALERT, BY_ITSELF, CAUTION, NOTE, Aspect
from engine.difference.pairing import Change, Pairing
from engine.difference.phrases import tell
from engine.difference.standings import standings
from engine.difference.variables import Circumstance, answers, around, circumstance
from engine.proof.encoding import Encoding
from engine.proof.solver import Term
from engine.rulebook import Rule, Verb

_WARNING = (Verb.CAUTION, Verb.AVOID)


class Aspects:
    """The aspects of two rulebooks."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._z3 = pairing.z3
        self._person = pairing.person
        self._sides = (pairing.before, pairing.after)

    def all(self) -> Iterator[Aspect]:
        """Alerts first, as people see them."""
        yield from self._alerts()
        yield from standings(self._pairing)
        yield from self._cautions()
        yield from self._by_themselves()
        yield from self._notes()

    # ---------- alerts ----------
    def _alerts(self) -> Iterator[Aspect]:
        pairing, encoding = self._pairing, self._pairing.after
        for tag, changes in self._by_tag(Verb.ALERT).items():
            ids = {change.id for change in changes}
            rules = [rule for rule in pairing.new.by_verb[Verb.ALERT] if rule.tag == tag and rule.id not in ids]
            beside = around(pairing, tell("another_raises"), tell("no_other_raises"), rules, self._holding(encoding, rules))
            urgent = [rule for rule in rules if rule.urgent]
            if len(urgent) not in (0, len(rules)):
                beside += around(pairing, tell("another_urgent"), tell("no_other_urgent"), urgent, self._holding(encoding, urgent))
            before, after = (self._alert(one, tag) for one in self._sides)
            found = answers(pairing, self._tests(changes))
            yield Aspect(ALERT, tag, before, after, changes, tuple(found), tuple(beside), self._reading(changes, rules))

    def _holding(self, encoding: Encoding, rules: list[Rule]) -> list[Term]:
        return [encoding.holds(rule, self._person) for rule in rules]

    def _alert(self, encoding: Encoding, tag: str) -> dict[str, Term]:
        z3, any_, urgent = self._z3, encoding.alerts(self._person, tag), encoding.alerts(self._person, tag, urgent=True)
        return {"none": z3.Not(any_), "raised": z3.And(any_, z3.Not(urgent)), "urgent": urgent}

    # ---------- warnings ----------
    def _cautions(self) -> Iterator[Aspect]:
        """Warnings shown with an option in the list; options with the same rules behind them are one aspect."""
        grouped: dict[tuple[str, tuple[str, ...], tuple[tuple[str, bool, bool], ...]], list[str]] = {}
        for tag, changes in self._by_tag(*_WARNING).items():
            for option in dict.fromkeys(name for change in changes for rule in change.versions for name in rule.options):
                mine = tuple(change for change in changes if change.moves(option))
                if mine and all(option in edition.rulebook.options for edition in (self._pairing.old, self._pairing.new)):
                    rest = tuple(rule.id for rule in self._tagged(self._pairing.new, tag, option) if rule.id not in {change.id for change in mine})
                    ways = tuple((change.id, *(rule is not None and option in rule.options for rule in (change.old, change.new))) for change in mine)
                    grouped.setdefault((tag, rest, ways), []).append(option)
        for (tag, rest, ways), options in grouped.items():
            yield self._caution(tag, options, tuple(self._pairing.changes[id] for id, *_ in ways), rest)

    @staticmethod
    def _tagged(edition: Edition, tag: str, option: str) -> list[Rule]:
        return [rule for rule in edition.about[option] if rule.tag == tag and rule.verb in _WARNING]

    def _caution(self, tag: str, options: list[str], changes: tuple[Change, ...], rest: tuple[str, ...]) -> Aspect:
        pairing, z3, person = self._pairing, self._z3, self._person
        rules = [pairing.new.rulebook.rules[id] for id in rest]
        beside = around(pairing, tell("another_shows"), tell("no_other_shows"), rules, self._holding(pairing.after, rules))
        may = [rule for rule in rules if rule.verb is Verb.CAUTION]
        might = [z3.Not(pairing.after.truth(rule.when, person).fails) for rule in may]
        beside += around(pairing, tell("another_might_show"), tell("no_other_might_show"), may, might)
        listed = {id: z3.And(*[one.stands(one.rulebook.options[id], person).in_play for one in self._sides]) for id in options}
        before, after = (self._shown(one, tag, options[0]) for one in self._sides)
        reads = self._reading(changes, rules).union(*[pairing.reads(option) for option in options])
        found = answers(pairing, self._tests(changes))
        return Aspect(CAUTION, tag, before, after, changes, tuple(found), tuple(beside), reads, tuple(options), given=listed)

    def _shown(self, encoding: Encoding, tag: str, option: str) -> dict[str, Term]:
        z3, rules = self._z3, self._tagged(encoding.edition, tag, option)
        holds = z3.Or(*self._holding(encoding, rules))
        open_ = z3.Or(*[encoding.open(rule, self._person) for rule in rules if rule.verb is Verb.CAUTION])
        return {"none": z3.Not(z3.Or(holds, open_)), "open": z3.And(open_, z3.Not(holds)), "holds": holds}

    def _by_themselves(self) -> Iterator[Aspect]:
        """Warnings that hold and stand by themselves, because nothing they are about is in the list, before as after."""
        pairing, z3 = self._pairing, self._z3
        for tag, changes in self._by_tag(*_WARNING).items():
            ids = {change.id for change in changes}
            sides = [[rule for verb in _WARNING for rule in one.edition.by_verb[verb] if rule.tag == tag] for one in self._sides]
            rest = [rule for rule in sides[1] if rule.id not in ids]
            beside = around(pairing, tell("another_says"), tell("no_other_says"), rest, [self._alone(pairing.after, rule) for rule in rest])
            apart = [{rule.options: self._apart(one, rule) for rule in sides[number]} for number, one in enumerate(self._sides)]
            steady = z3.And(*[term == apart[1][options] for options, term in apart[0].items() if options in apart[1]])
            beside.append(circumstance(pairing, Circumstance(tell("list_steady"), tell("list_changes")), steady))
            for options, term in {rule.options: self._apart(one, rule) for one, rule in self._versions(changes) if rule.options}.items():
                names = ", ".join(f"`{id}`" for id in options)
                beside.append(circumstance(pairing, Circumstance(tell("none_in_list", names=names), tell("one_in_list", names=names)), term))
            said = [z3.Or(*[self._alone(one, rule) for rule in sides[number]]) for number, one in enumerate(self._sides)]
            before, after = ({"none": z3.And(steady, z3.Not(one)), "said": z3.And(steady, one)} for one in said)
            about = {name for rules in sides for rule in rules for name in rule.options}
            reads = self._reading(changes, rest).union(*[pairing.reads(option) for option in about])
            yield Aspect(BY_ITSELF, tag, before, after, changes, tuple(answers(pairing, self._tests(changes))), tuple(beside), reads)

    def _versions(self, changes: tuple[Change, ...]) -> Iterator[tuple[Encoding, Rule]]:
        for change in changes:
            yield from ((one, rule) for one, rule in zip(self._sides, (change.old, change.new), strict=True) if rule is not None)

    def _alone(self, encoding: Encoding, rule: Rule) -> Term:
        return self._z3.And(encoding.holds(rule, self._person), self._apart(encoding, rule))

    def _apart(self, encoding: Encoding, rule: Rule) -> Term:
        """Whether a rule's options may be shown and none of them is in the list."""
        options = [encoding.rulebook.options[name] for name in rule.options]
        if not options:
            return self._z3.BoolVal(True)
        seen = self._z3.Or(*[encoding.visible(option, self._person) for option in options])
        return self._z3.And(seen, self._z3.Not(self._z3.Or(*[encoding.stands(option, self._person).in_play for option in options])))

    # ---------- notes ----------
    def _notes(self) -> Iterator[Aspect]:
        for change in self._pairing.changes.values():
            if change.either.verb is Verb.NOTE and not change.same_when:
                sides = [one.holds(rule, self._person) if rule else self._z3.BoolVal(False)
                         for one, rule in zip(self._sides, (change.old, change.new), strict=True)]
                before, after = ({"none": self._z3.Not(said), "said": said} for said in sides)
                found = answers(self._pairing, self._tests((change,)))
                yield Aspect(NOTE, change.id, before, after, (change,), tuple(found), (), self._reading((change,), []), change.either.options)

    def _tests(self, changes: tuple[Change, ...]) -> list[Test]:
        return [test for change in changes for test in self._pairing.tests(change)]

    def _by_tag(self, *verbs: Verb) -> dict[str, tuple[Change, ...]]:
        found: dict[str, list[Change]] = {}
        for change in self._pairing.changes.values():
            for tag in dict.fromkeys(rule.tag for rule in change.versions if rule.verb in verbs and rule.tag):
                found.setdefault(tag, []).append(change)
        return {tag: tuple(changes) for tag, changes in found.items()}

    def _reading(self, changes: tuple[Change, ...], rules: list[Rule]) -> frozenset[str]:
        found = {test.question for test in self._tests(changes)}
        return frozenset(found | {question for rule in rules for question in self._pairing.new.rulebook.reads[rule.id]})
