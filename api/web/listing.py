"""The conversation page: the list, and what a person or a clinician does with it. Nothing on it is final."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.desk import PageRoute, Visit
from api.web.fields import Posted
from api.web.first import place
from api.web.forms import one
from api.web.nearby import nearby
from api.web.overview import overview
from api.web.returning import recalled
from api.web.sessions import Conversation
from engine.rulebook import Rulebook
from engine.texts import pick

router = APIRouter(route_class=PageRoute, include_in_schema=False, prefix="/c/{id}")

WORDS = ("own_step", "own_well")
_LONGEST_WORDS, _LONGEST_OPTION, _AT_MOST_OWN = 1500, 200, 12


@router.get("/list")
async def conversation_page(request: Request, id: str) -> Response:
    """Options to talk over, grouped by the person's goals, in a neutral order."""
    visit = Visit(request, id)
    talk = visit.talk
    with request.app.state.practice.consultation() as consultation:
        view = overview(asking.suggest(request, consultation, talk, language=visit.language), consultation, talk, visit.language)
        return visit.show(
            "list.html",
            view=view,
            found=view.found,
            recalled=recalled(visit, consultation),
            book=consultation.rulebook,
            clinician=talk.audience == "clinician",
            words=WORDS,
            for_someone_else=asking.for_someone_else(talk),
            place=place(consultation, talk, visit.language),
            near=nearby(consultation.rulebook, talk.answers.get("jurisdiction"), visit.language, request.app.state.clock()),
            step=asking.next_step(consultation.rulebook, talk),
        )


@router.post("/list")
async def act(request: Request, id: str) -> Response:
    """One act on the list. It changes where that option is shown and nothing else."""
    visit = Visit(request, id)
    form = await visit.posted()
    with request.app.state.practice.consultation() as consultation:
        visit.talk.code = None  # it would hold something else
        _act(visit.talk, form, consultation.rulebook, visit.language)
    return visit.go(one(form, "then") if one(form, "then") in ("list", "handout") else "list")


def _act(talk: Conversation, form: Posted, book: Rulebook, language: str) -> None:
    act, option = one(form, "act"), one(form, "option")
    name = pick(book.options[option].name, language) if option in book.options else ""
    lists = {"aside": talk.aside, "back": talk.aside, "keep": talk.kept, "unkeep": talk.kept, "ask": talk.ask_about, "unask": talk.ask_about}
    match act:
        case "aside" | "keep" | "ask" if name and option not in lists[act]:
            lists[act].append(option)
            talk.said = f"{act}:{name}"
        case "back" | "unkeep" | "unask" if option in lists[act]:
            lists[act].remove(option)
            talk.said = f"{act}:{name}"
        case "own" if (words := one(form, "own").strip()[:_LONGEST_OPTION]) and len(talk.own) < _AT_MOST_OWN and words not in talk.own:
            talk.own.append(words)
        case "unown" if one(form, "own") in talk.own:
            talk.own.remove(one(form, "own"))
        case "words":
            talk.words = {key: words for key in WORDS if (words := one(form, key).strip()[:_LONGEST_WORDS])}
            talk.said = "words:"
        case "person" | "clinician":
            talk.audience = act
