"""Puts rules into the words of one language and one audience, as plain data. Decides nothing."""

from collections.abc import Iterable

from engine.oracle import Verdicts
from engine.rulebook import Option, Rule, Rulebook
from engine.texts import pick

Plain = dict[str, object]
"""JSON-ready data."""


class Wording:
    """The words of a rulebook for one language and audience; made once and used for every request."""

    def __init__(self, rulebook: Rulebook, language: str, clinician: bool) -> None:
        self.rulebook = rulebook
        self.language = language
        self.clinician = clinician
        self._texts = {rule.id: self._text(rule) for rule in rulebook.rules.values()}
        self._evidence = {rule.id: [self._cited(one.source, one.locator, one.grade) for one in rule.evidence]
                          for rule in (*rulebook.rules.values(), *rulebook.comparisons.values())}
        self._asks = {question.id: pick(question.ask, language) for question in rulebook.vocabulary.questions.values()}

    def _text(self, rule: Rule) -> str:
        return pick(rule.for_clinician or rule.because, self.language) if self.clinician else pick(rule.because, self.language)

    def _cited(self, source: str, locator: str | None, grade: str | None) -> Plain:
        found = self.rulebook.sources[source]
        cited: Plain = {"source": source, "title": found.title, "at": locator, "grade": grade if self.clinician else None, "url": found.url, "year": found.year}
        if found.withdrawn is not None:
            cited["withdrawn"] = found.withdrawn.isoformat()
        return cited

    def evidence(self, rule: str) -> list[Plain]:
        """What a rule cites, by its id."""
        return self._evidence[rule]

    def message(self, id: str, **parts: object) -> str:
        return self.rulebook.message(id, self.language, **parts)

    def text(self, rule: Rule) -> str:
        return self._texts[rule.id]

    def ask(self, question: str) -> str:
        """The question as it is asked."""
        return self._asks[question]

    def label(self, question: str) -> str:
        """What is asked, in a few words; the whole question where there are none."""
        return pick(self.rulebook.vocabulary[question].label, self.language) or self._asks[question]

    def why(self, question: str) -> str:
        return pick(self.rulebook.vocabulary[question].why, self.language)

    def name(self, option: Option) -> str:
        return pick(option.name, self.language)

    def note(self, rule: Rule) -> Plain:
        return self._marked({"rule": rule.id, "text": self._texts[rule.id], "evidence": self._evidence[rule.id]}, rule)

    def reason(self, rule: Rule, verdicts: Verdicts) -> Plain:
        """Why a rule speaks: its text, the answers it rests on, its evidence."""
        return self._marked({"rule": rule.id, "text": self._texts[rule.id], "facts": verdicts.support(rule.id), "evidence": self._evidence[rule.id]}, rule)

    def caution(self, rule: Rule, verdicts: Verdicts, holds: bool) -> Plain:
        """A caution or avoid under its tag; an open one says what would settle it."""
        said = self.tagged(rule.tag or "", "holds" if holds else "open", rule.id, self._texts[rule.id])
        said["facts"] = verdicts.support(rule.id) if holds else {}
        said["evidence"] = self._evidence[rule.id]
        if not holds:
            said["would_settle"] = self.settling(verdicts.open_questions(rule.id))
        return self._marked(said, rule)

    def tagged(self, tag: str, status: str, rule: str | None, text: str) -> Plain:
        """A caution of the engine's own; a rule's caution adds facts and evidence."""
        said: Plain = {"tag": tag, "status": status, "rule": rule, "text": text, "facts": {}, "evidence": []}
        found = self.rulebook.tags.get(tag)
        if found is not None:
            said["label"] = pick(found.label, self.language)
            if self.clinician:
                said["explain"] = pick(found.explain, self.language)
        return said

    def settling(self, questions: Iterable[str]) -> list[Plain]:
        """What would settle something; a rulebook may know a place by `jurisdiction` without asking for it."""
        return [{"question": question, "text": self._asks[question]} for question in dict.fromkeys(questions) if question in self._asks]

    def _marked(self, said: Plain, rule: Rule) -> Plain:
        if self.clinician and rule.awaiting is not None:
            due = rule.awaiting.review_by
            said["awaiting_citation"] = {"reason": rule.awaiting.reason, "owner": rule.awaiting.owner, "review_by": due.isoformat() if due else None}
        return said
