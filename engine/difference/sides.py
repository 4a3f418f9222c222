"""One of two rulebooks to compare: a folder, or the rules at a git revision. Reads what git has here, never a network."""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.diagnostics import Diagnostic, RulebookError, Severity, so_many_errors
from engine.documents import Files, read_files
from engine.reading import read_rulebook
from engine.rulebook import Rulebook

_SECONDS = 60
_ENTRY = re.compile(r"(?P<mode>[0-9]{6}) (?P<kind>[a-z]+) (?P<id>[0-9a-f]{40,64})\t(?P<path>.+)", re.DOTALL)


class SideError(Exception):
    """A rulebook that cannot be compared: what is wrong, what to do, and the findings of its files where there are any."""

    def __init__(self, message: str, help: str, findings: tuple[Diagnostic, ...] = ()) -> None:
        self.message, self.help, self.findings = message, help, findings
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Side:
    """A rulebook under the name it was asked for; `commit` where it came out of git."""

    name: str
    rulebook: Rulebook
    commit: str | None = None

    def as_json(self) -> dict[str, object]:
        book = self.rulebook
        return {"name": self.name, "commit": self.commit, "id": book.id, "version": book.version, "hash": book.hash}


def open_sides(old: str, new: str, as_of: date, within: Path = Path("rules"), repository: Path = Path()) -> tuple[Side, Side]:
    """Two rulebooks, each in a folder or in the folder `within` of a git revision. Raises SideError when one cannot be used."""
    before, after = (_found(name, within, repository) for name in (old, new))
    first = _read(old, *before, as_of)
    if after[1].hash == before[1].hash:
        return first, Side(new, first.rulebook, after[0])
    return first, _read(new, *after, as_of)


def _found(name: str, within: Path, repository: Path) -> tuple[str | None, Files]:
    return (None, _folder(Path(name))) if Path(name).is_dir() else _revision(name, within, repository)


def _read(name: str, commit: str | None, files: Files, as_of: date) -> Side:
    try:
        return Side(name, read_rulebook(files, as_of), commit)
    except RulebookError as error:
        found = tuple(one for one in error.diagnostics if one.severity is Severity.ERROR)
        said = f"the rulebook in `{name}` cannot be used: {so_many_errors(len(found))}"
        raise SideError(said, "mend it, or name another folder or revision", found) from None


def _folder(folder: Path) -> Files:
    try:
        files = read_files(folder)
    except OSError:
        raise SideError(f"`{folder}` cannot be read", "name a folder of rules or a git revision") from None
    if not files.contents:
        raise SideError(f"the folder `{folder}` holds no rulebook: there is no `*.yaml` in it", "name the folder that holds the rule files")
    return files


def _revision(name: str, within: Path, repository: Path) -> tuple[str, Files]:
    """The rule files at a revision, byte for byte as they were committed."""
    said = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if said is None:
        raise SideError(f"`{name}` is no folder and no git revision here", "name a folder of rules, or a branch, tag or commit of this repository")
    commit = said.decode().strip()
    root = f"{_inside(within, repository)}/"
    listed = _git(repository, "ls-tree", "-r", "-z", "--full-tree", commit, "--", root)
    blobs = {}
    for entry in (listed or b"").split(b"\0"):
        found = _ENTRY.fullmatch(entry.decode("utf-8", "surrogateescape"))
        if found and found["kind"] == "blob" and found["mode"] != "120000" and found["path"].endswith(".yaml"):
            blobs[found["path"].removeprefix(root)] = found["id"]
    named = {path: id for path, id in blobs.items() if not any(part.startswith(".") for part in path.split("/"))}
    if not named:
        said = f"the git revision `{name}` holds no rulebook: there is no `*.yaml` under `{root}`"
        raise SideError(said, "name the folder inside it with `--within`")
    return commit, Files(within, _contents(repository, named, name))


def _inside(within: Path, repository: Path) -> str:
    """The folder of rules as git names it, from the top of the repository."""
    top = _git(repository, "rev-parse", "--show-toplevel")
    if within.is_absolute() and top is not None:
        within = Path(os.path.relpath(within, top.decode().strip()))
    return within.as_posix().strip("/")


def _contents(repository: Path, blobs: dict[str, str], name: str) -> dict[str, bytes]:
    said = _git(repository, "cat-file", "--batch", given="".join(f"{id}\n" for id in blobs.values()).encode())
    contents: dict[str, bytes] = {}
    at = 0
    for path in blobs:
        head, _, _ = (said or b"")[at:].partition(b"\n")
        parts = head.split()
        if len(parts) != 3:
            raise SideError(f"git does not have all files of the revision `{name}` here", "fetch it first; nothing is fetched for you")
        start, size = at + len(head) + 1, int(parts[2])
        contents[path] = (said or b"")[start:start + size]
        at = start + size + 1
    return contents


def _git(repository: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git says; None when it fails. Raises SideError when there is no git or it does not answer."""
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(repository), *arguments]
    try:
        said = subprocess.run(command, input=given, capture_output=True, env=environment, timeout=_SECONDS, check=False)
    except FileNotFoundError:
        raise SideError("a git revision needs git, which is not installed here", "name two folders of rules instead") from None
    except subprocess.TimeoutExpired:
        raise SideError("git did not answer in time", "name two folders of rules instead") from None
    return said.stdout if said.returncode == 0 else None
