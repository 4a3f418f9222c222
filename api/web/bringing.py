"""*I have been here before*: reads back the record that a person kept, into a new conversation. What cannot be read is not kept."""

from datetime import date

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit
from api.web.forms import TooLarge, one
from api.web.sessions import Conversation, new_id
from api.web.taking import complaint
from engine.consultation import Consultation
from engine.keeping import since
from engine.record import MAX_BYTES, Record, RecordError, read_record
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE
from engine.vocabulary import DECLINED, UNKNOWN, AskedOf

router = APIRouter(route_class=PageRoute, include_in_schema=False)

_AT_MOST = 2 * MAX_BYTES + 16 * 1024
"""A file and a code, each up to the most that a record may be, and the rest of the form."""


@router.get("/before")
async def before(request: Request) -> Response:
    """A file or a code, and the passphrase."""
    return _page(Visit(request))


@router.post("/before")
async def brought(request: Request) -> Response:
    """Read it back into a conversation of its own."""
    visit = Visit(request)
    try:
        form, file = await visit.uploaded(_AT_MOST)
        content = file or one(form, "code").strip().encode()
        if not content:
            raise Misfit("nothing")
        record = await run_in_threadpool(read_record, content, one(form, "passphrase") or None)
    except TooLarge:
        return _page(visit, RecordError("too_large"))
    except (Misfit, RecordError) as problem:
        return _page(visit, problem)
    with request.app.state.practice.consultation() as consultation:
        begin_again(visit.keep(new_id()), record, consultation, request.app.state.clock())
    return visit.go("since")


def _page(visit: Visit, problem: Misfit | RecordError | None = None) -> Response:
    with visit.request.app.state.practice.consultation() as consultation:
        shown = complaint(problem, visit.language)
        return visit.show("before.html", 422 if problem else 200, talk=visit.begin(), book=consultation.rulebook, **shown)


def begin_again(talk: Conversation, record: Record, consultation: Consultation, today: date) -> None:
    """Put a record into a new conversation: what nobody can change stands, what may have changed is not known until it is said."""
    book = consultation.rulebook
    found = since(consultation, record, today)
    someone_else = found.answers.get("respondent") in ONLY_FOR_SOMEONE_ELSE
    talk.record = record
    talk.to_ask = [id for id in found.ask_again if not someone_else or book.vocabulary[id].asked_of_loved_one]
    talk.kept = [kept.option for kept in record.kept if kept.option in book.options]
    talk.seen = {screen.id for screen in book.screens}
    for id, value in found.answers.items():
        question = book.vocabulary[id]
        stands = question.fixed and question.better is None and question.asked_of is not AskedOf.DIRECTORY
        if stands and id not in found.ask_again and value not in (DECLINED, UNKNOWN):
            talk.answer(id, value)
