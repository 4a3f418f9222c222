"""One conversation: the people in it, the day, the language, who reads, and what came out.

Every sentence that begins with *Then* holds for every person in the conversation.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from engine.mutation.people import DAY as TODAY
from engine.mutation.people import find_option, find_question
from engine.rulebook import Rulebook
from engine.vocabulary import Question
from features.steps.outcome import Outcome, Person

Ask = Callable[["Talk", Person], Outcome]
"""Asks the product about one person: the engine itself, or the command line."""


@dataclass
class Talk:
    """What a scenario has said so far."""

    rulebook: Rulebook
    ask: Ask
    people: list[Person] = field(default_factory=lambda: [Person()])
    day: date = TODAY
    language: str = "en"
    audience: str = "person"
    outcomes: list[Outcome] = field(default_factory=list)

    def option(self, named: str) -> str:
        return find_option(self.rulebook, named)

    def options(self, named: Iterable[str]) -> list[str]:
        return [self.option(name) for name in named]

    def rules(self, why: str) -> frozenset[str]:
        """The rules that a reason names, by their id or by a statement they rest on; none when it is a tag or words."""
        return frozenset(rule.id for rule in self.rulebook.rules.values() if why == rule.id or why in rule.statements)

    def question(self, named: str) -> Question:
        return find_question(self.rulebook, named)

    def everyone(self, change: Callable[[Person], Person]) -> None:
        """Change what everybody in the conversation says."""
        self.people = [change(person) for person in self.people]

    def look(self) -> None:
        self.outcomes = [self.ask(self, person) for person in self.people]

    def looked(self) -> list[Outcome]:
        assert self.outcomes, "write `When we look at options together` before the first Then"
        return self.outcomes

    def variants(self, change: Callable[[Person], Person]) -> list[tuple[Outcome, Outcome]]:
        """What came out for each person, beside what comes out when they say something else."""
        return [(outcome, self.ask(self, change(outcome.person))) for outcome in self.looked()]

    def in_words(self, language: str, audience: str) -> "Talk":
        """The same conversation in other words."""
        other = replace(self, language=language, audience=audience, outcomes=[])
        other.look()
        return other


def for_all(outcomes: Iterable[Outcome], problem: Callable[[Outcome], str | None]) -> None:
    """Fail with the first few people for whom there is a problem, told in words."""
    found = [(outcome, said) for outcome in outcomes if (said := problem(outcome))]
    if found:
        shown = "\n".join(f"  {said}\n    {outcome}" for outcome, said in found[:3])
        raise AssertionError(f"for {len(found)} of the people in this scenario:\n{shown}")
