"""What every route that answers about a person shares: a strict body in, JSON or a problem out, never a trace, nothing kept."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from api.bodies import parse, read_bytes, spoken
from api.problems import Problem, bad_answers, bad_request, withheld
from engine.answers import AnswersError
from engine.consultation import Consultation, RequestError, Withheld

log = logging.getLogger("manypaths")

Work = Callable[[Consultation, Mapping[str, Any]], object]
"""Answers one body with the rulebook in force."""


async def answer(request: Request, work: Work) -> Response:
    """The answer to a request, or the problem with it in its own language; the emergency card where nothing can be trusted."""
    body = parse(await read_bytes(request))
    language = spoken(body)
    try:
        with request.app.state.practice.consultation() as consultation:
            return Response(to_json(work(consultation, body)), media_type="application/json")
    except Problem as problem:
        problem.language = language
        raise
    except (AnswersError, RequestError) as error:
        problem = bad_answers(error) if isinstance(error, AnswersError) else bad_request(error)
        problem.language = language
        raise problem from None
    except Withheld:
        raise withheld(language) from None
    except Exception as problem:  # never an empty list, never a trace: the card
        log.error("%s raised %s", request.url.path, type(problem).__name__)
        raise withheld(language) from None
