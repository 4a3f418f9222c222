"""What someone who browses the rulebook is told of a rule or an option: plain data for the command line and the pages.

Looks things up and words them; judges nobody. Rules that compare two visits come after the others.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from engine.cohort.phrases import drawn
from engine.comparisons import Comparison
from engine.conditions import AllOf, Condition, concepts_in, questions_in
from engine.headcount import COMMAND, Headcount
from engine.reach import Reaches
from engine.rulebook import Rule, Rulebook, Verb
from engine.sentences import Clause, Sentences
from engine.texts import pick
from engine.wording import Plain, Wording

_HOLDS_BACK = (Verb.AVOID,)
_SAID_BESIDE = (Verb.CAUTION, Verb.NOTE)


Told = Rule | Comparison
"""Anything with an id under `rules`."""


@dataclass(frozen=True)
class Browser:
    """One rulebook in one language, on one day. `headcount` is None where nobody has counted since the rules changed; `counting` counts."""

    rulebook: Rulebook
    wording: Wording
    sentences: Sentences
    reaches: Reaches
    as_of: date
    headcount: Headcount | None = None
    counting: str = COMMAND

    @classmethod
    def of(
        cls, rulebook: Rulebook, language: str, reaches: Reaches, as_of: date, headcount: Headcount | None = None, counting: str = COMMAND
    ) -> "Browser":
        return cls(rulebook, Wording(rulebook, language, clinician=True), Sentences(rulebook, language), reaches, as_of, headcount, counting)

    @property
    def language(self) -> str:
        return self.sentences.language

    @property
    def ids(self) -> tuple[str, ...]:
        """Every rule's id, those that compare two visits last."""
        return (*self.rulebook.rules, *self.rulebook.comparisons)

    def found(self, id: str) -> Told | None:
        """A rule by its id."""
        return self.rulebook.rules.get(id) or self.rulebook.comparisons.get(id)

    def matching(self, words: str = "", option: str | None = None) -> list[Rule]:
        """The rules about an option that speak of every one of some words, in the order of the files."""
        rules = self.rulebook.about[option] if option is not None else self.rulebook.rules.values()
        return [rule for rule in rules if self._speaks(rule, words)]

    def comparing(self, words: str = "", option: str | None = None) -> list[Comparison]:
        """The same of the rules that compare two visits; one is about the options of the rule whose words it says again."""
        rules = self.rulebook.comparisons.values()
        about = [one for one in rules if option is None or (one.recalls and option in self.rulebook.rules[one.recalls].options)]
        return [one for one in about if self._speaks(one, words)]

    def _speaks(self, rule: Told, words: str) -> bool:
        return not words.strip() or all(word in self._searched(rule) for word in _plain(words).split())

    def _searched(self, rule: Told) -> str:
        cited = (self.rulebook.sources[one.source].title for one in rule.evidence)
        named = (rule.step, rule.recalls) if isinstance(rule, Comparison) else (rule.tag or "", *rule.options)
        because = (self._because(rule), pick(rule.for_clinician, self.language))
        return _plain(" ".join((rule.id, pick(rule.topic, self.language), *named, self._sentence(rule), *because, *cited)))

    def _sentence(self, rule: Told) -> str:
        return self.sentences.comparison(rule) if isinstance(rule, Comparison) else self.sentences.rule(rule)

    def _because(self, rule: Told) -> str:
        """A rule's reason; of a step the words that name it, which may be those of another rule."""
        said = self.rulebook.rules[rule.recalls] if isinstance(rule, Comparison) and rule.recalls else rule
        return pick(said.because, self.language)

    def line(self, rule: Told) -> Plain:
        """A rule in a list: its sentence, its reason, and how many it reaches."""
        visits, because = isinstance(rule, Comparison), self._because(rule)
        told: Plain = {
            "id": rule.id,
            "topic": pick(rule.topic, self.language),
            "verb": ("recall" if rule.recalls else "recognise") if isinstance(rule, Comparison) else str(rule.verb),
            "options": [] if isinstance(rule, Comparison) else list(rule.options),
            "sentence": self._sentence(rule),
            "because": because,
            "because_text": self.sentences.say("said" if visits else "because", text=because),
            "in_force": rule.in_force(self.as_of),
        }
        return told | self._reached(rule)

    def lines(self, rules: Iterable[Told]) -> list[Plain]:
        return [self.line(rule) for rule in rules]

    def _reached(self, rule: Told) -> Plain:
        """How many example people and how many made-up people a rule reaches; nobody is counted for two visits."""
        say = self.sentences.say
        if isinstance(rule, Comparison):
            return {"reaches": None, "cohort": None, "reaches_text": say("two_visits"), "cohort_text": None}
        reach = self.reaches.of(rule.id)
        numbers = {"holds": len(reach.holds), "open": len(reach.open), "people": reach.people}
        told: Plain = {"reaches": numbers, "cohort": self.cohort(), "cohort_text": None}
        told["reaches_text"] = say("reaches", **numbers) if reach.people else say("no_people")
        if self.headcount is not None:
            holds, open = self.headcount.rules[rule.id]
            counted = {"holds": holds, "open": open, "people": self.headcount.people}
            told["cohort"] = self.cohort() | counted
            told["cohort_text"] = say("cohort", **{name: self.sentences.number(number) for name, number in counted.items()})
        return told

    def cohort(self) -> Plain:
        """Where the made-up people come from; or that nobody has counted them, and what counts."""
        if self.headcount is None:
            return {"counted": False, "command": self.counting}
        margins = self.headcount.margins
        says = drawn(margins.asked, margins.cited, margins.invented, margins.even).text(self.language)
        return {"counted": True, "people": self.headcount.people, "seed": self.headcount.seed, "margins": margins.file, "says": says}

    @property
    def cohort_says(self) -> str:
        """The same in words, to stand beside every count."""
        if self.headcount is None:
            return self.sentences.say("cohort_old", command=self.counting)
        margins = self.headcount.margins
        numbers = {"asked": margins.asked, "cited": margins.cited, "even": margins.even, "invented": margins.invented}
        return self.sentences.say("cohort_says_invented" if margins.invented else "cohort_says", file=margins.file, **numbers)

    def rule(self, rule: Told) -> Plain:
        """All about one rule: what it rests on, whom it reaches, and what stands beside or against it."""
        due, awaiting = rule.review_by, rule.awaiting
        told = self.line(rule) | {
            "for_clinician": pick(rule.for_clinician, self.language) or None,
            "evidence": self.wording.evidence(rule.id),
            "cohort_says": None if isinstance(rule, Comparison) else self.cohort_says,
            **(self._of_two_visits(rule) if isinstance(rule, Comparison) else self._of_one_visit(rule)),
            "review_by": due.isoformat() if due else None,
            "at": str(rule.at),
        }
        if awaiting is not None:
            told["awaiting_citation"] = {"reason": awaiting.reason, "owner": awaiting.owner}
        return told

    def _of_one_visit(self, rule: Rule) -> Plain:
        offers, avoids = rule.verb is Verb.OFFER, rule.verb is Verb.AVOID
        reach = self.reaches.of(rule.id)
        return {
            "reaches": {"holds": len(reach.holds), "open": len(reach.open), "people": reach.people, "names": list(reach.holds)},
            "tag": self.sentences.tag(rule.tag) if rule.tag else None,
            "while_unknown": self.sentences.while_unknown(rule),
            "held_back_by": self.lines(self._beside(rule, _HOLDS_BACK)) if offers else [],
            "holds_back": self.lines(self._beside(rule, (Verb.OFFER,))) if avoids else [],
            "said_beside": self.lines(self._beside(rule, _SAID_BESIDE)) if offers else [],
            "recalls": [],
            "concepts": self._concepts(rule.when),
            "questions": sorted(self.rulebook.reads[rule.id]),
        }

    def _of_two_visits(self, rule: Comparison) -> Plain:
        """The same parts. A rule that says another one's words again rests on what that one rests on."""
        recalled = self.rulebook.rules[rule.recalls] if rule.recalls else None
        read = questions_in(AllOf((rule.earlier, rule.now)), self.rulebook.concepts.__getitem__)
        told: Plain = {
            "tag": None,
            "while_unknown": None,
            "held_back_by": [],
            "holds_back": [],
            "said_beside": [],
            "recalls": self.lines([recalled]) if recalled else [],
            "step": rule.step or None,
            "said_to": list(rule.said_to),
            "concepts": self._concepts(rule.earlier, rule.now),
            "questions": sorted({*read, *rule.changed, *rule.first_answers}),
        }
        return told | ({"evidence": self.wording.evidence(recalled.id)} if recalled else {})

    def clauses(self, rule: Told) -> Clause:
        """The condition of a rule as a list of lists."""
        return self.sentences.comparison_clauses(rule) if isinstance(rule, Comparison) else self.sentences.clauses(rule.when)

    def _beside(self, rule: Rule, verbs: tuple[Verb, ...]) -> list[Rule]:
        """Other rules of some verbs about an option that this one is about."""
        about = [other for option in rule.options for other in self.rulebook.about[option]]
        return list({other.id: other for other in about if other.verb in verbs and other.id != rule.id}.values())

    def _concepts(self, *conditions: Condition) -> list[Plain]:
        """Every concept by which conditions read answers, those within others too, with its meaning."""
        found: dict[str, None] = {}
        waiting = [name for condition in conditions for name in sorted(concepts_in(condition))]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = None
                waiting += sorted(concepts_in(self.rulebook.concepts[name]))
        return [{"id": name, "meaning": self.sentences.meaning(name)} for name in found]


def _plain(text: str) -> str:
    """A text to look words up in: lower case, without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(letter))
