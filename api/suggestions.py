"""`POST /v1/suggestions`: answers in the body, suggestions out, nothing kept."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api import schemas
from api.answering import answer
from api.bodies import read_body
from engine.consultation import Consultation

router = APIRouter()


@router.post("/v1/suggestions", response_model=None, responses=schemas.SUGGESTIONS, tags=["suggestions"], summary="Options to talk over")
async def suggest(request: Request) -> Response:
    """Options to talk over for one person's answers. Nothing is required, nothing is kept, nothing is decided."""
    return await answer(request, lambda consultation, body: _suggestions(consultation, body, request))


def _suggestions(consultation: Consultation, body: Mapping[str, Any], request: Request) -> object:
    asked = read_body(body, request.app.state.clock())
    return consultation.suggest(consultation.request(asked.answers, asked.as_of, asked.language, asked.audience, asked.ask_about))
