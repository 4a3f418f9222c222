"""Writes docs/walkthrough.md: one real change of the rules, from edit to merge request, with what each command prints.

The change is the one that the 2024 guideline made: methadone moved from second line to first. `python -m scripts.walkthrough`
writes the page; a test runs every command again and compares. Times, which differ, are left out.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine.shipped import RULES

PAGE = Path(__file__).resolve().parent.parent / "docs" / "walkthrough.md"
FEATURES = RULES.parent / "features"
_FILE = "opioid-agonist/choice.yaml"
_NOW = "    offer: [oat_methadone]\n    when: {opioid_medication_may_fit: 'yes'}\n"
_BEFORE = "    offer: [oat_methadone]\n    when: {opioid_medication_may_fit: 'yes', tried_inadequate: oat_bup}\n"
_PERSON = "answers:\n  substances: [fentanyl]\n  opioid_dependence: 'yes'\n"
_DAY = "2026-11-23"

_INTRO = f"""# A change, from edit to merge request

Until 2024, the Canadian guideline put buprenorphine first and methadone after it. The 2024 update puts both first, on an equal
footing (`crism_oud_2024`). This page makes that change in a copy of the rules and runs every command on it. `before` holds the
rules as they would have been, `after` the rules with the change. What is printed below is real; this page is written by
`python -m scripts.walkthrough`, and a test runs it all again. Long outputs are cut where you see `...`.

## The edit

In `{_FILE}`:

```diff
   - id: oat-methadone-offered-first
     offer: [oat_methadone]
-    when: {{opioid_medication_may_fit: 'yes', tried_inadequate: oat_bup}}
+    when: {{opioid_medication_may_fit: 'yes'}}
```
"""


@dataclass(frozen=True)
class Step:
    """One command, why it is run, and how much of its output is shown."""

    title: str
    why: str
    command: str
    lines: int = 40
    last: int = 0


STEPS = (
    Step("Is it written well?", "Every mistake in every file, in one run. Nothing to mend:", "manypaths check --rules after --quiet --as-of " + _DAY),
    Step("Is it laid out like the rest?", "", "manypaths fmt --check after/opioid-agonist"),
    Step("How does the rule read now?", "", "manypaths rules oat-methadone-offered-first --rules after", 22),
    Step("What does one person see?", "`person.yaml` uses fentanyl and is sick without it. Before:",
         f"manypaths explain person.yaml oat_methadone --rules before --as-of {_DAY}", 14),
    Step("", "After:", f"manypaths explain person.yaml oat_methadone --rules after --as-of {_DAY}", 6),
    Step("Exactly whom does it change?", "Not a sample: every possible person. Each condition is proved in both directions.",
         f"manypaths diff before after --as-of {_DAY}", 60),
    Step("Do the principles still hold?", "For every possible person, by proof:", f"manypaths verify --rules after --as-of {_DAY}", 0, 1),
    Step("Do the scenarios still pass, and would they have noticed?", "With the change they pass:",
         "manypaths test --rules after --features features", 3),
    Step("", "Without it, some fail: the vignettes ask for methadone at a first treatment.", "manypaths test --rules before --features features", 6),
    Step("How many people would see something else?", "In a cohort. The shipped margins are invented for trying the tool, and it says so.",
         f"manypaths impact before after --synthetic 20000 --seed 1 --as-of {_DAY}", 16),
    Step("For the merge request", "The difference as Markdown, to paste:", f"manypaths diff before after --as-of {_DAY} --format markdown", 30),
)


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder with `before`, `after`, `features` and `person.yaml`; the working folder while it is open."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(RULES, folder / "after")
        shutil.copytree(RULES, folder / "before")
        shutil.copytree(FEATURES, folder / "features", ignore=shutil.ignore_patterns("__pycache__"))
        text = (folder / "before" / _FILE).read_text(encoding="utf-8")
        if _NOW not in text:
            raise ValueError(f"`{_FILE}` no longer holds the rule that this page is about")
        (folder / "before" / _FILE).write_text(text.replace(_NOW, _BEFORE), encoding="utf-8")
        (folder / "person.yaml").write_text(_PERSON, encoding="utf-8")
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(here)


def said(step: Step) -> str:
    """What a command prints here, shortened as the page shows it, without times."""
    from typer.testing import CliRunner

    from cli.main import app

    printed = CliRunner().invoke(app, step.command.split()[1:]).stdout
    lines = [re.sub(r"[;,]? ?\b\d+(\.\d+)? s$", "", line).rstrip() for line in printed.strip("\n").split("\n")]
    if step.last:
        return "\n".join(["...", *lines[-step.last :]])
    return "\n".join(lines if len(lines) <= step.lines else [*lines[: step.lines], "..."])


def page() -> str:
    """The whole page."""
    parts = [_INTRO]
    with workplace():
        for step in STEPS:
            fence = "````" if "markdown" in step.command else "```"
            parts += [f"## {step.title}\n" if step.title else "", f"{step.why}\n" if step.why else "", f"{fence}\n$ {step.command}\n{said(step)}\n{fence}\n"]
    parts.append("""## Are the scenarios good enough to guard it?

`manypaths mutate` changes the rules in small ways (drop one, negate a condition, shift a bound ...) and lists the changes that no
scenario would notice. It takes minutes; [grading-tests.md](grading-tests.md) shows its output and how to read it.

Then commit, with a message that says why. Reviewers see the difference above, and `make test` has run all of it.
""")
    return "\n".join(part for part in parts if part)


def main() -> int:
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
