"""Problem documents (RFC 9457). None of them ever holds a value that a person gave."""

from typing import Any

from pydantic_core import to_json
from starlette.responses import Response

from engine.answers import AnswersError
from engine.consultation import RequestError
from engine.emergency import emergency_alerts, withheld_text
from engine.phrases import in_language, say
from engine.texts import LANGUAGES

BASE = "https://many-paths.example/problems/"
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that cannot be answered; becomes a problem document in the language of the request."""

    def __init__(self, status: int, kind: str, title: str, **more: Any) -> None:
        self.status, self.kind, self.title, self.more = status, kind, title, more
        self.language: str | None = None
        super().__init__(title)

    def response(self, asked: str | None = None) -> Response:
        """The document in the language in which the request was read, else in the one asked for beside it."""
        language = next((one for one in (self.language, asked) if one in LANGUAGES), LANGUAGES[0])
        body = _spoken({"type": BASE + self.kind, "title": self.title, "status": self.status, **self.more}, str(language))
        return Response(to_json(body), status_code=self.status, media_type=MEDIA_TYPE)


def _spoken(content: Any, language: str) -> Any:
    """Content with each phrase in it in a language."""
    if isinstance(content, dict):
        return {key: _spoken(value, language) for key, value in content.items()}
    if isinstance(content, list):
        return [_spoken(item, language) for item in content]
    return in_language(content, language) if isinstance(content, str) else content


def bad_answers(error: AnswersError) -> Problem:
    """Each problem by question: what was expected and the type given, never the value."""
    errors = [{"path": one.path, "expected": one.expected, "given": one.given, **({"help": one.help} if one.help else {})} for one in error.problems]
    return Problem(422, "answers", say("answers_unusable"), errors=errors)


def bad_request(error: RequestError) -> Problem:
    """A request for what is not there."""
    detail: dict[str, str] = {"path": error.field, "expected": error.expected}
    if error.help:
        detail["help"] = error.help
    return Problem(422, "request", say("request_unusable"), errors=[detail])


def bad_body(path: str, expected: str, given: str) -> Problem:
    """A body of another form than the one expected."""
    return Problem(422, "request", say("request_unusable"), errors=[{"path": path, "expected": expected, "given": given}])


def not_found(what: str, help: str = "") -> Problem:
    """Something that is not in the rulebook."""
    return Problem(404, "not-found", say(f"no_such_{what}"), **({"detail": help} if help else {}))


def withheld(language: str) -> Problem:
    """No list that could be trusted: the emergency card instead, and no options."""
    return Problem(503, "withheld", withheld_text(language), alerts=emergency_alerts(language))
