"""What a scenario expects, out of its sentences that begin with *Then*: one check of one person each. Judges no rulebook."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.mutation.gherkin_files import Step, Table
from engine.mutation.people import Unreadable, find_option, find_question
from engine.mutation.sentences import Sentences, column, items
from engine.mutation.view import View
from engine.rulebook import ALWAYS_OFFERED, ONLY_FOR_SOMEONE_ELSE, Rule, Rulebook
from engine.standing import OPEN_TO_TALK

Check = Callable[[View], bool]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One sentence and whether it is true of a person."""

    text: str
    check: Check


THEN = Sentences()


def read_expectation(step: Step, rulebook: Rulebook) -> Expectation | None:
    """What a sentence expects; None for a sentence that is not checked here. Raises Unreadable."""
    found = THEN.read(step.text)
    if found is None:
        return None
    build, places = found
    return Expectation(step.text, build(rulebook, step.table, **places))


def _open(view: View, option: str) -> bool:
    return view.standing(option) in OPEN_TO_TALK


def _gives(view: View, rules: tuple[Rule, ...] | list[Rule], why: str) -> bool:
    """Whether one of some rules is the one named, carries the tag named or holds the words."""
    return any(why in (rule.id, rule.tag) or why.casefold() in view.text(rule).casefold() for rule in rules)


def _tag(book: Rulebook, tag: str) -> str:
    if tag not in book.tags:
        raise Unreadable(f"no tag is called `{tag}`")
    return tag


# ---------- something to talk about ----------
@THEN.says('"{option}" is something to talk about', "on peut parler de « {option} »")
def _is_open(book: Rulebook, table: Table, option: str) -> Check:
    id = find_option(book, option)
    return lambda view: _open(view, id)


@THEN.says('"{option}" is something to talk about because "{why}"', "on peut parler de « {option} » parce que « {why} »")
def _open_because(book: Rulebook, table: Table, option: str, why: str) -> Check:
    id = find_option(book, option)
    return lambda view: _open(view, id) and (placed := view.placed(id)) is not None and _gives(view, placed.offers, why)


@THEN.says("these are something to talk about: {options}", "on peut parler de : {options}")
def _these_open(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: all(_open(view, id) for id in ids)


@THEN.says("these are something to talk about:", "on peut parler de ces options :")
def _listed_open(book: Rulebook, table: Table) -> Check:
    return _these_open(book, table, ", ".join(column(table)))


@THEN.says('"{option}" also names the rule "{rule}" that speaks for it')
def _names_rule(book: Rulebook, table: Table, option: str, rule: str) -> Check:
    id = find_option(book, option)
    return lambda view: (placed := view.placed(id)) is not None and _gives(view, placed.offers, rule)


@THEN.says('"{rule}" does not speak for "{option}"')
def _silent(book: Rulebook, table: Table, rule: str, option: str) -> Check:
    id = find_option(book, option)
    named = _rule(book, rule)
    return lambda view: (placed := view.placed(id)) is None or all(offer.id != named for offer in placed.offers)


@THEN.says('"{option}" can be talked about right away', "on peut parler tout de suite de « {option} »")
def _right_away(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "discuss")


@THEN.says("nobody leaves empty-handed", "personne ne repart les mains vides")
def _never_empty_handed(book: Rulebook, table: Table) -> Check:
    def check(view: View) -> bool:
        if view.facts.get("respondent") in ONLY_FOR_SOMEONE_ELSE:
            return any(_open(view, id) for id in book.options)
        return all(_open(view, id) for id in ALWAYS_OFFERED)

    return check


# ---------- one answer first ----------
@THEN.says('"{option}" needs one answer first', "« {option} » attend une réponse")
def _one_answer_first(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "check_first")


@THEN.says('"{option}" needs one answer first about "{question}"')
def _one_answer_about(book: Rulebook, table: Table, option: str, question: str) -> Check:
    first, looked = _stands(book, option, "check_first"), _before_starting(book, table, option, question)
    return lambda view: first(view) and looked(view)


@THEN.says('before "{option}" is started, "{question}" is looked at')
def _before_starting(book: Rulebook, table: Table, option: str, question: str) -> Check:
    id, asked = find_option(book, option), find_question(book, question).id
    return lambda view: asked in view.waiting(id)


@THEN.says('before "{option}" is started, "{question}" need not be looked at')
def _need_not(book: Rulebook, table: Table, option: str, question: str) -> Check:
    id, asked = find_option(book, option), find_question(book, question).id
    return lambda view: asked not in view.waiting(id)


# ---------- not now, not here, not at all ----------
@THEN.says('"{option}" is not for now', "« {option} » n'est pas pour maintenant")
def _not_now(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "not_now")


@THEN.says('"{option}" is not for now because "{why}"', "« {option} » n'est pas pour maintenant parce que « {why} »")
def _not_now_because(book: Rulebook, table: Table, option: str, why: str) -> Check:
    id, held = find_option(book, option), _stands(book, option, "not_now")
    return lambda view: held(view) and (placed := view.placed(id)) is not None and _gives(view, placed.holding, why)


@THEN.says('"{option}" is not here')
def _not_here(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "not_here")


@THEN.says('"{options}" is not offered', "none of these is offered: {options}", "« {options} » n'est pas proposé", "rien de ceci n'est proposé : {options}")
def _not_offered(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: not any(_open(view, id) for id in ids)


@THEN.says('"{options}" is absent', "none of these is there: {options}", "« {options} » est absent de la liste")
def _absent(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: all(view.placed(id) is None for id in ids)


@THEN.says('"{option}" stands as one of: {standings}')
def _one_of(book: Rulebook, table: Table, option: str, standings: str) -> Check:
    id, allowed = find_option(book, option), items(standings)
    return lambda view: (view.standing(id) or "absent") in allowed


@THEN.says('"{option}" stands as none of: {standings}')
def _none_of(book: Rulebook, table: Table, option: str, standings: str) -> Check:
    among = _one_of(book, table, option, standings)
    return lambda view: not among(view)


@THEN.says('"{option}" has "{other}" beside it')
def _beside(book: Rulebook, table: Table, option: str, other: str) -> Check:
    first, second = find_option(book, option), find_option(book, other)
    return lambda view: not _open(view, first) or _open(view, second)


def _stands(book: Rulebook, option: str, standing: str) -> Check:
    id = find_option(book, option)
    return lambda view: view.standing(id) == standing


# ---------- careful ----------
@THEN.says('we are careful about "{tag}"', "on fait attention à « {tag} »")
def _careful(book: Rulebook, table: Table, tag: str) -> Check:
    known = _tag(book, tag)
    return lambda view: any(warned.tag == known for warned in view.warnings)


@THEN.says('we are not careful about "{tag}"')
def _not_careful(book: Rulebook, table: Table, tag: str) -> Check:
    careful = _careful(book, table, tag)
    return lambda view: not careful(view)


@THEN.says('we are careful about "{tag}" for "{option}"')
def _careful_for(book: Rulebook, table: Table, tag: str, option: str) -> Check:
    known, id = _tag(book, tag), find_option(book, option)
    return lambda view: known in view.tags_for(id)


@THEN.says('we are careful about "{tag}" because "{why}"')
def _careful_because(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    known = _tag(book, tag)
    return lambda view: any(warned.tag == known and warned.holds and _gives(view, warned.rules, why) for warned in view.warnings)


@THEN.says('we are not careful about "{tag}" because "{why}"')
def _not_careful_because(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    careful = _careful_because(book, table, tag, why)
    return lambda view: not careful(view)


@THEN.says('each of these that is there carries "{tag}": {options}')
def _carries(book: Rulebook, table: Table, tag: str, options: str) -> Check:
    known, ids = _tag(book, tag), [find_option(book, name) for name in items(options)]
    return lambda view: all(view.placed(id) is None or known in view.tags_for(id) for id in ids)


# ---------- what one rule says, and to whom ----------
@THEN.says('only those marked yes hear about "{tag}" because "{why}"')
def _marked_hear(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    careful = _careful_because(book, table, tag, _rule(book, why))
    return lambda view: careful(view) is view.marked


@THEN.says('only those marked yes hear about "{tag}" for "{options}" because "{why}"')
def _marked_hear_for(book: Rulebook, table: Table, tag: str, options: str, why: str) -> Check:
    known, ids, rule = _tag(book, tag), [find_option(book, name) for name in items(options)], _rule(book, why)

    def hears(view: View, id: str) -> bool:
        said = view.warnings_for(id) if view.placed(id) is not None else [warned for warned in view.warnings if id in warned.about]
        return any(warned.tag == known and warned.holds and any(one.id == rule for one in warned.rules) for warned in said)

    return lambda view: all(hears(view, id) is view.marked for id in ids)


@THEN.says('only those marked yes can talk about "{options}" because "{why}"')
def _marked_talk(book: Rulebook, table: Table, options: str, why: str) -> Check:
    ids, rule = [find_option(book, name) for name in items(options)], _rule(book, why)

    def talks(view: View, id: str) -> bool:
        placed = view.placed(id)
        return placed is not None and any(offer.id == rule for offer in placed.offers) and _open(view, id)

    return lambda view: all(talks(view, id) is view.marked for id in ids)


def _rule(book: Rulebook, rule: str) -> str:
    if rule not in book.rules:
        raise Unreadable(f"no rule is called `{rule}`")
    return rule


# ---------- alerts ----------
@THEN.says("there is an urgent alert", "il y a une alerte urgente")
def _urgent(book: Rulebook, table: Table) -> Check:
    return lambda view: view.urgent


@THEN.says("nothing is urgent", "rien n'est urgent")
def _not_urgent(book: Rulebook, table: Table) -> Check:
    return lambda view: not view.urgent


@THEN.says('there is an alert "{tag}"', "il y a une alerte « {tag} »")
def _alert(book: Rulebook, table: Table, tag: str) -> Check:
    known = _tag(book, tag)
    return lambda view: known in view.alerts


@THEN.says('there is no alert "{tag}"')
def _no_alert(book: Rulebook, table: Table, tag: str) -> Check:
    known = _tag(book, tag)
    return lambda view: known not in view.alerts


@THEN.says('the alert "{tag}" comes first', "l'alerte « {tag} » vient en premier")
def _alert_first(book: Rulebook, table: Table, tag: str) -> Check:
    known = _tag(book, tag)
    return lambda view: view.alerts[:1] == [known]
