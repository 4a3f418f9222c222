"""What stands in which file of a rulebook, read no further than to names: enough to begin a draft where `check` still finds errors."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from engine.diagnostics import Findings
from engine.documents import Files, Node, Scalar, Sequence, parse
from engine.documents import Mapping as MappingNode

_WRITTEN_ID = re.compile(r"\bid:\s*['\"]?([A-Za-z0-9_.-]+)")


@dataclass(frozen=True, slots=True)
class Contents:
    """The ids of the items in each list of each file, by the names of file and list; an item without an id is an empty one."""

    files: Mapping[str, Mapping[str, tuple[str, ...]]]
    unread: frozenset[str]
    """Every id that is written in a file that is no YAML: of what kind is not known."""

    def ids(self, key: str) -> list[str]:
        """Every id in the lists of one kind, in the order of the files."""
        return [id for lists in self.files.values() for id in lists.get(key, ()) if id]

    def holding(self, key: str) -> list[str]:
        """The files with a list of one kind, those with most items first."""
        return sorted((name for name, lists in self.files.items() if key in lists), key=lambda name: -len(self.files[name][key]))


def contents_of(files: Files) -> Contents:
    """The names in a set of files, whatever is wrong with the rest of them."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    unread: set[str] = set()
    for name, content in sorted(files.contents.items()):
        findings = Findings()
        document = parse(name, content, findings)
        if document is None and findings.failed:
            unread.update(_WRITTEN_ID.findall(content.decode("utf-8", "replace")))
        elif isinstance(document, MappingNode):
            found[name] = {key.written: tuple(map(_id, value.items)) for key, value in document if isinstance(value, Sequence)}
    return Contents(found, frozenset(unread))


def _id(item: Node) -> str:
    value = item.get("id") if isinstance(item, MappingNode) else None
    return value.written if isinstance(value, Scalar) else ""
