"""Options whose standing may change: the changed rules about them, what changed about them, and what stays around them.

Knows rules, options and places; finds nobody and words little.
"""

from collections.abc import Iterator

from engine.availability import LOCAL_SERVICES, NONE_KNOWN
from engine.conditions import Op, Test
from engine.difference.aspects import OPTION, Aspect
from engine.difference.boxes import Variable
from engine.difference.lacking import Lacking, lacking
from engine.difference.pairing import Pairing
from engine.difference.phrases import tell
from engine.difference.variables import Circumstance, Signature, answers, around, circumstance
from engine.proof.encoding import Encoding
from engine.proof.people import Gathered
from engine.proof.solver import Term
from engine.proof.whereabouts import PLACE
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Option, Rule, Verb

_PLACING = (Verb.OFFER, Verb.AVOID)


def standings(pairing: Pairing) -> Iterator[Aspect]:
    """An aspect for every option whose standing something may change."""
    for id in {**pairing.old.rulebook.options, **pairing.new.rulebook.options}:
        found = _Standing(pairing, id)
        if found.may_differ:
            yield found.aspect()


class _Standing:
    """One option in both rulebooks; it may be missing in one."""

    def __init__(self, pairing: Pairing, id: str) -> None:
        self._pairing = pairing
        self._id = id
        self._old, self._new = pairing.old.rulebook.options.get(id), pairing.new.rulebook.options.get(id)
        self._both = [option for option in (self._old, self._new) if option]
        self._changes = tuple(one for one in pairing.changes.values() if one.moves(id) and any(rule.verb in _PLACING for rule in one.versions))
        self._lacking = self._where_lacking()
        self._moved = len(set(self._lacking)) > 1 or len({option.service for option in self._both}) > 1

    @property
    def may_differ(self) -> bool:
        return bool(self._changes or self._moved or self._own_tests() or len(self._both) == 1)

    def aspect(self) -> Aspect:
        pairing = self._pairing
        tests, own = [test for change in self._changes for test in pairing.tests(change)], [*self._own_tests(), *self._service_tests()]
        apart = self._apart()
        extra = self._none_known() if self._moved else []
        return Aspect(
            OPTION, self._id, self._stands(pairing.before), self._stands(pairing.after), self._changes,
            (*answers(pairing, [*tests, *own], apart), *extra), tuple(self._around()), frozenset(pairing.reads(self._id)),
            options=(self._id,), own=(*answers(pairing, own, apart), *extra),
        )

    def _stands(self, encoding: Encoding) -> dict[str, Term]:
        option = encoding.rulebook.options.get(self._id)
        if option is None:
            return {"absent": self._pairing.z3.BoolVal(True)}
        return dict(encoding.stands(option, self._pairing.person).by_name)

    # ---------- what changed about the option itself ----------
    def _own_tests(self) -> list[Test]:
        """Tests for who may see it and which answers name it, where that differs."""
        vocabulary, found = self._pairing.vocabulary, []
        if len({option.for_loved_ones for option in self._both}) > 1 and "respondent" in vocabulary:
            found.append(Test("respondent", Op.ONE_OF, ONLY_FOR_SOMEONE_ELSE))
        if len({frozenset(option.asked_by) for option in self._both}) > 1:
            named = sorted({pair for option in self._both for pair in option.asked_by})
            found += [Test(id, Op.INCLUDES_ANY if vocabulary[id].is_list else Op.ONE_OF, (value,)) for id, value in named]
        return found

    def _where_lacking(self) -> list[Lacking]:
        places, sides = self._pairing.vocabulary.places.names, ((self._old, self._pairing.old), (self._new, self._pairing.new))
        return [lacking(option, edition, places) for option, edition in sides if option]

    def _service_tests(self) -> list[Test]:
        vocabulary = self._pairing.vocabulary
        if not self._moved or LOCAL_SERVICES not in vocabulary:
            return []
        kinds = sorted({option.service for option in self._both if option.service} & set(vocabulary[LOCAL_SERVICES].values))
        return [Test(LOCAL_SERVICES, Op.INCLUDES_ANY, (kind,)) for kind in kinds]

    def _apart(self) -> dict[str, Signature]:
        """Places are parted by where the service is missing."""
        if not self._moved or PLACE not in self._pairing.vocabulary:
            return {}
        return {PLACE: lambda place: tuple((place in one.by_record, place in one.none_known) for one in self._lacking)}

    def _none_known(self) -> list[Variable]:
        services, z3 = self._pairing.person.answers.get(LOCAL_SERVICES), self._pairing.z3
        if not isinstance(services, Gathered) or NONE_KNOWN not in services.items:
            return []
        others = [truth for item, truth in services.items.items() if item != NONE_KNOWN]
        alone = z3.And(services.items[NONE_KNOWN], services.closed, z3.Not(z3.Or(*others)))
        said = Circumstance(tell("says_no_service"), tell("does_not_say_no_service"))
        return [circumstance(self._pairing, said, alone)]

    # ---------- what stays around it ----------
    def _around(self) -> Iterator[Variable]:
        pairing, option, changed = self._pairing, self._both[-1], {change.id for change in self._changes}
        encoding = pairing.after if self._new else pairing.before
        rules = [rule for rule in encoding.edition.about[option.id] if rule.id not in changed] if len(self._both) > 1 else []
        yield from self._listed(encoding, option, [rule for rule in rules if rule.verb is Verb.OFFER])
        yield from self._held_back(encoding, [rule for rule in rules if rule.verb is Verb.AVOID])
        if not option.for_loved_ones:
            shown = Circumstance(tell("may_be_shown"), tell("only_for_someone_else"))
            yield circumstance(pairing, shown, encoding.visible(option, pairing.person))
        if option.service and not self._moved:
            missing = Circumstance(tell("service_missing"), tell("service_not_missing"))
            yield circumstance(pairing, missing, encoding.whereabouts.lacks(option, pairing.person))

    def _listed(self, encoding: Encoding, option: Option, offers: list[Rule]) -> list[Variable]:
        person = self._pairing.person
        named = [encoding.named(option, person)] if len({frozenset(one.asked_by) for one in self._both}) == 1 else []
        true, false = tell("they_ask"), tell("they_do_not_ask")
        if offers:
            true, false = tell("another_offers"), tell("no_other_offers")
        return around(self._pairing, true, false, offers, [person.asked[option.id], *named, *[encoding.holds(rule, person) for rule in offers]])

    def _held_back(self, encoding: Encoding, avoids: list[Rule]) -> Iterator[Variable]:
        pairing, person = self._pairing, self._pairing.person
        blocks, waits = [rule for rule in avoids if rule.blocks], [rule for rule in avoids if not rule.blocks or rule.asks_first]
        not_now = [encoding.holds(rule, person) for rule in blocks]
        yield from around(pairing, tell("another_not_now"), tell("no_other_not_now"), blocks, not_now)
        asks = [encoding.open(rule, person) for rule in waits if rule.asks_first]
        asks += [encoding.holds(rule, person) for rule in waits if not rule.blocks]
        yield from around(pairing, tell("another_asks_first"), tell("no_other_asks_first"), waits, asks)
