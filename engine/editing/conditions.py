"""The schema of conditions and of answers: every question and concept by name, with the values that each takes.

There are three forms of a condition: the common one; that of notes and alerts, which may also ask whether something is
known; and that of offers and avoids, which may not read readiness or a directory (contract, *Conditions*, *Standing*).
"""

from collections.abc import Iterable

from engine.editing.forms import Schema, mapping, one_of_words, one_or_several, ref, several
from engine.rulebook import READINESS, Rulebook
from engine.vocabulary import NONE, NOT_KNOWN, UNKNOWN, Kind, Question

GROUPS = ("all", "any", "none")
NOT_FOR_OFFERS = (*READINESS, "local_services")
_SHOWN = 8


def condition_definitions(rulebook: Rulebook) -> dict[str, Schema]:
    """Every definition that a condition needs, by name."""
    questions = list(rulebook.vocabulary.questions.values())
    defined: dict[str, Schema] = {
        "known": mapping({"known": {"const": True}}, ["known"], description="Whether this was answered at all; for notes and alerts only."),
        "concept": one_of_words(("yes", "no"), "'yes': it holds. 'no': it is known to fail. In quotes."),
        "place": one_of_words(rulebook.vocabulary.places.names, "The code of a place; it holds for everything inside it."),
    }
    for question in questions:
        defined[f"test_{question.id}"] = _test(question)
        defined[f"answer_{question.id}"] = _answer(question)
    tests = {question.id: ref(f"test_{question.id}") for question in questions}
    defined["condition"] = _condition("condition", tests, rulebook)
    defined["condition_of_offer"] = _condition("condition_of_offer", {id: test for id, test in tests.items() if id not in NOT_FOR_OFFERS}, rulebook)
    defined["condition_or_known"] = _condition("condition_or_known", {id: {"anyOf": [test, ref("known")]} for id, test in tests.items()}, rulebook)
    defined["answers"] = mapping({question.id: ref(f"answer_{question.id}") for question in questions})
    return defined


def _condition(name: str, tests: dict[str, Schema], rulebook: Rulebook) -> Schema:
    """A mapping of questions and concepts, all of which have to hold; groups nest."""
    groups = {group: several(ref(name), 1) for group in GROUPS}
    concepts = {concept: ref("concept") for concept in rulebook.concepts}
    return mapping({**tests, **concepts, **groups}, minProperties=1)


def described(question: Question) -> str:
    """What is asked, with the words behind a few of its values, as help in an editor."""
    label = question.label.get("en") or question.ask.get("en", "")
    if question.kind is Kind.INTEGER:
        return f"{label}: {question.range[0]} to {question.range[1]}{' ' + question.unit if question.unit else ''}"
    values = [f"{id}: {texts.get('en', '')}" for id, texts in list(question.values.items())[:_SHOWN]]
    return f"{label}. {'; '.join(values)}{' ...' if len(question.values) > _SHOWN else ''}" if values else label


def _operand(question: Question, more: Iterable[str] = ()) -> Schema:
    if question.kind is Kind.INTEGER:
        return {"type": "integer", "minimum": question.range[0], "maximum": question.range[1]}
    if question.kind is Kind.PLACE:
        return ref("place")
    return one_of_words((*question.allowed(), *more))


def _test(question: Question) -> Schema:
    """One value, one of several, or a mapping of what it is not, of bounds, or of what a list includes."""
    operand = _operand(question)
    compared = {"not": one_or_several(operand, 1)}
    if question.kind is Kind.INTEGER:
        compared |= dict.fromkeys(("at_least", "at_most", "over", "under"), operand)
    if question.is_list:
        compared |= {"all": one_or_several(operand, 1), NONE: one_or_several(operand, 1)}
    return {"description": described(question), "anyOf": [operand, several(operand, 1, once=True), mapping(compared, minProperties=1)]}


def _answer(question: Question) -> Schema:
    """What a person may answer, as in a request; not knowing and declining included."""
    not_known = one_of_words(NOT_KNOWN)
    if question.is_list:
        return {"anyOf": [not_known, several(_operand(question, (UNKNOWN,)), once=True)]}
    return {"anyOf": [_operand(question), not_known]}
