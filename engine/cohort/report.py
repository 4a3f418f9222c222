"""What a change of rules does to a cohort, as plain data: the same numbers for every format. Lays nothing out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from engine.cohort.counting import BY
from engine.cohort.margins import Margins
from engine.cohort.phrases import SHOWN, told
from engine.cohort.running import Impact
from engine.cohort.standings import STANDINGS
from engine.difference.sides import Side
from engine.phrases import in_language
from engine.texts import Texts, pick
from engine.vocabulary import Vocabulary

Plain = dict[str, Any]

FEW = 10
"""Groups of fewer people than this are told together: a count in a small group could point at somebody."""

_WAYS = ("changed", "opened", "closed")


def origin(margins: Margins, asked: Sequence[str], seed: int, language: str = "en") -> Plain:
    """Where made-up people come from: what has to be said of them, and each citation of each question that is asked."""
    groups = {"weights": dict(margins.groups), "cited": [asdict(one) for one in margins.of_groups()]}
    return {
        "kind": "synthetic", "says": in_language(margins.says(asked), language), "seed": seed, "margins": margins.name, "groups": groups,
        "cited": [asdict(one) for one in margins.citations(asked)], "even": margins.even(asked),
    }


def report(impact: Impact, old: Side, new: Side, as_of: date, language: str, cohort: Plain) -> Plain:
    """Counts and shares. `cohort` says where the people come from."""
    counts, names = impact.counts, _names(old, new, language)
    options = [_option(id, names[id], counts.moves.get(id, Counter()), counts.people) for id in impact.options]
    for option in options:
        reads = list(impact.touched.get(option["id"], ()))
        option |= {"changed_rules_read": reads, "drawn_evenly": [id for id in reads if id in cohort.get("even", ())]}
    return {
        "old": old.as_json(), "new": new.as_json(), "as_of": as_of.isoformat(),
        "cohort": {**cohort, "people": counts.people, "absent_questions": list(impact.absent), "questions_read": len(impact.read)},
        "people": counts.people, **{way: _part(getattr(counts, way), counts.people) for way in _WAYS},
        "options": sorted(options, key=lambda one: -one["changed"]["people"]),
        "by": {what: _groups(what, counts.groups[what], impact.vocabulary, language, names) for what in BY if what in counts.groups},
    }


def _names(old: Side, new: Side, language: str) -> dict[str, str]:
    return {id: pick(option.name, language) for side in (old, new) for id, option in side.rulebook.options.items()}


def _part(people: int, of: int) -> Plain:
    return {"people": people, "share": round(people / of, 6) if of else None}


def _option(id: str, name: str, moves: Counter[tuple[int, int]], people: int) -> Plain:
    sides: list[Counter[int]] = [Counter(), Counter()]
    for move, count in moves.items():
        for side, standing in zip(sides, move, strict=True):
            side[standing] += count
    moved = {move: count for move, count in moves.items() if move[0] != move[1]}
    before, after = ({name: side[STANDINGS.index(name)] for name in SHOWN} for side in sides)
    told = [{"before": STANDINGS[one], "after": STANDINGS[other], **_part(count, people)} for (one, other), count in sorted(moved.items(), key=_largest)]
    return {"id": id, "name": name, "before": before, "after": after, "changed": _part(sum(moved.values()), people), "moves": told}


def _largest(move: tuple[tuple[int, int], int]) -> tuple[int, tuple[int, int]]:
    return -move[1], move[0]


def _groups(what: str, groups: Mapping[str | None, Counter[str]], vocabulary: Vocabulary, language: str, names: Mapping[str, str]) -> list[Plain]:
    """A row a group, the largest first, who did not say last; small ones together."""
    large = {answer: group for answer, group in groups.items() if group["people"] >= FEW}
    small = Counter[str]()
    for answer, group in groups.items():
        if answer not in large:
            small.update(group)
    rows = [_row(answer, _label(what, answer, vocabulary, language), group, names) for answer, group in large.items()]
    rows.sort(key=lambda row: (row["answer"] is None, -row["people"]))
    if small["people"]:
        rows.append(_row("few", told("few", language, number=FEW), small, names))
    return rows


def _row(answer: str | None, label: str, group: Counter[str], names: Mapping[str, str]) -> Plain:
    people = group["people"]
    options = {id: group[id] for id in names if group.get(id)}
    return {"answer": answer, "label": label, "people": people, **{way: _part(group[way], people) for way in _WAYS}, "options": options}


def _label(what: str, answer: str | None, vocabulary: Vocabulary, language: str) -> str:
    if answer is None:
        return told("not_known", language)
    texts: Texts | None = vocabulary.places.names.get(answer) if what == "place" else vocabulary[BY[what]].values.get(answer)
    return pick(texts, language) if texts else answer
