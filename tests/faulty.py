"""A live engine that does what it must not do, once or always."""

from collections.abc import Callable
from typing import Any

import durable_rules_engine as real

from engine.inference import LiveEngine
from engine.lowering import Lowered


class Faulty:
    """durable_rules with some functions replaced; each replacement is given the real one and its arguments.

    A replacement acts from the call on that is given by `after`, at most `times` times.
    """

    def __init__(self, after: int = 0, times: int = 10**9, **replaced: Callable[..., Any]) -> None:
        self._after, self._times, self._replaced = after, times, replaced
        self._calls = 0

    def __getattr__(self, name: str) -> Any:
        genuine = getattr(real, name)
        replacement = self._replaced.get(name)
        return genuine if replacement is None else lambda *given: self._call(genuine, replacement, given)

    def _call(self, genuine: Any, replacement: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        self._calls += 1
        if self._after < self._calls <= self._after + self._times:
            return replacement(genuine, *given)
        return genuine(*given)


def broken(*_: Any) -> Any:
    """What a function of the engine does when it fails."""
    raise RuntimeError("canary of the engine")


def built_on(engine: Any) -> Callable[[Lowered], LiveEngine]:
    """How a consultation builds its live engine, on a faulty one."""
    return lambda lowered: LiveEngine(lowered, engine)
