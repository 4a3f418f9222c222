"""Warnings: with an option in the list, from rules and from what the option carries by itself, and at the top where nothing they are about is in the list."""

from collections.abc import Iterator

from engine.case import Edition
from engine.difference.aspects import BY_ITSELF, CAUTION, Aspect
from engine.difference.boxes import Variable
from engine.difference.changed import by_tag, reading, tests_of
from engine.difference.pairing import Change, Pairing
from engine.difference.phrases import tell
from engine.difference.tags import Own, carried, changed_tags, own, place_tests
from engine.difference.variables import Circumstance, answers, around, circumstance
from engine.proof.encoding import Encoding
from engine.proof.people import Chosen
from engine.proof.solver import Term
from engine.rulebook import Option, Rule, Verb

_WARNING = (Verb.CAUTION, Verb.AVOID)

_Group = tuple[str, tuple[str, ...], tuple[tuple[str, bool, bool], ...], Own, Own]
"""What decides about a warning with an option: its tag, unchanged rules, changed ones by side, and what the option carries on each side."""


class Cautions:
    """The warnings of two rulebooks that may be seen differently."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._z3 = pairing.z3
        self._person = pairing.person
        self._sides = (pairing.before, pairing.after)

    # ---------- with an option ----------
    def beside_options(self) -> Iterator[Aspect]:
        """Warnings shown with an option in the list; options for which the same decides are one aspect."""
        grouped: dict[_Group, list[str]] = {}
        for tag, option, changes in self._touched():
            sides = [edition.rulebook.options.get(option) for edition in (self._pairing.old, self._pairing.new)]
            mine = tuple(change for change in changes if change.moves(option))
            carry = [own(one, tag) for one in sides if one is not None]
            if len(carry) == 2 and (mine or carry[0] != carry[1]):
                rest = tuple(rule.id for rule in _tagged(self._pairing.new, tag, option) if rule.id not in {change.id for change in mine})
                ways = tuple((change.id, *(rule is not None and option in rule.options for rule in (change.old, change.new))) for change in mine)
                grouped.setdefault((tag, rest, ways, carry[0], carry[1]), []).append(option)
        for group, options in grouped.items():
            yield self._caution(group, options)

    def _touched(self) -> Iterator[tuple[str, str, tuple[Change, ...]]]:
        """Every tag with an option and the changed rules with that tag: options that such a rule names, and options that carry it otherwise."""
        found = by_tag(self._pairing.changes.values(), *_WARNING)
        pairs = {(tag, option): None for tag, changes in found.items() for change in changes for rule in change.versions for option in rule.options}
        old, new = self._pairing.old.rulebook.options, self._pairing.new.rulebook.options
        pairs |= {(tag, id): None for id, option in new.items() if id in old for tag in changed_tags(old[id], option)}
        return ((tag, option, found.get(tag, ())) for tag, option in pairs)

    def _caution(self, group: _Group, options: list[str]) -> Aspect:
        tag, rest, ways, *carry = group
        pairing, z3, person = self._pairing, self._z3, self._person
        changes, rules = tuple(pairing.changes[id] for id, *_ in ways), [pairing.new.rulebook.rules[id] for id in rest]
        beside = around(pairing, tell("another_shows"), tell("no_other_shows"), rules, self._holding(pairing.after, rules))
        may = [rule for rule in rules if rule.verb is Verb.CAUTION]
        might = [z3.Not(pairing.after.truth(rule.when, person).fails) for rule in may]
        beside += around(pairing, tell("another_might_show"), tell("no_other_might_show"), may, might)
        before, after = (self._shown(one, tag, options[0], mine) for one, mine in zip(self._sides, carry, strict=True))
        places = place_tests(pairing, carry)
        reads = reading(pairing, changes, rules).union({test.question for test in places}, *[pairing.reads(option) for option in options])
        found = answers(pairing, [*tests_of(pairing, changes), *places])
        return Aspect(CAUTION, tag, before, after, changes, tuple(found), tuple(beside), reads, tuple(options),
                      own=tuple(answers(pairing, places)), given=pairing.listed(options))

    def _shown(self, encoding: Encoding, tag: str, option: str, mine: Own) -> dict[str, Term]:
        rules = _tagged(encoding.edition, tag, option)
        open_ = [encoding.open(rule, self._person) for rule in rules if rule.verb is Verb.CAUTION]
        return carried(encoding, self._person, mine, self._holding(encoding, rules), open_)

    def _holding(self, encoding: Encoding, rules: list[Rule]) -> list[Term]:
        return [encoding.holds(rule, self._person) for rule in rules]

    # ---------- by themselves ----------
    def by_themselves(self) -> Iterator[Aspect]:
        """Warnings that hold and stand by themselves, because nothing they are about is in the list, before as after."""
        pairing, z3 = self._pairing, self._z3
        for tag, changes in by_tag([*pairing.changes.values(), *self._shown_to_others()], *_WARNING).items():
            ids = {change.id for change in changes}
            sides = [[rule for verb in _WARNING for rule in one.edition.by_verb[verb] if rule.tag == tag] for one in self._sides]
            rest = [rule for rule in sides[1] if rule.id not in ids]
            beside = around(pairing, tell("another_says"), tell("no_other_says"), rest, [self._alone(pairing.after, rule) for rule in rest])
            apart = [{rule.options: self._unlisted(one, rule) for rule in sides[number]} for number, one in enumerate(self._sides)]
            steady = z3.And(*[term == apart[1][options] for options, term in apart[0].items() if options in apart[1]])
            beside.append(circumstance(pairing, Circumstance(tell("list_steady"), tell("list_changes")), steady))
            versions = list(self._versions(changes))
            for options, term in {rule.options: self._unlisted(one, rule) for one, rule in versions if rule.options}.items():
                names = ", ".join(f"`{id}`" for id in options)
                beside.append(circumstance(pairing, Circumstance(tell("none_in_list", names=names), tell("one_in_list", names=names)), term))
            if not all(self._for_all(one, rule) for one, rule in versions):
                beside += self._respondent()
            said = [z3.Or(*[self._alone(one, rule) for rule in sides[number]]) for number, one in enumerate(self._sides)]
            before, after = ({"none": z3.And(steady, z3.Not(one)), "said": z3.And(steady, one)} for one in said)
            about = {name for rules in sides for rule in rules for name in rule.options}
            reads = reading(pairing, changes, rest).union(*[pairing.reads(option) for option in about])
            yield Aspect(BY_ITSELF, tag, before, after, changes, tuple(answers(pairing, tests_of(pairing, changes))), tuple(beside), reads)

    def _shown_to_others(self) -> list[Change]:
        """Rules that say the same and are shown to other people, because their options are."""
        pairing = self._pairing
        old = {rule.id: rule for rule in pairing.old.rules}
        same = [(old[rule.id], rule) for rule in pairing.new.rules if rule.verb in _WARNING and rule.id in old and rule.id not in pairing.changes]
        return [Change(rule.id, one, rule, same_when=True) for one, rule in same
                if self._for_all(pairing.before, one) is not self._for_all(pairing.after, rule)]

    def _versions(self, changes: tuple[Change, ...]) -> Iterator[tuple[Encoding, Rule]]:
        for change in changes:
            yield from ((one, rule) for one, rule in zip(self._sides, (change.old, change.new), strict=True) if rule is not None)

    def _alone(self, encoding: Encoding, rule: Rule) -> Term:
        """Whether a rule holds, and what it is about may be shown and is not in the list."""
        seen = [encoding.visible(option, self._person) for option in _options(encoding, rule)]
        return self._z3.And(encoding.holds(rule, self._person), self._z3.Or(*seen) if seen else True, self._unlisted(encoding, rule))

    def _unlisted(self, encoding: Encoding, rule: Rule) -> Term:
        """Whether none of a rule's options is in the list."""
        return self._z3.Not(self._z3.Or(*[encoding.stands(option, self._person).in_play for option in _options(encoding, rule)]))

    def _for_all(self, encoding: Encoding, rule: Rule) -> bool:
        """Whether a rule's warning is shown to those, too, who answer only for someone else."""
        return not rule.options or any(option.for_loved_ones for option in _options(encoding, rule))

    def _respondent(self) -> list[Variable]:
        """Whether somebody answers for themselves."""
        if not isinstance(self._person.answers.get("respondent"), Chosen):
            return []
        hidden = next(option for one in self._sides for option in one.rulebook.options.values() if not option.for_loved_ones)
        about = Circumstance(tell("not_only_for_someone_else"), tell("only_for_someone_else"))
        return [circumstance(self._pairing, about, self._pairing.after.visible(hidden, self._person))]


def _tagged(edition: Edition, tag: str, option: str) -> list[Rule]:
    return [rule for rule in edition.about[option] if rule.tag == tag and rule.verb in _WARNING]


def _options(encoding: Encoding, rule: Rule) -> list[Option]:
    return [encoding.rulebook.options[name] for name in rule.options]
