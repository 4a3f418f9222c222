"""Made-up people from stated margins, the same ones for the same seed. Says everywhere that they are made up.

Questions are drawn independently inside a few groups, so these people are for trying a change of rules, never for estimating.
They come ready for rules: lists taken apart, as `engine.cohort.exploding` would.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zlib import crc32

from engine.cohort.exploding import Arrow, apart
from engine.cohort.library import load_ibis
from engine.cohort.margins import EVEN, Margin, Margins
from engine.vocabulary import NONE, UNKNOWN, Kind, Question, Vocabulary

_STEPS = 1 << 16
"""Chances are counted in so many steps: a lot is a number of two bytes, which is drawn and looked up several times faster than a float."""


def synthetic(margins: Margins, vocabulary: Vocabulary, questions: Iterable[str], items: Mapping[str, Iterable[str]],
              people: int, seed: int, size: int) -> Iterator[Arrow]:
    """Tables of made-up people, some at a time, with the columns of some questions, and those of `items` for lists."""
    load_ibis()
    import numpy as np
    import pyarrow as pa

    asked, weights = [vocabulary[id] for id in questions], np.array(list(margins.groups.values()), dtype=float)
    for part, start in enumerate(range(0, people, size)):
        number = min(size, people - start)
        sizes = np.random.default_rng([seed, part]).multinomial(number, weights / weights.sum())
        ends = np.cumsum(sizes)
        parts = [slice(int(end - many), int(end)) for many, end in zip(sizes, ends, strict=True)]  # a group stands together: no look-up a person
        columns: dict[str, Arrow] = {}
        for question in asked:
            lot = np.random.default_rng([seed, part, crc32(question.id.encode())])
            draw = _Draw(np, pa, lot, vocabulary, question, parts)
            columns |= draw.columns([margins.of(question.id, group) for group in margins.groups], items.get(question.id, ()))
        yield pa.table(columns)


class _Draw:
    """The answers of some people to one question; `parts` are the people of each group."""

    def __init__(self, np: Any, pa: Any, lot: Any, vocabulary: Vocabulary, question: Question, parts: list[slice]) -> None:
        self._np, self._pa, self._lot = np, pa, lot
        self._question, self._parts = question, parts
        self._people = parts[-1].stop
        self._words = [word for word in vocabulary.allowed(question) if word != NONE or not question.is_list]

    def columns(self, margins: list[Margin], items: Iterable[str]) -> dict[str, Arrow]:
        """The columns, from the margins of each group."""
        answered = self._happens([float(margin["known"]) for margin in margins])
        if self._question.is_list:
            return dict(apart(self._question, self._held(margins, answered), items))
        return {self._question.id: (self._numbers if self._question.kind is Kind.INTEGER else self._chosen)(margins, answered)}

    def _lots(self) -> Any:
        """A number below _STEPS for everybody."""
        return self._np.frombuffer(self._lot.bytes(2 * self._people), dtype="uint16")

    def _happens(self, shares: list[float]) -> Any:
        """Something that happens to so many of 100, by group."""
        happens = self._np.zeros(self._people, dtype=bool)
        lots = self._lots() if any(0 < share < 100 for share in shares) else happens
        for part, share in zip(self._parts, shares, strict=True):
            happens[part] = lots[part] < min(round(share / 100 * _STEPS), _STEPS - 1) if 0 < share < 100 else share >= 100
        return happens

    def _which(self, weights: list[list[float]]) -> Any:
        """The number of one of several, by their weights in each group; all alike where they have none."""
        np, lots = self._np, self._lots()
        found = np.empty(self._people, dtype="int16")
        for part, own in zip(self._parts, weights, strict=True):
            shares = np.array(own, dtype=float) if sum(own) > 0 else np.ones(len(own))
            ends = np.rint(np.cumsum(shares) / shares.sum() * _STEPS).astype(int)
            found[part] = np.repeat(np.arange(len(own), dtype="int16"), np.diff(ends, prepend=0))[lots[part]]
        return found

    def _numbers(self, margins: list[Margin], answered: Any) -> Arrow:
        np, (low, high) = self._np, self._question.range
        found = np.empty(self._people, dtype="int64")
        for part, margin in zip(self._parts, margins, strict=True):
            spans = np.array(margin.get("numbers") or [[low, high, 1]], dtype=float)
            which = self._lot.choice(len(spans), size=part.stop - part.start, p=spans[:, 2] / spans[:, 2].sum())
            first, wide = spans[which, 0], (spans[:, 1] - spans[:, 0] + 1)[which]
            found[part] = first + np.floor(self._lot.random(len(which)) * wide)
        return self._pa.array(found, mask=~answered)

    def _chosen(self, margins: list[Margin], answered: Any) -> Arrow:
        codes = self._which([self._weights(margin) for margin in margins])
        return self._pa.DictionaryArray.from_arrays(self._pa.array(codes, mask=~answered), self._pa.array(self._words))

    def _weights(self, margin: Margin) -> list[float]:
        """The weight of each word. What a source leaves is spread over the words it does not name."""
        words = {str(word): float(share) for word, share in margin.get("words", {}).items()}
        left = [word for word in self._words if word not in words]
        rest = (100 - sum(words.values())) / len(left) if margin.get("rest") == EVEN and words and left else 0
        return [words.get(word, rest) for word in self._words]

    def _held(self, margins: list[Margin], answered: Any) -> Any:
        """Who holds which item; the last two rows are `none`, and that the rest is open."""
        names = [*self._question.values, NONE, UNKNOWN]
        held = self._np.zeros((len(names), self._people), dtype=bool)
        some_ask = answered & ~self._happens([float(margin.get("none", 0)) if self._question.takes_none else 0 for margin in margins])
        for number, item in enumerate(names[:-2]):
            shares = [self._share(margin, item) for margin in margins]
            if any(shares):
                held[number] = self._happens(shares) & some_ask
        some = held[:-2].any(axis=0)
        held[-2] = ~some & answered & self._question.takes_none
        held[-1] = some & self._happens([float(margin.get("open", 0)) for margin in margins])
        return held

    def _share(self, margin: Margin, item: str) -> float:
        """How many of 100 hold an item; `even` is one in the number of items, as for those a source does not name."""
        items, alike = margin.get("items", {}), 100 / max(len(self._question.values), 1)
        if isinstance(items, Mapping):
            return float(items.get(item, alike if margin.get("rest") == EVEN else 0))
        return alike if items == EVEN else float(items)
