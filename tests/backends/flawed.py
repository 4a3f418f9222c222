"""Engines with one flaw each, which a comparison has to notice: the double, told something that is not quite true."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.answers import Facts, Listed
from engine.conditions import ALWAYS, AllOf, AnyOf, Condition, Not, Op, Test
from engine.oracle import Truth
from engine.rulebook import Rulebook
from engine.vocabulary import NONE, UNKNOWN, Vocabulary
from tests.backends.double import Double


@dataclass(frozen=True)
class Flawed:
    """The double on other conditions, about other people, or with its verdicts read wrongly."""

    name: str
    condition: Callable[[Condition], Condition] = lambda condition: condition
    person: Callable[[Facts, Vocabulary], Facts] = lambda facts, _: facts
    verdict: Callable[[Truth], Truth] = lambda truth: truth
    only_shipped: bool = False
    """Whether random rulebooks lack the word it is about."""

    def verdicts(self, rulebook: Rulebook, people: Sequence[Facts]) -> Sequence[Mapping[str, Truth]]:
        """What the double makes of it."""
        other = replace(
            rulebook, concepts={name: self._changed(when) for name, when in rulebook.concepts.items()},
            rules={id: replace(rule, when=self._changed(rule.when)) for id, rule in rulebook.rules.items()},
        )
        found = Double().verdicts(other, [self.person(facts, rulebook.vocabulary) for facts in people])
        return [{rule: self.verdict(truth) for rule, truth in verdicts.items()} for verdicts in found]

    def _changed(self, condition: Condition) -> Condition:
        """A condition with every part of it changed, the innermost first."""
        match condition:
            case Not(part):
                condition = Not(self._changed(part))
            case AllOf(parts):
                condition = AllOf(tuple(map(self._changed, parts)))
            case AnyOf(parts):
                condition = AnyOf(tuple(map(self._changed, parts)))
        return self.condition(condition)


def _in_tests(op: Op, change: Callable[[Test], Condition]) -> Callable[[Condition], Condition]:
    return lambda condition: change(condition) if isinstance(condition, Test) and condition.op is op else condition


def _operands(op: Op, change: Callable[[tuple], tuple]) -> Callable[[Condition], Condition]:
    return _in_tests(op, lambda test: replace(test, operands=change(test.operands)))


def _not_of_open_holds(condition: Condition) -> Condition:
    if isinstance(condition, Not) and isinstance(condition.part, Test):
        return AnyOf((condition, Not(Test(condition.part.question, Op.KNOWN))))
    return condition


def _finished(facts: Facts, _: Vocabulary) -> Facts:
    return Facts({name: Listed(fact.items) if isinstance(fact, Listed) else fact for name, fact in facts.known.items()})


def _without_empty_lists(facts: Facts, _: Vocabulary) -> Facts:
    return Facts({name: fact for name, fact in facts.known.items() if fact != Listed(())})


def _silent_about_choices(facts: Facts, _: Vocabulary) -> Facts:
    """Reads an answer that is literally `none` or `unknown` as none at all."""
    return Facts({name: fact for name, fact in facts.known.items() if fact not in (NONE, UNKNOWN)})


def _unanswered_lists_are_empty(facts: Facts, words: Vocabulary) -> Facts:
    empty = {one.id: Listed(()) for one in words.questions.values() if one.is_list and one.takes_none}
    return Facts({**empty, **facts.known})


FLAWS = (
    Flawed("open read as fails", verdict=bool),
    Flawed("open read as holds", verdict=lambda truth: truth is not False),
    Flawed("fails read as open", verdict=lambda truth: truth or None),
    Flawed("`not` of what is open holds", _not_of_open_holds),
    Flawed("`all` read as `any`", lambda condition: AnyOf(condition.parts) if isinstance(condition, AllOf) and condition.parts else condition),
    Flawed("`any` read as `all`", lambda condition: AllOf(condition.parts) if isinstance(condition, AnyOf) and condition.parts else condition),
    Flawed("`at least` one too high", _operands(Op.AT_LEAST, lambda bound: (bound[0] + 1,))),
    Flawed("`at least` one too low", _operands(Op.AT_LEAST, lambda bound: (bound[0] - 1,))),
    Flawed("`at most` one too high", _operands(Op.AT_MOST, lambda bound: (bound[0] + 1,))),
    Flawed("`at most` one too low", _operands(Op.AT_MOST, lambda bound: (bound[0] - 1,))),
    Flawed("the last of several values is lost", _operands(Op.ONE_OF, lambda values: values[:-1] or values)),
    Flawed("all of a list read as any of it", _in_tests(Op.INCLUDES_ALL, lambda test: replace(test, op=Op.INCLUDES_ANY))),
    Flawed("any of a list read as all of it", _in_tests(Op.INCLUDES_ANY, lambda test: replace(test, op=Op.INCLUDES_ALL))),
    Flawed("a country read as all of its parts", _operands(Op.INSIDE, lambda areas: (*areas, *(str(area).partition("-")[0] for area in areas)))),
    Flawed("known is always true", _in_tests(Op.KNOWN, lambda test: ALWAYS)),
    Flawed("an unfinished list read as finished", person=_finished),
    Flawed("an empty list read as unanswered", person=_without_empty_lists),
    Flawed("an unanswered list read as empty", person=_unanswered_lists_are_empty),
    Flawed("the value `none` read as unanswered", person=_silent_about_choices, only_shipped=True),
)
