"""Sentences about what one rule says: how loudly, for which option, and what it waits for."""

from pytest_bdd import then

from features.steps.talk import Talk, for_all
from features.steps.then_marked import offers, unresolved
from features.steps.wordings import words


@then(words('the alert "{tag}" is urgent'))
def _urgent(talk: Talk, tag: str) -> None:
    urgent = {"id": tag, "urgent": True}
    for_all(talk.looked(), lambda one: None if any(urgent.items() <= alert.items() for alert in one.alerts) else f"`{tag}` is not urgent")


@then(words('"{rule}" does not speak for "{option}"'))
def _silent(talk: Talk, rule: str, option: str) -> None:
    assert rule in talk.rulebook.rules, f"no rule is called `{rule}`"
    id = talk.option(option)
    for_all(talk.looked(), lambda one: f"`{rule}` speaks for `{id}`" if rule in offers(one, id) else None)


@then(words('before "{option}" is started, "{question}" need not be looked at'))
def _need_not(talk: Talk, option: str, question: str) -> None:
    id, asked = talk.option(option), talk.question(question).id
    for_all(talk.looked(), lambda one: f"`{id}` says that `{asked}` is still open" if asked in unresolved(one, id) else None)
