"""The layout of `manypaths diff` as text and as Markdown for a merge request. The words come with the report."""

import json
from collections.abc import Iterator
from typing import Any

Plain = dict[str, Any]

_KINDS = (("alerts", "Alerts"), ("options", "Options"), ("cautions", "Warnings"), ("notes", "Notes"))
_STATES = {"absent": "not in the list", "discuss": "discuss", "check_first": "check first", "not_now": "not now", "not_here": "not here",
           "none": "not shown", "open": "shown as open", "holds": "shown", "said": "shown", "raised": "raised", "urgent": "raised as urgent"}
_NOBODY = "Nobody sees an option, an alert, a warning or a note differently."


def _moved(move: Plain) -> str:
    return f"{_STATES[move['before']]} -> {_STATES[move['after']]}"


def _title(one: Plain) -> str:
    about = f", about {', '.join(f'`{id}`' for id in one['about'])}" if one.get("about") else ""
    apart = ", by itself: nothing it is about is in the list" if one["kind"] == "by_itself" else ""
    return f"{one['name']} (`{one['id']}`{about}{apart})"


def _side(side: Plain) -> str:
    commit = side["commit"] or ""
    return side["name"] if not commit or commit.startswith(side["name"]) else f"{side['name']} ({commit[:12]})"


def _shared(moves: list[Plain]) -> list[str]:
    """What is true of everybody who makes one of several moves; it is told once."""
    if len(moves) < 2 or any(move["who"] is None for move in moves):
        return []
    return [clause for clause in moves[0]["who"]["all"] if all(clause in move["who"]["all"] for move in moves)]


def _who(move: Plain, told: list[str]) -> Iterator[str]:
    """The condition as a list: what is true of all of them, then the alternatives. What was told for every move is left out."""
    who = move["who"]
    if who is None:
        yield "- (not settled in time)"
        return
    own = [clause for clause in who["all"] if clause not in told]
    if not own and not who["one_of"]:
        yield "- nothing more" if told else "- everybody"
    yield from (f"- {clause}" for clause in own)
    if who["one_of"]:
        yield "- and one of these:" if own else "- one of these:"
        yield from (f"  - {'; '.join(clauses)}" for clauses in who["one_of"])
    if not move["exact"]:
        yield "- and others: this condition is too long to tell in full"


def _person(move: Plain) -> str:
    person = move["person"]
    if person is None:
        return "not found in time"
    only = {side: ", ".join(f"`{id}`" for id in person[f"only_{side}_takes"]) for side in ("old", "new")}
    takes = [f"only the {side} rulebook takes the answer to {named}" for side, named in only.items() if named]
    doubt = [] if person["confirmed"] else ["the solver and the double disagree about this person; please report it"]
    return person["text"] + (f" ({'; '.join([*takes, *doubt])})" if takes or doubt else "")


def _counts(report: Plain) -> Iterator[str]:
    """What changed and is seen by nobody differently."""
    same = [rule for rule in report["rules"] if not rule["for_people"]]
    if same:
        named = ", ".join(f"`{rule['id']}` ({_what(rule)})" for rule in same[:12])
        yield f"rules that changed without changing anything for anyone ({len(same)}): {named}{' and more' if len(same) > 12 else ''}"
    if report["words_changed"]:
        yield "changed beside rules: " + ", ".join(f"{count} {kind}" for kind, count in report["words_changed"].items())
    if not same and not report["words_changed"] and not report["differs_for_people"]:
        same_files = report["old"]["hash"] == report["new"]["hash"]
        yield "the files are the same" if same_files else "only spelling, comments or the order of files changed"


def _what(rule: Plain) -> str:
    return rule["change"] if not rule["in"] else ", ".join(rule["in"])


def _rest(report: Plain) -> Iterator[tuple[str, list[str]]]:
    """Sections after the people, each with its lines."""
    changed = [rule for rule in report["rules"] if rule["for_people"]]
    yield "Rules behind this", [f"`{rule['id']}` ({rule['verb']}): {': '.join([rule['change'], *([_what(rule)] if rule['in'] else [])])}" for rule in changed]
    yield "Conditions of the rules named", [line for id, one in report["named"].items() for line in _conditions(id, one)]
    yield "Principles touched (run `manypaths verify` on the new rules)", list(_principles(report["principles"]))
    yield "Reviews", [_review(one) for one in report["reviews"]]
    yield "Sources", [_source(one) for one in report["sources"]]
    questions = report["questions"]
    words = {"added": "added", "taken_out": "taken out", "answers_changed": "takes other answers"}
    yield "Questions", [f"`{id}`: {said}" for key, said in words.items() for id in questions[key]]
    yield "Other days", [f"on {day} a changed rule begins or ends to act: compare again with `--as-of {day}`" for day in report["other_days"]]


def _principles(touched: list[Plain]) -> Iterator[str]:
    """Principles under the reason why they are touched."""
    for why in dict.fromkeys(one["why"] for one in touched):
        named = ", ".join(f"`{one['id']}`" for one in touched if one["why"] == why)
        yield f"{why}: {named}"


def _conditions(id: str, one: Plain) -> list[str]:
    if "when" in one:
        return [f"`{id}`: {_flow(one['when'])}"]
    return [f"`{id}` {side}: {_flow(one[side]) if one[side] is not None else 'not there'}" for side in ("before", "after")]


def _flow(when: Plain) -> str:
    return json.dumps(when, ensure_ascii=False).replace('"', "") if when else "always"


def _review(one: Plain) -> str:
    waits = one["awaiting_citation"]
    due = f"to be read again by {one['review_by']}" if one["review_by"] else "no review date"
    return f"`{one['rule']}`: {due}" + (f"; awaits a citation until {waits['review_by']} ({waits['owner']}: {waits['reason']})" if waits else "")


def _source(one: Plain) -> str:
    year = f" ({one['year']})" if one["year"] else ""
    return f"`{one['id']}` {one['title']}{year}: {one['what']}"


def as_text(report: Plain) -> Iterator[str]:
    """Lines for a terminal."""
    yield f"{_side(report['old'])} -> {_side(report['new'])}, as of {report['as_of']}"
    if not report["differs_for_people"]:
        yield f"\n{_NOBODY if report['complete'] else 'Not everything was settled in time.'}"
    for key, title in _KINDS:
        if report[key]:
            yield f"\n{title}"
        for one in report[key]:
            yield f"\n  {_title(one)}"
            told = _shared(one["moves"])
            if told:
                yield "    only people of whom all this is true:"
                yield from (f"      - {clause}" for clause in told)
            for move in one["moves"]:
                yield f"    {_moved(move)}, when {'also' if told else 'all this is true'}:"
                yield from (f"      {line}" for line in _who(move, told))
                yield f"      a smallest person: {_person(move)}"
    yield from (f"\n{line}" for line in _counts(report))
    for title, lines in _rest(report):
        if lines:
            yield f"\n{title}"
            yield from (f"  {line}" for line in lines)
    yield f"\n{_summary(report)}; {report['seconds']} s"


def as_markdown(report: Plain) -> Iterator[str]:
    """Lines for a merge request: readable as they are, too."""
    yield f"## What this change does to people\n\n`{_side(report['old'])}` to `{_side(report['new'])}`, as of {report['as_of']}. {_summary(report)}."
    if not report["differs_for_people"]:
        yield f"\n**{_NOBODY if report['complete'] else 'Not everything was settled in time.'}**"
    for key, title in _KINDS:
        if report[key]:
            yield f"\n### {title}"
        for one in report[key]:
            yield f"\n#### {_title(one)}"
            told = _shared(one["moves"])
            if told:
                yield "\nOnly people of whom all this is true:\n"
                yield from (f"- {clause}" for clause in told)
            for move in one["moves"]:
                yield f"\n**{_moved(move).replace('->', '→')}**, when {'also' if told else 'all this is true'}:\n"
                yield from _who(move, told)
                yield f"\nA smallest person: {_person(move)}"
    yield from (f"\n{line[0].upper()}{line[1:]}." for line in _counts(report))
    for title, lines in _rest(report):
        if lines:
            yield f"\n### {title}\n"
            yield from (f"- {line}" for line in lines)


def _summary(report: Plain) -> str:
    counts = [f"{len(report[key])} {title.lower() if len(report[key]) > 1 else title.lower()[:-1]} seen differently" for key, title in _KINDS if report[key]]
    said = f"{', '.join(counts) or 'nothing is seen differently'}, for every possible person"
    return said if report["complete"] else f"{said}; some of it undecided"
