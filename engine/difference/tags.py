"""Warnings that an option carries by itself, without a rule: under its safety tag, and that its lawfulness depends on the place."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.conditions import Op, Test
from engine.difference.pairing import Pairing
from engine.proof.encoding import Encoding
from engine.proof.people import Chosen, Somebody
from engine.proof.solver import Term
from engine.proof.whereabouts import PLACE
from engine.rulebook import Option
from engine.vocabulary import ELSEWHERE

LEGAL = "legal_status_check"
"""The tag under which the engine says that the place decides whether something is lawful."""


@dataclass(frozen=True, slots=True)
class Own:
    """What an option carries of one tag. `safety`: always, unless a rule leaves it open; `place`: as open while the place is not known."""

    safety: bool
    place: bool


def own(option: Option, tag: str) -> Own:
    """What an option carries of a tag by itself."""
    return Own(option.safety_tag == tag, option.lawfulness_varies and tag == LEGAL)


def changed_tags(one: Option, other: Option) -> list[str]:
    """Tags that an option carries otherwise on the other side."""
    tags = dict.fromkeys(tag for tag in (one.safety_tag, other.safety_tag, LEGAL) if tag)
    return [tag for tag in tags if own(one, tag) != own(other, tag)]


def carried(encoding: Encoding, person: Somebody, mine: Own, holding: Iterable[Term], open_: Iterable[Term]) -> dict[str, Term]:
    """The states of a warning with an option in the list; `holding` and `open_` are what the rules make of it."""
    z3 = encoding.z3
    left_open = z3.Or(*open_)
    holds = z3.Or(*holding, *([z3.Not(left_open)] if mine.safety else []))
    may = z3.Or(left_open, *([place_open(encoding, person)] if mine.place else []))
    return {"none": z3.Not(z3.Or(holds, may)), "open": z3.And(may, z3.Not(holds)), "holds": holds}


def place_open(encoding: Encoding, person: Somebody) -> Term:
    """Whether nobody knows in which of the places somebody is."""
    place, z3 = person.answers.get(PLACE), encoding.z3
    if not isinstance(place, Chosen):
        return z3.BoolVal(True)
    return z3.Or(z3.Not(place.known), *[truth for word, truth in place.words.items() if word == ELSEWHERE])


def place_tests(pairing: Pairing, sides: Iterable[Own]) -> list[Test]:
    """The tests by which the place decides about a warning; none where no side asks for it."""
    return [Test(PLACE, Op.ONE_OF, (ELSEWHERE,))] if any(one.place for one in sides) and PLACE in pairing.vocabulary else []
