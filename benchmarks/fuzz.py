"""`make fuzz`: durable_rules against its double, on random rulebooks and people. Prints counts; expects no mismatch.

The two share the condition tree and nothing else, so a mismatch is a fault in one of them. It is printed as the
smallest rulebook and person found that still show it, and the exit code is 1. The same seed gives the same pairs,
whatever the number of processes.
"""

import argparse
import multiprocessing
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, field, replace
from random import Random

from engine.answers import Facts
from engine.flags import LoweringError
from engine.inference import EngineFault, LiveEngine
from engine.lowering import MAX_PROPERTIES, lower_conditions
from engine.oracle import Oracle
from tests import generators
from tests.generators import World

PAIRS, SEED = 200_000, 20261123


@dataclass(frozen=True)
class Size:
    """One class of rulebooks: how one is made, how many people meet it, and its share of all pairs."""

    name: str
    make: Callable[[Random], World]
    people: int
    share: float


SIZES = (
    Size("1 rule", lambda rng: generators.world(rng, 1, rng.randint(1, 6), depth=3), 20, 0.15),
    Size("2 to 20 rules", lambda rng: generators.world(rng, rng.randint(2, 20), rng.randint(2, 14), depth=3), 30, 0.20),
    Size("21 to 100 rules", lambda rng: generators.world(rng, rng.randint(21, 100), rng.randint(5, 20)), 50, 0.20),
    Size("101 to 400 rules", lambda rng: generators.world(rng, rng.randint(101, 400), rng.randint(10, 30)), 100, 0.15),
    Size("401 to 1,000 rules", lambda rng: generators.world(rng, rng.randint(401, 1000), rng.randint(20, 40)), 150, 0.10),
    Size("1,000 flat rules", lambda rng: generators.table(rng, 1000), 150, 0.05),
    Size("240 to 260 flags", lambda rng: generators.wide_world(rng, rng.randint(240, 260), rng.randint(20, 300)), 60, 0.10),
    Size("flags taken apart", lambda rng: generators.grouped_world(rng, rng.randint(180, 260), rng.randint(60, 150)), 60, 0.05),
)


@dataclass
class Tally:
    """What one batch, or all of them, came to. `refused` counts rulebooks over a limit, by code; they make no pairs."""

    pairs: Counter[str] = field(default_factory=Counter)
    rulebooks: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    mismatches: list[str] = field(default_factory=list)
    at_once: int = 0
    firings: int = 0

    def add(self, other: "Tally") -> None:
        self.pairs += other.pairs
        self.rulebooks += other.rulebooks
        self.refused += other.refused
        self.mismatches += other.mismatches
        self.at_once = max(self.at_once, other.at_once)
        self.firings += other.firings


def compare(size: Size, seed: int) -> Tally:
    """One random rulebook and its people. The seed decides everything."""
    tally, rng = Tally(), Random(seed)
    world = size.make(rng)
    people = [generators.person(rng, world.vocabulary) for _ in range(size.people)]
    try:
        lowered = lower_conditions(world.rules, world.concepts, world.vocabulary)
    except LoweringError as error:
        tally.refused[f"{size.name}: {error.code}"] += 1
        if world.flags is not None and world.flags <= MAX_PROPERTIES:
            tally.mismatches.append(f"seed {seed}: {world.flags} flags fit, and were refused: {error}")
        return tally
    tally.rulebooks[size.name] += 1
    if world.flags is not None and world.flags > MAX_PROPERTIES:
        tally.mismatches.append(f"seed {seed}: {world.flags} flags are more than fit, and were not refused")
    double = Oracle(world.rules, world.concepts)
    with closing(LiveEngine(lowered)) as live:
        for facts in people:
            expected = double.evaluate(facts).holding
            try:
                found = live.holding(facts)
            except EngineFault as fault:
                tally.mismatches.append(f"{size.name}, seed {seed}: {fault}\n{reproduction(world, facts)}")
                break
            tally.pairs[size.name] += 1
            tally.firings += len(found)
            tally.at_once = max(tally.at_once, len(found))
            if found != expected:
                tally.mismatches.append(f"{size.name}, seed {seed}\n{reproduction(world, facts)}")
                break
    return tally


def disagree(world: World, facts: Facts) -> str | None:
    """How the two differ on one person, in a fresh ruleset; None when they do not."""
    expected = Oracle(world.rules, world.concepts).evaluate(facts).holding
    try:
        with closing(LiveEngine(lower_conditions(world.rules, world.concepts, world.vocabulary))) as live:
            found = live.holding(facts)
    except (EngineFault, LoweringError) as fault:
        return str(fault)
    return None if found == expected else f"only durable_rules: {sorted(found - expected)}, only the double: {sorted(expected - found)}"


def reproduction(world: World, facts: Facts) -> str:
    """The smallest rules and answers, found by leaving out more and more, on which the two still differ."""
    if disagree(world, facts) is None:
        return "  not seen again in a fresh ruleset: it depends on the people before"
    rules = _smallest(world.rules, lambda some: disagree(replace(world, rules=some), facts) is not None)
    world = replace(world, rules=rules)
    known = _smallest(facts.known, lambda some: disagree(world, Facts(some)) is not None)
    return f"  rules    {rules}\n  concepts {dict(world.concepts)}\n  person   {known}\n  {disagree(world, Facts(known))}"


def _smallest(items: Mapping, fails: Callable[[Mapping], bool]) -> dict:
    """Leave out halves, quarters, ... of a mapping as long as what is left still fails."""
    kept = dict(items)
    size = max(1, len(kept) // 2)
    while True:
        names, changed = list(kept), False
        for start in range(0, len(names), size):
            without = {name: value for name, value in kept.items() if name not in names[start : start + size]}
            if len(without) < len(kept) and fails(without):
                kept, changed = without, True
        if size == 1 and not changed:
            return kept
        size = max(1, size // 2)


def batches(pairs: int, seed: int) -> Iterator[tuple[int, int]]:
    """Every rulebook to compare, as size class and seed, small and large ones mixed."""
    rng = Random(seed)
    due = [index for index, size in enumerate(SIZES) for _ in range(-(-int(pairs * size.share) // size.people))]
    rng.shuffle(due)
    return ((index, rng.getrandbits(48)) for index in due)


def _compare(batch: tuple[int, int]) -> Tally:
    index, seed = batch
    return compare(SIZES[index], seed)


def fuzz(pairs: int, seed: int, minutes: float, processes: int) -> Tally:
    """Compare until there are enough pairs or the time is up, several rulebooks at once."""
    total, start = Tally(), time.monotonic()
    shown = start
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        while total.pairs.total() < pairs:  # a refused rulebook makes no pairs, so another round may be due
            for tally in pool.map(_compare, batches(pairs - total.pairs.total(), seed), chunksize=8):
                total.add(tally)
                now = time.monotonic()
                if now - shown > 10:
                    shown = now
                    print(f"  {total.pairs.total():>9,} pairs, {now - start:.0f} s", file=sys.stderr, flush=True)
                if total.mismatches or now - start > minutes * 60:
                    pool.shutdown(cancel_futures=True)
                    return total
            seed += 1
    return total


def report(total: Tally, seconds: float) -> str:
    """The counts in words."""
    lines = [f"{'size':<20} {'rulebooks':>10} {'pairs':>10} {'refused':>10}"]
    for size in SIZES:
        refused = sum(count for code, count in total.refused.items() if code.startswith(f"{size.name}:"))
        lines.append(f"{size.name:<20} {total.rulebooks[size.name]:>10,} {total.pairs[size.name]:>10,} {refused:>10,}")
    lines.append(f"{'all':<20} {total.rulebooks.total():>10,} {total.pairs.total():>10,} {total.refused.total():>10,}")
    lines.append(f"rules that held {total.firings:,}, most at once {total.at_once}; {seconds:.0f} s")
    lines.append(f"mismatches: {len(total.mismatches)}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make fuzz", description="durable_rules against its double")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="random rulebook/person pairs to compare at least")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--minutes", type=float, default=60, help="stop after so long")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.pairs:,} pairs, {options.processes} processes", flush=True)
    start = time.monotonic()
    try:
        total = fuzz(options.pairs, options.seed, options.minutes, options.processes)
    except BrokenProcessPool:
        print("MISMATCH a process died: the live engine crashed; run again with --processes 1 to see where")
        return 1
    print(report(total, time.monotonic() - start))
    for mismatch in total.mismatches:
        print(f"MISMATCH {mismatch}")
    if not total.mismatches and total.pairs.total() < options.pairs:
        print("stopped early: fewer pairs than asked for", file=sys.stderr)
        return 3
    return 1 if total.mismatches else 0


if __name__ == "__main__":
    sys.exit(main())
