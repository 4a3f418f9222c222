"""Questions, options and rules as plain data, for people and programs that want to read the rulebook itself."""

from engine.rulebook import Option, Rule, Rulebook
from engine.spelling import spelled
from engine.texts import pick
from engine.vocabulary import Kind, Question
from engine.wording import Plain, Wording


def question_json(question: Question, rulebook: Rulebook, language: str) -> Plain:
    """One question with its words, type and allowed values."""
    listed: Plain = {
        "id": question.id, "type": str(question.kind), "text": pick(question.ask, language), "help": pick(question.help, language),
        "why": pick(question.why, language), "label": pick(question.label, language), "sensitive": question.sensitive, "asked_of": str(question.asked_of),
        "asked_of_loved_one": question.asked_of_loved_one,
    }
    if question.kind is Kind.INTEGER:
        listed |= {"range": list(question.range), "unit": question.unit, "unit_label": pick(question.unit_label, language)}
    elif question.kind is Kind.PLACE:
        listed["values"] = [{"id": code, "label": pick(names, language)} for code, names in rulebook.vocabulary.places.names.items()]
    elif question.values:
        listed["values"] = [{"id": id, "label": pick(texts, language)} for id, texts in question.values.items()]
    listed["takes_none"] = question.takes_none
    return listed


def option_json(option: Option, rulebook: Rulebook, language: str, whole: bool = False) -> Plain:
    """One option; `whole` adds its card, its sources and the rules about it."""
    listed: Plain = {
        "id": option.id, "name": pick(option.name, language), "summary": pick(option.summary, language), "serves": list(option.serves),
        "safer_today": option.safer_today, "offered_to": list(option.offered_to), "service": option.service,
        "lawfulness_varies": option.lawfulness_varies, "alternatives": list(option.alternatives), "shown_inside": option.shown_inside,
        "safety": pick(option.safety, language) or None, "review_by": option.review_by.isoformat() if option.review_by else None,
    }
    if whole:
        listed["card"] = _in_language(option.card, language)
        listed["update_policy"] = rulebook.message("card_update_policy", language, date=option.review_by.isoformat() if option.review_by else "?")
        listed["funding"] = rulebook.message("card_funding", language)
        listed["sources"] = [_source(id, rulebook) for id in option.sources]
        listed["rules"] = [rule.id for rule in rulebook.about[option.id]]
    return listed


def _in_language(card: object, language: str) -> object:
    """A card with each pair of languages replaced by the text in one."""
    if isinstance(card, dict):
        if card and set(card) <= {"en", "fr"}:
            return pick(card, language)
        return {key: _in_language(value, language) for key, value in card.items()}
    if isinstance(card, list):
        return [_in_language(item, language) for item in card]
    return card.isoformat() if hasattr(card, "isoformat") else card


def _source(id: str, rulebook: Rulebook) -> Plain:
    source = rulebook.sources[id]
    return {"id": id, "title": source.title, "year": source.year, "url": source.url, "verified": source.verified}


def rule_json(rule: Rule, wording: Wording) -> Plain:
    """One rule: what it does, when, why and on what it rests, with the texts of both audiences."""
    listed: Plain = {
        "id": rule.id, "topic": pick(rule.topic, wording.language), "verb": str(rule.verb), "options": list(rule.options), "tag": rule.tag,
        "when": spelled(rule.when),
        "because": pick(rule.because, wording.language), "for_clinician": pick(rule.for_clinician, wording.language) or None,
        "evidence": wording.note(rule)["evidence"], "verified": rule.verified, "statements": list(rule.statements),
        "review_by": rule.review_by.isoformat() if rule.review_by else None, "from": rule.starts.isoformat() if rule.starts else None,
        "until": rule.ends.isoformat() if rule.ends else None, "at": str(rule.at),
    }
    if rule.verb == "avoid":
        listed |= {"if_unknown": rule.if_unknown, "if_holds": rule.if_holds, "settled_by": rule.settled_by}
    if rule.verb == "alert":
        listed["urgent"] = rule.urgent
    if rule.awaiting is not None:
        due = rule.awaiting.review_by
        listed["awaiting_citation"] = {"reason": rule.awaiting.reason, "owner": rule.awaiting.owner, "review_by": due.isoformat() if due else None}
    return listed


def rulebook_json(rulebook: Rulebook) -> Plain:
    """Which rulebook this is, and how much it holds."""
    return {
        "id": rulebook.id, "version": rulebook.version, "hash": rulebook.hash, "reviewed_by_clinician": rulebook.reviewed_by_clinician,
        "counts": {
            "rules": len(rulebook.rules), "options": len(rulebook.options), "questions": len(rulebook.vocabulary.questions), "sources": len(rulebook.sources),
        },
    }
