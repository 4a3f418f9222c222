"""For every principle, a rulebook with one thing changed on which it fails. Some of them `check` would refuse as well."""

from collections.abc import Callable
from dataclasses import replace

from engine.conditions import ALWAYS, AllOf, Concept, Condition, Not, Op, Test
from engine.diagnostics import Position
from engine.rulebook import Awaiting, Rule, Rulebook, Verb

Mutation = Callable[[Rulebook], Rulebook]
HERE = Position("mutant.yaml")
OPIOIDS = Concept("opioid_medication_may_fit")
NOT_TO_STOP = Not(Test("goals", Op.INCLUDES_ANY, ("abstain_all",)))


def is_(question: str, *values: str | int) -> Test:
    return Test(question, Op.ONE_OF, values)


def has(question: str, *items: str) -> Test:
    return Test(question, Op.INCLUDES_ANY, items)


def with_rules(rulebook: Rulebook, rules: dict[str, Rule]) -> Rulebook:
    return replace(rulebook, rules=rules)


def added(verb: Verb, option: str, when: Condition, **more: object) -> Mutation:
    """One more rule about an option: by default an avoid that is verified and blocks."""
    rule = Rule("mutant", verb, (option,), when, {"en": "Mutant."}, HERE, tag="allergy", verified=True, if_unknown="mention",
                awaiting=Awaiting("a test", "a test", None) if verb is Verb.OFFER else None)
    return lambda rulebook: with_rules(rulebook, {**rulebook.rules, "mutant": replace(rule, **more)})


def avoid(option: str, when: Condition, **more: object) -> Mutation:
    return added(Verb.AVOID, option, when, **more)


def offer(option: str, when: Condition) -> Mutation:
    return added(Verb.OFFER, option, when)


def dropped(*ids: str) -> Mutation:
    return lambda rulebook: with_rules(rulebook, {id: rule for id, rule in rulebook.rules.items() if id not in ids})


def changed(id: str, **what: object) -> Mutation:
    return lambda rulebook: with_rules(rulebook, {**rulebook.rules, id: replace(rulebook.rules[id], **what)})


def concept(name: str, when: Condition) -> Mutation:
    return lambda rulebook: replace(rulebook, concepts={**rulebook.concepts, name: when})


def option(id: str, **what: object) -> Mutation:
    return lambda rulebook: replace(rulebook, options={**rulebook.options, id: replace(rulebook.options[id], **what)})


def without_tag(id: str, tag: str) -> Mutation:
    """No caution or avoid with a tag speaks about an option."""
    def gone(rule: Rule) -> Rule:
        mine = id in rule.options and rule.tag == tag and rule.verb in (Verb.CAUTION, Verb.AVOID)
        return replace(rule, options=tuple(one for one in rule.options if one != id)) if mine else rule

    return lambda rulebook: with_rules(rulebook, {name: gone(rule) for name, rule in rulebook.rules.items()})


def both(first: Mutation, second: Mutation) -> Mutation:
    return lambda rulebook: second(first(rulebook))


MUTANTS: dict[str, Mutation] = {
    "nobody-leaves-empty-handed": dropped("always-safer-use-plan"),
    "leaving-things-as-they-are-is-always-a-choice": avoid("no_change_for_now", is_("suicidality", "thoughts")),
    "reasons-and-hurts-take-nothing-away": avoid("pain_care", has("what_using_does", "pleasure")),
    "naloxone-wherever-opioids-or-an-unregulated-supply-are-near": option("naloxone_thn", offered_to=("person",)),
    "safer-injecting-whatever-the-goal": changed("supplies-for-injecting", when=AllOf((has("routes", "inject"), NOT_TO_STOP))),
    "safer-smoking-whatever-the-goal": changed("supplies-for-smoking-or-snorting", when=has("routes", "smoke")),
    "a-goal-of-stopping-costs-no-safety": changed("supplies-for-injecting", when=AllOf((has("routes", "inject"), NOT_TO_STOP))),
    "goals-hold-nothing-back": avoid("oat_methadone", has("goals", "leave_oat")),
    "what-is-asked-for-is-answered": option("ioat", asked_by=()),
    "preferences-hold-nothing-back": avoid("oat_methadone", is_("pref_medication", "no")),
    "readiness-takes-nothing-away": changed("oat-methadone-offered-first", when=AllOf((OPIOIDS, is_("stage", "action")))),
    "declining-equals-not-answering": changed("pain-care-with-or-without-opioids", when=is_("pregnancy", "declined")),
    "saying-nothing-closes-nothing": avoid("residential", ALWAYS),
    "a-smaller-change-is-a-goal": dropped("goals-less-or-safer-use-is-a-goal"),
    "having-tried-before-takes-nothing-away": avoid("oat_methadone", has("tried_inadequate", "oat_methadone")),
    "an-overdose-takes-nothing-away": avoid("oat_methadone", is_("overdose_history", "past_30d")),
    "an-overdose-long-ago-takes-nothing-away": changed(
        "oat-methadone-offered-first", when=AllOf((OPIOIDS, is_("overdose_history", "none", "past_12m", "past_30d")))),
    "lost-tolerance-takes-nothing-away": changed("oat-methadone-offered-first", when=AllOf((OPIOIDS, is_("tolerance_recently_lost", "no")))),
    "ongoing-use-takes-nothing-away": avoid("oat_continue", is_("ongoing_use_on_treatment", "yes")),
    "treatment-goes-on": concept("on_agonist_treatment", is_("current_oat", "methadone", "bup_nx")),
    "ongoing-use-is-no-reason-to-end-care": dropped("oat-use-is-no-reason-to-end-care"),
    "housing-custody-and-cost-hold-nothing-back": avoid("hcv_treatment", is_("housing", "unsheltered")),
    "housing-custody-and-cost-take-nothing-away": changed(
        "infections-hepatitis-c-treatment", when=AllOf((is_("hcv_status", "rna_positive"), is_("housing", "stable")))),
    "no-way-of-stopping-without-its-overdose-text": option("withdrawal_bed", safety={}),
    "stopping-opioids-comes-with-the-warning-of-lost-tolerance": without_tag("residential", "tolerance_loss"),
    "any-sign-of-opioids-brings-both-overdose-warnings": concept("opioid_exposure", Concept("uses_opioids")),
    "stopping-opioids-comes-with-what-stopping-alone-does": without_tag("oat_taper", "withdrawal_only_harm"),
    "naltrexone-waits-until-opioids-are-ruled-out": changed("naltrexone-needs-no-recent-opioids", if_unknown="mention"),
    "naltrexone-waits-until-dependence-is-ruled-out": changed("naltrexone-not-with-opioid-dependence", if_unknown="mention"),
    "opioids-on-board-exclude-naltrexone": changed("naltrexone-needs-no-recent-opioids", options=("naltrexone_oud",)),
    "naltrexone-counts-the-days-itself": concept("recent_opioid", Test("opioid_last_hours", Op.AT_MOST, (23,))),
    "other-substances-never-cost-agonist-treatment": changed("sedatives-with-agonist-treatment", verb=Verb.AVOID),
    "other-substances-take-no-agonist-treatment-away": avoid("oat_bup_nx", has("substances", "alcohol")),
    "every-emergency-raises-the-alarm": concept("any_emergency_sign", has("emergency_now", "unresponsive", "seizure")),
    "a-plan-or-attempt-is-urgent": changed("suicide-plan-or-attempt-urgent", urgent=False),
    "pregnancy-warns-of-stopping-suddenly": changed(
        "pregnancy-no-sudden-stop", when=AllOf((is_("pregnancy", "pregnant"), is_("opioid_dependence", "yes")))),
    "pregnancy-keeps-agonist-treatment-first": both(
        dropped("pregnancy-buprenorphine-or-methadone"),
        changed("oat-methadone-offered-first", when=AllOf((OPIOIDS, Not(is_("pregnancy", "pregnant"))))),
    ),
    "pregnancy-holds-no-agonist-treatment-back": avoid("oat_bup_nx", is_("pregnancy", "pregnant")),
    "daily-drinking-warns-of-stopping-alone": changed("alcohol-do-not-stop-suddenly-alone", when=Test("pawss", Op.AT_LEAST, (4,))),
    "age-alone-holds-nothing-back": avoid("oat_methadone", Test("age", Op.AT_MOST, (17,))),
    "known-by-age-alone-nothing-is-closed": avoid("ioat", Test("age", Op.AT_MOST, (17,))),
    "young-people-read-about-consent": changed(
        "consent-under-18", when=AllOf((Test("age", Op.AT_MOST, (17,)), Test("jurisdiction", Op.INSIDE, ("CA",))))),
    "loved-ones-see-what-is-for-them": option("oat_methadone", offered_to=("person", "loved_one")),
    "loved-ones-always-have-something": option("counselling", offered_to=("person",)),
    "naloxone-and-drug-checking-say-their-limits": option("drug_checking", safety={}),
    "drug-checking-carries-the-limits-of-test-strips": changed("checking-test-strips-have-limits", when=is_("supply_unregulated", "yes")),
}
