"""Sentences about where options stand, and why."""

from collections.abc import Iterable
from typing import Any

from pytest_bdd import then

from features.steps.outcome import Outcome, texts_in
from features.steps.talk import Talk, for_all
from features.steps.wordings import column, items, words


# ---------- something to talk about ----------
@then(words('"{option}" is something to talk about'))
@then(words('on peut parler de « {option} »'))
def _open(talk: Talk, option: str) -> None:
    _all_open(talk, [option])


@then(words('"{option}" is something to talk about because "{why}"'))
@then(words('on peut parler de « {option} » parce que « {why} »'))
def _open_because(talk: Talk, option: str, why: str) -> None:
    _all_open(talk, [option])
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if _gives(talk, _card(one, id)["reasons"], why) else f"`{id}` is here, but not because `{why}`")


@then(words("these are something to talk about: {options}"))
@then(words("on peut parler de : {options}"))
def _these_open(talk: Talk, options: str) -> None:
    _all_open(talk, items(options))


@then("these are something to talk about:")
@then("on peut parler de ces options :")
def _listed_open(talk: Talk, datatable: list[list[str]]) -> None:
    _all_open(talk, column(datatable))


@then(words('"{option}" also names the rule "{rule}" that speaks for it'))
def _other_side(talk: Talk, option: str, rule: str) -> None:
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if _gives(talk, _card(one, id)["reasons"], rule) else f"`{id}` does not name `{rule}`")


@then(words('"{option}" can be talked about right away'))
@then(words('on peut parler tout de suite de « {option} »'))
def _right_away(talk: Talk, option: str) -> None:
    _stands(talk, option, "discuss")


def _all_open(talk: Talk, named: Iterable[str]) -> None:
    ids = talk.options(named)

    def problem(one: Outcome) -> str | None:
        closed = [f"`{id}` ({one.standing(id) or 'absent'})" for id in ids if not one.is_open(id)]
        return f"not something to talk about: {', '.join(closed)}" if closed else None

    for_all(talk.looked(), problem)


# ---------- one answer first ----------
@then(words('"{option}" needs one answer first'))
@then(words('« {option} » attend une réponse'))
def _one_answer_first(talk: Talk, option: str) -> None:
    _stands(talk, option, "check_first")
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if "missing_info" in one.tags_for(id) else f"`{id}` waits, and nothing says that an answer is missing")


@then(words('"{option}" needs one answer first about "{question}"'))
def _one_answer_about(talk: Talk, option: str, question: str) -> None:
    _one_answer_first(talk, option)
    _before_starting(talk, option, question)


@then(words('before "{option}" is started, "{question}" is looked at'))
def _before_starting(talk: Talk, option: str, question: str) -> None:
    id, asked = talk.option(option), talk.question(question).id
    for_all(talk.looked(), lambda one: None if asked in _unresolved(one, id) else f"`{id}` does not say that `{asked}` is still open")


def _unresolved(one: Outcome, id: str) -> list[str]:
    return [entry["question"] for entry in _card(one, id)["unresolved"]]


# ---------- not now, not here, not at all ----------
@then(words('"{option}" is not for now'))
@then(words('« {option} » n\'est pas pour maintenant'))
def _not_now(talk: Talk, option: str) -> None:
    _stands(talk, option, "not_now")
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if _card(one, id)["exclusions"] else f"`{id}` is not for now, and nothing says why")


@then(words('"{option}" is not for now because "{why}"'))
@then(words('« {option} » n\'est pas pour maintenant parce que « {why} »'))
def _not_now_because(talk: Talk, option: str, why: str) -> None:
    _not_now(talk, option)
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if _gives(talk, _card(one, id)["exclusions"], why) else f"`{id}` is not for now, but not because `{why}`")


@then(words('"{option}" is not here'))
def _not_here(talk: Talk, option: str) -> None:
    _stands(talk, option, "not_here")


@then(words('"{option}" is not offered'))
@then(words('« {option} » n\'est pas proposé'))
def _not_offered(talk: Talk, option: str) -> None:
    _none_offered(talk, option)


@then(words("none of these is offered: {options}"))
@then(words("rien de ceci n'est proposé : {options}"))
def _none_offered(talk: Talk, options: str) -> None:
    ids = talk.options(items(options))
    for_all(talk.looked(), lambda one: next((f"`{id}` is offered ({one.standing(id)})" for id in ids if one.is_open(id)), None))


@then(words('"{option}" is absent'))
@then(words('« {option} » est absent de la liste'))
def _absent(talk: Talk, option: str) -> None:
    _none_present(talk, option)


@then(words("none of these is there: {options}"))
def _none_present(talk: Talk, options: str) -> None:
    ids = talk.options(items(options))
    for_all(talk.looked(), lambda one: next((f"`{id}` is there ({one.standing(id)})" for id in ids if one.option(id)), None))


# ---------- what is on a card, and in which order ----------
@then(words('"{option}" says "{fragment}"'))
@then(words('« {option} » dit « {fragment} »'))
def _card_says(talk: Talk, option: str, fragment: str) -> None:
    id = talk.option(option)

    def problem(one: Outcome) -> str | None:
        said = any(fragment.casefold() in text.casefold() for text in texts_in(_card(one, id)))
        return None if said else f"the card of `{id}` does not say `{fragment}`"

    for_all(talk.looked(), problem)


@then(words('"{option}" has "{other}" beside it'))
def _beside(talk: Talk, option: str, other: str) -> None:
    """Wherever the first is something to talk about, the second is too."""
    first, second = talk.option(option), talk.option(other)
    for_all(talk.looked(), lambda one: f"`{first}` without `{second}`" if one.is_open(first) and not one.is_open(second) else None)


@then(words('"{option}" names "{other}" as near to it'))
def _alternative(talk: Talk, option: str, other: str) -> None:
    first, second = talk.option(option), talk.option(other)
    for_all(talk.looked(), lambda one: None if second in _card(one, first)["alternatives"] else f"`{first}` does not name `{second}`")


@then(words('"{option}" never stands before "{other}"'))
def _never_before(talk: Talk, option: str, other: str) -> None:
    later, earlier = talk.option(option), talk.option(other)

    def problem(one: Outcome) -> str | None:
        wrong = [group["goal"] for group in one.plain["groups"] if _stands_before(group["options"], later, earlier)]
        return f"`{later}` stands before `{earlier}` in {', '.join(wrong)}" if wrong else None

    for_all(talk.looked(), problem)


def _stands_before(listed: list[str], one: str, other: str) -> bool:
    return one in listed and other in listed and listed.index(one) < listed.index(other)


@then(words("the groups begin with: {goals}"))
@then(words("les groupes commencent par : {goals}"))
def _groups(talk: Talk, goals: str) -> None:
    wanted = items(goals)
    for_all(talk.looked(), lambda one: None if _goals(one)[: len(wanted)] == wanted else f"the groups are {', '.join(_goals(one))}")


def _goals(one: Outcome) -> list[str]:
    return [group["goal"] for group in one.plain["groups"]]


@then(words('"{option}" serves "{goal}"'))
def _serves(talk: Talk, option: str, goal: str) -> None:
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if goal in _card(one, id)["serves"] else f"`{id}` serves {_card(one, id)['serves']}")


@then(words('"{question}" could change where "{option}" stands'))
def _could_change(talk: Talk, question: str, option: str) -> None:
    id, asked = talk.option(option), talk.question(question).id
    for_all(talk.looked(), lambda one: None if asked in _changes(one, id) else f"changing `{asked}` is not told for `{id}`")


@then(words('nothing tells them to change "{question}"'))
def _never_told(talk: Talk, question: str) -> None:
    asked = talk.question(question).id
    for_all(talk.looked(), lambda one: next((f"`{id}` tells to change `{asked}`" for id in one.standings if asked in _changes(one, id)), None))


def _changes(one: Outcome, id: str) -> set[str]:
    return {question for change in _card(one, id)["would_change"] for question in change["set"]}


def _card(one: Outcome, id: str) -> dict[str, Any]:
    option = one.option(id)
    assert option is not None, f"`{id}` is absent\n    {one}"
    return option


def _gives(talk: Talk, reasons: list[dict[str, Any]], why: str) -> bool:
    """Whether one of some reasons is the rule named, rests on the statement named, carries the tag named or holds the words."""
    rules = talk.rules(why)
    return any(reason["rule"] in rules or why == reason.get("tag") or why.casefold() in reason["text"].casefold() for reason in reasons)


def _stands(talk: Talk, option: str, standing: str) -> None:
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if one.standing(id) == standing else f"`{id}` stands at {one.standing(id) or 'absent'}, not {standing}")
