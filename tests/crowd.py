"""People for a rulebook, the same each time, varied enough that every rule does with somebody all that it can do.

Each answer stands alone once; numbers are taken at the bounds that rules compare with, and one beside; whoever is drawn by lot
declines, leaves lists unfinished and says none. For what no rule did yet, the solver names somebody, or shows that nobody is.
"""

from collections.abc import Iterator, Sequence
from random import Random

from engine.answers import Facts, read_answers
from engine.case import Edition
from engine.conditions import Condition, Test, walk
from engine.oracle import Oracle, Truth
from engine.proof.encoding import Encoding
from engine.proof.sample import drawn
from engine.proof.solver import Found, Prover
from engine.rulebook import Rule, Rulebook
from engine.vocabulary import DECLINED, UNKNOWN, Kind, Question, Vocabulary
from tests import generators
from tests.small import AS_OF

Doing = tuple[str, Truth]
"""A rule, and one of the three things it can do with somebody."""

SECONDS = 120


def crowd(rulebook: Rulebook, seed: int, by_lot: int) -> list[Facts]:
    """Nobody with any answer, everybody with one, and some by lot."""
    bounds, questions, lot = bounds_of(rulebook), rulebook.vocabulary.questions, Random(seed)
    silent = [{}, dict.fromkeys(questions, DECLINED), dict.fromkeys(questions, UNKNOWN), {id: [] for id, one in questions.items() if one.is_list}]
    given = [*silent, *_alone(rulebook.vocabulary, bounds)]
    return [*(read_answers(answers, rulebook.vocabulary) for answers in given), *(_drawn(lot, rulebook.vocabulary, bounds) for _ in range(by_lot))]


def bounds_of(rulebook: Rulebook) -> dict[str, list[int]]:
    """For each number its own bounds and those that rules compare it with, and one beside each."""
    found = {one.id: set(one.range) for one in rulebook.vocabulary.questions.values() if one.kind is Kind.INTEGER}
    for condition in _conditions(rulebook):
        for part in walk(condition):
            if isinstance(part, Test) and part.question in found:
                found[part.question].update(map(int, part.operands))
    return {id: _beside(numbers, rulebook.vocabulary[id].range) for id, numbers in found.items()}


def _conditions(rulebook: Rulebook) -> Iterator[Condition]:
    yield from rulebook.concepts.values()
    yield from (rule.when for rule in rulebook.rules.values())


def _beside(numbers: set[int], range: tuple[int, int]) -> list[int]:
    return sorted({near for number in numbers for near in (number - 1, number, number + 1) if range[0] <= near <= range[1]})


def _alone(vocabulary: Vocabulary, bounds: dict[str, list[int]]) -> Iterator[dict[str, object]]:
    """One answer a person, in every way in which it can be given."""
    for question in vocabulary.questions.values():
        for value in _values(question, vocabulary, bounds):
            yield {question.id: value}


def _values(question: Question, vocabulary: Vocabulary, bounds: dict[str, list[int]]) -> Iterator[object]:
    if question.kind is Kind.INTEGER:
        yield from bounds[question.id]
    elif question.is_list:
        yield from ([item] for item in question.allowed())
        yield from ([item, UNKNOWN] for item in question.values)
        yield from (list(question.values), [*question.values, UNKNOWN])
    else:
        yield from vocabulary.allowed(question)


def _drawn(lot: Random, vocabulary: Vocabulary, bounds: dict[str, list[int]]) -> Facts:
    """Somebody with any answers, most numbers at a bound or beside it."""
    share = lot.choice((0.05, 0.2, 0.4, 0.7, 0.9, 1.0))
    known = drawn(lot, vocabulary, share).known if lot.random() < 0.5 else generators.person(lot, vocabulary, share).known
    turning = {id: lot.choice(bounds[id]) for id in known if id in bounds and lot.random() < 0.8}
    return Facts({**known, **turning})


def done(rulebook: Rulebook, people: Sequence[Facts]) -> set[Doing]:
    """All that the rules do with these people."""
    oracle = Oracle.of(rulebook)
    return {doing for facts in people for doing in oracle.evaluate(facts).truth.items()}


def undone(rulebook: Rulebook, people: Sequence[Facts]) -> list[Doing]:
    """What no rule did with any of these people, in the order of the rules."""
    found = done(rulebook, people)
    return [(rule, truth) for rule in rulebook.rules for truth in (True, False, None) if (rule, truth) not in found]


def missing_people(rulebook: Rulebook, people: Sequence[Facts]) -> tuple[list[Facts], list[Doing]]:
    """Somebody for each thing that a rule did with nobody yet, and what it does with nobody at all."""
    encoding, prover, found, never = Encoding(Edition(rulebook, AS_OF)), Prover(SECONDS), list[Facts](), list[Doing]()
    prover.suppose(encoding.person.facts)
    for doing in undone(rulebook, people):
        if doing in done(rulebook, found):
            continue
        rule, truth = rulebook.rules[doing[0]], doing[1]
        searched = prover.search(_does(encoding, rule, truth))
        assert searched is not Found.UNDECIDED, doing
        if searched is Found.NOBODY:
            never.append(doing)
        else:
            found.append(read_answers(encoding.person.read(prover), rulebook.vocabulary))
    return found, never


def _does(encoding: Encoding, rule: Rule, truth: Truth) -> object:
    pair = encoding.truth(rule.when, encoding.person)
    return encoding.open(rule, encoding.person) if truth is None else pair.holds if truth else pair.fails
