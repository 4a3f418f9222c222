"""What can be said of a person in words: answers parted only where some tests part them, and truths of rules. Knows the solver's terms."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from engine.conditions import Op, Test
from engine.difference.boxes import State, Variable
from engine.difference.pairing import Change, Pairing
from engine.phrases import Phrase
from engine.proof.people import Chosen, Counted, Gathered
from engine.proof.solver import Term
from engine.rulebook import Rule
from engine.vocabulary import Kind, Places

HOLDS, FAILS, OPEN = "holds", "fails", "open"
UNKNOWN_ANSWER = None
"""The value of the state in which a question is not answered."""

Signature = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question whose answer is parted into groups of words or ranges of numbers, and not known."""

    question: str


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something that is so or not, in words for both; `rules` are those it is about."""

    true: Phrase
    false: Phrase
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleTruth:
    """Whether a rule holds, on one side (`before`, `after`) or on both (empty)."""

    rule: str
    side: str


def answers(pairing: Pairing, tests: Iterable[Test], apart: Mapping[str, Signature] | None = None) -> list[Variable]:
    """The variables that settle some tests. `apart` parts the words of a question further."""
    by_question: dict[str, list[Test]] = {}
    for test in dict.fromkeys(tests):
        by_question.setdefault(test.question, []).append(test)
    for question in apart or {}:
        by_question.setdefault(question, [])
    found: list[Variable] = []
    for question, group in by_question.items():
        match pairing.person.answers.get(question):
            case Chosen() as answer:
                found.append(_chosen(pairing, question, answer, group, (apart or {}).get(question, lambda word: None)))
            case Counted() as answer:
                found.append(_counted(pairing, question, answer, group))
            case Gathered():
                found += [_listed(pairing, test) for test in group]
    return found


def _chosen(pairing: Pairing, question: str, answer: Chosen, tests: list[Test], apart: Signature) -> Variable:
    z3, groups = pairing.z3, {}
    place = pairing.vocabulary[question].kind is Kind.PLACE
    for word in answer.words:
        groups.setdefault((tuple(_verdict(word, test) for test in tests), apart(word)), []).append(word)
    states = []
    for words in groups.values():
        told = tuple(code for code, first in pairing.alike.items() if first in words) if place else tuple(words)
        states.append(State(told, z3.Or(*[answer.words[word] for word in words])))
    return Variable(question, Answered(question), (*states, State(UNKNOWN_ANSWER, z3.Not(answer.known))))


def _verdict(word: str, test: Test) -> object:
    if test.op is Op.INSIDE:
        verdicts = [Places.inside(word, str(area)) for area in test.operands]
        return True if True in verdicts else None if None in verdicts else False
    return test.op is Op.KNOWN or word in test.operands


def _counted(pairing: Pairing, question: str, answer: Counted, tests: list[Test]) -> Variable:
    low, high = pairing.vocabulary[question].range
    cuts = {low, high + 1}
    for test in tests:
        for operand in map(int, test.operands):
            cuts |= {operand} if test.op is Op.AT_LEAST else {operand + 1} if test.op is Op.AT_MOST else {operand, operand + 1}
    edges = sorted(cut for cut in cuts if low <= cut <= high + 1)
    z3, ranges = pairing.z3, [(one, other - 1) for one, other in pairwise(edges)]
    states = [State(span, z3.And(answer.known, answer.number >= span[0], answer.number <= span[1])) for span in ranges]
    return Variable(question, Answered(question), (*states, State(UNKNOWN_ANSWER, z3.Not(answer.known))))


def _listed(pairing: Pairing, test: Test) -> Variable:
    pair, z3 = pairing.after.truth(test, pairing.person), pairing.z3
    unsettled = z3.Not(z3.Or(pair.holds, pair.fails))
    states = (State(HOLDS, pair.holds), State(FAILS, pair.fails), State(OPEN, unsettled))
    return Variable(f"{test.question} {test.op} {test.operands}", test, states[:2] if test.op is Op.KNOWN else states)


def circumstance(pairing: Pairing, about: Circumstance, term: Term) -> Variable:
    """Something that is so or not."""
    return Variable(about.true, about, (State(True, term), State(False, pairing.z3.Not(term))))


def around(pairing: Pairing, true: Phrase, false: Phrase, rules: Iterable[Rule], terms: list[Term]) -> list[Variable]:
    """A circumstance that unchanged rules make; none where there are none."""
    about = Circumstance(true, false, tuple(rule.id for rule in rules))
    return [circumstance(pairing, about, pairing.z3.Or(*terms))] if terms else []


def rule_truths(pairing: Pairing, changes: Iterable[Change]) -> list[Variable]:
    """The truth of each changed rule, before and after."""
    found = []
    for change in changes:
        for rule, encoding, side in ((change.old, pairing.before, "before"), (change.new, pairing.after, "after")):
            if rule is None or (change.same_when and change.old is not None and side == "after"):
                continue
            pair = encoding.truth(rule.when, pairing.person)
            states = (State(HOLDS, pair.holds), State(FAILS, pair.fails), State(OPEN, pairing.z3.Not(pairing.z3.Or(pair.holds, pair.fails))))
            both = change.same_when or change.old is None or change.new is None
            found.append(Variable(f"{rule.id} {side}", RuleTruth(rule.id, "" if both else side), states))
    return found
