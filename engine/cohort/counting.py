"""Counts people whose standings change: by option, and by goal, place and housing. Knows columns and sums, no rules."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.cohort.exploding import item_column, known_column
from engine.cohort.expressions import Column, Plan, any_of
from engine.cohort.library import load_ibis
from engine.cohort.standings import OPEN_TO_TALK, STANDINGS, Definition, Placing
from engine.vocabulary import Vocabulary

ABSENT = STANDINGS.index("absent")
GOALS = "goals"
BY = {"goal": GOALS, "place": "jurisdiction", "housing": "housing"}
"""What people are counted by, with the question that says it. A person is counted under each goal they have."""

_WAYS = ("people", "changed", "opened", "closed")


@dataclass
class Counts:
    """People so far. `moves` by option and (before, after); `groups` by what, by answer (None: not known), by way or option."""

    people: int = 0
    changed: int = 0
    opened: int = 0
    closed: int = 0
    moves: dict[str, Counter[tuple[int, int]]] = field(default_factory=dict)
    groups: dict[str, dict[str | None, Counter[str]]] = field(default_factory=dict)


class Tally:
    """The questions put to each part of a cohort, written once, and the counts that they add to."""

    def __init__(self, plan: Plan, old: Mapping[str, Definition], new: Mapping[str, Definition], vocabulary: Vocabulary) -> None:
        self._ibis: Any = load_ibis()
        self._options = list(dict.fromkeys([*old, *new]))
        self.changing = [id for id in self._options if old.get(id) != new.get(id)]
        self._by = {what: question for what, question in BY.items() if question in vocabulary}
        self._goals = list(vocabulary[GOALS].values) if GOALS in self._by.values() else []
        for question in self._by.values():
            plan.read(question)
        for goal in self._goals:
            plan.item(GOALS, goal)
        self._standings = self._placed(plan, old, new)
        self._schema = self._standings.schema()

    def _placed(self, plan: Plan, old: Mapping[str, Definition], new: Mapping[str, Definition]) -> Column:
        """The table of standings: two columns an option that may change, one an option that cannot, and what is counted by."""
        table = plan.table()
        for stage in plan.stages():
            table = table.mutate(**stage(table))
        placing, columns = Placing(plan, table), {}
        absent = self._ibis.literal(ABSENT, type="int8")
        for number, id in enumerate(self._options):
            columns[f"after_{number}"] = placing.standing(new[id]) if id in new else absent
            if id in self.changing:
                columns[f"before_{number}"] = placing.standing(old[id]) if id in old else absent
        kept = [question for what, question in self._by.items() if what != "goal"]
        goals = {f"goal_{number}": table[item_column(GOALS, goal)] for number, goal in enumerate(self._goals)}
        known = {"goals_known": table[known_column(GOALS)]} if self._goals else {}
        return table.select(*[table[question] for question in kept], **goals, **known, **columns)

    def sql(self) -> dict[str, str]:
        """Every question as SQL: `standings` makes the table that the others read."""
        ibis = self._ibis
        table = ibis.table(self._schema, name="standings")
        ways = table.mutate(**self._ways(table))
        told = {"standings": self._standings, "moves": ibis.union(*self._moves(table), distinct=False), "all": ways.aggregate(**self._sums(ways))}
        for what, question in self._by.items():
            if what != "goal":
                told[what] = ways.group_by(answer=ways[question]).aggregate(**self._sums(ways))
        if self._goals:
            told["goal"] = ibis.union(*self._by_goal(ways), distinct=False)
        return {name: str(ibis.to_sql(expression, dialect="duckdb")) for name, expression in told.items()}

    def _ways(self, table: Column) -> dict[str, Column]:
        pairs = [(table[f"before_{number}"], table[f"after_{number}"]) for number, id in enumerate(self._options) if id in self.changing]
        talk = list(OPEN_TO_TALK)
        return {
            "changed": any_of(one != other for one, other in pairs),
            "opened": any_of(~one.isin(talk) & other.isin(talk) for one, other in pairs),
            "closed": any_of(one.isin(talk) & ~other.isin(talk) for one, other in pairs),
        }

    def _sums(self, ways: Column) -> dict[str, Column]:
        sums = {"people": ways.count(), **{way: ways[way].cast("int64").sum() for way in _WAYS[1:]}}
        for number, id in enumerate(self._options):
            if id in self.changing:
                sums[f"option_{number}"] = (ways[f"before_{number}"] != ways[f"after_{number}"]).cast("int64").sum()
        return sums

    def _moves(self, table: Column) -> Iterator[Column]:
        for number, id in enumerate(self._options):
            after = table[f"after_{number}"]
            before = table[f"before_{number}"] if id in self.changing else after
            grouped = table.group_by(before=before, after=after).aggregate(people=table.count())
            yield grouped.select(option=self._ibis.literal(number), before=grouped.before, after=grouped.after, people=grouped.people)

    def _by_goal(self, ways: Column) -> Iterator[Column]:
        parts = {str(number): ways[f"goal_{number}"] for number in range(len(self._goals))} | {"": ~ways["goals_known"]}
        for name, having in parts.items():
            some = ways.filter(having)
            yield some.aggregate(answer=self._ibis.literal(name), **self._sums(some))

    # ---------- adding up ----------
    def add(self, counts: Counts, answers: Mapping[str, list[dict[str, Any]]]) -> None:
        """Adds what was answered about one part of a cohort; each answer is a list of rows by column name."""
        for way in _WAYS:
            setattr(counts, way, getattr(counts, way) + int(answers["all"][0][way] or 0))
        for row in answers["moves"]:
            moves = counts.moves.setdefault(self._options[row["option"]], Counter())
            moves[row["before"], row["after"]] += row["people"]
        for what in self._by:
            groups = counts.groups.setdefault(what, {})
            for row in answers[what]:
                answer = self._answer(what, row["answer"])
                group = groups.setdefault(answer, Counter())
                group.update({way: int(row[way] or 0) for way in _WAYS})
                group.update({id: int(row[f"option_{number}"] or 0) for number, id in enumerate(self._options) if id in self.changing})

    def _answer(self, what: str, answer: str | None) -> str | None:
        return (self._goals[int(answer)] if answer else None) if what == "goal" else answer
