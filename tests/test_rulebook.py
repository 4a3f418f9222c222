"""The rulebook that comes with the software: checked, traced to every statement, and with nothing left over."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.diagnostics import Severity
from engine.rulebook import ALWAYS_OFFERED, NEVER_NOT_HERE, ONLY_FOR_SOMEONE_ELSE, READINESS, Rulebook, Verb
from engine.vocabulary import AskedOf
from tests.small import AS_OF, standings, suggest

ROOT = Path(__file__).resolve().parent.parent
STATEMENTS = (ROOT / "tests" / "data" / "statements.txt").read_text(encoding="utf-8").split()
PROVENANCE = sorted((ROOT / "docs" / "provenance").glob("*.md"))
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def rows() -> Iterator[tuple[str, str, list[str], str]]:
    """File, what it is about, the rules named, and the note, of every row of every table of provenance."""
    for path in PROVENANCE:
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("| ") else []
            if len(cells) == 3 and cells[0] not in ("statement", "correction"):
                yield path.name, cells[0], [word for word in re.split(r"[,;]\s*", cells[1]) if ID.fullmatch(word)], cells[2]


ROWS = list(rows())


def names_of(rulebook: Rulebook) -> set[str]:
    """Ids of everything that provenance may name."""
    return {*rulebook.rules, *rulebook.comparisons}


def test_there_are_245_statements() -> None:
    assert len(STATEMENTS) == len(set(STATEMENTS)) == 245


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_statement_says_where_it_went_or_why_not(statement: str) -> None:
    told = [(rules, note) for _, about, rules, note in ROWS if about == statement]
    assert told
    assert any(rules for rules, _ in told) or all(note for _, note in told)


def test_every_rule_that_provenance_names_is_there(shipped: Rulebook) -> None:
    known = names_of(shipped)
    assert [(file, about, rule) for file, about, rules, _ in ROWS for rule in rules if rule not in known] == []


def test_a_rule_named_for_a_statement_lists_it(shipped: Rulebook) -> None:
    silent = [
        (about, rule)
        for _, about, rules, _ in ROWS
        if about in STATEMENTS
        for rule in rules
        if rule in shipped.rules and about not in shipped.rules[rule].statements
    ]
    assert silent == []


def test_a_statement_that_a_rule_lists_is_told_for_that_rule(shipped: Rulebook) -> None:
    told = {(statement, rule) for _, about, rules, _ in ROWS for statement in re.findall(r"K\d{3}", about) for rule in rules}
    listed = {(statement, rule.id) for rule in shipped.rules.values() for statement in rule.statements if re.fullmatch(r"K\d{3}", statement)}
    assert sorted(listed - told) == []


def test_no_rule_lists_a_statement_that_does_not_exist(shipped: Rulebook) -> None:
    assert {s for rule in shipped.rules.values() for s in rule.statements if s.startswith("K")} <= set(STATEMENTS)


def test_it_has_no_errors_and_no_warnings(shipped: Rulebook) -> None:
    assert [str(one) for one in shipped.diagnostics if one.severity is not Severity.INFO] == []


def test_every_rule_speaks_both_languages(shipped: Rulebook) -> None:
    texts = {rule.id: [rule.because, *([rule.for_clinician] if rule.for_clinician else [])] for rule in shipped.rules.values()}
    assert [id for id, said in texts.items() if any(not one.get("en") or not one.get("fr") for one in said)] == []


def test_every_rule_rests_on_something_or_says_that_it_awaits_it(shipped: Rulebook) -> None:
    assert [rule.id for rule in shipped.rules.values() if not rule.verified and rule.awaiting is None] == []
    assert [rule.id for rule in shipped.rules.values() if rule.review_by is None] == []


def test_no_medicine_or_procedure_is_offered_without_evidence_unless_it_awaits_it(shipped: Rulebook) -> None:
    for rule in shipped.with_verb(Verb.OFFER):
        carried = any(shipped.sources[one.source].carries for one in rule.evidence)
        assert carried or rule.awaiting is not None, rule.id


def test_every_question_is_read(shipped: Rulebook) -> None:
    read = {question for reads in shipped.reads.values() for question in reads}
    read |= {question for option in shipped.options.values() for question, _ in option.asked_by} | {
        "respondent",
        "jurisdiction",
        "goals",
        "local_services",
    }
    assert sorted(set(shipped.vocabulary.questions) - read) == []


def test_every_option_is_offered_by_a_rule_or_provenance_says_why_not(shipped: Rulebook) -> None:
    offered = {option for rule in shipped.with_verb(Verb.OFFER) for option in rule.options}
    silent = {id for id, option in shipped.options.items() if id not in offered and not option.asked_by}
    assert silent == {"prep", "prescribed_alternatives"}
    assert all(any(id in f"{about} {note}" and note for _, about, _, note in ROWS) for id in silent)


def test_every_tag_is_used_or_the_engines_own(shipped: Rulebook) -> None:
    used = {rule.tag for rule in shipped.rules.values()} | {"missing_info", "stale_source", "legal_status_check", "availability_check"}
    assert set(shipped.tags) - used == {"iv_xr_bup"}  # K070: a fixed text of the option, and no rule


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"respondent": "declined"},
        {"respondent": "self_and_loved_one"},
        {"respondent": "clinician", "jurisdiction": "AQ", "local_services": ["none_known"]},
    ],
)
def test_nobody_leaves_empty_handed(shipped: Rulebook, said: dict[str, object]) -> None:
    found = standings(suggest(shipped, said)) | {"no_change_for_now": "discuss"}
    assert {id: found.get(id) for id in ALWAYS_OFFERED} == dict.fromkeys(ALWAYS_OFFERED, "discuss")


@pytest.mark.parametrize("respondent", ONLY_FOR_SOMEONE_ELSE)
def test_loved_ones_see_only_what_loved_ones_are_offered(shipped: Rulebook, respondent: str) -> None:
    found = suggest(shipped, {"respondent": respondent, "loved_one_uses_opioids": "yes"})
    assert {"naloxone_thn", "family_support"} <= {one["id"] for one in found["options"]}
    assert all(shipped.options[one["id"]].for_loved_ones for one in found["options"])
    assert all(shipped.vocabulary[one["question"]].asked_of_loved_one for one in found["ask_next"])


def test_what_is_never_not_here_needs_no_service(shipped: Rulebook) -> None:
    assert [id for id in NEVER_NOT_HERE if shipped.options[id].service] == []


def test_no_change_for_now_never_counts_as_being_safer(shipped: Rulebook) -> None:
    assert not shipped.options["no_change_for_now"].safer_today


def test_readiness_changes_no_alert_no_standing_and_no_caution(shipped: Rulebook) -> None:
    assert not {question for rule in shipped.with_verb(Verb.OFFER, Verb.AVOID) for question in shipped.reads[rule.id]} & {
        *READINESS,
        "local_services",
    }


def test_no_avoid_reads_age_alone(shipped: Rulebook) -> None:
    assert [rule.id for rule in shipped.with_verb(Verb.AVOID) if shipped.reads[rule.id] == {"age"}] == []


def test_every_alternative_and_name_is_an_option_in_both_languages(shipped: Rulebook) -> None:
    for option in shipped.options.values():
        assert set(option.alternatives) <= set(shipped.options)
        assert option.name.keys() == option.summary.keys() == {"en", "fr"}


def test_the_vocabulary_is_the_closed_one(shipped: Rulebook) -> None:
    words = shipped.vocabulary
    assert (words["assist_ssi_max"].range, words["dast10"].range, words["sds"].range) == ((0, 39), (0, 10), (0, 15))
    assert words["local_services"].asked_of is AskedOf.DIRECTORY
    assert all(question.ask.keys() >= {"en", "fr"} and question.why.keys() >= {"en", "fr"} for question in words.questions.values())


def test_the_day_of_the_tests_is_the_day_of_the_rulebook() -> None:
    assert AS_OF.isoformat() == "2026-11-23"
