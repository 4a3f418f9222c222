"""Rules that compare two visits: what each reads, and the condition it comes to. Evaluates nothing.

The questions of an earlier visit are named `earlier.<question>`, those of the present one `now.<question>`. What was
declared with `changed` is read as one more answer: the live engine reads how far it moved, the double whether it is better.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from engine.conditions import ALWAYS, AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.diagnostics import Position
from engine.rulebook import Awaiting, Evidence
from engine.texts import Texts
from engine.vocabulary import Kind, Question, Vocabulary

EARLIER, NOW, MOVED, CHANGED = "earlier.", "now.", "moved.", "changed."

COMING_BACK = "coming_back"
"""The step that is always there: someone came back."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`recognise` names a step in someone's favour; `recall` brings up the words of a rule for now.

    `changed` holds questions along whose direction the answer moved; of `first_answers`, one is enough.
    """

    id: str
    at: Position
    step: str = ""
    recalls: str = ""
    earlier: Condition = ALWAYS
    now: Condition = ALWAYS
    changed: tuple[str, ...] = ()
    first_answers: tuple[str, ...] = ()
    because: Texts = field(default_factory=dict)
    for_clinician: Texts = field(default_factory=dict)
    topic: Texts = field(default_factory=dict)
    serves: tuple[str, ...] = ()
    said_to: tuple[str, ...] = ("person",)
    evidence: tuple[Evidence, ...] = ()
    awaiting: Awaiting | None = None
    verified: bool = False
    review_by: date | None = None
    starts: date | None = None
    ends: date | None = None
    statements: tuple[str, ...] = ()

    def in_force(self, as_of: date) -> bool:
        """Whether the rule acts on a day; `from` and `until` are inclusive."""
        return (self.starts is None or self.starts <= as_of) and (self.ends is None or as_of <= self.ends)

    @property
    def for_everyone(self) -> bool:
        """Whether it holds whatever was said."""
        return self.earlier == self.now == ALWAYS and not self.changed and not self.first_answers

    def for_live(self) -> Condition:
        """The whole condition as the live engine is given it."""
        return self._whole(lambda question: Test(MOVED + question, Op.AT_LEAST, (1,)))

    def for_double(self) -> Condition:
        """The whole condition as the double is given it."""
        return self._whole(lambda question: Test(CHANGED + question, Op.ONE_OF, ("yes",)))

    def _whole(self, better: Callable[[str], Condition]) -> Condition:
        parts = [of_visit(self.earlier, EARLIER), of_visit(self.now, NOW), *map(better, self.changed)]
        if self.first_answers:
            parts.append(AnyOf(tuple(map(_answered_first, self.first_answers))))
        return AllOf(tuple(part for part in parts if part != ALWAYS))


def _answered_first(question: str) -> Condition:
    return AllOf((Not(Test(EARLIER + question, Op.KNOWN)), Test(NOW + question, Op.KNOWN)))


def of_visit(condition: Condition, visit: str) -> Condition:
    """The same condition about the answers of one visit."""
    match condition:
        case Test():
            return replace(condition, question=visit + condition.question)
        case Concept(name):
            return Concept(visit + name)
        case Not(part):
            return Not(of_visit(part, visit))
        case AllOf(parts):
            return AllOf(tuple(of_visit(part, visit) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(of_visit(part, visit) for part in parts))


def concepts_of_visits(concepts: Mapping[str, Condition]) -> dict[str, Condition]:
    """Every concept twice, once for each visit."""
    return {visit + name: of_visit(condition, visit) for visit in (EARLIER, NOW) for name, condition in concepts.items()}


def vocabulary_of_visits(vocabulary: Vocabulary) -> Vocabulary:
    """Every question twice, and for each with a direction how far its answer moved and whether that is better."""
    return Vocabulary({question.id: question for question in _questions(vocabulary)}, vocabulary.places)


def _questions(vocabulary: Vocabulary) -> Iterator[Question]:
    for question in vocabulary.questions.values():
        yield from (replace(question, id=visit + question.id) for visit in (EARLIER, NOW))
        if question.better is not None:
            yield Question(MOVED + question.id, Kind.INTEGER, question.at)
            yield Question(CHANGED + question.id, Kind.YES_NO, question.at)
