"""The way from questions to an option: complete, without ends that lead nowhere, and drawn inside its frame."""

import pytest

from api.web.drawing import WIDTH, drawn
from engine.graph import COLUMNS, OPTION, QUESTION, Node, graph_of
from engine.rulebook import Rulebook


@pytest.mark.parametrize("option", ["oat_methadone", "naltrexone_oud", "naloxone_thn", "no_change_for_now"])
def test_every_rule_and_every_question_it_reads_is_there(shipped: Rulebook, option: str) -> None:
    graph = graph_of(option, shipped)
    assert {node.id for node in graph.columns[2]} == {rule.id for rule in shipped.about[option]}
    assert {node.id for node in graph.columns[0]} == {question for rule in shipped.about[option] for question in shipped.reads[rule.id]}
    starts = {start for start, _ in graph.edges}
    ends = {end for _, end in graph.edges}
    nodes = {node for column in graph.columns for node in column}
    assert starts | ends | {Node(OPTION, option)} == nodes
    assert {node for node in nodes if node.kind == QUESTION} <= starts
    assert len(graph.columns) == len(COLUMNS) and [node.kind for node in graph.columns[3]] == [OPTION]


def test_a_drawing_holds_every_node_and_edge_inside_its_frame(shipped: Rulebook) -> None:
    graph = graph_of("oat_srom", shipped)
    drawing = drawn(graph, lambda node: f"some words about {node.id}", lambda node: "", ("a", "b", "c", "d"))
    assert {box.node for box in drawing.boxes} == {node for column in graph.columns for node in column}
    assert len(drawing.lines) == len(graph.edges)
    for box in drawing.boxes:
        assert box.x >= 0 and box.x + WIDTH <= drawing.width and box.y >= 0 and box.y + box.height <= drawing.height
        assert all(box.y < y < box.y + box.height for y, _ in box.lines)
    for one in drawing.boxes:
        for other in drawing.boxes:
            assert one is other or one.x != other.x or one.y + one.height <= other.y or other.y + other.height <= one.y
