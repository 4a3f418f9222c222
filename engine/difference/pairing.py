"""Two rulebooks over one person left open: what either may ask, both encodings, and which rules changed in meaning.

A question that is of another kind in the new rulebook counts as two: the old one is called `id (as before)`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from engine.availability import LOCAL_SERVICES
from engine.case import Edition
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Test
from engine.proof.encoding import Encoding
from engine.proof.people import Somebody
from engine.proof.solver import Found, Prover, Term, load_z3
from engine.proof.whereabouts import PLACE
from engine.rulebook import Rule, Rulebook
from engine.vocabulary import ELSEWHERE, Kind, Places, Question, Vocabulary

_WORDS = (Kind.CHOICE, Kind.YES_NO)


def mapped(condition: Condition, change: Callable[[Test], Condition], concept: Callable[[str], Condition]) -> Condition:
    """A condition with every test and every concept replaced."""
    match condition:
        case Test():
            return change(condition)
        case Concept(name):
            return concept(name)
        case Not(part):
            return Not(mapped(part, change, concept))
        case AllOf(parts):
            return AllOf(tuple(mapped(part, change, concept) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(mapped(part, change, concept) for part in parts))


def expanded(condition: Condition, rulebook: Rulebook) -> Condition:
    """A condition with its concepts written out."""
    return mapped(condition, lambda test: test, lambda name: expanded(rulebook.concepts[name], rulebook))


def tests_in(condition: Condition) -> Iterator[Test]:
    """Every test of a condition whose concepts are written out."""
    match condition:
        case Test():
            yield condition
        case Not(part):
            yield from tests_in(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from tests_in(part)


def joined(old: Rulebook, new: Rulebook) -> tuple[Rulebook, Vocabulary]:
    """The old rulebook, its clashing questions renamed, and a vocabulary in which people can answer either."""
    clashing = {id for id, one in old.vocabulary.questions.items() if id in new.vocabulary and not _alike(one, new.vocabulary[id])}
    old = _renamed(old, {id: f"{id} (as before)" for id in clashing}) if clashing else old
    questions = {**new.vocabulary.questions}
    for id, one in old.vocabulary.questions.items():
        questions[id] = _both(one, questions[id]) if id in questions else one
    return old, Vocabulary(questions, Places({**old.vocabulary.places.names, **new.vocabulary.places.names}))


def _alike(one: Question, other: Question) -> bool:
    return one.kind is other.kind or (one.kind in _WORDS and other.kind in _WORDS)


def _both(old: Question, new: Question) -> Question:
    """The new question, which also takes what the old one took."""
    kind, values = new.kind, {**old.values, **new.values}
    if Kind.YES_NO in (old.kind, new.kind) and old.kind is not new.kind:
        kind, values = Kind.CHOICE, {word: values.get(word, {"en": word}) for word in dict.fromkeys([*old.allowed(), *new.allowed()])}
    low, high = min(old.range[0], new.range[0]), max(old.range[1], new.range[1])
    return replace(new, kind=kind, values=values, range=(low, high), takes_none=old.takes_none or new.takes_none)


def _renamed(book: Rulebook, names: Mapping[str, str]) -> Rulebook:
    def change(condition: Condition) -> Condition:
        return mapped(condition, lambda test: replace(test, question=names.get(test.question, test.question)), Concept)

    questions = {names.get(id, id): replace(one, id=names.get(id, id)) for id, one in book.vocabulary.questions.items()}
    options = {id: replace(one, asked_by=tuple((names.get(name, name), value) for name, value in one.asked_by)) for id, one in book.options.items()}
    return replace(
        book, vocabulary=Vocabulary(questions, book.vocabulary.places), options=options,
        concepts={name: change(when) for name, when in book.concepts.items()},
        rules={id: replace(rule, when=change(rule.when)) for id, rule in book.rules.items()},
    )


@dataclass(frozen=True)
class Change:
    """A rule that means something else on one side, or is in force on one side only (then the other is None).

    `same_when`: it holds and fails for the same people on both sides, and only what it does differs. `settled` is false when the
    solver did not find out in time; then `same_when` is false.
    """

    id: str
    old: Rule | None
    new: Rule | None
    same_when: bool = False
    settled: bool = True

    @property
    def either(self) -> Rule:
        rule = self.new or self.old
        assert rule is not None
        return rule

    @property
    def versions(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in (self.old, self.new) if rule is not None)

    def moves(self, option: str) -> bool:
        """Whether it says something else about one option; an option added beside it changes nothing for those there before."""
        about = [rule for rule in self.versions if option in rule.options]
        if len(about) == 2 and self.same_when:
            return effect(about[0]) != effect(about[1])
        return bool(about)


class Pairing:
    """Both rulebooks on one day, encoded over one person. `seconds` is for everything that is asked about them."""

    def __init__(self, old: Edition, new: Edition, seconds: float) -> None:
        self.z3 = load_z3()
        book, self.vocabulary = joined(old.rulebook, new.rulebook)
        self.old, self.new = Edition(book, old.as_of), new
        self.before, self.after = Encoding(self.old), Encoding(self.new)
        self.person = Somebody(self.z3, self.vocabulary, self.places, {**book.options, **new.rulebook.options})
        self.prover = Prover(seconds)
        self.prover.suppose(self.person.facts)

    @cached_property
    def alike(self) -> dict[str, str]:
        """Every place, with the first one that neither rulebook tells apart from it; that it is somewhere else stands alone."""
        before, after = self.before.whereabouts.alike, self.after.whereabouts.alike
        first: dict[object, str] = {}
        kinds = {code: (before.get(code, code), after.get(code, code), code == ELSEWHERE) for code in self.vocabulary.places.names}
        return {code: first.setdefault(kind, code) for code, kind in kinds.items()}

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.alike.values()))

    @cached_property
    def changes(self) -> dict[str, Change]:
        """Rules in force that differ in what they do or for whom; what differs only in words or spelling is left out."""
        old, new = ({rule.id: rule for rule in edition.rules} for edition in (self.old, self.new))
        found = {}
        for id in {**old, **new}:
            one, other = old.get(id), new.get(id)
            if one is None or other is None:
                found[id] = Change(id, one, other)
                continue
            apart = self._held_by_others(one, other)
            if apart is not Found.NOBODY or effect(one) != effect(other) or set(one.options) != set(other.options):
                found[id] = Change(id, one, other, same_when=apart is Found.NOBODY, settled=apart is not Found.UNDECIDED)
        return found

    def _held_by_others(self, one: Rule, other: Rule) -> Found:
        """Whether there is somebody for whom two versions of a rule do not hold and fail alike."""
        mine, theirs = expanded(one.when, self.old.rulebook), expanded(other.when, self.new.rulebook)
        if mine == theirs:
            return Found.NOBODY
        left, right = self.before.truth(one.when, self.person), self.after.truth(other.when, self.person)
        return self.prover.search(self.z3.Or(left.holds != right.holds, left.fails != right.fails))

    def tests(self, change: Change) -> Iterator[Test]:
        """Every test in both versions of a rule."""
        for rule, edition in ((change.old, self.old), (change.new, self.new)):
            if rule is not None:
                yield from tests_in(expanded(rule.when, edition.rulebook))

    def listed(self, options: Iterable[str]) -> dict[str, Term]:
        """Some options that both rulebooks have, with whether they are in the list before as after."""
        sides = (self.before, self.after)
        return {id: self.z3.And(*[one.stands(one.rulebook.options[id], self.person).in_play for one in sides]) for id in options}

    def reads(self, option: str) -> set[str]:
        """Every question that has to do with where an option stands."""
        found = {"respondent", PLACE, LOCAL_SERVICES}
        for edition in (self.old, self.new):
            if option in edition.rulebook.options:
                found |= {question for question, _ in edition.rulebook.options[option].asked_by}
                found |= {question for rule in edition.about[option] for question in edition.rulebook.reads[rule.id]}
        return found & set(self.vocabulary.questions)


def effect(rule: Rule) -> tuple[object, ...]:
    """All that a rule does, but about what and for whom it does it, and what it says."""
    return rule.verb, rule.tag, rule.urgent, rule.blocks, rule.asks_first
