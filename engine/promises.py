"""Two promises that a rulebook keeps whatever file was lost: nobody leaves empty-handed, no emergency goes unheard.

A rule file that is missing or cut short can leave a rulebook that reads well and says too little; a list without these
is worse than none, so their absence is an error.
"""

from engine.answers import Facts, Listed
from engine.conditions import ALWAYS
from engine.diagnostics import Findings
from engine.oracle import Oracle
from engine.rulebook import ALWAYS_OFFERED, Rulebook, Verb

EMERGENCY = "emergency_now"


def check_promises(rulebook: Rulebook, findings: Findings) -> None:
    """Errors where an always-offered option is not always offered, or a sign of emergency raises no urgent alert."""
    if all(option in rulebook.options for option in ALWAYS_OFFERED):
        _always_offered(rulebook, findings)
    if EMERGENCY in rulebook.vocabulary:
        _emergencies_heard(rulebook, findings)


def _always_offered(rulebook: Rulebook, findings: Findings) -> None:
    for option in ALWAYS_OFFERED:
        if not any(rule.verb is Verb.OFFER and rule.when == ALWAYS and not rule.starts and not rule.ends for rule in rulebook.about[option]):
            findings.error(rulebook.options[option].at, "MP323", f"no rule offers `{option}` to everyone",
                           "nobody leaves empty-handed: write an offer with `always: true`, or look for a rule file that is missing")


def _emergencies_heard(rulebook: Rulebook, findings: Findings) -> None:
    question = rulebook.vocabulary[EMERGENCY]
    urgent = {rule.id: rule.when for rule in rulebook.with_verb(Verb.ALERT) if rule.urgent}
    oracle = Oracle(urgent, rulebook.concepts)
    for value in question.values:
        alone = Facts({EMERGENCY: Listed((value,))})
        if not oracle.evaluate(alone).holding:
            findings.error(question.at, "MP324", f"`{value}` alone raises no urgent alert",
                           f"write an alert with `urgent: true` for `{EMERGENCY}`, or look for a rule file that is missing")
