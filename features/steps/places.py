"""Sentences about what exists where: the records behind a list, and the page of one place."""

import json
from typing import Any

from pytest_bdd import parsers, then, when

from engine.services import PlaceServices
from features.steps.outcome import Outcome
from features.steps.talk import Talk
from features.steps.wordings import words


@when(parsers.re(r'we look at what exists in "(?P<place>[A-Za-z-]+)"'), target_fixture="place_page")
@when(parsers.re(r'on regarde ce qui existe à « (?P<place>[A-Za-z-]+) »'), target_fixture="place_page")
def _page(talk: Talk, place: str) -> dict[str, Any]:
    return PlaceServices(talk.rulebook, place, talk.language, talk.day).as_json()


@then(words('the page says "{fragment}"'))
@then(words('la page dit « {fragment} »'))
def _says(place_page: dict[str, Any], fragment: str) -> None:
    assert fragment in json.dumps(place_page, ensure_ascii=False).replace("\u00a0", " ").replace("\u202f", " "), f"the page does not say `{fragment}`"


@then(words('the page does not say "{fragment}"'))
def _does_not_say(place_page: dict[str, Any], fragment: str) -> None:
    assert fragment not in json.dumps(place_page, ensure_ascii=False), f"the page says `{fragment}`"


@then("there is someone to talk to now")
@then("il y a quelqu'un à qui parler maintenant")
def _talk_now(place_page: dict[str, Any]) -> None:
    assert place_page["talk_now"] and place_page["emergency"]["text"], "nobody to talk to"


@then(words('"{service}" is known here as "{value}"'))
def _known_as(place_page: dict[str, Any], service: str, value: str) -> None:
    found = {one["service"]: one["value"] for one in place_page["services"]}
    assert found.get(service) == value, f"`{service}` is `{found.get(service)}`"


@then(words('what is known about "{option}" here is "{value}"'))
@then(words('ce qu\'on sait de « {option} » ici est « {value} »'))
def _availability(talk: Talk, option: str, value: str) -> None:
    for one in talk.looked():
        there = _there(talk, one, option)
        assert there is not None and there["value"] == value, f"`{option}`: {there}"


@then(words('what is known about "{option}" here is old, and says so'))
def _old(talk: Talk, option: str) -> None:
    for one in talk.looked():
        there = _there(talk, one, option)
        assert there is not None and there["stale"] and there["as_of"], f"`{option}`: {there}"


def _there(talk: Talk, one: Outcome, option: str) -> dict[str, Any] | None:
    id = talk.option(option)
    return next(card["availability"] for card in one.plain["options"] if card["id"] == id)
