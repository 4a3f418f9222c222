"""The layout of `manypaths diff` as text and as Markdown for a merge request. The words come with the report, or from `phrases`."""

from collections.abc import Iterator
from typing import Any

from cli.diff_cards import card_lines
from cli.diff_reasons import flow, open_reason_lines, reason_lines
from engine.difference.phrases import told as _told

Plain = dict[str, Any]

_KINDS = ("alerts", "options", "cautions", "notes")
_FEW = 4
"""So many moves that were not settled are named; more are counted."""


class Layout:
    """A report told in one language; the two formats differ only in what stands before and after a line."""

    def __init__(self, report: Plain, language: str) -> None:
        self._report = report
        self._language = language

    def _say(self, id: str, /, **parts: object) -> str:
        return _told(id, self._language, **parts)

    # ---------- the two formats ----------
    def text(self) -> Iterator[str]:
        """Lines for a terminal."""
        report = self._report
        yield self._say("from_to", old=_side(report["old"]), new=_side(report["new"]), day=report["as_of"])
        if not report["differs_for_people"]:
            yield f"\n{self._nobody()}"
        for kind, one in self._seen():
            if kind:
                yield f"\n{kind}"
            yield f"\n  {self._title(one)}"
            shared = _shared(one["moves"])
            if shared:
                yield f"    {self._say('shared_by_all')}"
                yield from (f"      - {clause}" for clause in shared)
            for move in one["moves"]:
                yield f"    {self._say('move_when_also' if shared else 'move_when', move=self._moved(move, '->'))}"
                yield from (f"      {line}" for line in self._who(move, shared))
                yield f"      {self._say('smallest', person=self._person(move))}"
        yield from (f"\n{line}" for line in self._counts())
        for title, lines in self._rest():
            yield f"\n{title}"
            yield from (f"  {line}" for line in lines)
        seconds = str(report["seconds"]).replace(".", "," if self._language == "fr" else ".")
        yield f"\n{self._say('took', said=self._summary(), seconds=seconds)}"

    def markdown(self) -> Iterator[str]:
        """Lines for a merge request: readable as they are, too."""
        report = self._report
        yield f"## {self._say('page_title')}\n"
        yield self._say("from_to_page", old=_side(report["old"]), new=_side(report["new"]), day=report["as_of"], summary=self._summary())
        if not report["differs_for_people"]:
            yield f"\n**{self._nobody()}**"
        for kind, one in self._seen():
            if kind:
                yield f"\n### {kind}"
            yield f"\n#### {self._title(one)}"
            shared = _shared(one["moves"])
            if shared:
                yield f"\n{_capital(self._say('shared_by_all'))}\n"
                yield from (f"- {clause}" for clause in shared)
            for move in one["moves"]:
                yield f"\n{self._say('move_when_also' if shared else 'move_when', move=f'**{self._moved(move, chr(8594))}**')}\n"
                yield from self._who(move, shared)
                yield f"\n{_capital(self._say('smallest', person=self._person(move)))}"
        yield from (f"\n{_capital(line)}." for line in self._counts())
        for title, lines in self._rest():
            yield f"\n### {title}\n"
            yield from (f"- {line}" for line in lines)

    # ---------- who sees what ----------
    def _seen(self) -> Iterator[tuple[str, Plain]]:
        """Everything that is seen differently; the first of each kind brings its heading."""
        for key in _KINDS:
            for number, one in enumerate(self._report[key]):
                yield ("" if number else self._say(f"kind_{key}")), one

    def _nobody(self) -> str:
        if not self._report["complete"]:
            return self._say("not_settled")
        return self._say("nobody_but" if self._else_changed else "nobody")

    @property
    def _else_changed(self) -> bool:
        """Whether anything changed beside where options, alerts, warnings and notes stand."""
        return any(self._report[key] for key in ("rules", "reasons", "words_changed"))

    def _title(self, one: Plain) -> str:
        about = self._say("about", names=", ".join(f"`{id}`" for id in one["about"])) if one.get("about") else ""
        apart = self._say("by_itself") if one["kind"] == "by_itself" else ""
        return f"{one['name']} (`{one['id']}`{about}{apart})"

    def _moved(self, move: Plain, arrow: str) -> str:
        return f"{self._say('is_' + move['before'])} {arrow} {self._say('is_' + move['after'])}"

    def _who(self, move: Plain, shared: list[str]) -> Iterator[str]:
        """The condition as a list: what is true of all of them, then the alternatives. What was told for every move is left out."""
        who = move["who"]
        if who is None:
            yield f"- {self._say('clause_not_settled')}"
            return
        own = [clause for clause in who["all"] if clause not in shared]
        if not own and not who["one_of"]:
            yield f"- {self._say('nothing_more' if shared else 'everybody')}"
        yield from (f"- {clause}" for clause in own)
        if who["one_of"]:
            yield f"- {self._say('and_one_of_these' if own else 'one_of_these')}"
            yield from (f"  - {'; '.join(clauses)}" for clauses in who["one_of"])
        if not move["exact"]:
            yield f"- {self._say('and_others')}"

    def _person(self, move: Plain) -> str:
        person = move["person"]
        if person is None:
            return self._say("not_found_in_time")
        only = {side: ", ".join(f"`{id}`" for id in person[f"only_{side}_takes"]) for side in ("old", "new")}
        doubts = [self._say(f"only_{side}_takes", questions=named) for side, named in only.items() if named]
        doubts += [] if person["confirmed"] else [self._say("not_confirmed")]
        return person["text"] + (f" ({'; '.join(doubts)})" if doubts else "")

    # ---------- what else changed ----------
    def _counts(self) -> Iterator[str]:
        """What changed and is seen by nobody differently."""
        report, words = self._report, self._report["words_changed"]
        moving = self._moving(*_KINDS, "unsettled") | {card["id"] for card in report["cards"] if card["kind"] == "rule"}
        same = [rule for rule in report["rules"] if rule["id"] not in moving]
        if same:
            names = ", ".join(f"`{rule['id']}` ({self._what(rule)})" for rule in same[:12])
            yield self._say("nobody_moved", number=len(same), names=self._say("and_more", names=names) if len(same) > 12 else names)
        if words:
            yield self._say("beside_rules", counts=", ".join(self._say(f"count_{kind}", number=count) for kind, count in words.items()))
        if not self._else_changed and not report["differs_for_people"] and report["complete"]:
            yield self._say("same_files" if report["old"]["hash"] == report["new"]["hash"] else "same_meaning")

    def _moving(self, *keys: str) -> set[str]:
        """The rules by which somebody sees something of some kinds differently."""
        return {id for key in keys for one in self._report[key] for id in one["rules"]}

    def _what(self, rule: Plain) -> str:
        """In what a rule changed; or that it came or went."""
        return ", ".join(self._say(f"part_{part}") for part in rule["in"]) or self._say(f"change_{rule['change']}")

    def _rest(self) -> Iterator[tuple[str, list[str]]]:
        """Sections after the people, each with its lines; none without."""
        report = self._report
        behind = self._moving(*_KINDS)
        sections = {
            "unsettled": [*map(self._unsettled, report["unsettled"]), *open_reason_lines(report["unsettled_reasons"], self._language)],
            "cards": list(card_lines(report["cards"], self._language)),
            "rules_behind": [self._rule(rule) for rule in report["rules"] if rule["id"] in behind],
            "reasons": list(reason_lines(report["reasons"], self._language)),
            "rules_named": [line for id, one in report["named"].items() for line in self._conditions(id, one)],
            "principles": list(self._principles()),
            "reviews": [self._review(one) for one in report["reviews"]],
            "sources": [self._source(one) for one in report["sources"]],
            "questions": [self._say(f"question_{key}", id=id) for key in ("added", "taken_out", "answers_changed") for id in report["questions"][key]],
            "other_days": [self._say("on_day", day=day) for day in report["other_days"]],
        }
        return ((self._say(title), lines) for title, lines in sections.items() if lines)

    def _rule(self, rule: Plain) -> str:
        change = self._say(f"change_{rule['change']}")
        what = self._say("what_changed", change=change, parts=self._what(rule)) if rule["in"] else change
        return self._say("rule_changed", id=rule["id"], verb=rule["verb"], what=what)

    def _unsettled(self, one: Plain) -> str:
        """Something that somebody may see differently, with the moves that are open."""
        moves = [self._moved(move, "->") for move in one["moves"]]
        told = ", ".join(moves[:_FEW])
        told = self._say("unsettled_moves", moves=told, number=len(moves) - _FEW) if len(moves) > _FEW + 1 else ", ".join(moves)
        said = self._say("unsettled_line", title=self._title(one), moves=told)
        names = ", ".join(f"`{id}`" for id in one["rules"])
        return self._say("unsettled_rules", said=said, names=names) if names else said

    def _conditions(self, id: str, one: Plain) -> list[str]:
        if "when" in one:
            return [self._say("condition", id=id, when=flow(one["when"], self._language))]
        return [self._say(f"condition_{side}", id=id, when=flow(one[side], self._language)) for side in ("before", "after")]

    def _principles(self) -> Iterator[str]:
        """Principles under the reason why they are touched."""
        touched = self._report["principles"]
        for why in dict.fromkeys(one["why"] for one in touched):
            yield self._say("labelled", label=why, text=", ".join(f"`{one['id']}`" for one in touched if one["why"] == why))

    def _review(self, one: Plain) -> str:
        waits, due = one["awaiting_citation"], one["review_by"]
        said = self._say("review", rule=one["rule"], day=due) if due else self._say("review_none", rule=one["rule"])
        return self._say("review_waits", said=said, day=waits["review_by"], owner=waits["owner"], reason=waits["reason"]) if waits else said

    def _source(self, one: Plain) -> str:
        year = f" ({one['year']})" if one["year"] else ""
        return self._say("source_is", id=one["id"], title=one["title"] + year, what=one["what"])

    def _summary(self) -> str:
        report = self._report
        told = {key: report[key] for key in (*_KINDS, "reasons")} | {"cards": [card for card in report["cards"] if _told_here(card)]}
        found = {key: len(told[key]) for key in (*_KINDS, "cards", "reasons") if told[key]}
        counts = [self._say(f"{key}_{'many' if number > 1 else 'one'}", number=number) for key, number in found.items()]
        if not report["differs_for_people"]:
            none = "nothing_found" if not report["complete"] else "nothing_else_differs" if self._else_changed else "nothing_differs"
            counts.insert(0, self._say(none))
        said = self._say("for_everyone", counts=", ".join(counts))
        return said if report["complete"] else self._say("some_undecided", said=said)


def as_text(report: Plain, language: str = "en") -> Iterator[str]:
    """Lines for a terminal."""
    return Layout(report, language).text()


def as_markdown(report: Plain, language: str = "en") -> Iterator[str]:
    """Lines for a merge request."""
    return Layout(report, language).markdown()


def _told_here(card: Plain) -> bool:
    """Whether a card says something else that stands nowhere above."""
    return any(part["told"] == "here" for part in card["parts"])


def _side(side: Plain) -> str:
    commit = side["commit"] or ""
    return side["name"] if not commit or commit.startswith(side["name"]) else f"{side['name']} ({commit[:12]})"


def _shared(moves: list[Plain]) -> list[str]:
    """What is true of everybody who makes one of several moves; it is told once."""
    if len(moves) < 2 or any(move["who"] is None for move in moves):
        return []
    return [clause for clause in moves[0]["who"]["all"] if all(clause in move["who"]["all"] for move in moves)]


def _capital(line: str) -> str:
    return line[0].upper() + line[1:]
