"""The encoding says of everybody where each option stands as `case` says it of one. The rules: `tests/test_one_meaning.py`."""

from collections import Counter
from random import Random

from engine.answers import Facts, Listed
from engine.case import Case, Edition
from engine.oracle import Oracle
from engine.proof.encoding import Encoding
from engine.proof.sample import drawn
from engine.proof.solver import Found, Prover
from engine.rulebook import Rulebook
from tests.proof.pinning import Pinning
from tests.small import AS_OF


def compare(rulebook: Rulebook, people: list[tuple[Facts, tuple[str, ...]]]) -> Counter[str]:
    """Every option for every person; how often each standing was met."""
    edition, oracle, met = Edition(rulebook, AS_OF), Oracle.of(rulebook), Counter[str]()
    encoding = Encoding(edition)
    pinning = Pinning(encoding)
    for facts, asked in people:
        prover = Prover(60)
        prover.suppose([*encoding.person.facts, *pinning.pinned(facts, asked)])
        assert prover.search() is Found.SOMEBODY
        verdicts = oracle.evaluate(facts)
        placed = Case(edition, oracle, facts, verdicts, asked).placed
        for option in rulebook.options.values():
            standing = str(placed[option.id].standing) if option.id in placed else "absent"
            stands = encoding.stands(option, encoding.person)
            assert [name for name, truth in stands.by_name.items() if prover.true(truth)] == [standing], f"{option.id}: {facts}"
            met[standing] += 1
    return met


def test_the_shipped_rulebook_for_people_drawn_by_lot(shipped: Rulebook) -> None:
    lot = Random(11)
    people = [(drawn(lot, shipped.vocabulary, lot.choice((0.05, 0.4, 0.9))), tuple(lot.sample(list(shipped.options), 6))) for _ in range(40)]
    people += [(Facts({**drawn(lot, shipped.vocabulary, 0.3).known, "local_services": Listed(("none_known",))}), ()) for _ in range(4)]
    places = [place for place in shipped.vocabulary.places.names if "-" in place]
    people += [(Facts({**drawn(lot, shipped.vocabulary, 0.2).known, "jurisdiction": lot.choice(places)}), tuple(shipped.options)) for _ in range(12)]
    met = compare(shipped, people)
    assert all(met[standing] > 5 for standing in ("discuss", "check_first", "not_now", "not_here", "absent")), met
