"""The engines that are measured side by side. Each is given the same rules and answers with the same set of rules.

Each in the fastest reasonable form found for it; the double and this engine take the condition tree, the others the
flat rows of a workload. What is not known is absent, and no comparison with it may hold.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.workloads import Workload
from engine.alternatives import Literal
from engine.answers import Facts
from engine.inference import LiveEngine
from engine.lowering import lower_conditions
from engine.oracle import Oracle

Holding = Callable[[Facts], frozenset[str]]
"""From what is known about a person to the rules that hold, everything in between included."""

_SIGN = {"eq": "==", "neq": "!=", "gte": ">=", "lte": "<="}
UNKNOWN = -1
"""Stands for an absent number where an engine needs one; every real one is 0 or more."""


def this_engine(load: Workload) -> Holding:
    """durable_rules, as the product uses it."""
    return LiveEngine(lower_conditions(load.world.rules, load.world.concepts, load.world.vocabulary)).holding


def the_double(load: Workload) -> Holding:
    double = Oracle(load.world.rules, load.world.concepts)
    return lambda facts: double.evaluate(facts).holding


def generated_python(load: Workload) -> Holding:
    """One function, compiled once, with an `if` a rule: the floor that no engine in Python gets under."""
    lines = ["def holding(message):", " get, found = message.get, []"]
    lines += [f" {one.name} = get({one.name!r})" for one in load.rows.properties]
    for rule, rows in load.rules.items():
        lines.append(f" if {_any_row(rows, 'and', 'or', 'is not None') or 'True'}: found.append({rule!r})")
    lines.append(" return frozenset(found)")
    scope: dict[str, Any] = {}
    exec("\n".join(lines), scope)
    return lambda facts: scope["holding"](load.message(facts))


def rule_engine(load: Workload) -> Holding:
    """rule-engine (PyPI): one compiled expression a rule."""
    from rule_engine import Context, Rule

    nothing = dict.fromkeys(one.name for one in load.rows.properties)  # looking up what is absent costs far more than null
    context = Context(default_value=None)
    rules = [(rule, Rule(_any_row(rows, "and", "or", "!= null") or "true", context=context)) for rule, rows in load.rules.items()]

    def holding(facts: Facts) -> frozenset[str]:
        message = {**nothing, **load.message(facts)}
        return frozenset(rule for rule, compiled in rules if compiled.matches(message))

    return holding


def clips(load: Workload) -> Holding:
    """CLIPS 6.4 through clipspy: one fact with a slot an attribute, a CLIPS rule a row."""
    from clips import Environment

    environment, fired = Environment(), []
    environment.define_function(fired.append, name="fire")
    slots = " ".join(f"(slot {one.name} (default {UNKNOWN}))" for one in load.rows.properties)
    environment.build(f"(deftemplate m {slots})")
    for row, literals in load.rows.alternatives.items():
        environment.build(f'(defrule {row} (m {" ".join(_slots(literals))}) => (fire "{row}"))')
    template = environment.find_template("m")

    def holding(facts: Facts) -> frozenset[str]:
        fired.clear()
        fact = template.assert_fact(**load.message(facts))
        environment.run()
        fact.retract()
        return load.rows.always.union(*(load.rows.means[row] for row in fired))

    return holding


def zen_cells(load: Workload) -> Holding:
    """zen-engine: a decision table with a column an attribute, all matching rows collected."""
    names = [one.name for one in load.rows.properties]
    rows = []
    for row, literals in load.rows.alternatives.items():
        cells = dict.fromkeys(names, "")
        for name, tests in _by_name(literals).items():
            cells[name] = _cell(tests)
        rows.append({"_id": row, "row": f'"{row}"', **cells})
    return _zen(load, [{"id": name, "name": name, "field": name, "type": "expression"} for name in names], rows)


def zen_rows(load: Workload) -> Holding:
    """zen-engine: a decision table with one expression a row, all matching rows collected."""
    rows = [{"_id": row, "row": f'"{row}"', "when": _row(literals, "and", "!= null")} for row, literals in load.rows.alternatives.items()]
    return _zen(load, [{"id": "when", "name": "when", "type": "expression"}], rows)


def _zen(load: Workload, inputs: list[dict], rows: list[dict]) -> Holding:
    from zen import ZenEngine

    outputs = [{"id": "row", "name": "row", "field": "row"}]
    table = {"hitPolicy": "collect", "inputs": inputs, "outputs": outputs, "rules": rows}
    nodes = [{"id": "in", "name": "in", "type": "inputNode", "content": {}}, {"id": "t", "name": "t", "type": "decisionTableNode", "content": table},
             {"id": "out", "name": "out", "type": "outputNode", "content": {}}]
    edges = [{"id": f"{a}-{b}", "sourceId": a, "targetId": b, "type": "edge"} for a, b in (("in", "t"), ("t", "out"))]
    decision = ZenEngine().create_decision(json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}))

    def holding(facts: Facts) -> frozenset[str]:
        found = decision.evaluate(load.message(facts))["result"]
        return load.rows.always.union(*(load.rows.means[one["row"]] for one in found))

    return holding


def _cell(tests: list[tuple[str, int]]) -> str:
    """The tests of one attribute in zen's table cells, where `$` is the attribute."""
    if all(comparison == "eq" for comparison, _ in tests):
        return " and ".join(str(value) for _, value in tests)
    return " and ".join(["$ != null", *(f"$ {_SIGN[comparison]} {value}" for comparison, value in tests)])


def _by_name(literals: Iterable[Literal]) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for name, comparison, value in literals:
        found.setdefault(name, []).append((comparison, value))
    return found


def _any_row(rows: Iterable[tuple[Literal, ...]], and_: str, or_: str, known: str) -> str:
    return f" {or_} ".join(f"({_row(literals, and_, known)})" for literals in rows if literals)


def _row(literals: Iterable[Literal], and_: str, known: str) -> str:
    """One row as an expression in which an absent value makes no comparison hold."""
    parts = []
    for name, comparison, value in literals:
        if comparison != "eq":
            parts.append(f"{name} {known}")
        parts.append(f"{name} {_SIGN[comparison]} {value}")
    return f" {and_} ".join(parts)


def _slots(literals: Iterable[Literal]) -> list[str]:
    slots = []
    for name, tests in _by_name(literals).items():
        parts = [_slot(name, comparison, value) for comparison, value in tests]
        slots.append(f"({name} ?{name}&{'&'.join(parts)})")
    return slots


def _slot(name: str, comparison: str, value: int) -> str:
    match comparison:
        case "eq":
            return str(value)
        case "neq":
            return f"~{value}&~{UNKNOWN}"
        case "gte":
            return f":(>= ?{name} {value})"
        case _:
            return f":(<= 0 ?{name} {value})"


CONTENDERS: dict[str, Callable[[Workload], Holding]] = {
    "this engine (durable_rules), rules only": this_engine,
    "its double, rules only": the_double,
    "zen-engine, a column an attribute": zen_cells,
    "zen-engine, an expression a row": zen_rows,
    "clipspy": clips,
    "rule-engine": rule_engine,
    "generated Python": generated_python,
}
OURS = "this engine (durable_rules), rules only"
ZEN = ("zen-engine, a column an attribute", "zen-engine, an expression a row")
"""Both forms are measured; ratios are to the faster one on each rule set."""
