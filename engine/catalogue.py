"""Reads options, service records and tags out of rule files. Knows their fields, not what rules make of them."""

from dataclasses import replace

from engine.diagnostics import Findings, did_you_mean
from engine.documents import Mapping, Node
from engine.fields import Fields, as_items, read_texts, shown, word
from engine.peers import read_particulars
from engine.rulebook import Option, ServiceRecord, Tag
from engine.sites import CONFIDENCE, read_dated
from engine.vocabulary import Vocabulary

OFFERED_TO = ("person", "loved_one")
AVAILABILITY = ("available", "limited", "not_available", "changing", "unknown")
BASIS = ("explicit", "region_statement", "closed_list", "secondary", "tick_lost")
_CARD_TEXTS = ("day_to_day", "staying_alive", "uncertain")
_CARD_LISTS = ("good", "hard", "ask")


def read_option(node: Node, vocabulary: Vocabulary, findings: Findings) -> Option | None:
    """One entry of `options`; None when it has no id."""
    fields = Fields(node, "an option", findings)
    id = fields.named("option")
    goals = vocabulary.questions["goals"].values if "goals" in vocabulary else {}
    option = Option(
        id=id or "", name=fields.texts("name", required=True), summary=fields.texts("summary", required=True), at=node.at,
        serves=fields.words("serves", goals), safer_today=fields.flag("safer_today"),
        offered_to=fields.words("offered_to", OFFERED_TO) or ("person",), service=fields.text("service"),
        lawfulness_varies=fields.flag("lawfulness_varies"), alternatives=fields.words("alternatives"),
        asked_by=_asked_by(fields, vocabulary), shown_inside=fields.text("shown_inside"),
        safety=fields.texts("safety"), safety_tag=fields.text("safety_tag"),
        card=_card(fields), sources=fields.words("sources"), review_by=fields.day("review_by"),
    )
    fields.done()
    return option if id else None


def _asked_by(fields: Fields, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    node = fields.node("asked_by")
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        fields.findings.error(node.at, "MP101", f"{fields.what}: `asked_by` has to be a mapping, got {shown(node)}", "write {pref_oat: methadone}")
        return ()
    found = []
    for key, value in node:
        if key.written not in vocabulary:
            fields.findings.error(key.at, "MP201", f"{fields.what}: `{key.written}` is no question", did_you_mean(key.written, vocabulary.questions))
            continue
        question = vocabulary[key.written]
        for item in as_items(value):
            named = word(item, question.allowed(), f"{fields.what}: `asked_by`", fields.findings, "MP202")
            if named is not None:
                found.append((question.id, named))
    return tuple(found)


def _card(fields: Fields) -> dict[str, object]:
    node = fields.node("card")
    if node is None:
        return {}
    card = Fields(node, f"{fields.what}: card", fields.findings)
    content: dict[str, object] = {key: card.texts(key) for key in _CARD_TEXTS}
    for key in _CARD_LISTS:
        content[key] = [read_texts(item, f"{card.what}: `{key}`", fields.findings) for item in card.sequence(key)]
    content["answers"] = [_question_answered(item, card) for item in card.sequence("answers")]
    content["updated"] = card.day("updated")
    card.done()
    return content


def _question_answered(node: Node, card: Fields) -> dict[str, object]:
    pair = Fields(node, f"{card.what}: `answers`", card.findings)
    content: dict[str, object] = {"ask": pair.texts("ask", required=True), "answer": pair.texts("answer", required=True)}
    pair.done()
    return content


def read_services(node: Node, vocabulary: Vocabulary, findings: Findings) -> tuple[ServiceRecord, ...]:
    """One entry of `services`, a record for each place it names; none when it names no service, place or value."""
    fields = Fields(node, "a service record", findings)
    service, places = fields.text("service", required=True), fields.words("place", required=True)
    fields.what = f"service `{service}` in `{places[0]}`" if service and places else fields.what
    value = fields.choice("value", AVAILABILITY, required=True)
    as_of, dated_to = read_dated(fields)
    record = ServiceRecord(
        service=service or "", place="", value=value or "unknown", as_of=as_of, source=fields.text("source"),
        review_by=fields.day("review_by"), at=node.at, note=fields.texts("note"), also=fields.words("also"),
        dated_to=dated_to, basis=fields.choice("basis", BASIS),
        confidence=fields.choice("confidence", CONFIDENCE), particulars=read_particulars(fields, vocabulary),
    )
    fields.done()
    return tuple(replace(record, place=place) for place in places) if service and value else ()


def read_tag(node: Node, findings: Findings) -> Tag | None:
    """One entry of `tags`; None when it has no id."""
    fields = Fields(node, "a tag", findings)
    id = fields.named("tag")
    tag = Tag(id or "", fields.texts("label", required=True), fields.texts("explain"), node.at, fields.texts("standing"))
    fields.done()
    return tag if id else None


