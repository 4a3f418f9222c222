"""A person for whom a principle fails, as a file of answers and as a scenario ready to paste into `features/`. Proves nothing."""

from collections.abc import Iterator, Mapping
from datetime import date

from engine.proof.claims import EVERYBODY
from engine.proof.principles import Stays, Then
from engine.proof.verification import Outcome

Given = Mapping[str, object]


def answers_file(outcome: Outcome, as_of: date, other: bool = False) -> str:
    """The person (or the second one, who answers something else) in the form that `manypaths suggest` reads."""
    answers = {**outcome.answers, **outcome.instead} if other else outcome.answers
    known = {question: value for question, value in answers.items() if value != "unknown"}
    lines = [f"# {outcome.principle.id}", "answers:" if known else "answers: {}"]
    lines += [f"  {question}: {_yaml(value)}" for question, value in known.items()]
    if outcome.ask_about:
        lines.append(f"ask_about: {_yaml(list(outcome.ask_about))}")
    return "\n".join([*lines, f"as_of: {as_of}"]) + "\n"


def _yaml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_yaml(item) for item in value)}]"
    return f"'{value}'" if value in ("yes", "no") else str(value)


def scenario(outcome: Outcome, as_of: date) -> str:
    """What should hold for this person, in the sentences of `features/`; it fails until the rules are mended."""
    lines = [f"Scenario: {outcome.principle.text.get('en', outcome.principle.id)}", *_given(outcome, as_of), "  When we look at options together"]
    for position, said in enumerate(_then(outcome)):
        lines += [f"  {'And' if position else 'Then'} {said[0]}", *said[1:]]
    return "\n".join(lines) + "\n"


def _given(outcome: Outcome, as_of: date) -> Iterator[str]:
    yield f"  Given the day is {as_of}"
    if outcome.answers:
        yield "  And someone who answers:"
        yield from _table(outcome.answers)
    else:
        yield "  And someone of whom nothing is known"
    if outcome.ask_about:
        yield f'  And they ask about "{", ".join(outcome.ask_about)}"'


def _then(outcome: Outcome) -> Iterator[list[str]]:
    promise = outcome.principle.promise
    for option in outcome.breaks_on:
        if isinstance(promise, Stays):
            does = f'nothing holds "{option}" back' if promise.only_not_now else f'nothing takes "{option}" away'
            yield [f"{does} when they answer instead:", *_table(outcome.instead)]
        elif option == EVERYBODY:
            yield from ([said] for said in _heard(promise))
        else:
            yield from ([said] for said in _promised(promise, option))


def _heard(then: Then) -> Iterator[str]:
    if then.urgent:
        yield "there is an urgent alert"
    if then.alert:
        yield f'there is an alert "{then.alert}"'
    yield from (f'we are careful about "{tag}"' for tag in then.warned)


def _promised(then: Then, option: str) -> Iterator[str]:
    if then.stand:
        yield f'"{option}" stands as one of: {", ".join(then.stand)}'
    if then.never:
        yield f'"{option}" stands as none of: {", ".join(then.never)}'
    yield from (f'each of these that is there carries "{tag}": {option}' for tag in then.carry)
    if then.safety_text:
        yield f'"{option}" is never there without a safety text'


def _table(answers: Given) -> Iterator[str]:
    rows = [("question", "answer"), *((question, _cell(value)) for question, value in answers.items())]
    left, right = (max(len(row[column]) for row in rows) for column in (0, 1))
    yield from (f"    | {question:<{left}} | {value:<{right}} |" for question, value in rows)


def _cell(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
