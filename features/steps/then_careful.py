"""Sentences about alerts, cautions and what is asked next."""

from pytest_bdd import parsers, then

from features.steps.outcome import Outcome
from features.steps.talk import Talk, for_all
from features.steps.wordings import items, words

BEFORE_AN_EMERGENCY = ("safety_from_violence",)
"""What may stand before an emergency: someone who is being hurt is told so first."""


# ---------- careful ----------
@then(words('we are careful about "{tag}"'))
@then(words('on fait attention à « {tag} »'))
def _careful(talk: Talk, tag: str) -> None:
    _known(talk, tag)
    for_all(talk.looked(), lambda one: None if tag in one.tags() else f"nothing is said about `{tag}`")


@then(words('we are careful about "{tag}" for "{option}"'))
def _careful_for(talk: Talk, tag: str, option: str) -> None:
    _known(talk, tag)
    id = talk.option(option)
    for_all(talk.looked(), lambda one: None if tag in one.tags_for(id) else f"nothing is said about `{tag}` for `{id}`")


@then(words('we are careful about "{tag}" because "{why}"'))
def _careful_because(talk: Talk, tag: str, why: str) -> None:
    """Named by its rule or its words, and holding, not merely open."""
    _known(talk, tag)
    for_all(talk.looked(), lambda one: None if _warned(talk, one, tag, why) else f"`{tag}` is not raised because `{why}`")


@then(words('we are not careful about "{tag}" because "{why}"'))
def _not_careful_because(talk: Talk, tag: str, why: str) -> None:
    _known(talk, tag)
    for_all(talk.looked(), lambda one: f"`{tag}` is raised because `{why}`" if _warned(talk, one, tag, why) else None)


@then(words('we are not careful about "{tag}"'))
def _not_careful(talk: Talk, tag: str) -> None:
    _known(talk, tag)
    for_all(talk.looked(), lambda one: f"`{tag}` is raised" if tag in one.tags() else None)


@then(words('each of these that is there carries "{tag}": {options}'))
def _carries(talk: Talk, tag: str, options: str) -> None:
    """A warning that cannot be taken off its option."""
    _known(talk, tag)
    ids = talk.options(items(options))
    for_all(talk.looked(), lambda one: next((f"`{id}` without `{tag}`" for id in ids if one.option(id) and tag not in one.tags_for(id)), None))


def _warned(talk: Talk, one: Outcome, tag: str, why: str) -> bool:
    holding = (warning for warning in one.warnings() if warning["tag"] == tag and warning.get("status", "holds") == "holds")
    return any(talk.rules(why) & {*warning["rules"]} or why.casefold() in warning["text"].casefold() for warning in holding)


def _known(talk: Talk, tag: str) -> None:
    assert tag in talk.rulebook.tags, f"no tag is called `{tag}`; `rules/tags.yaml` lists them"


# ---------- alerts ----------
@then("there is an urgent alert")
@then("il y a une alerte urgente")
def _urgent(talk: Talk) -> None:
    for_all(talk.looked(), lambda one: None if one.plain["urgent"] and any(alert["urgent"] for alert in one.alerts) else "nothing is urgent")


@then("nothing is urgent")
@then("rien n'est urgent")
def _not_urgent(talk: Talk) -> None:
    for_all(talk.looked(), lambda one: "something is urgent" if one.plain["urgent"] or any(alert["urgent"] for alert in one.alerts) else None)


@then(words('the alert "{tag}" comes first'))
@then(words('l\'alerte « {tag} » vient en premier'))
def _first(talk: Talk, tag: str) -> None:
    _known(talk, tag)
    for_all(talk.looked(), lambda one: None if _raised(one)[:1] == [tag] else f"the alerts are {_raised(one)}")


@then(words('only danger from someone comes before the alert "{tag}"'))
def _first_but_for_danger(talk: Talk, tag: str) -> None:
    _known(talk, tag)

    def problem(one: Outcome) -> str | None:
        raised = _raised(one)
        before = raised[: raised.index(tag)] if tag in raised else raised
        return None if tag in raised and set(before) <= set(BEFORE_AN_EMERGENCY) else f"the alerts are {raised}"

    for_all(talk.looked(), problem)


@then("what is shown begins with the alerts")
def _alerts_before_options(talk: Talk) -> None:
    for_all(talk.looked(), lambda one: None if _position(one, "alerts") < _position(one, "options") else "the alerts come after the options")


def _position(one: Outcome, key: str) -> int:
    return list(one.plain).index(key)


@then(words('there is an alert "{tag}"'))
@then(words('il y a une alerte « {tag} »'))
def _alert(talk: Talk, tag: str) -> None:
    _known(talk, tag)
    for_all(talk.looked(), lambda one: None if tag in _raised(one) else f"there is no alert `{tag}`")


@then(words('there is no alert "{tag}"'))
def _no_alert(talk: Talk, tag: str) -> None:
    _known(talk, tag)
    for_all(talk.looked(), lambda one: f"there is an alert `{tag}`" if tag in _raised(one) else None)


# ---------- what is asked next ----------
@then(words('we ask next about "{question}"'))
@then(words('on demande ensuite « {question} »'))
def _asked(talk: Talk, question: str) -> None:
    wanted = talk.question(question).id
    for_all(talk.looked(), lambda one: None if wanted in _questions(one) else f"asked next: {_questions(one)}")


@then(words('we do not ask about "{questions}"'))
def _not_asked(talk: Talk, questions: str) -> None:
    wanted = {talk.question(question).id for question in items(questions)}
    for_all(talk.looked(), lambda one: f"asked next: {_questions(one)}" if wanted & set(_questions(one)) else None)


@then("nothing that was answered or declined is asked again")
def _never_twice(talk: Talk) -> None:
    def problem(one: Outcome) -> str | None:
        again = [id for id in _questions(one) if one.person.answers.get(id, "unknown") not in ("unknown", ["unknown"])]
        return f"asked again: {again}" if again else None

    for_all(talk.looked(), problem)


@then(parsers.re(r"we ask at most (?P<number>\d+) questions"), converters={"number": int})
def _few(talk: Talk, number: int) -> None:
    for_all(talk.looked(), lambda one: None if len(_questions(one)) <= number else f"asked next: {_questions(one)}")


def _raised(one: Outcome) -> list[str]:
    """The alerts, in their order."""
    return [alert["id"] for alert in one.alerts]


def _questions(one: Outcome) -> list[str]:
    return [asked["question"] for asked in one.plain["ask_next"]]
