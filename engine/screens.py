"""The first screens of the form, and small pictures for options: what to ask together, and what to say aloud. Data, no pages.

A screen asks one question as it stands, or offers a few `choices` that each set answers, or lists `ticks` that each
answer one yes/no question. Whoever answers only for someone else sees the screens meant for them, and no other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from engine.diagnostics import Findings, Position
from engine.documents import Node
from engine.fields import Fields
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE
from engine.someone import read_someone
from engine.texts import Texts
from engine.vocabulary import Kind, Vocabulary

EVERYBODY, PERSON, SOMEONE_ELSE = "everybody", "person", "someone_else"
STAYING_SAFE = "staying_safe"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its words, the answers it sets, and where it leads (`staying_safe`, or on when None)."""

    id: str
    label: Texts
    sets: Mapping[str, object]
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A box that answers one yes/no question: ticked is yes, left out is no unless the person is not sure."""

    question: str
    label: Texts


@dataclass(frozen=True, slots=True)
class Screen:
    """One step of the form. `title` is its heading, `say` what a consultant reads aloud."""

    id: str
    title: Texts
    say: Texts
    at: Position
    question: str | None = None
    choices: tuple[Choice, ...] = ()
    ticks: tuple[Tick, ...] = ()
    signs: str | None = None
    shown_to: str = EVERYBODY

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question this screen may answer."""
        found = dict.fromkeys(question for choice in self.choices for question in choice.sets)
        return (*((self.question,) if self.question else ()), *found, *(tick.question for tick in self.ticks))


@dataclass(frozen=True, slots=True)
class Picture:
    """A small drawing with its caption, for the options it helps to see."""

    id: str
    caption: Texts
    at: Position
    options: tuple[str, ...] = field(default=())


def screens_for(screens: Iterable[Screen], respondent: object) -> list[Screen]:
    """The screens for whoever answers, in order."""
    other = respondent in ONLY_FOR_SOMEONE_ELSE
    left_out = PERSON if other else SOMEONE_ELSE
    return [screen for screen in screens if screen.shown_to != left_out]


def read_screen(node: Node, vocabulary: Vocabulary, findings: Findings) -> Screen | None:
    """One entry of `screens`; None when it has no id."""
    fields = Fields(node, "a screen", findings)
    id = fields.named("screen")
    screen = Screen(
        id=id or "",
        title=fields.texts("title", required=True),
        say=fields.texts("say", required=True),
        at=node.at,
        question=fields.choice("question", vocabulary.questions, code="MP201"),
        choices=tuple(choice for item in fields.sequence("choices") if (choice := _choice(item, vocabulary, findings))),
        ticks=tuple(tick for item in fields.sequence("ticks") if (tick := _tick(item, vocabulary, findings))),
        signs=fields.choice("signs", vocabulary.questions, code="MP201"),
        shown_to=fields.choice("shown_to", (EVERYBODY, PERSON, SOMEONE_ELSE), EVERYBODY) or EVERYBODY,
    )
    fields.done()
    if sum(map(bool, (screen.question, screen.choices, screen.ticks))) != 1:
        findings.error(node.at, "MP102", f"{fields.what}: one of `question`, `choices` and `ticks` is needed", "write exactly one of them")
    return screen if id else None


def _choice(node: Node, vocabulary: Vocabulary, findings: Findings) -> Choice | None:
    fields = Fields(node, "a choice of a screen", findings)
    id = fields.named("choice")
    given, label = fields.node("sets"), fields.texts("label", required=True)
    leads_to = fields.choice("leads_to", (STAYING_SAFE,))
    fields.done()
    sets = read_someone(given, f"{fields.what}: `sets`", vocabulary, findings) if given is not None else {}
    return Choice(id, label, sets, leads_to) if id and sets is not None else None


def _tick(node: Node, vocabulary: Vocabulary, findings: Findings) -> Tick | None:
    fields = Fields(node, "a tick of a screen", findings)
    yes_no = [question.id for question in vocabulary.questions.values() if question.kind is Kind.YES_NO]
    question = fields.choice("question", yes_no, required=True, code="MP201")
    tick = Tick(question or "", fields.texts("label", required=True))
    fields.done()
    return tick if question else None


def read_picture(node: Node, options: Iterable[str], findings: Findings) -> Picture | None:
    """One entry of `pictures`; None when it has no id."""
    fields = Fields(node, "a picture", findings)
    id = fields.named("picture")
    picture = Picture(id or "", fields.texts("caption", required=True), node.at, fields.words("options", list(options), "MP301"))
    fields.done()
    return picture if id else None
