"""The live engine: durable_rules, used only in the way in which it is exact (docs/architecture.md).

One ruleset, one fixed session id, one lock; facts and never events; the state deleted after each person. A
canary rule fires for everybody: when it does not, nothing that came back can be trusted.
"""

import json
import threading
from collections.abc import Mapping
from itertools import count
from typing import Any

from engine.answers import Facts
from engine.lowering import CANARY, Lowered

_SESSION = "s"
_OK, _UNMATCHED, _SEEN = 0, 1, 2
_serial = count()


class EngineFault(Exception):
    """The live engine did something it must not do; its answer is not to be used."""


class LiveEngine:
    """One ruleset in durable_rules. Build, evaluate from any thread, and `close` it exactly once.

    `engine` is the C module; tests pass a faulty one.
    """

    def __init__(self, lowered: Lowered, engine: Any = None) -> None:
        if engine is None:
            import durable_rules_engine as engine  # noqa: PLC0415 - importing this package stays light
        self._engine = engine
        self._lowered = lowered
        self._lock = threading.Lock()
        self._handle: Any = None
        try:
            self._handle = engine.create_ruleset(f"many-paths-{next(_serial)}", lowered.definition)
        except Exception as problem:
            raise EngineFault(f"the ruleset could not be built: {type(problem).__name__}") from problem
        self._fire({})  # priming: deleting the state of a person who matched nothing in a fresh ruleset crashes

    def holding(self, facts: Facts) -> frozenset[str]:
        """Ids of all rules whose condition holds for one person. Raises EngineFault when the engine cannot be trusted."""
        fired = self._fire(self._lowered.encode(facts))
        means = self._lowered.means
        return self._lowered.always.union(*(means[name] for name in fired))

    def _fire(self, message: Mapping[str, int]) -> list[str]:
        """Assert one message and drain the names of all engine rules that fire; the canary has to be among them."""
        text = json.dumps({"sid": _SESSION, "id": "1", "_k": 0, "_j": 0, **message}, separators=(",", ":"))
        with self._lock:
            if self._handle is None:
                raise EngineFault("the ruleset is closed")
            try:
                fired = self._drain(text)
            except EngineFault:
                raise
            except Exception as problem:
                raise EngineFault(f"the engine raised {type(problem).__name__}") from problem
        if CANARY not in fired:
            raise EngineFault("the canary did not fire")
        fired.remove(CANARY)
        return fired

    def _drain(self, text: str) -> list[str]:
        engine, handle = self._engine, self._handle
        fired: list[str] = []
        code, offset = engine.assert_fact(handle, text)
        try:
            if code == _UNMATCHED:
                return fired
            if code != _OK:
                raise EngineFault(f"a fact came back with code {code}")
            started = engine.start_action_for_state(handle, offset)
            if started is None:
                return fired
            message = started[1]
            while message is not None:
                fired.append(message[2 : message.index('"', 2)])
                if len(fired) > 2 * len(self._lowered.means) + 8:
                    raise EngineFault("the engine does not come to an end")
                message = engine.complete_and_start_action(handle, offset)
            return fired
        finally:
            engine.delete_state(handle, _SESSION)

    def close(self) -> None:
        """Unload the ruleset. Closing twice is harmless."""
        with self._lock:
            handle, self._handle = self._handle, None
            if handle is not None:
                self._engine.delete_ruleset(handle)
