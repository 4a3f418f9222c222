"""Judges a rulebook as a whole: what its rules may read, what they rest on, what is stale, what nothing uses."""

from datetime import date

from engine.conditions import Condition, Op, Test, walk
from engine.diagnostics import Findings, Position, did_you_mean
from engine.rulebook import ALWAYS_OFFERED, NEVER_NOT_HERE, READINESS, Option, Rule, Rulebook, Source, Verb

_DIRECTORY = ("local_services",)


def check_whole(rulebook: Rulebook, findings: Findings, as_of: date) -> None:
    """Add every finding about how the parts of a rulebook fit together on a day."""
    for rule in rulebook.rules.values():
        _what_it_reads(rule, rulebook, findings)
        _what_it_avoids(rule, findings)
        _what_it_rests_on(rule, rulebook, findings, as_of)
        _when_in_force(rule, findings, as_of)
    for source in rulebook.sources.values():
        _source(source, rulebook, findings, as_of)
    for option in rulebook.options.values():
        _option(option, rulebook, findings, as_of)
    _services(rulebook, findings)
    _unused_questions(rulebook, findings)
    _limits(rulebook, findings)


def _what_it_reads(rule: Rule, rulebook: Rulebook, findings: Findings) -> None:
    if rule.verb not in (Verb.OFFER, Verb.AVOID):
        return
    reads = rulebook.reads[rule.id]
    for question in sorted(reads & set(READINESS)):
        findings.error(rule.at, "MP305", f"rule `{rule.id}`: an {rule.verb} may not read `{question}`",
                       "readiness, stage and mandate change wording, notes and grouping; they never give or take an option")
    for question in sorted(reads & set(_DIRECTORY)):
        findings.error(rule.at, "MP310", f"rule `{rule.id}`: an {rule.verb} may not read `{question}`",
                       "records under `services` decide what exists where; rules speak about the person")
    if any(isinstance(part, Test) and part.op is Op.KNOWN for part in _through_concepts(rule.when, rulebook)):
        findings.error(rule.at, "MP208", f"rule `{rule.id}`: an {rule.verb} may not test `known` through a concept", "test what was said")


def _through_concepts(condition: Condition, rulebook: Rulebook) -> list[Condition]:
    found: list[Condition] = []
    for part in walk(condition):
        found.append(part)
        name = getattr(part, "name", None)
        if name is not None:
            found += _through_concepts(rulebook.concepts[name], rulebook)
    return found


def _what_it_avoids(rule: Rule, findings: Findings) -> None:
    if rule.verb is Verb.AVOID:
        for option in rule.options:
            if option in ALWAYS_OFFERED:
                findings.error(rule.at, "MP306", f"rule `{rule.id}`: `{option}` may not be avoided", "nobody leaves empty-handed; write a caution")


def _what_it_rests_on(rule: Rule, rulebook: Rulebook, findings: Findings, as_of: date) -> None:
    if rule.awaiting is not None:
        due = rule.awaiting.review_by
        message = f"rule `{rule.id}` awaits a citation: {rule.awaiting.reason}"
        if due is not None and due < as_of:
            findings.warning(rule.at, "MP311", f"{message} (due {due})", f"ask {rule.awaiting.owner}, and set the evidence or a new date")
        else:
            findings.info(rule.at, "MP311", message, f"{rule.awaiting.owner}, by {due}")
        return
    if not rule.evidence:
        findings.error(rule.at, "MP303", f"rule `{rule.id}`: no evidence", "add `evidence:`, or `awaiting_citation:` with reason, owner and review_by")
    elif not rule.verified:
        named = ", ".join(f"`{one.source}`" for one in rule.evidence)
        findings.error(rule.at, "MP304", f"rule `{rule.id}` rests on {named} alone, superseded or not read", "add a source that was read, or `awaiting_citation:`")
    for one in rule.evidence:
        if rulebook.sources[one.source].withdrawn is not None:
            findings.error(rule.at, "MP316", f"rule `{rule.id}` cites `{one.source}`, which was withdrawn", "read the rule again and cite something else")


def _when_in_force(rule: Rule, findings: Findings, as_of: date) -> None:
    if rule.starts and rule.ends and rule.ends < rule.starts:
        findings.error(rule.at, "MP106", f"rule `{rule.id}` ends before it starts", "swap `from` and `until`")
    if rule.review_by is None:
        findings.warning(rule.at, "MP313", f"rule `{rule.id}` has no `review_by`", "say by when it is read again")
    elif rule.review_by < as_of:
        findings.warning(rule.at, "MP313", f"rule `{rule.id}` was to be read again by {rule.review_by}", "read it again and set the next date")


def _source(source: Source, rulebook: Rulebook, findings: Findings, as_of: date) -> None:
    if source.superseded_by is not None and source.superseded_by not in rulebook.sources:
        findings.error(source.at, "MP302", f"source `{source.id}`: `{source.superseded_by}` is no source", did_you_mean(source.superseded_by, rulebook.sources))
    if source.withdrawn is not None:
        findings.error(source.at, "MP316", f"source `{source.id}` was withdrawn on {source.withdrawn}", "offers resting on it alone have fallen; mend the rules that cite it")
    if source.review_by is not None and source.review_by < as_of:
        findings.warning(source.at, "MP313", f"source `{source.id}` was to be read again by {source.review_by}", "look for a newer edition and set the next date")


def _option(option: Option, rulebook: Rulebook, findings: Findings, as_of: date) -> None:
    for name in option.alternatives:
        if name not in rulebook.options:
            findings.error(option.at, "MP301", f"option `{option.id}`: `{name}` is no option", did_you_mean(name, rulebook.options))
    if option.shown_inside is not None and option.shown_inside not in rulebook.options:
        findings.error(option.at, "MP301", f"option `{option.id}`: `{option.shown_inside}` is no option", did_you_mean(option.shown_inside, rulebook.options))
    for name in option.sources:
        if name not in rulebook.sources:
            findings.error(option.at, "MP302", f"option `{option.id}`: `{name}` is no source", did_you_mean(name, rulebook.sources))
    if option.service is not None and option.id in NEVER_NOT_HERE:
        findings.error(option.at, "MP306", f"option `{option.id}` may need no service", "it is never `not here`; leave `service` out")
    if option.review_by is not None and option.review_by < as_of:
        findings.warning(option.at, "MP313", f"option `{option.id}` was to be read again by {option.review_by}", "read the card again and set the next date")
    if not any(rule.verb is Verb.OFFER for rule in rulebook.about[option.id]):
        findings.info(option.at, "MP315", f"no rule offers `{option.id}`", "it is shown only to someone who asks for it")


def _services(rulebook: Rulebook, findings: Findings) -> None:
    kinds = {option.service for option in rulebook.options.values() if option.service}
    for record in rulebook.services:
        if record.service not in kinds:
            findings.warning(record.at, "MP301", f"no option needs the service `{record.service}`", did_you_mean(record.service, sorted(kinds)))
        if rulebook.vocabulary.places.names and record.place not in rulebook.vocabulary.places:
            findings.error(record.at, "MP202", f"`{record.place}` is no place", did_you_mean(record.place, rulebook.vocabulary.places.names))
        if record.source is not None and record.source not in rulebook.sources:
            findings.error(record.at, "MP302", f"service `{record.service}`: `{record.source}` is no source", did_you_mean(record.source, rulebook.sources))


def _unused_questions(rulebook: Rulebook, findings: Findings) -> None:
    """Asking and ignoring is worse than not asking. What the engine itself reads counts as used."""
    used = {"respondent", "jurisdiction", "goals", *_DIRECTORY}
    used |= {question for reads in rulebook.reads.values() for question in reads}
    used |= {question for option in rulebook.options.values() for question, _ in option.asked_by}
    for question in rulebook.vocabulary.questions.values():
        if question.id not in used:
            findings.warning(question.at, "MP314", f"nothing reads the question `{question.id}`", "write a rule that uses it, or do not ask it")


def _limits(rulebook: Rulebook, findings: Findings) -> None:
    from engine.lowering import LoweringError, lower

    try:
        lower(rulebook)
    except LoweringError as error:
        at = rulebook.rules[error.rule].at if error.rule in rulebook.rules else Position(".")
        findings.error(at, error.code, str(error), error.help)
