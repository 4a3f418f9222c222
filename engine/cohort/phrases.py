"""The words of a cohort: what stands on made-up people, and between the rulebook's own words in `impact`, in every language.

Where an option stands is worded as in `diff`; shares and made-up people as in the pages about rules. Knows no layout.
"""

from collections.abc import Mapping
from typing import Any

from engine.difference import phrases as difference
from engine.numbers import decimal, percent, whole, with_unit
from engine.phrases import Phrase, in_language
from engine.texts import Texts

SHOWN = ("discuss", "check_first", "not_now", "not_here", "absent")
"""Standings in the order in which they are shown."""


def tell(id: str, /, **parts: object) -> Phrase:
    """One of the phrases below, its places filled. Raises KeyError for an id that is not there."""
    return Phrase(IMPACT[id], parts)


def told(id: str, language: str, /, **parts: object) -> str:
    """The same in a language."""
    return in_language(tell(id, **parts), language)


def drawn(asked: int, cited: int, invented: int, even: int) -> Phrase:
    """What stands on people made from margins: of the questions asked, how many are cited, invented, even."""
    return tell("drawn_some_invented" if invented else "drawn", asked=asked, cited=cited, invented=invented, even=even)


def standings(language: str) -> dict[str, str]:
    """Where an option can stand, in the order in which it is shown."""
    return {id: difference.told(f"is_{id}", language) for id in SHOWN}


def from_to(old: str, new: str, day: str, language: str) -> str:
    """The two rulebooks that are compared, and the day."""
    return difference.told("from_to", language, old=old, new=new, day=day)


def people(number: int, language: str) -> str:
    """So many people."""
    one = number == 1 or (number == 0 and language == "fr")
    return told("people_one" if one else "people_many", language, number=whole(number, language))


def share(part: Mapping[str, Any], language: str) -> str:
    """A share in percent, with the sign of something that is not nothing; empty where there is nobody."""
    if part["share"] is None:
        return ""
    if part["people"] and part["share"] < 0.001:
        return told("under", language, percent=percent(0.1, language))
    return percent(100 * part["share"], language)


def seconds(number: float, language: str) -> str:
    """So many seconds."""
    return with_unit(decimal(number, language), "s", language)


IMPACT: dict[str, Texts] = {
    "labelled": {"en": "{label}: {text}", "fr": "{label} : {text}"},
    "people_one": {"en": "{number} person", "fr": "{number} personne"},
    "people_many": {"en": "{number} people", "fr": "{number} personnes"},
    "under": {"en": "under {percent}", "fr": "moins de {percent}"},
    # ---------- what people are ----------
    "invented": {"en": "synthetic; margins are invented for trying the tool, not estimates",
                 "fr": "données inventées ; les proportions le sont aussi, pour essayer l'outil ; ce ne sont pas des estimations"},
    "drawn": {"en": "synthetic; of {asked} questions, {cited} are drawn from cited margins and {even} evenly; not estimates",
              "fr": "données inventées ; questions tirées au sort : {asked}, dont {cited} selon des proportions qui citent une source "
                    "et {even} à parts égales ; ce ne sont pas des estimations"},
    "drawn_some_invented": {
        "en": "synthetic; of {asked} questions, {cited} are drawn from cited margins, {invented} from invented ones and {even} evenly; not estimates",
        "fr": "données inventées ; questions tirées au sort : {asked}, dont {cited} selon des proportions qui citent une source, "
              "{invented} selon des proportions inventées et {even} à parts égales ; ce ne sont pas des estimations"},
    "people_of": {"en": "people of `{file}`", "fr": "les personnes de `{file}`"},
    # ---------- groups ----------
    "not_known": {"en": "not known", "fr": "on ne le sait pas"},
    "few": {"en": "groups of fewer than {number} people, together", "fr": "groupes de moins de {number} personnes, réunis"},
    "by_goal": {"en": "By goal (a person counts under each goal they have)", "fr": "Par but (une personne compte sous chacun de ses buts)"},
    "by_place": {"en": "By place", "fr": "Par lieu"},
    "by_housing": {"en": "By housing", "fr": "Par logement"},
    # ---------- text ----------
    "people_share": {"en": "{people} ({share})", "fr": "{people} ({share})"},
    "no_column": {"en": "no column for, so unknown for everybody: {questions}",
                  "fr": "pas de colonne pour ces questions, donc on n'en sait la réponse pour personne : {questions}"},
    "changed_for": {"en": "something stands differently for {people}", "fr": "quelque chose change de place dans la liste pour {people}"},
    "opened_for": {"en": "an option opens (becomes discuss or check first) for {people}",
                   "fr": "une option s'ouvre (devient « à discuter » ou « une réponse d'abord ») pour {people}"},
    "closed_for": {"en": "an option closes (is neither any more) for {people}", "fr": "une option se ferme (n'est plus ni l'un ni l'autre) pour {people}"},
    "option": {"en": "{name} (`{id}`): {people}", "fr": "{name} (`{id}`) : {people}"},
    "read_evenly": {"en": "drawn evenly, of what its changed rules read: {questions}",
                    "fr": "tiré à parts égales, parmi ce que lisent les règles changées : {questions}"},
    "more_rows": {"en": "and {number} more: see `--format html` or `--format json`", "fr": "et {number} de plus : voir `--format html` ou `--format json`"},
    "counted": {"en": "{says}; {seconds}", "fr": "{says} ; {seconds}"},
    # ---------- headings of columns, in both layouts ----------
    "people": {"en": "people", "fr": "personnes"},
    "changed": {"en": "changed", "fr": "changement"},
    "share": {"en": "share", "fr": "part"},
    "opens_for": {"en": "opens for", "fr": "s'ouvre pour"},
    "closes_for": {"en": "closes for", "fr": "se ferme pour"},
    "what": {"en": "what", "fr": "quoi"},
    "picture": {"en": "picture", "fr": "image"},
    "standing": {"en": "standing", "fr": "place dans la liste"},
    "before": {"en": "before", "fr": "avant"},
    "after": {"en": "after", "fr": "après"},
    "from": {"en": "from", "fr": "de"},
    "to": {"en": "to", "fr": "vers"},
    "group": {"en": "group", "fr": "groupe"},
    "question": {"en": "question", "fr": "question"},
    "source": {"en": "source", "fr": "source"},
    "printed": {"en": "what is printed there, and how it was used", "fr": "ce qui y est imprimé, et comment on s'en est servi"},
    # ---------- the page ----------
    "page_heading": {"en": "What a change of rules does", "fr": "Ce que fait un changement de règles"},
    "page_from_to": {"en": "From {old} to {new}, rules in force on {day}. {people}.", "fr": "De {old} à {new}, règles en vigueur le {day}. {people}."},
    "page_made_up": {"en": "These people are made up: {says}.", "fr": "Ces personnes n'existent pas : {says}."},
    "page_no_column": {"en": "The file has no column for these questions, so they are unknown for everybody:",
                       "fr": "Le fichier n'a pas de colonne pour ces questions, donc on n'en sait la réponse pour personne :"},
    "page_short": {"en": "In short", "fr": "En bref"},
    "page_who": {"en": "People for whom something changes", "fr": "Les personnes pour qui quelque chose change"},
    "page_changed": {"en": "something stands differently", "fr": "quelque chose change de place dans la liste"},
    "page_opened": {"en": "an option opens: it becomes discuss or check first",
                    "fr": "une option s'ouvre : elle devient « à discuter » ou « une réponse d'abord »"},
    "page_closed": {"en": "an option closes: it is neither any more", "fr": "une option se ferme : elle n'est plus ni l'un ni l'autre"},
    "page_part": {"en": "{part} of {people}, {share}", "fr": "{part} sur {people}, {share}"},
    "page_by_option": {"en": "By option", "fr": "Par option"},
    "page_nothing": {"en": "No option stands differently for any of these people.", "fr": "Aucune option ne change de place pour ces personnes."},
    "page_seen": {"en": "Seen differently by {part} of {all} ({share}).", "fr": "Personnes qui la voient autrement : {part} sur {all} ({share})."},
    "page_read_evenly": {"en": "Of what its changed rules read, drawn evenly and so telling nothing: {questions}.",
                         "fr": "Parmi ce que lisent les règles changées, tiré à parts égales, ce qui n'apprend donc rien : {questions}."},
    "page_stands": {"en": "Where it stands", "fr": "Sa place dans la liste"},
    "page_moves": {"en": "Who moves", "fr": "Qui voit un changement"},
    "page_margins": {"en": "Where the margins come from", "fr": "D'où viennent les proportions"},
    "page_sources": {
        "en": "The sources are about different people, places and years; together they are nobody's population. "
              "Questions are drawn independently of one another.",
        "fr": "Les sources parlent de personnes, de lieux et d'années qui diffèrent ; ensemble, elles ne décrivent aucune population. "
              "Les questions sont tirées au sort indépendamment les unes des autres."},
    "page_cited": {"en": "Questions drawn from cited margins", "fr": "Questions tirées selon des proportions qui citent une source"},
    "page_groups": {"en": "groups", "fr": "groupes"},
    "page_evenly": {"en": "Questions drawn evenly", "fr": "Questions tirées à parts égales"},
    "page_evenly_why": {"en": "Drawn evenly over their answers, for want of a source:", "fr": "Tirées à parts égales entre leurs réponses, faute de source :"},
    "page_counted": {"en": "{says}. Counted in {seconds}. A picture shows the numbers of the table it stands in or beside.",
                     "fr": "{says}. Compté en {seconds}. Une image montre les nombres du tableau où elle se trouve, ou à côté duquel elle se trouve."},
}
