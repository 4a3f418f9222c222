"""What one person is shown, as far as scenarios look at it, with at most one rule changed. Writes no words.

Standings come from the engine itself (`standing`), only for the options that are looked at; warnings are gathered as
`suggestions` gathers them, and a test compares the two.
"""

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.answers import Facts
from engine.case import Edition
from engine.oracle import Truth, Verdicts
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Option, Rule, Verb
from engine.standing import Placed, Standing, place_option, visible
from engine.texts import pick
from engine.vocabulary import ELSEWHERE


@dataclass(frozen=True, slots=True)
class Warned:
    """One alert, caution or exclusion: its tag, whether it holds, the options it is about, and the rules behind it."""

    tag: str
    holds: bool = True
    about: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


class Shelf:
    """The rules in force on a day, by option and verb; one of them may have been changed."""

    def __init__(self, edition: Edition, changed: Rule | None = None) -> None:
        self.edition = edition
        self.changed = changed
        self._about: dict[str, tuple[Rule, ...]] = {}
        self.touched = frozenset(edition.rulebook.rules[changed.id].options) if changed else frozenset()
        """Options that the changed rule is about, or was."""

    def about(self, option: str) -> tuple[Rule, ...]:
        rules = self.edition.about[option]
        if self.changed is None or all(rule.id != self.changed.id for rule in rules):
            return rules
        if option not in self._about:
            swapped = (self._now(rule) for rule in rules)
            self._about[option] = tuple(rule for rule in swapped if option in rule.options)
        return self._about[option]

    def by_verb(self, verb: Verb) -> tuple[Rule, ...]:
        rules = self.edition.by_verb[verb]
        return rules if self.changed is None or self.changed.verb is not verb else tuple(map(self._now, rules))

    def _now(self, rule: Rule) -> Rule:
        return self.changed if self.changed is not None and rule.id == self.changed.id else rule


class View:
    """One person under the rules of a shelf."""

    def __init__(self, shelf: Shelf, verdicts: Verdicts, facts: Facts, ask_about: tuple[str, ...] = (), language: str = "en",
                 clinician: bool = False, marked: bool | None = None) -> None:
        self.shelf, self.facts, self.ask_about = shelf, facts, ask_about
        self.language, self.clinician = language, clinician
        self.verdicts, self.marked = verdicts, marked
        self.rulebook = shelf.edition.rulebook
        self._truth: Mapping[str, Truth] = verdicts.truth
        self._open: Callable[[], tuple[str, ...]] | None = None
        self._was: View | None = None
        self._warnings: dict[str, list[Warned]] = {}
        self._placed: dict[str, Placed | None] = {}

    def with_changed(self, shelf: Shelf, truth: Truth, open: Callable[[], tuple[str, ...]]) -> "View":
        """The same person where one rule is another; `open` gives the questions that keep it open."""
        assert shelf.changed is not None
        view = View(shelf, self.verdicts, self.facts, self.ask_about, self.language, self.clinician, self.marked)
        view._truth, view._open, view._was = ChainMap({shelf.changed.id: truth}, self.verdicts.truth), open, self  # type: ignore[arg-type]
        return view

    def with_truth(self, truth: Mapping[str, Truth]) -> "View":
        """The same person where the conditions of some rules are others."""
        view = View(self.shelf, self.verdicts, self.facts, self.ask_about, self.language, self.clinician, self.marked)
        view._truth = {**self.verdicts.truth, **truth}
        return view

    def truth(self, rule: str) -> Truth:
        return self._truth[rule]

    def text(self, rule: Rule) -> str:
        return pick((rule.for_clinician or rule.because) if self.clinician else rule.because, self.language)

    # ---------- standings ----------
    def placed(self, option: str) -> Placed | None:
        if self._was is not None and option not in self.shelf.touched:
            return self._was.placed(option)
        if option not in self._placed:
            one = self.rulebook.options[option]
            self._placed[option] = place_option(
                one, self.shelf.about(option), self._truth.__getitem__, self.facts, self.rulebook, self.shelf.edition.as_of, self.ask_about,
            ) if visible(one, self.facts) else None
        return self._placed[option]

    def standing(self, option: str) -> str | None:
        placed = self.placed(option)
        return str(placed.standing) if placed else None

    def waiting(self, option: str) -> set[str]:
        """Questions that keep an avoid about an option open."""
        placed = self.placed(option)
        return {question for rule in placed.open for question in self.open_questions(rule)} if placed else set()

    def open_questions(self, rule: Rule) -> tuple[str, ...]:
        """Questions that keep a rule open."""
        return self._open() if self._open is not None and rule is self.shelf.changed else self.verdicts.open_questions(rule.id)

    # ---------- warnings ----------
    @cached_property
    def raised(self) -> list[Rule]:
        return self._holding(Verb.ALERT)

    @cached_property
    def alerts(self) -> list[str]:
        """Tags of the alerts, urgent ones first, then in the order of the tags."""
        order = {tag: position for position, tag in enumerate(self.rulebook.tags)}
        urgent = {rule.tag for rule in self.raised if rule.urgent}
        return sorted(dict.fromkeys(rule.tag or "" for rule in self.raised), key=lambda tag: (tag not in urgent, order.get(tag, len(order))))

    @property
    def urgent(self) -> bool:
        return any(rule.urgent for rule in self.raised)

    @cached_property
    def warnings(self) -> list[Warned]:
        """Everything that says to be careful, anywhere."""
        found = [Warned(rule.tag or "", rules=(rule,)) for rule in self.raised]
        found += [warned for verb in (Verb.CAUTION, Verb.AVOID) for rule in self._holding(verb) if (warned := self._at_top(rule))]
        if self._stale(lambda: [*self.raised, *(rule for verb in (Verb.NOTE, Verb.CAUTION) for rule in self._holding(verb) if not rule.options)]):
            found.append(Warned("stale_source"))
        for option in self.rulebook.options:
            found += self.warnings_for(option)
        return found

    def warnings_for(self, option: str) -> list[Warned]:
        """What stands on the card of one option; nothing when it is not in play."""
        if self._was is not None and option not in self.shelf.touched:
            return self._was.warnings_for(option)
        if option not in self._warnings:
            self._warnings[option] = self._card(option)
        return self._warnings[option]

    def _card(self, option: str) -> list[Warned]:
        placed = self.placed(option)
        if placed is None:
            return []
        rules = self.shelf.about(option)
        shown = [rule for rule in rules if (rule.verb is Verb.CAUTION and self.truth(rule.id) is not False) or rule in placed.holding]
        found = [Warned(rule.tag or "", self.truth(rule.id) is True, (option,), (rule,)) for rule in shown]
        return found + [Warned(tag, tag != "legal_status_check", (option,)) for tag in self._own_tags(placed, placed.option, shown)]

    def tags_for(self, option: str) -> set[str]:
        """Tags on the card of an option or, when it is not in play, at the top."""
        if self.placed(option) is not None:
            return {warned.tag for warned in self.warnings_for(option)}
        return {warned.tag for warned in self.warnings if option in warned.about}

    def _own_tags(self, placed: Placed, option: Option, shown: list[Rule]) -> list[str]:
        """Tags that the engine adds by itself."""
        found = [option.safety_tag] if option.safety_tag and all(rule.tag != option.safety_tag for rule in shown) else []
        if placed.standing is Standing.CHECK_FIRST:
            found.append("missing_info")
        if option.lawfulness_varies and self.facts.get("jurisdiction") in (None, ELSEWHERE):
            found.append("legal_status_check")
        past = option.review_by is not None and option.review_by < self.shelf.edition.as_of
        if past or self._stale(lambda: [*placed.offers, *shown]):
            found.append("stale_source")
        return found

    def _stale(self, rules: Callable[[], Iterable[Rule]]) -> bool:
        stale = self.shelf.edition.stale
        return bool(stale) and any(rule.id in stale for rule in rules())

    def _at_top(self, rule: Rule) -> Warned | None:
        """A warning about nothing in particular, or about options none of which is in play."""
        if any(self.placed(option) is not None for option in rule.options):
            return None
        shown = rule.options
        if self.facts.get("respondent") in ONLY_FOR_SOMEONE_ELSE:
            shown = tuple(option for option in shown if self.rulebook.options[option].for_loved_ones)
        return None if rule.options and not shown else Warned(rule.tag or "", True, shown, (rule,))

    def _holding(self, verb: Verb) -> list[Rule]:
        return [rule for rule in self.shelf.by_verb(verb) if self._truth[rule.id] is True]
