"""The layout of `manypaths impact`: text, JSON, and one HTML file with a picture and a table for everything, and nothing from elsewhere.

The words come with the report, or from `phrases`.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.cohort.margins import SHIPPED
from engine.cohort.phrases import from_to, people, seconds, share, standings
from engine.cohort.phrases import told as _told
from engine.numbers import whole

Plain = dict[str, Any]

TEMPLATES = Path(__file__).with_name("templates")
_ROWS = 12
_COLUMNS = ("people", "changed", "share", "opens_for", "closes_for")
_WIDE = 12
"""The least width of a column of numbers."""


def as_json(report: Plain, language: str = "en") -> str:
    """The report itself, which was told in its language."""
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_text(report: Plain, language: str = "en") -> str:
    """Lines for a terminal."""
    return "\n".join(Layout(report, language).text())


def as_html(report: Plain, language: str = "en") -> str:
    """One file, readable without a network and without scripts."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "capital": _capital, "share": lambda part: share(part, language), "whole": lambda number: whole(number, language),
        "people": lambda number: people(number, language), "seconds": lambda number: seconds(number, language),
    }
    changed = [one for one in report["options"] if one["changed"]["people"]]
    cohort = report["cohort"]
    return environment.get_template("impact.html").render(
        report=report, language=language, say=_sayer(language), changed=changed, standings=standings(language),
        cited=_by_question([*cohort["groups"]["cited"], *cohort["cited"]]) if cohort.get("cited") else [],
        english=language != "en" and cohort.get("margins") == SHIPPED.name,
    )


def _sayer(language: str) -> Callable[..., Any]:
    """Phrases for a page: their own words as they are, what is put into their places escaped."""
    from markupsafe import Markup

    return lambda phrase, /, **parts: Markup(_told(phrase, language)).format(**parts)


def _by_question(cited: Iterable[Plain]) -> list[Plain]:
    """A row a question, with all its sources: what is said of them is the same for each."""
    rows: dict[tuple[str, str], Plain] = {}
    for one in cited:
        rows.setdefault((one["question"], one["at"]), {**one, "sources": []})["sources"].append(one)
    return list(rows.values())


class Layout:
    """A report told in one language, line by line."""

    def __init__(self, report: Plain, language: str) -> None:
        self._report = report
        self._language = language
        self._standings = standings(language)
        self._width = max(_WIDE, *(len(self._say(id)) for id in _COLUMNS), len(self._share({"people": 1, "share": 0.0})))

    def _say(self, id: str, /, **parts: object) -> str:
        return _told(id, self._language, **parts)

    def _share(self, part: Plain) -> str:
        return share(part, self._language)

    def _part(self, part: Plain) -> str:
        return self._say("people_share", people=people(part["people"], self._language), share=self._share(part))

    def _columns(self, cells: Iterable[str | int]) -> str:
        """Numbers and words below one another."""
        written = (whole(cell, self._language) if isinstance(cell, int) else cell for cell in cells)
        return "  ".join(f"{cell:>{self._width}}" for cell in written)

    def text(self) -> Iterator[str]:
        """Lines for a terminal."""
        report, cohort = self._report, self._report["cohort"]
        yield from_to(report["old"]["name"], report["new"]["name"], report["as_of"], self._language)
        yield self._say("labelled", label=people(report["people"], self._language), text=cohort["says"])
        if cohort["absent_questions"]:
            yield self._say("no_column", questions=", ".join(cohort["absent_questions"]))
        yield f"\n{self._say('changed_for', people=self._part(report['changed']))}"
        yield self._say("opened_for", people=self._part(report["opened"]))
        yield self._say("closed_for", people=self._part(report["closed"]))
        for option in report["options"]:
            if option["changed"]["people"]:
                yield from self._option(option)
        for what, rows in report["by"].items():
            yield from self._groups(what, rows)
        spent = seconds(report["seconds"], self._language)
        yield "\n" + (self._say("counted", says=cohort["says"], seconds=spent) if cohort["kind"] == "synthetic" else spent)

    def _option(self, option: Plain) -> Iterator[str]:
        yield f"\n{self._say('option', name=option['name'], id=option['id'], people=self._part(option['changed']))}"
        for move in option["moves"]:
            yield f"  {self._columns([move['people'], self._share(move)])}  {self._standings[move['before']]} -> {self._standings[move['after']]}"
        if option["drawn_evenly"]:
            yield f"  {self._say('read_evenly', questions=', '.join(option['drawn_evenly']))}"

    def _groups(self, what: str, rows: list[Plain]) -> Iterator[str]:
        yield f"\n{self._say(f'by_{what}')}\n  {self._columns(self._say(id) for id in _COLUMNS)}"
        for row in rows[:_ROWS]:
            counts = [row["people"], row["changed"]["people"], self._share(row["changed"]), row["opened"]["people"], row["closed"]["people"]]
            yield f"  {self._columns(counts)}  {row['label']}"
        if len(rows) > _ROWS:
            yield f"  {self._say('more_rows', number=len(rows) - _ROWS)}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
