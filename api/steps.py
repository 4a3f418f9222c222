"""`POST /v1/steps`: the answers of two visits in the body, what changed in the person's favour out, nothing kept."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from api import schemas
from api.answering import answer
from api.bodies import KEYS, read_body
from api.problems import bad_body
from engine.consultation import Consultation
from engine.phrases import say
from engine.steps import second_visit, steps

router = APIRouter()


class StepReason(BaseModel):
    """The rule that names a step, and the answers of both visits on which it rests."""

    rule: str
    earlier: dict[str, Any]
    now: dict[str, Any]
    evidence: list[schemas.Evidence]


class Step(BaseModel):
    """One step, named in the person's favour."""

    id: str
    text: str
    goal: str
    reasons: list[StepReason]


class StepGroup(BaseModel):
    """Steps that serve one goal."""

    goal: str
    label: str
    steps: list[str]


class Recalled(BaseModel):
    """A warning that the earlier visit brings up, in the words of a rule for now."""

    tag: str
    status: str
    rule: str
    text: str
    about: list[str]
    reasons: list[StepReason]
    evidence: list[schemas.Evidence]


class Steps(BaseModel):
    """What changed between two visits, the person's own goals first, and then what to talk about now."""

    rulebook: schemas.RulebookName
    as_of: str
    language: schemas.Language
    audience: schemas.Audience
    steps: list[Step] = Field(min_length=1)
    groups: list[StepGroup]
    cautions: list[Recalled]
    suggestions: schemas.Suggestions


_RESPONSES = {**schemas.SUGGESTIONS, 200: {"model": Steps, "description": "Steps since an earlier visit, and options to talk over now"}}


@router.post("/v1/steps", response_model=None, responses=_RESPONSES, tags=["suggestions"], summary="What changed since an earlier visit")
async def compare(request: Request) -> Response:
    """The steps between two visits of one person, and the options to talk over now. Setbacks are never listed."""
    return await answer(request, lambda consultation, body: _compared(consultation, body, request))


def _compared(consultation: Consultation, body: Mapping[str, Any], request: Request) -> object:
    now = read_body(body, request.app.state.clock(), ("earlier", *KEYS))
    if "earlier" not in body:
        raise bad_body("earlier", say("answers_mapping"), say("given_nothing"))
    asked = {"as_of": now.as_of, "language": now.language, "audience": now.audience, "ask_about": now.ask_about}
    return steps(consultation, second_visit(consultation, body["earlier"], now.answers, **asked))
