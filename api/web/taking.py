"""*Take this with me*: the record that a person keeps, as a file or as a printed code. The passphrase is used once and forgotten."""

import io

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, Posted
from api.web.first import place
from api.web.forms import one
from api.web.listing import WORDS
from api.web.sessions import Conversation
from engine.consultation import Consultation
from engine.keeping import fits_a_code, keep, usable
from engine.record import Record, RecordError, write_record
from engine.texts import pick
from engine.vocabulary import DECLINED, UNKNOWN

router = APIRouter(route_class=PageRoute, include_in_schema=False, prefix="/c/{id}")

FILE_NAME = "keep-this.json"


@router.get("/take")
async def take(request: Request, id: str) -> Response:
    """What is in the file, and the passphrase."""
    return _page(Visit(request, id))


@router.post("/take")
async def taken(request: Request, id: str) -> Response:
    """The file itself."""
    visit = Visit(request, id)
    form = await visit.posted()
    try:
        content = await packed(visit, form)
    except (Misfit, RecordError) as problem:
        return _page(visit, problem)
    headers = {"cache-control": "no-store", "content-disposition": f'attachment; filename="{FILE_NAME}"'}
    return visit.with_cookie(Response(content, media_type="application/octet-stream", headers=headers))


def _page(visit: Visit, problem: Misfit | RecordError | None = None) -> Response:
    with visit.request.app.state.practice.consultation() as consultation:
        book, language = consultation.rulebook, visit.language
        names = [pick(book.options[id].name, language) for id in visit.talk.kept if id in book.options]
        shown = {"book": book, "names": names, "place": place(consultation, visit.talk, language)}
        return visit.show("take.html", 422 if problem else 200, **shown, **complaint(problem, language))


async def packed(visit: Visit, form: Posted) -> bytes:
    """The record of a conversation, sealed as the form asks. Raises Misfit for the passphrase, RecordError for the rest."""
    passphrase = passphrase_in(form)
    with visit.request.app.state.practice.consultation() as consultation:
        record = record_of(visit, consultation)
    return await run_in_threadpool(write_record, record, passphrase)  # sealing takes a while, on purpose


def passphrase_in(form: Posted) -> str | None:
    """The passphrase that was chosen; None where the person wants none. Raises Misfit when it is not clear which."""
    first, again, plain = one(form, "passphrase"), one(form, "passphrase_again"), bool(one(form, "plain"))
    if plain and (first or again):
        raise Misfit("both")
    if not plain and not first:
        raise Misfit("neither")
    if first != again:
        raise Misfit("differ")
    return None if plain else first


def complaint(problem: Misfit | RecordError | None, language: str) -> dict[str, object]:
    """What is wrong, for a template: the kind of mistake, and the words of a record that cannot be made or read."""
    if problem is None:
        return {}
    if isinstance(problem, Misfit):
        return {"misfit": problem.reason, "field": {"name": "passphrase"}}
    words = problem.message.text(language)
    at = "passphrase" if "passphrase" in problem.problem else "main"
    return {"misfit": problem.problem, "field": {"name": at}, "problem": words[:1].upper() + words[1:] + "."}


def record_of(visit: Visit, consultation: Consultation) -> Record:
    """What a person takes with them: what they answered, and from an earlier visit what was not asked again yet."""
    talk, given = visit.talk, asking.usable(consultation, visit.talk)
    if talk.record is not None:
        earlier = usable(talk.record.answers, consultation.rulebook.vocabulary)
        given = {**{id: earlier[id] for id in talk.to_ask if id in earlier and id not in given}, **given}
    answers = {id: value for id, value in given.items() if value not in (DECLINED, UNKNOWN)}
    request = consultation.request(answers, visit.request.app.state.clock(), visit.language)
    return keep(consultation, request, answers, talk.kept, own_words(talk))


def own_words(talk: Conversation) -> str:
    """The person's own words as one text; those from last time where there are no new ones."""
    said = [*(talk.words[key] for key in WORDS if talk.words.get(key)), *talk.own]
    return "\n\n".join(said) or (talk.record.words if talk.record else "")


def drawn_code(content: bytes | None) -> str:
    """A record as a printed code: SVG without any style or script of its own. Empty where there is none, or it does not fit."""
    if content is None or not fits_a_code(content):
        return ""
    import segno

    drawn = io.BytesIO()
    segno.make_qr(content.strip(), error="l", mode="byte").save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, light="white", svgclass="code", lineclass=None, nl=False
    )
    return drawn.getvalue().decode("ascii")
