"""Reads rules and sources out of rule files: one verb, a condition, a reason, evidence. Judges no rulebook as a whole."""

from collections.abc import Collection, Mapping

from engine.conditions import ALWAYS, Condition
from engine.diagnostics import Findings, did_you_mean, one_of
from engine.documents import Node, Scalar, Sequence
from engine.fields import Fields, written
from engine.grammar import Grammar
from engine.rulebook import Awaiting, Evidence, Rule, Source, Verb

_AVOID_ONLY = ("if_unknown", "if_holds", "settled_by")
_TAGGED = (Verb.CAUTION, Verb.AVOID, Verb.ALERT)
_KEYS = ("recognise", "earlier", "now", "changed")  # the sixth verb has rules of its own


def read_source(node: Node, findings: Findings) -> Source | None:
    """One entry of `sources`; None when it has no id."""
    fields = Fields(node, "a source", findings)
    id = fields.id()
    fields.what = f"source `{id}`"
    source = Source(
        id=id or "", title=fields.text("title", required=True) or "", at=node.at, year=fields.year("year"), url=fields.text("url"),
        verified=fields.flag("verified"), superseded_by=fields.text("superseded_by"), withdrawn=fields.day("withdrawn"),
        review_by=fields.day("review_by"),
    )
    for key in ("authors", "publisher", "licence", "note", "place", "edition", "read"):
        fields.text(key)
    fields.flag("year_inferred")
    fields.day("as_of")
    fields.done()
    return source if id else None


class RuleReader:
    """Reads rules against the vocabulary, options, sources and tags of the whole folder."""

    def __init__(self, grammar: Grammar, options: Collection[str], sources: Mapping[str, Source], tags: Collection[str], findings: Findings) -> None:
        self._grammar = grammar
        self._options = options
        self._sources = sources
        self._tags = tags
        self._findings = findings

    def read(self, node: Node, topic: str) -> Rule | None:
        """One entry of `rules`; None when it cannot be used, with the reason among the findings."""
        fields = Fields(node, "a rule", self._findings)
        id = fields.id()
        fields.what = f"rule `{id}`"
        verb = self._verb(fields)
        if verb is None:
            return None
        evidence, awaiting = self._evidence(fields), self._awaiting(fields)
        when = self._when(fields, verb)
        rule = Rule(
            id=id or "", verb=verb, options=self._about(fields, verb), when=when or ALWAYS, because=fields.texts("because", required=True),
            at=node.at, topic=topic, tag=self._tag(fields, verb), for_clinician=fields.texts("for_clinician"),
            evidence=evidence, awaiting=awaiting, verified=awaiting is None and self._carried(evidence),
            review_by=fields.day("review_by"), starts=fields.day("from"), ends=fields.day("until"), urgent=self._urgent(fields, verb),
            statements=fields.words("statements"), **self._avoid(fields, verb),
        )
        fields.done(("always", "when", *Verb, *_AVOID_ONLY))
        return rule if id and when is not None else None

    def _verb(self, fields: Fields) -> Verb | None:
        found = [verb for verb in Verb if fields.node(verb) is not None]
        if len(found) == 1:
            return found[0]
        if not found:
            self._findings.error(fields.at, "MP308", f"{fields.what}: no verb", f"add one of {one_of(Verb)}")
        else:
            self._findings.error(fields.at, "MP308", f"{fields.what}: two verbs, {one_of(found)}", "make two rules of it")
        return None

    def _about(self, fields: Fields, verb: Verb) -> tuple[str, ...]:
        node = fields.node(verb)
        if verb is Verb.ALERT:
            if not isinstance(node, Scalar) or node.value is not True:
                self._findings.error(node.at, "MP309", f"{fields.what}: an alert names no option, got `{written(node)}`", "write `alert: true`")
            return ()
        if isinstance(node, Sequence) and not node.items or isinstance(node, Scalar) and node.value is True:
            if verb in (Verb.OFFER, Verb.AVOID):
                self._findings.error(node.at, "MP102", f"{fields.what}: `{verb}` names no option", "name at least one")
            return ()
        about = fields.words(verb, self._options, "MP301")
        if len(set(about)) != len(about):
            self._findings.error(node.at, "MP104", f"{fields.what}: an option is named twice", "keep one")
        return tuple(dict.fromkeys(about))

    def _when(self, fields: Fields, verb: Verb) -> Condition | None:
        when, always = fields.node("when"), fields.flag("always")
        if when is None and not always:
            self._findings.error(fields.at, "MP206", f"{fields.what}: `when` is missing", "write `always: true` if it is meant to hold for everyone")
            return None
        if always and when is not None:
            self._findings.error(when.at, "MP206", f"{fields.what}: both `when` and `always`", "keep one")
        if when is None:
            return ALWAYS
        return self._grammar.read(when, fields.what, known_allowed=verb in (Verb.NOTE, Verb.ALERT))

    def _tag(self, fields: Fields, verb: Verb) -> str | None:
        node = fields.node("tag", required=verb in _TAGGED)
        if node is None:
            return None
        if verb not in _TAGGED:
            self._findings.error(node.at, "MP309", f"{fields.what}: `tag` does not belong to `{verb}`", f"it belongs to {one_of(_TAGGED)}")
            return None
        tag = written(node)
        if tag not in self._tags:
            self._findings.error(node.at, "MP307", f"{fields.what}: `{tag}` is no tag", did_you_mean(tag, self._tags))
            return None
        return tag

    def _urgent(self, fields: Fields, verb: Verb) -> bool:
        node = fields.node("urgent")
        if node is not None and verb is not Verb.ALERT:
            self._findings.error(node.at, "MP309", f"{fields.what}: `urgent` does not belong to `{verb}`", "only an alert can be urgent")
        return fields.flag("urgent")

    def _avoid(self, fields: Fields, verb: Verb) -> dict[str, str]:
        if verb is not Verb.AVOID:
            for key in _AVOID_ONLY:
                node = fields.node(key)
                if node is not None:
                    self._findings.error(node.at, "MP309", f"{fields.what}: `{key}` does not belong to `{verb}`", "it belongs to `avoid`")
            return {}
        return {
            "if_unknown": fields.choice("if_unknown", ("check", "mention"), "check") or "check",
            "if_holds": fields.choice("if_holds", ("not_now", "check_first"), "not_now") or "not_now",
            "settled_by": fields.choice("settled_by", ("person", "prescriber", "test"), "person") or "person",
        }

    def _evidence(self, fields: Fields) -> tuple[Evidence, ...]:
        found = []
        for item in fields.sequence("evidence"):
            one = Fields(item, f"{fields.what}: evidence", self._findings)
            source = one.choice("source", self._sources, required=True) if not self._unknown_source(one) else None
            evidence = Evidence(source or "", one.text("at"), _printed(one.node("grade")))
            one.done()
            if source:
                found.append(evidence)
        return tuple(found)

    def _unknown_source(self, one: Fields) -> bool:
        node = one.node("source")
        if isinstance(node, Scalar) and node.written not in self._sources:
            self._findings.error(node.at, "MP302", f"{one.what}: `{node.written}` is no source", did_you_mean(node.written, self._sources))
            return True
        return False

    def _carried(self, evidence: tuple[Evidence, ...]) -> bool:
        """Verified by a source that was read and not superseded; a withdrawn one still carries a warning."""
        sources = [self._sources[one.source] for one in evidence]
        return any(source.verified and source.superseded_by is None for source in sources)

    def _awaiting(self, fields: Fields) -> Awaiting | None:
        node = fields.node("awaiting_citation")
        if node is None:
            return None
        one = Fields(node, f"{fields.what}: `awaiting_citation`", self._findings)
        awaiting = Awaiting(one.text("reason", required=True) or "", one.text("owner", required=True) or "", one.day("review_by", required=True))
        one.done()
        return awaiting


def _printed(node: Node | None) -> str | None:
    """A grade exactly as printed; null means the source gives none."""
    return node.written if isinstance(node, Scalar) and node.value is not None else None
