"""The handout: a page for the hand, on paper or as PDF, with what the person chose to take and nothing else."""

from base64 import b64encode
from importlib.util import find_spec

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.cards import Card
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, said
from api.web.first import place
from api.web.forms import one
from api.web.listing import WORDS
from api.web.nearby import nearby
from api.web.overview import overview
from api.web.pages import html
from api.web.pdf import as_pdf
from api.web.returning import grouped, recalled, steps_of
from api.web.taking import complaint, drawn_code, packed
from engine.consultation import Consultation
from engine.keeping import fits_a_code
from engine.record import RecordError
from engine.texts import pick

router = APIRouter(route_class=PageRoute, include_in_schema=False, prefix="/c/{id}")

PRINTABLE = ("cautions", "goals", "answers")
"""What follows from the person's answers, and is printed only if they choose it."""


@router.get("/handout")
async def choose(request: Request, id: str) -> Response:
    """What goes on the page."""
    return _choose(Visit(request, id))


def _choose(visit: Visit, problem: Misfit | RecordError | None = None) -> Response:
    request, talk = visit.request, visit.talk
    with request.app.state.practice.consultation() as consultation:
        view = overview(asking.suggest(request, consultation, talk, language=visit.language), consultation, talk, visit.language)
        return visit.show(
            "choose.html",
            422 if problem else 200,
            view=view,
            steps=_steps(visit, consultation),
            book=consultation.rulebook,
            printable=PRINTABLE,
            words=WORDS,
            pdf=has_pdf(),
            clinician=talk.audience == "clinician",
            place=place(consultation, talk, visit.language),
            **complaint(problem, visit.language),
        )


@router.post("/handout")
async def chosen(request: Request, id: str) -> Response:
    visit = Visit(request, id)
    form = await visit.posted()
    talk = visit.talk
    with request.app.state.practice.consultation() as consultation:
        talk.kept = [option for option in form.get("keep", ()) if option in consultation.rulebook.options]
        talk.steps = [id for id, _ in _steps(visit, consultation) if id in form.get("step", ())]
    talk.printed = {name for name in form.get("print", ()) if name in PRINTABLE}
    talk.words = {key: words for key in WORDS if (words := one(form, key).strip()[:1500])}
    talk.code = None
    if one(form, "code"):
        try:
            content = await packed(visit, form)
            if not fits_a_code(content):
                raise Misfit("no_room")
        except (Misfit, RecordError) as problem:
            return _choose(visit, problem)
        talk.code = content
    return visit.go("handout.pdf" if one(form, "act") == "pdf" and has_pdf() else "sheet")


@router.get("/sheet")
async def sheet(request: Request, id: str) -> Response:
    """The page itself, to print from the browser."""
    visit = Visit(request, id)
    return visit.show("sheet.html", pdf=has_pdf(), paper=False, **_values(visit))


@router.get("/handout.pdf")
async def pdf(request: Request, id: str) -> Response:
    """The same page as a tagged PDF."""
    visit = Visit(request, id)
    if not has_pdf():
        return visit.go("sheet")
    content = html("sheet.html", visit.language, here=visit.here, talk=visit.talk, paper=True, settings=visit.web.settings, path="", **_values(visit))
    headers = {"cache-control": "no-store", "content-disposition": 'attachment; filename="page.pdf"'}
    return Response(await run_in_threadpool(as_pdf, content), media_type="application/pdf", headers=headers)


def _steps(visit: Visit, consultation: Consultation) -> list[tuple[str, str]]:
    """The steps of a second visit, by id; none on a first."""
    if visit.talk.record is None:
        return []
    return [step for _, named in grouped(steps_of(visit, consultation)) for step in named]


def has_pdf() -> bool:
    """Whether the extra `pdf` is installed."""
    return find_spec("weasyprint") is not None


def _values(visit: Visit) -> dict[str, object]:
    """What the sheet prints: kept options in the catalogue's order, never grouped by what was said."""
    talk, language = visit.talk, visit.language
    with visit.request.app.state.practice.consultation() as consultation:
        book = consultation.rulebook
        view = overview(asking.suggest(visit.request, consultation, talk, language=language), consultation, talk, language)
        kept: list[Card] = sorted(view.kept, key=lambda card: card.n)
        rows, goals = [], ""
        if "answers" in talk.printed:
            rows = [
                (pick(book.vocabulary[id].ask, language), words)
                for id in talk.answered
                if (words := said(book.vocabulary[id], book, language, talk.answers[id]))
            ]
        if "goals" in talk.printed:
            goals = said(book.vocabulary["goals"], book, language, talk.answers.get("goals"))
        near = nearby(book, talk.answers.get("jurisdiction"), language, visit.request.app.state.clock())
        steps = [text for id, text in _steps(visit, consultation) if id in talk.steps] if talk.steps else []
        code = drawn_code(talk.code)
        drawn = {"code": code, "code_data": b64encode(code.encode()).decode()}
        shown = {"near": near, "kept": kept, "rows": rows, "goals": goals, "found": view.found, "book": book, "words": WORDS, "view": view}
        return {**shown, **drawn, "steps": steps, "recalled": recalled(visit, consultation) if "cautions" in talk.printed else []}
