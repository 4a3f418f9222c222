"""The quick view of a person that scenarios are graded by, beside the whole answer; the sentences beside those of the full test run."""

from contextlib import closing
from random import Random

from engine.answers import Facts
from engine.consultation import Consultation, Request
from engine.mutation.expectations import read_expectation
from engine.mutation.gherkin_files import Step
from engine.mutation.people import DAY, Gathering, Person
from engine.mutation.runs import Runner
from engine.mutation.view import View
from engine.proof.sample import drawn
from engine.reading import load_rulebook
from engine.rulebook import Rulebook
from engine.shipped import RULES
from features.steps.outcome import Outcome
from features.steps.outcome import Person as Told


def given(facts: Facts) -> dict[str, object]:
    return {question: facts.said(question) for question in facts}


def test_a_view_says_what_the_whole_answer_says() -> None:
    book = load_rulebook(RULES, DAY)
    lot, runner = Random(5), Runner(book)
    with closing(Consultation(book)) as consultation:
        for turn in range(80):
            facts = drawn(lot, book.vocabulary, lot.choice((0.1, 0.4, 0.8)))
            asked = tuple(lot.sample(list(book.options), 4)) if turn % 2 else ()
            view = runner.view(Gathering(book, [Person(given(facts), asked)]))
            outcome = Outcome(Told(), lambda facts=facts, asked=asked: consultation.suggest(Request(facts, DAY, ask_about=asked)))
            compare(book, view, outcome)


def compare(book: Rulebook, view: View, outcome: Outcome) -> None:
    assert [alert["id"] for alert in outcome.alerts] == view.alerts and outcome.plain["urgent"] is view.urgent
    assert {id: view.standing(id) for id in book.options if view.standing(id)} == outcome.standings
    assert {(one.tag, one.holds, one.about) for one in view.warnings} == {
        (one["tag"], one.get("status", "holds") == "holds", tuple(one["about"])) for one in outcome.warnings()}
    told = {(one["tag"], rule) for one in outcome.warnings() for rule in one["rules"] if rule and book.rules[rule].tag == one["tag"]}
    assert {(one.tag, rule.id) for one in view.warnings for rule in one.rules} == told
    for id in outcome.standings:
        assert view.tags_for(id) == outcome.tags_for(id)
        assert view.waiting(id) == {entry["question"] for entry in outcome.option(id)["unresolved"]}
        assert {rule.id for rule in view.placed(id).offers} == {reason["rule"] for reason in outcome.option(id)["reasons"]}


def test_most_sentences_about_options_and_warnings_are_checked_here() -> None:
    page = (RULES.parent / "docs" / "writing-scenarios.md").read_text(encoding="utf-8")
    book, table = load_rulebook(RULES, DAY), (("option",), ("naloxone_thn",))
    sentences = [line.removeprefix("Then ") for line in page.splitlines() if line.startswith("Then ")]
    assert sum(read_expectation(Step("then", sentence, table), book) is not None for sentence in sentences) >= 35
