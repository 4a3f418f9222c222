"""The API's own documentation: OpenAPI with answers that are real, and a page to try it, served from this machine alone."""

from datetime import date
from importlib.resources import files
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from engine.answers import answers_model
from engine.consultation import Consultation, Withheld

ABOUT = """Options to talk over in addiction care, with reasons, cautions and sources. It decides nothing, gives no doses,
and no clinician has signed it off. Nothing that is sent is kept."""

_EXAMPLE_DAY = date(2026, 11, 23)
_EXAMPLES: dict[str, tuple[str, dict[str, Any]]] = {
    "little is known": ("Nothing at all is known", {}),
    "a first visit": ("Fentanyl every day, sick without it, no diagnosis",
                      {"respondent": "self", "jurisdiction": "CA-ON", "substances": ["fentanyl"], "opioid_dependence": "yes",
                       "goals": ["stabilise_with_medication"]}),
    "a mother calls": ("Someone worried about their son", {"respondent": "loved_one", "loved_one_uses_opioids": "yes", "jurisdiction": "CA-QC"}),
}
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Many Paths: the API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/docs/static/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/static/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>"""
_START = 'SwaggerUIBundle({url: "/openapi.json", dom_id: "#ui", deepLinking: true, validatorUrl: null});'
_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"

router = APIRouter()


@router.get("/docs", include_in_schema=False)
async def page() -> Response:
    return HTMLResponse(_PAGE, headers={"content-security-policy": _POLICY})


@router.get("/docs/start.js", include_in_schema=False)
async def start() -> Response:
    return Response(_START, media_type="text/javascript")


def install(app: FastAPI) -> None:
    """Serve the page's files from this machine, and build the OpenAPI document when it is first asked for."""
    app.mount("/docs/static", StaticFiles(directory=str(files("fastapi_offline") / "static")), name="documentation")
    app.router.add_route("/openapi.json", _openapi, include_in_schema=False)


async def _openapi(request: Request) -> Response:
    from pydantic_core import to_json

    app: FastAPI = request.app
    document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    try:
        with app.state.practice.consultation() as consultation:
            _describe(document, consultation)
    except Withheld:
        pass  # without a rulebook there is no vocabulary to describe
    return Response(to_json(document), media_type="application/json")


def _describe(document: dict[str, Any], consultation: Consultation) -> None:
    """The body's schema from the vocabulary, and examples with the answers they really get."""
    operation = document["paths"]["/v1/suggestions"]["post"]
    operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": _body_schema(consultation), "examples": _asked()}}}
    operation["responses"]["200"]["content"]["application/json"]["examples"] = {
        name: {"summary": summary, "value": _answered(consultation, answers)} for name, (summary, answers) in _EXAMPLES.items()
    }
    second = document["paths"]["/v1/steps"]["post"]
    second["requestBody"] = {"required": True, "content": {"application/json": {"schema": _second_body_schema(consultation)}}}
    for described in (operation, second):
        for status in ("413", "422", "503"):
            content = described["responses"][status]["content"]
            content["application/problem+json"] = content.pop("application/json")


def _asked() -> dict[str, Any]:
    return {name: {"summary": summary, "value": {"answers": answers, "as_of": _EXAMPLE_DAY.isoformat()}} for name, (summary, answers) in _EXAMPLES.items()}


def _answered(consultation: Consultation, answers: dict[str, Any]) -> Any:
    return consultation.suggest(consultation.request(answers, _EXAMPLE_DAY))


def _second_body_schema(consultation: Consultation) -> dict[str, Any]:
    schema = _body_schema(consultation)
    earlier = {**schema["properties"]["answers"], "title": "Earlier answers"}
    return {**schema, "required": ["earlier", "answers"], "properties": {"earlier": earlier, **schema["properties"]}}


def _body_schema(consultation: Consultation) -> dict[str, Any]:
    return {
        "type": "object", "required": ["answers"], "additionalProperties": False,
        "properties": {
            "answers": answers_model(consultation.rulebook.vocabulary).model_json_schema(),
            "as_of": {"type": "string", "format": "date", "description": "The day on which rules are in force; today by default."},
            "language": {"enum": ["en", "fr"], "default": "en"},
            "audience": {"enum": ["person", "clinician"], "default": "person"},
            "ask_about": {"type": "array", "uniqueItems": True, "items": {"enum": list(consultation.rulebook.options)}},
        },
    }
