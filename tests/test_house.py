"""How the house is built: imports run one way, importing is light, modules are short, what is public is explained."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine.rulebook import Rulebook

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("engine", "api", "cli")
MODULES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
MOST_LINES = 300
ABOVE_ENGINE = {"fastapi", "starlette", "uvicorn", "jinja2", "httpx", "typer", "click", "rich", "api", "cli", "tests"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Top-level packages that a module imports anywhere in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module and not node.level]
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("path", [path for path in MODULES if named(path).startswith("engine/")], ids=named)
def test_the_engine_knows_no_http_and_no_command_line(path: Path) -> None:
    assert not imported(path) & ABOVE_ENGINE


@pytest.mark.parametrize("path", [path for path in MODULES if named(path).startswith("api/")], ids=named)
def test_the_api_knows_no_command_line(path: Path) -> None:
    assert not imported(path) & {"cli", "typer", "tests"}


def test_the_live_engine_and_its_double_share_the_conditions_and_nothing_else() -> None:
    def parts(name: str) -> set[str]:
        tree = ast.parse((ROOT / "engine" / name).read_text(encoding="utf-8"))
        return {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("engine.")}

    assert not parts("oracle.py") & {"engine.lowering", "engine.inference"}
    assert not (parts("lowering.py") | parts("inference.py")) & {"engine.oracle"}


@pytest.mark.parametrize(
    ("module", "kept_out"),
    [
        ("engine", {"ruamel", "fastapi", "rich", "pydantic", "durable_rules_engine", "typer"}),
        ("engine.consultation", {"ruamel", "fastapi", "rich", "typer", "uvicorn", "starlette"}),
    ],
)
def test_importing_is_light(module: str, kept_out: set[str]) -> None:
    said = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert not kept_out & {name.split(".")[0] for name in said.split()}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", [path for path in MODULES if path.name != "__init__.py"], ids=named)
def test_what_is_public_is_explained(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_") and not _explained(node)
    ]
    assert silent == []


def _explained(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a class or function has a docstring; a route is explained by its decorator."""
    return ast.get_docstring(node) is not None or (not isinstance(node, ast.ClassDef) and bool(node.decorator_list))


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=named)
def test_nothing_is_read_from_outside_the_house(path: Path) -> None:
    if path.name != Path(__file__).name:
        assert not re.search(r"\.\./shared|/work/", path.read_text(encoding="utf-8"))


def test_clinical_meaning_stays_out_of_the_faces(shipped: Rulebook) -> None:
    """No option and no question is named in `api/` or `cli/`, but for the few by which pages are laid out, and in examples."""
    laid_out = {"goals", "respondent", "jurisdiction", "local_services", "emergency_now"}
    faces = [path for path in MODULES if not named(path).startswith("engine/") and named(path) != "api/documentation.py"]
    ids = {id for id in (*shipped.options, *shipped.vocabulary.questions) if "_" in id or len(id) > 8} - laid_out
    found = {
        (named(path), node.value)
        for path in faces
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in ids
    }
    assert found == set()
