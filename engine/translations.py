"""Says which French texts are older than their English. Knows only what was recorded when the two were last seen to agree.

`language/translated.lock` in a folder of rules holds a line a text: its id, and a short hash of the English and of the
French. When the English has changed since and the French has not, the French is stale. When both changed, somebody
looked at both; when only the French changed, it was mended. `manypaths translations --accept` records how things are.
The file is no YAML: the service never reads it, and it is no part of the rulebook's hash.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from engine.diagnostics import Findings, Position, one_of
from engine.strings import Shown

LOCK = Path("language", "translated.lock")
_HEAD = "# English and French, last seen to agree. Written by `manypaths translations --accept`; see docs/french.md.\n"


@dataclass(frozen=True, slots=True)
class Pair:
    """One text in both languages."""

    id: str
    english: str
    french: Shown

    @property
    def record(self) -> tuple[str, str]:
        return _short(self.english), _short(self.french.text)


def pairs(strings: Iterable[Shown]) -> list[Pair]:
    """Every text that stands in both languages, by id. What stands in the program is tested there and left out."""
    strings = [one for one in strings if not one.at.file.endswith(".py")]
    english = {one.text_id: one.text for one in strings if one.language == "en"}
    return [Pair(one.text_id, english[one.text_id], one) for one in strings if one.language == "fr" and one.text_id in english]


def _short(text: str) -> str:
    return sha256(" ".join(text.split(" ")).encode()).hexdigest()[:8]


def read_lock(folder: Path) -> dict[str, tuple[str, str]] | None:
    """What was recorded in a folder of rules; None where nothing ever was."""
    path = folder / LOCK
    if not path.is_file():
        return None
    lines = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {parts[0]: (parts[1], parts[2]) for parts in lines if len(parts) == 3}


def write_lock(folder: Path, recorded: Mapping[str, tuple[str, str]]) -> None:
    """Record pairs, sorted, so that two people's changes seldom meet."""
    path = folder / LOCK
    path.parent.mkdir(exist_ok=True)
    path.write_text(_HEAD + "".join(f"{id} {english} {french}\n" for id, (english, french) in sorted(recorded.items())), encoding="utf-8")


def stale(found: Iterable[Pair], recorded: Mapping[str, tuple[str, str]]) -> list[Pair]:
    """Pairs whose English changed while their French did not."""
    return [pair for pair in found if pair.id in recorded and recorded[pair.id][0] != pair.record[0] and recorded[pair.id][1] == pair.record[1]]


def accepted(found: Iterable[Pair], recorded: Mapping[str, tuple[str, str]], prefixes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The record with every pair as it is now; a stale one only where one of the prefixes names it. What is gone is left out."""
    found = list(found)
    old = {pair.id for pair in stale(found, recorded)}
    named = tuple(prefixes)
    return {pair.id: recorded[pair.id] if pair.id in old and not pair.id.startswith(named) else pair.record for pair in found}


def _rules(texts: Iterable[str]) -> set[str]:
    """The rules that some texts belong to, by the ids of the texts."""
    return {parts[1] for id in texts if (parts := id.split("/"))[0] == "rule" and len(parts) > 2}


def check_translations(strings: Iterable[Shown], folder: Path, findings: Findings) -> None:
    """Add a finding for every stale French text, one for all that is not recorded yet, and one for recorded rules that are gone."""
    recorded = read_lock(folder)
    if recorded is None:
        return
    strings = list(strings)
    found = pairs(strings)
    old = stale(found, recorded)
    if gone := _rules(recorded) - _rules(one.text_id for one in strings):
        findings.warning(Position(LOCK.as_posix()), "MP507", f"rules that were recorded are no longer here: {one_of(sorted(gone), 5)}",
                         "put their file back; or, if they were taken out on purpose, run `manypaths translations --accept`")
    for pair in old:
        findings.warning(pair.french.at, "MP504", f"`{pair.french.id}` is older than its English",
                         f"translate it anew, or record that it still fits: `manypaths translations --accept {pair.id}`")
    fresh = sum(recorded.get(pair.id) != pair.record for pair in found) - len(old)
    if fresh:
        findings.info(Position(LOCK.as_posix()), "MP504", f"{fresh} texts are new, or changed in both languages, and not recorded yet",
                      "run `manypaths translations --accept`")
