"""Tells conditions and rules as sentences, in the words of one language: labels of questions, words of answers, meanings of concepts.

Decides nothing. The fixed words are the rulebook's messages that begin with `plain_`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.comparisons import Comparison
from engine.conditions import ALWAYS, AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.directions import Way
from engine.numbers import NBSP, whole
from engine.rulebook import Option, Rule, Rulebook, Verb
from engine.texts import pick
from engine.vocabulary import NONE, YES_NO, Kind

_FEW = 5
"""So many questions are named in a sentence; more are counted."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a condition in words. One with `parts` is a heading over them; `concept` names what it tells."""

    text: str
    parts: tuple["Clause", ...] = ()
    concept: str | None = None


class Sentences:
    """Rules and conditions in the words of one language."""

    def __init__(self, rulebook: Rulebook, language: str) -> None:
        self._book = rulebook
        self.language = language

    def say(self, id: str, **parts: object) -> str:
        """One of the fixed sentences, by its id without `plain_`."""
        return self._book.message(f"plain_{id}", self.language, **parts)

    def name(self, option: str) -> str:
        found: Option = self._book.options[option]
        return pick(found.name, self.language)

    def tag(self, tag: str | None) -> str:
        found = self._book.tags.get(tag or "")
        return pick(found.label, self.language) if found else tag or ""

    def rule(self, rule: Rule) -> str:
        """What a rule does, and when, in one sentence."""
        when = self.say("always") if rule.when == ALWAYS else self.say("when", when=self.condition(rule.when))
        return self.say(
            _told(rule),
            when=when,
            options=self._joined((self.say("value", value=self.name(option)) for option in rule.options), "word_and"),
            tag=self.tag(rule.tag),
        )

    def comparison(self, rule: Comparison) -> str:
        """What a rule that compares two visits does, and when, in one sentence."""
        parts = [*self._visits(rule), *(self.say("moved", label=self._label(question)) for question in rule.changed)]
        if len(rule.first_answers) > _FEW:
            parts.append(self.say("first_answer_of", number=len(rule.first_answers)))
        elif rule.first_answers:
            parts.append(self._first_answers(rule))
        when = self.say("always") if rule.for_everyone else self.say("when", when=self._joined(parts, "word_and", whole=True))
        return self.say("recall", when=when, rule=rule.recalls) if rule.recalls else self.say("recognise", when=when)

    def comparison_clauses(self, rule: Comparison) -> Clause:
        """The condition of a rule that compares two visits as a list, with the way that each answer has to go."""
        if rule.for_everyone:
            return Clause(self.say("always"))
        parts = [Clause(part) for part in (*self._visits(rule), *map(self._moved, rule.changed))]
        if rule.first_answers:
            parts.append(Clause(self._first_answers(rule)))
        return Clause(self.say("all_of"), tuple(parts)) if len(parts) > 1 else parts[0]

    def _visits(self, rule: Comparison) -> list[str]:
        told = (("earlier", rule.earlier), ("now", rule.now))
        return [self.say(visit, when=self.condition(condition, inside=True)) for visit, condition in told if condition != ALWAYS]

    def _first_answers(self, rule: Comparison) -> str:
        return self.say("first_answer", labels=self._joined((self.say("value", value=self._label(id)) for id in rule.first_answers), "word_or"))

    def _moved(self, question: str) -> str:
        """Which way the answer to a question has moved."""
        way = self._book.vocabulary[question].better
        assert way is not None
        label = self._label(question)
        if way.way is Way.ORDER:
            ranks = (self._joined((self._value(question, value) for value in rank), "word_or") for rank in way.ranks)
            return self.say("moved_order", label=label, values=" → ".join(ranks))
        values = self._joined((self._value(question, item) for item in way.items), "word_or") if way.items else ""
        return self.say(f"moved_{way.way}", label=label, values=values)

    def _label(self, id: str) -> str:
        question = self._book.vocabulary[id]
        return pick(question.label, self.language) or pick(question.ask, self.language)

    def number(self, number: int) -> str:
        """A whole number as it is written in the language: thousands apart."""
        return whole(number, self.language)

    def while_unknown(self, rule: Rule) -> str | None:
        """What an avoid does while an answer is missing; None for other verbs."""
        return self.say(f"unknown_{rule.if_unknown}") if rule.verb is Verb.AVOID else None

    def meaning(self, concept: str) -> str:
        """A concept as the rest of a sentence; its name where nobody has told it yet."""
        return pick(self._book.meanings.get(concept, {}), self.language) or self.say("value", value=concept.replace("_", " "))

    def condition(self, condition: Condition, inside: bool = False) -> str:
        """A condition as the rest of a sentence that begins with "when"."""
        match condition:
            case Test():
                return self._test(condition, False)
            case Not(AnyOf((part,))):
                return self.condition(Not(part), inside)
            case Not(Test(op=Op.ONE_OF | Op.INSIDE | Op.INCLUDES_ANY | Op.KNOWN) as test):
                return self._test(test, True)
            case Concept(name):
                return self.meaning(name)
            case Not(part):
                return self.say("not", part=self.condition(part, inside=True))
            case AllOf(parts):
                joined = self._joined((self.condition(part, inside=True) for part in parts), "word_and", whole=True)
            case AnyOf(parts):
                joined = self._joined((self.condition(part, inside=True) for part in parts), "word_or", whole=True)
        return f"({joined})" if inside and len(parts) > 1 else joined

    def clauses(self, condition: Condition) -> Clause:
        """A condition as a list of lists, for conditions that make no short sentence."""
        match condition:
            case AllOf(parts):
                return Clause(self.say("all_of"), tuple(map(self.clauses, parts)))
            case AnyOf(parts):
                return Clause(self.say("any_of"), tuple(map(self.clauses, parts)))
            case Not(AnyOf(parts)) if len(parts) > 1:
                return Clause(self.say("none_of"), tuple(map(self.clauses, parts)))
            case Concept(name) | Not(Concept(name)):
                return Clause(self.condition(condition), concept=name)
            case _:
                return Clause(self.condition(condition))

    def _test(self, test: Test, negated: bool) -> str:
        question = self._book.vocabulary[test.question]
        told = {"label": self._label(test.question), "values": self._values(test)}
        match test.op:
            case Op.ONE_OF:
                return self.say("is_not" if negated else "is", **told)
            case Op.INCLUDES_ANY:
                return self.say("includes_none" if negated else "includes", **told)
            case Op.INCLUDES_ALL:
                return self.say("includes_all", **told)
            case Op.INSIDE:
                return self.say("not_inside" if negated else "inside", **told)
            case Op.KNOWN:
                return self.say("not_known" if negated else "known", **told)
            case Op.AT_LEAST | Op.AT_MOST:
                unit = pick(question.unit_label, self.language)
                amount = self._book.message(f"test_{test.op}", self.language, number=test.operands[0], unit=unit)
                return self.say("is", label=told["label"], values=" ".join(amount.split(" ")).replace("  ", " "))

    def _values(self, test: Test) -> str:
        return self._joined(
            (self._value(test.question, operand) for operand in test.operands), "word_and" if test.op is Op.INCLUDES_ALL else "word_or"
        )

    def _value(self, name: str, value: str | int) -> str:
        question = self._book.vocabulary[name]
        if question.kind is Kind.INTEGER:
            return str(value)
        if question.kind is Kind.PLACE:
            return pick(self._book.vocabulary.places.names.get(str(value), {}), self.language) or str(value)
        if value not in question.values and value in YES_NO:
            return self.say("value", value=self._book.message(f"answer_{value}", self.language))
        if value == NONE and value not in question.values:
            return self.say("listed_none")
        return self.say("value", value=question.value_label(value, self.language))

    def _joined(self, words: Iterable[str], last: str, whole: bool = False) -> str:
        """`a, b and c`; parts that are whole clauses stand further apart."""
        *first, end = list(words) or [""]
        semicolon = f"{NBSP}; " if self.language == "fr" else "; "
        between, comma = (semicolon, ",") if whole else (", ", "")
        return f"{between.join(first)}{comma} {self._book.message(last, self.language)} {end}" if first else end


def _told(rule: Rule) -> str:
    """The sentence for a rule, by its id without `plain_`."""
    if rule.verb is Verb.ALERT:
        return "urgent" if rule.urgent else "alert"
    if rule.verb is Verb.AVOID:
        return "avoid" if rule.blocks else "check_first"
    return str(rule.verb) if rule.options else f"{rule.verb}_general"
