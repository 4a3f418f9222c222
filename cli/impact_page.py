"""The layout of `manypaths impact`: text, JSON, and one HTML file with a picture and a table for everything, and nothing from elsewhere."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Plain = dict[str, Any]

TEMPLATES = Path(__file__).with_name("templates")
STANDINGS = {"discuss": "discuss", "check_first": "check first", "not_now": "not now", "not_here": "not here", "absent": "not in the list"}
BY = {"goal": "By goal (a person counts under each goal they have)", "place": "By place", "housing": "By housing"}
_ROWS = 12


def as_json(report: Plain) -> str:
    """The report itself."""
    return json.dumps(report, ensure_ascii=False, indent=2)


def share(part: Plain) -> str:
    """A share in percent, with the sign of something that is not nothing."""
    if part["share"] is None:
        return ""
    percent = 100 * part["share"]
    return "0 %" if part["people"] == 0 else f"{percent:.1f} %" if percent >= 0.1 else "under 0.1 %"


def as_html(report: Plain) -> str:
    """One file, readable without a network and without scripts."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"share": share, "people": lambda number: f"{number:,}"}
    changed = [one for one in report["options"] if one["changed"]["people"]]
    return environment.get_template("impact.html").render(report=report, changed=changed, standings=STANDINGS, by=BY)


def as_text(report: Plain) -> str:
    """Lines for a terminal."""
    return "\n".join(_lines(report))


def _lines(report: Plain) -> Iterator[str]:
    cohort, people = report["cohort"], report["people"]
    yield f"{report['old']['name']} -> {report['new']['name']}, as of {report['as_of']}"
    yield f"{people:,} people: {cohort['says']}"
    if cohort["absent_questions"]:
        yield f"no column for, so unknown for everybody: {', '.join(cohort['absent_questions'])}"
    yield f"\nsomething stands differently for {_part(report['changed'])}"
    yield f"an option opens (becomes discuss or check first) for {_part(report['opened'])}"
    yield f"an option closes (is neither any more) for {_part(report['closed'])}"
    for option in report["options"]:
        if option["changed"]["people"]:
            yield f"\n{option['name']} (`{option['id']}`): {_part(option['changed'])}"
            for move in option["moves"]:
                yield f"  {move['people']:>12,}  {share(move):>12}  {STANDINGS[move['before']]} -> {STANDINGS[move['after']]}"
            if option["drawn_evenly"]:
                yield f"  drawn evenly, of what its changed rules read: {', '.join(option['drawn_evenly'])}"
    for what, rows in report["by"].items():
        yield f"\n{BY[what]}\n  {'people':>12}  {'changed':>12}  {'share':>12}  {'opens for':>12}  {'closes for':>12}"
        for row in rows[:_ROWS]:
            counts = "  ".join(f"{row[way]['people']:>12,}" for way in ("opened", "closed"))
            yield f"  {row['people']:>12,}  {row['changed']['people']:>12,}  {share(row['changed']):>12}  {counts}  {row['label']}"
        if len(rows) > _ROWS:
            yield f"  and {len(rows) - _ROWS} more: see `--format html` or `--format json`"
    yield f"\n{cohort['says']}; {report['seconds']} s" if cohort["kind"] == "synthetic" else f"\n{report['seconds']} s"


def _part(part: Plain) -> str:
    return f"{part['people']:,} people ({share(part)})"
