"""An exact condition in plain words: a sentence part for every variable of a box, with the rulebook's own labels."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.conditions import Op, Test
from engine.difference.boxes import Box, Cover, Variable
from engine.difference.variables import FAILS, HOLDS, OPEN, UNKNOWN_ANSWER, Answered, Circumstance, RuleTruth
from engine.texts import pick
from engine.vocabulary import NONE, YES_NO, Kind, Vocabulary

_MANY = 8
_TRUTHS = {HOLDS: "holds", FAILS: "fails", OPEN: "is open (an answer is missing)"}


@dataclass(frozen=True, slots=True)
class Who:
    """Who is meant: everything under `all`, and one of the lists under `one_of` where there are any."""

    all: tuple[str, ...]
    one_of: tuple[tuple[str, ...], ...] = ()

    def as_json(self) -> dict[str, object]:
        return {"all": list(self.all), "one_of": [list(one) for one in self.one_of]}


class Words:
    """Writes conditions in one language of the rulebook; the words between its labels are English."""

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
                return (true if allowed == [True] else false) + named
            case RuleTruth(rule, side):
                return f"rule `{rule}`{f' as it is {side}' if side else ''} {' or '.join(_TRUTHS[truth] for truth in allowed)}"
        raise AssertionError(variable)

    def asked(self, question: str) -> str:
        """What is asked, in a few words, with the id."""
        label = pick(self._vocabulary[question].label, self._language) if question in self._vocabulary else ""
        return f"{label} (`{question}`)" if label else f"`{question}`"

    def _answered(self, question: str, allowed: list[object], every: list[object]) -> str:
        known = [value for value in allowed if value is not UNKNOWN_ANSWER]
        not_known = UNKNOWN_ANSWER in allowed
        if not known:
            return f"{self.asked(question)} is not known"
        if len(known) == len(every) - 1:
            return f"{self.asked(question)} is known"
        if self._vocabulary[question].kind is Kind.INTEGER:
            said = f"is {self._ranges(question, known)}"  # type: ignore[arg-type]
        else:
            said = self._words(question, [word for group in known for word in group],  # type: ignore[attr-defined]
                               [word for group in every if group and group not in known for word in group])  # type: ignore[attr-defined]
        said = said.replace("is known and is not", "is not") if not_known else said
        return f"{self.asked(question)} {said}{', or not known' if not_known else ''}"

    def _ranges(self, question: str, spans: list[tuple[int, int]]) -> str:
        low, high = self._vocabulary[question].range
        unit = f" {self._vocabulary[question].unit}" if self._vocabulary[question].unit else ""
        merged: list[list[int]] = []
        for first, last in sorted(spans):
            if merged and merged[-1][1] == first - 1:
                merged[-1][1] = last
            else:
                merged.append([first, last])
        return " or ".join(_range(first, last, low, high, unit) for first, last in merged)

    def _words(self, question: str, words: list[str], others: list[str]) -> str:
        asked = self._vocabulary[question]
        if asked.kind is not Kind.PLACE:
            kept, left = words, others
        else:
            kept, left = self._areas(words), self._areas(others)
        short = len(kept) <= len(left) or set(asked.allowed()) == set(YES_NO)
        return f"is {self._list(question, kept)}" if short else f"is known and is not {self._list(question, left)}"

    def _areas(self, codes: list[str]) -> list[str]:
        """Places, without those inside a country that is there with all its parts."""
        names, told = list(self._vocabulary.places.names), set(codes)
        whole = {code for code in codes if "-" not in code and all(part in told for part in names if part.startswith(f"{code}-"))}
        return [code for code in codes if code.partition("-")[0] not in whole or code in whole]

    def _list(self, question: str, words: list[str]) -> str:
        shown = [self._value(question, word) for word in words[:_MANY]]
        more = f" or {len(words) - _MANY} more" if len(words) > _MANY else ""
        return " or ".join(shown) + more

    def _value(self, question: str, word: str) -> str:
        if word in YES_NO:
            return word
        texts = self._vocabulary.places.names.get(word) if self._vocabulary[question].kind is Kind.PLACE else self._vocabulary[question].values.get(word)
        return f"“{pick(texts, self._language) or word}”" if texts else f"“{word}”"

    def _listed(self, test: Test, allowed: list[object]) -> str:
        asked, words = self.asked(test.question), self._list(test.question, [str(item) for item in test.operands])
        if test.op is Op.KNOWN:
            return f"{asked} is {'known' if allowed == [HOLDS] else 'not known'}"
        if test.operands == (NONE,):
            said = {(HOLDS,): "is “none”", (FAILS,): "is not “none”", (OPEN,): "is not known"}
        else:
            all_ = "all of " if test.op is Op.INCLUDES_ALL and len(test.operands) > 1 else ""
            words = words.replace(" or ", " and ") if all_ else words
            said = {(HOLDS,): f"includes {all_}{words}", (FAILS,): f"does not include {all_}{words}"}
            said[(OPEN,)] = f"leaves open whether it includes {all_}{words}"
        if len(allowed) == 1:
            return f"{asked} {said[(str(allowed[0]),)]}"
        if OPEN in allowed:
            return f"{asked} {said[(HOLDS if HOLDS in allowed else FAILS,)]}, or that is not known"
        return f"{asked} says whether it includes {words}"


def _range(first: int, last: int, low: int, high: int, unit: str) -> str:
    if first == last:
        return f"{first}{unit}"
    if first == low:
        return f"{last}{unit} or less"
    return f"{first}{unit} or more" if last == high else f"{first} to {last}{unit}"


def answer_words(answers: dict[str, object], ask_about: Iterable[str]) -> str:
    """A person in one line, as they would be written in an answers file."""
    said = [f"{question}: {'[' + ', '.join(map(str, value)) + ']' if isinstance(value, list) else value}" for question, value in answers.items()]
    asks = f"asks about {', '.join(ask_about)}" if ask_about else ""
    return "; ".join([*said, *([asks] if asks else [])]) or "nothing is known"


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
            return {"circumstance": true, "rules": list(rules), "is": allowed == [True]}
    raise AssertionError(variable)
