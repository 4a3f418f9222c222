"""A built wheel carries all it needs; the lock names no place; what the README tells people to type exists."""

import json
import os
import re
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
BUILD_FILES = [ROOT / "pyproject.toml", ROOT / "Makefile", ROOT / ".ci" / "run", *sorted((ROOT / "scripts").glob("*.*"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_", "COV_", "MANYPATHS_"))}
    return subprocess.run(command, cwd=cwd, env=kept | {"PIP_CONFIG_FILE": os.devnull}, capture_output=True, text=True, timeout=120)


def locked(path: Path) -> Iterator[tuple[Requirement, list[str]]]:
    """Each requirement of a lock file, with its hashes."""
    for line in path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        requirement, *hashes = re.split(r"\s+--hash=", line.strip())
        yield Requirement(requirement), hashes


def here(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, what requirements/runtime.txt names (linked, not downloaded), and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    venv.create(folder, symlinks=True)
    installed = run(
        sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", "--no-deps", "--no-index", "--no-compile", wheel, cwd=folder
    )
    assert installed.returncode == 0, installed.stderr
    packages = site_packages(folder)
    for requirement, _ in locked(ROOT / "requirements" / "runtime.txt"):
        if here(requirement):
            for file in distribution(requirement.name).files or ():
                part = Path(str(distribution(requirement.name).locate_file(file.parts[0])))
                if file.parts[0] not in ("..", "__pycache__") and not (packages / part.name).exists():
                    (packages / part.name).symlink_to(part)
    return folder


def site_packages(environment: Path) -> Path:
    return next((environment / "lib").glob("python*")) / "site-packages"


def test_wheel_holds_the_packages_and_every_rule_file(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    rules = {path.relative_to(ROOT).as_posix() for kind in ("*.yaml", "*.json") for path in (ROOT / "rules").rglob(kind)}
    assert {"rules/schema.json", "rules/reach.json"} < rules
    assert rules <= names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"engine", "api", "cli", "rules"}


def test_wheel_works_in_an_empty_environment_from_any_folder(environment: Path, tmp_path: Path) -> None:
    python, command = environment / "bin" / "python", environment / "bin" / "manypaths"
    imported = run(python, "-c", "import api, cli, engine; print(api.__file__, cli.__file__, engine.__file__, sep='\\n')", cwd=tmp_path)
    assert imported.returncode == 0, imported.stderr
    assert all(Path(line).is_relative_to(site_packages(environment)) for line in imported.stdout.splitlines())

    (tmp_path / "answers.yaml").write_text("goals: [stay_alive_safer_use]\n", encoding="utf-8")
    suggested = run(command, "suggest", "answers.yaml", "--format", "json", "--as-of", "2026-11-23", cwd=tmp_path)
    assert suggested.returncode == 0, suggested.stderr
    assert "naloxone_thn" in {option["id"] for option in json.loads(suggested.stdout)["options"]}
    told = run(command, "rules", "always-naloxone", "--format", "json", "--as-of", "2026-11-23", cwd=tmp_path)
    assert json.loads(told.stdout)["cohort"]["counted"] is True, "the count is read without the libraries that made it"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.yaml"]


def test_wheel_reads_its_own_rules(environment: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("{}\n", encoding="utf-8")
    rules, away = site_packages(environment) / "rules", tmp_path / "away"
    rules.rename(away)
    try:
        without = run(environment / "bin" / "manypaths", "suggest", "answers.yaml", cwd=tmp_path)
    finally:
        away.rename(rules)
    assert without.returncode in (2, 4), without.stderr


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_locked_requirement_is_one_version_with_hashes(path: Path) -> None:
    requirements = list(locked(path))
    assert requirements
    for requirement, hashes in requirements:
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


@pytest.mark.parametrize("path", [*LOCKS, *BUILD_FILES], ids=lambda path: path.name)
def test_nothing_names_an_index(path: Path) -> None:
    assert not re.findall(r"://(?!127\.0\.0\.1)|--(?:extra-)?index-url|--find-links|--trusted-host|^-[if]\b", path.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("lock", "declared"),
    [
        ("build.txt", PROJECT["build-system"]["requires"] + PROJECT["dependency-groups"]["build"]),
        ("engine.txt", [line for line in PROJECT["project"]["dependencies"] if line.startswith("durable_rules")]),
        ("runtime.txt", PROJECT["project"]["dependencies"]),
        ("test.txt", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["test"]),
        ("bench.txt", PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["bench"]),
        ("spark.txt", PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["spark"]),
    ],
)
def test_lock_has_what_the_project_declares(lock: str, declared: list[str]) -> None:
    versions = {requirement.name: str(requirement.specifier).removeprefix("==") for requirement, _ in locked(ROOT / "requirements" / lock)}
    for requirement in map(Requirement, declared):
        assert versions[canonicalize_name(requirement.name)] in requirement.specifier


def test_locks_agree_with_one_another() -> None:
    """One version of each package, or one for each Python that needs its own."""
    versions: dict[tuple[str, str], set[str]] = {}
    for requirement, _ in (entry for path in LOCKS for entry in locked(path)):
        versions.setdefault((requirement.name, str(requirement.marker or "")), set()).add(str(requirement.specifier))
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_make_has_every_target_that_people_are_told_of() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"install", "serve", "test", "browser", "fuzz", "bench"} <= targets
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    command = re.compile(r"(?:^(?:\$ )?|`|&& )make ([a-z]+)(?=`|$| &&| +#| [A-Z]+=)", re.MULTILINE)
    told = {name for page in pages for name in command.findall(page.read_text(encoding="utf-8"))}
    assert told <= targets
    assert "install" in told
