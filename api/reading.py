"""Reading routes: the questions, options and rules in force, which rulebook that is, and whether all is well."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from api.problems import not_found, withheld
from engine.consultation import Consultation, Withheld
from engine.diagnostics import did_you_mean
from engine.listing import option_json, question_json, rule_json, rulebook_json
from engine.practice import Practice

router = APIRouter()
Language = Annotated[Literal["en", "fr"], Query(description="The language of the words.")]


def _json(content: object, status: int = 200) -> Response:
    return Response(to_json(content), status_code=status, media_type="application/json")


@contextmanager
def _in_force(request: Request, language: str = "en") -> Iterator[Consultation]:
    try:
        with request.app.state.practice.consultation() as consultation:
            yield consultation
    except Withheld:
        raise withheld(language) from None


@router.get("/v1/questions", response_model=None, tags=["rulebook"], summary="Every question that may be asked")
async def questions(request: Request, language: Language = "en") -> Response:
    with _in_force(request, language) as consultation:
        book = consultation.rulebook
        return _json([question_json(question, book, language) for question in book.vocabulary.questions.values()])


@router.get("/v1/options", response_model=None, tags=["rulebook"], summary="Every option, in the order in which options are shown")
async def options(request: Request, language: Language = "en") -> Response:
    with _in_force(request, language) as consultation:
        return _json([option_json(option, consultation.rulebook, language) for option in consultation.rulebook.options.values()])


@router.get("/v1/options/{id}", response_model=None, tags=["rulebook"], summary="One option with its card, sources and rules")
async def option(request: Request, id: str, language: Language = "en") -> Response:
    with _in_force(request, language) as consultation:
        book = consultation.rulebook
        if id not in book.options:
            raise not_found("option", did_you_mean(id[:60], book.options))
        return _json(option_json(book.options[id], book, language, whole=True))


@router.get("/v1/rules", response_model=None, tags=["rulebook"], summary="Every rule, in the order of the files")
async def rules(request: Request, language: Language = "en") -> Response:
    with _in_force(request, language) as consultation:
        words = consultation.wording(language, "clinician")
        return _json([rule_json(rule, words) for rule in consultation.rulebook.rules.values()])


@router.get("/v1/rules/{id}", response_model=None, tags=["rulebook"], summary="One rule: what it does, when, why and on what it rests")
async def rule(request: Request, id: str, language: Language = "en") -> Response:
    with _in_force(request, language) as consultation:
        found = consultation.rulebook.rules.get(id)
        if found is None:
            raise not_found("rule", did_you_mean(id[:60], consultation.rulebook.rules))
        return _json(rule_json(found, consultation.wording(language, "clinician")))


@router.get("/v1/rulebook", response_model=None, tags=["rulebook"], summary="Which rulebook is in force, and what was refused")
async def rulebook(request: Request) -> Response:
    practice: Practice = request.app.state.practice
    try:
        with practice.consultation() as consultation:
            return _json({**rulebook_json(consultation.rulebook), "withheld": consultation.fault is not None, "refused": _refused(practice)})
    except Withheld:
        problem = withheld("en")
        problem.more["refused"] = _refused(practice)
        raise problem from None


def _refused(practice: Practice) -> object:
    if practice.refused is None:
        return None
    hash, errors = practice.refused
    return {"hash": hash, "errors": [error.as_json() for error in errors]}


@router.get("/healthz", response_model=None, tags=["health"], summary="The process lives")
async def health() -> Response:
    return _json({"status": "alive"})


@router.get("/readyz", response_model=None, tags=["health"], summary="A rulebook is in force")
async def ready(request: Request) -> Response:
    practice: Practice = request.app.state.practice
    return _json({"status": "ready"}) if practice.ready else _json({"status": "not ready", "refused": _refused(practice)}, 503)
