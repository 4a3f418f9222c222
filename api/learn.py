"""`GET /v1/learn`: short cards that anyone can read without answering anything."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from api.problems import withheld
from engine.consultation import Withheld
from engine.learning import learn_json

router = APIRouter()


@router.get("/v1/learn", response_model=None, tags=["rulebook"], summary="Short cards on overdose, naloxone, safer use, stigma, rights and the law")
async def learn(request: Request, language: Annotated[Literal["en", "fr"], Query(description="The language of the words.")] = "en") -> Response:
    try:
        with request.app.state.practice.consultation() as consultation:
            book, today = consultation.rulebook, request.app.state.clock()
            return Response(to_json([learn_json(card, book.sources, language, today) for card in book.learn.values()]), media_type="application/json")
    except Withheld:
        raise withheld(language) from None
