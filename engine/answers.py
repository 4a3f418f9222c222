"""What a person said, checked strictly and held as three values. Knows the vocabulary, no rules.

A message names questions and what is allowed, never what was given (an unknown question is named by its
position): answers are nobody's business but the person's.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal

from engine.diagnostics import guessed
from engine.phrases import Phrase, say, worded
from engine.vocabulary import DECLINED, NONE, NOT_KNOWN, UNKNOWN, Kind, Question, Vocabulary

Given = Mapping[str, object]
"""Answers as they came: question id to value, unchecked."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An answer to a list question: what is listed is true; with `rest_open` the rest is not known, else false."""

    items: tuple[str, ...]
    rest_open: bool = False

    def includes(self, item: str) -> bool | None:
        """Whether an item is listed; `none` asks whether the person said none."""
        if item == NONE:
            return False if self.items else None if self.rest_open else True
        if item in self.items:
            return True
        return None if self.rest_open else False


Fact = str | int | Listed


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about one person: question id to fact. A question that is not here is not known.

    `declined` is used for one thing only: a declined question is not asked again.
    """

    known: Mapping[str, Fact]
    declined: frozenset[str] = frozenset()

    def get(self, question: str) -> Fact | None:
        return self.known.get(question)

    def said(self, question: str) -> object:
        """A fact as plain data, in the form in which it is answered; None when it is not known."""
        fact = self.known.get(question)
        if not isinstance(fact, Listed):
            return fact
        return [*fact.items, UNKNOWN] if fact.rest_open else list(fact.items) or [NONE]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """One answer that cannot be used: where, what was expected, which type was given."""

    path: str
    expected: str
    given: str
    help: str = ""


class AnswersError(ValueError):
    """Answers that break the vocabulary; `problems` names each by question."""

    def __init__(self, problems: list[AnswerProblem]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} answer(s) cannot be used")


def read_answers(given: object, vocabulary: Vocabulary, concepts: Collection[str] = ()) -> Facts:
    """Check answers against the vocabulary. Raises AnswersError naming every problem, never a value.

    `concepts` are names that may be mistaken for questions; the help for one says what it is.
    """
    from pydantic import ValidationError

    if not isinstance(given, Mapping):
        raise AnswersError([AnswerProblem("answers", say("answers_mapping"), type_name(given))])
    try:
        checked = answers_model(vocabulary).model_validate(given)
    except ValidationError as error:
        raise AnswersError(_problems(error, given, vocabulary, concepts)) from None
    answers = {name: value for name in checked.model_fields_set if (value := getattr(checked, name)) is not None}
    known = {name: fact for name in given if (fact := _fact(answers.get(name))) is not None}
    return Facts(known, frozenset(name for name, value in answers.items() if value == DECLINED))


def _fact(value: object) -> Fact | None:
    if value in NOT_KNOWN or value is None:
        return None
    if not isinstance(value, list):
        return value  # type: ignore[return-value]
    items = tuple(item for item in value if item not in (UNKNOWN, NONE))
    rest_open = UNKNOWN in value
    return Listed(items, rest_open) if items or (not rest_open and value) else None


@lru_cache(maxsize=4)
def _model(key: "_ByIdentity") -> Any:
    from pydantic import ConfigDict, Field, create_model

    fields: dict[str, Any] = {
        question.id: (_annotation(question, key.vocabulary), Field(default=None, description=question.ask.get("en", "")))
        for question in key.vocabulary.questions.values()
    }
    config = ConfigDict(strict=True, extra="forbid", protected_namespaces=(), hide_input_in_errors=True)
    return create_model("Answers", __config__=config, **fields)


class _ByIdentity:
    """A cache key that holds a vocabulary and compares it by identity: a vocabulary never changes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and other.vocabulary is self.vocabulary


def answers_model(vocabulary: Vocabulary) -> Any:
    """The strict pydantic model of the answers to a vocabulary; also the source of its JSON Schema."""
    return _model(_ByIdentity(vocabulary))


def _annotation(question: Question, vocabulary: Vocabulary) -> Any:
    from pydantic import AfterValidator, Field

    not_known = Literal[NOT_KNOWN]  # type: ignore[valid-type]
    if question.kind is Kind.INTEGER:
        low, high = question.range
        return Annotated[int, Field(ge=low, le=high)] | not_known
    words = tuple(vocabulary.allowed(question))
    if question.kind is not Kind.LIST:
        return Literal[(*words, *NOT_KNOWN)]  # type: ignore[valid-type]
    item = Literal[(*words, UNKNOWN)]  # type: ignore[valid-type]
    return Annotated[list[item], AfterValidator(_check_list)] | not_known


def _check_list(items: list[str]) -> list[str]:
    if len(set(items)) != len(items):
        raise ValueError("an item stands twice")
    if NONE in items and len(items) > 1:
        raise ValueError("`none` stands beside other items")
    return items


def _problems(error: Any, given: Mapping[object, object], vocabulary: Vocabulary, concepts: Collection[str]) -> list[AnswerProblem]:
    """One problem a question, in the order in which the answers came."""
    wrong = {str(detail["loc"][0]) for detail in error.errors(include_url=False, include_context=False, include_input=False) if detail["loc"]}
    problems = []
    for position, (name, value) in enumerate(given.items(), start=1):
        if not isinstance(name, str) or name not in vocabulary:
            problems.append(AnswerProblem(f"answers[{position}]", say("question_id"), say("given_unknown_question"), _help(name, vocabulary, concepts)))
        elif name in wrong:
            problems.append(_problem(vocabulary[name], value, vocabulary))
    return problems or [AnswerProblem("answers", say("answers_by_id"), type_name(given))]


def _help(name: object, vocabulary: Vocabulary, concepts: Collection[str]) -> Phrase:
    """What to do about a name that is no question; the name itself is never told, as it may be anything that someone wrote."""
    if isinstance(name, str) and name in concepts:
        return say("is_a_concept")
    guess = guessed(name, vocabulary.questions) if isinstance(name, str) and len(name) <= 60 else None
    return guess or say("questions_listed")


def _problem(question: Question, value: object, vocabulary: Vocabulary) -> AnswerProblem:
    path = f"answers.{question.id}"
    if question.is_list and isinstance(value, list):
        allowed = (*question.allowed(), UNKNOWN)
        wrong = next((index for index, item in enumerate(value) if not isinstance(item, str) or item not in allowed), None)
        if wrong is not None:
            given = say("given_other_word") if isinstance(value[wrong], str) else type_name(value[wrong])
            return AnswerProblem(f"{path}[{wrong + 1}]", say("one_of", words=_words(allowed)), given)
        if len(set(value)) != len(value):
            return AnswerProblem(path, say("each_item_once"), say("given_twice"))
        return AnswerProblem(path, say("none_alone"), say("given_none_beside"))
    if isinstance(value, str) and question.kind is not Kind.INTEGER and not question.is_list:
        return AnswerProblem(path, expected(question, vocabulary), say("given_other_word"))
    return AnswerProblem(path, expected(question, vocabulary), type_name(value))


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def expected(question: Question, vocabulary: Vocabulary) -> Phrase:
    """What an answer to a question may be, in words, allowed values listed (places by form)."""
    if question.kind is Kind.INTEGER:
        low, high = question.range
        form = say("whole_number_of" if question.unit else "whole_number", low=low, high=high, unit=worded({**question.unit_label, "en": question.unit or ""}))
    elif question.kind is Kind.PLACE:
        form = say("place_code")
    else:
        form = say("list_of" if question.is_list else "one_of", words=_words(vocabulary.allowed(question)))
    return say("or_not_known", form=form)


def type_name(value: object) -> Phrase:
    """The type of a given value in words; never the value."""
    names = {type(None): "nothing", bool: "yes_no", int: "whole", float: "decimal", str: "text", list: "list", dict: "mapping"}
    return say(f"given_{names.get(type(value), 'other')}")
