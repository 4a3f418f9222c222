"""Two engines that judge the same conditions and must agree: the live one and its double. Knows no rules and no HTTP.

On a fault (disagreement, exception, missing canary) the ruleset is rebuilt and the facts judged once more; if the fault
stays, nothing is answered until another rulebook is put in force. A wrong list is worse than none.
"""

import logging
import threading
from collections.abc import Callable

from engine.answers import Facts
from engine.inference import EngineFault, LiveEngine
from engine.lowering import Lowered
from engine.oracle import Oracle, Verdicts

log = logging.getLogger("manypaths")


class Withheld(Exception):
    """No list can be given that could be trusted; `reason` holds no personal data."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Agreement:
    """A live engine beside its double. Safe to use from several threads; `close` it once. `name` is for the log."""

    def __init__(self, lowered: Lowered, oracle: Oracle, build: Callable[[Lowered], LiveEngine], name: str) -> None:
        self.oracle = oracle
        self.fault: str | None = None
        """Why answers are withheld now; None when they are not."""
        self._lowered = lowered
        self._build = build
        self._name = name
        self._rebuilding = threading.Lock()
        self._closed = False
        self._live: LiveEngine | None = None
        try:
            self._live = build(lowered)
        except EngineFault as fault:
            self._note(fault)

    def verdicts(self, facts: Facts) -> Verdicts:
        """What both engines agree on; one retry after rebuilding. Raises Withheld on a fault that stays."""
        if self._closed:
            raise Withheld("this rulebook is no longer in force")
        if self.fault is not None:
            raise Withheld(self.fault)
        try:
            return self._agreed(facts)
        except EngineFault as fault:
            self._note(fault)
        with self._rebuilding:
            if self.fault is not None:
                raise Withheld(self.fault)
            try:
                self._rebuild()
                return self._agreed(facts)
            except EngineFault as fault:
                raise self.withhold(str(fault)) from None

    def withhold(self, reason: str) -> Withheld:
        """From now on answer nothing."""
        self.fault = reason
        log.critical("answers are withheld, rulebook %s: %s", self._name, reason)
        return Withheld(reason)

    def close(self) -> None:
        """Unload the live engine; whatever is asked later is withheld."""
        self._closed = True
        with self._rebuilding:
            if self._live is not None:
                self._live.close()
                self._live = None

    def _agreed(self, facts: Facts) -> Verdicts:
        if self._live is None:
            raise EngineFault("there is no live engine")
        try:
            double = self.oracle.evaluate(facts)
        except Exception as problem:
            raise EngineFault(f"the double raised {type(problem).__name__}") from None
        live = self._live.holding(facts)
        if live != double.holding:
            raise EngineFault(f"the live engine and its double disagree on {len(live ^ double.holding)} rule(s)")
        return double

    def _rebuild(self) -> None:
        old, self._live = self._live, None
        if old is not None:
            old.close()
        self._live = self._build(self._lowered)

    def _note(self, fault: EngineFault) -> None:
        log.error("fault in the live engine, rulebook %s: %s", self._name, fault)
