"""Conditions and rules in words."""

import pytest

from engine.diagnostics import Findings
from engine.documents import parse
from engine.grammar import Grammar
from engine.rulebook import Rulebook
from engine.sentences import Clause, Sentences


def told(shipped: Rulebook, written: str, language: str = "en") -> str:
    """A condition in words, from how it is written under `when`."""
    findings = Findings()
    node = parse("a.yaml", written.encode(), findings)
    assert node is not None
    condition = Grammar(shipped.vocabulary, shipped.concepts, findings).read(node, "this", known_allowed=True)
    assert condition is not None and len(findings) == 0
    return Sentences(shipped, language).condition(condition)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("using_soon: 'yes'", "the answer on “using soon” is “Yes”"),
        ("age: {at_least: 65}", "the answer on “age” is 65 years or more"),
        ("age: {at_least: 14, under: 18}", "the answer on “age” is 14 years or more, and the answer on “age” is 17 years or less"),
        ("routes: inject", "the answer on “how you use” includes “Inject”"),
        ("medicines: none", "the answer on “other medicines” includes none"),
        ("jurisdiction: CA-ON", "the place is in Ontario"),
        ("jurisdiction: {not: [CA-ON, US]}", "the place is known and is not in Ontario or United States"),
        ("age: {known: true}", "the question on “age” was answered"),
        ("none: [{age: {known: true}}]", "the question on “age” was not answered"),
        ("uses_opioids: 'yes'", "someone uses opioids"),
        ("uses_opioids: 'no'", "it is known that this is not so: someone uses opioids"),
        (
            "{uses_opioids: 'yes', any: [{using_soon: 'yes'}, {drinks: 'yes'}]}",
            "someone uses opioids, and (the answer on “using soon” is “Yes”, or someone drinks alcohol)",
        ),
    ],
)
def test_conditions(shipped: Rulebook, written: str, words: str) -> None:
    assert told(shipped, written) == words


def test_every_concept_is_told_in_both_languages(shipped: Rulebook) -> None:
    for concept in shipped.concepts:
        assert set(shipped.meanings[concept]) == {"en", "fr"}, concept
        assert Sentences(shipped, "en").meaning(concept) != Sentences(shipped, "fr").meaning(concept)


def test_a_condition_as_a_list(shipped: Rulebook) -> None:
    clause = Sentences(shipped, "en").clauses(shipped.concepts["opioid_medication_may_fit"])
    assert clause.text == "At least one of these"
    assert clause.parts[0] == Clause("someone has named an opioid use disorder, of any severity", concept="opioid_use_disorder")


def test_french(shipped: Rulebook) -> None:
    assert told(shipped, "using_soon: 'yes'", "fr") == "la réponse sur «\u00a0consommer bientôt\u00a0» est «\u00a0Oui\u00a0»"
