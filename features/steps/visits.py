"""Sentences about a second visit: what was said earlier, what changed, and which steps are named."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from engine.consultation import Consultation
from engine.steps import second_visit, steps
from features.steps.people import answers_in
from features.steps.talk import Talk
from features.steps.wordings import words

Found = dict[str, Any]


@dataclass
class Visits:
    """The answers of an earlier visit, and what came out for each person in the conversation now."""

    earlier: dict[str, object] = field(default_factory=dict)
    found: list[tuple[Found, Found]] = field(default_factory=list)
    """For each person: what the second visit gives, and what a first visit with the same answers would give."""

    def looked(self) -> list[Found]:
        assert self.found, "write `When we look at what changed` before the first Then"
        return [steps for steps, _ in self.found]


@pytest.fixture
def visits() -> Visits:
    return Visits()


# ---------- Given, When ----------
@given("an earlier visit with:")
@given(parsers.re("une visite précédente avec ?:"))
def _earlier(talk: Talk, visits: Visits, datatable: list[list[str]]) -> None:
    visits.earlier = answers_in(talk.rulebook, datatable)


@given("an earlier visit of which nothing is known")
@given("une visite précédente dont on ne sait rien")
def _earlier_unknown(visits: Visits) -> None:
    visits.earlier = {}


@when("we look at what changed")
@when("on regarde ce qui a changé")
def _look(talk: Talk, visits: Visits, consultation: Consultation) -> None:
    visits.found = []
    for person in talk.people:
        asked = {"as_of": talk.day, "language": talk.language, "audience": talk.audience, "ask_about": person.ask_about}
        visit = second_visit(consultation, visits.earlier, person.answers, **asked)
        visits.found.append((steps(consultation, visit), consultation.suggest(visit.now)))


# ---------- Then ----------
@then(words('the step "{step}" is named'))
@then(words('le pas « {step} » est nommé'))
def _named(visits: Visits, step: str) -> None:
    for found in visits.looked():
        assert step in _ids(found), f"the steps named are {_ids(found)}"


@then(words('the step "{step}" is not named'))
@then(words('le pas « {step} » n\'est pas nommé'))
def _not_named(visits: Visits, step: str) -> None:
    for found in visits.looked():
        assert step not in _ids(found)


@then(words('the step "{step}" says "{text}"'))
@then(words('le pas « {step} » dit « {text} »'))
def _says(visits: Visits, step: str, text: str) -> None:
    for found in visits.looked():
        said = next((one["text"] for one in found["steps"] if one["id"] == step), "")
        assert text in said, f"`{step}` says `{said}`"


@then(words('the step "{step}" comes under the goal "{goal}"'))
@then(words('le pas « {step} » sert le but « {goal} »'))
def _under(visits: Visits, step: str, goal: str) -> None:
    for found in visits.looked():
        assert {one["id"]: one["goal"] for one in found["steps"]}.get(step) == goal


@then(words('the only step named is "{step}"'))
@then(words('le seul pas nommé est « {step} »'))
def _only(visits: Visits, step: str) -> None:
    for found in visits.looked():
        assert _ids(found) == [step]


@then(words('because of the earlier visit we are careful about "{tag}"'))
@then(words('à cause de la visite précédente, on fait attention à « {tag} »'))
def _recalled(visits: Visits, tag: str) -> None:
    for found in visits.looked():
        assert tag in {caution["tag"] for caution in found["cautions"]}


@then("the earlier visit brings up no warning")
@then("la visite précédente n'appelle aucune mise en garde")
def _nothing_recalled(visits: Visits) -> None:
    for found in visits.looked():
        assert found["cautions"] == []


@then(words('afterwards we can talk about "{option}"'))
@then(words('ensuite, on peut parler de « {option} »'))
def _then_options(talk: Talk, visits: Visits, option: str) -> None:
    id = talk.option(option)
    for found in visits.looked():
        assert any(one["id"] == id and one["standing"] in ("discuss", "check_first") for one in found["suggestions"]["options"])


@then("the list is the one that a first visit would give")
@then("la liste est celle d'une première visite")
def _same_list(visits: Visits) -> None:
    visits.looked()
    for found, first in visits.found:
        assert found["suggestions"] == first


def _ids(found: Found) -> list[str]:
    return [step["id"] for step in found["steps"]]
