"""Sentences of scenarios about where options stand, and why. Each gives a check of one person."""

from engine.mutation.checks import Check, gives, is_open, known_rule, rules_named
from engine.mutation.gherkin_files import Table
from engine.mutation.people import find_option, find_question
from engine.mutation.sentences import Sentences, column, items
from engine.mutation.view import View
from engine.rulebook import ALWAYS_OFFERED, ONLY_FOR_SOMEONE_ELSE, Rulebook

SENTENCES = Sentences()


# ---------- something to talk about ----------
@SENTENCES.says('"{option}" is something to talk about', "on peut parler de « {option} »")
def _is_open(book: Rulebook, table: Table, option: str) -> Check:
    id = find_option(book, option)
    return lambda view: is_open(view, id)


@SENTENCES.says('"{option}" is something to talk about because "{why}"', "on peut parler de « {option} » parce que « {why} »")
def _open_because(book: Rulebook, table: Table, option: str, why: str) -> Check:
    id = find_option(book, option)
    return lambda view: is_open(view, id) and (placed := view.placed(id)) is not None and gives(view, placed.offers, why)


@SENTENCES.says("these are something to talk about: {options}", "on peut parler de : {options}")
def _these_open(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: all(is_open(view, id) for id in ids)


@SENTENCES.says("these are something to talk about:", "on peut parler de ces options :")
def _listed_open(book: Rulebook, table: Table) -> Check:
    return _these_open(book, table, ", ".join(column(table)))


@SENTENCES.says('"{option}" also names the rule "{rule}" that speaks for it')
def _names_rule(book: Rulebook, table: Table, option: str, rule: str) -> Check:
    id = find_option(book, option)
    return lambda view: (placed := view.placed(id)) is not None and gives(view, placed.offers, rule)


@SENTENCES.says('"{rule}" does not speak for "{option}"')
def _silent(book: Rulebook, table: Table, rule: str, option: str) -> Check:
    id = find_option(book, option)
    named = known_rule(book, rule)
    return lambda view: (placed := view.placed(id)) is None or all(offer.id != named for offer in placed.offers)


@SENTENCES.says('"{option}" can be talked about right away', "on peut parler tout de suite de « {option} »")
def _right_away(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "discuss")


@SENTENCES.says("nobody leaves empty-handed", "personne ne repart les mains vides")
def _never_empty_handed(book: Rulebook, table: Table) -> Check:
    def check(view: View) -> bool:
        if view.facts.get("respondent") in ONLY_FOR_SOMEONE_ELSE:
            return any(is_open(view, id) for id in book.options)
        return all(is_open(view, id) for id in ALWAYS_OFFERED)

    return check


# ---------- one answer first ----------
@SENTENCES.says('"{option}" needs one answer first', "« {option} » attend une réponse")
def _one_answer_first(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "check_first")


@SENTENCES.says('"{option}" needs one answer first about "{question}"')
def _one_answer_about(book: Rulebook, table: Table, option: str, question: str) -> Check:
    first, looked = _stands(book, option, "check_first"), _before_starting(book, table, option, question)
    return lambda view: first(view) and looked(view)


@SENTENCES.says('before "{option}" is started, "{question}" is looked at')
def _before_starting(book: Rulebook, table: Table, option: str, question: str) -> Check:
    id, asked = find_option(book, option), find_question(book, question).id
    return lambda view: asked in view.waiting(id)


@SENTENCES.says('before "{option}" is started, "{question}" need not be looked at')
def _need_not(book: Rulebook, table: Table, option: str, question: str) -> Check:
    id, asked = find_option(book, option), find_question(book, question).id
    return lambda view: asked not in view.waiting(id)


# ---------- not now, not here, not at all ----------
@SENTENCES.says('"{option}" is not for now', "« {option} » n'est pas pour maintenant")
def _not_now(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "not_now")


@SENTENCES.says('"{option}" is not for now because "{why}"', "« {option} » n'est pas pour maintenant parce que « {why} »")
def _not_now_because(book: Rulebook, table: Table, option: str, why: str) -> Check:
    id, held = find_option(book, option), _stands(book, option, "not_now")
    return lambda view: held(view) and (placed := view.placed(id)) is not None and gives(view, placed.holding, why)


@SENTENCES.says('"{option}" is not here')
def _not_here(book: Rulebook, table: Table, option: str) -> Check:
    return _stands(book, option, "not_here")


@SENTENCES.says('"{options}" is not offered', "none of these is offered: {options}",
                "« {options} » n'est pas proposé", "rien de ceci n'est proposé : {options}")
def _not_offered(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: not any(is_open(view, id) for id in ids)


@SENTENCES.says('"{options}" is absent', "none of these is there: {options}", "« {options} » est absent de la liste")
def _absent(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: all(view.placed(id) is None for id in ids)


@SENTENCES.says('"{option}" stands as one of: {standings}')
def _one_of(book: Rulebook, table: Table, option: str, standings: str) -> Check:
    id, allowed = find_option(book, option), items(standings)
    return lambda view: (view.standing(id) or "absent") in allowed


@SENTENCES.says('"{option}" stands as none of: {standings}')
def _none_of(book: Rulebook, table: Table, option: str, standings: str) -> Check:
    among = _one_of(book, table, option, standings)
    return lambda view: not among(view)


@SENTENCES.says('"{option}" has "{other}" beside it')
def _beside(book: Rulebook, table: Table, option: str, other: str) -> Check:
    first, second = find_option(book, option), find_option(book, other)
    return lambda view: not is_open(view, first) or is_open(view, second)


def _stands(book: Rulebook, option: str, standing: str) -> Check:
    id = find_option(book, option)
    return lambda view: view.standing(id) == standing


# ---------- who is offered what: tables of people, each marked yes or no ----------
@SENTENCES.says('only those marked yes can talk about "{options}"')
def _marked_open(book: Rulebook, table: Table, options: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: all(is_open(view, id) is view.marked for id in ids)


@SENTENCES.says('only those marked yes can talk about "{options}" because "{why}"')
def _marked_talk(book: Rulebook, table: Table, options: str, why: str) -> Check:
    ids, rules = [find_option(book, name) for name in items(options)], rules_named(book, why)

    def right(view: View, id: str) -> bool:
        placed = view.placed(id)
        said = placed is not None and any(offer.id in rules for offer in placed.offers)
        return said is view.marked and (not said or is_open(view, id))

    return lambda view: all(right(view, id) for id in ids)


@SENTENCES.says('only those marked yes find "{options}" not for now')
def _marked_not_now(book: Rulebook, table: Table, options: str) -> Check:
    return _marked_stand(book, options, "not_now")


@SENTENCES.says('only those marked yes need one answer first for "{options}"')
def _marked_check_first(book: Rulebook, table: Table, options: str) -> Check:
    return _marked_stand(book, options, "check_first")


@SENTENCES.says('only for those marked yes "{question}" is looked at before "{options}"')
def _marked_waiting(book: Rulebook, table: Table, question: str, options: str) -> Check:
    ids, asked = [find_option(book, name) for name in items(options)], find_question(book, question).id
    return lambda view: all((asked in view.waiting(id)) is view.marked for id in ids)


def _marked_stand(book: Rulebook, options: str, standing: str) -> Check:
    ids = [find_option(book, name) for name in items(options)]
    return lambda view: all((view.standing(id) == standing) is view.marked for id in ids)
