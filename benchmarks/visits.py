"""What comparing two visits costs beside a suggestion, in one process: `python -m benchmarks.visits`. Twice is the limit."""

import statistics
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date

from engine.consultation import Consultation
from engine.reading import load_rulebook
from engine.shipped import RULES
from engine.steps import second_visit, steps

LIMIT = 2.0
_DAY = date(2026, 11, 23)
_EARLIER = {"substances": ["fentanyl"], "main_frequency": "daily", "routes": ["inject"], "naloxone_on_hand": "no", "housing": "unsheltered"}
_NOW = {
    "respondent": "self", "jurisdiction": "CA-ON", "substances": ["fentanyl"], "main_frequency": "weekly", "routes": ["smoke"],
    "opioid_dependence": "yes", "naloxone_on_hand": "yes", "housing": "shelter", "goals": ["reduce_use", "stabilise_with_medication"],
}


def _median(work: Callable[[], object], runs: int = 300) -> float:
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> int:
    """Print both and their ratio; 1 when it is over the limit."""
    with closing(Consultation(load_rulebook(RULES, _DAY))) as consultation:
        suggestion = _median(lambda: consultation.suggest(consultation.request(_NOW, _DAY)))
        comparison = _median(lambda: steps(consultation, second_visit(consultation, _EARLIER, _NOW, as_of=_DAY)))
    ratio = comparison / suggestion
    print(f"suggestion {suggestion * 1e3:.2f} ms, steps {comparison * 1e3:.2f} ms: {ratio:.2f} times, limit {LIMIT:.0f}")
    return int(ratio >= LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
