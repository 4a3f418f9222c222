"""Sentences of scenarios that `manypaths verify` writes when a principle fails for somebody."""

from pytest_bdd import then

from features.steps.outcome import Outcome, Person
from features.steps.people import answers_in
from features.steps.talk import Talk, for_all
from features.steps.wordings import items, words

ABSENT = "absent"


def _standing(one: Outcome, id: str) -> str:
    return one.standing(id) or ABSENT


@then(words('"{option}" stands as one of: {standings}'))
def _one_of(talk: Talk, option: str, standings: str) -> None:
    id, allowed = talk.option(option), items(standings)
    for_all(talk.looked(), lambda one: None if _standing(one, id) in allowed else f"`{id}` stands at {_standing(one, id)}")


@then(words('"{option}" stands as none of: {standings}'))
def _none_of(talk: Talk, option: str, standings: str) -> None:
    id, refused = talk.option(option), items(standings)
    for_all(talk.looked(), lambda one: f"`{id}` stands at {_standing(one, id)}" if _standing(one, id) in refused else None)


@then(words('"{option}" is never there without a safety text'))
def _safety_text(talk: Talk, option: str) -> None:
    id = talk.option(option)
    for_all(talk.looked(), lambda one: f"`{id}` has no safety text" if (card := one.option(id)) and not card.get("safety") else None)


@then(words('nothing takes "{option}" away when they answer instead:'))
def _not_taken(talk: Talk, option: str, datatable: list[list[str]]) -> None:
    id = talk.option(option)
    for before, after in _instead(talk, datatable):
        assert id not in before.kept() or id in after.kept(), f"`{id}` is taken away ({_standing(after, id)})\n  {before}\n  {after}"


@then(words('nothing holds "{option}" back when they answer instead:'))
def _not_held(talk: Talk, option: str, datatable: list[list[str]]) -> None:
    id, free = talk.option(option), ("discuss", "not_here")
    for before, after in _instead(talk, datatable):
        held = _standing(before, id) in free and _standing(after, id) not in (*free, ABSENT)
        assert not held, f"`{id}` is held back ({_standing(after, id)})\n  {before}\n  {after}"


def _instead(talk: Talk, table: list[list[str]]) -> list[tuple[Outcome, Outcome]]:
    answers = answers_in(talk.rulebook, table)
    return talk.variants(lambda person: Person({**person.answers, **answers}, person.ask_about, person.about))
