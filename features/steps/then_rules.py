"""Sentences about what one rule says and to whom: tables of people, each marked yes or no."""

from collections.abc import Callable

from pytest_bdd import then

from features.steps.outcome import Outcome
from features.steps.people import MARKED
from features.steps.talk import Talk, for_all
from features.steps.wordings import items, words


def _only_marked(talk: Talk, said: Callable[[Outcome], bool], what: str) -> None:
    """Whoever is marked yes hears something, and whoever is marked no does not."""
    expected = {about: answer == "yes" for answer, about in MARKED.items()}

    def problem(one: Outcome) -> str | None:
        assert one.person.about in expected, "give the table of people a column `then`, with yes or no"
        wanted = expected[one.person.about]
        return None if said(one) is wanted else f"{what} is {'not ' if wanted else ''}said"

    for_all(talk.looked(), problem)


@then(words('only those marked yes hear about "{tag}" because "{why}"'))
def _hear(talk: Talk, tag: str, why: str) -> None:
    assert tag in talk.rulebook.tags, f"no tag is called `{tag}`"
    _only_marked(talk, lambda one: any(_holds(warning, tag, why) for warning in one.warnings()), f"`{tag}` because of `{why}`")


@then(words('only those marked yes hear about "{tag}" for "{options}" because "{why}"'))
def _hear_for(talk: Talk, tag: str, options: str, why: str) -> None:
    assert tag in talk.rulebook.tags, f"no tag is called `{tag}`"
    for name in talk.options(items(options)):
        _only_marked(talk, lambda one, name=name: any(name in warning["about"] and _holds(warning, tag, why) for warning in one.warnings()),
                     f"`{tag}` for `{name}` because of `{why}`")


@then(words('only those marked yes can talk about "{options}" because "{why}"'))
def _can_talk(talk: Talk, options: str, why: str) -> None:
    for name in talk.options(items(options)):
        _only_marked(talk, lambda one, name=name: why in _reasons(one, name), f"`{name}` because of `{why}`")
        for_all(talk.looked(), lambda one, name=name: _closed(one, name) if why in _reasons(one, name) else None)


@then(words('the alert "{tag}" is urgent'))
def _urgent(talk: Talk, tag: str) -> None:
    urgent = {"id": tag, "urgent": True}
    for_all(talk.looked(), lambda one: None if any(urgent.items() <= alert.items() for alert in one.alerts) else f"`{tag}` is not urgent")


@then(words('"{rule}" does not speak for "{option}"'))
def _silent(talk: Talk, rule: str, option: str) -> None:
    assert rule in talk.rulebook.rules, f"no rule is called `{rule}`"
    id = talk.option(option)
    for_all(talk.looked(), lambda one: f"`{rule}` speaks for `{id}`" if rule in _reasons(one, id) else None)


@then(words('before "{option}" is started, "{question}" need not be looked at'))
def _need_not(talk: Talk, option: str, question: str) -> None:
    id, asked = talk.option(option), talk.question(question).id

    def problem(one: Outcome) -> str | None:
        card = one.option(id)
        return f"`{id}` says that `{asked}` is still open" if card and any(entry["question"] == asked for entry in card["unresolved"]) else None

    for_all(talk.looked(), problem)


def _closed(one: Outcome, id: str) -> str | None:
    return None if one.is_open(id) else f"`{id}` stands at {one.standing(id)}"


def _reasons(one: Outcome, id: str) -> list[str]:
    card = one.option(id)
    return [reason["rule"] for reason in card["reasons"]] if card else []


def _holds(warning: dict, tag: str, why: str) -> bool:
    return warning["tag"] == tag and why in warning["rules"] and warning.get("status", "holds") == "holds"
