"""Writes docs/walkthrough.md: one real change of the rules, from edit to merge request, with what each command prints.

The change is the one that the 2024 guideline made: methadone moved from second line to first. `python -m scripts.walkthrough`
writes the page; a test runs every command again and compares. Times, which differ, are left out.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from threading import Event, Thread, Timer

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


@dataclass(frozen=True)
class Slip(Step):
    """A command that watches the rules while somebody slips in a file, and mends it."""

    right: str = ""
    wrong: str = ""


STEPS = (
    Step("While you write", "An editor that reads YAML completes question names and allowed values from `after/schema.json`, and underlines what is not "
         "among them. The schema is made from the rulebook; this one knows every name:", "manypaths schema --check --rules after"),
    Step("", "Had the guideline called for a rule of its own, this would have been its beginning. `check` names every blank that is left.",
         "manypaths new rule methadone-on-an-equal-footing --verb note --about oat_methadone --rules after --as-of " + _DAY),
    Slip("Is it written well?", "Every mistake in every file, again after each change. In the middle, somebody writes "
         "`opioid_medication_may_fitt`, and mends it.",
         "manypaths check --watch --rules after --quiet --as-of " + _DAY, right=_NOW, wrong=_NOW.replace("may_fit", "may_fitt")),
    Step("Is it laid out like the rest?", "", "manypaths fmt --check after/opioid-agonist"),
    Step("How does the rule read now?", "", "manypaths rules oat-methadone-offered-first --rules after", 26),
    Step("What does one person see?", "`person.yaml` uses fentanyl and is sick without it. Before:",
         f"manypaths explain person.yaml oat_methadone --rules before --as-of {_DAY}", 14),
    Step("", "After:", f"manypaths explain person.yaml oat_methadone --rules after --as-of {_DAY}", 6),
    Step("Exactly whom does it change?", "Not a sample: every possible person. Each condition is proved in both directions.",
         f"manypaths diff before after --as-of {_DAY}", 60),
    Step("Do the principles still hold?", "For every possible person, by proof:", f"manypaths verify --rules after --as-of {_DAY}", 0, 1),
    Step("Do the scenarios still pass, and would they have noticed?", "With the change they pass:",
         "manypaths test --rules after --features features", 4),
    Step("", "Without it, some fail: the vignettes ask for methadone at a first treatment.", "manypaths test --rules before --features features", 6),
    Step("Are the scenarios good enough to guard it?", "Every rule that offers, avoids, cautions or alerts is changed in small ways, one at a "
         "time. A change that no scenario notices would be listed here, with a person who would have noticed. "
         "[grading-tests.md](grading-tests.md) explains the numbers.",
         "manypaths mutate --rules after --features features", 0, 16),
    Step("How many people would see something else?",
         "In a cohort of made-up people: drawn from margins that cite their sources, or evenly where none was found. It says which.",
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


def watched(step: Slip) -> str:
    """What a watching command prints at first, after the slip, and after it is mended."""
    file, count = Path("after") / _FILE, "for information"
    text = file.read_text(encoding="utf-8")
    command = [sys.executable, "-c", "from cli.main import app; app()", *step.command.split()[1:]]
    environment = {**os.environ, "PYTHONPATH": str(RULES.parent), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment) as running:
        assert running.stdout is not None
        alarm = Timer(60, running.kill)
        alarm.start()
        printed = _until(running.stdout, "watching")
        for written in (text.replace(step.right, step.wrong), text):
            with _writing(file, written):
                printed += _until(running.stdout, count)
        running.terminate()
        alarm.cancel()
    return "\n".join(line.rstrip() for line in [*printed, "^C"])


def _until(lines: Iterator[str], sign: str) -> list[str]:
    """Lines as far as one that holds a sign."""
    read = []
    for line in lines:
        read.append(line)
        if sign in line:
            break
    return read


@contextmanager
def _writing(file: Path, text: str) -> Iterator[None]:
    """Writes a file, again and again until the block is left: a watcher that has just begun may miss the first time."""
    seen = Event()

    def write() -> None:
        while True:
            file.write_text(text, encoding="utf-8")
            if seen.wait(2):
                return

    writer = Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        seen.set()
        writer.join()


def page() -> str:
    """The whole page."""
    parts = [_INTRO]
    with workplace():
        for step in STEPS:
            fence = "````" if "markdown" in step.command else "```"
            printed = watched(step) if isinstance(step, Slip) else said(step)
            parts += [f"## {step.title}\n" if step.title else "", f"{fill(step.why, 126)}\n" if step.why else "",
                      f"{fence}\n$ {step.command}\n{printed}\n{fence}\n"]
    parts.append("""## The commit

Before the commit, `.pre-commit-config.yaml` runs the layout, the checks and the schema again on what changed. The message says why
the rule changed and names the source. Reviewers see the difference above, and `make test` has run every command of this page.
""")
    return "\n".join(part for part in parts if part)


def main() -> int:
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
