"""Conditions and rules in words."""

from dataclasses import replace

import pytest

from engine.comparisons import Comparison
from engine.conditions import Not, Op
from engine.conditions import Test as Answer
from engine.diagnostics import Findings, Position
from engine.directions import Direction, Way
from engine.documents import parse
from engine.grammar import Grammar
from engine.rulebook import Rulebook
from engine.sentences import Clause, Sentences
from engine.vocabulary import Vocabulary


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


# ---------- rules that compare two visits ----------
def compared(shipped: Rulebook, language: str = "en", **parts: object) -> tuple[str, list[str]]:
    """The sentence of such a rule, and its condition as a list."""
    words, rule = Sentences(shipped, language), Comparison("one", Position("a.yaml"), **{"step": "one", **parts})  # type: ignore[arg-type]
    clause = words.comparison_clauses(rule)
    return words.comparison(rule), [part.text for part in clause.parts] or [clause.text]


SOON = Answer("using_soon", Op.ONE_OF, ("yes",))


def test_both_visits_are_told_apart(shipped: Rulebook) -> None:
    sentence, parts = compared(shipped, earlier=SOON, now=Not(SOON))
    assert sentence == ("When at the earlier visit the answer on “using soon” is “Yes”, and at this visit the answer on “using soon” is known and "
                        "is not “Yes”, we name a step.")
    assert parts == ["at the earlier visit the answer on “using soon” is “Yes”", "at this visit the answer on “using soon” is known and is not “Yes”"]


def test_a_rule_for_everyone_and_one_that_says_words_again(shipped: Rulebook) -> None:
    assert compared(shipped) == ("Whatever was answered, we name a step.", ["Whatever was answered"])
    sentence, _ = compared(shipped, step="", recalls="lost-tolerance-after-using-less", now=SOON, language="fr")
    assert sentence.endswith(", on redit ce que dit la règle «\u00a0lost-tolerance-after-using-less\u00a0».")


@pytest.mark.parametrize(
    ("better", "told"),
    [
        (Direction(Way.LOWER), "is a smaller number than at the earlier visit"),
        (Direction(Way.HIGHER), "is a larger number than at the earlier visit"),
        (Direction(Way.ORDER, ranks=(("daily",), ("most_days", "some_days"), ("not_now",))), "towards the end of this line: {daily} → {most_days} or "),
        (Direction(Way.GAINED, items=("daily", "less")), "now includes one of these that it did not include before: {daily} or {less}"),
        (Direction(Way.LET_GO, items=("daily",)), "no longer includes one of these that it included before: {daily}"),
    ],
)
def test_the_way_in_which_an_answer_has_to_move(shipped: Rulebook, better: Direction, told: str) -> None:
    question = replace(shipped.vocabulary["main_frequency"], better=better)
    book = replace(shipped, vocabulary=Vocabulary({**shipped.vocabulary.questions, question.id: question}, shipped.vocabulary.places))
    sentence, [part] = compared(book, changed=("main_frequency",))
    assert sentence == "When the answer on “how often you use” has moved in the person's favour, we name a step."
    assert told.format_map({value: f"“{question.value_label(value, 'en')}”" for value in question.values}) in part


def test_first_answers_are_named_or_counted(shipped: Rulebook) -> None:
    few, _ = compared(shipped, first_answers=("age", "using_soon"))
    assert few.startswith("When one of these was answered for the first time: “age” or “using soon”, ")
    many, [listed] = compared(shipped, first_answers=tuple(list(shipped.vocabulary.questions)[:9]))
    assert many.startswith("When one of 9 questions was answered for the first time, ") and listed.count("“") == 9


def test_numbers_as_each_language_writes_them(shipped: Rulebook) -> None:
    assert [Sentences(shipped, language).number(1234567) for language in ("en", "fr")] == ["1,234,567", "1\u00a0234\u00a0567"]
    assert Sentences(shipped, "en").number(999) == "999"


def test_french_semicolons_stand_apart(shipped: Rulebook) -> None:
    assert "Oui\u00a0»\u00a0; " in told(shipped, "{using_soon: 'yes', drinks: 'yes', age: {at_least: 65}}", "fr")
