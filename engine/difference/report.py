"""A difference as plain data, the same for every format. Words for people come from `wording`; layout is for the command."""

from datetime import date
from typing import Any

from engine.difference.aspects import ALERT, BY_ITSELF, CAUTION, NOTE, OPTION, Aspect
from engine.difference.beside import words_changed
from engine.difference.cards import cards
from engine.difference.comparison import Difference, Move, Seen
from engine.difference.reasons import reasons, unsettled_reasons
from engine.difference.sides import Side
from engine.difference.touched import principles, reviews, rule_changes, sources, to_come
from engine.difference.wording import Words, answer_words, box_json
from engine.phrases import in_language
from engine.rulebook import Rulebook
from engine.spelling import spelled
from engine.texts import pick

Plain = dict[str, Any]


def report(difference: Difference, old: Side, new: Side, as_of: date, language: str, seconds: float) -> Plain:
    """Everything that a difference is, as it is printed as JSON."""
    before, after, words = old.rulebook, new.rulebook, Words(difference.pairing.vocabulary, language)
    changes = rule_changes(before, after, {id: True if change.settled else None for id, change in difference.changes.items()})
    promised, shown = principles(difference), cards(difference, before, after, language)
    kinds = {"alerts": (ALERT,), "options": (OPTION,), "cautions": (CAUTION, BY_ITSELF), "notes": (NOTE,)}
    return {
        "old": old.as_json(), "new": new.as_json(), "as_of": as_of.isoformat(),
        "differs_for_people": bool(difference.seen) or any(card.seen for card in shown),
        **{name: [_seen(one, words, before, after, language) for one in difference.of_kind(*wanted)] for name, wanted in kinds.items()},
        "cards": [card.as_json() for card in shown],
        "unsettled": [_unsettled(one, before, after, language) for one in difference.unsettled],
        "reasons": [one.as_json(language) for one in reasons(difference, before, after)],
        "unsettled_reasons": [one.as_json(language) for one in unsettled_reasons(difference, before, after)],
        "rules": [change.as_json() for change in changes], "named": _named(difference, before, after),
        "words_changed": words_changed(before, after), "questions": _questions(before, after),
        "principles": [{"id": one.id, "for": list(one.serves), "text": pick(one.text, language), "why": in_language(why, language)}
                       for one, why, _ in promised],
        "reviews": [one.as_json() for one in reviews(changes, after)],
        "sources": [_source(id, in_language(what, language), before, after) for id, what in sources(changes, before, after).items()],
        "other_days": [day.isoformat() for day in to_come(before, after, as_of)],
        "complete": difference.complete and all(settled for *_, settled in promised), "seconds": round(seconds, 2),
    }


def _seen(seen: Seen, words: Words, old: Rulebook, new: Rulebook, language: str) -> Plain:
    return _headed(seen.aspect, old, new, language) | {"moves": [_move(move, words, language) for move in seen.moves]}


def _unsettled(seen: Seen, old: Rulebook, new: Rulebook, language: str) -> Plain:
    """The same without people: nobody was found, nor that there is nobody."""
    return _headed(seen.aspect, old, new, language) | {"moves": [{"before": move.before, "after": move.after} for move in seen.moves]}


def _headed(aspect: Aspect, old: Rulebook, new: Rulebook, language: str) -> Plain:
    plain: Plain = {"id": aspect.id, "name": _name(aspect.kind, aspect.id, old, new, language), "kind": aspect.kind}
    if aspect.kind in (CAUTION, NOTE):
        plain["about"] = list(aspect.options)
    return plain | {"rules": [change.id for change in aspect.changes]}


def _name(kind: str, id: str, old: Rulebook, new: Rulebook, language: str) -> str:
    if kind == OPTION:
        return pick((new.options.get(id) or old.options[id]).name, language)
    if kind == NOTE:
        return pick((new.rules.get(id) or old.rules[id]).because, language)
    tag = new.tags.get(id) or old.tags.get(id)
    return pick(tag.label, language) if tag else id


def _move(move: Move, words: Words, language: str) -> Plain:
    who = words.who(move.cover) if move.cover else None
    witness = move.witness
    return {
        "before": move.before, "after": move.after, "who": who.as_json() if who else None, "exact": bool(move.cover and move.cover.exact),
        "condition": [box_json(move.cover, box) for box in move.cover.boxes] if move.cover else [],
        "person": {**witness.as_json(), "text": answer_words(witness.answers, witness.ask_about, language)} if witness else None,
    }


def _named(difference: Difference, old: Rulebook, new: Rulebook) -> dict[str, Plain]:
    """The conditions of every rule that a condition names, as they are written: on both sides where they differ."""
    ids = {id for seen in difference.seen for variable in seen.aspect.around for id in getattr(variable.about, "rules", ())}
    ids |= {change.id for seen in (*difference.seen, *difference.unsettled) for change in seen.aspect.changes}
    named = {}
    for id in sorted(ids):
        one, other = (spelled(book.rules[id].when) if id in book.rules else None for book in (old, new))
        named[id] = {"when": other} if one == other else {"before": one, "after": other}
    return named


def _questions(old: Rulebook, new: Rulebook) -> Plain:
    before, after = old.vocabulary.questions, new.vocabulary.questions
    both = before.keys() & after.keys()
    takes = [{id: (one.kind, one.range, one.allowed()) for id, one in questions.items()} for questions in (before, after)]
    changed = [id for id in after if id in both and takes[0][id] != takes[1][id]]
    return {"added": [id for id in after if id not in both], "taken_out": [id for id in before if id not in both], "answers_changed": changed}


def _source(id: str, what: str, old: Rulebook, new: Rulebook) -> Plain:
    source = new.sources.get(id) or old.sources[id]
    return {"id": id, "title": source.title, "year": source.year, "verified": source.verified, "what": what,
            "review_by": source.review_by.isoformat() if source.review_by else None}
