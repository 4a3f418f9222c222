"""Conditions as columns of a table, in strong Kleene logic: true holds, false fails, NULL is open, and it stays NULL to the end.

Columns come in stages: answers with their lists taken apart (`exploding`), every test once, concepts by depth, conditions. A
stage reads the one before it, so nothing is worked out twice.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import Any

from engine.cohort.exploding import item_column, known_column
from engine.cohort.library import load_ibis
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test, concepts_in, walk
from engine.vocabulary import Kind, Places, Vocabulary

Column = Any
"""A column or a table of Ibis, which has no types to speak of."""

Stage = Callable[[Column], dict[str, Column]]
"""Makes columns from the table of the stage before."""


@dataclass(frozen=True)
class Book:
    """The concepts of one rulebook under a name of its own; the vocabulary is shared."""

    name: str
    concepts: Mapping[str, Condition]


@dataclass
class Plan:
    """What is worked out for a cohort. Add conditions with `column`, then ask for `stages`."""

    vocabulary: Vocabulary
    _tests: dict[Test, str] = field(default_factory=dict)
    _items: dict[str, dict[str, None]] = field(default_factory=dict)
    _concepts: list[dict[str, Condition]] = field(default_factory=list)
    _named: dict[Condition, str] = field(default_factory=dict)
    _conditions: dict[str, Condition] = field(default_factory=dict)
    _reads: dict[str, None] = field(default_factory=dict)

    def column(self, condition: Condition, book: Book) -> str:
        """The name of the column that will hold a condition; equal conditions share one."""
        plain = self._without_concepts(condition, book)
        for part in walk(plain):
            if isinstance(part, Test):
                self._test(part)
        if plain not in self._named:
            name = f"rule_{len(self._named)}"
            self._named[plain] = name
            self._conditions[name] = plain
        return self._named[plain]

    def item(self, question: str, item: str) -> str:
        """The name of the column that says whether a list holds an item."""
        self._reads[question] = None
        self._items.setdefault(question, {})[item] = None
        return item_column(question, item)

    def read(self, question: str) -> None:
        """A question whose own column is needed."""
        self._reads[question] = None

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question that has to be read."""
        return tuple(self._reads)

    @property
    def items(self) -> Mapping[str, Iterable[str]]:
        """The items that are needed, by list question."""
        return self._items

    def _test(self, test: Test) -> None:
        self._reads[test.question] = None
        self._tests.setdefault(test, f"test_{len(self._tests)}")
        if self.vocabulary[test.question].is_list and test.op is not Op.KNOWN:
            for operand in test.operands:
                self.item(test.question, str(operand))

    def _without_concepts(self, condition: Condition, book: Book) -> Condition:
        """A condition whose concepts are references to columns, each concept staged by its depth."""
        match condition:
            case Concept(name):
                return Concept(self._concept(book.concepts[name], book)[0])
            case Not(part):
                return Not(self._without_concepts(part, book))
            case AllOf(parts):
                return AllOf(tuple(self._without_concepts(part, book) for part in parts))
            case AnyOf(parts):
                return AnyOf(tuple(self._without_concepts(part, book) for part in parts))
        return condition

    def _concept(self, condition: Condition, book: Book) -> tuple[str, int]:
        plain = self._without_concepts(condition, book)
        for level, known in enumerate(self._concepts):
            for name, other in known.items():
                if other == plain:
                    return name, level
        for part in walk(plain):
            if isinstance(part, Test):
                self._test(part)
        level = 1 + max((self._level(name) for name in concepts_in(plain)), default=-1)
        while len(self._concepts) <= level:
            self._concepts.append({})
        name = f"concept_{sum(map(len, self._concepts))}"
        self._concepts[level][name] = plain
        return name, level

    def _level(self, name: str) -> int:
        return next(level for level, known in enumerate(self._concepts) if name in known)

    # ---------- stages ----------
    def stages(self) -> list[Stage]:
        """From answers to conditions; each adds columns to those before."""
        concepts = [lambda table, known=known: {name: self._kleene(table, when) for name, when in known.items()} for known in self._concepts]
        return [self._tested, *concepts, self._judged]

    def table(self) -> Column:
        """The table of answers, as `exploding` makes it."""
        columns: dict[str, str] = {}
        for id in self._reads:
            question = self.vocabulary[id]
            if question.is_list:
                columns |= {item_column(id, item): "boolean" for item in self._items.get(id, ())} | {known_column(id): "boolean"}
            else:
                columns[id] = "int64" if question.kind is Kind.INTEGER else "string"
        return load_ibis().table(columns, name="answers")

    def _tested(self, table: Column) -> dict[str, Column]:
        return {name: self._truth(table, test) for test, name in self._tests.items()}

    def _judged(self, table: Column) -> dict[str, Column]:
        return {name: self._kleene(table, when) for name, when in self._conditions.items()}

    def _truth(self, table: Column, test: Test) -> Column:
        question = self.vocabulary[test.question]
        if question.is_list and test.op is Op.KNOWN:
            return table[known_column(test.question)]
        if question.is_list:
            items = [table[item_column(test.question, str(item))] for item in test.operands]
            return reduce(and_ if test.op is Op.INCLUDES_ALL else or_, items)
        column = table[test.question]
        if test.op is Op.KNOWN:
            return column.notnull()
        if test.op is Op.INSIDE:
            return self._inside(column, test)
        if test.op is Op.AT_LEAST:
            return column >= test.operands[0]
        return column <= test.operands[0] if test.op is Op.AT_MOST else column.isin(list(test.operands))

    def _inside(self, column: Column, test: Test) -> Column:
        """Places by name: inside one of the areas, or open where only the country of an area is known."""
        ibis, verdicts = load_ibis(), {}
        for place in self.vocabulary.places.names:
            found = [Places.inside(place, str(area)) for area in test.operands]
            verdicts[place] = True if True in found else None if None in found else False
        inside = [place for place, verdict in verdicts.items() if verdict]
        maybe = [place for place, verdict in verdicts.items() if verdict is None]
        truth = column.isin(inside) if inside else ibis.ifelse(column.isnull(), ibis.null("boolean"), False)
        return ibis.ifelse(column.isin(maybe), ibis.null("boolean"), truth) if maybe else truth

    def _kleene(self, table: Column, condition: Condition) -> Column:
        match condition:
            case Test():
                return table[self._tests[condition]]
            case Concept(name):
                return table[name]
            case Not(part):
                return ~self._kleene(table, part)
            case AllOf(parts):
                return all_of(self._kleene(table, part) for part in parts)
            case AnyOf(parts):
                return any_of(self._kleene(table, part) for part in parts)


def all_of(columns: Iterable[Column]) -> Column:
    """Kleene's and; of nothing it holds."""
    return reduce(and_, list(columns) or [load_ibis().literal(True)])


def any_of(columns: Iterable[Column]) -> Column:
    """Kleene's or; of nothing it fails."""
    return reduce(or_, list(columns) or [load_ibis().literal(False)])

