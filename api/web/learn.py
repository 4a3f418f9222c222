"""Reading without answering anything: every option's card, and how naloxone is used. Addresses name nothing: cards are numbered."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.web.cards import card_texts, pictures_of
from api.web.desk import PageRoute, Visit
from api.web.safety import STEPS
from engine.learning import learn_json
from engine.rulebook import Option
from engine.texts import pick
from engine.vocabulary import Places

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get("/learn")
async def learn(request: Request) -> Response:
    return _index(Visit(request))


@router.get("/learn/{number}")
async def learn_one(request: Request, number: int) -> Response:
    return _one(Visit(request), number)


@router.get("/c/{id}/learn")
async def learn_in_conversation(request: Request, id: str) -> Response:
    """The same, with the way back to the conversation."""
    return _index(Visit(request, id))


@router.get("/c/{id}/learn/{number}")
async def learn_one_in_conversation(request: Request, id: str, number: int) -> Response:
    return _one(Visit(request, id), number)


def _index(visit: Visit) -> Response:
    with visit.request.app.state.practice.consultation() as consultation:
        book = consultation.rulebook
        listed = [
            (book.order[option.id] + 1, pick(option.name, visit.language), pick(option.summary, visit.language), option)
            for option in book.options.values()
        ]
        place = visit.conversation.answers.get("jurisdiction") if visit.conversation else visit.web.settings.place
        cards = [
            learn_json(card, book.sources, visit.language, visit.request.app.state.clock())
            for card in book.learn.values()
            if _concerns(card.place, place)
        ]
        return visit.show(
            "learn.html",
            cards=cards,
            safer=[one for one in listed if one[3].safer_today],
            others=[one for one in listed if not one[3].safer_today],
            steps=STEPS,
            book=book,
        )


def _concerns(area: str | None, place: object) -> bool:
    """Whether a card about an area is shown to someone in a place; not knowing the place hides nothing."""
    return area is None or not isinstance(place, str) or Places.inside(place, area) is not False


def _one(visit: Visit, number: int) -> Response:
    with visit.request.app.state.practice.consultation() as consultation:
        book = consultation.rulebook
        if not 1 <= number <= len(book.options):
            raise HTTPException(404)
        option: Option = list(book.options.values())[number - 1]
        sources = [book.sources[id] for id in option.sources if id in book.sources]
        return visit.show(
            "learn_one.html",
            option=option,
            texts=card_texts(option, visit.language),
            pictures=pictures_of(option.id, book, visit.language),
            sources=sources,
            book=book,
        )
