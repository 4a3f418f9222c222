"""The conversation page as plain values for its template: groups, what is not now or not here, what is set aside. Writes no words."""

from dataclasses import dataclass, field
from typing import Any

from api.web.cards import OPEN_TO_TALK, Card, cards_of
from api.web.sessions import Conversation
from engine.consultation import Consultation
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Rulebook
from engine.texts import pick
from engine.wording import Wording


@dataclass
class Group:
    """Options under one goal. A card that stands under an earlier goal already is only named."""

    label: str
    cards: list[Card] = field(default_factory=list)
    again: list[Card] = field(default_factory=list)


@dataclass
class Overview:
    """Everything on the conversation page."""

    found: dict[str, Any]
    groups: list[Group]
    not_now: list[Card]
    not_here: list[Card]
    aside: list[Card]
    kept: list[Card]
    general: list[dict[str, Any]]
    elsewhere: list[tuple[dict[str, Any], list[str]]]
    absent: list[tuple[str, str]]
    conflicts: list[tuple[str, list[str], list[str]]]

    @property
    def in_play(self) -> list[Card]:
        """Every card that can be talked about now, in the catalogue's order."""
        cards = {card.n: card for group in self.groups for card in group.cards}
        return [cards[n] for n in sorted(cards)]


def overview(found: dict[str, Any], consultation: Consultation, talk: Conversation, language: str) -> Overview:
    """The page for one answer of the engine, with what the person set aside put aside and nothing else moved."""
    book = consultation.rulebook
    cards = cards_of(found, book, language)
    away = [id for id in talk.aside if id in cards]
    shown: set[str] = set()
    groups = []
    for one in found["groups"]:
        group = Group(one["label"])
        for id in one["options"]:
            if id in cards and id not in away and cards[id].found["standing"] in OPEN_TO_TALK:
                (group.again if id in shown else group.cards).append(cards[id])
                shown.add(id)
        groups.append(group)
    standing = lambda name: [card for id, card in cards.items() if card.found["standing"] == name and id not in away]  # noqa: E731
    return Overview(
        found=found,
        groups=[group for group in groups if group.cards or group.again],
        not_now=standing("not_now"),
        not_here=standing("not_here"),
        aside=[cards[id] for id in away],
        kept=[card for id, card in cards.items() if id in talk.kept and id not in away],
        general=[one for one in found["cautions"] if not one["about"]],
        elsewhere=[(one, [pick(book.options[id].name, language) for id in one["about"]]) for one in found["cautions"] if one["about"]],
        absent=_absent(found, book, talk, language),
        conflicts=conflicts(found, consultation.wording(language, talk.audience)),
    )


def _absent(found: dict[str, Any], book: Rulebook, talk: Conversation, language: str) -> list[tuple[str, str]]:
    """Options that are not on the list and can be asked for, by name."""
    here = {option["id"] for option in found["options"]}
    other = talk.answers.get("respondent") in ONLY_FOR_SOMEONE_ELSE
    return [(id, pick(option.name, language)) for id, option in book.options.items() if id not in here and (option.for_loved_ones or not other)]


def conflicts(found: dict[str, Any], wording: Wording) -> list[tuple[str, list[str], list[str]]]:
    """For clinicians: options that rules pull both ways, with the rules for and the rules against."""
    if not wording.clinician:
        return []
    return [
        (option["name"], [one["rule"] for one in option["reasons"]], against)
        for option in found["options"]
        if option["reasons"] and (against := [one["rule"] for one in option["exclusions"]])
    ]
