"""The language gate: finds words to avoid in every string the product can show, and exceptions that no longer matter.

One pattern a language finds that something is there; only then is it asked which term. Severity, replacements and
exceptions are data (`rules/language/`). Used by `check` only: a word that hurts is no reason to take a service down.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from engine.diagnostics import Findings
from engine.glossary import Exemption, Term, plain, read_exemption, read_term
from engine.strings import Gathered, Shown, shown_strings
from engine.translations import check_translations
from engine.typography import check_typography


@dataclass(frozen=True, slots=True)
class Match:
    """Words to avoid in one string, and the term that says so."""

    string: Shown
    term: Term
    words: str


class Gate:
    """The terms of every language, ready to be matched."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[tuple[Term, re.Pattern[str]]]] = {}
        for term in terms:
            self._terms.setdefault(term.language, []).append((term, re.compile(term.find)))
        self._quick = {language: _quick(term.find for term, _ in found) for language, found in self._terms.items()}

    def matches(self, strings: Iterable[Shown]) -> list[Match]:
        """Everything to avoid in some strings, in their order within a language."""
        by_language: dict[str, list[Shown]] = {language: [] for language in self._terms}
        for string in strings:
            by_language.get(string.language, []).append(string)
        return [match for language, found in by_language.items() for match in self._among(language, found)]

    def _among(self, language: str, strings: list[Shown]) -> Iterator[Match]:
        """All strings as one text, so that one search finds where to look closer."""
        texts = [plain(string.text).lower() for string in strings]
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        whole = "\n".join(texts)
        hits = {bisect_right(starts, found.start()) - 1 for quick in self._quick[language] for found in quick.finditer(whole)}
        for hit in sorted(hits):
            yield from self._in(strings[hit], texts[hit])

    def _in(self, string: Shown, text: str) -> Iterator[Match]:
        for term, pattern in self._terms[string.language]:
            if string.reader not in term.not_for:
                for words in dict.fromkeys(found.group() for found in pattern.finditer(text)):
                    yield Match(string, term, words)


def _quick(finds: Iterable[str]) -> list[re.Pattern[str]]:
    """Few patterns that find whatever one of many finds. Those that begin with a word's edge share it; groups capture nothing."""
    bare = [re.sub(r"(?<!\\)\((?!\?)", "(?:", find) for find in finds]
    edged = [find for find in bare if find.startswith(r"\b")]
    return [re.compile("|".join(some)) for some in (edged, [find for find in bare if find not in edged]) if some]


def check_language(gathered: Gathered, folder: Path, sources: Collection[str], findings: Findings) -> None:
    """Add every finding about the words of a folder: what to avoid, French that is stale, French typography."""
    terms = [term for node, _ in gathered["language_terms"] if (term := read_term(node, sources, findings)) is not None]
    exemptions = [one for node, _ in gathered["language_exceptions"] if (one := read_exemption(node, findings)) is not None]
    strings = shown_strings(gathered)
    check_words(strings, terms, exemptions, findings)
    check_typography(strings, findings)
    check_translations(strings, folder, findings)


def check_words(strings: Sequence[Shown], terms: Sequence[Term], exemptions: Sequence[Exemption], findings: Findings) -> None:
    """Add a finding for every word to avoid without an exception, and for every exception without a use."""
    allowed = {(one.string, plain(one.word).lower()): one for one in exemptions}
    used: set[tuple[str, str]] = set()
    for match in Gate(terms).matches(strings):
        key = (match.string.id, match.words)
        exemption = allowed.get(key)
        if exemption is None:
            _avoid(match, findings)
            continue
        used.add(key)
        if exemption.kind not in match.term.allow:
            classes = ", ".join(f"`{one}`" for one in match.term.allow) or "none"
            findings.error(exemption.at, "MP503", f"`{match.words}` takes no exception of class `{exemption.kind}`", f"classes it takes: {classes}")
    for key, exemption in allowed.items():
        if key not in used:
            findings.warning(exemption.at, "MP503", f"the exception for `{exemption.word}` in `{exemption.string}` matches nothing", "take it out")


def _avoid(match: Match, findings: Findings) -> None:
    add, code = (findings.error, "MP501") if match.term.blocks else (findings.warning, "MP502")
    other = f"; or give `{match.string.id}` an exception with its reason" if match.term.allow else ""
    add(match.string.at, code, f"`{match.words}` in `{match.string.id}`", f"say: {match.term.say}{other}")
