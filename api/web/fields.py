"""A question as form controls, and a posted form as an answer. Knows kinds of questions, not what any of them means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.rulebook import Rulebook
from engine.screens import Screen
from engine.texts import pick
from engine.vocabulary import DECLINED, NONE, UNKNOWN, YES_NO, Kind, Question

Posted = Mapping[str, Sequence[str]]
"""A form as it came: each name with its values."""


class Misfit(ValueError):
    """A form that cannot be an answer; `reason` names the kind of mistake, never what was given."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Field:
    """One question with everything a template needs to show it."""

    name: str
    kind: str
    ask: str
    help: str
    why: str
    items: list[dict[str, Any]] = field(default_factory=list)
    low: int = 0
    high: int = 0
    unit: str = ""
    value: object = None


def field_of(question: Question, rulebook: Rulebook, language: str, value: object) -> Field:
    """A question as controls, with the answer given so far ticked."""
    words = {
        "name": question.id,
        "ask": pick(question.ask, language),
        "help": pick(question.help, language),
        "why": pick(question.why, language),
        "value": value,
    }
    message = lambda name: rulebook.message(name, language)  # noqa: E731
    match question.kind:
        case Kind.INTEGER:
            low, high = question.range
            shown = value if isinstance(value, int) else ""
            return Field(kind="number", low=low, high=high, unit=pick(question.unit_label, language), **{**words, "value": shown})
        case Kind.PLACE:
            places = [
                {"value": code, "text": pick(names, language), "selected": code == value} for code, names in rulebook.vocabulary.places.names.items()
            ]
            return Field(kind="place", items=places, **words)
        case Kind.LIST:
            given = value if isinstance(value, list) else []
            items = [_item(id, pick(texts, language), id in given) for id, texts in question.values.items()]
            apart = [_item(NONE, message("answer_none"), NONE in given, apart=True)] if question.takes_none else []
            return Field(kind="many", items=[*items, *apart, _item(UNKNOWN, message("answer_unknown"), UNKNOWN in given)], **words)
        case _:
            labels = (
                {id: message(f"answer_{id}") for id in YES_NO}
                if question.kind is Kind.YES_NO
                else {id: pick(texts, language) for id, texts in question.values.items()}
            )
            items = [_item(id, label, id == value) for id, label in labels.items()]
            return Field(kind="one", items=[*items, _item(UNKNOWN, message("answer_unknown"), False)], **words)


def _item(value: str, text: str, checked: bool, apart: bool = False) -> dict[str, Any]:
    return {"value": value, "text": text, "checked": checked, **({"attributes": {"data-alone": ""}} if apart else {})}


def ticks_of(screen: Screen, rulebook: Rulebook, language: str, answers: Mapping[str, object]) -> Field:
    """The boxes of a screen that asks several yes/no questions at once."""
    given = [answers.get(tick.question) for tick in screen.ticks]
    items = [_item(tick.question, pick(tick.label, language), answers.get(tick.question) == "yes") for tick in screen.ticks]
    items.append(_item(NONE, rulebook.message("answer_none", language), bool(given) and all(one == "no" for one in given), apart=True))
    items.append(_item(UNKNOWN, rulebook.message("answer_unknown", language), DECLINED in given))
    return Field(name="ticks", kind="many", ask=pick(screen.title, language), help="", why="", items=items)


def read_field(question: Question, rulebook: Rulebook, posted: Posted) -> object:
    """The answer in a form; `declined` where nothing was given, so that the question is not asked again. Raises Misfit."""
    given = [value for value in posted.get(question.id, ()) if value]
    if not given:
        return DECLINED
    if question.kind is Kind.INTEGER:
        return _number(given[0], question.range)
    allowed = set(rulebook.vocabulary.allowed(question))
    if any(value not in allowed and value != UNKNOWN for value in given):
        raise Misfit("unknown")
    if question.kind is Kind.LIST:
        return _listed(list(dict.fromkeys(given)))
    return DECLINED if given[0] == UNKNOWN else given[0]


def _number(given: str, bounds: tuple[int, int]) -> int:
    text = given.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 7 and bounds[0] <= int(text) <= bounds[1]):
        raise Misfit("number")
    return int(text)


def _listed(items: list[str]) -> object:
    if NONE in items and len(items) > 1:
        raise Misfit("none_and_more")
    return DECLINED if items == [UNKNOWN] else items


def read_ticks(screen: Screen, posted: Posted) -> dict[str, object]:
    """Answers to the questions of a screen: ticked is yes, "none of these" is no for all. Raises Misfit.

    What is left out is not known, and may be asked: unknown is never "no".
    """
    given = set(posted.get("ticks", ()))
    questions = [tick.question for tick in screen.ticks]
    if not given <= {*questions, NONE, UNKNOWN}:
        raise Misfit("unknown")
    if NONE in given and len(given) > 1:
        raise Misfit("none_and_more")
    rest = "no" if NONE in given else DECLINED if UNKNOWN in given or not given else UNKNOWN
    return {question: "yes" if question in given else rest for question in questions}


def said(question: Question, rulebook: Rulebook, language: str, value: object) -> str:
    """An answer in words; empty for one that was not given, for whatever reason."""
    if value in (None, DECLINED, UNKNOWN):
        return ""
    message = lambda name: rulebook.message(name, language)  # noqa: E731
    if question.kind is Kind.INTEGER:
        return f"{value} {pick(question.unit_label, language)}".strip()
    if question.kind is Kind.PLACE:
        return pick(rulebook.vocabulary.places.names.get(str(value), {}), language) or str(value)
    words = []
    for one in value if isinstance(value, list) else [value]:
        plain = (one in (NONE, UNKNOWN) and str(one) not in question.values) or question.kind is Kind.YES_NO
        words.append(message(f"answer_{one}") if plain else question.value_label(one, language))
    return ", ".join(words)
