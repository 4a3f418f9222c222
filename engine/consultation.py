"""A rulebook at work: the live engine and its double judge every case, and must agree. Knows no HTTP.

A fault that stays withholds every answer until another rulebook is put in force (`agreement`).
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from engine.agreement import Agreement, Withheld
from engine.answers import Facts, read_answers
from engine.case import Case, Edition
from engine.diagnostics import guessed
from engine.inference import LiveEngine
from engine.lowering import Lowered, lower
from engine.oracle import Oracle
from engine.phrases import say
from engine.rulebook import Rulebook
from engine.suggestions import Suggestions
from engine.texts import LANGUAGES
from engine.visits import Visits
from engine.wording import Plain, Wording

AUDIENCES = ("person", "clinician")


class RequestError(ValueError):
    """A request asks for something that is not there: `field` names where, `expected` what may stand there."""

    def __init__(self, field: str, expected: str, help: str = "") -> None:
        self.field, self.expected, self.help = field, expected, help
        self.message = say("expected", path=field, expected=expected)
        super().__init__(self.message)


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
        self._engines = Agreement(lower(rulebook), Oracle.of(rulebook), build, rulebook.hash)
        self._visits: Visits | None = None
        self._opening_visits = threading.Lock()
        self._words: dict[tuple[str, bool], Wording] = {}
        self._edition = Edition(rulebook, date.min)

    @property
    def fault(self) -> str | None:
        """Why answers are withheld now; None when they are not."""
        return self._engines.fault

    def request(self, answers: object, as_of: date, language: str = "en", audience: str = "person", ask_about: Iterable[str] = ()) -> Request:
        """Check a request. Raises AnswersError for the answers and RequestError for the rest."""
        if language not in LANGUAGES:
            raise RequestError("language", say("en_or_fr"))
        if audience not in AUDIENCES:
            raise RequestError("audience", say("person_or_clinician"))
        asked = tuple(ask_about)
        for position, option in enumerate(asked, start=1):
            if not isinstance(option, str) or option not in self.rulebook.options:
                guess = guessed(option, self.rulebook.options) if isinstance(option, str) and len(option) < 60 else None
                raise RequestError(f"ask_about[{position}]", say("option_id"), guess or "")
        if len(set(asked)) != len(asked):
            raise RequestError("ask_about", say("option_once"))
        return Request(read_answers(answers, self.rulebook.vocabulary, self.rulebook.concepts), as_of, language, audience, asked)

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
        verdicts = self._engines.verdicts(request.facts)
        try:
            return Case(edition, self._engines.oracle, request.facts, verdicts, request.ask_about)
        except Exception as problem:
            raise self._engines.withhold(f"suggestions raised {type(problem).__name__}") from None

    @property
    def visits(self) -> Visits:
        """What two visits are compared by; built when it is first asked for, so that a first visit does not wait for it."""
        with self._opening_visits:
            if self._visits is None:
                self._visits = Visits(self.rulebook, self._build)
            return self._visits

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

    def close(self) -> None:
        """Unload the live engines; later cases are withheld."""
        self._engines.close()
        with self._opening_visits:
            if self._visits is not None:
                self._visits.close()
