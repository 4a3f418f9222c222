"""The encoding says of everybody what the double says of one: every rule, all three truths, every standing."""

from collections import Counter
from random import Random

import pytest

from engine.answers import Facts, Listed
from engine.case import Case, Edition
from engine.oracle import Oracle
from engine.proof.encoding import Encoding
from engine.proof.people import Chosen, Counted, Gathered
from engine.proof.sample import drawn
from engine.proof.solver import Found, Prover, Term
from engine.rulebook import Rule, Rulebook, Verb
from engine.vocabulary import Kind
from tests.generators import World, world
from tests.small import AS_OF

MET = Counter()


def pinned(encoding: Encoding, facts: Facts, asked: tuple[str, ...] = ()) -> list[Term]:
    """Facts that make the person left open into this one."""
    z3, person, found = encoding.z3, encoding.person, list(encoding.person.facts)
    found += [truth if option in asked else z3.Not(truth) for option, truth in person.asked.items()]
    for question, answer in person.answers.items():
        fact = facts.get(question)
        match answer:
            case Counted(number, known):
                found += [z3.Not(known)] if fact is None else [known, number == fact]
            case Chosen(words):
                said = encoding.whereabouts.alike.get(str(fact)) if encoding.vocabulary[question].kind is Kind.PLACE else fact
                found += [truth if word == said else z3.Not(truth) for word, truth in words.items()]
            case Gathered(items, closed):
                listed = fact if isinstance(fact, Listed) else Listed((), True)
                found += [truth if item in listed.items else z3.Not(truth) for item, truth in items.items()]
                found.append(z3.Not(closed) if listed.rest_open else closed)
    return found


def encoded(encoding: Encoding, prover: Prover, rule: Rule) -> bool | None:
    pair = encoding.truth(rule.when, encoding.person)
    holds, fails = prover.true(pair.holds), prover.true(pair.fails)
    assert not (holds and fails)
    return True if holds else False if fails else None


def compare(rulebook: Rulebook, people: list[tuple[Facts, tuple[str, ...]]]) -> Counter[object]:
    """Every rule and every option for every person; how often each truth and each standing was met."""
    edition, oracle, met = Edition(rulebook, AS_OF), Oracle.of(rulebook), Counter[object]()
    encoding = Encoding(edition)
    for facts, asked in people:
        prover = Prover(60)
        prover.suppose(pinned(encoding, facts, asked))
        assert prover.search() is Found.SOMEBODY
        verdicts = oracle.evaluate(facts)
        for rule in rulebook.rules.values():
            assert encoded(encoding, prover, rule) is verdicts.truth[rule.id], f"{rule.id}: {facts}"
            met[verdicts.truth[rule.id]] += 1
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
    assert all(met[truth] > 1000 for truth in (True, False, None))
    assert all(met[standing] > 5 for standing in ("discuss", "check_first", "not_now", "not_here", "absent")), met


@pytest.mark.parametrize("seed", range(12))
def test_random_rulebooks(seed: int, shipped: Rulebook) -> None:
    lot = Random(seed)
    made = world(lot, rules=60)
    met = compare(rulebook_of(made, shipped), [(drawn(lot, made.vocabulary, lot.choice((0.2, 0.6, 1.0))), ()) for _ in range(12)])
    assert all(met[truth] for truth in (True, False, None))


def rulebook_of(made: World, shipped: Rulebook) -> Rulebook:
    """A random world as a rulebook without options."""
    rules = {name: Rule(name, Verb.NOTE, (), when, {}, next(iter(shipped.rules.values())).at) for name, when in made.rules.items()}
    return Rulebook(
        id="random", version="0", hash="", vocabulary=made.vocabulary, concepts=made.concepts, makes_sense_when={}, sources={}, options={},
        rules=rules, services=(), tags={}, messages={},
    )
