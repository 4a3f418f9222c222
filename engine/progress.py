"""Reads which way a step lies for each question, and the rules that compare two visits, out of rule files. Judges nothing."""

from dataclasses import replace
from typing import Any

from engine.comparisons import Comparison
from engine.conditions import ALWAYS, Condition
from engine.diagnostics import Findings, did_you_mean, one_of
from engine.directions import Direction, Way
from engine.documents import Mapping as MappingNode
from engine.documents import Node, Scalar, Sequence
from engine.fields import Fields, as_items, shown
from engine.grammar import Grammar
from engine.rulebook import SAFER_TODAY
from engine.rules import RuleReader
from engine.texts import Texts
from engine.vocabulary import NONE, Kind, Question, Vocabulary

VERBS = ("recognise", "recall")
SAID_TO = ("person", "loved_one")
BETTER = "better"
NO_DIRECTION = "none"

_MAY_STEP = {
    Kind.INTEGER: (Way.LOWER, Way.HIGHER), Kind.CHOICE: (Way.ORDER,), Kind.YES_NO: (Way.ORDER,), Kind.LIST: (Way.GAINED, Way.LET_GO), Kind.PLACE: (),
}


def compares_visits(node: Node) -> bool:
    """Whether an entry of `rules` compares two visits, by its verb."""
    return isinstance(node, MappingNode) and any(node.get(verb) is not None for verb in VERBS)


# ---------- directions ----------
def with_directions(vocabulary: Vocabulary, nodes: list[Node], findings: Findings) -> Vocabulary:
    """The vocabulary with the direction of each question that declares one under `better`."""
    questions = dict(vocabulary.questions)
    for node in nodes:
        written = node.get(BETTER) if isinstance(node, MappingNode) else None
        id = node.get("id") if isinstance(node, MappingNode) else None
        question = questions.get(id.written) if isinstance(id, Scalar) else None
        if written is not None and question is not None:
            questions[question.id] = replace(question, better=read_direction(written, question, findings))
    return Vocabulary(questions, vocabulary.places)


def read_direction(node: Node, question: Question, findings: Findings) -> Direction | None:
    """What stands under `better`: `lower`, `higher`, an order of values, `{gained: [...]}`, `{let_go: [...]}` or `none`."""
    reader = _DirectionReader(question, findings)
    match node:
        case Scalar(str(word)) if word == NO_DIRECTION:
            return None
        case Scalar(str(word)) if word in (Way.LOWER, Way.HIGHER):
            return Direction(Way(word)) if reader.allows(Way(word), node) else None
        case Sequence():
            return reader.order(node)
        case MappingNode(entries) if len(entries) == 1 and entries[0][0].written in (Way.GAINED, Way.LET_GO):
            return reader.items(Way(entries[0][0].written), entries[0][1]) if reader.allows(Way(entries[0][0].written), node) else None
    reader.error(node, "MP101", f"`{BETTER}` has to be a direction, got {shown(node)}",
                 "write lower, higher, [worst, ..., best], {gained: [...]}, {let_go: [...]} or none")
    return None


class _DirectionReader:
    def __init__(self, question: Question, findings: Findings) -> None:
        self._question = question
        self._findings = findings

    def error(self, node: Node, code: str, message: str, help: str) -> None:
        self._findings.error(node.at, code, f"question `{self._question.id}`: {message}", help)

    def allows(self, way: Way, node: Node) -> bool:
        may = _MAY_STEP[self._question.kind]
        if way not in may:
            forms = {Way.ORDER: "[worst, ..., best]", Way.GAINED: "{gained: [...]}", Way.LET_GO: "{let_go: [...]}"}
            self.error(node, "MP318", f"`{BETTER}` does not fit a {self._question.kind} question",
                       f"write {' or '.join([*(forms.get(one, str(one)) for one in may), NO_DIRECTION])}")
        return way in may

    def order(self, node: Sequence) -> Direction | None:
        """Values from the worst to the best; a list in the list holds equals."""
        if not self.allows(Way.ORDER, node):
            return None
        ranks = tuple(rank for item in node if (rank := self._values(as_items(item))))
        self._once([value for rank in ranks for value in rank], node)
        if len(ranks) < 2:
            self.error(node, "MP318", f"`{BETTER}` names fewer than two ranks", f"name the worst and the best, or write {NO_DIRECTION}")
            return None
        return Direction(Way.ORDER, ranks=ranks)

    def items(self, way: Way, node: Node) -> Direction | None:
        """Items of a list that may be gained or let go."""
        items = self._values(as_items(node))
        self._once(list(items), node)
        return Direction(way, items=items) if items else None

    def _values(self, nodes: tuple[Node, ...]) -> tuple[str, ...]:
        allowed = [word for word in self._question.allowed() if not (self._question.is_list and word == NONE)]
        found = []
        for node in nodes:
            if isinstance(node, Scalar) and node.written in allowed:
                found.append(node.written)
            else:
                self.error(node, "MP202", f"{shown(node)} is no answer to `{self._question.id}`",
                           did_you_mean(node.written, allowed) if isinstance(node, Scalar) else "")
        return tuple(found)

    def _once(self, values: list[str], node: Node) -> None:
        for value in dict.fromkeys(values):
            if values.count(value) > 1:
                self.error(node, "MP104", f"`{value}` stands twice under `{BETTER}`", "keep one")


# ---------- comparisons ----------
class ComparisonReader:
    """Reads rules that compare two visits. `parts` reads what they share with the rules for now."""

    def __init__(self, parts: RuleReader, grammar: Grammar, vocabulary: Vocabulary, findings: Findings) -> None:
        self._parts = parts
        self._grammar = grammar
        self._vocabulary = vocabulary
        self._findings = findings

    def read(self, node: Node, topic: Texts) -> Comparison | None:
        """One entry of `rules` with `recognise` or `recall`; None when it has no id."""
        fields = Fields(node, "a rule", self._findings)
        id = fields.named("rule")
        recalls = fields.node("recall") is not None
        if recalls and fields.node("recognise") is not None:
            self._findings.error(fields.value_at("recall"), "MP308", f"{fields.what}: more than one verb, {one_of(VERBS)}", "make a rule of each")
        rule = Comparison(
            id=id or "", at=node.at, topic=topic,
            earlier=self._condition(fields, "earlier"), now=self._condition(fields, "now"), changed=self._changed(fields),
            first_answers=fields.words("first_answer_to", self._vocabulary.questions, "MP201"),
            said_to=fields.words("said_to", SAID_TO) or SAID_TO[:1], review_by=fields.day("review_by", required=True),
            starts=fields.day("from"), ends=fields.day("until"), statements=fields.words("statements"),
            **({"recalls": fields.id("recall") or ""} if recalls else self._step(fields)),
        )
        self._says_when(fields, rule)
        fields.done()
        return rule if id else None

    def _step(self, fields: Fields) -> dict[str, Any]:
        """What only a rule with `recognise` has: recalled words bring their own."""
        evidence, awaiting = self._parts.evidence(fields), self._parts.awaiting(fields)
        goals = self._vocabulary["goals"].values if "goals" in self._vocabulary else {}
        return {
            "step": fields.id("recognise") or "", "because": fields.texts("because", required=True), "for_clinician": fields.texts("for_clinician"),
            "serves": fields.words("serves", (SAFER_TODAY, *goals)), "evidence": evidence, "awaiting": awaiting,
            "verified": awaiting is None and self._parts.carried(evidence),
        }

    def _condition(self, fields: Fields, visit: str) -> Condition:
        node = fields.node(visit)
        condition = self._grammar.read(node, f"{fields.what}: `{visit}`", known_allowed=True) if node is not None else None
        return condition or ALWAYS

    def _changed(self, fields: Fields) -> tuple[str, ...]:
        """Questions under `changed`, each with a direction."""
        node = fields.node("changed")
        if node is None:
            return ()
        if not isinstance(node, MappingNode):
            self._findings.error(node.at, "MP101", f"{fields.what}: `changed` has to be a mapping, got {shown(node)}", "write {question: better}")
            return ()
        return tuple(key.written for key, value in node if self._has_direction(fields, key, value))

    def _has_direction(self, fields: Fields, key: Scalar, value: Node) -> bool:
        if key.written not in self._vocabulary:
            self._findings.error(key.at, "MP201", f"{fields.what}: `{key.written}` is no question",
                                 did_you_mean(key.written, self._vocabulary.questions))
        elif not isinstance(value, Scalar) or value.written != BETTER:
            self._findings.error(value.at, "MP204", f"{fields.what}: `changed` is tested with {shown(value)}", f"write `{key.written}: {BETTER}`")
        elif self._vocabulary[key.written].better is None:
            self._findings.error(key.at, "MP318", f"{fields.what}: no answer to `{key.written}` is better or worse",
                                 f"declare `{BETTER}:` with the question, or compare with `earlier` and `now`")
        else:
            return True
        return False

    def _says_when(self, fields: Fields, rule: Comparison) -> None:
        """A rule without a condition says `always: true`, like any other."""
        always = fields.flag("always")
        written = any(fields.node(key) is not None for key in ("earlier", "now", "changed", "first_answer_to"))
        if always and written:
            self._findings.error(fields.value_at("always"), "MP206", f"{fields.what}: both `always` and a condition", "keep one")
        elif not always and not written:
            self._findings.error(fields.at, "MP206", f"{fields.what}: no `earlier`, `now`, `changed` or `first_answer_to`",
                                 "write `always: true` if it is meant to hold for everyone")
