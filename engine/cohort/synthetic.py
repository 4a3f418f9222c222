"""Made-up people from stated margins, the same ones for the same seed. Says everywhere that they are made up.

Questions are drawn independently inside a few groups, so these people are for trying a change of rules, never for estimating.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from engine.cohort.exploding import Arrow
from engine.cohort.library import CohortError, load_ibis
from engine.vocabulary import NONE, UNKNOWN, Kind, Question, Vocabulary

SHIPPED = Path(__file__).with_name("margins.yaml")
INVENTED = "synthetic; margins are invented for trying the tool, not estimates"

Margin = Mapping[str, Any]


@dataclass(frozen=True)
class Margins:
    """Shares of answers. `groups` with their weights; `others` for questions that nothing is said about."""

    name: str
    groups: Mapping[str, float]
    others: Margin
    questions: Mapping[str, Margin]

    @property
    def says(self) -> str:
        """What has to stand on everything that is made from these margins."""
        cited = sum("source" in margin for margin in self.questions.values())
        if not cited:
            return INVENTED
        rest = len(self.questions) - cited
        return f"synthetic; from margins in {self.name}: {cited} questions cite a source, {rest} do not and are invented; not estimates"

    def of(self, question: str, group: str) -> Margin:
        """The margin of a question in a group."""
        margin = self.questions.get(question, self.others)
        own = margin.get("in", {}).get(group, {})
        merged = {**margin, **own}
        if "items" in own:
            merged["items"] = {**margin.get("items", {}), **own["items"]}
        return merged


def read_margins(path: Path = SHIPPED) -> Margins:
    """Margins from a file. Raises CohortError when it is none."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        read = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        margins = Margins(path.name, dict(read["groups"]), dict(read.get("others", {})), {id: dict(one) for id, one in read["questions"].items()})
        if not margins.groups or sum(map(float, margins.groups.values())) <= 0:
            raise ValueError
    except (OSError, YAMLError, UnicodeDecodeError, TypeError, KeyError, ValueError, AttributeError):
        raise CohortError(f"`{path}` cannot be read as margins", f"write it like {SHIPPED.name}: `groups`, `others` and `questions`") from None
    return margins


def synthetic(margins: Margins, vocabulary: Vocabulary, questions: Iterable[str], people: int, seed: int, size: int) -> Iterator[Arrow]:
    """Tables of made-up people, some at a time, with the columns of some questions."""
    load_ibis()
    import numpy as np
    import pyarrow as pa

    asked, shares = [vocabulary[id] for id in questions], np.array(list(margins.groups.values()), dtype=float)
    for part, start in enumerate(range(0, people, size)):
        number = min(size, people - start)
        who = np.random.default_rng([seed, part]).choice(len(shares), size=number, p=shares / shares.sum())
        columns = {}
        for question in asked:
            lot = np.random.default_rng([seed, part, crc32(question.id.encode())])
            draw = _Draw(np, pa, lot, vocabulary, question, who)
            columns[question.id] = draw.column([margins.of(question.id, group) for group in margins.groups])
        yield pa.table(columns)


class _Draw:
    """The answers of some people to one question; `who` holds the number of the group of each."""

    def __init__(self, np: Any, pa: Any, lot: Any, vocabulary: Vocabulary, question: Question, who: Any) -> None:
        self._np, self._pa, self._lot = np, pa, lot
        self._question = question
        self._words = [word for word in vocabulary.allowed(question) if word != NONE or not question.is_list]
        self._who = who

    def column(self, margins: list[Margin]) -> Arrow:
        """The column, from the margins of each group."""
        answered = self._happens([margin.get("known", 35) for margin in margins])
        if self._question.kind is Kind.INTEGER:
            return self._numbers(margins, answered)
        return self._lists(margins, answered) if self._question.is_list else self._chosen(margins, answered)

    def _happens(self, shares: list[float]) -> Any:
        """Something that happens to so many of 100, by group."""
        chances = self._np.array(shares, dtype="float32") / 100
        return self._lot.random(len(self._who), dtype="float32") < chances[self._who]

    def _numbers(self, margins: list[Margin], answered: Any) -> Arrow:
        np, (low, high) = self._np, self._question.range
        found = np.zeros(len(self._who), dtype="int64")
        for group, margin in enumerate(margins):
            people = np.flatnonzero(self._who == group)
            spans = [span for span in margin.get("numbers", []) if low <= span[0] <= span[1] <= high] or [[low, high, 1]]
            weights = np.array([span[2] for span in spans], dtype=float)
            which = self._lot.choice(len(spans), size=len(people), p=weights / weights.sum())
            first, last = (np.array([span[side] for span in spans]) for side in (0, 1))
            found[people] = self._lot.integers(first[which], last[which] + 1)
        return self._pa.array(found, mask=~answered)

    def _chosen(self, margins: list[Margin], answered: Any) -> Arrow:
        np, number = self._np, len(self._words)
        steps = np.empty((len(margins), number))
        for group, margin in enumerate(margins):
            weights = np.array([float(margin.get("words", {}).get(word, 0)) for word in self._words])
            weights = weights if weights.sum() > 0 else np.ones(number)
            steps[group] = group + np.cumsum(weights) / weights.sum()  # one long ladder: a draw of group 2 lies between 2 and 3
        codes = np.searchsorted(steps.ravel(), self._who + self._lot.random(len(self._who)), side="right") - self._who * number
        codes = np.minimum(codes, number - 1).astype("int32")
        return self._pa.DictionaryArray.from_arrays(self._pa.array(codes, mask=~answered), self._pa.array(self._words)).cast(self._pa.string())

    def _lists(self, margins: list[Margin], answered: Any) -> Arrow:
        np, pa = self._np, self._pa
        words = [*self._question.values, UNKNOWN, NONE]
        held = np.zeros((len(words), len(self._who)), dtype=bool)
        for number, word in enumerate(words[:-2]):
            shares = [margin.get("items", {}).get(word, 0) if isinstance(margin.get("items", {}), Mapping) else margin["items"] for margin in margins]
            if any(shares):
                held[number] = self._happens(shares) & answered
        if self._question.takes_none:
            held &= ~self._happens([margin.get("none", 0) for margin in margins])
        some = held.any(axis=0)
        held[-2] = some & self._happens([margin.get("open", 0) for margin in margins])
        held[-1] = ~some & answered & self._question.takes_none
        rows, codes = np.nonzero(held.T)
        ends = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=len(self._who)))]).astype("int32")
        items = pa.DictionaryArray.from_arrays(pa.array(codes.astype("int32")), pa.array(words)).cast(pa.string())
        return pa.ListArray.from_arrays(pa.array(ends), items)
