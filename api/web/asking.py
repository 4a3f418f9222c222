"""From a conversation to the engine and back: requests, suggestions, and the next step of the form. Writes no words."""

from datetime import date
from typing import Any

from starlette.requests import Request

from api.web.sessions import Conversation
from engine.answers import AnswersError
from engine.consultation import Consultation
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Rulebook
from engine.screens import Screen, screens_for
from engine.vocabulary import DECLINED, UNKNOWN


def suggest(
    request: Request, consultation: Consultation, talk: Conversation, answers: dict[str, object] | None = None, language: str | None = None
) -> dict[str, Any]:
    """Suggestions for a conversation, or for the same with other answers. Raises Withheld."""
    given = usable(consultation, talk) if answers is None else answers
    ask_about = [id for id in talk.ask_about if id in consultation.rulebook.options]
    asked = consultation.request(given, request.app.state.clock(), language or talk.language, talk.audience, ask_about)
    return consultation.suggest(asked)


def usable(consultation: Consultation, talk: Conversation) -> dict[str, object]:
    """The answers that the rulebook in force understands: another one may have been put in force since they were given."""
    for _ in range(2):
        try:
            consultation.request(talk.answers, date.min)  # answers do not depend on the day
            return dict(talk.answers)
        except AnswersError as error:
            wrong = {problem.path.split(".")[1].split("[")[0] for problem in error.problems if problem.path.startswith("answers.")}
            known = consultation.rulebook.vocabulary
            talk.answers = {id: value for id, value in talk.answers.items() if id in known and id not in wrong}
            talk.answered = [id for id in talk.answered if id in talk.answers]
    return dict(talk.answers)


def steps(rulebook: Rulebook, talk: Conversation) -> list[Screen]:
    """The first screens for whoever answers."""
    return screens_for(rulebook.screens, talk.answers.get("respondent"))


def next_step(rulebook: Rulebook, talk: Conversation) -> int | None:
    """The number of the first screen that was not shown and left yet; None when all were."""
    return next((number for number, screen in enumerate(steps(rulebook, talk), start=1) if screen.id not in talk.seen), None)


def given(talk: Conversation, question: str) -> object:
    """An answer as it may be shown: declined and unanswered look the same."""
    value = talk.answers.get(question)
    return None if value in (DECLINED, UNKNOWN) else value


def for_someone_else(talk: Conversation) -> bool:
    """Whether someone answers only for another person."""
    return talk.answers.get("respondent") in ONLY_FOR_SOMEONE_ELSE
