"""Why an option stands where it stands, or why it is not in the list, and what would change that."""

from engine.case import Case
from engine.changes import would_change
from engine.conditions import Condition, Op, Test, walk
from engine.rulebook import Option, Rule, Verb
from engine.standing import visible
from engine.suggestions import Suggestions
from engine.wording import Plain, Wording


def explain(case: Case, wording: Wording, option_id: str) -> Plain:
    """One option for one case: its place in the answer when it is in play, else each offer with what is missing."""
    option = case.rulebook.options[option_id]
    placed = case.placed.get(option_id)
    rules = [_judged(rule, case, wording) for rule in case.edition.about[option_id]]
    answer: Plain = {"option": option_id, "name": wording.name(option), "standing": str(placed.standing) if placed else None}
    if placed is not None:
        answer["why"] = Suggestions(case, wording).option(placed)
    else:
        answer["text"] = wording.message("not_in_list")
        answer["would_change"] = _changes(case, option)
    answer["visible"] = visible(option, case.facts)
    answer["rules"] = rules
    return answer


def _changes(case: Case, option: Option) -> list[Plain]:
    return [change.as_json() for change in would_change(case, option, None)] if visible(option, case.facts) else []


def _judged(rule: Rule, case: Case, wording: Wording) -> Plain:
    truth = case.truth(rule)
    said: Plain = {"verb": str(rule.verb), "status": {True: "holds", False: "fails", None: "open"}[truth], **wording.reason(rule, case.verdicts)}
    if rule.tag:
        said["tag"] = rule.tag
    if truth is None:
        said["would_settle"] = wording.settling(case.verdicts.open_questions(rule.id))
    if truth is False and rule.verb is Verb.OFFER:
        said["not_met"] = wording.settling(_failing(rule.when, case))
    if truth is not True:
        said["facts"] = {}
    return said


def _failing(condition: Condition, case: Case) -> list[str]:
    """Questions whose answers keep an offer from holding."""
    failing: list[str] = []
    for part in walk(condition):
        name = getattr(part, "name", None)
        if name is not None:
            failing += _failing(case.rulebook.concepts[name], case)
        elif isinstance(part, Test) and part.op is not Op.KNOWN and part.question in case.facts.known:
            failing.append(part.question)
    return list(dict.fromkeys(failing))
