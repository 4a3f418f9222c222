"""Reads concepts, which are conditions with a name, and refuses circles among them. Evaluates nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.conditions import ALWAYS, Condition, concepts_in
from engine.diagnostics import Findings, Position
from engine.documents import Node
from engine.fields import Fields
from engine.grammar import GROUPS, Grammar
from engine.texts import Texts
from engine.vocabulary import Vocabulary

_MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """One entry of `concepts`; `meaning` tells it as the rest of a sentence that begins with "when"."""

    id: str
    when: Condition
    at: Position
    meaning: Texts = field(default_factory=dict)


def read_concept(node: Node, grammar: Grammar, vocabulary: Vocabulary, findings: Findings) -> NamedCondition | None:
    """One entry of `concepts`; None when it has no id. A broken one keeps its name, so that one mistake is one finding."""
    fields = Fields(node, "a concept", findings)
    id = fields.named("concept")
    when = fields.node("when", required=True)
    meaning = fields.texts("meaning")
    fields.done()
    if id in vocabulary or id in GROUPS:
        taken = "a question already" if id in vocabulary else "a word of the rule language"
        findings.error(fields.value_at("id"), "MP104", f"the concept `{id}` has the name of {taken}", "give the concept another name")
    condition = grammar.read(when, fields.what) if when is not None else None
    return NamedCondition(id, condition or ALWAYS, node.at, meaning) if id else None


def without_circles(named: Mapping[str, NamedCondition], findings: Findings) -> dict[str, Condition]:
    """The conditions by name. Each circle, and each chain too long to follow, is a finding and is cut."""
    conditions = {id: concept.when for id, concept in named.items()}
    depth: dict[str, int] = {}

    def cut(name: str, code: str, message: str, help: str) -> int:
        findings.error(named[name].at, code, message, help)
        conditions[name] = ALWAYS
        return 0

    def visit(name: str, path: tuple[str, ...]) -> int:
        if name in path:
            circle = " -> ".join(f"`{step}`" for step in (*path[path.index(name):], name))
            return cut(name, "MP207", f"the concept `{name}` leads back to itself: {circle}", "break the circle")
        if name not in depth and name in named:
            parts = sorted(concepts_in(conditions[name])) if len(path) < _MAX_DEPTH else ()
            below = max([visit(part, (*path, name)) for part in parts], default=0 if len(path) < _MAX_DEPTH else _MAX_DEPTH)
            if below >= _MAX_DEPTH:
                below = cut(name, "MP404", f"the concept `{name}` is nested more than {_MAX_DEPTH} concepts deep", "write a part of it out")
            depth[name] = 1 + below
        return depth.get(name, 0)

    for name in named:
        visit(name, ())
    return conditions
