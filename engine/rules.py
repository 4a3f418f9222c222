"""Reads rules and sources out of rule files: one verb, a condition, a reason, evidence. Judges no rulebook as a whole."""

from collections.abc import Collection, Mapping

from engine.conditions import ALWAYS, Condition
from engine.diagnostics import Findings, nearest, one_of
from engine.documents import Mapping as MappingNode
from engine.documents import Node, Scalar, Sequence
from engine.fields import Fields, shown
from engine.grammar import Grammar
from engine.rulebook import Awaiting, Evidence, Rule, Source, Verb
from engine.texts import Texts

AVOID_ONLY = {"if_unknown": ("check", "mention"), "if_holds": ("not_now", "check_first"), "settled_by": ("person", "prescriber", "test")}
"""Keys that only an avoid has, with what they may say, the default first."""

_TAGGED = (Verb.CAUTION, Verb.AVOID, Verb.ALERT)


def read_source(node: Node, findings: Findings) -> Source | None:
    """One entry of `sources`; None when it has no id."""
    fields = Fields(node, "a source", findings)
    id = fields.named("source")
    source = Source(
        id=id or "", title=fields.text("title", required=True) or "", at=node.at, year=fields.integer("year"), url=fields.text("url"),
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

    def read(self, node: Node, topic: Texts) -> Rule | None:
        """One entry of `rules`; None when it has no id. What is wrong with a part is a finding, and the part is left out."""
        fields = Fields(node, "a rule", self._findings)
        if not isinstance(node, MappingNode):
            return None
        id = fields.named("rule")
        verb = self._verb(fields)
        evidence, awaiting = self.evidence(fields), self.awaiting(fields)
        rule = Rule(
            id=id or "", verb=verb or Verb.NOTE, options=self._about(fields, verb), when=self._when(fields, verb),
            because=fields.texts("because", required=True),
            at=node.at, topic=topic, tag=self._tag(fields, verb), for_clinician=fields.texts("for_clinician"),
            evidence=evidence, awaiting=awaiting, verified=awaiting is None and self.carried(evidence),
            review_by=fields.day("review_by"), starts=fields.day("from"), ends=fields.day("until"), urgent=self._urgent(fields, verb),
            statements=fields.words("statements"), **self._avoid(fields, verb),
        )
        fields.done()
        return rule if id else None

    def _verb(self, fields: Fields) -> Verb | None:
        found = [verb for verb in Verb if fields.node(verb) is not None]
        if len(found) == 1:
            return found[0]
        if found:
            second = sorted(key.at for verb in found if (key := fields.key(verb)) is not None)[1]
            self._findings.error(second, "MP308", f"{fields.what}: more than one verb, {one_of(found)}", "make a rule of each")
            return None
        misspelt = next(((key, verb) for key in fields.unasked() if (verb := nearest(key.written, Verb))), None)
        if misspelt is not None:
            self._findings.error(misspelt[0].at, "MP308", f"{fields.what}: `{misspelt[0].written}` is no verb", f"did you mean `{misspelt[1]}`?")
            fields.node(misspelt[0].written)
        else:
            self._findings.error(fields.at, "MP308", f"{fields.what}: no verb", f"add one of {one_of(Verb)}")
        return None

    def _about(self, fields: Fields, verb: Verb | None) -> tuple[str, ...]:
        node = fields.node(verb) if verb else None
        if verb is None or node is None:
            return ()
        if (isinstance(node, Sequence) and not node.items) or (isinstance(node, Scalar) and node.value in (None, True)):
            if verb in (Verb.OFFER, Verb.AVOID):
                self._findings.error(node.at, "MP102", f"{fields.what}: `{verb}` names no option", "name at least one")
            return ()
        if verb is Verb.ALERT:
            self._findings.error(node.at, "MP309", f"{fields.what}: an alert names no option, got {shown(node)}", "write `alert: true`")
            return ()
        about = fields.words(verb, self._options, "MP301")
        for name in dict.fromkeys(about):
            if about.count(name) > 1:
                self._findings.error(node.at, "MP104", f"{fields.what}: `{name}` is named twice", "keep one")
        return tuple(dict.fromkeys(about))

    def _when(self, fields: Fields, verb: Verb | None) -> Condition:
        """The condition. One that cannot be read is a finding and counts as always here, so that the rest is read too."""
        when, always = fields.node("when"), fields.flag("always")
        if when is None:
            misspelt = nearest("when", (key.written for key in fields.unasked()))
            unread = fields.node("always") is not None and fields.value_at("always") in self._findings
            if not always and not misspelt and not unread:
                self._findings.error(fields.at, "MP206", f"{fields.what}: `when` is missing",
                                     "write `always: true` if it is meant to hold for everyone")
            return ALWAYS
        if always:
            self._findings.error(when.at, "MP206", f"{fields.what}: both `when` and `always`", "keep one")
        return self._grammar.read(when, fields.what, known_allowed=verb in (None, Verb.NOTE, Verb.ALERT)) or ALWAYS

    def _tag(self, fields: Fields, verb: Verb | None) -> str | None:
        node = fields.node("tag", required=verb in _TAGGED)
        if node is None or verb is None:
            return None
        if verb not in _TAGGED:
            self._misplaced("tag", fields, verb, f"it belongs to {one_of(_TAGGED)}")
            return None
        return fields.choice("tag", self._tags, code="MP307")

    def _urgent(self, fields: Fields, verb: Verb | None) -> bool:
        if verb not in (None, Verb.ALERT):
            self._misplaced("urgent", fields, verb, "only an alert can be urgent")
        return fields.flag("urgent")

    def _avoid(self, fields: Fields, verb: Verb | None) -> dict[str, str]:
        if verb is not Verb.AVOID:
            for key in AVOID_ONLY:
                self._misplaced(key, fields, verb, "it belongs to `avoid`")
            return {}
        return {key: fields.choice(key, choices, choices[0]) or choices[0] for key, choices in AVOID_ONLY.items()}

    def _misplaced(self, key: str, fields: Fields, verb: Verb | None, help: str) -> None:
        """A finding when a key of another verb stands in a rule."""
        written = fields.key(key)
        fields.node(key)
        if written is not None and verb is not None:
            self._findings.error(written.at, "MP309", f"{fields.what}: `{key}` does not belong to `{verb}`", help)

    def evidence(self, fields: Fields) -> tuple[Evidence, ...]:
        """What stands under `evidence`; what names no source is a finding and left out."""
        found = []
        for item in fields.sequence("evidence"):
            one = Fields(item, f"{fields.what}: evidence", self._findings)
            source = one.choice("source", self._sources, required=True, code="MP302")
            evidence = Evidence(source or "", one.text("at"), _printed(one.node("grade")))
            one.done()
            if source:
                found.append(evidence)
        return tuple(found)

    def carried(self, evidence: tuple[Evidence, ...]) -> bool:
        """Verified by a source that was read and not superseded; a withdrawn one still carries a warning."""
        sources = [self._sources[one.source] for one in evidence]
        return any(source.verified and source.superseded_by is None for source in sources)

    def awaiting(self, fields: Fields) -> Awaiting | None:
        """What stands under `awaiting_citation`."""
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
