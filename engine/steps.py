"""What changed between two visits, named in the person's favour, as plain data (contract, *Steps*).

Setbacks are never listed: what they call for is said by the rules for now, and by the warnings that an earlier visit
brings up. A step changes no standing: the suggestions for now are those of a request that knows no earlier visit.
"""

from dataclasses import dataclass, replace

from engine.answers import AnswersError, Facts, Listed, read_answers
from engine.case import Case
from engine.comparisons import Comparison
from engine.consultation import Consultation, Request, Withheld
from engine.freshness import stale_since
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, OTHER_GROUP, SAFER_TODAY, Rule, Verb
from engine.suggestions import Suggestions
from engine.texts import pick
from engine.wording import Plain, Wording


@dataclass(frozen=True, slots=True)
class SecondVisit:
    """Checked answers of an earlier visit, and the request for now."""

    earlier: Facts
    now: Request


def second_visit(consultation: Consultation, earlier: object, now: object, **asked: object) -> SecondVisit:
    """Check both visits. Raises AnswersError naming every problem of both, and RequestError for the rest."""
    problems, facts, request = [], Facts({}), None
    try:
        facts = read_answers(earlier, consultation.rulebook.vocabulary, consultation.rulebook.concepts)
    except AnswersError as error:
        problems += [replace(one, path="earlier" + one.path.removeprefix("answers")) for one in error.problems]
    try:
        request = consultation.request(now, **asked)  # type: ignore[arg-type]
    except AnswersError as error:
        problems += error.problems
    if problems or request is None:
        raise AnswersError(problems)
    return SecondVisit(facts, request)


def steps(consultation: Consultation, visit: SecondVisit) -> Plain:
    """The steps, and the suggestions for now. Raises Withheld when either could not be trusted."""
    request = visit.now
    case = consultation.case(request)
    words = consultation.wording(request.language, request.audience)
    found = _Found(consultation, visit, words)
    suggestions = Suggestions(case, words).as_json()
    return {
        "rulebook": suggestions["rulebook"], "as_of": suggestions["as_of"], "language": suggestions["language"], "audience": suggestions["audience"],
        "steps": found.steps(), "groups": found.groups(), "cautions": found.cautions(case), "suggestions": suggestions,
    }


class _Found:
    """The comparisons that hold for one person, and how they are said."""

    def __init__(self, consultation: Consultation, visit: SecondVisit, words: Wording) -> None:
        self._rulebook = consultation.rulebook
        self._visits = consultation.visits
        self._earlier, self._now, self._as_of = visit.earlier, visit.now.facts, visit.now.as_of
        self._words = words
        self._verdicts = self._visits.judge(self._earlier, self._now)
        self._goals = self._own_goals()
        rules = self._rulebook.comparisons.values()
        self._holding = [one for one in rules if self._verdicts.holds(one.id) and one.in_force(self._as_of) and self._said_to(one)]
        self._by_step = self._steps_by_goal()

    def _own_goals(self) -> tuple[str, ...]:
        """The person's goals now; those they named earlier where they name none now."""
        named = [goals.items for facts in (self._now, self._earlier) if isinstance(goals := facts.get("goals"), Listed)]
        return named[0] if named else ()

    def _said_to(self, rule: Comparison) -> bool:
        """Whoever answered one of the visits only for someone else is told what may be said to loved ones."""
        someone_else = any(facts.get("respondent") in ONLY_FOR_SOMEONE_ELSE for facts in (self._earlier, self._now))
        return "loved_one" in rule.said_to if someone_else else "person" in rule.said_to

    def _steps_by_goal(self) -> dict[str, tuple[str, list[Comparison]]]:
        """The rules of each step with its goal: the person's own goals in their order first, inside a goal the order of the files."""
        by_step: dict[str, list[Comparison]] = {}
        for rule in self._holding:
            if rule.step:
                by_step.setdefault(rule.step, []).append(rule)
        if not by_step:
            raise Withheld("no step is in force on that day")
        goals = {step: self._goal(rules) for step, rules in by_step.items()}
        order = {goal: place for place, goal in enumerate(self._in_order())}
        return {step: (goals[step], by_step[step]) for step in sorted(by_step, key=lambda step: order[goals[step]])}

    def _in_order(self) -> tuple[str, ...]:
        return (*self._goals, SAFER_TODAY, OTHER_GROUP)

    def _goal(self, rules: list[Comparison]) -> str:
        """The first of the person's own goals that a step serves."""
        serves = {goal for rule in rules for goal in rule.serves}
        return next((goal for goal in (*self._goals, SAFER_TODAY) if goal in serves), OTHER_GROUP)

    def steps(self) -> list[Plain]:
        """Each step once, with every rule that names it."""
        return [
            {
                "id": step, "text": " ".join(dict.fromkeys(self._text(rule) for rule in rules)), "goal": goal,
                "reasons": [self._reason(rule) for rule in rules],
            }
            for step, (goal, rules) in self._by_step.items()
        ]

    def groups(self) -> list[Plain]:
        """The goals that have steps, in the order of the steps, with their words."""
        goals = self._rulebook.vocabulary["goals"]
        fixed = {SAFER_TODAY: "group_being_safer_today", OTHER_GROUP: "steps_group_other"}
        label = lambda goal: self._words.message(fixed[goal]) if goal in fixed else goals.value_label(goal, self._words.language)  # noqa: E731
        steps = {goal: [step for step, (served, _) in self._by_step.items() if served == goal] for goal in self._in_order()}
        return [{"goal": goal, "label": label(goal), "steps": served} for goal, served in steps.items() if served]

    def cautions(self, now: Case) -> list[Plain]:
        """What an earlier visit brings up, in the words of the rules for now; nothing that the list says first by itself."""
        by_rule: dict[str, list[Comparison]] = {}
        for rule in self._holding:
            recalled = self._rulebook.rules[rule.recalls] if rule.recalls else None
            if recalled is not None and recalled.in_force(self._as_of) and not _said_first(recalled, now):
                by_rule.setdefault(rule.recalls, []).append(rule)
        return [self._caution(recalled, rules) for recalled, rules in by_rule.items()]

    def _caution(self, recalled: str, by: list[Comparison]) -> Plain:
        rule = self._rulebook.rules[recalled]
        said = self._words.note(rule)
        tagged = self._words.tagged(rule.tag or "", "holds", rule.id, self._words.text(rule))
        return {**tagged, **said, "about": [], "reasons": [self._reason(one) for one in by]}

    def _text(self, rule: Comparison) -> str:
        return pick((self._words.clinician and rule.for_clinician) or rule.because, self._words.language)

    def _reason(self, rule: Comparison) -> Plain:
        earlier, now = self._visits.told(rule, self._verdicts, self._earlier, self._now)
        reason: Plain = {"rule": rule.id, "earlier": earlier, "now": now, "evidence": self._words.evidence(rule.id)}
        if stale_since(rule, self._rulebook, self._as_of) is not None:
            reason["stale"] = True
        return reason


def _said_first(rule: Rule, now: Case) -> bool:
    """Whether a rule for now speaks at the top of the list by itself: an alert, or a warning that no option's card carries."""
    return now.verdicts.holds(rule.id) and (rule.verb is Verb.ALERT or not any(option in now.placed for option in rule.options))
