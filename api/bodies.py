"""Reads a request body strictly: at most 64 KiB of JSON, no key twice, no NaN. Keeps nothing."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from starlette.requests import Request

from api.problems import Problem, bad_body
from engine.answers import type_name
from engine.documents import resolve
from engine.phrases import say

MAX_BYTES = 64 * 1024
KEYS = ("answers", "as_of", "language", "audience", "ask_about")


@dataclass(frozen=True, slots=True)
class Body:
    """A request for suggestions as it came, its answers unchecked."""

    answers: object
    as_of: date
    language: str
    audience: str
    ask_about: tuple[object, ...]


async def read_bytes(request: Request) -> bytes:
    """The body of a request. Raises Problem 413 over 64 KiB, whatever its headers say."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > MAX_BYTES:
        _too_large()
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > MAX_BYTES:
            _too_large()
    return bytes(received)


def _too_large() -> NoReturn:
    raise Problem(413, "too-large", say("too_large", limit=MAX_BYTES // 1024))


def parse(content: bytes) -> Mapping[str, Any]:
    """A JSON object. Raises Problem 422 for anything else, a key that stands twice, NaN or an infinity."""
    try:
        body = json.loads(content.decode("utf-8"), object_pairs_hook=_no_key_twice, parse_constant=_no_constant, parse_float=_finite)
    except UnicodeDecodeError:
        raise bad_body("body", say("json_utf8"), say("given_other_bytes")) from None
    except (ValueError, RecursionError) as error:
        raise bad_body("body", error.args[0] if isinstance(error, _Refused) else say("json_object"), say("given_something_else")) from None
    if not isinstance(body, dict):
        raise bad_body("body", say("json_object"), type_name(body))
    return body


class _Refused(ValueError):
    pass


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused(say("each_key_once"))
    return found


def _no_constant(_: str) -> NoReturn:
    raise _Refused(say("finite_numbers"))


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise _Refused(say("finite_numbers"))
    return number


def read_body(body: Mapping[str, Any], today: date, keys: tuple[str, ...] = KEYS) -> Body:
    """The parts of a request body. Raises Problem 422 naming what is wrong by path."""
    for position, key in enumerate(body, start=1):
        if key not in keys:
            raise bad_body(f"body[{position}]", say("one_of", words=", ".join(f"`{known}`" for known in keys)), say("given_unknown_key"))
    if "answers" not in body:
        raise bad_body("answers", say("answers_mapping"), say("given_nothing"))
    return Body(
        answers=body["answers"], as_of=_day(body, today), language=_word(body, "language", "en"), audience=_word(body, "audience", "person"),
        ask_about=_asked(body.get("ask_about", [])),
    )


def _day(body: Mapping[str, Any], today: date) -> date:
    if "as_of" not in body:
        return today
    given = body["as_of"]
    found = resolve(given) if isinstance(given, str) else None
    if isinstance(found, date):
        return found
    raise bad_body("as_of", say("a_date"), type_name(given))


def _word(body: Mapping[str, Any], key: str, default: str) -> str:
    given = body.get(key, default)
    if not isinstance(given, str):
        raise bad_body(key, say("a_word"), type_name(given))
    return given


def _asked(given: object) -> tuple[object, ...]:
    if not isinstance(given, Iterable) or not isinstance(given, list):
        raise bad_body("ask_about", say("option_ids"), type_name(given))
    return tuple(given)


def spoken(body: object) -> str:
    """The language to answer in when the request itself is in doubt."""
    language = body.get("language") if isinstance(body, Mapping) else None
    return "fr" if language == "fr" else "en"
