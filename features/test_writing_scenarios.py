"""`docs/writing-scenarios.md` shows every sentence there is, and none that is not; every scenario says where it comes from."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from gherkin.parser import Parser
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from engine.consultation import Consultation
from engine.mutation.citing import cited

FEATURES = Path(__file__).resolve().parent
PAGE = FEATURES.parent / "docs" / "writing-scenarios.md"

_BLOCK = re.compile(r"^```gherkin\n(.*?)^```", re.MULTILINE | re.DOTALL)
_KEYWORDS = {"Given ": "given", "When ": "when", "Then ": "then", "Étant donné ": "given", "Quand ": "when", "Alors ": "then", "And ": "", "Et ": ""}
_SOURCE = re.compile(r"^\s*Source ?: (.+)", re.MULTILINE)


def _sentences(block: str) -> Iterator[tuple[str, str]]:
    """The kind and the words of every sentence in a block; `And` is of the kind of the sentence before it."""
    kind = ""
    for line in block.splitlines():
        for keyword, begins in _KEYWORDS.items():
            if line.strip().startswith(keyword):
                kind = begins or kind
                yield kind, line.strip().removeprefix(keyword)


def shown() -> list[tuple[str, str]]:
    """The kind and the words of every sentence of the page."""
    return [sentence for block in _BLOCK.findall(PAGE.read_text(encoding="utf-8")) for sentence in _sentences(block)]


def _matching(definitions: list[StepFunctionContext], kind: str, sentence: str) -> list[str]:
    return [one.parser.name for one in definitions if one.type == kind and one.parser.is_matching(sentence)]


@pytest.fixture
def definitions() -> list[StepFunctionContext]:
    found = [one for one in step_function_context_registry.values() if one.step_func.__module__.startswith("features.steps.")]
    assert found
    return found


def test_every_sentence_shown_is_there_once(definitions: list[StepFunctionContext]) -> None:
    wrong = [f"{kind} {sentence}: {matching}" for kind, sentence in shown() if len(matching := _matching(definitions, kind, sentence)) != 1]
    assert not wrong, "\n".join(wrong)


def test_every_sentence_there_is_is_shown(definitions: list[StepFunctionContext]) -> None:
    on_page = shown()
    missing = [f"{one.type} {one.parser.name}" for one in definitions
               if not any(kind == one.type and one.parser.is_matching(sentence) for kind, sentence in on_page)]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("feature", sorted(FEATURES.rglob("*.feature")), ids=lambda path: path.stem)
def test_every_scenario_says_where_it_comes_from(feature: Path, consultation: Consultation) -> None:
    document = Parser().parse(feature.read_text(encoding="utf-8"))["feature"]
    common = _SOURCE.findall(document["description"])
    children = [child for part in document["children"] for child in part.get("rule", {"children": [part]})["children"]]
    for scenario in (child["scenario"] for child in children if "scenario" in child):
        own = _SOURCE.findall(scenario["description"])
        assert own or common, f"`{scenario['name']}` has no line `Source: ...`, and neither has its feature"
        for named in own:
            assert cited(named, consultation.rulebook.sources), f"`{scenario['name']}`: no source is called `{named}`"
