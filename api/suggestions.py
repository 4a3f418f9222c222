"""`POST /v1/suggestions`: answers in the body, suggestions out, nothing kept."""

import logging

from fastapi import APIRouter
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from api import schemas
from api.bodies import Body, parse, read_body, read_bytes, spoken
from api.problems import Problem, bad_answers, bad_request, withheld
from engine.answers import AnswersError
from engine.consultation import RequestError, Withheld
from engine.practice import Practice

log = logging.getLogger("manypaths")
router = APIRouter()


@router.post("/v1/suggestions", response_model=None, responses=schemas.SUGGESTIONS, tags=["suggestions"], summary="Options to talk over")
async def suggest(request: Request) -> Response:
    """Options to talk over for one person's answers. Nothing is required, nothing is kept, nothing is decided."""
    body = parse(await read_bytes(request))
    language = spoken(body)
    try:
        return Response(_suggestions(request.app.state.practice, read_body(body, request.app.state.clock())), media_type="application/json")
    except Problem:
        raise
    except Withheld:
        raise withheld(language) from None
    except Exception as problem:  # never an empty list, never a trace: the card
        log.error("suggestions raised %s", type(problem).__name__)
        raise withheld(language) from None


def _suggestions(practice: Practice, body: Body) -> bytes:
    with practice.consultation() as consultation:
        try:
            asked = consultation.request(body.answers, body.as_of, body.language, body.audience, body.ask_about)
        except AnswersError as error:
            raise bad_answers(error) from None
        except RequestError as error:
            raise bad_request(error) from None
        return to_json(consultation.suggest(asked))
