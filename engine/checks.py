"""Judges a rulebook as a whole: what its rules may read, what they rest on, what is stale, what nothing uses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from engine.comparison_checks import check_comparisons
from engine.comparisons import Comparison
from engine.conditions import Test, concepts_in, questions_in, walk
from engine.diagnostics import Findings, Position, did_you_mean
from engine.directory_checks import check_directory
from engine.documents import Mapping as MappingNode
from engine.documents import Node, place_of
from engine.fields import as_items
from engine.rulebook import ALWAYS_OFFERED, NEVER_NOT_HERE, READINESS, Option, Rule, Rulebook, Source, Verb

_DIRECTORY = ("local_services",)


class _Item(Protocol):
    @property
    def at(self) -> Position: ...


@dataclass(frozen=True, slots=True)
class _Check:
    """One rulebook on one day; `nodes` holds what was written, for the place of a word."""

    rulebook: Rulebook
    nodes: Mapping[Position, Node]
    findings: Findings
    as_of: date

    def items(self, item: _Item, key: str) -> int:
        """How many items were written under a key, readable or not."""
        node = self.nodes.get(item.at)
        value = node.get(key) if isinstance(node, MappingNode) else None
        return len(as_items(value)) if value is not None else 0

    def place(self, item: _Item, key: str, *words: str) -> Position:
        """Where a word stands under a key of an item: the first that is found, else the key's value, else the item."""
        node = self.nodes.get(item.at)
        value = node.get(key) if isinstance(node, MappingNode) else None
        places = [at for word in words if (at := place_of(word, value))]
        return places[0] if places else value.at if value is not None else item.at


def check_whole(rulebook: Rulebook, nodes: Mapping[Position, Node], findings: Findings, as_of: date) -> None:
    """Add every finding about how the parts of a rulebook fit together on a day."""
    check = _Check(rulebook, nodes, findings, as_of)
    for rule in rulebook.rules.values():
        _what_it_reads(check, rule)
        _what_it_avoids(check, rule)
        _what_it_rests_on(check, rule)
        _when_in_force(check, rule)
    for one in rulebook.comparisons.values():
        if one.evidence or one.awaiting:  # naming a step needs no evidence; a claim in it does
            _what_it_rests_on(check, one)
        _when_in_force(check, one)
    check_comparisons(check)
    for source in rulebook.sources.values():
        _source(check, source)
    for option in rulebook.options.values():
        _option(check, option)
    check_directory(check)
    _unused_questions(check)
    _limits(check)


def _what_it_reads(check: _Check, rule: Rule) -> None:
    """An offer or an avoid reads neither readiness nor what a directory says, through concepts neither."""
    if rule.verb not in (Verb.OFFER, Verb.AVOID):
        return
    reads = check.rulebook.reads[rule.id]
    for question in sorted(reads & {*READINESS, *_DIRECTORY}):
        at, through = _reader(check, rule, question)
        code, help = ("MP310", "records under `services` decide what exists where; rules speak about the person") if question in _DIRECTORY else (
            "MP305", "readiness, stage and mandate change wording, notes and grouping; they never give or take an option")
        check.findings.error(at, code, f"rule `{rule.id}`: an {rule.verb} may not read `{question}`{through}", help)


def _reader(check: _Check, rule: Rule, question: str) -> tuple[Position, str]:
    """The place of the word by which a rule reads a question, and through which concept."""
    if any(isinstance(part, Test) and part.question == question for part in walk(rule.when)):
        return check.place(rule, "when", question), ""
    concepts = check.rulebook.concepts
    through = next(name for name in sorted(concepts_in(rule.when)) if question in questions_in(concepts[name], concepts.__getitem__))
    return check.place(rule, "when", through), f" (through the concept `{through}`)"


def _what_it_avoids(check: _Check, rule: Rule) -> None:
    for option in rule.options if rule.verb is Verb.AVOID else ():
        if option in ALWAYS_OFFERED:
            check.findings.error(check.place(rule, "avoid", option), "MP306", f"rule `{rule.id}`: `{option}` may not be avoided",
                                 "nobody leaves empty-handed; write a caution")


def _what_it_rests_on(check: _Check, rule: Rule | Comparison) -> None:
    findings, sources = check.findings, check.rulebook.sources
    for one in rule.evidence:
        if _withdrawn(check, sources[one.source]):
            findings.error(check.place(rule, "evidence", one.source), "MP316", f"rule `{rule.id}` cites `{one.source}`, which was withdrawn",
                           "read the rule again and cite something else")
    if rule.awaiting is not None:
        _awaits(check, rule)
    elif not rule.evidence:
        if check.items(rule, "evidence") == 0:
            findings.error(check.place(rule, "evidence"), "MP303", f"rule `{rule.id}`: no evidence",
                           "add `evidence:`, or `awaiting_citation:` with reason, owner and review_by")
    elif not rule.verified and check.items(rule, "evidence") == len(rule.evidence):
        named = ", ".join(f"`{one.source}` ({_weakness(sources[one.source])})" for one in rule.evidence)
        findings.error(check.place(rule, "evidence", rule.evidence[0].source), "MP304", f"rule `{rule.id}` rests on {named} alone",
                       "add a source that was read and is in force, or `awaiting_citation:`")


def _withdrawn(check: _Check, source: Source) -> bool:
    return source.withdrawn is not None and source.withdrawn <= check.as_of


def _weakness(source: Source) -> str:
    return f"superseded by `{source.superseded_by}`" if source.superseded_by else "not read"


def _awaits(check: _Check, rule: Rule | Comparison) -> None:
    assert rule.awaiting is not None
    due, owner, at = rule.awaiting.review_by, rule.awaiting.owner, check.place(rule, "awaiting_citation")
    if due is None or not owner or not rule.awaiting.reason:
        return  # what is missing is a finding already
    message = f"rule `{rule.id}` awaits a citation: {rule.awaiting.reason}"
    if due < check.as_of:
        check.findings.warning(at, "MP311", f"{message} (due `{due}`)", f"ask {owner}, and set the evidence or a new date")
    else:
        check.findings.info(at, "MP311", message, f"{owner}, by {due}")


def _when_in_force(check: _Check, rule: Rule | Comparison) -> None:
    if rule.starts and rule.ends and rule.ends < rule.starts:
        check.findings.error(check.place(rule, "until"), "MP106",
                             f"rule `{rule.id}` ends on `{rule.ends}`, before it starts on `{rule.starts}`", "swap `from` and `until`")
    if rule.review_by is None and check.items(rule, "review_by") == 0:
        check.findings.warning(rule.at, "MP313", f"rule `{rule.id}` has no `review_by`", "say by when it is read again")
    _read_again(check, rule, "rule", "read it again and set the next date")


def _read_again(check: _Check, item: Rule | Comparison | Source | Option, kind: str, help: str) -> None:
    if item.review_by is not None and item.review_by < check.as_of:
        check.findings.warning(check.place(item, "review_by"), "MP313", f"{kind} `{item.id}` was to be read again by `{item.review_by}`", help)


def _source(check: _Check, source: Source) -> None:
    sources = check.rulebook.sources
    if source.superseded_by is not None and source.superseded_by not in sources:
        check.findings.error(check.place(source, "superseded_by"), "MP302",
                             f"source `{source.id}`: `{source.superseded_by}` is no source", did_you_mean(source.superseded_by, sources))
    if _withdrawn(check, source):
        check.findings.error(check.place(source, "withdrawn"), "MP316", f"source `{source.id}` was withdrawn on `{source.withdrawn}`",
                             "offers resting on it alone have fallen; mend the rules that cite it")
    _read_again(check, source, "source", "look for a newer edition and set the next date")


def _option(check: _Check, option: Option) -> None:
    options, sources, findings = check.rulebook.options, check.rulebook.sources, check.findings
    for key, names in (("alternatives", option.alternatives), ("shown_inside", (option.shown_inside,) if option.shown_inside else ())):
        for name in names:
            if name not in options:
                findings.error(check.place(option, key, name), "MP301", f"option `{option.id}`: `{name}` is no option", did_you_mean(name, options))
    for name in option.sources:
        if name not in sources:
            findings.error(check.place(option, "sources", name), "MP302", f"option `{option.id}`: `{name}` is no source", did_you_mean(name, sources))
    if option.safety_tag is not None and option.safety_tag not in check.rulebook.tags:
        findings.error(check.place(option, "safety_tag"), "MP307", f"option `{option.id}`: `{option.safety_tag}` is no tag",
                       did_you_mean(option.safety_tag, check.rulebook.tags))
    if option.safety_tag is not None and not option.safety:
        findings.error(check.place(option, "safety_tag"), "MP102", f"option `{option.id}`: `safety` is missing", "add the text that stands under this tag")
    if option.service is not None and option.id in NEVER_NOT_HERE:
        findings.error(check.place(option, "service"), "MP306",
                       f"option `{option.id}` may not need the service `{option.service}`", "it is never `not here`; leave `service` out")
    _read_again(check, option, "option", "read the card again and set the next date")
    if not any(rule.verb is Verb.OFFER for rule in check.rulebook.about[option.id]):
        findings.info(option.at, "MP315", f"no rule offers `{option.id}`", "it is shown only to someone who asks for it")


def _unused_questions(check: _Check) -> None:
    """Asking and ignoring is worse than not asking. What the engine itself reads counts as used."""
    rulebook = check.rulebook
    used = {"respondent", "jurisdiction", "goals", *_DIRECTORY}
    used |= {question for reads in rulebook.reads.values() for question in reads}
    used |= {question for option in rulebook.options.values() for question, _ in option.asked_by}
    for question in rulebook.vocabulary.questions.values():
        if question.id not in used:
            check.findings.warning(question.at, "MP314", f"nothing reads the question `{question.id}`", "write a rule that uses it, or do not ask it")


def _limits(check: _Check) -> None:
    """Every rule that is more than the live engine takes, and the rest together."""
    from engine.flags import LoweringError
    from engine.lowering import lower

    rules = dict(check.rulebook.rules)
    while True:
        try:
            lower(replace(check.rulebook, rules=rules))
            return
        except LoweringError as error:
            rule = rules.pop(error.rule, None)
            at = check.place(rule or _one_too_many(check.rulebook, list(rules.values())), "when")
            check.findings.error(at, error.code, str(error), error.help)
            if rule is None:
                return


def _one_too_many(rulebook: Rulebook, rules: list[Rule]) -> Rule:
    """The first rule, in the order of the files, with which the rules before it are more than the engine takes."""
    from engine.flags import LoweringError
    from engine.lowering import lower

    fits, too_many = 0, len(rules)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        try:
            lower(replace(rulebook, rules={rule.id: rule for rule in rules[:middle]}))
            fits = middle
        except LoweringError:
            too_many = middle
    return rules[too_many - 1]
