"""Reads conditions out of rule files. Knows the vocabulary and the forms a test may take; evaluates nothing."""

from collections.abc import Collection

from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.diagnostics import Findings, did_you_mean, one_of
from engine.documents import Mapping, Node, Scalar, Sequence
from engine.fields import as_items, shown
from engine.vocabulary import NONE, NOT_KNOWN, Kind, Question, Vocabulary

GROUPS = ("all", "any", "none")
"""Words that combine conditions; no concept may be called so."""

_BOUNDS = ("at_least", "at_most", "over", "under")
_MAX_DEPTH = 12


class Grammar:
    """Turns nodes into conditions; every mistake becomes a finding and the part is left out.

    `readers` is what the words of a condition may name: questions and concepts.
    """

    def __init__(self, vocabulary: Vocabulary, concepts: Collection[str], findings: Findings) -> None:
        self._vocabulary = vocabulary
        self._concepts = frozenset(concepts)
        self._findings = findings

    def read(self, node: Node, what: str, known_allowed: bool = False) -> Condition | None:
        """The condition in a node, None when nothing of it can be used."""
        return _Reader(self._vocabulary, self._concepts, self._findings, what, known_allowed).mapping(node, 0)


class _Reader:
    def __init__(self, vocabulary: Vocabulary, concepts: frozenset[str], findings: Findings, what: str, known: bool) -> None:
        self._vocabulary = vocabulary
        self._concepts = concepts
        self._findings = findings
        self._what = what
        self._known_allowed = known

    def _error(self, node: Node, code: str, message: str, help: str = "") -> None:
        self._findings.error(node.at, code, f"{self._what}: {message}", help)

    def mapping(self, node: Node, depth: int) -> Condition | None:
        if (isinstance(node, Scalar) and node.value is None) or (isinstance(node, Mapping) and not node.entries):
            self._error(node, "MP206", "the condition is empty", "write `always: true` instead if it is meant to hold for everyone")
            return None
        if not isinstance(node, Mapping):
            self._error(node, "MP101", f"expected a condition, got {shown(node)}", "write `question: value`")
            return None
        if depth > _MAX_DEPTH:
            self._error(node, "MP404", f"the condition is nested more than {_MAX_DEPTH} levels deep", "give a part a name as a concept")
            return None
        parts = [part for key, value in node if (part := self._entry(key, value, depth)) is not None]
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts)) if parts else None

    def _entry(self, key: Scalar, value: Node, depth: int) -> Condition | None:
        name = key.written
        if name in GROUPS:
            return self._group(name, value, depth)
        if name in self._vocabulary:
            return self._test(self._vocabulary[name], value)
        if name in self._concepts:
            return self._concept(name, value)
        self._error(key, "MP201", f"`{name}` is no question and no concept",
                    did_you_mean(name, [*self._vocabulary.questions, *self._concepts, *GROUPS]))
        return None

    def _group(self, name: str, value: Node, depth: int) -> Condition | None:
        if not isinstance(value, Sequence):
            self._error(value, "MP101", f"`{name}` takes a list of conditions, got {shown(value)}", "start each condition with `- `")
            return None
        if not value.items:
            self._error(value, "MP206", f"`{name}` holds no condition", "add one, or leave the key out")
            return None
        parts = tuple(part for item in value if (part := self.mapping(item, depth + 1)) is not None)
        if name == "all":
            return AllOf(parts)
        return AnyOf(parts) if name == "any" else Not(AnyOf(parts))

    def _concept(self, name: str, value: Node) -> Condition | None:
        if isinstance(value, Scalar) and value.value in ("yes", "no"):
            return Concept(name) if value.value == "yes" else Not(Concept(name))
        self._error(value, "MP204", f"the concept `{name}` is tested with {shown(value)}", "write 'yes' or 'no', in quotes")
        return None

    def _test(self, question: Question, value: Node) -> Condition | None:
        if isinstance(value, Mapping):
            return self._operators(question, value)
        operands = self._operands(question, value)
        return self._one_of(question, operands) if operands else None

    def _one_of(self, question: Question, operands: tuple[str | int, ...]) -> Condition:
        op = {Kind.LIST: Op.INCLUDES_ANY, Kind.PLACE: Op.INSIDE}.get(question.kind, Op.ONE_OF)
        return Test(question.id, op, operands)

    def _operators(self, question: Question, value: Mapping) -> Condition | None:
        if not value.entries:
            self._error(value, "MP206", f"the test of `{question.id}` is empty", "name a value")
            return None
        parts = [part for key, operand in value if (part := self._operator(question, key, operand)) is not None]
        low = max((part.operands[0] for part in parts if isinstance(part, Test) and part.op is Op.AT_LEAST), default=None)
        high = min((part.operands[0] for part in parts if isinstance(part, Test) and part.op is Op.AT_MOST), default=None)
        if low is not None and high is not None and low > high:
            self._error(value, "MP203", f"no number meets this test of `{question.id}`", f"it asks for {low} or more and {high} or less")
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts)) if parts else None

    def _operator(self, question: Question, key: Scalar, operand: Node) -> Condition | None:
        name = key.written
        if name == "known":
            return self._known(question, key, operand)
        if name in _BOUNDS:
            return self._bound(question, key, operand)
        if name == "not" or (name == "none" and question.is_list):
            operands = self._operands(question, operand)
            return Not(self._one_of(question, operands)) if operands else None
        if name == "all" and question.is_list:
            operands = self._operands(question, operand)
            if NONE in operands and len(operands) > 1:
                self._error(operand, "MP203", f"`{question.id}` never holds `none` beside other items", "test `none` alone, or leave it out")
            return Test(question.id, Op.INCLUDES_ALL, operands) if operands else None
        allowed = ["not", *(_BOUNDS if question.kind is Kind.INTEGER else ()), *(("all", "none") if question.is_list else ())]
        self._error(key, "MP204", f"`{name}` is no test for `{question.id}`", did_you_mean(name, allowed))
        return None

    def _known(self, question: Question, key: Scalar, operand: Node) -> Condition | None:
        if not self._known_allowed:
            self._error(key, "MP208", f"`known` may be tested by a note or an alert only, here on `{question.id}`",
                        "an offer, a caution or an avoid never depends on whether someone answered")
            return None
        if not isinstance(operand, Scalar) or operand.value is not True:
            self._error(operand, "MP204", f"`known` is tested with {shown(operand)}", "write `known: true`")
            return None
        return Test(question.id, Op.KNOWN)

    def _bound(self, question: Question, key: Scalar, operand: Node) -> Condition | None:
        name = key.written
        if question.kind is not Kind.INTEGER:
            self._error(key, "MP204", f"`{name}` compares numbers, and `{question.id}` is a {question.kind} question",
                        f"allowed are {one_of(self._vocabulary.allowed(question))}")
            return None
        number = self._number(question, operand)
        if number is None:
            return None
        low, high = question.range
        if name in ("at_least", "over"):
            bound = number + (name == "over")
            if bound > high:
                self._error(operand, "MP203", f"`{question.id}` never reaches {bound}", f"it runs from {low} to {high}")
            return Test(question.id, Op.AT_LEAST, (bound,))
        bound = number - (name == "under")
        if bound < low:
            self._error(operand, "MP203", f"`{question.id}` never falls to {bound}", f"it runs from {low} to {high}")
        return Test(question.id, Op.AT_MOST, (bound,))

    def _operands(self, question: Question, value: Node) -> tuple[str | int, ...]:
        items = as_items(value)
        if not items:
            self._error(value, "MP206", f"the test of `{question.id}` names no value", "name at least one")
            return ()
        found = [self._operand(question, item) for item in items]
        known = [operand for operand in found if operand is not None]
        for operand in dict.fromkeys(known):
            if known.count(operand) > 1:
                self._error(value, "MP104", f"`{operand}` stands twice in this test of `{question.id}`", "keep one")
        return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()

    def _operand(self, question: Question, item: Node) -> str | int | None:
        if question.kind is Kind.INTEGER:
            return self._number(question, item)
        if not isinstance(item, Scalar) or item.value is None:
            self._error(item, "MP101", f"`{question.id}` is compared with {shown(item)}", "name a value")
            return None
        if isinstance(item.value, bool):
            self._error(item, "MP204", f"`{question.id}` is compared with `{item.written}`", "write 'yes' or 'no', in quotes")
            return None
        allowed = tuple(self._vocabulary.allowed(question))
        if item.written in allowed:
            return item.written
        if item.written in NOT_KNOWN:
            self._error(item, "MP205", f"a rule may not test `{question.id}` for `{item.written}`",
                        "an unanswered question leaves a test open by itself; test for what was said")
        elif item.written == NONE and question.is_list:
            self._error(item, "MP202", f"`{question.id}` does not take `none`", f"allowed are {one_of(allowed)}")
        else:
            self._error(item, "MP202", f"`{item.written}` is no answer to `{question.id}`", did_you_mean(item.written, allowed))
        return None

    def _number(self, question: Question, item: Node) -> int | None:
        value = item.value if isinstance(item, Scalar) else None
        if isinstance(value, bool) or not isinstance(value, int):
            if isinstance(value, str) and value in NOT_KNOWN:
                self._error(item, "MP205", f"a rule may not test `{question.id}` for `{value}`",
                            "an unanswered question leaves a test open by itself; test for what was said")
                return None
            self._error(item, "MP204", f"`{question.id}` is compared with {shown(item)}", "write a whole number without quotes")
            return None
        low, high = question.range
        if not low <= value <= high:
            self._error(item, "MP203", f"`{value}` is out of the range of `{question.id}`",
                        f"it runs from {low} to {high}{f' {question.unit}' if question.unit else ''}")
            return None
        return value
