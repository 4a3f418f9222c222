"""`manypaths mutate`: changes the rules on purpose, and lists the changes that no scenario notices."""

import time
from typing import Annotated, Any

import typer

from cli.common import BAD_INPUT, FINDINGS, Format, FormatOption, RulesOption, fail, open_for_authors, print_json, seconds
from cli.features import FeaturesOption, features_folder, run_features
from cli.progress import progress
from engine.mutation.people import DAY
from engine.mutation.scoring import Score, score
from engine.mutation.survivors import Survivor
from engine.proof.solver import Found, SolverMissing, load_z3
from engine.shipped import RULES

LEAST, LEAST_SAFETY, MOST_GENERATED = 0.90, 1.0, 0.5
"""What scenarios have to reach: below it the exit code is 1."""


def mutate(
    format: FormatOption = Format.TEXT,
    rules: RulesOption = RULES,
    features: FeaturesOption = None,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="How many processes share the work.")] = 2,
    timeout: Annotated[
        float, typer.Option("--timeout", callback=seconds, help="Seconds for the whole run; a change not decided by then counts as a survivor.")] = 300,
) -> None:
    """Grade the scenarios: which small changes of the rules would they notice? Exit code 1 below 0.90, or 1.0 for safety."""
    start = time.monotonic()
    folder = features_folder(features, rules)
    rulebook = open_for_authors(rules, DAY, format, "en")
    try:
        load_z3()
    except SolverMissing as missing:
        fail(str(missing), "without it no change can be proved to change nothing", BAD_INPUT)
    _, runs = run_features(rulebook, folder)
    with progress("mutants", jobs * 4 + 1) as step:
        found = score(rulebook, runs, rules, folder, jobs, timeout, step)
    for run in runs.failed:
        typer.echo(f"{run.scenario.at}: failed, so it does not count: {run.scenario.name}", err=True)
    if format is Format.JSON:
        print_json({**found.as_json(), "seconds": round(time.monotonic() - start, 1), "scenarios_failed": len(runs.failed)})
    else:
        _print(found, time.monotonic() - start)
    if runs.failed or found.score < LEAST or found.safety_score < LEAST_SAFETY or found.generated_share >= MOST_GENERATED:
        raise typer.Exit(FINDINGS)


def _print(found: Score, seconds: float) -> None:
    for survivor in found.survivors:
        _print_survivor(survivor)
    report: dict[str, Any] = found.as_json()
    operators = report["operators"]
    for name, counts in operators.items():
        noticed = counts["mutants"] - counts["equivalent"] - counts["survivors"]
        typer.echo(f"{name:<17} {counts['mutants']:5} changes, {noticed:5} noticed, {counts['equivalent']:3} equivalent, {counts['survivors']:4} survived")
    for word in found.surviving_words:
        person = f", someone who answers {word.person.answers} would ({word.rule})" if word.person else ""
        typer.echo(f"concept `{word.mutant.concept}`: {str(word.mutant.operator).replace('_', ' ')} {word.mutant.detail}: no scenario notices{person}")
    typer.echo(f"concepts          {found.words:5} changes, {found.equivalent_words:3} equivalent, {len(found.surviving_words):4} survived; "
               f"score {found.concept_score:.4f}, counted apart")
    typer.echo(f"\nscore {report['score']:.4f} (at least {LEAST}), safety {report['safety_score']:.4f} (at least {LEAST_SAFETY}); "
               f"{len(found.mutants)} changes, {len(found.equivalent)} proved to change nothing, {len(found.survivors)} survived; "
               f"{found.generated_share:.0%} of the scenarios were generated; {seconds:.0f} s")
    typer.echo(f"the scenarios that somebody wrote, alone: score {report['without_generated']['score']:.4f}, "
               f"safety {report['without_generated']['safety_score']:.4f}")


def _print_survivor(survivor: Survivor) -> None:
    mutant = survivor.mutant
    what = f"{str(mutant.operator).replace('_', ' ')} {mutant.detail}".rstrip()
    typer.echo(f"{mutant.rule.at}: survived{' (safety)' if mutant.safety else ''}: `{mutant.rule.id}`: {what}")
    scenario = survivor.scenario()
    if survivor.found is Found.UNDECIDED:
        typer.echo("  the solver ran out of time: whether anybody would notice is not known\n")
    elif scenario is not None:
        typer.echo("  no scenario notices; this one would:\n")
        typer.echo("\n".join(f"    {line}".rstrip() for line in scenario.splitlines()) + "\n")
    elif survivor.person is not None:
        typer.echo(f"  no sentence tells it yet, for someone who answers {survivor.person.answers}\n")
