"""Problem documents (RFC 9457). None of them ever holds a value that a person gave."""

from typing import Any

from pydantic_core import to_json
from starlette.responses import Response

from engine.answers import AnswersError
from engine.consultation import RequestError
from engine.emergency import emergency_alerts, withheld_text

BASE = "https://many-paths.example/problems/"
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that cannot be answered; becomes a problem document."""

    def __init__(self, status: int, kind: str, title: str, **more: Any) -> None:
        self.status, self.kind, self.title, self.more = status, kind, title, more
        super().__init__(title)

    def response(self) -> Response:
        body = {"type": BASE + self.kind, "title": self.title, "status": self.status, **self.more}
        return Response(to_json(body), status_code=self.status, media_type=MEDIA_TYPE)


def bad_answers(error: AnswersError) -> Problem:
    """Each problem by question: what was expected and the type given, never the value."""
    errors = [{"path": one.path, "expected": one.expected, "given": one.given, **({"help": one.help} if one.help else {})} for one in error.problems]
    return Problem(422, "answers", "some answers cannot be used", errors=errors)


def bad_request(error: RequestError) -> Problem:
    detail: dict[str, str] = {"path": error.field, "expected": error.expected}
    if error.help:
        detail["help"] = error.help
    return Problem(422, "request", "the request cannot be used", errors=[detail])


def bad_body(path: str, expected: str, given: str) -> Problem:
    return Problem(422, "request", "the request cannot be used", errors=[{"path": path, "expected": expected, "given": given}])


def not_found(what: str, help: str = "") -> Problem:
    return Problem(404, "not-found", f"there is no such {what}", **({"detail": help} if help else {}))


def withheld(language: str) -> Problem:
    """No list that could be trusted: the emergency card instead, and no options."""
    return Problem(503, "withheld", withheld_text(language), alerts=emergency_alerts(language))
