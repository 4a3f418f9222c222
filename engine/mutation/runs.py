"""Scenarios reduced to people and expectations, and what comes out for them. Changes no rule."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from engine.answers import AnswersError, read_answers
from engine.case import Edition
from engine.mutation.citing import cited
from engine.mutation.expectations import SENTENCES, Expectation, read_expectation
from engine.mutation.gherkin_files import Scenario, Step, read_features
from engine.mutation.people import GIVEN, Gathering, Unreadable
from engine.mutation.refusals import refusals
from engine.mutation.sentences import nearest
from engine.mutation.view import Shelf, View
from engine.oracle import Oracle
from engine.rulebook import Rulebook

WHEN = ("we look at options together", "on regarde les options ensemble")

_KNOWN = {"given": GIVEN.written, "when": WHEN, "then": [sentence for sentences in SENTENCES for sentence in sentences.written]}
_NOT_ACCEPTED = re.compile(r'the answer to "[^"]+" is not accepted')
"""Only `make test` checks this sentence; where it stands, answers are wrong on purpose."""


@dataclass(slots=True, eq=False)
class Run:
    """One scenario that can be checked here: its people, what it expects, and what went wrong."""

    scenario: Scenario
    people: list[View]
    expectations: list[Expectation]
    left_out: list[str] = field(default_factory=list)
    """Sentences that only the full test run checks."""
    cited: bool = False
    """Whether it names a source that there is."""
    failures: list[str] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        """Whether it may notice a mutant: it names a source that there is, expects something and passes."""
        return bool(self.cited and self.expectations and not self.failures)


@dataclass(frozen=True, slots=True)
class NotGradable:
    """A scenario that is not checked here, and the first sentence that is why."""

    scenario: Scenario
    why: str


@dataclass(slots=True)
class Runs:
    """Every scenario of a folder: those that were checked and those that were not."""

    checked: list[Run]
    not_gradable: list[NotGradable]

    @property
    def counted(self) -> list[Run]:
        return [run for run in self.checked if run.counts]

    @property
    def failed(self) -> list[Run]:
        return [run for run in self.checked if run.failures]

    @property
    def generated_share(self) -> float:
        """How many of the counted scenarios a tool wrote; an outline is one scenario."""
        places = {run.scenario.at: run.scenario.generated for run in self.counted}
        return sum(places.values()) / len(places) if places else 0.0


class _Refused(ValueError):
    """Answers that cannot be used; `failures` says of each why."""

    def __init__(self, failures: Iterable[str]) -> None:
        self.failures = tuple(failures)
        super().__init__(*self.failures)


class Runner:
    """Runs scenarios by the rules of one rulebook, in this process and without words."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.oracle = Oracle.of(rulebook)
        self._shelves: dict[date, Shelf] = {}

    def run_folder(self, folder: Path) -> Runs:
        return self.run(read_features(folder))

    def run(self, scenarios: Iterable[Scenario]) -> Runs:
        found = [self.run_one(scenario) for scenario in scenarios]
        return Runs([one for one in found if isinstance(one, Run)], [one for one in found if isinstance(one, NotGradable)])

    def run_one(self, scenario: Scenario) -> Run | NotGradable:
        """What comes out for one scenario. What somebody misspelt fails here: it would be checked nowhere."""
        wrong = [scenario.empty] if scenario.empty else list(_misspelt(scenario.steps))
        if wrong:
            return Run(scenario, [], [], failures=wrong)
        try:
            return self._run(scenario)
        except _Refused as refused:
            if any(_NOT_ACCEPTED.fullmatch(step.text) for step in scenario.steps):
                return NotGradable(scenario, "an answer that is not accepted is what it is about")
            return Run(scenario, [], [], failures=list(refused.failures))
        except Unreadable as problem:
            return Run(scenario, [], [], failures=[str(problem)])

    def _run(self, scenario: Scenario) -> Run | NotGradable:
        """Raises Unreadable for a name, and _Refused for an answer, that is not there; also where the rest is not checked here."""
        gathering, looked = Gathering(self.rulebook), False
        unknown: list[str] = []
        for step in scenario.steps:
            looked = looked or step.text in WHEN
            if (step.kind == "given" and not self._given(gathering, step)) or (step.kind == "when" and step.text not in WHEN):
                unknown.append(step.text)
        people = [self._person(gathering, index) for index in range(len(gathering.people))]
        if unknown:
            return NotGradable(scenario, unknown[0])
        found = [(step.text, read_expectation(step, self.rulebook)) for step in scenario.steps if step.kind == "then"]
        expected = [expectation for _, expectation in found if expectation is not None]
        if expected and not looked:
            raise Unreadable(f"`When {WHEN[0]}` is missing")
        if not expected or not people:
            return NotGradable(scenario, "nothing that is checked here is expected")
        left_out = [text for text, expectation in found if expectation is None]
        run = Run(scenario, people, expected, left_out, cited(scenario.source, self.rulebook.sources))
        run.failures = [failure for expectation in expected if (failure := _failure(expectation, people))]
        return run

    def shelf(self, day: date) -> Shelf:
        if day not in self._shelves:
            self._shelves[day] = Shelf(Edition(self.rulebook, day))
        return self._shelves[day]

    def view(self, gathering: Gathering, index: int = 0) -> View:
        person = gathering.people[index]
        facts = read_answers(person.answers, self.rulebook.vocabulary)
        return View(self.shelf(gathering.day), self.oracle.evaluate(facts), facts, person.ask_about, gathering.language,
                    gathering.audience == "clinician", person.marked)

    def _person(self, gathering: Gathering, index: int) -> View:
        try:
            return self.view(gathering, index)
        except AnswersError as error:
            raise _Refused(refusals(error, gathering.people[index].answers, self.rulebook.vocabulary)) from None

    @staticmethod
    def _given(gathering: Gathering, step: Step) -> bool:
        found = GIVEN.read(step.text)
        if found is None:
            return False
        build, places = found
        build(gathering, step.table, **places)
        return True


def _misspelt(steps: Iterable[Step]) -> Iterator[str]:
    """The sentences that nobody knows and that are very near one that is known."""
    for step in steps:
        known = [GIVEN] if step.kind == "given" else SENTENCES if step.kind == "then" else []
        if step.text in WHEN or any(sentences.read(step.text) for sentences in known):
            continue
        near = nearest(step.text, _KNOWN[step.kind])
        if near is not None:
            yield f"`{step.text}` is no sentence; did you mean `{near}`?"


def _failure(expectation: Expectation, people: list[View]) -> str | None:
    wrong = next((view for view in people if not expectation.check(view)), None)
    if wrong is None:
        return None
    said = ", ".join(f"{question}: {wrong.facts.said(question)}" for question in wrong.facts) or "nothing known"
    return f"{expectation.text}  ({said})"
