"""The form as a browser meets it: server time a step and bytes a page. `python -m benchmarks.web [journeys]`; exits 1 over a limit."""

import asyncio
import re
import sys
import time
from collections import defaultdict
from typing import Any
from urllib.parse import urlencode

from api.app import create_app
from api.web.assets import assets

LIMIT_STEP_MS, LIMIT_FIRST_BYTES, LIMIT_STEP_BYTES = 25.0, 150_000, 30_000
_FIRST_ASSETS = ("forms.css", "paths.css", "paths.js", "paths.svg")

Answers = dict[str, str | list[str]]
JOURNEYS: list[list[Answers]] = [
    [
        {"act": "neither"},
        {"act": "go", "respondent": "self"},
        {"act": "go", "substances": ["fentanyl", "alcohol"]},
        {"act": "go", "ticks": ["opioid_dependence"]},
        {"act": "go", "goals": ["stay_alive_safer_use", "stabilise_with_medication"]},
    ],
    [
        {"act": "neither"},
        {"act": "go", "respondent": "self"},
        {"act": "go", "substances": ["heroin", "cocaine", "alcohol", "tobacco"]},
        {"act": "go", "ticks": ["opioid_dependence", "alcohol_withdrawal_signs"]},
        {"act": "go", "goals": ["abstain_all", "housing", "mental_health"]},
    ],
    [{"act": "skip"}] * 5,
]


class Browser:
    """The least a browser does: cookies, redirects, forms. Times each request and weighs each page."""

    def __init__(self, app: Any) -> None:
        self._app, self._cookie = app, ""
        self.spent: dict[str, list[float]] = defaultdict(list)
        self.weights: dict[str, int] = {}
        self.page, self.at = "", "/"

    async def get(self, path: str) -> None:
        import gzip

        status, headers, body, self._step = *(await self._ask("GET", path, b"")), getattr(self, "_step", 0.0)
        if status == 303:
            await self.get(headers["location"])
            return
        assert status == 200, (status, path)
        self.at = path
        self.page = gzip.decompress(body).decode() if headers.get("content-encoding") == "gzip" else body.decode()
        kind = re.sub(r"^/c/[^/]+/", "", path)
        self.weights[kind] = max(self.weights.get(kind, 0), len(body))

    async def post(self, path: str, answers: Answers) -> None:
        form = {"token": _hidden(self.page, "token"), **answers}
        if path == "/":
            form["conversation"] = _hidden(self.page, "conversation")
        status, headers, _ = await self._ask("POST", path, urlencode(form, doseq=True).encode())
        assert status == 303, (status, path)
        await self.get(headers["location"])

    async def _ask(self, method: str, path: str, body: bytes) -> tuple[int, dict[str, str], bytes]:
        name = f"{method} " + re.sub(r"^/c/[^/]+", "", path or "/")
        headers = [
            (b"host", b"here"),
            (b"accept-encoding", b"gzip"),
            (b"content-type", b"application/x-www-form-urlencoded"),
            (b"content-length", str(len(body)).encode()),
        ]
        if self._cookie:
            headers.append((b"cookie", self._cookie.encode()))
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "scheme": "http",
            "query_string": b"",
            "headers": headers,
            "client": ("here", 1),
            "server": ("here", 80),
        }
        got: dict[str, Any] = {"body": b""}

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                got["status"], got["headers"] = message["status"], {key.decode(): value.decode() for key, value in message["headers"]}
            else:
                got["body"] += message.get("body", b"")

        started = time.perf_counter()
        await self._app(scope, receive, send)
        self.spent[name].append((time.perf_counter() - started) * 1000)
        if "set-cookie" in got["headers"]:
            self._cookie = got["headers"]["set-cookie"].split(";")[0]
        return got["status"], got["headers"], got["body"]


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found, name
    return found[1]


async def journey(browser: Browser, steps: list[Answers], language: str) -> None:
    """From the first screen to the page for the hand."""
    await browser.get("/")
    await browser.post("/", steps[0])
    here = "/c/" + browser.at.split("/")[2]
    for answers in steps[1:]:
        await browser.post(browser.at, answers)
    for path in ("list", "next", "answers", "what-if", "handout", "sheet", "safe", "learn"):
        await browser.get(f"{here}/{path}")
    await browser.post(f"{here}/what-if", {"act": "try", "question": "pregnancy", "pregnancy": "pregnant"})
    await browser.get(f"{here}/list")
    await browser.post(f"{here}/list", {"act": "aside", "option": "counselling"})


async def measure(journeys: int) -> Browser:
    app = create_app(watch=False)
    async with app.router.lifespan_context(app):
        for warm in JOURNEYS:
            await journey(Browser(app), warm, "en")
        total = Browser(app)
        for number in range(journeys):
            await journey(total, JOURNEYS[number % len(JOURNEYS)], "en")
    return total


def main() -> int:
    journeys = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    browser = asyncio.run(measure(journeys))
    print(f"{'request':<24}{'n':>6}{'median ms':>11}{'p99 ms':>9}")
    for name, times in sorted(browser.spent.items()):
        print(f"{name:<24}{len(times):>6}{_share(times, 0.5):>11.1f}{_share(times, 0.99):>9.1f}")
    every = [one for times in browser.spent.values() for one in times]
    first = browser.weights["/"] + sum(len(assets()[name][1]) for name in _FIRST_ASSETS)
    heaviest = max(browser.weights.items(), key=lambda item: item[1])
    slowest = _share(every, 0.99)
    print(f"all requests: median {_share(every, 0.5):.1f} ms, p99 {slowest:.1f} ms (limit {LIMIT_STEP_MS:.0f})")
    print(f"first load, compressed: {first} bytes (limit {LIMIT_FIRST_BYTES})")
    print(f"heaviest step, compressed: {heaviest[0]}, {heaviest[1]} bytes (limit {LIMIT_STEP_BYTES})")
    for name, weight in sorted(browser.weights.items()):
        print(f"  {name:<22}{weight:>8}")
    return int(slowest > LIMIT_STEP_MS or first > LIMIT_FIRST_BYTES or heaviest[1] > LIMIT_STEP_BYTES)


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


if __name__ == "__main__":
    sys.exit(main())
