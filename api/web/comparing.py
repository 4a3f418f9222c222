"""What if one answer were different: the list before and after, side by side. Nothing is kept unless it is wanted."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.web import asking
from api.web.desk import PageRoute, Visit
from api.web.fields import Misfit, field_of, read_field, said
from api.web.first import place
from api.web.forms import Refused, one
from api.web.questions import may_answer
from engine.consultation import Consultation
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE
from engine.texts import pick
from engine.vocabulary import DECLINED

router = APIRouter(route_class=PageRoute, include_in_schema=False, prefix="/c/{id}")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that moves: its name, and its state before and after (empty: not there)."""

    name: str
    before: str
    after: str


def moved(before: dict[str, Any], after: dict[str, Any]) -> tuple[list[Row], list[Row], int]:
    """Options that change their standing, what one is told to watch that changes, and how many options stay as they are."""
    was, now = ({one["id"]: one for one in found["options"]} for found in (before, after))
    rows, same = [], 0
    for id in dict.fromkeys((*was, *now)):
        old, new = was.get(id), now.get(id)
        if old and new and old["label"] == new["label"]:
            same += 1
            continue
        rows.append(Row((new or old)["name"], old["label"] if old else "", new["label"] if new else ""))  # type: ignore[index]
    watched = [_watched(found) for found in (before, after)]
    warnings = [
        Row("", watched[0].get(key, ""), watched[1].get(key, ""))
        for key in dict.fromkeys((*watched[0], *watched[1]))
        if (key in watched[0]) != (key in watched[1])
    ]
    return rows, warnings, same


def _watched(found: dict[str, Any]) -> dict[str, str]:
    """Alerts and cautions that hold, by what they are."""
    texts = {f"alert {alert['id']}": alert["text"] for alert in found["alerts"]}
    cautions = [*found["cautions"], *(caution for option in found["options"] for caution in option["cautions"])]
    for caution in cautions:
        if caution["status"] == "holds" and caution["rule"] and caution["tag"] != "missing_info":
            texts.setdefault(f"caution {caution['rule']}", caution["text"])
    return texts


@router.get("/what-if")
async def what_if(request: Request, id: str) -> Response:
    return _page(Visit(request, id))


@router.post("/what-if")
async def try_out(request: Request, id: str) -> Response:
    """Choose a question, try an answer, keep it or leave it."""
    visit = Visit(request, id)
    form = await visit.posted()
    talk, act, name = visit.talk, one(form, "act"), one(form, "question")
    with request.app.state.practice.consultation() as consultation:
        known = consultation.rulebook.vocabulary
        if act in ("choose", "try") and (name not in known or not may_answer(known[name], talk.audience)):
            raise Refused
        if act == "choose":
            talk.trying, talk.what_if = name, None
        elif act == "try":
            try:
                talk.trying, talk.what_if = name, (name, read_field(known[name], consultation.rulebook, form))
            except Misfit as misfit:
                return _page(visit, misfit.reason)
        elif act == "keep" and talk.what_if is not None:
            talk.answer(*talk.what_if)
            talk.trying = talk.what_if = None
            return visit.go("list")
        else:
            talk.trying = talk.what_if = None
    return visit.go("what-if" if act in ("choose", "try") else "list")


def _page(visit: Visit, misfit: str = "") -> Response:
    talk = visit.talk
    with visit.request.app.state.practice.consultation() as consultation:
        book, language = consultation.rulebook, visit.language
        values: dict[str, Any] = {}
        if talk.trying is not None:
            tried = talk.what_if[1] if talk.what_if else talk.answers.get(talk.trying)
            values["field"] = field_of(book.vocabulary[talk.trying], book, language, tried)
        if talk.what_if is not None:
            name, value = talk.what_if
            before = asking.suggest(visit.request, consultation, talk, language=language)
            after = asking.suggest(visit.request, consultation, talk, {**asking.usable(consultation, talk), name: value}, language)
            rows, warnings, same = moved(before, after)
            question = book.vocabulary[name]
            values |= {
                "rows": rows,
                "warnings": warnings,
                "same": same,
                "was": said(question, book, language, talk.answers.get(name)),
                "now": said(question, book, language, value),
            }
        return visit.show(
            "what_if.html",
            422 if misfit else 200,
            questions=_questions(consultation, visit),
            book=book,
            misfit=misfit,
            place=place(consultation, talk, language),
            **values,
        )


def _questions(consultation: Consultation, visit: Visit) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Questions that can be tried: those answered, and those not."""
    talk, known = visit.talk, consultation.rulebook.vocabulary
    other = talk.answers.get("respondent") in ONLY_FOR_SOMEONE_ELSE
    fit = [question for question in known.questions.values() if may_answer(question, talk.audience) and (question.asked_of_loved_one or not other)]
    named = [(question.id, pick(question.ask, visit.language)) for question in fit]
    answered = {id for id, value in talk.answers.items() if value != DECLINED}
    return [one for one in named if one[0] in answered], [one for one in named if one[0] not in answered]
