"""How the sentences of scenarios are recognised: with places, in English and in French. Knows no meaning."""

import re
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r'"[^"]*"|«[^»]*»')

_NEAR = 0.82
"""How alike two sentences are, from 0 to 1, when one is taken for the other misspelt.

Above every sentence that only `make test` knows (the nearest is at 0.79), below one wrong word in a short sentence."""

Build = Callable[..., Any]


class Sentences:
    """Sentences, each with what it builds. The places of a sentence are given to it by name."""

    def __init__(self) -> None:
        self._known: list[tuple[re.Pattern[str], Build]] = []
        self.written: list[str] = []
        """Each sentence as it was said, places in braces."""

    def says(self, *sentences: str) -> Callable[[Build], Build]:
        """Say what some sentences, which mean the same, build."""

        def keep(build: Build) -> Build:
            self._known += [(_pattern(sentence), build) for sentence in sentences]
            self.written += sentences
            return build

        return keep

    def read(self, text: str) -> tuple[Build, dict[str, str]] | None:
        """What a sentence builds and what stands in its places; None when it is not one of these."""
        for pattern, build in self._known:
            found = pattern.fullmatch(text)
            if found is not None:
                return build, found.groupdict()
        return None


def nearest(text: str, written: Iterable[str]) -> str | None:
    """The sentence that a text, which is none of them, may have been meant to be, its places as dots; None when none is near."""
    said = _words(text)
    alike, best = max(((_alike(said, sentence), sentence) for sentence in written), default=(0.0, ""))
    return _PLACE.sub("...", best) if alike >= _NEAR else None


def _alike(said: str, sentence: str) -> float:
    words = _words(sentence)
    if sentence.endswith("}"):  # what stands last is a place without quotation marks, and holds whatever its author says
        said = " ".join(said.split()[:len(words.split())])
    matcher = SequenceMatcher(None, said, words, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR else 0.0


def _words(text: str) -> str:
    """What does not change from one such sentence to the next: neither what is quoted nor what is listed after a colon."""
    head, colon, _ = _PLACE.sub("", _QUOTED.sub("", text)).partition(":")
    return " ".join((head + colon).split())


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
