"""What is wrong in a rule file, said so that its author can mend it. Knows nothing of rules themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from engine.phrases import Phrase, say

_GUESSES = 6
"""Words that may have been meant; more of them are no help."""


class Severity(StrEnum):
    """How bad a finding is: an error makes the rulebook unusable, a warning fails `check --strict`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file of the rulebook; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: where, which, what was written and expected, and what to do."""

    at: Position
    code: str
    severity: Severity
    message: str
    help: str = ""

    def __str__(self) -> str:
        text = f"{self.at}: {self.severity}[{self.code}] {self.message}"
        return f"{text}\n  help: {self.help}" if self.help else text

    def as_json(self) -> dict[str, object]:
        """The finding in the shape of `check --format json`."""
        return {
            "file": self.at.file,
            "line": self.at.line,
            "column": self.at.column,
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message,
            "help": self.help,
        }


class Findings:
    """Collects diagnostics, so that one run reports every mistake in every file."""

    def __init__(self) -> None:
        self._all: list[Diagnostic] = []

    def error(self, at: Position, code: str, message: str, help: str = "") -> None:
        self._all.append(Diagnostic(at, code, Severity.ERROR, message, help))

    def warning(self, at: Position, code: str, message: str, help: str = "") -> None:
        self._all.append(Diagnostic(at, code, Severity.WARNING, message, help))

    def info(self, at: Position, code: str, message: str, help: str = "") -> None:
        self._all.append(Diagnostic(at, code, Severity.INFO, message, help))

    def __contains__(self, at: Position) -> bool:
        """Whether something was found at a place."""
        return any(found.at == at for found in self._all)

    def __len__(self) -> int:
        return len(self._all)

    @property
    def failed(self) -> bool:
        """Whether an error was found."""
        return any(found.severity is Severity.ERROR for found in self._all)

    def sorted(self) -> list[Diagnostic]:
        """All findings in the order of files and lines, each once."""
        return sorted(set(self._all), key=lambda found: (found.at, found.code, found.message))


def so_many_errors(number: int) -> Phrase:
    """How many errors there are, in words."""
    return say("errors_one" if number == 1 else "errors_many", number=number)


class RulebookError(Exception):
    """The rule files cannot be used; `diagnostics` says why, and every message says what to do."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.diagnostics = diagnostics
        errors = sum(found.severity is Severity.ERROR for found in diagnostics)
        self.message = say("rulebook_unusable", errors=so_many_errors(errors))
        super().__init__(self.message)


def nearest(word: str, known: Iterable[str], letters: int = 2) -> str | None:
    """The known word at most `letters` edits away from `word`, the closest first; None when there is none."""
    close = all_nearest(word, known, letters)
    return close[0] if close else None


def all_nearest(word: str, known: Iterable[str], letters: int = 2) -> list[str]:
    """The known words that are nearest to `word`, all equally near and at most `letters` edits away, by alphabet."""
    from rapidfuzz.distance import OSA  # only needed when something is misspelt

    readable = word.encode(errors="replace").decode()  # half a surrogate pair, which JSON may carry, has no distance
    scored = [(OSA.distance(readable, other, score_cutoff=letters), other) for other in known]
    least = min((distance for distance, _ in scored), default=letters + 1)
    return sorted({other for distance, other in scored if distance == least}) if least <= letters else []


def guessed(word: str, known: Iterable[str], letters: int = 2) -> Phrase | None:
    """A help line that names what may have been meant: every word that is equally near. None when none is, or too many are."""
    *others, last = all_nearest(word, known, letters) or [""]
    if not last or len(others) >= _GUESSES:
        return None
    if not others:
        return say("did_you_mean", word=last)
    return say("did_you_mean_one_of", words=", ".join(f"`{other}`" for other in others), last=f"`{last}`")


def one_of(words: Iterable[str], limit: int = 12) -> str:
    """The allowed words in backticks, shortened when there are many."""
    listed = [f"`{word}`" for word in words]
    if len(listed) > limit:
        return say("and_more", words=", ".join(listed[:limit]), number=len(listed) - limit)
    return ", ".join(listed)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A help line for a misspelt word: the nearest known one, or what is allowed."""
    choices = list(known)
    guess = guessed(word, choices, letters=3 if len(word) > 8 else 2)
    if guess is not None:
        return guess
    return say("known_are", words=one_of(choices)) if choices else ""
