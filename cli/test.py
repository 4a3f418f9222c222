"""`manypaths test`: runs the scenarios, and says which rules, tests and standings they reach."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from cli.common import FINDINGS, Format, FormatOption, RulesOption, number, open_for_authors, print_json
from cli.features import FeaturesOption, features_folder, run_features
from engine.mutation.coverage import as_json, coverage
from engine.mutation.gherkin_files import Scenario
from engine.mutation.people import DAY
from engine.mutation.runs import Run, Runs
from engine.shipped import RULES

_SHOWN, _NAMED = 10, 3


def test(
    format: FormatOption = Format.TEXT,
    rules: RulesOption = RULES,
    features: FeaturesOption = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Name each scenario and sentence that only `make test` checks, and why.")] = False,
) -> None:
    """Run the scenarios that need no test runner, and show what they reach. Exit code 1 when one fails."""
    folder = features_folder(features, rules)
    runner, runs = run_features(open_for_authors(rules, DAY, format, "en"), folder)
    reached = as_json(coverage(runner, runs.counted), runner)
    report = {**_report(runs), "coverage": reached}
    if format is Format.JSON:
        print_json(report)
    else:
        if verbose:
            _left_out(report)
        _print(report, reached)
    if runs.failed:
        raise typer.Exit(FINDINGS)


def _report(runs: Runs) -> dict[str, Any]:
    counted, passed = runs.counted, [run for run in runs.checked if not run.failures]
    return {
        "checked": len(runs.checked), "passed": len(passed), "failed": [_plain(run) for run in runs.failed],
        "counted": len(counted), "without_source": sum(not run.scenario.source for run in passed),
        "source_unknown": [{**_where(run.scenario), "source": run.scenario.source} for run in passed if run.scenario.source and not run.cited],
        "people": sum(len(run.people) for run in counted), "expectations": sum(len(run.expectations) for run in counted),
        "sentences_left_out": sum(len(run.left_out) for run in runs.checked),
        "left_out": [{**_where(run.scenario), "sentences": run.left_out} for run in runs.checked if run.left_out],
        "generated_share": round(runs.generated_share, 4),
        "not_gradable": [{**_where(one.scenario), "why": one.why} for one in runs.not_gradable],
    }


def _plain(run: Run) -> dict[str, Any]:
    return {**_where(run.scenario), "failures": run.failures}


def _where(scenario: Scenario) -> dict[str, Any]:
    return {"scenario": scenario.name, "file": scenario.at.file, "line": scenario.at.line}


def _left_out(report: dict[str, Any]) -> None:
    """What only `make test` checks: whole scenarios, each with the first reason, and single sentences of the others."""
    whole = [f"{one['file']}:{one['line']}: left to `make test`: {one['scenario']}: {one['why']}" for one in report["not_gradable"]]
    single = [f"{one['file']}:{one['line']}: left to `make test`: {one['scenario']}: only the sentence `{sentence}`"
              for one in report["left_out"] for sentence in one["sentences"]]
    for line in dict.fromkeys(whole + single):
        typer.echo(line)


def _print(report: dict[str, Any], reached: dict[str, Any]) -> None:
    for run in report["failed"]:
        typer.echo(f"{run['file']}:{run['line']}: failed: {run['scenario']}")
        for failure in run["failures"]:
            typer.echo(f"  {failure}")
    typer.echo(f"{number(report['checked'], 'run')} of scenarios, {report['passed']} passed, {len(report['failed'])} failed; {report['counted']} count, "
               f"with {number(report['people'], 'person', 'people')} and {number(report['expectations'], 'expectation')}")
    _uncited(report["without_source"], report["source_unknown"])
    typer.echo(f"{len(report['not_gradable'])} more, and {number(report['sentences_left_out'], 'sentence')}, are checked by `make test` only; "
               f"{report['generated_share']:.0%} of the scenarios that count were generated")
    for kind, missing in (("rules", _names), ("tests", _tests)):
        found = reached[kind]
        both = " both ways" if kind == "tests" else ""
        typer.echo(f"{kind}: {found['reached']} of {found['of']} reached{both}")
        _few(missing(found["not_reached"]))
    never = reached["standings"]["options_never_shown"]
    typer.echo(f"standings: {reached['standings']['reached']} reached{f'; never shown: {chr(44).join(never)}' if never else ''}")


def _uncited(without: int, unknown: list[dict[str, Any]]) -> None:
    """One line about what passes and does not count, because nothing says where its expectations come from."""
    named = _listed(f"`{source}` in {file}" for source, file in dict.fromkeys((one["source"], one["file"]) for one in unknown))
    parts = [f"{without} without a line `Source: ...`"] if without else []
    parts += [f"{len(unknown)} whose source is none of the rulebook's ({named})"] if unknown else []
    if parts:
        typer.echo(f"not counted: {', '.join(parts)}")


def _listed(names: Iterable[str]) -> str:
    """A few names, and how many more there are."""
    every = list(names)
    left = len(every) - _NAMED
    return ", ".join(every[:_NAMED]) + (f" and {left} more" if left > 0 else "")


def _names(rules: list[str]) -> list[str]:
    return [f"`{rule}` holds for nobody in a scenario" for rule in rules]


def _tests(missed: list[dict[str, Any]]) -> list[str]:
    return [f"`{one['rule']}`: nobody for whom `{one['test']}` {' or '.join(one['never'])}" for one in missed]


def _few(lines: list[str]) -> None:
    for line in lines[:_SHOWN]:
        typer.echo(f"  {line}")
    if len(lines) > _SHOWN:
        typer.echo(f"  and {len(lines) - _SHOWN} more; --format json lists them")
