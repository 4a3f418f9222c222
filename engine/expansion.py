"""Expands conditions to alternatives over properties, which are made as they are needed. Evaluates nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping

from engine.alternatives import Alternatives, TooManyAlternatives, both, either, single
from engine.conditions import AllOf, AnyOf, Concept, Condition, Not, Op, Test
from engine.flags import LoweringError, Property, as_number, choice_flag, list_flag, normal, place_flag
from engine.vocabulary import Vocabulary


class Expansion:
    """Expands conditions to alternatives over properties, which it makes as they are needed.

    A test of several values gets one flag of its own, so that it stays a single comparison; the tests in `apart`
    are written out as alternatives instead, which share the flags of their single values.
    """

    def __init__(self, concepts: Mapping[str, Condition], flags: Mapping[str, str], vocabulary: Vocabulary, apart: frozenset[Test]) -> None:
        self._concepts = concepts
        self._flags = flags
        self._vocabulary = vocabulary
        self._apart = apart
        self._memo: dict[tuple[str, bool], Alternatives] = {}
        self.properties: dict[object, Property] = {}

    def expand_all(self, conditions: Mapping[str, Condition]) -> dict[str, Alternatives]:
        expanded = {}
        for rule, condition in conditions.items():
            try:
                expanded[rule] = self.expand(condition, True)
            except TooManyAlternatives as error:
                raise LoweringError("MP402", f"the condition of `{rule}` expands to more than {error} alternatives",
                                    "make several rules of it, or combine fewer `any`", rule) from None
        return expanded

    def cheapest_to_take_apart(self, expanded: Iterable[Alternatives], wanted: int) -> frozenset[Test]:
        """Tests of several values that would save `wanted` flags, those first that add the fewest alternatives."""
        uses = Counter(name for alternatives in expanded for one in alternatives for name, _, value in one if value == 1)
        groups = [key for key in self.properties if isinstance(key, Test) and len(key.operands) > 1]
        saving = [test for test in groups if all(part in self.properties for part in self._parts(test))]
        # where no group is covered by flags that are there already, all of them together may still need fewer
        chosen = sorted(saving, key=lambda test: uses[self.properties[test].name] * (len(test.operands) - 1))[:wanted]
        return frozenset(chosen or groups)

    def _parts(self, test: Test) -> list[object]:
        """Keys of the properties that a test of several values needs when it is taken apart."""
        return [test.question] if test.op is Op.ONE_OF else [Test(test.question, test.op, (item,)) for item in test.operands]

    def expand(self, condition: Condition, holds: bool) -> Alternatives:
        """The alternatives under which a condition holds (or fails)."""
        match condition:
            case Test():
                return self._test(condition, holds)
            case Concept(name):
                if name in self._flags:
                    return single(self._flags[name], "eq", int(holds))
                key = (name, holds)
                if key not in self._memo:
                    self._memo[key] = self.expand(self._concepts[name], holds)
                return self._memo[key]
            case Not(part):
                return self.expand(part, not holds)
            case AllOf(parts) | AnyOf(parts):
                branches = [self.expand(part, holds) for part in parts]
                return both(branches) if isinstance(condition, AllOf) is holds else either(branches)

    def _test(self, test: Test, holds: bool) -> Alternatives:
        match test.op:
            case Op.AT_LEAST | Op.AT_MOST:
                return self._bound(test, holds)
            case Op.ONE_OF:
                return self._one_of(test, holds)
            case Op.KNOWN:
                return single(self._flag(test, two_valued=True), "eq", int(holds))
            case Op.INCLUDES_ALL:
                branches = [self._test(Test(test.question, Op.INCLUDES_ANY, (item,)), holds) for item in test.operands]
                return both(branches) if holds else either(branches)
            case Op.INCLUDES_ANY | Op.INSIDE:
                whole = normal(test)
                if whole in self._apart:
                    branches = [self._test(Test(test.question, test.op, (item,)), holds) for item in whole.operands]
                    return either(branches) if holds else both(branches)
                return single(self._flag(whole), "eq", int(holds))

    def _bound(self, test: Test, holds: bool) -> Alternatives:
        (bound,) = test.operands
        assert isinstance(bound, int)
        at_least = test.op is Op.AT_LEAST
        if holds:
            return single(self._raw(test.question), "gte" if at_least else "lte", bound)
        return single(self._raw(test.question), "lte" if at_least else "gte", bound - 1 if at_least else bound + 1)

    def _one_of(self, test: Test, holds: bool) -> Alternatives:
        whole = normal(test)
        if len(whole.operands) > 1 and whole not in self._apart and self._vocabulary[test.question].allowed():
            return single(self._flag(whole), "eq", int(holds))
        name = self._raw(test.question)
        codes = [self._code(test.question, operand) for operand in test.operands]
        if holds:
            return either([single(name, "eq", code) for code in codes])
        return frozenset({frozenset((name, "neq", code) for code in codes)})

    def _code(self, question: str, value: object) -> int:
        return value if isinstance(value, int) else self._vocabulary[question].allowed().index(str(value))

    def _raw(self, question: str) -> str:
        """The property that carries a single-valued answer as a number."""
        if question not in self.properties:
            codes = {word: index for index, word in enumerate(self._vocabulary[question].allowed())}
            encode = codes.get if codes else as_number
            self.properties[question] = Property(f"p{len(self.properties)}", question, encode)
        return self.properties[question].name

    def _flag(self, test: Test, two_valued: bool = False) -> str:
        """The property that carries a whole test as 0 or 1; left out while the test is open."""
        if test not in self.properties:
            encode = place_flag(test.operands) if test.op is Op.INSIDE else list_flag(test.operands)
            if test.op is Op.ONE_OF:
                encode = choice_flag(test.operands)
            self.properties[test] = Property(f"p{len(self.properties)}", test.question, encode, two_valued)
        return self.properties[test].name
