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
    empty: str = ""
    """Why there is nothing in it to run, where that is so: somebody forgot something, and no runner of tests would say it."""

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
    """The scenarios of one file, outlines and backgrounds written out; one that is `empty` where there is nothing to run."""
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
    written = {node["id"]: (node, said) for node, said in _scenarios(feature, "")} if feature else {}
    if not written:
        return [Scenario("a file without a scenario", Position(name), (), frozenset(), None, empty="no `Scenario:` stands in this file")]
    document["uri"] = name
    pickles = Compiler().compile(document)
    run = {pickle["astNodeIds"][0] for pickle in pickles}
    never = [_never(node, said, name) for id, (node, said) in written.items() if id not in run]
    return [*(_scenario(pickle, *written[pickle["astNodeIds"][0]], name) for pickle in pickles), *never]


def _scenarios(part: Mapping[str, Any], around: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Each scenario with everything that is said about it and around it."""
    said = f"{around}\n{part.get('description', '')}"
    for child in part["children"]:
        if "rule" in child:
            yield from _scenarios(child["rule"], said)
        elif "scenario" in child:
            yield child["scenario"], f"{child['scenario'].get('description', '')}\n{said}"


def _never(node: Mapping[str, Any], said: str, name: str) -> Scenario:
    """An outline that no row of examples turns into a run."""
    at = Position(name, node["location"]["line"], node["location"].get("column", 1))
    return Scenario(node["name"], at, (), frozenset(), _source(said), empty="an outline needs a table `Examples:` with a row for each run")


def _source(said: str) -> str | None:
    found = _SOURCE.search(said)
    return found.group(1).strip() if found else None


def _scenario(pickle: Mapping[str, Any], node: Mapping[str, Any], said: str, name: str) -> Scenario:
    steps = tuple(_step(step) for step in pickle["steps"])
    return Scenario(
        name=pickle["name"], at=Position(name, node["location"]["line"], node["location"].get("column", 1)),
        steps=steps, tags=frozenset(tag["name"] for tag in pickle["tags"]),
        source=_source(said), empty="" if steps else "no sentence stands in this scenario",
    )


def _step(step: Mapping[str, Any]) -> Step:
    rows = step.get("argument", {}).get("dataTable", {}).get("rows", ())
    table = tuple(tuple(cell["value"] for cell in row["cells"]) for row in rows)
    return Step(_KINDS.get(step.get("type", ""), "then"), step["text"], table)
