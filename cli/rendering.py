"""Prints suggestions to be read: alerts first, grouped, wrapped, sources at the end; colour on a terminal only."""

from collections.abc import Callable
from io import StringIO
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from engine.phrases import say
from engine.texts import pick
from engine.vocabulary import Question
from engine.wording import Wording

_WIDTH = 88
_OPEN = ("discuss", "check_first")
_NO_BREAK, _GLUE = "\u00a0", "\ue000"
"""Rich breaks lines at no-break spaces too: while a page is laid out, another character stands for them."""


class Sources:
    """Numbers sources in the order in which they are first cited."""

    def __init__(self) -> None:
        self._cited: dict[str, dict[str, Any]] = {}

    def numbers(self, evidence: list[dict[str, Any]]) -> str:
        """`[1, 3]`, or nothing without evidence."""
        for one in evidence:
            self._cited.setdefault(one["source"], one)
        order = list(self._cited)
        found = sorted({order.index(one["source"]) + 1 for one in evidence})
        return f" [{', '.join(map(str, found))}]" if found else ""

    def lines(self) -> list[str]:
        return [_cited(number, one) for number, one in enumerate(self._cited.values(), start=1)]


def _glued(text: str, style: str = "") -> Text:
    return Text(text.replace(_NO_BREAK, _GLUE), style=style)


def _cited(number: int, one: dict[str, Any]) -> str:
    year = f" ({one['year']})" if one.get("year") else ""
    url = f" {one['url']}" if one.get("url") else ""
    return f"[{number}] {one['title']}{year}.{url}"


class Page:
    """Writes one answer to the console."""

    def __init__(self, wording: Wording, console: Console | None = None) -> None:
        self._words = wording
        self._console = console or Console(highlight=False)
        self._plain = not self._console.is_terminal
        self._written = StringIO()
        width, colours = (_WIDTH, None) if self._plain else (self._console.width, self._console.color_system)
        self._page = Console(file=self._written, width=width, force_terminal=not self._plain, color_system=colours, highlight=False)  # type: ignore[arg-type]
        self._sources = Sources()

    def _print(self, what: Any) -> None:
        self._page.print(what)

    def close(self) -> None:
        """Hand over what was written; for a file or a pipe without the spaces that only a terminal needs."""
        text = self._written.getvalue().replace(_GLUE, _NO_BREAK)
        self._console.file.write("\n".join(line.rstrip() for line in text.split("\n")) if self._plain else text)

    def line(self, text: str = "", indent: int = 0, style: str | None = None) -> None:
        self._print(Padding(_glued(text, style or ""), (0, 0, 0, indent)) if text else "")

    def labelled(self, label: str, text: str) -> str:
        """A text behind its label, with the colon of the language."""
        return say("labelled", label=label, text=text).text(self._words.language)

    def heading(self, text: str) -> None:
        self.line()
        self.line(text.upper() if self._plain else text, style="bold")

    def item(self, text: str, indent: int, evidence: list[dict[str, Any]] | None = None, mark: str = "-") -> None:
        """A wrapped line behind a mark, continued under its first letter."""
        cited = self._sources.numbers(evidence or [])
        grid = _glued(f"{text}{cited}")
        self._print(Padding(_hanging(mark, grid), (0, 0, 0, indent)))

    def alerts(self, alerts: list[dict[str, Any]]) -> None:
        if not alerts:
            return
        self.heading(self._words.message("heading_alerts"))
        for alert in alerts:
            self._print(Panel(_glued(alert["text"]), border_style="red bold" if alert["urgent"] else "yellow", expand=True))
            for reason in alert["reasons"]:
                self._sources.numbers(reason["evidence"])

    def options(self, found: dict[str, Any]) -> None:
        by_id = {option["id"]: option for option in found["options"]}
        shown: set[str] = set()
        for group in found["groups"]:
            open_now = [by_id[id] for id in group["options"] if by_id[id]["standing"] in _OPEN and not self._inside(by_id[id], by_id)]
            if not open_now:
                continue
            self.heading(group["label"])
            for option in open_now:
                self._option(option, by_id, again=option["id"] in shown)
                shown.add(option["id"])
        for standing, heading in (("not_now", "heading_not_now"), ("not_here", "heading_not_here")):
            held = [option for option in found["options"] if option["standing"] == standing]
            if held:
                self.heading(self._words.message(heading))
                for option in held:
                    self._option(option, by_id, again=False)

    def _inside(self, option: dict[str, Any], by_id: dict[str, Any]) -> bool:
        """Whether an option is shown as a part of another one, which is open to talk about too."""
        return by_id.get(option.get("shown_inside"), {}).get("standing") in _OPEN

    def _option(self, option: dict[str, Any], by_id: dict[str, Any], again: bool) -> None:
        label = "" if option["standing"] == "discuss" else f" ({option['label']})"
        self.line(f"* {option['name']}{label}", indent=1, style="bold")
        if again:
            return
        self.line(option["summary"], indent=3)
        for reason in option["reasons"]:
            self.item(reason["text"], 3, reason["evidence"])
        for excluded in option["exclusions"]:
            self.item(excluded["text"], 3, excluded["evidence"], mark="x")
        self._cautions_of(option)
        if option.get("safety"):
            self.item(option["safety"], 3, mark="!")
        self._before_starting(option)
        there = option["availability"]
        if there is not None and there["source"]:
            self.item(there["text"], 3, mark="i")
        for note in option["notes"]:
            self.item(note["text"], 3, note["evidence"], mark="i")
        self._parts(option, by_id)
        self._what_would_change(option)
        if option["alternatives"]:
            names = ", ".join(by_id[id]["name"] for id in option["alternatives"] if id in by_id)
            self.item(self.labelled(self._words.message("heading_alternatives"), names), 3, mark=">")

    def _parts(self, option: dict[str, Any], by_id: dict[str, Any]) -> None:
        """Options shown inside this one, such as the ways to begin a medication; what holds for both is said once."""
        said = {caution["rule"] for caution in option["cautions"]}
        for part in by_id.values():
            if part.get("shown_inside") == option["id"] and part["standing"] in _OPEN:
                self.item(f"{part['name']}. {part['summary']}", 3, mark="+")
                for reason in part["reasons"]:
                    self.item(reason["text"], 5, reason["evidence"])
                for caution in part["cautions"]:
                    if caution["status"] == "holds" and caution["rule"] not in said:
                        self.item(caution["text"], 5, caution["evidence"], mark="!")

    def _cautions_of(self, option: dict[str, Any]) -> None:
        """Cautions that hold in full; those that depend on a missing answer in full for clinicians, by name for others."""
        said = {one["rule"] for one in option["exclusions"]}
        depends: dict[str, None] = {}
        for caution in option["cautions"]:
            if caution["rule"] in said and caution["tag"] != "missing_info":
                continue
            if caution["status"] == "holds":
                self.item(caution["text"], 3, caution["evidence"], mark="!")
            elif self._words.clinician:
                asks = "; ".join(one["text"] for one in caution["would_settle"])
                self.item(f"{caution['text']} ({asks})", 3, caution["evidence"], mark="?")
            else:
                depends[caution.get("label") or caution["tag"]] = None
        if depends:
            self.item(self.labelled(self._words.message("depends_on"), ", ".join(_lower(label) for label in depends)), 3, mark="?")

    def _before_starting(self, option: dict[str, Any]) -> None:
        if not option["unresolved"]:
            return
        first = [one["text"] for one in option["unresolved"] if one["text"].startswith(self._words.message("unresolved_check", question=""))]
        for text in first:
            self.item(text, 3, mark="?")
        later = [self._words.label(one["question"]) for one in option["unresolved"] if one["text"] not in first]
        if later:
            self.item(self.labelled(self._words.message("heading_before_starting"), ", ".join(later)), 3, mark="?")

    def _what_would_change(self, option: dict[str, Any]) -> None:
        for change in option["would_change"]:
            self.item(self.labelled(self._words.message("heading_would_change"), self.change(change)), 3, mark=">")

    def change(self, change: dict[str, Any]) -> str:
        """A change in words: each question with the answer it would take."""
        parts = [f"{self._words.ask(question)} {self._tested(self._words.rulebook.vocabulary[question], test)}" for question, test in change["set"].items()]
        label = self._words.message(f"standing_{change['standing']}")
        joined = f" {self._words.message('word_and')} ".join(parts)
        return f"{joined} -> {label}"

    def _tested(self, question: Question, test: Any) -> str:
        words = self._words
        if isinstance(test, dict):
            key, value = next(iter(test.items()))
            if key in ("at_least", "at_most"):
                unit = pick(question.unit_label, words.language)
                return words.message(f"test_{key}", number=value, unit=unit).replace("  ", " ").strip()
            if key in ("not", "none"):
                return words.message("test_not", value=self._tested(question, value))
            return self._tested(question, value)
        if isinstance(test, list):
            return f" {words.message('word_or')} ".join(self._tested(question, one) for one in test)
        if test in ("yes", "no", "none") and test not in question.values:
            return words.message(f"answer_{test}")
        return question.value_label(test, words.language)

    def cautions(self, cautions: list[dict[str, Any]], heading: str) -> None:
        if cautions:
            self.heading(self._words.message(heading))
            for caution in cautions:
                self.item(caution["text"], 1, caution["evidence"], mark="!")

    def notes(self, notes: list[dict[str, Any]]) -> None:
        if notes:
            self.heading(self._words.message("heading_notes"))
            for note in notes:
                self.item(note["text"], 1, note["evidence"], mark="i")

    def asking(self, found: dict[str, Any]) -> None:
        if found["ask_next"]:
            self.heading(self._words.message("heading_ask_next"))
            for asked in found["ask_next"]:
                self.item(asked["text"], 1, mark="?")
                self.line(asked["why"], indent=3, style="dim")
        else:
            self.line()
            self.line(self._words.message("ask_done" if found["ask_next_done"] else "ask_rest"))

    def sources(self) -> None:
        lines = self._sources.lines()
        if lines:
            self.heading(self._words.message("heading_sources"))
            for one in lines:
                self.line(one, indent=1)

    def closing(self, found: dict[str, Any]) -> None:
        self.sources()
        self.line()
        book = found["rulebook"]
        self.line(f"{book['id']} {book['version']} {book['hash'][:19]}, {found['as_of']}", style="dim")
        if not self._words.rulebook.reviewed_by_clinician:
            self.line(self._words.message("no_clinician_review"))


def _lower(label: str) -> str:
    """A label inside a sentence; an abbreviation keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _hanging(mark: str, text: Text) -> Any:
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column()
    table.add_row(escape(mark), text)
    return table


def render(found: dict[str, Any], wording: Wording, console: Console | None = None, opening: Callable[[Page], None] | None = None) -> None:
    """Print suggestions; `opening` adds what is to be read first, after the alerts."""
    page = Page(wording, console)
    page.line(wording.message("nothing_decided"), style="bold")
    page.line(wording.message("neutral_order"))
    page.alerts(found["alerts"])
    if opening is not None:
        opening(page)
    page.cautions([caution for caution in found["cautions"] if not caution["about"]], "heading_cautions")
    page.options(found)
    page.cautions([caution for caution in found["cautions"] if caution["about"]], "heading_cautions_elsewhere")
    page.notes(found["notes"])
    page.asking(found)
    page.closing(found)
    page.close()


def render_explanation(found: dict[str, Any], wording: Wording, console: Console | None = None) -> None:
    """Print why one option stands where it does."""
    page = Page(wording, console)
    standing = wording.message(f"standing_{found['standing']}") if found["standing"] else found["text"]
    page.line(page.labelled(found["name"], standing), style="bold")
    for rule in found["rules"]:
        if (rule["status"] == "fails" and rule["verb"] != "offer") or rule["verb"] == "note":
            continue
        page.line()
        named = f" ({rule['rule']})" if wording.clinician else ""
        page.line(f"{wording.message('explain_' + rule['verb'])}, {wording.message('explain_' + rule['status'])}{named}", indent=1, style="bold")
        page.item(rule["text"], 3, rule["evidence"])
        for one in (*rule.get("would_settle", ()), *rule.get("not_met", ())):
            page.item(one["text"], 3, mark="?")
    for change in (found["why"]["would_change"] if found["standing"] else found["would_change"]):
        page.line()
        page.item(page.labelled(wording.message("heading_would_change"), page.change(change)), 1, mark=">")
    page.sources()
    page.close()
