"""Sentences of scenarios about alerts and about what we are careful about. Each gives a check of one person."""

from engine.mutation.checks import Check, gives, known_tag, rules_named
from engine.mutation.gherkin_files import Table
from engine.mutation.people import find_option
from engine.mutation.sentences import Sentences, items
from engine.mutation.view import View, Warned
from engine.rulebook import Rulebook

SENTENCES = Sentences()


# ---------- careful ----------
@SENTENCES.says('we are careful about "{tag}"', "on fait attention à « {tag} »")
def _careful(book: Rulebook, table: Table, tag: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: any(warned.tag == known for warned in view.warnings)


@SENTENCES.says('we are not careful about "{tag}"')
def _not_careful(book: Rulebook, table: Table, tag: str) -> Check:
    careful = _careful(book, table, tag)
    return lambda view: not careful(view)


@SENTENCES.says('we are careful about "{tag}" for "{option}"')
def _careful_for(book: Rulebook, table: Table, tag: str, option: str) -> Check:
    known, id = known_tag(book, tag), find_option(book, option)
    return lambda view: known in view.tags_for(id)


@SENTENCES.says('we are careful about "{tag}" because "{why}"')
def _careful_because(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: any(warned.tag == known and warned.holds and gives(view, warned.rules, why) for warned in view.warnings)


@SENTENCES.says('we are not careful about "{tag}" because "{why}"')
def _not_careful_because(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    careful = _careful_because(book, table, tag, why)
    return lambda view: not careful(view)


@SENTENCES.says('each of these that is there carries "{tag}": {options}')
def _carries(book: Rulebook, table: Table, tag: str, options: str) -> Check:
    known, ids = known_tag(book, tag), [find_option(book, name) for name in items(options)]
    return lambda view: all(view.placed(id) is None or known in view.tags_for(id) for id in ids)


# ---------- who hears what: tables of people, each marked yes or no ----------
@SENTENCES.says('only those marked yes hear about "{tag}"')
def _marked_hear_any(book: Rulebook, table: Table, tag: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: any(warned.tag == known and warned.holds for warned in view.warnings) is view.marked


@SENTENCES.says('only those marked yes hear about "{tag}" because "{why}"')
def _marked_hear(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    known, rules = known_tag(book, tag), rules_named(book, why)
    return lambda view: any(_says(warned, known, rules) for warned in view.warnings) is view.marked


@SENTENCES.says('only those marked yes hear about "{tag}" for "{options}"')
def _marked_hear_any_for(book: Rulebook, table: Table, tag: str, options: str) -> Check:
    known, ids = known_tag(book, tag), [find_option(book, name) for name in items(options)]
    return lambda view: all(any(warned.tag == known and warned.holds for warned in _about(view, id)) is view.marked for id in ids)


@SENTENCES.says('only those marked yes hear about "{tag}" for "{options}" because "{why}"')
def _marked_hear_for(book: Rulebook, table: Table, tag: str, options: str, why: str) -> Check:
    known, ids, rules = known_tag(book, tag), [find_option(book, name) for name in items(options)], rules_named(book, why)
    return lambda view: all(any(_says(warned, known, rules) for warned in _about(view, id)) is view.marked for id in ids)


@SENTENCES.says("only those marked yes need help right now")
def _marked_urgent(book: Rulebook, table: Table) -> Check:
    return lambda view: view.urgent is view.marked


def _about(view: View, option: str) -> list[Warned]:
    """What is said about an option, on its card or, when it is not in play, at the top."""
    return view.warnings_for(option) if view.placed(option) is not None else [warned for warned in view.warnings if option in warned.about]


def _says(warned: Warned, tag: str, rules: frozenset[str]) -> bool:
    return warned.tag == tag and warned.holds and any(rule.id in rules for rule in warned.rules)


# ---------- alerts ----------
@SENTENCES.says("there is an urgent alert", "il y a une alerte urgente")
def _urgent(book: Rulebook, table: Table) -> Check:
    return lambda view: view.urgent


@SENTENCES.says("nothing is urgent", "rien n'est urgent")
def _not_urgent(book: Rulebook, table: Table) -> Check:
    return lambda view: not view.urgent


@SENTENCES.says('there is an alert "{tag}"', "il y a une alerte « {tag} »")
def _alert(book: Rulebook, table: Table, tag: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: known in view.alerts


@SENTENCES.says('there is no alert "{tag}"')
def _no_alert(book: Rulebook, table: Table, tag: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: known not in view.alerts


@SENTENCES.says('the alert "{tag}" comes first', "l'alerte « {tag} » vient en premier")
def _alert_first(book: Rulebook, table: Table, tag: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: view.alerts[:1] == [known]


@SENTENCES.says('the alert "{tag}" is urgent')
def _alert_urgent(book: Rulebook, table: Table, tag: str) -> Check:
    known = known_tag(book, tag)
    return lambda view: any(rule.tag == known and rule.urgent for rule in view.raised)
