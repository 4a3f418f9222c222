"""The live engine: durable_rules, used only in the way in which it is exact (docs/architecture.md).

One ruleset, one fixed session id, one lock; facts and never events; the fact retracted after each person (building
the state of every rule anew for each person would cost several times the whole evaluation), and the state deleted
after anything unusual. No engine rule joins facts: with joins, retracting is not safe. A canary rule fires for
everybody: when it does not, nothing that came back can be trusted.
"""

import threading
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from typing import Any

from engine.answers import Facts
from engine.lowering import CANARY, Lowered

_SESSION = "s"
_OPENING = f'{{"sid":"{_SESSION}","id":"1","_z":0'
_RETRACTION = f'{{"sid":"{_SESSION}","id":"1"}}'
_OK = 0
_serial = count()


class EngineFault(Exception):
    """The live engine did something it must not do; its answer is not to be used."""


class LiveEngine:
    """One ruleset in durable_rules. Build, evaluate from any thread, and `close` it exactly once.

    `engine` is the C module; tests pass a faulty one.
    """

    def __init__(self, lowered: Lowered, engine: Any = None) -> None:
        if engine is None:
            import durable_rules_engine as engine
        self._engine = engine
        self._lowered = lowered
        self._most = 1 + max(len(stage.alternatives) for stage in (lowered.rules, lowered.concepts) if stage)
        self._lock = threading.Lock()
        self._handle: Any = None
        try:
            self._handle = engine.create_ruleset(f"many-paths-{next(_serial)}", lowered.definition)
        except Exception as problem:
            raise EngineFault(f"the ruleset could not be built: {type(problem).__name__}") from problem
        self._primed = False
        try:
            self._fire({})
        except EngineFault:
            self.close()
            raise
        self._primed = True

    def holding(self, facts: Facts) -> frozenset[str]:
        """Ids of all rules whose condition holds for one person. Raises EngineFault when the engine cannot be trusted."""
        stage = self._lowered.rules
        message = stage.encode(facts)
        message.update(self._concepts(facts))
        means = stage.means
        return stage.always.union(*(means[name] for name in self._fire(message)))

    def _concepts(self, facts: Facts) -> dict[str, int]:
        """The flags of the concepts that hold (1) or fail (0); an open one has none."""
        stage = self._lowered.concepts
        if stage is None:
            return {}
        judged = stage.always.union(*(stage.means[name] for name in self._fire(stage.encode(facts))))
        flags = {one[:-1]: int(one[-1] == "+") for one in judged}
        if len(flags) != len(judged):
            raise EngineFault("a concept holds and fails at once")
        return flags

    def _fire(self, message: Mapping[str, int]) -> list[str]:
        """Assert one message and drain the names of all engine rules that fire; the canary has to be among them."""
        text = _OPENING + "".join([f',"{name}":{value}' for name, value in message.items()]) + "}"
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
        """Names of the engine rules that fire for one fact; afterwards the engine holds nothing about the person."""
        engine, handle = self._engine, self._handle
        try:
            code, offset = engine.assert_fact(handle, text)
            if code != _OK:
                raise EngineFault(f"a fact came back with code {code}")
            fired = self._fired(offset)
            engine.retract_fact(handle, _RETRACTION)
            return fired
        except BaseException:
            self._forget()
            raise

    def _fired(self, offset: int) -> list[str]:
        engine, handle = self._engine, self._handle
        fired: list[str] = []
        started = engine.start_action_for_state(handle, offset)
        message = started[1] if started is not None else None
        while message is not None:
            fired.append(message[2 : message.index('"', 2)])
            if len(fired) > self._most:
                raise EngineFault("the engine does not come to an end")
            message = engine.complete_and_start_action(handle, offset)
        return fired

    def _forget(self) -> None:
        """Delete the session. Before the first rule has fired in a ruleset this would crash, so then it is left."""
        if self._primed:
            with suppress(Exception):  # there is no session when the fault came before it was made
                self._engine.delete_state(self._handle, _SESSION)

    def close(self) -> None:
        """Unload the ruleset and all it holds. Closing twice is harmless."""
        with self._lock:
            if self._handle is not None:
                self._forget()
                handle, self._handle = self._handle, None
                self._engine.delete_ruleset(handle)
