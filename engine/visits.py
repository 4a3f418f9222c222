"""Two visits of one person, judged by the live engine and its double. Writes no words; a standing is none of its business."""

from collections.abc import Callable

from engine.agreement import Agreement
from engine.answers import Fact, Facts
from engine.comparisons import CHANGED, EARLIER, MOVED, NOW, Comparison, concepts_of_visits, vocabulary_of_visits
from engine.inference import LiveEngine
from engine.lowering import Lowered, lower_conditions
from engine.oracle import Oracle, Verdicts
from engine.rulebook import Rulebook


class Visits:
    """Judges which comparisons of a rulebook hold. Safe to use from several threads; `close` it once."""

    def __init__(self, rulebook: Rulebook, build: Callable[[Lowered], LiveEngine] = LiveEngine) -> None:
        self._rulebook = rulebook
        self._directed = [(question.id, question.better) for question in rulebook.vocabulary.questions.values() if question.better is not None]
        oracle = Oracle({one.id: one.for_double() for one in rulebook.comparisons.values()}, concepts_of_visits(rulebook.concepts))
        self._engines = Agreement(lower_comparisons(rulebook), oracle, build, rulebook.hash)

    def judge(self, earlier: Facts, now: Facts) -> Verdicts:
        """What both engines agree on about two visits. Raises Withheld when they do not."""
        return self._engines.verdicts(self._both(earlier, now))

    def _both(self, earlier: Facts, now: Facts) -> Facts:
        """The answers of both visits, and what moved in between."""
        known: dict[str, Fact] = {EARLIER + question: fact for question, fact in earlier.known.items()}
        known.update((NOW + question, fact) for question, fact in now.known.items())
        for question, direction in self._directed:
            before, after = earlier.known.get(question), now.known.get(question)
            if before is None or after is None:
                continue
            known[CHANGED + question] = "yes" if direction.is_better(before, after) else "no"
            distance = direction.distance(before, after)
            if distance is not None:
                known[MOVED + question] = distance
        return Facts(known)

    def told(self, rule: Comparison, verdicts: Verdicts, earlier: Facts, now: Facts) -> tuple[dict[str, object], dict[str, object]]:
        """The answers of both visits on which a comparison rests, as plain data: of a list only the items that matter."""
        support = verdicts.support(rule.id)
        found = tuple({name.removeprefix(visit): value for name, value in support.items() if name.startswith(visit)} for visit in (EARLIER, NOW))
        for question in rule.changed:
            direction = self._rulebook.vocabulary[question].better
            assert direction is not None
            for visit, part in zip(found, direction.told(earlier.get(question), now.get(question)), strict=True):
                if part is not None:
                    visit.setdefault(question, part)
        return found[0], found[1]

    def close(self) -> None:
        """Unload the live engine."""
        self._engines.close()


def lower_comparisons(rulebook: Rulebook) -> Lowered:
    """Lower all comparisons of a rulebook. Raises LoweringError when they are more than the engine takes."""
    conditions = {one.id: one.for_live() for one in rulebook.comparisons.values()}
    return lower_conditions(conditions, concepts_of_visits(rulebook.concepts), vocabulary_of_visits(rulebook.vocabulary))
