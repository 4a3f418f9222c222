"""Finds what git leaves in a file that two people changed at once. Knows no YAML: such a file is none."""

import re

_MARKER = re.compile(r"^(?:(<{7})|>{7}|\|{7})(?: .*)?\r?$|^={7}\r?$", re.MULTILINE)


def conflicts(text: str) -> list[int]:
    """The lines, from 1, at which a merge conflict begins; the first leftover marker where none begins."""
    found = list(_MARKER.finditer(text))
    beginnings = [marker for marker in found if marker[1]] or found[:1]
    return [text.count("\n", 0, marker.start()) + 1 for marker in beginnings]
