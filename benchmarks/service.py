"""How the product does as a whole: over HTTP, from cold, and in memory, each in a process of its own."""

import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-c", "from cli.main import main; main()"]
CONNECTIONS = 4

_SOAK = """
import random, sys
from datetime import date
from pathlib import Path
import psutil
from benchmarks.workloads import shipped
from engine.inference import LiveEngine
from engine.lowering import lower
rulebook, load = shipped(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]), 500, 7)
live, times = LiveEngine(lower(rulebook)), int(sys.argv[3])
for number in range(times + 1):
    if number in (0, 1000) or number % (times // 10) == 0:
        print(number, psutil.Process().memory_info().rss, flush=True)
    live.holding(load.people[number % 500])
"""


def cold(rules: Path, runs: int) -> float:
    """Seconds that `manypaths suggest` takes from nothing to printed, the median."""
    command = [*COMMAND, "suggest", str(ROOT / "examples/first-visit.yaml"), "--rules", str(rules)]
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def soak(rules: Path, as_of: str, evaluations: int) -> list[tuple[int, float]]:
    """Resident megabytes of a process after so many evaluations of the live engine."""
    done = subprocess.run([sys.executable, "-c", _SOAK, str(rules), as_of, str(evaluations)], cwd=ROOT, check=True, capture_output=True, text=True)
    return [(int(number), int(size) / 1e6) for number, size in (line.split() for line in done.stdout.splitlines())]


@contextmanager
def served(rules: Path) -> Iterator[tuple[psutil.Process, int, float]]:
    """A server on a free port, with the seconds it took until ready. It is kept to one core where the system can."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        server = subprocess.Popen([*COMMAND, "serve", "--port", str(port), "--rules", str(rules)], cwd=ROOT, stdout=said, stderr=said)
        try:
            while not _is_ready(port):
                if server.poll() is not None or time.perf_counter() - start > 60:
                    said.seek(0)
                    raise RuntimeError(f"the server did not start: {said.read().decode()[-2000:]}")
                time.sleep(0.01)
            ready = time.perf_counter() - start
            _keep_to(server.pid, 0)
            yield psutil.Process(server.pid), port, ready
        finally:
            server.terminate()
            server.wait(10)


def _is_ready(port: int) -> bool:
    with suppress(OSError, http.client.HTTPException):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    return False


def _keep_to(pid: int, core: int) -> None:
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        for thread in psutil.Process(pid).threads():
            with suppress(OSError):
                os.sched_setaffinity(thread.id, {core})


def load(server: psutil.Process, port: int, bodies: list[bytes], seconds: float) -> dict[str, float]:
    """Requests a second that a server answers, by the clock and by the processor time it used, and how long one takes."""
    taken: list[float] = []
    until = time.perf_counter() + seconds

    def ask(first: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        number = first
        while time.perf_counter() < until:
            start = time.perf_counter()
            connection.request("POST", "/v1/suggestions", bodies[number % len(bodies)], {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            taken.append(time.perf_counter() - start)
            if answer.status != 200:
                raise RuntimeError(f"HTTP {answer.status}")
            number += CONNECTIONS

    before, start = sum(server.cpu_times()[:2]), time.perf_counter()
    threads = [threading.Thread(target=ask, args=(first,)) for first in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall, busy = time.perf_counter() - start, sum(server.cpu_times()[:2]) - before
    taken.sort()
    return {
        "requests": len(taken), "per_second": len(taken) / wall, "per_core_second": len(taken) / busy,
        "median_ms": 1e3 * statistics.median(taken), "p99_ms": 1e3 * taken[int(len(taken) * 0.99)],
    }


def bodies(people: Iterable[dict[str, object]], as_of: str) -> list[bytes]:
    """Requests to `POST /v1/suggestions`."""
    return [json.dumps({"answers": answers, "as_of": as_of}).encode() for answers in people]
