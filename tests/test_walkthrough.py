"""docs/walkthrough.md shows what the commands print."""

import re

from scripts.walkthrough import PAGE, page

ONE_OF_SEVERAL = re.compile(r"smallest person: .*", re.IGNORECASE)
"""Where several people are equally small, which one is shown may differ."""


def test_every_command_prints_what_the_page_shows() -> None:
    shown, printed = (ONE_OF_SEVERAL.sub("smallest person", text) for text in (PAGE.read_text(encoding="utf-8"), page()))
    assert shown == printed, "run `python -m scripts.walkthrough`"
