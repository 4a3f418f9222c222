"""A rulebook at work: the live engine and its double judge every case, and must agree. Knows no HTTP.

On a fault (disagreement, exception, missing canary) the ruleset is rebuilt and the case judged once more; if the
fault stays, answers are withheld until another rulebook is put in force. A wrong list is worse than none.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from engine.answers import Facts, read_answers
from engine.case import Case, Edition
from engine.diagnostics import nearest
from engine.inference import EngineFault, LiveEngine
from engine.lowering import Lowered, lower
from engine.oracle import Oracle, Verdicts
from engine.rulebook import Rulebook
from engine.suggestions import Suggestions
from engine.texts import LANGUAGES
from engine.wording import Plain, Wording

log = logging.getLogger("manypaths")

AUDIENCES = ("person", "clinician")


class Withheld(Exception):
    """No list can be given that could be trusted; `reason` holds no personal data."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class RequestError(ValueError):
    """A request asks for something that is not there: `field` names where, `expected` what may stand there."""

    def __init__(self, field: str, expected: str, help: str = "") -> None:
        self.field, self.expected, self.help = field, expected, help
        super().__init__(f"{field}: expected {expected}")


@dataclass(frozen=True, slots=True)
class Request:
    """What a caller asks: checked answers, a day, a language, an audience, and options asked about."""

    facts: Facts
    as_of: date
    language: str = "en"
    audience: str = "person"
    ask_about: tuple[str, ...] = ()


class Consultation:
    """Judges cases by one rulebook. Safe to use from several threads; `close` when another takes its place."""

    def __init__(self, rulebook: Rulebook, build: Callable[[Lowered], LiveEngine] = LiveEngine) -> None:
        self.rulebook = rulebook
        self._build = build
        self._lowered = lower(rulebook)
        self._oracle = Oracle.of(rulebook)
        self._rebuilding = threading.Lock()
        self._fault: str | None = None
        self._closed = False
        self._words: dict[tuple[str, bool], Wording] = {}
        self._edition = Edition(rulebook, date.min)
        self._live: LiveEngine | None = None
        try:
            self._live = build(self._lowered)
        except EngineFault as fault:
            self._note(fault)

    @property
    def fault(self) -> str | None:
        """Why answers are withheld now; None when they are not."""
        return self._fault

    def request(self, answers: object, as_of: date, language: str = "en", audience: str = "person", ask_about: Iterable[str] = ()) -> Request:
        """Check a request. Raises AnswersError for the answers and RequestError for the rest."""
        if language not in LANGUAGES:
            raise RequestError("language", "`en` or `fr`")
        if audience not in AUDIENCES:
            raise RequestError("audience", "`person` or `clinician`")
        asked = tuple(ask_about)
        for position, option in enumerate(asked, start=1):
            if not isinstance(option, str) or option not in self.rulebook.options:
                close = nearest(option, self.rulebook.options) if isinstance(option, str) and len(option) < 60 else None
                raise RequestError(f"ask_about[{position}]", "the id of an option", f"did you mean `{close}`?" if close else "")
        if len(set(asked)) != len(asked):
            raise RequestError("ask_about", "each option once")
        return Request(read_answers(answers, self.rulebook.vocabulary), as_of, language, audience, asked)

    def suggest(self, request: Request) -> Plain:
        """Suggestions for one request. Raises Withheld when they could not be trusted."""
        return self.suggestions(request).as_json()

    def suggestions(self, request: Request) -> Suggestions:
        return Suggestions(self.case(request), self.wording(request.language, request.audience))

    def case(self, request: Request) -> Case:
        """Judge a case by both engines. Raises Withheld on a fault that stays, or when no offer is in force that day."""
        edition = self._on(request.as_of)
        if not edition.has_offers:
            raise Withheld("no offer is in force on that day")
        verdicts = self._verdicts(request.facts)
        try:
            return Case(edition, self._oracle, request.facts, verdicts, request.ask_about)
        except Exception as problem:
            raise self._withhold(f"suggestions raised {type(problem).__name__}") from None

    def wording(self, language: str, audience: str) -> Wording:
        key = (language, audience == "clinician")
        if key not in self._words:
            self._words[key] = Wording(self.rulebook, *key)
        return self._words[key]

    def _on(self, as_of: date) -> Edition:
        edition = self._edition
        if edition.as_of != as_of:
            edition = self._edition = Edition(self.rulebook, as_of)
        return edition

    def _verdicts(self, facts: Facts) -> Verdicts:
        """What both engines agree on; one retry after rebuilding."""
        if self._closed:
            raise Withheld("this rulebook is no longer in force")
        if self._fault is not None:
            raise Withheld(self._fault)
        try:
            return self._agreed(facts)
        except EngineFault as fault:
            self._note(fault)
        with self._rebuilding:
            if self._fault is not None:
                raise Withheld(self._fault)
            try:
                self._rebuild()
                return self._agreed(facts)
            except EngineFault as fault:
                raise self._withhold(str(fault)) from None

    def _agreed(self, facts: Facts) -> Verdicts:
        if self._live is None:
            raise EngineFault("there is no live engine")
        try:
            double = self._oracle.evaluate(facts)
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
        log.error("fault in the live engine, rulebook %s: %s", self.rulebook.hash, fault)

    def _withhold(self, reason: str) -> Withheld:
        self._fault = reason
        log.critical("answers are withheld, rulebook %s: %s", self.rulebook.hash, reason)
        return Withheld(reason)

    def close(self) -> None:
        """Unload the live engine; later cases are withheld."""
        self._closed = True
        with self._rebuilding:
            if self._live is not None:
                self._live.close()
                self._live = None
