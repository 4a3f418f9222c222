"""Reads an answers file, JSON or YAML: a request body or the bare answers. Knows files, not rules."""

from dataclasses import dataclass, field
from datetime import date

from engine.diagnostics import Diagnostic, Findings, Position, did_you_mean
from engine.documents import Mapping, Node, Scalar, Sequence, parse, resolve
from engine.phrases import say

_UNREADABLE = {"MP001": "file_not_utf8", "MP004": "file_alias", "MP008": "file_conflict"}

BODY_KEYS = ("answers", "as_of", "language", "audience", "ask_about")


class AnswersFileError(ValueError):
    """A file that holds no request; the message names the place and what was expected, never an answer."""

    def __init__(self, at: Position, message: str, help: str = "") -> None:
        self.at, self.message, self.help = at, message, help
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """The answers in a file with the places of its questions, and the body's other keys where it is a body."""

    answers: dict[str, object]
    places: dict[str, Position]
    as_of: date | None = None
    language: str | None = None
    audience: str | None = None
    ask_about: tuple[str, ...] = field(default=())


def read_answers_file(name: str, content: bytes) -> AnswersFile:
    """Read one file. Raises AnswersFileError when it is neither a body nor bare answers."""
    findings = Findings()
    document = parse(name, content, findings)
    found = findings.sorted()
    if found:
        raise _refused(found[0])
    if not isinstance(document, Mapping):
        raise AnswersFileError(Position(name), say("file_shape"), say("see_examples"))
    return _body(document, name) if document.get("answers") is not None else _bare(document)


def _refused(found: Diagnostic) -> AnswersFileError:
    """What is wrong with the file itself, in words that hold nothing of what it holds."""
    if found.code == "MP003":
        return AnswersFileError(found.at, say("file_twice"), say("keep_one"))
    if found.code == "MP002":
        return AnswersFileError(found.at, say("file_not_yaml", detail=found.message), say("file_mend_yaml"))
    return AnswersFileError(found.at, say(_UNREADABLE.get(found.code, "file_shape")), say("file_keep_sides" if found.code == "MP008" else "see_examples"))


def _bare(document: Mapping) -> AnswersFile:
    return AnswersFile(*_answers(document))


def _answers(node: Mapping) -> tuple[dict[str, object], dict[str, Position]]:
    return {key.written: _plain(value) for key, value in node}, {key.written: value.at for key, value in node}


def _body(document: Mapping, name: str) -> AnswersFile:
    for key, _ in document:
        if key.written not in BODY_KEYS:
            raise AnswersFileError(key.at, say("file_unknown_key"), did_you_mean(key.written, BODY_KEYS))
    answers = document.get("answers")
    if not isinstance(answers, Mapping):
        raise AnswersFileError(answers.at if answers else Position(name), say("file_has_to_be", key="answers", expected=say("answers_mapping")))
    return AnswersFile(*_answers(answers), as_of=_day(document), language=_word(document, "language"), audience=_word(document, "audience"),
                       ask_about=_asked(document))


def _day(document: Mapping) -> date | None:
    node = document.get("as_of")
    if node is None:
        return None
    value = node.value if isinstance(node, Scalar) else None
    if isinstance(value, str):
        value = resolve(value)
    if not isinstance(value, date):
        raise AnswersFileError(node.at, say("file_has_to_be", key="as_of", expected=say("a_date")))
    return value


def _word(document: Mapping, key: str) -> str | None:
    node = document.get(key)
    if node is None:
        return None
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        raise AnswersFileError(node.at, say("file_has_to_be", key=key, expected=say("a_word")))
    return node.value


def _asked(document: Mapping) -> tuple[str, ...]:
    node = document.get("ask_about")
    if node is None:
        return ()
    if not isinstance(node, Sequence) or not all(isinstance(item, Scalar) and isinstance(item.value, str) for item in node):
        raise AnswersFileError(node.at, say("file_has_to_be", key="ask_about", expected=say("option_ids")))
    return tuple(item.written for item in node if isinstance(item, Scalar))


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node]
    return {key.written: _plain(value) for key, value in node}
