"""Two promises that a rulebook keeps whatever file was lost: nobody leaves empty-handed, no emergency goes unheard.

A rule file that is missing or cut short can leave a rulebook that reads well and says too little; a list without these
is worse than none, so their absence is an error.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from engine.answers import Facts, Listed
from engine.conditions import ALWAYS
from engine.diagnostics import Findings
from engine.oracle import Oracle
from engine.rulebook import ALWAYS_OFFERED, Rule, Rulebook, Verb

EMERGENCY = "emergency_now"


def check_promises(rulebook: Rulebook, findings: Findings) -> None:
    """Errors where an always-offered option is not always offered, or a sign of emergency raises no urgent alert."""
    if all(option in rulebook.options for option in ALWAYS_OFFERED):
        _always_offered(rulebook, findings)
    if EMERGENCY in rulebook.vocabulary:
        _emergencies_heard(rulebook, findings)


def _always_offered(rulebook: Rulebook, findings: Findings) -> None:
    """Each of them has to be offered to everyone on every day on which anything is offered; on the other days nothing is shown."""
    offers = tuple(rulebook.with_verb(Verb.OFFER))
    for option in ALWAYS_OFFERED:
        to_all = [rule for rule in rulebook.about[option] if rule.verb is Verb.OFFER and rule.when == ALWAYS]
        if _silent_some_day(offers, to_all):
            findings.error(
                rulebook.options[option].at,
                "MP323",
                f"no rule offers `{option}` to everyone",
                "nobody leaves empty-handed: write an offer with `always: true`, or look for a rule file that is missing",
            )


def _silent_some_day(offers: Iterable[Rule], promised: Iterable[Rule]) -> bool:
    """Whether on some day something is offered and none of the promised rules is in force."""
    offers, promised = tuple(offers), tuple(promised)
    days = {rule.starts or date.min for rule in offers} | {rule.ends + timedelta(days=1) for rule in promised if rule.ends and rule.ends < date.max}
    return any(_in_force(offers, day) and not _in_force(promised, day) for day in days)


def _in_force(rules: Iterable[Rule], day: date) -> bool:
    return any((rule.starts or date.min) <= day <= (rule.ends or date.max) for rule in rules)


def _emergencies_heard(rulebook: Rulebook, findings: Findings) -> None:
    """Each sign by itself, on every day on which anything is offered."""
    question, offers = rulebook.vocabulary[EMERGENCY], tuple(rulebook.with_verb(Verb.OFFER))
    urgent = {rule.id: rule for rule in rulebook.with_verb(Verb.ALERT) if rule.urgent}
    oracle = Oracle({id: rule.when for id, rule in urgent.items()}, rulebook.concepts)
    for value in question.values:
        heard = [urgent[id] for id in oracle.evaluate(Facts({EMERGENCY: Listed((value,))})).holding]
        if not heard or _silent_some_day(offers, heard):
            findings.error(
                question.at,
                "MP324",
                f"`{value}` alone raises no urgent alert" + (" on some days on which options are offered" if heard else ""),
                "let no `from` or `until` silence it" if heard
                else f"write an alert with `urgent: true` for `{EMERGENCY}`, or look for a rule file that is missing",
            )
