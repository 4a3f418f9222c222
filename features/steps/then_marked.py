"""Sentences about tables of people, each marked yes or no: who hears what, and who is offered what."""

from collections.abc import Callable
from functools import partial

from pytest_bdd import then

from features.steps.outcome import Outcome
from features.steps.people import MARKED
from features.steps.talk import Talk, for_all
from features.steps.wordings import items, words


def _only_marked(talk: Talk, said: Callable[[Outcome], bool], what: str) -> None:
    """Whoever is marked yes has it so, and whoever is marked no does not."""
    expected = {about: answer == "yes" for answer, about in MARKED.items()}

    def problem(one: Outcome) -> str | None:
        assert one.person.about in expected, "give the table of people a column `then`, with yes or no"
        wanted = expected[one.person.about]
        return None if said(one) is wanted else f"{what}: {'not so' if wanted else 'so'}, and should {'' if wanted else 'not '}be"

    for_all(talk.looked(), problem)


def _for_each(talk: Talk, options: str, said: Callable[[Outcome, str], bool], what: str) -> None:
    """The same for each option of a list."""
    for id in talk.options(items(options)):
        _only_marked(talk, partial(said, option=id), f"`{id}`: {what}")


# ---------- warnings ----------
@then(words('only those marked yes hear about "{tag}"'))
def _hear_any(talk: Talk, tag: str) -> None:
    _known_tag(talk, tag)
    _only_marked(talk, lambda one: any(_holds(warning, tag) for warning in one.warnings()), f"hears about `{tag}`")


@then(words('only those marked yes hear about "{tag}" because "{why}"'))
def _hear(talk: Talk, tag: str, why: str) -> None:
    _known_tag(talk, tag)
    rules = _known_rules(talk, why)
    _only_marked(talk, lambda one: any(_holds(warning, tag, rules) for warning in one.warnings()), f"hears about `{tag}` because of `{why}`")


@then(words('only those marked yes hear about "{tag}" for "{options}"'))
def _hear_any_for(talk: Talk, tag: str, options: str) -> None:
    _known_tag(talk, tag)
    _for_each(talk, options, lambda one, option: any(option in warning["about"] and _holds(warning, tag) for warning in one.warnings()), f"hears about `{tag}`")


@then(words('only those marked yes hear about "{tag}" for "{options}" because "{why}"'))
def _hear_for(talk: Talk, tag: str, options: str, why: str) -> None:
    _known_tag(talk, tag)
    rules = _known_rules(talk, why)
    _for_each(talk, options, lambda one, option: any(option in warning["about"] and _holds(warning, tag, rules) for warning in one.warnings()),
              f"hears about `{tag}` because of `{why}`")


@then(words("only those marked yes need help right now"))
def _help_now(talk: Talk) -> None:
    _only_marked(talk, lambda one: one.plain["urgent"], "needs help right now")


# ---------- options ----------
@then(words('only those marked yes can talk about "{options}"'))
def _can_talk_any(talk: Talk, options: str) -> None:
    _for_each(talk, options, lambda one, option: one.is_open(option), "can be talked about")


@then(words('only those marked yes can talk about "{options}" because "{why}"'))
def _can_talk(talk: Talk, options: str, why: str) -> None:
    rules = _known_rules(talk, why)
    _for_each(talk, options, lambda one, option: bool(rules & offers(one, option)), f"is spoken for by `{why}`")
    _for_each(talk, options, lambda one, option: one.is_open(option) and bool(rules & offers(one, option)), f"can be talked about because of `{why}`")


@then(words('only those marked yes find "{options}" not for now'))
def _not_now(talk: Talk, options: str) -> None:
    _stand(talk, options, "not_now")


@then(words('only those marked yes need one answer first for "{options}"'))
def _check_first(talk: Talk, options: str) -> None:
    _stand(talk, options, "check_first")


@then(words('only for those marked yes "{question}" is looked at before "{options}"'))
def _looked_at(talk: Talk, question: str, options: str) -> None:
    asked = talk.question(question).id
    _for_each(talk, options, lambda one, option: asked in unresolved(one, option), f"`{asked}` is looked at before")


def _stand(talk: Talk, options: str, standing: str) -> None:
    _for_each(talk, options, lambda one, option: one.standing(option) == standing, f"stands at {standing}")


def offers(one: Outcome, id: str) -> set[str]:
    """The rules that speak for an option; none when it is absent."""
    card = one.option(id)
    return {reason["rule"] for reason in card["reasons"]} if card else set()


def unresolved(one: Outcome, id: str) -> set[str]:
    """The questions that are still open before an option is started; none when it is absent."""
    card = one.option(id)
    return {entry["question"] for entry in card["unresolved"]} if card else set()


def _holds(warning: dict, tag: str, rules: frozenset[str] | None = None) -> bool:
    return warning["tag"] == tag and warning.get("status", "holds") == "holds" and (rules is None or bool(rules & {*warning["rules"]}))


def _known_tag(talk: Talk, tag: str) -> None:
    assert tag in talk.rulebook.tags, f"no tag is called `{tag}`; `rules/tags.yaml` lists them"


def _known_rules(talk: Talk, why: str) -> frozenset[str]:
    rules = talk.rules(why)
    assert rules, f"no rule is called `{why}`, and none rests on a statement of that name"
    return rules
