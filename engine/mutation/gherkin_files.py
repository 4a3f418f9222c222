"""Feature files as plain scenarios: outlines written out, tags and sources gathered. Knows nothing of people or rules."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.diagnostics import Position

GENERATED = "@generated"
"""The tag of a scenario that a tool wrote."""

_SOURCE = re.compile(r"^\s*Source ?: *(\S.*)", re.MULTILINE)
_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}

Table = tuple[tuple[str, ...], ...]


class GherkinMissing(RuntimeError):
    """The reader of scenarios is not installed; the message names what to install."""

    def __init__(self) -> None:
        super().__init__("reading scenarios needs gherkin, which is not installed; install it with `pip install gherkin-official`")


class FeaturesError(ValueError):
    """Feature files that cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence with its table; `kind` is given, when or then."""

    kind: str
    text: str
    table: Table = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One run of a scenario: an outline gives one for each row of examples, all at the same place."""

    name: str
    at: Position
    steps: tuple[Step, ...]
    tags: frozenset[str]
    source: str | None

    @property
    def generated(self) -> bool:
        return GENERATED in self.tags


def read_features(folder: Path) -> list[Scenario]:
    """Every scenario under a folder. Raises FeaturesError and GherkinMissing."""
    files = sorted(folder.rglob("*.feature"))
    if not files:
        raise FeaturesError(f"there is no feature file in `{folder}`")
    return [scenario for file in files for scenario in read_feature(file.read_text(encoding="utf-8"), str(file.relative_to(folder)))]


def read_feature(text: str, name: str) -> list[Scenario]:
    """The scenarios of one file, outlines and backgrounds written out."""
    try:
        from gherkin.errors import CompositeParserException, ParserException
        from gherkin.parser import Parser
        from gherkin.pickles.compiler import Compiler
    except ImportError:
        raise GherkinMissing from None
    try:
        document: Any = Parser().parse(text)
    except (ParserException, CompositeParserException) as error:
        raise FeaturesError(f"{name}: {str(error).strip().splitlines()[-1].strip()}") from None
    feature = document.get("feature")
    if not feature:
        return []
    written = {node["id"]: (node, said) for node, said in _scenarios(feature, "")}
    document["uri"] = name
    return [_scenario(pickle, *written[pickle["astNodeIds"][0]], name) for pickle in Compiler().compile(document)]


def _scenarios(part: Mapping[str, Any], around: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Each scenario with everything that is said about it and around it."""
    said = f"{around}\n{part.get('description', '')}"
    for child in part["children"]:
        if "rule" in child:
            yield from _scenarios(child["rule"], said)
        elif "scenario" in child:
            yield child["scenario"], f"{child['scenario'].get('description', '')}\n{said}"


def _scenario(pickle: Mapping[str, Any], node: Mapping[str, Any], said: str, name: str) -> Scenario:
    source = _SOURCE.search(said)
    return Scenario(
        name=pickle["name"], at=Position(name, node["location"]["line"], node["location"].get("column", 1)),
        steps=tuple(_step(step) for step in pickle["steps"]), tags=frozenset(tag["name"] for tag in pickle["tags"]),
        source=source.group(1).strip() if source else None,
    )


def _step(step: Mapping[str, Any]) -> Step:
    rows = step.get("argument", {}).get("dataTable", {}).get("rows", ())
    table = tuple(tuple(cell["value"] for cell in row["cells"]) for row in rows)
    return Step(_KINDS.get(step.get("type", ""), "then"), step["text"], table)
