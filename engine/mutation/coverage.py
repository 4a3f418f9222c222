"""What the people of scenarios reach: rules that hold, tests that hold and fail, and where options stand. Judges nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.conditions import Concept, Condition, Test, walk
from engine.mutation.runs import Run, Runner
from engine.rulebook import Rule
from engine.standing import Standing

Atom = Test | Concept


@dataclass(slots=True)
class Coverage:
    """What was reached. A condition is one test of one rule; both of its sides are to be reached."""

    rules: set[str] = field(default_factory=set)
    holding: set[tuple[str, Atom]] = field(default_factory=set)
    failing: set[tuple[str, Atom]] = field(default_factory=set)
    standings: set[tuple[str, str]] = field(default_factory=set)


def atoms(rule: Rule) -> list[Atom]:
    """The tests of a rule, and the concepts it uses, each once."""
    return list(dict.fromkeys(part for part in walk(rule.when) if isinstance(part, Test | Concept)))


def named(atom: Atom) -> str:
    """A test in a few words."""
    return atom.name if isinstance(atom, Concept) else f"{atom.question} {atom.op} {', '.join(map(str, atom.operands))}"


def coverage(runner: Runner, runs: Iterable[Run]) -> Coverage:
    """What the people of some scenarios reach."""
    found, oracle = Coverage(), runner.oracle
    tests: dict[Condition, list[str]] = {}
    for rule in runner.rulebook.rules.values():
        for atom in atoms(rule):
            tests.setdefault(atom, []).append(rule.id)
    for run in runs:
        for view in run.people:
            found.rules |= view.verdicts.holding
            for atom in tests:
                truth = oracle.truth(atom, view.facts)
                if truth is not None:
                    (found.holding if truth else found.failing).update((rule, atom) for rule in tests[atom])  # type: ignore[arg-type]
            found.standings |= {(option, standing) for option in runner.rulebook.options if (standing := view.standing(option))}
    return found


def as_json(found: Coverage, runner: Runner) -> dict[str, object]:
    """How much was reached of how much, and what was not."""
    rules = runner.rulebook.rules.values()
    every = [(rule.id, atom) for rule in rules for atom in atoms(rule)]
    both = found.holding & found.failing
    sides = {"holds": found.holding, "fails": found.failing}
    missed = [{"rule": rule, "test": named(atom), "never": [side for side, reached in sides.items() if (rule, atom) not in reached]}
              for rule, atom in every if (rule, atom) not in both]
    standings = {option: [str(one) for one in Standing if (option, str(one)) in found.standings] for option in runner.rulebook.options}
    return {
        "rules": {"reached": len(found.rules), "of": len(rules), "not_reached": [rule.id for rule in rules if rule.id not in found.rules]},
        "tests": {"reached": len(every) - len(missed), "of": len(every), "not_reached": missed},
        "standings": {"reached": len(found.standings), "options_never_shown": [id for id, at in standings.items() if not at], "by_option": standings},
    }
