"""The scenarios a command grades: where they are, and what is said when they are not there."""

from pathlib import Path
from typing import Annotated

import typer

from cli.common import BAD_INPUT, fail
from engine.mutation.gherkin_files import FeaturesError, GherkinMissing
from engine.mutation.runs import Runner, Runs
from engine.rulebook import Rulebook

FeaturesOption = Annotated[Path | None, typer.Option("--features", help="The folder of scenarios; `features` beside the rules by default.")]


def features_folder(features: Path | None, rules: Path) -> Path:
    """The folder asked for, or the one beside the rules. Exit code 2 where there is none."""
    folder = features or rules.resolve().parent / "features"
    if not folder.is_dir():
        fail(f"there is no folder of scenarios at `{folder}`",
             "scenarios come with a checkout and not with the installed package; name them with --features DIR")
    return folder


def run_features(rulebook: Rulebook, folder: Path) -> tuple[Runner, Runs]:
    """Every scenario of a folder, run. Exit code 2 where they cannot be read."""
    runner = Runner(rulebook)
    try:
        return runner, runner.run_folder(folder)
    except (FeaturesError, GherkinMissing, UnicodeDecodeError) as error:
        fail(str(error), "", BAD_INPUT)
