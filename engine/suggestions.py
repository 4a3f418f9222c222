"""The answer to a case as plain data (contract, *JSON*): alerts first, then what to be careful about, then options.

Never a score, never a rank: groups follow the person's goals, and inside a group the order is the catalogue's.
"""

from collections.abc import Iterable
from datetime import date

from engine.answers import Listed
from engine.asking import ask_next, stakes
from engine.case import Case
from engine.changes import would_change
from engine.peers import fitting
from engine.rulebook import ALWAYS_OFFERED, OTHER_GROUP, SAFER_TODAY, Option, Rule, Verb
from engine.standing import OPEN_TO_TALK, Placed, Standing
from engine.texts import pick
from engine.vocabulary import ELSEWHERE
from engine.wording import Plain, Wording


class Suggestions:
    """Turns one case into the suggestions a person or a clinician reads."""

    def __init__(self, case: Case, wording: Wording) -> None:
        self._case = case
        self._words = wording
        self._goals = self._chosen_goals()

    def as_json(self) -> Plain:
        """The whole answer, in the order in which it is to be read."""
        case, words = self._case, self._words
        alerts = self._alerts()
        at_stake = stakes(case)
        options = [self._option(placed) for placed in case.placed.values()]
        return {
            "rulebook": {"id": case.rulebook.id, "version": case.rulebook.version, "hash": case.rulebook.hash},
            "as_of": case.as_of.isoformat(),
            "language": words.language,
            "audience": "clinician" if words.clinician else "person",
            "urgent": any(alert["urgent"] for alert in alerts),
            "alerts": alerts,
            "cautions": self._cautions(),
            "notes": [words.note(rule) for rule in case.holding(Verb.NOTE) if not rule.options],
            "groups": self._groups(),
            "options": options,
            "ask_next": [self._asked(question.id, list(stake.decides)) for question, stake in ask_next(case, at_stake, words.clinician)],
            "ask_next_done": not at_stake,
        }

    def option(self, placed: Placed) -> Plain:
        """One option in play as plain data."""
        return self._option(placed)

    def _chosen_goals(self) -> tuple[str, ...]:
        goals = self._case.facts.get("goals")
        return goals.items if isinstance(goals, Listed) else ()

    def _alerts(self) -> list[Plain]:
        """One alert a tag, urgent ones first, then in the order of the tags."""
        case, words = self._case, self._words
        by_tag: dict[str, list[Rule]] = {}
        for rule in case.holding(Verb.ALERT):
            by_tag.setdefault(rule.tag or "", []).append(rule)
        order = {tag: position for position, tag in enumerate(case.rulebook.tags)}
        alerts: list[Plain] = []
        for tag, rules in by_tag.items():
            rules.sort(key=lambda rule: not rule.urgent)
            texts = dict.fromkeys(words.text(rule) for rule in rules)
            alerts.append({
                "id": tag, "urgent": any(rule.urgent for rule in rules), "text": " ".join(texts),
                "reasons": [self._dated(words.reason(rule, case.verdicts), rule) for rule in rules],
            })
        return sorted(alerts, key=lambda alert: (not alert["urgent"], order.get(str(alert["id"]), len(order))))

    def _cautions(self) -> list[Plain]:
        """Cautions about nothing in particular, and warnings whose options are not in play: none vanishes."""
        case, words = self._case, self._words
        found: list[Plain] = []
        for rule in (*case.holding(Verb.CAUTION), *case.holding(Verb.AVOID)):
            if any(option in case.placed for option in rule.options):
                continue
            about = list(case.shown(rule.options))
            if rule.options and not about:
                continue
            said = words.caution(rule, case.verdicts, holds=True)
            found.append({"tag": said.pop("tag"), "status": said.pop("status"), "about": about, **self._dated(said, rule)})
        return [*found, *self._stale_at_top()]

    def _stale_at_top(self) -> list[Plain]:
        case = self._case
        shown = [*case.holding(Verb.ALERT), *(rule for verb in (Verb.NOTE, Verb.CAUTION) for rule in case.holding(verb) if not rule.options)]
        stale = self._stale_caution(shown, [])
        return [{"about": [], **stale}] if stale else []

    def _groups(self) -> list[Plain]:
        """Being safer today, the person's goals in their order, and what fits neither."""
        words, placed = self._words, self._case.placed
        groups: list[tuple[str, str, list[str]]] = [
            (SAFER_TODAY, words.message("group_being_safer_today"), [id for id, where in placed.items() if where.option.safer_today])
        ]
        goals = self._case.rulebook.vocabulary["goals"]
        groups += [(goal, goals.value_label(goal, words.language), [id for id, where in placed.items() if goal in where.option.serves]) for goal in self._goals]
        grouped = {option for _, _, options in groups for option in options}
        groups.append((OTHER_GROUP, words.message("group_other"), [id for id in placed if id not in grouped]))
        return [{"goal": goal, "label": label, "options": options} for goal, label, options in groups if options]

    def _serves(self, option: Option) -> list[str]:
        safer = [SAFER_TODAY] if option.safer_today else []
        return safer + [goal for goal in self._goals if goal in option.serves]

    def _option(self, placed: Placed) -> Plain:
        case, words, option = self._case, self._words, placed.option
        cautions = self._option_cautions(placed)
        plain: Plain = {
            "id": option.id,
            "name": words.name(option),
            "summary": pick(option.summary, words.language),
            "standing": str(placed.standing),
            "label": self._label(placed),
            "serves": self._serves(option),
            "reasons": [self._dated(words.reason(rule, case.verdicts), rule) for rule in placed.offers],
            "cautions": cautions,
            "exclusions": [self._exclusion(rule) for rule in placed.holding],
            "unresolved": self._unresolved(placed),
            "alternatives": self._alternatives(placed),
            "availability": placed.availability.shown(case.facts.get("jurisdiction"), case.rulebook, words.language) if placed.availability else None,
            "would_change": [change.as_json() for change in would_change(case, option, placed)],
            "notes": self._option_notes(placed),
        }
        if option.safety:
            plain["safety"] = pick(option.safety, words.language)
        if option.shown_inside:
            plain["shown_inside"] = option.shown_inside
        return plain

    def _label(self, placed: Placed) -> str:
        """The standing in words; what nothing will change says so instead of promising otherwise."""
        words = self._words
        if placed.standing is Standing.NOT_HERE and placed.availability and placed.availability.as_of:
            return words.message("standing_not_here", date=placed.availability.as_of.isoformat())
        blocking = [rule for rule in placed.holding if rule.blocks] if placed.standing is Standing.NOT_NOW else []
        own = [pick(tag.standing, words.language) for rule in blocking if (tag := self._case.rulebook.tags.get(rule.tag or ""))]
        if own and all(own):
            return own[0]
        if any(self._is_fixed(rule) for rule in blocking):
            tags = dict.fromkeys(self._tag_label(rule) for rule in blocking if self._is_fixed(rule))
            return words.message("standing_not_now_permanent", reason=", ".join(tags))
        return words.message(f"standing_{placed.standing}")

    def _is_fixed(self, rule: Rule) -> bool:
        return self._case.rulebook.reads[rule.id] <= {"allergies"}

    def _tag_label(self, rule: Rule) -> str:
        tag = self._case.rulebook.tags.get(rule.tag or "")
        label = pick(tag.label, self._words.language) if tag else rule.tag or ""
        return label[:1].lower() + label[1:]

    def _exclusion(self, rule: Rule) -> Plain:
        said = self._words.reason(rule, self._case.verdicts)
        return {"tag": rule.tag, **self._dated(said, rule)}

    def _option_cautions(self, placed: Placed) -> list[Plain]:
        case, words, option = self._case, self._words, placed.option
        found: list[Plain] = []
        shown: list[Rule] = [*placed.offers, *placed.holding]
        for rule in case.edition.about[option.id]:
            truth = case.verdicts.truth[rule.id]
            if (truth is not False and rule.verb is Verb.CAUTION) or (truth is True and rule.verb is Verb.AVOID):
                found.append(self._dated(self._settled_by_them(words.caution(rule, case.verdicts, holds=truth is True)), rule))
                shown.append(rule)
        if option.safety_tag and all(said["tag"] != option.safety_tag for said in found):
            found.append(words.tagged(option.safety_tag, "holds", None, pick(option.safety, words.language)))
        if placed.standing is Standing.CHECK_FIRST:
            found.append(words.tagged("missing_info", "holds", placed.waits_for[0].id, words.message("missing_info")))
        if option.lawfulness_varies and case.facts.get("jurisdiction") in (None, ELSEWHERE):
            said = words.tagged("legal_status_check", "open", None, words.message("legal_status_check"))
            said["would_settle"] = words.settling(["jurisdiction"])
            found.append(said)
        stale = self._stale_caution(shown, [option])
        return [*found, stale] if stale else found

    def _settled_by_them(self, said: Plain) -> Plain:
        """Whoever answers only for someone else is not asked about that person's use or diagnoses, here neither."""
        if self._case.only_for_someone_else and "would_settle" in said:
            asked = self._case.rulebook.vocabulary.questions
            said["would_settle"] = [one for one in said["would_settle"] if asked[one["question"]].asked_of_loved_one]  # type: ignore[union-attr]
        return said

    def _stale_caution(self, rules: Iterable[Rule], options: Iterable[Option]) -> Plain | None:
        """One caution for everything shown that is past the day by which it was to be read again."""
        case, words = self._case, self._words
        past: list[tuple[date, str | None]] = [
            (day, rule.id) for rule in rules if (day := case.edition.stale.get(rule.id)) is not None
        ]
        past += [(option.review_by, None) for option in options if option.review_by is not None and option.review_by < case.as_of]
        if not past:
            return None
        day, rule_id = min(past, key=lambda one: one[0])
        return words.tagged("stale_source", "holds", rule_id, words.message("stale_source", date=day.isoformat()))

    def _dated(self, said: Plain, rule: Rule) -> Plain:
        if rule.id in self._case.edition.stale:
            said["stale"] = True
        return said

    def _unresolved(self, placed: Placed) -> list[Plain]:
        """Every open avoid, one entry a question; what has to be answered first comes before what is only mentioned."""
        case = self._case
        entries: dict[str, tuple[list[Rule], bool]] = {}
        for rule in sorted(placed.open, key=lambda one: not one.asks_first):
            for question in case.verdicts.open_questions(rule.id):
                rules, _ = entries.setdefault(question, ([], rule.asks_first))
                if rule not in rules:
                    rules.append(rule)
        return [
            {"question": question, "text": self._unresolved_text(question, first), "settled_by": rules[0].settled_by, "rules": [rule.id for rule in rules]}
            for question, (rules, first) in entries.items()
        ]

    def _unresolved_text(self, question: str, first: bool) -> str:
        words = self._words
        if first:
            return words.message("unresolved_check", question=words.ask(question))
        tested = f"unresolved_mention_{question}"  # a question may have a sentence of its own, such as one about an ECG
        return words.message(tested if tested in words.rulebook.messages else "unresolved_mention", question=words.label(question))

    def _alternatives(self, placed: Placed) -> list[str]:
        """Options that are open to talk about: the card's own, nearest first, else those that serve the same goals."""
        if placed.standing is Standing.DISCUSS:
            return []
        open_now = {id for id, where in self._case.placed.items() if where.standing in OPEN_TO_TALK and id != placed.option.id}
        named = [id for id in placed.option.alternatives if id in open_now]
        if named:
            return named
        mine = set(placed.option.serves)
        found = [id for id, where in self._case.placed.items() if id in open_now and not mine.isdisjoint(where.option.serves)][:3]
        if found or placed.standing is not Standing.NOT_HERE:
            return found
        return [id for id in ALWAYS_OFFERED if id in open_now and self._case.rulebook.options[id].safer_today]

    def _option_notes(self, placed: Placed) -> list[Plain]:
        case, words = self._case, self._words
        truth = case.verdicts.truth
        notes = [words.note(rule) for rule in case.edition.about[placed.option.id] if rule.verb is Verb.NOTE and truth[rule.id] is True]
        if placed.asked and not placed.offers:
            silent = not placed.holding and not placed.open
            notes.insert(0, {"rule": None, "text": words.message("no_rule_speaks" if silent else "asked_by_you"), "evidence": []})
        record = placed.availability.record if placed.availability else None
        if record is not None:
            found = fitting(record.particulars, case.facts, case.rulebook.vocabulary, words.language, words.message)
            notes += [{"rule": None, "evidence": [], **point} for point in found]
        return notes

    def _asked(self, question: str, decides: list[str]) -> Plain:
        return {"question": question, "text": self._words.ask(question), "why": self._words.why(question), "decides": decides}

