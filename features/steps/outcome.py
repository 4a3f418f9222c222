"""One answer of the product as scenarios look at it: standings, tags, texts. Judges nothing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

OPEN_TO_TALK = ("discuss", "check_first")
TAKEN_AWAY = (None, "not_now")
"""Standings that count as taken away: absent, or not now (contract, *Standing*)."""


@dataclass(frozen=True)
class Person:
    """Somebody's answers, with the options they ask about; `about` tells the reader of a failure who this is."""

    answers: dict[str, object] = field(default_factory=dict)
    ask_about: tuple[str, ...] = ()
    about: str = ""

    def saying(self, question: str, value: object) -> "Person":
        return Person({**self.answers, question: value}, self.ask_about, self.about)

    def without(self, question: str) -> "Person":
        return Person({key: value for key, value in self.answers.items() if key != question}, self.ask_about, self.about)

    def asking(self, *options: str) -> "Person":
        return Person(self.answers, tuple(dict.fromkeys((*self.ask_about, *options))), self.about)

    def __str__(self) -> str:
        asked = f", asking about {', '.join(self.ask_about)}" if self.ask_about else ""
        return f"{self.about + ': ' if self.about else ''}{json.dumps(self.answers, ensure_ascii=False)}{asked}"


@dataclass(frozen=True)
class Outcome:
    """What a person gets. `plain` is the JSON; where the list is withheld it holds the emergency card and no options.

    `told` gives the JSON, and `stands` the standings alone, which is quicker: promises look at thousands of lists.
    `refused` names the questions whose answers could not be used.
    """

    person: Person
    told: Callable[[], dict[str, Any]] = dict
    stands: Callable[[], dict[str, str]] | None = None
    withheld: bool = False
    refused: tuple[str, ...] = ()
    exit_code: int | None = None

    @cached_property
    def plain(self) -> dict[str, Any]:
        return self.told()

    @property
    def alerts(self) -> list[dict[str, Any]]:
        return self.plain.get("alerts", [])

    @property
    def options(self) -> list[dict[str, Any]]:
        return self.plain.get("options", [])

    def option(self, id: str) -> dict[str, Any] | None:
        return next((option for option in self.options if option["id"] == id), None)

    def standing(self, id: str) -> str | None:
        return self.standings.get(id)

    def is_open(self, id: str) -> bool:
        """Whether the option is something to talk about, at once or after one answer."""
        return self.standing(id) in OPEN_TO_TALK

    @cached_property
    def standings(self) -> dict[str, str]:
        return self.stands() if self.stands else {option["id"]: option["standing"] for option in self.options}

    def kept(self) -> set[str]:
        """Options that are not taken away."""
        return {id for id, standing in self.standings.items() if standing not in TAKEN_AWAY}

    def warnings(self) -> Iterator[dict[str, Any]]:
        """Alerts, cautions and exclusions, anywhere; each with its tag and the options it is about."""
        for alert in self.alerts:
            yield {**alert, "tag": alert["id"], "about": [], "rules": [reason["rule"] for reason in alert["reasons"]]}
        for caution in self.plain.get("cautions", []):
            yield {**caution, "rules": [caution["rule"]]}
        for option in self.options:
            for said in (*option["cautions"], *option["exclusions"]):
                yield {**said, "about": [option["id"]], "rules": [said["rule"]]}

    def tags(self) -> set[str]:
        return {warning["tag"] for warning in self.warnings()}

    def tags_for(self, option: str) -> set[str]:
        """Tags of what is said about one option, on its card or, when it is not in play, at the top."""
        return {warning["tag"] for warning in self.warnings() if option in warning["about"]}

    def texts(self) -> Iterator[str]:
        """Every sentence shown, titles and addresses of sources left out: those are others' words."""
        return texts_in(self.plain)

    def says(self, fragment: str) -> bool:
        return any(fragment.casefold() in text.casefold() for text in self.texts())

    def without_questions(self) -> dict[str, Any]:
        """All of it but what is asked next."""
        return {key: value for key, value in self.plain.items() if key not in ("ask_next", "ask_next_done")}

    def __str__(self) -> str:
        if self.refused or self.withheld:
            return f"{self.person}\n      -> {'refused: ' + ', '.join(self.refused) if self.refused else 'withheld'}"
        open_now = ", ".join(f"{id}{'' if standing == 'discuss' else f' ({standing})'}" for id, standing in self.standings.items())
        return f"{self.person}\n      -> {open_now}\n      -> careful: {', '.join(sorted(self.tags()))}"


_NOT_SHOWN = ("evidence", "rulebook", "facts", "url")
_SHOWN = ("text", "name", "summary", "label", "explain", "safety", "why", "title")


def texts_in(plain: object) -> Iterator[str]:
    """The texts for people in a piece of JSON."""
    if isinstance(plain, dict):
        for key, value in plain.items():
            if key in _NOT_SHOWN:
                continue
            if isinstance(value, str):
                if key in _SHOWN:
                    yield value
            else:
                yield from texts_in(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from texts_in(value)
