"""What someone who browses the rulebook is told of a rule or an option: plain data for the command line and the pages.

Looks things up and words them; judges nobody. Rules that compare two visits are left to `steps`.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from engine.conditions import concepts_in
from engine.reach import Reaches
from engine.rulebook import Rule, Rulebook, Verb
from engine.sentences import Sentences
from engine.texts import pick
from engine.wording import Plain, Wording

_HOLDS_BACK = (Verb.AVOID,)
_SAID_BESIDE = (Verb.CAUTION, Verb.NOTE)


@dataclass(frozen=True)
class Browser:
    """One rulebook in one language, on one day."""

    rulebook: Rulebook
    wording: Wording
    sentences: Sentences
    reaches: Reaches
    as_of: date

    @classmethod
    def of(cls, rulebook: Rulebook, language: str, reaches: Reaches, as_of: date) -> "Browser":
        return cls(rulebook, Wording(rulebook, language, clinician=True), Sentences(rulebook, language), reaches, as_of)

    @property
    def language(self) -> str:
        return self.sentences.language

    def matching(self, words: str = "", option: str | None = None) -> list[Rule]:
        """The rules about an option that speak of every one of some words, in the order of the files."""
        wanted = [_plain(word) for word in words.split()]
        rules = self.rulebook.about[option] if option is not None else tuple(self.rulebook.rules.values())
        return [rule for rule in rules if all(word in self._searched(rule) for word in wanted)] if wanted else list(rules)

    def _searched(self, rule: Rule) -> str:
        cited = (self.rulebook.sources[one.source].title for one in rule.evidence)
        because = (pick(rule.because, self.language), pick(rule.for_clinician, self.language))
        return _plain(" ".join((rule.id, rule.topic, rule.tag or "", *rule.options, self.sentences.rule(rule), *because, *cited)))

    def line(self, rule: Rule) -> Plain:
        """A rule in a list: its sentence and its reason."""
        return {
            "id": rule.id,
            "topic": rule.topic,
            "verb": str(rule.verb),
            "options": list(rule.options),
            "sentence": self.sentences.rule(rule),
            "because": pick(rule.because, self.language),
            "in_force": rule.in_force(self.as_of),
        }

    def lines(self, rules: Iterable[Rule]) -> list[Plain]:
        return [self.line(rule) for rule in rules]

    def rule(self, rule: Rule) -> Plain:
        """All about one rule: what it rests on, whom it reaches, and what stands beside or against it."""
        reach, due = self.reaches.of(rule.id), rule.review_by
        told: Plain = self.line(rule) | {
            "tag": self.sentences.tag(rule.tag) if rule.tag else None,
            "while_unknown": self.sentences.while_unknown(rule),
            "for_clinician": pick(rule.for_clinician, self.language) or None,
            "evidence": self.wording.evidence(rule.id),
            "reaches": {"holds": len(reach.holds), "open": len(reach.open), "people": reach.people, "names": list(reach.holds)},
            "reaches_text": self._reaches(len(reach.holds), len(reach.open), reach.people),
            "held_back_by": self.lines(self._beside(rule, _HOLDS_BACK)) if rule.verb is Verb.OFFER else [],
            "holds_back": self.lines(self._beside(rule, (Verb.OFFER,))) if rule.verb is Verb.AVOID else [],
            "said_beside": self.lines(self._beside(rule, _SAID_BESIDE)) if rule.verb is Verb.OFFER else [],
            "concepts": [{"id": name, "meaning": self.sentences.meaning(name)} for name in self._concepts(rule)],
            "questions": sorted(self.rulebook.reads[rule.id]),
            "review_by": due.isoformat() if due else None,
            "at": str(rule.at),
        }
        if rule.awaiting is not None:
            told["awaiting_citation"] = {"reason": rule.awaiting.reason, "owner": rule.awaiting.owner}
        return told

    def _reaches(self, holds: int, open: int, people: int) -> str:
        return self.sentences.say("reaches", holds=holds, open=open, people=people) if people else self.sentences.say("no_people")

    def _beside(self, rule: Rule, verbs: tuple[Verb, ...]) -> list[Rule]:
        """Other rules of some verbs about an option that this one is about."""
        about = [other for option in rule.options for other in self.rulebook.about[option]]
        return list({other.id: other for other in about if other.verb in verbs and other.id != rule.id}.values())

    def _concepts(self, rule: Rule) -> list[str]:
        """Every concept by which a rule reads answers, those within others too."""
        found: dict[str, None] = {}
        waiting = sorted(concepts_in(rule.when))
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = None
                waiting += sorted(concepts_in(self.rulebook.concepts[name]))
        return list(found)


def _plain(text: str) -> str:
    """A text to look words up in: lower case, without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(letter))
