"""An exact condition in plain words: a sentence part for every variable of a box, with the rulebook's own labels."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.conditions import Op, Test
from engine.difference.boxes import Box, Cover, Variable
from engine.difference.phrases import either, told
from engine.difference.variables import FAILS, HOLDS, OPEN, UNKNOWN_ANSWER, Answered, Circumstance, RuleTruth
from engine.phrases import in_language
from engine.texts import pick
from engine.vocabulary import NONE, YES_NO, Kind, Vocabulary

_MANY = 8


@dataclass(frozen=True, slots=True)
class Who:
    """Who is meant: everything under `all`, and one of the lists under `one_of` where there are any."""

    all: tuple[str, ...]
    one_of: tuple[tuple[str, ...], ...] = ()

    def as_json(self) -> dict[str, object]:
        return {"all": list(self.all), "one_of": [list(one) for one in self.one_of]}


class Words:
    """Writes conditions in one language: the labels are the rulebook's, the words between them those of `phrases`."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary = vocabulary
        self._language = language

    def who(self, cover: Cover) -> Who:
        """The boxes as parts that all share, and what is left of each."""
        boxes = [tuple(self.clause(cover.variables[v], box[v]) for v in sorted(box)) for box in cover.boxes]
        if not boxes:
            return Who(())
        shared = tuple(clause for clause in dict.fromkeys(boxes[0]) if all(clause in other for other in boxes[1:]))
        rest = [tuple(clause for clause in dict.fromkeys(box) if clause not in shared) for box in boxes]
        return Who(shared, tuple(rest) if len(rest) > 1 and all(rest) else ())

    def clause(self, variable: Variable, states: Iterable[int]) -> str:
        """What a box says of one variable."""
        allowed, every = [variable.states[number].value for number in sorted(states)], [state.value for state in variable.states]
        match variable.about:
            case Answered(question):
                return self._answered(question, allowed, every)
            case Test() as test:
                return self._listed(test, allowed)
            case Circumstance(true, false, rules):
                named = f" ({', '.join(f'`{rule}`' for rule in rules)})" if rules else ""
                return in_language(true if allowed == [True] else false, self._language) + named
            case RuleTruth(rule, side):
                truths = either((self._told(f"truth_{truth}") for truth in allowed), self._language)
                return self._told(f"rule_truth_{side}" if side else "rule_truth", rule=rule, truths=truths)
        raise AssertionError(variable)

    def _told(self, id: str, /, **parts: object) -> str:
        return told(id, self._language, **parts)

    def asked(self, question: str) -> str:
        """What is asked, in a few words, with the id."""
        label = pick(self._vocabulary[question].label, self._language) if question in self._vocabulary else ""
        return f"{label} (`{question}`)" if label else f"`{question}`"

    def _answered(self, question: str, allowed: list[object], every: list[object]) -> str:
        known, asked = [value for value in allowed if value is not UNKNOWN_ANSWER], self.asked(question)
        if not known:
            return self._told("not_known", asked=asked)
        if len(known) == len(every) - 1:
            return self._told("known", asked=asked)
        if self._vocabulary[question].kind is Kind.INTEGER:
            how, words = "is", self._ranges(question, known)  # type: ignore[arg-type]
        else:
            how, words = self._words(question, [word for group in known for word in group],  # type: ignore[attr-defined]
                                     [word for group in every if group and group not in known for word in group])  # type: ignore[attr-defined]
        return self._told(f"{how}_or_not_known" if UNKNOWN_ANSWER in allowed else how, asked=asked, words=words)

    def _ranges(self, question: str, spans: list[tuple[int, int]]) -> str:
        low, high = self._vocabulary[question].range
        unit = f" {self._vocabulary[question].unit}" if self._vocabulary[question].unit else ""
        merged: list[list[int]] = []
        for first, last in sorted(spans):
            if merged and merged[-1][1] == first - 1:
                merged[-1][1] = last
            else:
                merged.append([first, last])
        return either((self._told(_span(first, last, low, high), first=first, last=last, unit=unit) for first, last in merged), self._language)

    def _words(self, question: str, words: list[str], others: list[str]) -> tuple[str, str]:
        """Whether an answer is or is not among some words, whichever is shorter, and the words."""
        asked = self._vocabulary[question]
        if asked.kind is not Kind.PLACE:
            kept, left = words, others
        else:
            kept, left = self._areas(words), self._areas(others)
        short = len(kept) <= len(left) or set(asked.allowed()) == set(YES_NO)
        return ("is", self._list(question, kept)) if short else ("is_not", self._list(question, left))

    def _areas(self, codes: list[str]) -> list[str]:
        """Places, without those inside a country that is there with all its parts."""
        names, told = list(self._vocabulary.places.names), set(codes)
        whole = {code for code in codes if "-" not in code and all(part in told for part in names if part.startswith(f"{code}-"))}
        return [code for code in codes if code.partition("-")[0] not in whole or code in whole]

    def _list(self, question: str, words: list[str]) -> str:
        shown = either((self._value(question, word) for word in words[:_MANY]), self._language)
        return self._told("or_more", words=shown, number=len(words) - _MANY) if len(words) > _MANY else shown

    def _value(self, question: str, word: str) -> str:
        if word in YES_NO:
            return self._told(word)
        texts = self._vocabulary.places.names.get(word) if self._vocabulary[question].kind is Kind.PLACE else self._vocabulary[question].values.get(word)
        return self._told("quoted", word=pick(texts, self._language) if texts else word)

    def _listed(self, test: Test, allowed: list[object]) -> str:
        asked = self.asked(test.question)
        if test.op is Op.KNOWN:
            return self._told("known" if allowed == [HOLDS] else "not_known", asked=asked)
        every = test.op is Op.INCLUDES_ALL and len(test.operands) > 1
        words = self._told("and" if every else "or").join(self._value(test.question, str(item)) for item in test.operands)
        kind = "none" if test.operands == (NONE,) else "all" if every else "includes"
        if len(allowed) == 1:
            return self._told(f"{kind}_{allowed[0]}", asked=asked, words=words)
        if OPEN in allowed:
            clause = self._told(f"{kind}_{HOLDS if HOLDS in allowed else FAILS}", asked=asked, words=words)
            return self._told("or_that_is_not_known", clause=clause)
        return self._told("settles", asked=asked, words=words)


def _span(first: int, last: int, low: int, high: int) -> str:
    """The phrase for a range of numbers inside what may be answered."""
    return "range_one" if first == last else "range_to" if first == low else "range_from" if last == high else "range"


def answer_words(answers: dict[str, object], ask_about: Iterable[str], language: str) -> str:
    """A person in one line, as they would be written in an answers file."""
    said = [f"{question}: {'[' + ', '.join(map(str, value)) + ']' if isinstance(value, list) else value}" for question, value in answers.items()]
    asks = [told("asks_about", language, options=", ".join(ask_about))] if ask_about else []
    return "; ".join([*said, *asks]) or told("nothing_is_known", language)


def box_json(cover: Cover, box: Box) -> list[dict[str, object]]:
    """A box as plain data: each variable with the states it may be in."""
    return [_plain(cover.variables[v], [cover.variables[v].states[number].value for number in sorted(box[v])]) for v in sorted(box)]


def _plain(variable: Variable, allowed: list[object]) -> dict[str, object]:
    match variable.about:
        case Answered(question):
            known = [value for value in allowed if value is not UNKNOWN_ANSWER]
            numbers = bool(known) and isinstance(known[0][0], int)  # type: ignore[index]
            values = [{"from": one[0], "to": one[1]} if numbers else one for one in known]  # type: ignore[index]
            told = values if numbers else [word for group in values for word in group]  # type: ignore[attr-defined]
            return {"question": question, "is": told, "or_unknown": UNKNOWN_ANSWER in allowed}
        case Test(question, op, operands):
            return {"question": question, "test": str(op), "items": list(operands), "truth": allowed}
        case RuleTruth(rule, side):
            return {"rule": rule, "as_it_is": side or "on both sides", "truth": allowed}
        case Circumstance(true, _, rules):
            return {"circumstance": str(true), "rules": list(rules), "is": allowed == [True]}
    raise AssertionError(variable)
