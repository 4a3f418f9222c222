"""`GET /v1/services`: what exists in a place, and whom to talk to there."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from api.problems import Problem, withheld
from engine.consultation import Withheld
from engine.phrases import say
from engine.practice import Practice
from engine.services import place_help, place_services

router = APIRouter()
_Language = Annotated[Literal["en", "fr"], Query(description="The language of the words.")]
_Place = Annotated[str, Query(description="The code of a place, such as `CA-ON`; the list is among the values of the question `jurisdiction`.")]


@router.get("/v1/services", response_model=None, tags=["places"], summary="What is known to exist in a place, how old that is, and lines to call")
async def services(request: Request, jurisdiction: _Place, language: _Language = "en") -> Response:
    """Emergency advice, lines, kinds of service and sites of one place. Unknown is never no; nothing is kept."""
    practice: Practice = request.app.state.practice
    try:
        with practice.consultation() as consultation:
            book = consultation.rulebook
            if jurisdiction not in book.vocabulary.places:
                error = {"path": "jurisdiction", "expected": say("place_code"), "given": say("given_other_word")}
                raise Problem(422, "request", say("request_unusable"), errors=[{**error, "help": place_help(jurisdiction, book)}])
            return Response(to_json(place_services(book, jurisdiction, language, request.app.state.clock())), media_type="application/json")
    except Withheld:
        raise withheld(language) from None
