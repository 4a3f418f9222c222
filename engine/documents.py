"""Reads the YAML files of a rulebook into nodes that know their place. Knows YAML, not rules.

A scalar is resolved here and not by the YAML library, so that `no` stays a word, `1.10` is not mistaken
for `1.1`, and a quoted number stays text. Duplicate keys, aliases, broken syntax and bytes that are not
UTF-8 are findings, never exceptions.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from engine.conflicts import conflicts
from engine.diagnostics import Findings, Position
from engine.losses import nearly
from engine.nesting import TOO_DEEP, events, library, too_deep

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)([eE][-+]?[0-9]+)?\Z|[-+]?\.(inf|nan)\Z", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: text, whole number, decimal, true/false, date or nothing; `written` is what the file holds."""

    value: str | int | float | bool | date | None
    written: str
    at: Position


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple["Node", ...]
    at: Position

    def __iter__(self) -> Iterator["Node"]:
        return iter(self.items)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; a key stands once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    at: Position

    def __iter__(self) -> Iterator[tuple[Scalar, "Node"]]:
        return iter(self.entries)

    def get(self, key: str) -> "Node | None":
        return next((value for name, value in self.entries if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        return next((name for name, _ in self.entries if name.value == key), None)


Node = Scalar | Sequence | Mapping


def place_of(word: str, node: Node | None) -> Position | None:
    """Where a word first stands in a node, as a key or as a value."""
    match node:
        case Scalar(_, written, at):
            return at if written == word else None
        case Sequence(items):
            return next((at for item in items if (at := place_of(word, item))), None)
        case Mapping(entries):
            return next((at for entry in entries for part in entry if (at := place_of(word, part))), None)
    return None


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes of every YAML file of a folder by relative path, and their common hash.

    `unread` names files beside them that look as if they were meant to be read and are not.
    """

    folder: Path
    contents: dict[str, bytes]
    unread: tuple[str, ...] = ()

    @property
    def hash(self) -> str:
        """`sha256:` over the sorted relative paths and contents."""
        digest = hashlib.sha256()
        for name, content in sorted(self.contents.items()):
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
        return f"sha256:{digest.hexdigest()}"


def read_files(folder: Path) -> Files:
    """Read every `*.yaml` below a folder, hidden ones left out. Raises OSError when a file cannot be read."""
    if not folder.is_dir():
        raise NotADirectoryError(f"`{folder}` is not a folder of rules")
    names = sorted(path for path in folder.rglob("*.yaml") if not _hidden(path.relative_to(folder)))
    contents = {path.relative_to(folder).as_posix(): path.read_bytes() for path in names if path.is_file()}
    near = (path.relative_to(folder) for path in folder.rglob("*.[yY]*") if nearly(path.name) and path.is_file())
    return Files(folder, contents, tuple(sorted(path.as_posix() for path in near if path.as_posix() not in contents and not _hidden(path))))


def parse(name: str, content: bytes, findings: Findings) -> Node | None:
    """The document in a file as nodes; None when it holds nothing, and with a finding when it is no UTF-8, no YAML or not merged."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content[: problem.start].count(b"\n") + 1
        column = problem.start - (content.rfind(b"\n", 0, problem.start) + 1) + 1
        findings.error(Position(name, line, column), "MP001", f"byte `0x{content[problem.start]:02x}` is not UTF-8",
                       "save the file as UTF-8")
        return None
    for line in (conflicting := conflicts(text)):
        findings.error(Position(name, line), "MP008", "this file holds a merge conflict, which begins in this line",
                       "keep what is right of both sides, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
    if conflicting:
        return None
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        deep = too_deep(text)
        root = None if deep else library().compose(text)
    except MarkedYAMLError as problem:
        findings.error(_marked(name, problem.problem_mark or problem.context_mark), "MP002", f"this is not YAML: {_said(problem)}", _YAML_HELP)
        return None
    except (YAMLError, ValueError, RecursionError) as problem:
        at = _place(name, text, getattr(problem, "position", 0) or 0)
        findings.error(at, "MP002", f"this is not YAML: {str(problem).splitlines()[0]}", "remove control characters")
        return None
    if deep:
        findings.error(_marked(name, deep), "MP002", f"this is nested more than {TOO_DEEP} levels deep", "give a part a name as a concept")
    node = None if root is None else _Builder(name, text, findings).node(root)
    return None if isinstance(node, Scalar) and node.value is None else node


_YAML_HELP = "check indentation, quotes and brackets here and in the line above; quote text that holds `: `, `#`, `?` or a comma"


def _said(problem: Any) -> str:
    """What the library says is wrong, and where the part began in which it went wrong."""
    began = f" ({problem.context} from line {problem.context_mark.line + 1})" if problem.context and problem.context_mark else ""
    return f"{problem.problem or problem.context}{began if problem.problem else ''}"


def _marked(name: str, mark: Any) -> Position:
    return Position(name, mark.line + 1, mark.column + 1) if mark else Position(name)


def _place(name: str, text: str, offset: int) -> Position:
    return Position(name, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class _Builder:
    """Turns the library's nodes into ours; a node met twice is an alias."""

    def __init__(self, name: str, text: str, findings: Findings) -> None:
        self._name = name
        self._text = text
        self._findings = findings
        self._seen: set[int] = set()
        self._built: dict[int, Node] = {}
        self._aliases = 0

    def node(self, raw: Any, depth: int = 0) -> Node:
        at = Position(self._name, raw.start_mark.line + 1, raw.start_mark.column + 1)
        if id(raw) in self._seen:
            self._alias()
            return self._built.get(id(raw), Scalar(None, "", at))
        aliases = self._aliases
        node = self._new(raw, at, depth)
        if aliases == self._aliases:  # an alias within an alias is not followed: it could stand for any number of parts
            self._built[id(raw)] = node
        return node

    def _new(self, raw: Any, at: Position, depth: int) -> Node:
        self._seen.add(id(raw))
        if depth > TOO_DEEP:
            self._findings.error(at, "MP002", f"this is nested more than {TOO_DEEP} levels deep", "give a part a name as a concept")
            return Scalar(None, "", at)
        if isinstance(raw.value, str):
            return Scalar(raw.value if raw.style in ("'", '"', "|", ">") else resolve(raw.value), raw.value, at)
        if (raw.value and isinstance(raw.value[0], tuple)) or raw.tag == "tag:yaml.org,2002:map":
            return Mapping(tuple(self._entries(raw.value, depth)), at)
        return Sequence(tuple(self.node(item, depth + 1) for item in raw.value), at)

    def _alias(self) -> None:
        """A finding for each alias, all at the first: composed nodes no longer tell where they were used again."""
        self._aliases += 1
        for event in events(self._text) if self._aliases == 1 else ():
            if type(event).__name__ == "AliasEvent":
                self._findings.error(_marked(self._name, event.start_mark), "MP004", f"`*{event.anchor}` stands for a part written elsewhere",
                                     "write that part out again")

    def _entries(self, pairs: list[tuple[Any, Any]], depth: int) -> Iterator[tuple[Scalar, Node]]:
        first: dict[str, Position] = {}
        for raw_key, raw_value in pairs:
            key = self.node(raw_key, depth + 1)
            if not isinstance(key, Scalar):
                self._findings.error(key.at, "MP101", "a key has to be a word", "quote it, or move it into a list")
                continue
            name = key.written
            if name in first:
                self._findings.error(key.at, "MP003", f"the key `{name}` stands here twice",
                                     f"the first is in line {first[name].line}; keep one")
                continue
            first[name] = key.at
            yield Scalar(name, name, key.at), self.node(raw_value, depth + 1)


def resolve(text: str) -> str | int | float | bool | date | None:
    """What a word without quotes means."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text[0] in "tT"
    if _INTEGER.match(text) and len(text) <= 18:
        return int(text)
    if _DATE.match(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return float(text.replace(".inf", "inf").replace(".nan", "nan")) if _FLOAT.match(text) else text


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
