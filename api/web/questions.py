"""One question at a time in the engine's order, what was answered so far, and going back. Addresses name no question."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, field_of, read_field, said
from api.web.first import place
from api.web.forms import Refused, one
from engine.consultation import Consultation
from engine.vocabulary import DECLINED, AskedOf, Question

router = APIRouter(route_class=PageRoute, include_in_schema=False, prefix="/c/{id}")
PLACE = "jurisdiction"


@router.get("/next")
async def next_question(request: Request, id: str) -> Response:
    """The question that would help most now; the list when none is left."""
    visit = Visit(request, id)
    visit.talk.changing = None
    with request.app.state.practice.consultation() as consultation:
        asked = asking.suggest(request, consultation, visit.talk)["ask_next"]
        return _show(visit, consultation, str(asked[0]["question"]), then="next") if asked else visit.go("list")


@router.post("/next")
async def answer_next(request: Request, id: str) -> Response:
    return await _answer(request, id)


@router.get("/question")
async def changed_question(request: Request, id: str) -> Response:
    """The question that is being changed."""
    visit = Visit(request, id)
    if visit.talk.changing is None:
        return visit.go("answers")
    with request.app.state.practice.consultation() as consultation:
        return _show(visit, consultation, visit.talk.changing, then=visit.talk.return_to)


@router.post("/question")
async def answer_changed(request: Request, id: str) -> Response:
    return await _answer(request, id)


@router.get("/place")
async def change_place(request: Request, id: str) -> Response:
    """The place is preset by the line; anyone can change it."""
    visit = Visit(request, id)
    visit.talk.return_to = "list" if visit.talk.seen else ""
    with request.app.state.practice.consultation() as consultation:
        return _show(visit, consultation, PLACE, then=visit.talk.return_to)


@router.post("/place")
async def answer_place(request: Request, id: str) -> Response:
    return await _answer(request, id)


@router.get("/previous")
async def previous(request: Request, id: str) -> Response:
    """Back by one question: to what was answered before the one shown, or to the last of the first screens."""
    visit = Visit(request, id)
    talk = visit.talk
    with request.app.state.practice.consultation() as consultation:
        screens = asking.steps(consultation.rulebook, talk)
    first = {question for screen in screens for question in screen.questions} | {PLACE}
    later = [question for question in talk.answered if question not in first]
    if talk.changing in later:
        later = later[: later.index(talk.changing)]
    if not later:
        return visit.go(f"step/{len(screens)}")
    talk.changing, talk.return_to = later[-1], "next"
    return visit.go("question")


@router.get("/answers")
async def answers(request: Request, id: str) -> Response:
    """Everything said so far, each answer changeable. Declined and unanswered look the same."""
    visit = Visit(request, id)
    talk = visit.talk
    with request.app.state.practice.consultation() as consultation:
        book, known = consultation.rulebook, consultation.rulebook.vocabulary
        rows = [
            (id, field_of(known[id], book, visit.language, None).ask, said(known[id], book, visit.language, talk.answers.get(id)))
            for id in talk.answered
            if id in known
        ]
        return visit.show("answers.html", rows=rows, book=book, place=place(consultation, talk, visit.language))


@router.post("/answers")
async def change(request: Request, id: str) -> Response:
    visit = Visit(request, id)
    form = await visit.posted()
    question = one(form, "question")
    if question not in visit.talk.answered:
        raise Refused
    visit.talk.changing, visit.talk.return_to = question, "answers"
    return visit.go("question")


async def _answer(request: Request, id: str) -> Response:
    """Keep one answer, or that the question was passed over, and go on."""
    visit = Visit(request, id)
    form = await visit.posted()
    with request.app.state.practice.consultation() as consultation:
        known, name, act = consultation.rulebook.vocabulary, one(form, "question"), one(form, "act")
        if name not in known or not may_answer(known[name], visit.talk.audience):
            raise Refused
        then = one(form, "then")
        if act == "skip":
            visit.talk.answer(name, DECLINED)
        elif act != "list" or form.get(name):
            try:
                visit.talk.answer(name, read_field(known[name], consultation.rulebook, form))
            except Misfit as misfit:
                return _show(visit, consultation, name, then, misfit.reason)
    if act == "list":
        return visit.go("list")
    return visit.go(then if then in ("next", "answers", "list") else "")


def may_answer(question: Question, audience: str) -> bool:
    """Clinicians' questions never reach a caller."""
    return question.asked_of is AskedOf.PERSON or (audience == "clinician" and question.asked_of is AskedOf.CLINICIAN)


def _show(visit: Visit, consultation: Consultation, name: str, then: str, misfit: str = "") -> Response:
    book, talk = consultation.rulebook, visit.talk
    field = field_of(book.vocabulary[name], book, visit.language, talk.answers.get(name))
    back = {"next": f"{visit.here}/previous", "answers": f"{visit.here}/answers"}.get(then, f"{visit.here}/list" if talk.seen else "")
    return visit.show(
        "question.html",
        422 if misfit else 200,
        field=field,
        then=then,
        back=back,
        misfit=misfit,
        book=book,
        place=place(consultation, talk, visit.language),
    )
