"""Conditions with a name. Circles and chains are in `tests/bad_files/`."""

from engine.conditions import Concept, Not
from tests.small import files_over_good, findings, small


def test_a_concept_is_the_condition_it_stands_for() -> None:
    concepts = small(
        more="concepts: [{id: older, when: {recent: 'no'}, meaning: {en: Not recent, fr: Pas récent}}, {id: recent, when: {hours: {under: 9}}}]"
    ).concepts
    assert concepts["older"] == Not(Concept("recent"))


def test_concepts_may_be_shared_without_being_a_circle() -> None:
    text = b"concepts: [{id: a, when: {c: 'yes', b: 'yes'}}, {id: b, when: {c: 'no'}}, {id: c, when: {age: 3}}]"
    assert findings(files_over_good({"zz.yaml": text})) == []


def test_a_long_chain_of_concepts_is_told_and_never_overruns() -> None:
    chain = "".join(f"  - {{id: c{number}, when: {{c{number + 1}: 'yes'}}}}\n" for number in range(3000)) + "  - {id: c3000, when: {age: 3}}\n"
    for text in (chain, "\n".join(reversed(chain.splitlines()))):
        assert {one.code for one in findings(files_over_good({"zz.yaml": f"concepts:\n{text}\n".encode()}))} == {"MP404"}
