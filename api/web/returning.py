"""A second visit: what changed in the rules, what may have changed for the person, and then the steps. Setbacks are not looked for."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, Posted, field_of, read_field, said
from api.web.first import place
from api.web.forms import Refused, one
from api.web.overview import overview
from api.web.safety import SIGNS
from api.web.sessions import Conversation
from engine.consultation import Consultation
from engine.keeping import since, since_in_words, usable
from engine.steps import second_visit, steps
from engine.texts import pick
from engine.vocabulary import DECLINED, NONE, UNKNOWN

router = APIRouter(route_class=PageRoute, include_in_schema=False, prefix="/c/{id}")


@router.get("/since")
async def what_changed(request: Request, id: str) -> Response:
    """What the person brought, and what the rules say differently since."""
    visit = Visit(request, id)
    talk, record = visit.talk, visit.talk.record
    if record is None:
        return visit.go("list")
    with request.app.state.practice.consultation() as consultation:
        book, language = consultation.rulebook, visit.language
        found = since(consultation, record, request.app.state.clock())
        rows = [
            (pick(book.vocabulary[id].ask, language), words)
            for id in talk.answered
            if id in book.vocabulary and (words := said(book.vocabulary[id], book, language, talk.answers[id]))
        ]
        return visit.show(
            "since.html",
            record=record,
            changed=since_in_words(consultation, record, found, language),
            names=[pick(book.options[kept.option].name, language) for kept in record.kept if kept.option in book.options],
            rows=rows,
            book=book,
            place=place(consultation, talk, language),
        )


@router.get("/again")
async def ask_again(request: Request, id: str) -> Response:
    """The next question that may have another answer now; the steps when none is left."""
    visit = Visit(request, id)
    if visit.talk.record is None or not visit.talk.to_ask:
        return visit.go("steps")
    with request.app.state.practice.consultation() as consultation:
        return _question(visit, consultation, visit.talk.to_ask[0])


@router.post("/again")
async def answered_again(request: Request, id: str) -> Response:
    """Still so, another answer, or passed over."""
    visit = Visit(request, id)
    form = await visit.posted()
    talk, act, name = visit.talk, one(form, "act"), one(form, "question")
    if talk.record is None or (name not in talk.to_ask and name not in talk.answers):
        raise Refused
    with request.app.state.practice.consultation() as consultation:
        known = consultation.rulebook.vocabulary
        if act == "enough":
            return visit.go("steps")
        if name not in known:
            raise Refused
        try:
            answer = _answer(consultation, talk, name, act, form)
        except Misfit as misfit:
            return _question(visit, consultation, name, misfit.reason)
    talk.answer(name, answer)
    talk.to_ask = [question for question in talk.to_ask if question != name]
    return visit.go("safe" if name == SIGNS and answer not in (DECLINED, [NONE], [UNKNOWN]) else "again")


def _answer(consultation: Consultation, talk: Conversation, name: str, act: str, form: Posted) -> object:
    """The answer of today. Raises Misfit. Signs of an emergency are never those of last time."""
    if act == "skip":
        return DECLINED
    if act == "same" and name != SIGNS:
        return _earlier(consultation, talk).get(name, DECLINED)
    return read_field(consultation.rulebook.vocabulary[name], consultation.rulebook, form)


def _question(visit: Visit, consultation: Consultation, name: str, misfit: str = "") -> Response:
    talk, book, language = visit.talk, consultation.rulebook, visit.language
    question = book.vocabulary[name]
    before = None if name == SIGNS else _earlier(consultation, talk).get(name)
    return visit.show(
        "again.html",
        422 if misfit else 200,
        field=field_of(question, book, language, None if before in (DECLINED, UNKNOWN) else before),
        last=said(question, book, language, before),
        left=len(talk.to_ask),
        misfit=misfit,
        book=book,
        place=place(consultation, talk, language),
    )


@router.get("/steps")
async def steps_page(request: Request, id: str) -> Response:
    """The steps, under the person's own goals first, and then what there is to talk about."""
    visit = Visit(request, id)
    talk = visit.talk
    if talk.record is None:
        return visit.go("list")
    with request.app.state.practice.consultation() as consultation:
        found = steps_of(visit, consultation)
        return visit.show(
            "steps.html",
            found=found,
            groups=grouped(found),
            view=overview(found["suggestions"], consultation, talk, visit.language),
            book=consultation.rulebook,
            clinician=talk.audience == "clinician",
            place=place(consultation, talk, visit.language),
        )


def _earlier(consultation: Consultation, talk: Conversation) -> dict[str, object]:
    """What was said last time, as far as today's questions take it."""
    return usable(talk.record.answers, consultation.rulebook.vocabulary) if talk.record else {}


def steps_of(visit: Visit, consultation: Consultation) -> dict[str, Any]:
    """The steps between what the person brought and what they said today. Raises Withheld like any list."""
    talk, book = visit.talk, consultation.rulebook
    asked = {
        "as_of": visit.request.app.state.clock(),
        "language": visit.language,
        "audience": talk.audience,
        "ask_about": [id for id in talk.ask_about if id in book.options],
    }
    return steps(consultation, second_visit(consultation, _earlier(consultation, talk), asking.usable(consultation, talk), **asked))


def recalled(visit: Visit, consultation: Consultation) -> list[dict[str, Any]]:
    """The warnings that an earlier visit brings up, for whoever never opens the page of the steps; none on a first visit."""
    return steps_of(visit, consultation)["cautions"] if visit.talk.record is not None else []


def grouped(found: dict[str, Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The steps under their goals: each group's words, and the id and words of its steps."""
    texts = {step["id"]: step["text"] for step in found["steps"]}
    return [(group["label"], [(id, texts[id]) for id in group["steps"]]) for group in found["groups"]]
