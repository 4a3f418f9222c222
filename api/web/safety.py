"""Staying safe right now, starting over, and the ways out. The emergency card never depends on an answer or on the engine."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.web import asking
from api.web.cards import cards_of
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, field_of, read_field
from api.web.first import place
from api.web.forms import one
from api.web.nearby import nearby
from api.web.pages import page
from api.web.sessions import COOKIE
from api.web.words import chosen
from engine.consultation import Withheld
from engine.rulebook import SAFER_TODAY

router = APIRouter(route_class=PageRoute, include_in_schema=False)
SIGNS = "emergency_now"
STEPS = ("call", "naloxone", "breaths", "side", "stay")


@router.get("/safe")
async def safe(request: Request) -> Response:
    """The emergency card for whoever opens it, without a conversation."""
    try:
        with request.app.state.practice.consultation() as consultation:
            near = nearby(consultation.rulebook, request.app.state.web.settings.place, chosen(request), request.app.state.clock())
            return page(request, "safe.html", chosen(request), steps=STEPS, book=consultation.rulebook, near=near)
    except Withheld:
        return page(request, "withheld.html", chosen(request))


@router.get("/c/{id}/safe")
async def safe_now(request: Request, id: str) -> Response:
    """The emergency card, what is happening, and what can help in the next hours."""
    return _safe(Visit(request, id))


@router.post("/c/{id}/safe")
async def happening(request: Request, id: str) -> Response:
    visit = Visit(request, id)
    form = await visit.posted()
    with request.app.state.practice.consultation() as consultation:
        try:
            visit.talk.answer(SIGNS, read_field(consultation.rulebook.vocabulary[SIGNS], consultation.rulebook, form))
        except Misfit as misfit:
            return _safe(visit, misfit.reason)
    return visit.go("safe")


def _safe(visit: Visit, misfit: str = "") -> Response:
    talk = visit.talk
    with visit.request.app.state.practice.consultation() as consultation:
        book = consultation.rulebook
        try:
            found = asking.suggest(visit.request, consultation, talk, language=visit.language)
        except Withheld:  # the card is there all the same
            found = {"alerts": [], "groups": [], "options": []}
        now = next((group["options"] for group in found["groups"] if group["goal"] == SAFER_TODAY), [])
        return visit.show(
            "safe.html",
            422 if misfit else 200,
            steps=STEPS,
            book=book,
            alerts=found["alerts"],
            cards=cards_of(found, book, visit.language, only=now),
            field=field_of(book.vocabulary[SIGNS], book, visit.language, asking.given(talk, SIGNS)),
            misfit=misfit,
            place=place(consultation, talk, visit.language),
            near=nearby(book, talk.answers.get("jurisdiction"), visit.language, visit.request.app.state.clock()),
        )


@router.post("/c/{id}/over")
async def start_over(request: Request, id: str) -> Response:
    """Wipe this conversation. What the browser still holds of its pages is cleared too."""
    visit = Visit(request, id)
    await visit.posted()
    visit.web.store.wipe(visit.talk)
    response = visit.with_cookie(RedirectResponse("/", 303))  # other tabs keep their own conversations
    response.headers["clear-site-data"] = '"cache"'
    return response


@router.post("/leave")
async def leave(request: Request) -> Response:
    """Wipe everything of this browser at once and go somewhere plain. Nothing is asked first: the cookie comes from our pages alone."""
    visit = Visit(request)
    visit.web.store.wipe_all(visit.session)
    response = RedirectResponse(visit.web.settings.leave_to, 303)
    response.headers["clear-site-data"] = '"cache"'
    response.delete_cookie(
        COOKIE, path="/", httponly=True, samesite="strict", secure=visit.web.settings.secure or visit.request.url.scheme == "https"
    )
    return response


@router.get("/away")
async def away(request: Request) -> Response:
    """A page that says nothing about where one was: this month's calendar."""
    import calendar

    today = request.app.state.clock()
    weeks = calendar.Calendar(6).monthdayscalendar(today.year, today.month)
    return page(request, "away.html", chosen(request), weeks=weeks, today=today)


@router.get("/timed-out")
async def timed_out(request: Request) -> Response:
    return page(request, "over.html", chosen(request))


@router.post("/c/{id}/longer")
async def longer(request: Request, id: str) -> Response:
    """Keep this conversation ten times as long without a click, for whoever needs the time."""
    visit = Visit(request, id)
    form = await visit.posted()
    visit.talk.long = one(form, "act") == "longer"
    return visit.go("list")


@router.post("/c/{id}/here")
async def still_here(request: Request, id: str) -> Response:
    """Someone is still reading: the idle time begins anew."""
    visit = Visit(request, id)
    await visit.posted()
    return visit.with_cookie(Response(status_code=204))
