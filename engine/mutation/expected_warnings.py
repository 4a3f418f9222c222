"""Sentences of scenarios about alerts and about what we are careful about. Each gives a check of one person."""

from engine.mutation.checks import Check, gives, known_rule, known_tag
from engine.mutation.gherkin_files import Table
from engine.mutation.people import find_option
from engine.mutation.sentences import Sentences, items
from engine.mutation.view import View
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


# ---------- what one rule says, and to whom ----------
@SENTENCES.says('only those marked yes hear about "{tag}" because "{why}"')
def _marked_hear(book: Rulebook, table: Table, tag: str, why: str) -> Check:
    careful = _careful_because(book, table, tag, known_rule(book, why))
    return lambda view: careful(view) is view.marked


@SENTENCES.says('only those marked yes hear about "{tag}" for "{options}" because "{why}"')
def _marked_hear_for(book: Rulebook, table: Table, tag: str, options: str, why: str) -> Check:
    known, ids, rule = known_tag(book, tag), [find_option(book, name) for name in items(options)], known_rule(book, why)

    def hears(view: View, id: str) -> bool:
        said = view.warnings_for(id) if view.placed(id) is not None else [warned for warned in view.warnings if id in warned.about]
        return any(warned.tag == known and warned.holds and any(one.id == rule for one in warned.rules) for warned in said)

    return lambda view: all(hears(view, id) is view.marked for id in ids)


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
