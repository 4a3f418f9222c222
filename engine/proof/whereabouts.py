"""Where everybody is, and what exists there, for the solver. Knows places and services, no rules beyond the areas they name.

Whether a service exists somewhere is not written down again: `availability` is asked about every kind of answer it can
tell apart, which are the places, *none known*, and the service itself.
"""

from collections.abc import Iterable
from functools import cached_property

from engine.answers import Fact, Facts, Listed
from engine.availability import LOCAL_SERVICES, NONE_KNOWN, availability
from engine.case import Edition
from engine.conditions import Condition, Op, Test, walk
from engine.proof.people import Chosen, Gathered, Somebody
from engine.proof.solver import Term, load_z3
from engine.rulebook import Option
from engine.vocabulary import Kind, Places

PLACE = "jurisdiction"


class Whereabouts:
    """Places and services of a rulebook on one day; `conditions` are those whose areas have to be told apart."""

    def __init__(self, edition: Edition, conditions: Iterable[Condition]) -> None:
        self._z3 = load_z3()
        self._edition = edition
        self._rulebook = edition.rulebook
        tests = [part for condition in conditions for part in walk(condition) if isinstance(part, Test) and part.op is Op.INSIDE]
        self._areas = sorted({str(area) for test in tests for area in test.operands})
        self._lacking: dict[tuple[str, int], Term] = {}

    @property
    def places(self) -> tuple[str, ...]:
        """One place of each kind that rules, principles or records tell apart, the first of its kind."""
        return tuple(dict.fromkeys(self.alike.values()))

    @cached_property
    def alike(self) -> dict[str, str]:
        """Every place, with the first one that nothing tells apart from it."""
        vocabulary, options = self._rulebook.vocabulary, self._rulebook.options.values()
        served = {option.service: option for option in options if option.service}.values()
        named = {value for option in options for question, value in option.asked_by if vocabulary[question].kind is Kind.PLACE}
        first: dict[object, str] = {}
        found = {}
        for code in vocabulary.places.names:
            inside = tuple(Places.inside(code, area) for area in self._areas)
            missing = tuple(self._not_available(option, code, None) for option in served)
            found[code] = first.setdefault((inside, missing, code if code in named else None), code)
        return found

    def lacks(self, option: Option, person: Somebody) -> Term:
        """Whether the service an option needs is known not to exist where somebody is."""
        if option.service is None:
            return self._z3.BoolVal(False)
        if person.like is not None and not {PLACE, LOCAL_SERVICES} & person.differing.keys():
            return self.lacks(option, person.like)
        key = (option.id, id(person))
        if key not in self._lacking:
            self._lacking[key] = self._z3.Or(*self._absences(option, person))
        return self._lacking[key]

    def _absences(self, option: Option, person: Somebody) -> list[Term]:
        """Every kind of place, beside every kind of answer about services, for which the service is not there."""
        always = self._z3.BoolVal(True)
        place, services = person.answers.get(PLACE), person.answers.get(LOCAL_SERVICES)
        places: list[tuple[str | None, Term]] = [(None, always)]
        if isinstance(place, Chosen):
            places = [(None, self._z3.Not(place.known)), *place.words.items()]
        said: list[tuple[Listed | None, Term]] = self._said(services, str(option.service)) if isinstance(services, Gathered) else [(None, always)]
        return [self._z3.And(where, what) for code, where in places for listed, what in said if self._not_available(option, code, listed)]

    def _said(self, services: Gathered, service: str) -> list[tuple[Listed | None, Term]]:
        """Kinds of answers about local services: only *none known* alone and the service itself say anything."""
        z3, never = self._z3, self._z3.BoolVal(False)
        none_known, own = services.items.get(NONE_KNOWN, never), services.items.get(service, never)
        others = z3.Or(*[truth for item, truth in services.items.items() if item != NONE_KNOWN])
        alone = z3.And(none_known, services.closed, z3.Not(others))
        return [(Listed((NONE_KNOWN,)), alone), (Listed((service,)), own), (None, z3.And(z3.Not(alone), z3.Not(own)))]

    def _not_available(self, option: Option, place: str | None, listed: Listed | None) -> bool:
        known: dict[str, Fact] = {}
        if place is not None:
            known[PLACE] = place
        if listed is not None:
            known[LOCAL_SERVICES] = listed
        there = availability(option, Facts(known), self._rulebook, self._edition.as_of)
        return there is not None and there.value == "not_available" and not there.stale
