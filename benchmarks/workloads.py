"""What every engine is measured on: rule sets, people, and the same rules as flat rows for engines that take no tree."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from random import Random

from engine.alternatives import Literal
from engine.answers import Facts
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not
from engine.lowering import Stage, lower_conditions
from engine.oracle import Oracle
from engine.reading import load_rulebook
from engine.rulebook import Rulebook
from tests import generators
from tests.generators import World

SHARES = (0.1, 0.2, 0.4, 0.7)
"""How much of the questions someone answered, each as often as the others."""


@dataclass(frozen=True)
class Workload:
    """One rule set with its people."""

    name: str
    world: World
    people: tuple[Facts, ...]

    @cached_property
    def rows(self) -> Stage:
        """The rules as flat rows (a row an alternative), concepts written out: what the other engines are given."""
        concepts = self.world.concepts
        rules = {name: _without_concepts(condition, concepts) for name, condition in self.world.rules.items()}
        return lower_conditions(rules, {}, self.world.vocabulary).rules

    @cached_property
    def rules(self) -> Mapping[str, list[tuple[Literal, ...]]]:
        """The rows of each rule; one empty row for a rule that always holds."""
        found: dict[str, list[tuple[Literal, ...]]] = {name: [()] for name in self.rows.always}
        for row, rules in self.rows.means.items():
            for rule in rules:
                found.setdefault(rule, []).append(self.rows.alternatives[row])
        return found

    def message(self, facts: Facts) -> dict[str, int]:
        """What is known about a person, under the names that the rows use."""
        message = self.rows.encode(facts)
        for anchor in self.rows.anchors:
            message.pop(anchor, None)
        return message

    @cached_property
    def expected(self) -> list[frozenset[str]]:
        double = Oracle(self.world.rules, self.world.concepts)
        return [double.evaluate(facts).holding for facts in self.people]


def _without_concepts(condition: Condition, concepts: Mapping[str, Condition]) -> Condition:
    match condition:
        case Concept(name):
            return _without_concepts(concepts[name], concepts)
        case Not(part):
            return Not(_without_concepts(part, concepts))
        case AllOf(parts) | AnyOf(parts):
            return type(condition)(tuple(_without_concepts(part, concepts) for part in parts))
    return condition


def shipped(rules: Path, as_of: date, people: int, seed: int) -> tuple[Rulebook, Workload]:
    """The rulebook in a folder, with random people."""
    rulebook = load_rulebook(rules, as_of)
    rng = Random(seed)
    some = tuple(generators.person(rng, rulebook.vocabulary, rng.choice(SHARES)) for _ in range(people))
    world = World(rulebook.vocabulary, {rule.id: rule.when for rule in rulebook.rules.values()}, rulebook.concepts)
    return rulebook, Workload(f"shipped rulebook, {len(world.rules)} rules", world, some)


def synthetic(rules: int, people: int, seed: int) -> Workload:
    """Flat rules over 40 attributes, 3 to 6 conditions each."""
    rng = Random(seed)
    world = generators.table(rng, rules)
    return Workload(f"synthetic, {rules:,} rules", world, tuple(generators.person(rng, world.vocabulary) for _ in range(people)))
