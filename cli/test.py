"""`manypaths test`: runs the scenarios, and says which rules, tests and standings they reach."""

from typing import Any

import typer

from cli.common import FINDINGS, Format, FormatOption, RulesOption, open_rulebook, print_json
from cli.features import FeaturesOption, features_folder, run_features
from engine.mutation.coverage import as_json, coverage
from engine.mutation.gherkin_files import Scenario
from engine.mutation.people import DAY
from engine.mutation.runs import Run, Runs
from engine.shipped import RULES

_SHOWN = 10


def test(format: FormatOption = Format.TEXT, rules: RulesOption = RULES, features: FeaturesOption = None) -> None:
    """Run the scenarios that need no test runner, and show what they reach. Exit code 1 when one fails."""
    folder = features_folder(features, rules)
    runner, runs = run_features(open_rulebook(rules, DAY, format, "en"), folder)
    reached = as_json(coverage(runner, runs.counted), runner)
    report = {**_report(runs), "coverage": reached}
    if format is Format.JSON:
        print_json(report)
    else:
        _print(report, reached)
    if runs.failed:
        raise typer.Exit(FINDINGS)


def _report(runs: Runs) -> dict[str, Any]:
    counted = runs.counted
    return {
        "checked": len(runs.checked), "passed": len(runs.checked) - len(runs.failed), "failed": [_plain(run) for run in runs.failed],
        "counted": len(counted), "without_source": sum(not run.scenario.source for run in runs.checked),
        "people": sum(len(run.people) for run in counted), "expectations": sum(len(run.expectations) for run in counted),
        "sentences_left_out": sum(run.left_out for run in runs.checked), "generated_share": round(runs.generated_share, 4),
        "not_gradable": [{**_where(one.scenario), "why": one.why} for one in runs.not_gradable],
    }


def _plain(run: Run) -> dict[str, Any]:
    return {**_where(run.scenario), "failures": run.failures}


def _where(scenario: Scenario) -> dict[str, Any]:
    return {"scenario": scenario.name, "file": scenario.at.file, "line": scenario.at.line}


def _print(report: dict[str, Any], reached: dict[str, Any]) -> None:
    for run in report["failed"]:
        typer.echo(f"{run['file']}:{run['line']}: failed: {run['scenario']}")
        for failure in run["failures"]:
            typer.echo(f"  {failure}")
    typer.echo(f"{report['checked']} runs of scenarios, {report['passed']} passed, {len(report['failed'])} failed; {report['counted']} count, "
               f"with {report['people']} people and {report['expectations']} expectations")
    typer.echo(f"{len(report['not_gradable'])} more, and {report['sentences_left_out']} sentences, are checked by `make test` only; "
               f"{report['generated_share']:.0%} of the scenarios that count were generated")
    for kind, missing in (("rules", _names), ("tests", _tests)):
        found = reached[kind]
        both = " both ways" if kind == "tests" else ""
        typer.echo(f"{kind}: {found['reached']} of {found['of']} reached{both}")
        _few(missing(found["not_reached"]))
    never = reached["standings"]["options_never_shown"]
    typer.echo(f"standings: {reached['standings']['reached']} reached{f'; never shown: {chr(44).join(never)}' if never else ''}")


def _names(rules: list[str]) -> list[str]:
    return [f"`{rule}` holds for nobody in a scenario" for rule in rules]


def _tests(missed: list[dict[str, Any]]) -> list[str]:
    return [f"`{one['rule']}`: nobody for whom `{one['test']}` {' or '.join(one['never'])}" for one in missed]


def _few(lines: list[str]) -> None:
    for line in lines[:_SHOWN]:
        typer.echo(f"  {line}")
    if len(lines) > _SHOWN:
        typer.echo(f"  and {len(lines) - _SHOWN} more; --format json lists them")
