"""The way from what is asked to one option: questions, the concepts they mean, the rules, the option. Data, no drawing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.conditions import Condition, Test, concepts_in, walk
from engine.rulebook import Rulebook

QUESTION, CONCEPT, RULE, OPTION = "question", "concept", "rule", "option"
COLUMNS = (QUESTION, CONCEPT, RULE, OPTION)


@dataclass(frozen=True, slots=True)
class Node:
    """A question, concept, rule or option by its id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes column by column, and edges that run from an earlier column to a later one, or from concept to concept."""

    columns: tuple[tuple[Node, ...], ...]
    edges: tuple[tuple[Node, Node], ...]

    def into(self, node: Node) -> list[Node]:
        """What leads straight to a node."""
        return [start for start, end in self.edges if end == node]


def graph_of(option: str, rulebook: Rulebook) -> Graph:
    """Everything by which one option is offered, held back or spoken of."""
    end = Node(OPTION, option)
    edges: dict[tuple[Node, Node], None] = {}
    waiting: list[str] = []
    for rule in rulebook.about[option]:
        node = Node(RULE, rule.id)
        edges[node, end] = None
        waiting += _into(node, rule.when, edges)
    met: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name not in met:
            met.add(name)
            waiting += _into(Node(CONCEPT, name), rulebook.concepts[name], edges)
    nodes = dict.fromkeys(node for edge in edges for node in edge) | {end: None}
    return Graph(tuple(_column(kind, nodes, rulebook) for kind in COLUMNS), tuple(edges))


def _into(node: Node, condition: Condition, edges: dict[tuple[Node, Node], None]) -> list[str]:
    """Add what a condition reads directly; its concepts are still to be followed."""
    concepts = sorted(concepts_in(condition))
    for question in dict.fromkeys(part.question for part in walk(condition) if isinstance(part, Test)):
        edges[Node(QUESTION, question), node] = None
    for concept in concepts:
        edges[Node(CONCEPT, concept), node] = None
    return concepts


def _column(kind: str, nodes: Iterable[Node], rulebook: Rulebook) -> tuple[Node, ...]:
    """The nodes of one kind in the order of the rulebook."""
    orders: dict[str, Callable[[], list[str]]] = {
        QUESTION: lambda: list(rulebook.vocabulary.questions),
        CONCEPT: lambda: list(rulebook.concepts),
        RULE: lambda: list(rulebook.rules),
        OPTION: lambda: list(rulebook.options),
    }
    place = {id: number for number, id in enumerate(orders[kind]())}
    return tuple(sorted((node for node in nodes if node.kind == kind), key=lambda node: place[node.id]))
