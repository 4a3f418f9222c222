"""Reads answers that stand in a rule file: those of somebody made up, so what was written may be told. Knows no rules."""

import re

from engine.answers import AnswerProblem, AnswersError, read_answers
from engine.diagnostics import Findings, did_you_mean
from engine.documents import Mapping, Node, Scalar, Sequence
from engine.fields import as_items, shown
from engine.vocabulary import NOT_KNOWN, UNKNOWN, Vocabulary

_PATH = re.compile(r"answers\.(?P<question>[^\[]+)(?:\[(?P<item>\d+)\])?\Z|answers\[(?P<position>\d+)\]\Z")
"""Where a problem with answers lies: a question, perhaps an item of its list; or an answer by its number, from 1."""


def read_someone(node: Node, what: str, vocabulary: Vocabulary, findings: Findings) -> dict[str, object] | None:
    """Answers as plain data; None, and a finding at its place for each that cannot be used, when they are none."""
    given = plain(node)
    try:
        read_answers(given, vocabulary)
    except AnswersError as error:
        for problem in error.problems:
            _tell(problem, node, what, vocabulary, findings)
        return None
    return given if isinstance(given, dict) else None


def _tell(problem: AnswerProblem, node: Node, what: str, vocabulary: Vocabulary, findings: Findings) -> None:
    found = _PATH.match(problem.path)
    if found is None or not isinstance(node, Mapping):
        findings.error(node.at, "MP202", f"{what}: expected {problem.expected}, got {shown(node)}", "write {question: answer}")
        return
    if found["position"] is not None:
        key, _ = node.entries[int(found["position"]) - 1]
        findings.error(key.at, "MP201", f"{what}: `{key.written}` is no question", did_you_mean(key.written, vocabulary.questions))
        return
    question, value = vocabulary[found["question"]], node.get(found["question"])
    assert value is not None
    item = as_items(value)[int(found["item"]) - 1] if found["item"] else value
    got, help = shown(item) if isinstance(item, Scalar) else problem.given, f"write {problem.expected}"
    if isinstance(item, Scalar) and isinstance(item.value, str) and (found["item"] or not question.is_list):
        allowed = tuple(vocabulary.allowed(question))  # none for a number
        help = did_you_mean(item.written, (*allowed, *((UNKNOWN,) if question.is_list else NOT_KNOWN))) if allowed else help
    findings.error(item.at, "MP202", f"{what}: {got} is no answer to `{question.id}`", help)


def plain(node: Node) -> object:
    """A node as plain data."""
    if isinstance(node, Mapping):
        return {key.written: plain(value) for key, value in node}
    return [plain(item) for item in node] if isinstance(node, Sequence) else node.value
