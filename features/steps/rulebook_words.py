"""Every string the product can show, with where it stands; and sentences about the rulebook as a whole."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import NamedTuple

from pytest_bdd import given, then

from engine.emergency import emergency_alerts, withheld_text
from engine.rulebook import Rulebook, Verb
from engine.texts import LANGUAGES
from features.steps.outcome import Outcome, Person
from features.steps.talk import Talk, for_all
from features.steps.witness import someone_for
from features.steps.wordings import column, items, words


class Shown(NamedTuple):
    """A text for people: where it comes from, its language, and the words."""

    where: str
    language: str
    text: str


def everything_shown(rulebook: Rulebook) -> Iterator[Shown]:
    """Every string the product can show or print, in both languages and for both audiences; titles of sources are others' words."""
    for kind in ("options", "rules", "tags", "messages"):
        for id, thing in getattr(rulebook, kind).items():
            yield from _texts(f"{kind}.{id}", thing)
    for question in rulebook.vocabulary.questions.values():
        yield from _texts(f"questions.{question.id}", question)
    for code, names in rulebook.vocabulary.places.names.items():
        yield from _texts(f"places.{code}", names)
    for record in rulebook.services:
        yield from _texts(f"services.{record.service}.{record.place}", record.note)
    for language in LANGUAGES:
        yield Shown("emergency.withheld", language, withheld_text(language))
        for alert in emergency_alerts(language):
            yield Shown(f"emergency.{alert['id']}", language, str(alert["text"]))


def _texts(where: str, thing: object) -> Iterator[Shown]:
    """Texts inside a thing: wherever a mapping from languages stands."""
    if isinstance(thing, dict):
        if thing and set(thing) <= set(LANGUAGES) and all(isinstance(text, str) for text in thing.values()):
            yield from (Shown(where, language, text) for language, text in thing.items())
        else:
            for key, part in thing.items():
                yield from _texts(f"{where}.{key}", part)
    elif isinstance(thing, list | tuple):
        for position, part in enumerate(thing, start=1):
            yield from _texts(f"{where}[{position}]", part)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for one in fields(thing):
            if one.name not in ("when", "at"):
                yield from _texts(f"{where}.{one.name}", getattr(thing, one.name))
    reason = getattr(getattr(thing, "awaiting", None), "reason", None)
    if reason:
        yield Shown(f"{where}.awaiting_citation", "en", reason)
    for evidence in getattr(thing, "evidence", ()):
        if evidence.locator or evidence.grade:
            yield Shown(f"{where}.evidence", "en", f"{evidence.locator or ''}; {evidence.grade or ''}")


# ---------- every string ----------
@then(words('no string of the product contains "{pattern}"'))
@then(words('aucune chaîne du produit ne contient « {pattern} »'))
def _no_string(talk: Talk, pattern: str) -> None:
    _no_string_but(talk, pattern, [["string", "reason"]])


@then(words('no string of the product contains "{pattern}", except:'))
def _no_string_but(talk: Talk, pattern: str, datatable: list[list[str]]) -> None:
    sought, allowed = re.compile(pattern, re.IGNORECASE), column(datatable)
    found = [one for one in everything_shown(talk.rulebook) if sought.search(one.text)]
    wrong = [f"{one.where} ({one.language}): {one.text}" for one in found if not one.where.startswith(tuple(allowed))]
    assert not wrong, "\n".join(wrong)
    unused = [entry for entry in allowed if not any(one.where.startswith(entry) for one in found)]
    assert not unused, f"an exception that nothing needs: {unused}"


@then("every string of the product is there in both languages")
@then("chaque chaîne du produit existe dans les deux langues")
def _both_languages(talk: Talk) -> None:
    told: dict[str, set[str]] = {}
    for one in everything_shown(talk.rulebook):
        if not one.where.endswith((".evidence", ".awaiting_citation")):
            told.setdefault(one.where, set()).add(one.language)
    missing = [where for where, languages in told.items() if languages != set(LANGUAGES)]
    assert not missing, f"in one language only: {', '.join(missing)}"


# ---------- every rule ----------
@then(words('no rule with the tag "{tag}" holds back any of: {options}'))
def _no_avoid_with(talk: Talk, tag: str, options: str) -> None:
    ids = set(talk.options(items(options)))
    wrong = [rule.id for rule in talk.rulebook.with_verb(Verb.AVOID) if rule.tag == tag and ids & set(rule.options)]
    assert not wrong, f"held back by {', '.join(wrong)}"


@then(words('no rule holds an option back because of "{questions}" alone'))
def _no_avoid_on(talk: Talk, questions: str) -> None:
    asked = {talk.question(question).id for question in items(questions)}
    wrong = [rule.id for rule in talk.rulebook.with_verb(Verb.AVOID) if talk.rulebook.reads[rule.id] <= asked]
    assert not wrong, f"held back by {', '.join(wrong)}"


@then(words('no rule holds an option back because of "{questions}"'))
def _no_avoid_reads(talk: Talk, questions: str) -> None:
    asked = {talk.question(question).id for question in items(questions)}
    wrong = [f"{rule.id} ({', '.join(sorted(talk.rulebook.reads[rule.id] & asked))})"
             for rule in talk.rulebook.with_verb(Verb.AVOID) if talk.rulebook.reads[rule.id] & asked]
    assert not wrong, f"held back by {', '.join(wrong)}"


@then(words('no rule offers an option because of "{questions}"'))
def _no_offer_reads(talk: Talk, questions: str) -> None:
    asked = {talk.question(question).id for question in items(questions)}
    wrong = [rule.id for rule in talk.rulebook.with_verb(Verb.OFFER) if talk.rulebook.reads[rule.id] & asked]
    assert not wrong, f"offered by {', '.join(wrong)}"


@then(words('no rule holds any of these back because of "{questions}": {options}'))
def _no_avoid_of(talk: Talk, questions: str, options: str) -> None:
    asked, ids = {talk.question(question).id for question in items(questions)}, set(talk.options(items(options)))
    wrong = [rule.id for rule in talk.rulebook.with_verb(Verb.AVOID) if ids & set(rule.options) and talk.rulebook.reads[rule.id] & asked]
    assert not wrong, f"held back by {', '.join(wrong)}"


@then("every rule names a source, or says that it waits for one")
def _sourced(talk: Talk) -> None:
    wrong = [rule.id for rule in talk.rulebook.rules.values() if not rule.evidence and rule.awaiting is None]
    assert not wrong, f"without either: {', '.join(wrong)}"


# ---------- a person for each rule ----------
@given("for each rule that holds an option back, someone for whom it holds")
def _a_person_for_each_avoid(talk: Talk) -> None:
    talk.people = []
    for rule in talk.rulebook.with_verb(Verb.AVOID):
        if not rule.in_force(talk.day):
            continue
        answers = someone_for(talk.rulebook, rule.when)
        assert answers is not None, f"nobody was found for whom `{rule.id}` holds"
        talk.people += [Person(answers, (option,), rule.id) for option in rule.options]


@then("the option they ask about is held back, and the rule is named")
def _named(talk: Talk) -> None:
    def problem(one: Outcome) -> str | None:
        (asked,) = one.person.ask_about
        card = one.option(asked)
        if card is None:
            return f"`{asked}` was asked about, and is absent"
        if one.person.about not in {said["rule"] for said in card["exclusions"]}:
            return f"`{asked}` does not name `{one.person.about}`"
        return f"`{asked}` can be talked about right away" if card["standing"] == "discuss" and not card["exclusions"] else None

    for_all(talk.looked(), problem)


@then("with any one of their answers left out, the option still names the rule and what is missing")
def _still_named(talk: Talk) -> None:
    """HZ01: a missing answer is never read as a no."""
    for outcome in talk.looked():
        (asked,), rule = outcome.person.ask_about, outcome.person.about
        for question in outcome.person.answers:
            other = talk.ask(talk, outcome.person.without(question))
            card = other.option(asked)
            assert card is not None, f"without `{question}`, `{asked}` is absent\n  {other}"
            if rule in {said["rule"] for said in card["exclusions"]}:
                continue  # the other answers are enough
            missing = {entry["question"] for entry in card["unresolved"] if rule in entry["rules"]}
            assert missing, f"without `{question}`, nothing on `{asked}` asks for what `{rule}` needs\n  {other}"
            asks_first = talk.rulebook.rules[rule].asks_first
            if asks_first and card["standing"] not in ("not_now", "not_here"):
                waits = card["standing"] == "check_first" and "missing_info" in other.tags_for(asked)
                assert waits, f"without `{question}`, `{asked}` does not wait\n  {other}"
