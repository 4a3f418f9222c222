"""Suggestions as cards: each option once, with its card, pictures, dated sources and what depends on missing answers."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from engine.rulebook import Option, Rulebook
from engine.texts import pick
from engine.vocabulary import Question

OPEN_TO_TALK = ("discuss", "check_first")


@dataclass
class Card:
    """One option as it is shown; `n` is its place in the catalogue and stands for it in addresses."""

    n: int
    found: dict[str, Any]
    option: Option
    texts: dict[str, Any]
    pictures: list[tuple[str, str]]
    sources: list[dict[str, Any]]
    holding: list[dict[str, Any]]
    depends: list[dict[str, Any]]
    labels: list[str]
    changes: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    first: list[str] = field(default_factory=list)
    parts: list["Card"] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    where: str = ""

    @property
    def id(self) -> str:
        return self.option.id


def cards_of(found: dict[str, Any], book: Rulebook, language: str, only: Iterable[str] | None = None) -> dict[str, Card]:
    """Every option in play as a card, by id; those shown inside another one are among its parts."""
    by_id = {option["id"]: option for option in found["options"]}
    wanted = set(by_id if only is None else only)
    cards = {id: _card(option, by_id, book, language) for id, option in by_id.items() if id in wanted or option.get("shown_inside") in wanted}
    for card in list(cards.values()):
        around = by_id.get(card.option.shown_inside or "", {})
        if card.option.shown_inside in cards and around.get("standing") in OPEN_TO_TALK and card.found["standing"] in OPEN_TO_TALK:
            whole, part = cards[card.option.shown_inside], cards.pop(card.id)
            said = {one["rule"] for one in (*whole.holding, *whole.depends)}
            part.holding = [one for one in part.holding if one["rule"] not in said]
            part.depends = [one for one in part.depends if one["rule"] not in said]
            part.before = [text for text in part.before if text not in whole.before]
            whole.parts.append(part)
    return cards


def _card(found: dict[str, Any], by_id: dict[str, Any], book: Rulebook, language: str) -> Card:
    option = book.options[found["id"]]
    excluded = {one["rule"] for one in found["exclusions"]}
    cautions = [one for one in found["cautions"] if one["rule"] not in excluded or one["tag"] == "missing_info"]
    depends = [one for one in cautions if one["status"] != "holds"]
    check = book.message("unresolved_check", language, question="")
    return Card(
        n=book.order[option.id],
        found=found,
        option=option,
        texts=card_texts(option, language),
        pictures=pictures_of(option.id, book, language),
        sources=_sources(found, option, book),
        holding=[one for one in cautions if one["status"] == "holds"],
        depends=depends,
        labels=list(dict.fromkeys(one.get("label") or one["tag"] for one in depends)),
        first=[one["text"] for one in found["unresolved"] if one["text"].startswith(check)],
        before=[pick(book.vocabulary[one["question"]].ask, language) for one in found["unresolved"] if not one["text"].startswith(check)],
        changes=[change_in_words(change, book, language) for change in found["would_change"]],
        alternatives=[by_id[id]["name"] for id in found["alternatives"] if id in by_id],
        where=(found["availability"] or {}).get("text", ""),
    )


def card_texts(option: Option, language: str) -> dict[str, Any]:
    """The parts of an option's card in one language."""
    card: Any = option.card
    lists = {key: [pick(one, language) for one in card.get(key, ())] for key in ("good", "hard", "ask")}
    texts = {key: pick(card.get(key, {}), language) for key in ("day_to_day", "staying_alive", "uncertain")}
    answers = [(pick(one["ask"], language), pick(one["answer"], language)) for one in card.get("answers", ())]
    return {**texts, **lists, "answers": answers, "updated": card.get("updated")}


def pictures_of(option: str, book: Rulebook, language: str) -> list[tuple[str, str]]:
    """Small drawings for an option: the name of each and its caption."""
    return [(picture.id, pick(picture.caption, language)) for picture in book.pictures if option in picture.options]


def _sources(found: dict[str, Any], option: Option, book: Rulebook) -> list[dict[str, Any]]:
    """Everything the card rests on, each source once, with its year and the day by which it is read again."""
    cited: dict[str, dict[str, Any]] = {}
    for part in ("reasons", "exclusions", "cautions", "notes"):
        for said in found[part]:
            for one in said["evidence"]:
                cited.setdefault(one["source"], {**one, "rules": []})["rules"].append((said.get("rule"), one["at"], one["grade"]))
    for id in option.sources:
        source = book.sources.get(id)
        if source is not None:
            cited.setdefault(id, {"source": id, "title": source.title, "url": source.url, "year": source.year, "rules": []})
    return list(cited.values())


def change_in_words(change: dict[str, Any], book: Rulebook, language: str) -> str:
    """A change that would move an option: each question with the answer it would take."""
    parts = [
        f"{pick(book.vocabulary[question].ask, language)} {_tested(book.vocabulary[question], test, book, language)}"
        for question, test in change["set"].items()
    ]
    return f" {book.message('word_and', language)} ".join(parts)


def _tested(question: Question, test: Any, book: Rulebook, language: str) -> str:
    if isinstance(test, dict):
        key, value = next(iter(test.items()))
        if key in ("at_least", "at_most"):
            unit = pick(question.unit_label, language)
            return book.message(f"test_{key}", language, number=value, unit=unit).replace("  ", " ").strip()
        words = _tested(question, value, book, language)
        return book.message("test_not", language, value=words) if key in ("not", "none") else words
    if isinstance(test, list):
        return f" {book.message('word_or', language)} ".join(_tested(question, one, book, language) for one in test)
    if test in ("yes", "no", "none") and test not in question.values:
        return book.message(f"answer_{test}", language)
    return question.value_label(test, language)
