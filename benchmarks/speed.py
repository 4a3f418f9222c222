"""`make bench`: this engine and others on the same rules and people, in one run and one table; then the product as a whole.

Before anything is timed, every engine has to find the same rules for the same people as the double. The engines take
turns, a round each, so that what else the machine does falls on all of them.
"""

import argparse
import gc
import json
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks import service
from benchmarks.contenders import CONTENDERS, OURS, ZEN, Holding
from benchmarks.workloads import Workload, shipped, synthetic
from engine.consultation import Consultation
from engine.requests import read_answers_file
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.generators import as_answers

SEED = 20261123
Row = dict[str, Any]
Answers = dict[str, object]


def say(text: str) -> None:
    """Progress, beside the table."""
    print(text, file=sys.stderr, flush=True)


def row(engine: str, taken: Sequence[tuple[float, float]]) -> Row:
    """One line of the table, in microseconds: by the clock, and the 99th by processor time too, which other work does not lengthen."""
    wall, busy = sorted(wall for wall, _ in taken), sorted(busy for _, busy in taken)
    last = int(len(taken) * 0.99)
    return {"engine": engine, "median_us": 1e6 * statistics.median(wall), "p99_us": 1e6 * wall[last], "p99_cpu_us": 1e6 * busy[last],
            "per_second": 1 / statistics.median(wall), "evaluations": len(taken)}


def taking_turns(tasks: dict[str, Callable[[Any], object]], people: Sequence[Any], rounds: int) -> list[Row]:
    """Time every task on every person, all tasks once a round."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in tasks}
    gc.collect()
    for _ in range(rounds):
        for name, task in tasks.items():
            for one in people:
                busy, start = time.process_time(), time.perf_counter()
                task(one)
                taken[name].append((time.perf_counter() - start, time.process_time() - busy))
    return [row(name, times) for name, times in taken.items()]


def same_rules(load: Workload, engines: dict[str, Holding]) -> None:
    """Every engine finds the rules that the double finds, for everybody. This also warms them up."""
    for name, holding in engines.items():
        for facts, expected in zip(load.people, load.expected, strict=True):
            if holding(facts) != expected:
                raise AssertionError(f"{name} finds other rules on {load.name}: nothing is measured")


def rules_only(load: Workload, rounds: int, slow_rounds: int) -> Row:
    """All engines on one rule set. What takes far longer than the others gets fewer rounds."""
    say(f"{load.name}: building {len(CONTENDERS)} engines")
    engines = {name: build(load) for name, build in CONTENDERS.items()}
    same_rules(load, engines)
    slow = {name: engines.pop(name) for name in ("rule-engine",)}
    say(f"{load.name}: all find the same rules; timing")
    rows = taking_turns(engines, load.people, rounds) + taking_turns(slow, load.people, slow_rounds)
    best = min((one for one in rows if one["engine"] in ZEN), key=lambda one: one["median_us"])
    for one in rows:
        one["times_zen"] = best["median_us"] / one["median_us"]
    held = statistics.median(len(expected) for expected in load.expected)
    return {"rules": load.name, "rows": len(load.rows.alternatives), "attributes": len(load.rows.properties), "people": len(load.people),
            "rules_that_hold_median": held, "table": sorted(rows, key=lambda one: one["engine"] != OURS)}


def whole(rulebook: Rulebook, name: str, answers: Sequence[Answers], rounds: int, as_of: date) -> Row:
    """A whole suggestion: answers checked, both engines, standings, reasons, what would change, what to ask next."""
    say(f"whole suggestions, {name}")
    consultation = Consultation(rulebook)

    def suggest(given: Answers) -> dict[str, object]:
        return consultation.suggest(consultation.request(given, as_of))

    sizes = [len(json.dumps(suggest(given), ensure_ascii=False).encode()) for given in answers]
    tasks = {"answers to suggestion": suggest, "answers to bytes of JSON": lambda given: json.dumps(suggest(given), ensure_ascii=False).encode()}
    rows = taking_turns(tasks, answers, rounds)
    consultation.close()
    return {"rules": f"whole suggestion with the double, {name}", "bytes_median": statistics.median(sizes), "people": len(answers), "table": rows}


def examples() -> list[Answers]:
    """The answers that come with the software."""
    files = sorted((service.ROOT / "examples").iterdir())
    return [read_answers_file(file.name, file.read_bytes()).answers for file in files if file.suffix in (".yaml", ".json")]


def product(rules: Path, answers: Sequence[Answers], as_of: date, seconds: float, evaluations: int) -> Row:
    """The product from outside."""
    say("manypaths suggest from cold")
    found: Row = {"cold_suggest_s": service.cold(rules, 7)}
    say("the server")
    with service.served(rules) as (server, port, ready):
        found["server_ready_s"] = ready
        found["server_idle_mb"] = server.memory_info().rss / 1e6
        bodies = service.bodies(answers, as_of.isoformat())
        service.load(server, port, bodies, 1)
        found["http"] = service.load(server, port, bodies, seconds)
        found["server_after_load_mb"] = server.memory_info().rss / 1e6
    say(f"memory over {evaluations:,} evaluations")
    found["memory_mb"] = service.soak(rules, as_of.isoformat(), evaluations)
    return found


def as_text(result: Row) -> str:
    lines = [f"{result['machine']}, Python {result['python']}, {result['date']}, seed {result['seed']}"]
    for part in result["parts"]:
        lines += ["", _heading(part), f"{'':<44}{'median us':>11}{'99th us':>11}{'99th CPU':>11}{'a second':>11}{'x zen':>8}"]
        for one in part["table"]:
            times = f"{one['times_zen']:>8.2f}" if "times_zen" in one else ""
            numbers = "".join(f"{one[key]:>11,.0f}" for key in ("median_us", "p99_us", "p99_cpu_us", "per_second"))
            lines.append(f"{one['engine']:<44}{numbers}{times}")
    if "product" in result:
        lines += ["", "the product", *(f"  {name:<32}{value}" for name, value in _product(result["product"]).items())]
    return "\n".join(lines)


def _heading(part: Row) -> str:
    if "rows" not in part:
        return f"{part['rules']}; {part['people']} people; {part['bytes_median'] / 1000:.0f} kB of JSON (median)"
    held = f"{part['rules_that_hold_median']:.0f} rules hold (median)"
    return f"{part['rules']}; {part['rows']} rows, {part['attributes']} attributes; {part['people']} people; {held}"


def _product(found: Row) -> dict[str, str]:
    http, (early, *_, last) = found["http"], found["memory_mb"][1:]
    return {
        "manypaths suggest, from cold": f"{found['cold_suggest_s']:.2f} s",
        "server ready": f"{found['server_ready_s']:.2f} s",
        "server, resident": f"{found['server_idle_mb']:.0f} MB idle, {found['server_after_load_mb']:.0f} MB after {http['requests']:,} requests",
        "HTTP, one core": f"{http['per_second']:.0f} requests/s ({http['per_core_second']:.0f} a second of processor time)",
        f"HTTP, {service.CONNECTIONS} at once": f"median {http['median_ms']:.1f} ms, 99th {http['p99_ms']:.1f} ms",
        "live engine, resident": f"{early[1]:.1f} MB after {early[0]:,} evaluations, {last[1]:.1f} MB after {last[0]:,}",
    }


def _machine() -> str:
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        model = next((line.split(":")[1].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")), model)
    return f"{model}, {platform.system()}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description="this engine beside others, and the product as a whole")
    parser.add_argument("--rules", type=Path, default=RULES)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 23))
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=8, help="of load over HTTP")
    parser.add_argument("--evaluations", type=int, default=200_000, help="over which memory is watched")
    parser.add_argument("--engines-only", action="store_true", help="leave out HTTP, cold start and memory")
    parser.add_argument("--json", type=Path, help="write all numbers to a file")
    options = parser.parse_args()
    rulebook, on_shipped = shipped(options.rules, options.as_of, options.people, SEED)
    loads = [on_shipped, *(synthetic(rules, options.people, SEED + rules) for rules in (50, 200, 1000))]
    result: Row = {"machine": _machine(), "python": platform.python_version(), "date": date.today().isoformat(), "seed": SEED}
    result["parts"] = [rules_only(load, options.rounds, 1) for load in loads]
    answers = [as_answers(facts) for facts in on_shipped.people]
    result["parts"].append(whole(rulebook, "random people", answers, options.rounds, options.as_of))
    result["parts"].append(whole(rulebook, "examples/", examples(), options.rounds * 20, options.as_of))
    if not options.engines_only:
        result["product"] = product(options.rules, answers, options.as_of, options.seconds, options.evaluations)
    print(as_text(result))
    if options.json:
        options.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
