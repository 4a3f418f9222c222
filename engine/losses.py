"""Rule files that got lost: emptied, or named so that they are not read. Nothing else would tell that their rules are gone."""

import re
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from engine.diagnostics import Findings, Position

_NEARLY = re.compile(r"(.+?)\.y[aml]{2,3}(\W.*|\w)?", re.IGNORECASE)
"""A file name that was meant to end in `.yaml`: another ending of YAML, other capitals, a copy that an editor left."""


def nearly(name: str) -> bool:
    """Whether a file's name looks as if the file was meant to be read."""
    return _NEARLY.fullmatch(name) is not None


def holds_nothing(name: str, findings: Findings) -> None:
    """Add the finding about a rule file without content."""
    findings.warning(Position(name), "MP006", "this file holds nothing", "delete the file, or put back what it held")


def check_unread(unread: Iterable[str], read: Collection[str], findings: Findings) -> None:
    """Add a finding for each file that is named nearly like a rule file; `read` holds the names of those that are read."""
    for name in unread:
        named = _named(PurePosixPath(name))
        help = f"`{named}` is read; delete this copy, or move it elsewhere" if named in read else f"rename it to `{named}`"
        findings.warning(Position(name), "MP007", "this file is not read: its name does not end in `.yaml`", help)


def _named(path: PurePosixPath) -> str:
    """The name by which a file would be read."""
    found = _NEARLY.fullmatch(path.name)
    return path.with_name(f"{found[1] if found else path.name}.yaml").as_posix()
