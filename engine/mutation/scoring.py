"""A whole score: every mutant graded by every scenario that counts, the rest proved equivalent or shown with a person.

The work is split by rule over processes; each reads the rulebook and the scenarios once, and no rule is read again.
"""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from engine.case import Edition
from engine.mutation.equivalence import Equivalence
from engine.mutation.grading import Grader
from engine.mutation.operators import Mutant, mutants_of
from engine.mutation.people import DAY, Person
from engine.mutation.runs import Run, Runner, Runs
from engine.mutation.shared_words import SharedWords, WordSurvivor
from engine.mutation.survivors import Survivor, telling
from engine.proof.solver import Found
from engine.reading import load_rulebook
from engine.rulebook import Rule, Rulebook

_EACH = 5.0
"""Seconds for the solver to look for somebody who would notice one mutant."""

Left = tuple[int, Found, Person | None, str | None]
"""A mutant no scenario noticed: its position, and what the solver says."""


@dataclass(frozen=True, slots=True)
class Score:
    """What became of every mutant."""

    mutants: tuple[Mutant, ...]
    equivalent: tuple[Mutant, ...]
    survivors: tuple[Survivor, ...]
    generated_share: float
    words: int = 0
    """How many changes of concepts were tried; the rest is about them too."""
    equivalent_words: int = 0
    surviving_words: tuple[WordSurvivor, ...] = ()
    only_generated: tuple[Mutant, ...] = ()
    """Mutants that nothing but generated scenarios notices."""

    @property
    def score(self) -> float:
        return self._share(safety=False)

    @property
    def safety_score(self) -> float:
        return self._share(safety=True)

    @property
    def written_score(self) -> float:
        """The score of the scenarios that somebody wrote, without the generated ones."""
        return self._share(safety=False, written=True)

    @property
    def written_safety_score(self) -> float:
        return self._share(safety=True, written=True)

    @property
    def concept_score(self) -> float:
        """The same for concepts, which are counted apart."""
        real = self.words - self.equivalent_words
        return (real - len(self.surviving_words)) / real if real else 1.0

    def _share(self, safety: bool, written: bool = False) -> float:
        """Noticed mutants, of those that are not equivalent. Where there is none, nothing was missed."""
        left = [*(survivor.mutant for survivor in self.survivors), *(self.only_generated if written else ())]
        counted, equivalent, alive = (sum(mutant.safety or not safety for mutant in some) for some in (self.mutants, self.equivalent, left))
        real = counted - equivalent
        return (real - alive) / real if real else 1.0

    def as_json(self) -> dict[str, object]:
        """The keys of the contract, and how many mutants each operator made and lost."""
        return {
            "score": _rounded(self.score), "safety_score": _rounded(self.safety_score), "generated_share": round(self.generated_share, 4),
            "without_generated": {"score": _rounded(self.written_score), "safety_score": _rounded(self.written_safety_score)},
            "mutants": len(self.mutants), "equivalent": len(self.equivalent), "survivors": [one.as_json() for one in self.survivors],
            "concepts": {
                "score": _rounded(self.concept_score), "mutants": self.words, "equivalent": self.equivalent_words,
                "survivors": [one.as_json() for one in self.surviving_words],
            },
            "safety_mutants": sum(mutant.safety for mutant in self.mutants), "operators": self._operators(),
            "equivalents": [{"rule": one.rule.id, "operator": str(one.operator), "detail": one.detail} for one in self.equivalent],
        }

    def _operators(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        lists = {"mutants": self.mutants, "equivalent": self.equivalent, "survivors": [survivor.mutant for survivor in self.survivors]}
        for name, mutants in lists.items():
            for mutant in mutants:
                counts = found.setdefault(str(mutant.operator), dict.fromkeys(lists, 0))
                counts[name] += 1
        return found


def _rounded(share: float) -> float:
    """Four places, and never up to what was not reached."""
    return int(share * 10_000) / 10_000


def score(rulebook: Rulebook, runs: Runs, rules: Path, features: Path, jobs: int, seconds: float, step: Callable[[str], None] = lambda _: None) -> Score:
    """Grade every mutant. `seconds` is for the whole run; a mutant nobody could decide about by then is a survivor."""
    mutants, end = list(mutants_of(rulebook)), time.time() + seconds
    shares = _shares(mutants, max(1, jobs) * 4)
    left: list[Left] = []
    only: list[int] = []
    words = SharedWords(Runner(rulebook))
    if jobs <= 1:
        runner, counted = Runner(rulebook), runs.counted
        for share in shares:
            some, few = work(runner, counted, mutants, share, end)
            left, only = left + some, only + few
            step("rules")
        words_left = words.left(counted)
    else:
        with ProcessPoolExecutor(jobs, get_context("spawn"), _open, (rules, features)) as pool:
            of_words = pool.submit(_words_in_process)
            for done in as_completed([pool.submit(_in_process, share, end) for share in shares]):
                some, few = done.result()
                left, only = left + some, only + few
                step("rules")
            words_left = of_words.result()
    step("concepts")
    left.sort(key=lambda one: one[0])
    return Score(
        tuple(mutants), tuple(mutants[index] for index, found, _, _ in left if found is Found.NOBODY),
        tuple(Survivor(mutants[index], found, person, said) for index, found, person, said in left if found is not Found.NOBODY), runs.generated_share,
        len(words.mutants), sum(one.found is Found.NOBODY for one in words_left), tuple(one for one in words_left if one.found is not Found.NOBODY),
        tuple(mutants[index] for index in sorted(only)),
    )


def _shares(mutants: list[Mutant], parts: int) -> list[list[int]]:
    """Positions of mutants, those of one rule together."""
    rules = {rule: index for index, rule in enumerate(dict.fromkeys(mutant.rule.id for mutant in mutants))}
    shares = [[index for index, mutant in enumerate(mutants) if rules[mutant.rule.id] % parts == part] for part in range(parts)]
    return [share for share in shares if share]


def _not_noticed(runner: Runner, runs: list[Run], mutants: list[Mutant], share: list[int]) -> list[int]:
    """Mutants of a share that no scenario notices. Scenarios that name one of its rules or statements come first: they notice most."""
    named = {name for index in share for name in (mutants[index].rule.id, *mutants[index].rule.statements)}
    near = [run for run in runs if any(f'"{name}"' in expectation.text for name in named for expectation in run.expectations)]
    for some in (near, [run for run in runs if run not in near]):
        alive = Grader(runner, [mutants[index] for index in share]).grade(some).alive
        share = [share[index] for index in alive]
    return share


def work(runner: Runner, runs: list[Run], mutants: list[Mutant], share: list[int], end: float) -> tuple[list[Left], list[int]]:
    """Grade some mutants, and look for somebody who would notice each that is left. Also says which only generated scenarios noticed."""
    unwritten = _not_noticed(runner, [run for run in runs if not run.scenario.generated], mutants, share)
    share = _not_noticed(runner, [run for run in runs if run.scenario.generated], mutants, unwritten)
    only = sorted(set(unwritten) - set(share))
    if not share:
        return [], only
    grader = Grader(runner, [mutants[index] for index in share])
    by_day = {day: [one for one in grader.mutants if _acts_on(one.rule) == day] for day in {_acts_on(one.rule) for one in grader.mutants}}
    equivalences = {day: Equivalence(Edition(runner.rulebook, day), some, _EACH) for day, some in by_day.items()}
    found: list[Left] = []
    for index in range(len(share)):
        if time.time() > end:
            found.append((share[index], Found.UNDECIDED, None, None))
            continue
        mutant = grader.mutants[index]
        noticing = equivalences[_acts_on(mutant.rule)].who_notices(mutant)
        told = telling(grader, runner, index, noticing.person) if noticing.person else None
        person, said = told if told else (noticing.person, None)
        found.append((share[index], noticing.found, person, said))
    return found, only


def _acts_on(rule: Rule) -> date:
    """The day of scenarios or, for a rule that does not act then, the nearest one on which it does: it is not without effect."""
    if rule.starts is not None and rule.starts > DAY:
        return rule.starts
    return rule.ends if rule.ends is not None and rule.ends < DAY else DAY


_worker: tuple[Runner, list[Run], list[Mutant]] | None = None


def _open(rules: Path, features: Path, day: date = DAY) -> None:
    global _worker
    runner = Runner(load_rulebook(rules, day))
    _worker = (runner, runner.run_folder(features).counted, list(mutants_of(runner.rulebook)))


def _words_in_process() -> list[WordSurvivor]:
    assert _worker is not None
    return SharedWords(_worker[0]).left(_worker[1])


def _in_process(share: list[int], end: float) -> tuple[list[Left], list[int]]:
    assert _worker is not None
    return work(*_worker, share, end)
