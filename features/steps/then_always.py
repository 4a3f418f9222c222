"""Sentences that are promises: what holds for everyone, and what may never change when an answer does."""

import re
from functools import partial

from pytest_bdd import then

from engine.answers import Facts, read_answers
from engine.mutation.people import read_answer, values_of
from engine.oracle import Oracle
from engine.rulebook import ALWAYS_OFFERED, ONLY_FOR_SOMEONE_ELSE, READINESS, Verb
from features.steps.outcome import Outcome, Person
from features.steps.talk import Talk, for_all
from features.steps.wordings import words


# ---------- never empty-handed ----------
@then("nobody leaves empty-handed")
@then("personne ne repart les mains vides")
def _never_empty_handed(talk: Talk) -> None:
    def problem(one: Outcome) -> str | None:
        if one.person.answers.get("respondent") in ONLY_FOR_SOMEONE_ELSE:
            return None if any(one.is_open(option["id"]) for option in one.options) else "nothing at all is offered"
        missing = [id for id in ALWAYS_OFFERED if not one.is_open(id)]
        return f"not there: {', '.join(missing)}" if missing else None

    for_all(talk.looked(), problem)


@then("no option is both to talk about and excluded")
@then("aucune option n'est à la fois proposée et écartée")
def _no_conflict(talk: Talk) -> None:
    """Whatever a verified reason holds back is under not now; what is to be talked about has none."""
    blocks = {rule.id for rule in talk.rulebook.rules.values() if rule.blocks}

    def problem(one: Outcome) -> str | None:
        for option in one.options:
            excluded = [said["rule"] for said in option["exclusions"] if said["rule"] in blocks]
            if bool(excluded) is not (option["standing"] == "not_now"):
                return f"`{option['id']}` stands at {option['standing']} with {excluded or 'no exclusion'}"
            if option["standing"] == "discuss" and option["exclusions"]:
                return f"`{option['id']}` is to be talked about beside an exclusion"
        return None

    for_all(talk.looked(), problem)


@then("every rule that speaks about a shown option is shown with it")
def _nothing_hidden(talk: Talk) -> None:
    """Offers and avoids that hold, both sides, each with its rule; open avoids under what is still to be answered."""
    oracle = Oracle.of(talk.rulebook)

    def problem(one: Outcome) -> str | None:
        truth = oracle.evaluate(_facts(talk, one.person)).truth
        for option in one.options:
            shown = {said["rule"] for key in ("reasons", "exclusions", "cautions") for said in option[key]}
            asked = {rule for entry in option["unresolved"] for rule in entry["rules"]}
            for rule in talk.rulebook.about[option["id"]]:
                if not rule.in_force(talk.day) or rule.verb not in (Verb.OFFER, Verb.AVOID):
                    continue
                unsaid = truth[rule.id] is True and rule.id not in shown
                unasked = truth[rule.id] is None and rule.verb is Verb.AVOID and rule.id not in asked
                if unsaid or unasked:
                    return f"`{rule.id}` speaks about `{option['id']}`, and is not shown"
        return None

    for_all(talk.looked(), problem)


@then(words('"{option}" is never ready to talk about while "{concept}" holds or is open'))
def _never_while(talk: Talk, option: str, concept: str) -> None:
    oracle, id = Oracle.of(talk.rulebook), talk.option(option)
    condition = talk.rulebook.concepts[concept]

    def problem(one: Outcome) -> str | None:
        truth = oracle.truth(condition, _facts(talk, one.person))
        if truth is False or one.standing(id) != "discuss":
            return None
        return f"`{id}` is ready to talk about while `{concept}` {'holds' if truth else 'is open'}"

    for_all(talk.looked(), problem)


def _facts(talk: Talk, person: Person) -> Facts:
    return read_answers(person.answers, talk.rulebook.vocabulary)


# ---------- accountability without termination, autonomy (contract, *Taken away*) ----------
@then(words('nothing is taken away when "{question}" changes to any other value'))
@then(words('rien n\'est retiré quand « {question} » change'))
def _same_set(talk: Talk, question: str) -> None:
    """(a) Every value, and none, keeps the same options at the same standing; only wording, notes and grouping may differ."""
    asked = talk.question(question)
    for value in (*values_of(talk.rulebook, asked), None):
        for before, after in talk.variants(partial(_instead, question=asked.id, value=value)):
            differ = set(dict(before.standings.items() ^ after.standings.items())) if asked.id in READINESS else before.kept() ^ after.kept()
            assert not differ, f"`{asked.id}`: {value} changes {', '.join(sorted(differ))}\n  {before}\n  {after}"


def _instead(person: Person, question: str, value: object) -> Person:
    return person.without(question) if value is None else person.saying(question, value)


@then(words('saying "{question}" is "{answer}" takes nothing away'))
@then(words('dire que « {question} » est « {answer} » ne retire rien'))
def _setback(talk: Talk, question: str, answer: str) -> None:
    """(b) A setback keeps whatever any other answer, or none, would keep."""
    asked = talk.question(question)
    value = read_answer(asked, answer)
    others = [None, ["none"]] if asked.is_list else [None, *(other for other in values_of(talk.rulebook, asked) if other != value)]
    for other in others:
        _takes_nothing_away(talk, asked.id, other, value)


@then(words('saying "{question}" is "{answer}" rather than "{other}" takes nothing away'))
def _setback_rather_than(talk: Talk, question: str, answer: str, other: str) -> None:
    asked = talk.question(question)
    _takes_nothing_away(talk, asked.id, read_answer(asked, other), read_answer(asked, answer))


def _takes_nothing_away(talk: Talk, question: str, other: object, value: object) -> None:
    for outcome in talk.looked():
        before, after = talk.ask(talk, _instead(outcome.person, question, other)), talk.ask(talk, outcome.person.saying(question, value))
        lost = before.kept() - after.kept()
        assert not lost, f"`{question}`: {value} instead of {other} takes away {', '.join(sorted(lost))}\n  {before}\n  {after}"


@then(words('the list is the same when "{question}" is declined'))
@then(words('la liste est la même quand on préfère ne pas répondre à « {question} »'))
def _declined(talk: Talk, question: str) -> None:
    """(c) Declining equals not answering, to the letter; only that it is not asked again."""
    asked = talk.question(question).id
    for outcome in talk.looked():
        silent, declined = talk.ask(talk, outcome.person.without(asked)), talk.ask(talk, outcome.person.saying(asked, "declined"))
        assert declined.without_questions() == silent.without_questions(), f"declining `{asked}` changes the list\n  {silent}\n  {declined}"
        assert asked not in [one["question"] for one in declined.plain["ask_next"]], f"`{asked}` was declined and is asked again\n  {declined}"


@then("the list is the same when any one question is declined")
def _any_declined(talk: Talk) -> None:
    for question in talk.rulebook.vocabulary.questions:
        _declined(talk, question)


@then(words('answering "{question}" changes what is said'))
def _used(talk: Talk, question: str) -> None:
    """What is asked is used: with the answer something is said that is not said without it."""
    asked = talk.question(question).id
    for before, after in talk.variants(lambda person: person.without(asked)):
        assert before.without_questions() != after.without_questions(), f"`{asked}` was answered, and nothing came of it\n  {before}"


@then("the order of the answers changes nothing")
def _order_of_answers(talk: Talk) -> None:
    for before, after in talk.variants(lambda person: Person(dict(reversed(person.answers.items())), person.ask_about, person.about)):
        same = before.standings == after.standings and before.tags() == after.tags()
        assert same, f"the order of the answers changes the list\n  {before}\n  {after}"


@then("the same options stand the same way in both languages and for both audiences")
def _same_in_other_words(talk: Talk) -> None:
    for language in ("en", "fr"):
        for audience in ("person", "clinician"):
            for mine, other in zip(talk.looked(), talk.in_words(language, audience).outcomes, strict=True):
                same = mine.standings == other.standings and mine.tags() == other.tags() and mine.plain["urgent"] == other.plain["urgent"]
                assert same, f"the list differs in `{language}` for a {audience}\n  {mine}\n  {other}"


# ---------- what is said ----------
@then(words('we say "{fragment}"'))
@then(words('on dit « {fragment} »'))
def _said(talk: Talk, fragment: str) -> None:
    for_all(talk.looked(), lambda one: None if one.says(fragment) else f"nobody says `{fragment}`")


@then(words('no text contains "{pattern}"'))
@then(words('aucun texte ne contient « {pattern} »'))
def _never_said(talk: Talk, pattern: str) -> None:
    """`pattern` is a regular expression; upper and lower case count as one."""
    sought = re.compile(pattern, re.IGNORECASE)
    for_all(talk.looked(), lambda one: next((f"somebody says: {text}" for text in one.texts() if sought.search(text)), None))


_DEMANDS = re.compile(
    r"\b(must|have to|has to|need to|needs to|required?|requires|mandatory|obligatory|only if|only after|only when|only once|unless|condition)\b"
    r"|\b(doit|doivent|devez|il faut|exige|obligatoire|seulement si|à moins que|à condition)\b", re.IGNORECASE)
_DENIES = re.compile(r"n't\b|\b(not|no|never|nor|without|nothing|none|whether)\b|\b(ne|n'|pas|jamais|sans|aucune?|ni|rien)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.?;:])\s+")


@then(words('nothing here requires "{thing}"'))
@then(words('rien ici n\'exige « {thing} »'))
def _requires_nothing(talk: Talk, thing: str) -> None:
    """No sentence makes this a condition: one that demands, speaks of it, and does not deny it."""
    stems = [word[:5].casefold() for word in re.findall(r"\w+", thing) if len(word) > 3]

    def problem(one: Outcome) -> str | None:
        for text in one.texts():
            for sentence in _SENTENCE.split(text):
                spoken = sentence.casefold()
                if all(stem in spoken for stem in stems) and _DEMANDS.search(sentence) and not _DENIES.search(sentence):
                    return f"somebody requires `{thing}`: {sentence}"
        return None

    for_all(talk.looked(), problem)
