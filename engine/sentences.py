"""Tells conditions and rules as sentences, in the words of one language: labels of questions, words of answers, meanings of concepts.

Decides nothing. The fixed words are the rulebook's messages that begin with `plain_`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.conditions import ALWAYS, AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.rulebook import Option, Rule, Rulebook, Verb
from engine.texts import pick
from engine.vocabulary import NONE, YES_NO, Kind


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
        told = {"label": pick(question.label, self.language) or pick(question.ask, self.language), "values": self._values(test)}
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
        between, comma = ("; ", ",") if whole else (", ", "")
        return f"{between.join(first)}{comma} {self._book.message(last, self.language)} {end}" if first else end


def _told(rule: Rule) -> str:
    """The sentence for a rule, by its id without `plain_`."""
    if rule.verb is Verb.ALERT:
        return "urgent" if rule.urgent else "alert"
    if rule.verb is Verb.AVOID:
        return "avoid" if rule.blocks else "check_first"
    return str(rule.verb) if rule.options else f"{rule.verb}_general"
