"""A mutant that nobody noticed, with a person who would have, as a scenario ready to paste into `features/`. Grades nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.mutation.expectations import read_expectation
from engine.mutation.gherkin_files import Step
from engine.mutation.grading import Grader
from engine.mutation.operators import Mutant
from engine.mutation.people import Gathering, Person
from engine.mutation.runs import Runner
from engine.mutation.view import View
from engine.proof.solver import Found
from engine.rulebook import Rule, Verb


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant without a scenario that notices it. `expects` is a sentence that would have; undecided ones have no person."""

    mutant: Mutant
    found: Found
    person: Person | None = None
    expects: str | None = None

    def as_json(self) -> dict[str, object]:
        mutant, person = self.mutant, self.person
        return {
            "rule": mutant.rule.id, "verb": str(mutant.rule.verb), "operator": str(mutant.operator), "detail": mutant.detail, "safety": mutant.safety,
            "file": mutant.rule.at.file, "line": mutant.rule.at.line, "timed_out": self.found is Found.UNDECIDED,
            "person": {"answers": person.answers, "ask_about": list(person.ask_about)} if person else None,
            "scenario": self.scenario(),
        }

    def scenario(self) -> str | None:
        """The person and the sentence, ready to paste."""
        if self.person is None or self.expects is None:
            return None
        rule = self.mutant.rule
        what = f"{str(self.mutant.operator).replace('_', ' ')} {self.mutant.detail}".rstrip()
        lines = ["@generated", f"Scenario: {rule.id}, {what}", f"  Source: {_cited(rule)}", ""]
        return "\n".join([*lines, *_given(self.person), "  When we look at options together", f"  Then {self.expects}"]) + "\n"


def _cited(rule: Rule) -> str:
    """What a rule rests on: its first source, or the corrections that asked for it."""
    for one in rule.evidence:
        return f"{one.source}, {one.locator}" if one.locator else one.source
    return f"corrections; {rule.awaiting.reason}" if rule.awaiting else "corrections"


def _given(person: Person) -> Iterator[str]:
    if not person.answers:
        yield "  Given someone of whom nothing is known"
    else:
        yield "  Given someone who answers:"
        rows = [("question", "answer"), *((question, _cell(value)) for question, value in person.answers.items())]
        left, right = (max(len(row[column]) for row in rows) for column in (0, 1))
        yield from (f"    | {question:<{left}} | {value:<{right}} |" for question, value in rows)
    if person.ask_about:
        yield f'  And they ask about "{", ".join(person.ask_about)}"'


def _cell(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def telling(grader: Grader, runner: Runner, index: int, person: Person) -> tuple[Person, str] | None:
    """A sentence that is true of a person and would not be under the mutant, and the person as plain as the sentence allows."""
    mutant = grader.mutants[index]
    asked = person.ask_about
    for ask_about in dict.fromkeys([(), asked, mutant.rule.options]):
        one = Person(person.answers, ask_about)
        view = runner.view(Gathering(runner.rulebook, [one]))
        changed = grader.mutated(index, view)
        for sentence in _sentences(mutant.rule, mutant, view, changed):
            expectation = read_expectation(Step("then", sentence), runner.rulebook)
            if expectation is not None and expectation.check(view) and not expectation.check(changed):
                return one, sentence
    return None


def _sentences(rule: Rule, mutant: Mutant, view: View, changed: View) -> Iterator[str]:
    """Sentences that could tell a mutant, the plainest first."""
    if rule.verb is Verb.ALERT:
        yield from (f'we are careful about "{rule.tag}" because "{rule.id}"', f'we are not careful about "{rule.tag}" because "{rule.id}"',
                    "there is an urgent alert", "nothing is urgent", f'the alert "{rule.tag}" is urgent')
        yield from (f'the alert "{tag}" comes first' for tag in view.alerts[:1])
        return
    if rule.verb is Verb.OFFER:
        for option in rule.options:
            yield from (f'"{option}" is something to talk about because "{rule.id}"', f'"{option}" also names the rule "{rule.id}" that speaks for it',
                        f'"{rule.id}" does not speak for "{option}"')
        return
    for option in rule.options:
        yield f'"{option}" is not for now because "{rule.id}"'
        yield f'we are careful about "{rule.tag}" for "{option}"'
    yield f'we are careful about "{rule.tag}" because "{rule.id}"'
    yield f'we are not careful about "{rule.tag}" because "{rule.id}"'
    for option in rule.options:
        yield from (f'before "{option}" is started, "{question}" is looked at' for question in sorted(view.waiting(option)))
        yield from (f'"{option}" needs one answer first', f'"{option}" can be talked about right away')
        yield from (f'before "{option}" is started, "{question}" need not be looked at' for question in sorted(changed.waiting(option)))
        yield f'"{option}" stands as one of: {view.standing(option) or "absent"}'
    yield f'we are not careful about "{rule.tag}"'
