"""What people who use a service say about it, and what it is like there: hours, what it has on the spot, who runs it.

The five questions are those that the harm reduction model asks peers. Whoever answers is named with how many and
when. Where nothing is known nothing is said. It is shown as a good point or as something to be careful about, and
never takes an option away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from engine.answers import Facts, Listed
from engine.documents import Mapping as MappingNode
from engine.documents import Node
from engine.fields import Fields, read_texts
from engine.freshness import Said
from engine.texts import Texts, pick
from engine.vocabulary import Vocabulary

PEER_QUESTIONS = ("available", "accessible", "accommodating", "affordable", "non_stigmatizing")
PEER_VALUES = ("yes", "partly", "no")
PREFERENCES = "service_preferences"
BARRIERS = "access_barriers"

_ASKS_ABOUT = {
    "hours": "accessible", "transport": "accessible", "work_hours": "accessible", "childcare": "accommodating", "cost_or_coverage": "affordable",
    "no_id_or_health_card": "accommodating", "language": "accommodating", "no_phone": "accommodating", "no_internet": "accommodating",
    "wait_list": "available", "fear_of_stigma": "non_stigmatizing",
}
"""Which of the five questions speaks to a barrier that a person named."""


@dataclass(frozen=True, slots=True)
class PeerAnswer:
    """One of the five questions as people with lived experience answered it."""

    value: str
    asked: Texts = field(default_factory=dict)
    how_many: int | None = None
    when: date | None = None


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known about being at a service; everything may be empty."""

    peers: Mapping[str, PeerAnswer] = field(default_factory=dict)
    on_the_spot: tuple[Texts, ...] = ()
    hours: Texts = field(default_factory=dict)
    run_by: tuple[str, ...] = ()
    run_for: tuple[str, ...] = ()


def read_particulars(fields: Fields, vocabulary: Vocabulary) -> Particulars:
    """The optional keys `peers`, `on_the_spot`, `hours`, `run_by` and `run_for` of a record or a site."""
    kinds = vocabulary[PREFERENCES].values if PREFERENCES in vocabulary else None
    return Particulars(
        peers=_peers(fields), hours=fields.texts("hours"), run_by=fields.words("run_by", kinds), run_for=fields.words("run_for", kinds),
        on_the_spot=tuple(read_texts(item, f"{fields.what}: `on_the_spot`", fields.findings) for item in fields.sequence("on_the_spot")),
    )


def _peers(fields: Fields) -> dict[str, PeerAnswer]:
    node = fields.node("peers")
    if node is None:
        return {}
    if not isinstance(node, MappingNode):
        help = "write {affordable: {value: 'yes', asked: ..., how_many: 12, when: 2026-05-01}}"
        fields.findings.error(node.at, "MP101", f"{fields.what}: `peers` has to be a mapping", help)
        return {}
    peers = Fields(node, f"{fields.what}: `peers`", fields.findings)
    found = {question: _peer_answer(answer, question, peers) for question in PEER_QUESTIONS if (answer := peers.node(question)) is not None}
    peers.done()
    return found


def _peer_answer(node: Node, question: str, peers: Fields) -> PeerAnswer:
    one = Fields(node, f"{peers.what}: `{question}`", peers.findings)
    answer = PeerAnswer(
        one.choice("value", PEER_VALUES, required=True) or "partly", one.texts("asked", required=True), one.integer("how_many", required=True),
        one.day("when", required=True),
    )
    one.done()
    return answer


def particulars_json(known: Particulars, vocabulary: Vocabulary, language: str, say: Said) -> dict[str, object]:
    """What is known, in the words of a language; a key for nothing that is unknown."""
    plain: dict[str, object] = {}
    if known.hours:
        plain["hours"] = pick(known.hours, language)
    if known.on_the_spot:
        plain["on_the_spot"] = [pick(texts, language) for texts in known.on_the_spot]
    for key, values in (("run_by", known.run_by), ("run_for", known.run_for)):
        if values:
            plain[key] = [{"id": value, "label": _preference(value, vocabulary, language)} for value in values]
    if known.peers:
        plain["peers"] = [
            {"question": question, "value": one.value, "asked": pick(one.asked, language), "how_many": one.how_many,
             "when": one.when.isoformat() if one.when else None, "text": _said(question, one, language, say)}
            for question, one in known.peers.items()
        ]
    return plain


def fitting(known: Particulars, facts: Facts, vocabulary: Vocabulary, language: str, say: Said) -> Iterator[dict[str, object]]:
    """Good points and points to be careful about, for what this person prefers and what stands in their way."""
    for value in dict.fromkeys((*known.run_by, *known.run_for)):
        if value in _listed(facts, PREFERENCES):
            yield {"kind": "good_point", "text": say("fits_preference", preference=_preference(value, vocabulary, language))}
    for question in dict.fromkeys(_ASKS_ABOUT[barrier] for barrier in _listed(facts, BARRIERS) if barrier in _ASKS_ABOUT):
        answer = known.peers.get(question)
        if answer is not None:
            yield {"kind": "good_point" if answer.value == "yes" else "caution", "text": _said(question, answer, language, say)}


def _listed(facts: Facts, question: str) -> tuple[str, ...]:
    answer = facts.get(question)
    return answer.items if isinstance(answer, Listed) else ()


def _said(question: str, answer: PeerAnswer, language: str, say: Said) -> str:
    return say(
        "peers_said", question=say(f"peers_{question}"), value=say(f"peers_value_{answer.value}"), who=pick(answer.asked, language),
        number=answer.how_many, date=answer.when.isoformat() if answer.when else "",
    )


def _preference(value: str, vocabulary: Vocabulary, language: str) -> str:
    return vocabulary[PREFERENCES].value_label(value, language) if PREFERENCES in vocabulary else value
