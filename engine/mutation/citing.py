"""Whether a scenario says where it comes from: a source of the rulebook, or one of the few words that stand for another origin."""

import re
from collections.abc import Container

_WORDS = re.compile(r"(hazard log HZ\d\d|contract|calls|corrections|language)\b")
"""Origins that are no source of a rulebook: the hazard log, what the software promises, calls, corrections, the gate of words."""


def cited(named: str | None, sources: Container[str]) -> bool:
    """Whether what follows `Source:` begins with the id of a source, or with one of the words of this project."""
    if named is None:
        return False
    id = named.split(",")[0].strip()
    return id in sources or _WORDS.match(id) is not None
