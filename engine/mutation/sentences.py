"""How the sentences of scenarios are recognised: with places, in English and in French. Knows no meaning."""

import re
from collections.abc import Callable, Iterable
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")

Build = Callable[..., Any]


class Sentences:
    """Sentences, each with what it builds. The places of a sentence are given to it by name."""

    def __init__(self) -> None:
        self._known: list[tuple[re.Pattern[str], Build]] = []

    def says(self, *sentences: str) -> Callable[[Build], Build]:
        """Say what some sentences, which mean the same, build."""

        def keep(build: Build) -> Build:
            self._known += [(_pattern(sentence), build) for sentence in sentences]
            return build

        return keep

    def read(self, text: str) -> tuple[Build, dict[str, str]] | None:
        """What a sentence builds and what stands in its places; None when it is not one of these."""
        for pattern, build in self._known:
            found = pattern.fullmatch(text)
            if found is not None:
                return build, found.groupdict()
        return None


def _pattern(sentence: str) -> re.Pattern[str]:
    """What stands in a place holds no quotation mark, so no sentence can be mistaken for another."""
    parts = _PLACE.split(sentence)
    return re.compile("".join(
        f'(?P<{part}>[^"«»]+?)' if index % 2 else re.escape(part).replace(r"\ ", r"\s").replace(r"\s:", r"\s?:") for index, part in enumerate(parts)))


def items(listed: str) -> list[str]:
    """What is named in a list with commas."""
    return [item.strip().strip('"') for item in listed.split(",") if item.strip()]


def column(table: Iterable[tuple[str, ...]]) -> list[str]:
    """The first column of a table, its heading left out."""
    return [row[0].strip() for row in tuple(table)[1:]]
