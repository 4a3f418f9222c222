"""Scenarios reduced to people and expectations, and what comes out for them. Changes no rule."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from engine.answers import AnswersError, read_answers
from engine.case import Edition
from engine.mutation.expectations import Expectation, read_expectation
from engine.mutation.gherkin_files import Scenario, Step, read_features
from engine.mutation.people import GIVEN, Gathering, Unreadable
from engine.mutation.view import Shelf, View
from engine.oracle import Oracle
from engine.rulebook import Rulebook

WHEN = ("we look at options together", "on regarde les options ensemble")


@dataclass(slots=True, eq=False)
class Run:
    """One scenario that can be checked here: its people, what it expects, and what went wrong."""

    scenario: Scenario
    people: list[View]
    expectations: list[Expectation]
    left_out: int = 0
    """Expectations that only the full test run checks."""
    failures: list[str] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        """Whether it may notice a mutant: it has a source, expects something and passes."""
        return bool(self.scenario.source and self.expectations and not self.failures)


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
        gathering, expected, left_out, looked = Gathering(self.rulebook), [], 0, False
        try:
            for step in scenario.steps:
                if step.kind == "given" and not self._given(gathering, step):
                    return NotGradable(scenario, step.text)
                if step.kind == "when":
                    if step.text not in WHEN:
                        return NotGradable(scenario, step.text)
                    looked = True
                if step.kind == "then":
                    expectation = read_expectation(step, self.rulebook)
                    expected += [expectation] if expectation else []
                    left_out += expectation is None
            people = [self.view(gathering, index) for index in range(len(gathering.people))]
        except AnswersError as error:
            return NotGradable(scenario, str(error))
        except Unreadable as problem:
            return Run(scenario, [], [], failures=[str(problem)])
        if not looked or not expected or not people:
            return NotGradable(scenario, "nothing that is checked here is expected")
        run = Run(scenario, people, expected, left_out)
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

    @staticmethod
    def _given(gathering: Gathering, step: Step) -> bool:
        found = GIVEN.read(step.text)
        if found is None:
            return False
        build, places = found
        build(gathering, step.table, **places)
        return True


def _failure(expectation: Expectation, people: list[View]) -> str | None:
    wrong = next((view for view in people if not expectation.check(view)), None)
    if wrong is None:
        return None
    said = ", ".join(f"{question}: {wrong.facts.said(question)}" for question in wrong.facts) or "nothing known"
    return f"{expectation.text}  ({said})"
