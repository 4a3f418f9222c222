"""Which mutants a set of scenarios notices. Every mutated condition is compiled beside the rules, once; nothing is read again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.mutation.operators import Mutant
from engine.mutation.runs import Run, Runner
from engine.mutation.view import Shelf, View
from engine.oracle import Oracle, Verdicts


@dataclass(slots=True)
class Grades:
    """Mutants that were noticed, each with the first scenario that did, and those that were not."""

    killed: dict[int, Run] = field(default_factory=dict)
    """The position of a mutant, and the scenario."""
    alive: list[int] = field(default_factory=list)


class Grader:
    """Grades scenarios against mutants of one rulebook."""

    def __init__(self, runner: Runner, mutants: Iterable[Mutant]) -> None:
        self.mutants = list(mutants)
        self._changed = Oracle({str(index): mutant.changed.when for index, mutant in enumerate(self.mutants)}, runner.rulebook.concepts)
        self._shelves: dict[tuple[int, int], Shelf] = {}

    def grade(self, runs: Iterable[Run]) -> Grades:
        """Each mutant against every scenario that counts, until one notices."""
        grades, left = Grades(), set(range(len(self.mutants)))
        for run in runs:
            if not left:
                break
            for view in run.people:
                noticed = self._noticed(run, view, left)
                grades.killed |= dict.fromkeys(noticed, run)
                left -= noticed
        grades.alive = sorted(left)
        return grades

    def _noticed(self, run: Run, view: View, left: set[int]) -> set[int]:
        changed = self._changed.evaluate(view.facts)
        affected = [index for index in left if self._touches(index, view, changed)]
        return {index for index in affected if self._fails(run, self.mutated(index, view, changed))}

    def _touches(self, index: int, view: View, changed: Verdicts) -> bool:
        """Whether a mutant could show for a person: another truth, or another effect of a rule that does not fail."""
        mutant = self.mutants[index]
        was, now = view.truth(mutant.rule.id), changed.truth[str(index)]
        return was is not now or (mutant.changed.when is mutant.rule.when and was is not False)

    def mutated(self, index: int, view: View, changed: Verdicts | None = None) -> View:
        """The same person, where one rule is the mutant."""
        verdicts = changed or self._changed.evaluate(view.facts)
        key = (index, id(view.shelf))
        if key not in self._shelves:
            self._shelves[key] = Shelf(view.shelf.edition, self.mutants[index].changed)
        return view.with_changed(self._shelves[key], verdicts.truth[str(index)], lambda: verdicts.open_questions(str(index)))

    @staticmethod
    def _fails(run: Run, view: View) -> bool:
        return not all(expectation.check(view) for expectation in run.expectations)
