"""Leaves out findings that only follow from something that could not be read: that comes first. Finds nothing itself."""

import re

from engine.diagnostics import Diagnostic, Severity

_NOT_FOUND = ("MP107", "MP201", "MP202", "MP301", "MP302", "MP307", "MP317")
"""Findings about a name that nothing defines. They say nothing where the definition itself could not be read."""

_NOT_USED = ("MP314", "MP315", "MP507")
"""Findings about a name that nothing uses. They say nothing while a file could not be read."""

_MISSED = re.compile(r"`([^`]+)`(?= is no)|(?<=answer to )`([^`]+)`|(?<=the service )`([^`]+)`")
"""The name in such a finding, as the messages put it."""

_UNREADABLE = ("MP001", "MP002", "MP008")


def without_consequences(found: list[Diagnostic], unread: set[str]) -> list[Diagnostic]:
    """The findings that say something of their own; `unread` holds the ids of what was written and could not be read."""
    broken = any(one.code in _UNREADABLE for one in found)
    mistaken = {name for one in found if one.severity is Severity.ERROR for name in _names(one)}
    return [one for one in found if not (
        (one.code in _NOT_FOUND and unread & _missed(one))
        or (one.code in _NOT_USED and (broken or mistaken & _names(one)))
    )]


def _missed(found: Diagnostic) -> set[str]:
    return {name for match in _MISSED.findall(found.message) for name in match if name}


def _names(found: Diagnostic) -> set[str]:
    return set(re.findall(r"`([^`]+)`", found.message))
