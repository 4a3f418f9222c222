"""Brute force for `diff`: people by lot read both lists as they are told them, and every condition is read as it is written."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from random import Random
from typing import Any

from engine.answers import Facts, read_answers
from engine.case import Edition
from engine.conditions import Op, Test
from engine.consultation import Consultation, Request
from engine.difference.comparison import Difference, Move, compare
from engine.difference.wording import box_json
from engine.oracle import Oracle
from engine.proof.sample import drawn
from engine.rulebook import ONLY_FOR_SOMEONE_ELSE, Rulebook, Verb
from tests.small import AS_OF

Plain = dict[str, Any]

_TRUTH = {True: "holds", False: "fails", None: "open"}
_WARNING = (Verb.CAUTION, Verb.AVOID)


@dataclass(frozen=True)
class Look:
    """What one person is told on one side: the whole answer, and the truth of every rule in force."""

    book: Rulebook
    facts: Facts
    told: Plain
    truth: dict[str, str]

    @property
    def listed(self) -> dict[str, Plain]:
        return {one["id"]: one for one in self.told["options"]}

    def caution(self, tag: str, option: str) -> str:
        """How a warning stands with an option in the list."""
        statuses = {one["status"] for one in self.listed[option]["cautions"] if one["tag"] == tag}
        return "holds" if "holds" in statuses else "open" if statuses else "none"

    def by_itself(self, tag: str) -> str:
        return "said" if any(one["tag"] == tag for one in self.told["cautions"]) else "none"

    def note(self, rule: str, option: str | None) -> str:
        """Whether a note is read with an option in the list, or at the top."""
        notes = self.listed[option]["notes"] if option else self.told["notes"]
        return "said" if any(one["rule"] == rule for one in notes) else "none"

    def unlisted(self, tag: str) -> dict[tuple[str, ...], bool]:
        """For what each warning with a tag is about, whether none of it is in the list."""
        rules = [rule for verb in _WARNING for rule in Edition(self.book, AS_OF).by_verb[verb] if rule.tag == tag]
        return {rule.options: not any(option in self.listed for option in rule.options) for rule in rules}


class Onlookers:
    """Some people before two rulebooks, and what `diff` says about these."""

    def __init__(self, old: Rulebook, new: Rulebook, people: int, seed: int = 7) -> None:
        self.found: Difference = compare(Edition(old, AS_OF), Edition(new, AS_OF), 60)
        self._oracle = Oracle.of(new)
        with closing(Consultation(old)) as before, closing(Consultation(new)) as after:
            self.looks = [(self._look(before, *one), self._look(after, *one)) for one in self._people(new, people, Random(seed))]

    def _people(self, book: Rulebook, people: int, lot: Random) -> Iterator[tuple[Facts, tuple[str, ...]]]:
        """Half of them answer only for someone else; those whom `diff` names are among them, with other answers beside theirs."""
        named = [move.witness for seen in self.found.seen for move in seen.moves if move.witness]
        for _ in range(people):
            known = dict(drawn(lot, book.vocabulary, lot.choice((0.1, 0.4, 0.9))).known)
            asks = lot.sample(list(book.options), lot.choice((0, 1, 3)))
            if named and lot.random() < 0.6:
                witness = lot.choice(named)
                known |= {id: fact for id, fact in read_answers(witness.answers, book.vocabulary).known.items() if lot.random() < 0.9}
                asks += witness.ask_about
            if lot.random() < 0.5:
                known["respondent"] = lot.choice(ONLY_FOR_SOMEONE_ELSE)
            yield Facts(known), tuple(dict.fromkeys(asks))

    @staticmethod
    def _look(consultation: Consultation, facts: Facts, asks: tuple[str, ...]) -> Look:
        case = consultation.case(Request(facts, AS_OF, ask_about=asks))
        told = consultation.suggest(Request(facts, AS_OF, ask_about=asks))
        return Look(consultation.rulebook, facts, told, {rule.id: _TRUTH[case.truth(rule)] for rule in case.edition.rules})

    # ---------- what is seen, beside what is said of it ----------
    def exceptions(self) -> list[str]:
        """Everything that somebody sees otherwise than `diff` says, by warning, note and move. Nothing, when all is well."""
        found, self.moved = [], 0
        books = [look.book for look in self.looks[0]]
        tags = sorted({rule.tag for book in books for rule in book.rules.values() if rule.tag} | {o.safety_tag for book in books for o in book.options.values()
                                                                                                if o.safety_tag} | {"legal_status_check"})
        notes = {rule.id for book in books for rule in book.rules.values() if rule.verb is Verb.NOTE}
        for old, new in self.looks:
            both = [option for option in old.listed if option in new.listed]
            for tag in tags:
                for option in both:
                    found += self._judged("caution", tag, option, (old.caution(tag, option), new.caution(tag, option)), (old, new))
                lists = old.unlisted(tag), new.unlisted(tag)
                steady = all(lists[1][options] is alone for options, alone in lists[0].items() if options in lists[1])
                move = (old.by_itself(tag), new.by_itself(tag)) if steady else ("", "")
                found += self._judged("by_itself", tag, None, move, (old, new), steady)
            for rule in notes:
                for option in (None, *both):
                    found += self._judged("note", rule, option, (old.note(rule, option), new.note(rule, option)), (old, new))
        return found

    def _judged(self, kind: str, id: str, option: str | None, move: tuple[str, str], sides: tuple[Look, Look], steady: bool = True) -> list[str]:
        moves = [one for seen in self.found.of_kind(kind) if seen.aspect.id == id and (option in seen.aspect.options if option else not seen.aspect.options)
                 for one in seen.moves]
        said = {(one.before, one.after) for one in moves if self._meant(one, sides, steady)}
        seen = {move} if move[0] != move[1] else set()
        self.moved += len(seen)
        return [] if said == seen else [f"{kind} {id} {option}: sees {seen}, is said to see {said}; {sides[0].facts}"]

    def _meant(self, move: Move, sides: tuple[Look, Look], steady: bool) -> bool:
        assert move.cover is not None and move.cover.exact
        return any(all(self._true(clause, sides, steady) for clause in box_json(move.cover, box)) for box in move.cover.boxes)

    def _true(self, clause: Plain, sides: tuple[Look, Look], steady: bool) -> bool:
        new = sides[1]
        if "rule" in clause:
            versions = {"before": sides[:1], "after": sides[1:]}.get(clause["as_it_is"], sides)
            return {look.truth[clause["rule"]] for look in versions if clause["rule"] in look.truth} <= set(clause["truth"])
        if "test" in clause:
            test = Test(clause["question"], Op(clause["test"]), tuple(clause["items"]))
            return _TRUTH[self._oracle.truth(test, new.facts)] in clause["truth"]
        if "question" in clause:
            fact = new.facts.get(clause["question"])
            ranges = clause["is"] and isinstance(clause["is"][0], dict)
            inside = any(one["from"] <= fact <= one["to"] for one in clause["is"]) if ranges and fact is not None else fact in clause["is"]
            return clause["or_unknown"] if fact is None else inside
        return self._circumstance(clause["circumstance"], clause["rules"], new, steady) is clause["is"]

    @staticmethod
    def _circumstance(words: str, rules: list[str], new: Look, steady: bool) -> bool:
        truths = [new.truth[rule] for rule in rules]
        if words == "another rule shows it":
            return "holds" in truths
        if words == "another rule might show it":
            return not set(truths) <= {"fails"}
        if words == "another rule says it":
            return any(one["rule"] in rules for one in new.told["cautions"])
        if words == "what it is about did not come into their list or leave it":
            return steady
        if words == "they do not answer only for someone else":
            return new.facts.get("respondent") not in ONLY_FOR_SOMEONE_ELSE
        assert words.startswith("none of ") and words.endswith(" is in their list"), words
        return not any(option.strip("`") in new.listed for option in words[len("none of "):-len(" is in their list")].split(", "))
