"""The shipped principles: all proved, none empty, every model principle and hazard there, each with a mutant that breaks it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from ruamel.yaml import YAML

from engine.answers import read_answers
from engine.case import Edition
from engine.proof.claims import Judge
from engine.proof.principles import SERVES
from engine.proof.scenarios import answers_file, scenario
from engine.proof.verification import Outcome, Status, verify
from engine.requests import read_answers_file
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.proof.mutants import MUTANTS
from tests.small import AS_OF

MODEL = SERVES[:6]
HAZARDS = ("HZ03", "HZ05", "HZ06", "HZ08", "HZ14", "HZ21")
NAMES = [entry["id"] for entry in YAML(typ="safe").load(RULES / "principles.yaml")["principles"]]


def broken(rulebook: Rulebook, name: str) -> Outcome:
    """What comes out for one principle of a mutant."""
    mutant = MUTANTS[name](rulebook)
    (outcome,) = verify(Edition(replace(mutant, principles={name: rulebook.principles[name]}), AS_OF), 60)
    return outcome


@pytest.fixture(scope="module")
def outcomes(shipped: Rulebook) -> Iterator[dict[str, Outcome]]:
    yield {outcome.principle.id: outcome for outcome in verify(Edition(shipped, AS_OF), 120)}


def test_every_principle_is_proved(outcomes: dict[str, Outcome]) -> None:
    assert {name: outcome.note or outcome.answers for name, outcome in outcomes.items() if outcome.status is not Status.PROVED} == {}
    assert list(outcomes) == NAMES


@pytest.mark.parametrize("serves", [*MODEL, *HAZARDS])
def test_every_principle_of_the_model_and_every_hazard_is_there(shipped: Rulebook, serves: str) -> None:
    assert any(serves in principle.serves for principle in shipped.principles.values())


@pytest.mark.parametrize("name", NAMES)
def test_a_principle_is_about_the_person_beside_it(shipped: Rulebook, name: str) -> None:
    principle, judge = shipped.principles[name], Judge(Edition(shipped, AS_OF))
    assert judge.is_about(principle, judge.case(read_answers(dict(principle.someone), shipped.vocabulary)))
    assert set(principle.text) == {"en", "fr"} and principle.text["en"].endswith(".")


def test_every_principle_has_a_mutant() -> None:
    assert set(MUTANTS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_on_its_mutant_a_principle_fails_for_somebody(shipped: Rulebook, name: str) -> None:
    outcome = broken(shipped, name)
    assert outcome.status is Status.FAILS, f"{outcome.status}: {outcome.note}"
    file = read_answers_file("person.yaml", answers_file(outcome, AS_OF).encode())
    read_answers(file.answers, shipped.vocabulary)
    assert len(outcome.answers) <= 6
    if name != "declining-equals-not-answering":
        assert outcome.breaks_on and "Then " in scenario(outcome, AS_OF)


SMALLEST = {
    "nobody-leaves-empty-handed": {},
    "leaving-things-as-they-are-is-always-a-choice": {"suicidality": "thoughts"},
    "every-emergency-raises-the-alarm": 1,
    "treatment-goes-on": 1,
    "pregnancy-warns-of-stopping-suddenly": 2,
}
"""Answers where there is only one smallest person, else how many there are."""


@pytest.mark.parametrize(("name", "expected"), SMALLEST.items())
def test_the_person_shown_is_a_smallest_one(shipped: Rulebook, name: str, expected: object) -> None:
    answers = broken(shipped, name).answers
    assert answers == expected if isinstance(expected, dict) else len(answers) == expected
