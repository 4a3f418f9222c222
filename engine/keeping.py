"""Makes the record that a person takes with them, and tells what changed in the rules when they bring it back.

The record's own form is `record`'s business. What the person wrote is handed back as it was and never looked at.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from engine.answers import AnswersError, read_answers
from engine.consultation import Consultation, Request
from engine.listing import option_json, rule_json
from engine.record import MAX_WORDS, Kept, Record, RecordError
from engine.rulebook import Option
from engine.vocabulary import AskedOf, Question, Vocabulary
from engine.wording import Plain

FITS_A_CODE = 2900
"""Bytes that a printed code (QR, version 40-L, byte mode) can hold."""


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since a record was written.

    `answers` fit today's questions; `set_aside` counts those that no longer do. `gone`: kept options that are in play no
    longer; `moved`: with where they stand now; `reworded`: of which the rules or the card say something else now.
    """

    answers: Mapping[str, object]
    set_aside: int
    same_rules: bool
    gone: tuple[str, ...] = ()
    moved: Mapping[str, str] | None = None
    reworded: tuple[str, ...] = ()
    ask_again: tuple[str, ...] = ()

    def as_json(self) -> Plain:
        return {"same_rules": self.same_rules, "set_aside": self.set_aside, "gone": list(self.gone), "moved": dict(self.moved or {}),
                "reworded": list(self.reworded), "ask_again": list(self.ask_again)}


def keep(consultation: Consultation, request: Request, answers: Mapping[str, object], kept: Iterable[str] = (), words: str = "") -> Record:
    """The record of one visit. Raises RecordError when the person's own words are too long to be kept whole."""
    if len(words) > MAX_WORDS:
        raise RecordError("too_large")
    placed, rulebook = consultation.case(request).placed, consultation.rulebook
    options = [rulebook.options[id] for id in dict.fromkeys(kept) if id in rulebook.options]
    standings = [str(placed[option.id].standing) if option.id in placed else None for option in options]
    return Record(
        request.as_of, rulebook.hash, request.language, dict(answers),
        tuple(Kept(option.id, standing, digest(consultation, option)) for option, standing in zip(options, standings, strict=True)), words,
    )


def since(consultation: Consultation, record: Record, as_of: date) -> Since:
    """What changed in the rules since a record was written, judged with the answers it holds. Raises Withheld like any list."""
    vocabulary, options = consultation.rulebook.vocabulary, consultation.rulebook.options
    answers = usable(record.answers, vocabulary)
    placed = consultation.case(consultation.request(answers, as_of, record.language)).placed
    known = [one for one in record.kept if one.option in options]
    there = [one for one in known if one.option in placed]
    return Since(
        answers=answers, set_aside=len(record.answers) - len(answers), same_rules=record.rulebook == consultation.rulebook.hash,
        gone=tuple(one.option for one in known if one.option not in placed and one.standing is not None),
        moved={one.option: str(placed[one.option].standing) for one in there if one.standing != str(placed[one.option].standing)},
        reworded=tuple(one.option for one in known if one.digest != digest(consultation, options[one.option])),
        ask_again=tuple(question.id for question in may_have_changed(vocabulary, answers)),
    )


def since_in_words(consultation: Consultation, record: Record, found: Since, language: str) -> list[str]:
    """The same for a reader: what changed in the rules, and what it means for the options they kept."""
    rulebook, words = consultation.rulebook, consultation.wording(language, "person")
    name = lambda option: words.name(rulebook.options[option])  # noqa: E731
    said = [words.message("record_rules_same" if found.same_rules else "record_rules_changed")]
    said += [words.message("record_option_gone", option=name(id)) for id in found.gone]
    for id, standing in (found.moved or {}).items():
        said.append(words.message("record_option_moved", option=name(id), standing=words.message(f"standing_{standing}")))
    said += [words.message("record_option_reworded", option=name(id)) for id in found.reworded if id not in found.gone]
    if found.set_aside:
        said.append(words.message("record_set_aside", number=found.set_aside))
    return said


def usable(answers: Mapping[str, object], vocabulary: Vocabulary) -> dict[str, object]:
    """Those answers that today's questions still take; the others stay in the record, untouched."""
    found: dict[str, object] = {}
    for question, answer in answers.items():
        if question not in vocabulary:
            continue
        try:
            read_answers({question: answer}, vocabulary)
        except AnswersError:
            continue
        found[question] = answer
    return found


def may_have_changed(vocabulary: Vocabulary, answers: Mapping[str, object]) -> list[Question]:
    """What is worth asking again: answered before, and with a direction, nothing fixed, or such as may change by itself. An emergency is always asked first."""
    again = [question for question in vocabulary.questions.values() if question.asked_of is AskedOf.PERSON and (
        question.id == "emergency_now" or (question.id in answers and (question.better is not None or question.may_change or not question.fixed))
    )]
    return sorted(again, key=lambda question: question.ask_order)


def digest(consultation: Consultation, option: Option) -> str:
    """A short fingerprint of everything that the rulebook says about an option."""
    rulebook = consultation.rulebook
    texts = [option_json(option, rulebook, language, whole=True) for language in ("en", "fr")]
    rules = [rule_json(rule, consultation.wording(language, "clinician")) for language in ("en", "fr") for rule in rulebook.about[option.id]]
    said = json.dumps([texts, [{key: value for key, value in rule.items() if key != "at"} for rule in rules]], sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def fits_a_code(content: bytes) -> bool:
    """Whether a record is small enough to be printed as a code on the handout."""
    return len(content) <= FITS_A_CODE
