"""French typography: the spaces that do not break, quotation marks and apostrophes. Finds what is wrong, and mends it.

A no-break space stands before `:` `;` `?` `!` and `»`, and after `«`; quotation marks are « »; apostrophes are
straight, all of them. Times (9:30), addresses, ratios and `code` are left alone.
"""

import re
from collections.abc import Iterable

from engine.diagnostics import Findings
from engine.numbers import NBSP
from engine.strings import Shown

_CODE = re.compile(r"`[^`]*`|https?://\S+|\d:\d|\{at\}:")
_FAULTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"(?<=\S)[ \u202f\u2009]*(?<!\u00a0)([:;?!»])(?=[\s,.)»]|$)"), NBSP + r"\1", "a no-break space before `: ; ? ! »`"),
    (re.compile(r"\u00a0[ \u00a0]+([:;?!»])"), NBSP + r"\1", "one space before `: ; ? ! »`"),
    (re.compile(r"«(?!\u00a0)[ \u202f\u2009]*"), "«" + NBSP, "a no-break space after `«`"),
    (re.compile(r"[\u2018\u2019\u02bc]"), "'", "straight apostrophes"),
    (re.compile(r'["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]'), f"«{NBSP}\\1{NBSP}»", "French quotation marks « »"),
)


def mended(text: str) -> str:
    """A French text with its typography put right; code in it stays as it is."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found.group())
        return f"\ue000{len(kept) - 1}\ue001"

    text = _CODE.sub(keep, text)
    for pattern, right, _ in _FAULTS:
        text = pattern.sub(right, text)
    return re.sub("\ue000(\\d+)\ue001", lambda found: kept[int(found[1])], text)


def faults(text: str) -> list[str]:
    """What is wrong with the typography of a French text, in words."""
    bare = _CODE.sub("x", text)
    return [rule for pattern, right, rule in _FAULTS if pattern.sub(right, bare) != bare]


def check_typography(strings: Iterable[Shown], findings: Findings) -> None:
    """Add a finding for every French string whose typography is off."""
    for string in strings:
        if string.language == "fr" and (wrong := faults(string.text)):
            findings.warning(string.at, "MP505", f"`{string.id}` wants {', and '.join(wrong)}", "run `python -m scripts.typography` to mend it")
