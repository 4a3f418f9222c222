"""Mends French typography in the rule files, in place: `python -m scripts.typography [FOLDER]`. Touches nothing but French texts.

What it does is what `manypaths check` asks for (MP505): see engine/typography.py.
"""

import sys
from pathlib import Path

from engine.diagnostics import Findings
from engine.documents import Files, read_files
from engine.reading import gathered_of
from engine.shipped import RULES
from engine.strings import Shown, shown_strings
from engine.typography import faults, mended


def mend(files: Files) -> dict[str, int]:
    """Rewrite every French text that wants it; how many in each file. A text that cannot be found as written is left."""
    done: dict[str, int] = {}
    wanted: dict[str, list[Shown]] = {}
    for string in shown_strings(gathered_of(files, Findings())):
        if string.language == "fr" and string.at.file in files.contents and faults(string.text):
            wanted.setdefault(string.at.file, []).append(string)
    for name, strings in wanted.items():
        path = files.folder / name
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        for string in sorted(strings, key=lambda one: one.at, reverse=True):
            start = sum(map(len, lines[: string.at.line - 1])) + string.at.column - 1
            whole = "".join(lines)
            end = _end(whole, start)
            if end:
                lines = (whole[:start] + _mended(whole[start:end]) + whole[end:]).splitlines(keepends=True)
                done[name] = done.get(name, 0) + 1
        path.write_text("".join(lines), encoding="utf-8")
    return done


def _end(text: str, start: int) -> int:
    """Where a scalar that begins somewhere ends: a quoted one without escapes, or the rest of a line of a block."""
    mark = text[start]
    if mark in "\"'":
        end = text.find(mark, start + 1)
        return 0 if end < 0 or "\\" in text[start:end] or text[end + 1 : end + 2] == mark else end + 1
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return text.find("\n", start) if line.strip() in ("fr:", "- fr:") and mark not in "|>" else 0


def _mended(scalar: str) -> str:
    """A scalar with its text mended and its own quotes left alone."""
    quote = scalar[0] if scalar[0] in "\"'" else ""
    inner = scalar[len(quote) : len(scalar) - len(quote)]
    right = mended(inner)
    return scalar if quote and quote in right.replace(quote * 2, "") else f"{quote}{right}{quote}"


if __name__ == "__main__":
    for file, count in mend(read_files(Path(sys.argv[1]) if len(sys.argv) > 1 else RULES)).items():
        print(f"{file}: {count}")
