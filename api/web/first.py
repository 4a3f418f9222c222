"""The first screens: five answers, then a list. Each works without a script, and each can be left for the list."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, Posted, field_of, read_field, read_ticks, said, ticks_of
from api.web.forms import one
from api.web.sessions import Conversation
from engine.consultation import Consultation
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE
from engine.screens import STAYING_SAFE, Screen
from engine.vocabulary import DECLINED

router = APIRouter(route_class=PageRoute, include_in_schema=False)

LOVED_ONE = ONLY_FOR_SOMEONE_ELSE[0]


@router.get("/")
async def start(request: Request) -> Response:
    """The first screen of a conversation that is not kept before something is said."""
    return _first(request, about_someone_else=False)


@router.get("/someone-else")
async def start_for_someone_else(request: Request) -> Response:
    """The same for someone who worries about another person: that answer is given already."""
    return _first(request, about_someone_else=True)


def _first(request: Request, about_someone_else: bool) -> Response:
    visit = Visit(request)
    with request.app.state.practice.consultation() as consultation:
        talk = visit.begin()
        if about_someone_else:
            talk.answer("respondent", LOVED_ONE)
        return _screen(visit, consultation, talk, 1, action="/", about_someone_else=about_someone_else)


@router.post("/")
async def begin(request: Request) -> Response:
    """The first answer: from here on the conversation is kept in memory."""
    visit = Visit(request)
    form = await visit.posted()
    talk = visit.conversation = visit.web.store.find(visit.session, one(form, "conversation")) or visit.keep(one(form, "conversation"))
    if one(form, "about") == LOVED_ONE:
        talk.answer("respondent", LOVED_ONE)
        talk.seen.add("who")
    with request.app.state.practice.consultation() as consultation:
        return _answered(visit, consultation, talk, 1, form)


@router.get("/c/{id}")
async def onward(request: Request, id: str) -> Response:
    """To the first screen not seen yet, or the list; on a second visit to what is asked again."""
    visit = Visit(request, id)
    if visit.talk.to_ask:
        return visit.go("again")
    with request.app.state.practice.consultation() as consultation:
        number = asking.next_step(consultation.rulebook, visit.talk)
    return visit.go(f"step/{number}" if number else "list")


@router.get("/c/{id}/step/{number}")
async def step(request: Request, id: str, number: int) -> Response:
    visit = Visit(request, id)
    with request.app.state.practice.consultation() as consultation:
        if not 1 <= number <= len(asking.steps(consultation.rulebook, visit.talk)):
            return visit.go("")
        return _screen(visit, consultation, visit.talk, number)


@router.post("/c/{id}/step/{number}")
async def answer_step(request: Request, id: str, number: int) -> Response:
    visit = Visit(request, id)
    form = await visit.posted()
    with request.app.state.practice.consultation() as consultation:
        return _answered(visit, consultation, visit.talk, number, form)


def _answered(visit: Visit, consultation: Consultation, talk: Conversation, number: int, form: Posted) -> Response:
    """Keep what one screen was answered with, and go where it leads."""
    screens = asking.steps(consultation.rulebook, talk)
    if not 1 <= number <= len(screens):
        return visit.go("")
    screen, act = screens[number - 1], one(form, "act")
    try:
        answers = _read(screen, consultation, form, act)
    except Misfit as misfit:
        return _screen(visit, consultation, talk, number, status=422, misfit=misfit.reason, form=form)
    for question, value in answers.items():
        talk.answer(question, value)
    talk.seen.add(screen.id)
    if any(choice.id == act and choice.leads_to == STAYING_SAFE for choice in screen.choices):
        return visit.go("safe")
    return visit.go("list" if act == "list" else "")


def _read(screen: Screen, consultation: Consultation, form: Posted, act: str) -> dict[str, object]:
    if act == "skip":
        return dict.fromkeys(screen.questions, DECLINED)
    if act == "list" and not any(form.get(name) for name in (screen.question, "ticks") if name):
        return {}
    if screen.choices:
        return next((dict(choice.sets) for choice in screen.choices if choice.id == act), {})
    if screen.ticks:
        return read_ticks(screen, form)
    assert screen.question is not None
    return {screen.question: read_field(consultation.rulebook.vocabulary[screen.question], consultation.rulebook, form)}


def _screen(
    visit: Visit,
    consultation: Consultation,
    talk: Conversation,
    number: int,
    status: int = 200,
    action: str = "",
    misfit: str = "",
    form: Posted | None = None,
    about_someone_else: bool = False,
) -> Response:
    """One of the first screens."""
    book, language = consultation.rulebook, visit.language
    screens = asking.steps(book, talk)
    screen = screens[number - 1]
    field = None
    if screen.question:
        field = field_of(book.vocabulary[screen.question], book, language, talk.answers.get(screen.question))
    elif screen.ticks:
        field = ticks_of(screen, book, language, talk.answers)
    if form is not None and field is not None:
        for item in field.items:
            item["checked"] = item["value"] in form.get(field.name, ())
    signs = field_of(book.vocabulary[screen.signs], book, language, None) if screen.signs else None
    return visit.show(
        "step.html",
        status,
        talk=talk,
        screen=screen,
        field=field,
        signs=signs,
        number=number,
        of=len(screens),
        misfit=misfit,
        action=action or f"{visit.here}/step/{number}",
        back=f"{visit.here}/step/{number - 1}" if number > 1 else "",
        book=book,
        place=place(consultation, talk, language),
        about_someone_else=about_someone_else,
        loved_one=LOVED_ONE,
    )


def place(consultation: Consultation, talk: Conversation, language: str) -> str:
    """The place that the list is for, in words; empty when it is not known."""
    return said(consultation.rulebook.vocabulary["jurisdiction"], consultation.rulebook, language, talk.answers.get("jurisdiction"))
