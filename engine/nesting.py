"""The YAML library as it is used here, and how deep a text may be nested before it would overrun the library's stack."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

TOO_DEEP = 60
"""Levels within one another; more are refused."""


def too_deep(text: str) -> Any:
    """Where a text is nested too deep to be composed: the library would overrun its stack. None where it is not."""
    if not _may_be_deep(text):
        return None
    depth = 0
    for event in events(text):
        depth += type(event).__name__.endswith("StartEvent") - type(event).__name__.endswith("EndEvent")
        if depth > TOO_DEEP + 4:  # the stream and the document count too
            return event.start_mark
    return None


def _may_be_deep(text: str) -> bool:
    """A quick look that never misses: brackets that stay open, a deep indent, or many dashes in one line."""
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]", text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > TOO_DEEP:
            return True
        depth = max(depth, 0)
    return re.search(rf"^ {{{2 * TOO_DEEP},}}|(?:[-?:] +){{{TOO_DEEP // 2},}}", text, re.MULTILINE) is not None


def events(text: str) -> Iterator[Any]:
    """The library's events of a text, one after another, nothing composed. Raises YAMLError where the text is no YAML."""
    return library().parse(text)


def library() -> Any:
    """The library without its own reading of scalars, which is ours, and without looking for plug-ins: half the time."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", plug_ins=[])
    yaml.Resolver = _unresolved()
    return yaml


@lru_cache
def _unresolved() -> type:
    from ruamel.yaml.resolver import BaseResolver

    class Unresolved(BaseResolver):
        """Takes every scalar as it is written."""

        def __init__(self, version: object = None, loadumper: Any = None) -> None:
            super().__init__(loadumper)

    return Unresolved
