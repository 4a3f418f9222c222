"""The language gate: every term finds what hurts and not what to say instead; the shipped words pass; exceptions have reasons."""

import re
import time
from collections import Counter
from pathlib import Path

import pytest

from api.web.words import labels
from engine.diagnostics import Diagnostic, Findings, Position
from engine.documents import Files, read_files
from engine.glossary import Term, plain, read_exemption, read_term
from engine.language import Gate, check_language, check_words
from engine.reading import check_folder, gathered_of
from engine.shipped import RULES
from engine.strings import Reader, Shown, shown_strings
from engine.translations import LOCK, accepted, pairs, read_lock, stale, write_lock
from engine.typography import faults, mended
from tests.small import AS_OF

HERE = Position("a file")


def _terms() -> list[Term]:
    gathered = gathered_of(read_files(RULES), Findings())
    sources = {node.get("id").written for node, _ in gathered["sources"]}  # type: ignore[union-attr]
    findings = Findings()
    found = [term for node, _ in gathered["language_terms"] if (term := read_term(node, sources, findings)) is not None]
    assert findings.sorted() == []
    return found


TERMS = _terms()
GATE = Gate(TERMS)
LISTED = [term for term in TERMS if not term.at.file.endswith("style.yaml")]


def found_in(text: str, language: str = "en", reader: Reader = "person") -> list[str]:
    return [match.words for match in GATE.matches([Shown("a/string", language, text, HERE, reader)])]


def language_findings(folder: Path = RULES, **files: str) -> list[Diagnostic]:
    """What the gate says about a folder, or about some files."""
    laid = Files(Path("none"), {f"{name}.yaml": text.encode() for name, text in files.items()}) if files else read_files(folder)
    findings = Findings()
    check_language(gathered_of(laid, Findings()), laid.folder, ("guide",), findings)
    return findings.sorted()


# ---------- the lists ----------
def test_there_are_62_english_terms_and_as_careful_a_french_list() -> None:
    counts = Counter((term.language, Path(term.at.file).stem) for term in TERMS)
    assert counts["en", "terms-en"] == 62
    assert counts["fr", "terms-fr"] >= 60
    assert counts["en", "style"] and counts["fr", "style"]


@pytest.mark.parametrize("term", LISTED, ids=lambda term: f"{term.language} {term.example}")
def test_a_term_finds_its_example_and_not_its_replacement(term: Term) -> None:
    assert any(match.term is term for match in GATE.matches([Shown("a", term.language, f"So: {term.example}.", HERE)]))
    replaced = [match for match in GATE.matches([Shown("a", term.language, term.say, HERE)]) if match.term in LISTED]
    assert replaced == []


def test_french_terms_and_those_nobody_read_await_review() -> None:
    assert {term.source for term in TERMS if term.language == "fr"} == {"author"}
    assert [term.example for term in TERMS if term.awaiting_review] == ["medication-assisted treatment", "drug babies"]


# ---------- matching ----------
@pytest.mark.parametrize(("text", "words"), [
    ("Addicts and an addict", ["addicts", "addict"]),
    ("RELAPSES", ["relapses"]),
    ("drug problems", ["drug problems"]),
    ("dirty urines", ["dirty", "dirty urines"]),
    ("opioid substitution treatments", ["opioid substitution treatments"]),
    ("medication\u2011assisted treatment", ["medication-assisted treatment"]),  # a hyphen that does not break
    ("non\u2013compliance", ["non-compliance", "compliance"]),
    ("hard to reach, hard-to-treat", ["hard to reach", "hard-to-treat"]),
    ("drug\u00a0abuse and sub\u00adstance abuse", ["drug abuse", "substance abuse"]),  # a no-break space, a soft hyphen
    ("ﬁrst came re\u200blapse", ["relapse"]),
    ("MAT", ["mat"]),
    ("the homeless shelter", []),
    ("drunk driving", []),
    ("Cleaning and cleanse", []),
    ("address, alcohol, matter", []),
])
def test_words_are_found_whatever_their_case_number_and_hyphens(text: str, words: list[str]) -> None:
    assert sorted(found_in(text)) == sorted(words)


@pytest.mark.parametrize(("text", "words"), [
    ("Les toxicomanes", ["toxicomanes"]),
    ("l’abus d’alcool", ["abus d'alcool", "abus"]),  # curly apostrophes
    ("une RECHUTE", ["rechute"]),
    ("non\u2011observance", ["non-observance", "observance"]),
    ("e\u0301chec", ["échec"]),  # a letter and its accent apart
    ("Vous refusez", ["refusez"]),
    ("à votre propre rythme", []),
    ("une personne qui consomme", []),
    ("hépatite, alcool, dépendance", []),
])
def test_french_words_are_found_too(text: str, words: list[str]) -> None:
    assert sorted(found_in(text, "fr")) == sorted(words)


@pytest.mark.parametrize(("text", "language"), [
    ("You must stop.", "en"), ("You should come back.", "en"), ("Well done", "en"), ("Stay safe!", "en"), ("the best option", "en"),
    ("a recommended treatment", "en"), ("a bad result", "en"), ("it is your fault", "en"), ("the patient failed methadone", "en"),
    ("Vous devez arrêter.", "fr"), ("Il faut arrêter.", "fr"), ("Bravo", "fr"), ("Courage\u00a0!", "fr"), ("le meilleur choix", "fr"),
    ("un traitement recommandé", "fr"), ("un mauvais résultat", "fr"),
])
def test_no_command_no_praise_no_ranking(text: str, language: str) -> None:
    assert found_in(text, language)


@pytest.mark.parametrize("text", ["It is not your fault.", "You don't have to stop using to ask.", "What matters most", "A better place"])
def test_what_is_kind_passes(text: str) -> None:
    assert found_in(text) == []


def test_emergency_steps_and_clinicians_may_read_must_but_no_exclamation_marks() -> None:
    assert found_in("You must call 9-1-1.", reader="emergency") == []
    assert found_in("Must not be started; recommended.", reader="clinician") == []
    assert found_in("Call!", reader="emergency") == ["!"]


# ---------- exceptions ----------
TERM = r"language_terms: [{language: en, find: '\bgrim\b', say: kind, severity: block, allow: [clinical_sense], source: author, example: grim}]"
BAD = "messages: [{id: m, en: A grim word., fr: Un mot.}]"
EXCEPTION = "language_exceptions: [{string: message/m/en, word: Grim, class: clinical_sense, reason: The name of a scale.}]"


def test_a_word_to_avoid_is_an_error_at_its_place() -> None:
    (found,) = language_findings(terms=TERM, words=BAD)
    assert str(found).startswith("words.yaml:1:24: error[MP501] `grim` in `message/m/en`\n  help: say: kind; or")


def test_a_warned_word_is_a_warning() -> None:
    (found,) = language_findings(terms=TERM.replace("block", "warn"), words=BAD)
    assert (found.code, found.severity) == ("MP502", "warning")


def test_an_exception_with_a_reason_lets_one_string_pass() -> None:
    assert language_findings(terms=TERM, words=BAD, exceptions=EXCEPTION) == []
    more = BAD.replace("]", ", {id: n, en: Grim., fr: Un.}]")
    assert [one.message for one in language_findings(terms=TERM, words=more, exceptions=EXCEPTION)] == ["`grim` in `message/n/en`"]


def test_an_exception_that_matches_nothing_is_found() -> None:
    (found,) = language_findings(terms=TERM, words=BAD.replace("grim ", ""), exceptions=EXCEPTION)
    assert (found.code, found.severity, found.at.file) == ("MP503", "warning", "exceptions.yaml")


def test_an_exception_of_a_class_that_the_term_does_not_allow_is_an_error() -> None:
    (found,) = language_findings(terms=TERM, words=BAD, exceptions=EXCEPTION.replace("clinical_sense", "own_words"))
    assert (found.code, found.severity, found.help) == ("MP503", "error", "classes it takes: `clinical_sense`")


@pytest.mark.parametrize(("change", "code"), [
    (("'\\bgrim\\b'", "'gr(im'"), "MP506"), (("'\\bgrim\\b'", "'\\bGrim\\b'"), "MP506"), (("'\\bgrim\\b'", "'\\bdire\\b'"), "MP506"),
    (("'\\bgrim\\b'", "'x*'"), "MP506"),
    (("source: author", "source: nobody"), "MP302"), (("block", "shout"), "MP107"), (("[clinical_sense]", "[whim]"), "MP107"),
])
def test_a_term_that_cannot_be_used_is_an_error(change: tuple[str, str], code: str) -> None:
    assert code in [one.code for one in language_findings(terms=TERM.replace(*change))]


def test_an_exception_wants_a_reason() -> None:
    assert "MP102" in [one.code for one in language_findings(exceptions=EXCEPTION.replace(", reason: The name of a scale.", ""))]


# ---------- what ships ----------
def test_the_shipped_words_pass() -> None:
    assert [str(one) for one in check_folder(RULES, AS_OF) if re.match("MP5|MP312", one.code) and one.severity != "info"] == []


def test_every_shipped_exception_says_why() -> None:
    findings = Findings()
    for node, _ in gathered_of(read_files(RULES), Findings())["language_exceptions"]:
        exemption = read_exemption(node, findings)
        assert exemption is not None and len(exemption.reason.split()) >= 5
    assert len(findings) == 0


def test_the_labels_of_the_pages_pass() -> None:
    strings = [Shown("label", language, text, HERE) for texts in labels() for language, text in texts.items()]
    assert len(strings) > 200
    findings = Findings()
    check_words(strings, TERMS, [], findings)
    assert findings.sorted() == []


def test_the_gate_is_fast() -> None:
    gathered = gathered_of(read_files(RULES), Findings())
    spent = []
    for _ in range(3):
        started = time.process_time()
        check_language(gathered, RULES, (), Findings())
        spent.append(time.process_time() - started)
    assert min(spent) < 0.6  # about 0.2 s; the rest is for a busy machine


# ---------- French typography ----------
@pytest.mark.parametrize(("wrong", "right"), [
    ("Quoi ?", "Quoi\u00a0?"), ("Quoi?", "Quoi\u00a0?"), ("a; b", "a\u00a0; b"), ("«mot»", "«\u00a0mot\u00a0»"), ("« mot »", "«\u00a0mot\u00a0»"),
    ("l’eau", "l'eau"), ('dit "oui"', "dit «\u00a0oui\u00a0»"), ("voici\u202f: x", "voici\u00a0: x"),
])
def test_french_typography_is_mended(wrong: str, right: str) -> None:
    assert faults(wrong)
    assert mended(wrong) == right
    assert faults(right) == []


@pytest.mark.parametrize("text", [
    "à 9:30", "https://x.ca/a:b", "`question: valeur`", "9-1-1", "CA-ON", "J'ai dit\u00a0: «\u00a0non\u00a0».", "{label}\u00a0: {text}",
])
def test_french_that_is_right_is_left_alone(text: str) -> None:
    assert faults(text) == []
    assert mended(text) == text


def test_typography_is_a_warning_and_no_break_spaces_survive_reading() -> None:
    (found,) = language_findings(words="messages: [{id: m, en: 'What?', fr: 'Quoi?'}]")
    assert (found.code, found.severity) == ("MP505", "warning")
    assert plain("Quoi\u00a0?") == "Quoi ?"


# ---------- stale French ----------
def _pairs(en: str, fr: str) -> list:  # type: ignore[type-arg]
    return pairs([Shown("message/m", "en", en, HERE), Shown("message/m", "fr", fr, HERE)])


def test_french_is_stale_when_only_the_english_changed(tmp_path: Path) -> None:
    assert read_lock(tmp_path) is None
    write_lock(tmp_path, accepted(_pairs("one", "un"), {}, ()))
    recorded = read_lock(tmp_path)
    assert recorded is not None and (tmp_path / LOCK).is_file()
    assert stale(_pairs("one", "un"), recorded) == []
    assert [pair.id for pair in stale(_pairs("two", "un"), recorded)] == ["message/m"]
    assert stale(_pairs("two", "deux"), recorded) == []  # somebody looked at both
    assert stale(_pairs("one", "un seul"), recorded) == []


def test_a_stale_text_is_accepted_only_by_name() -> None:
    recorded = accepted(_pairs("one", "un"), {}, ())
    assert stale(_pairs("two", "un"), accepted(_pairs("two", "un"), recorded, ()))
    assert not stale(_pairs("two", "un"), accepted(_pairs("two", "un"), recorded, ("message/m",)))


def test_check_warns_of_stale_french_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("messages: [{id: m, en: One., fr: Un.}]", encoding="utf-8")
    write_lock(tmp_path, accepted(pairs(shown_strings(gathered_of(read_files(tmp_path), Findings()))), {}, ()))
    assert language_findings(tmp_path) == []
    (tmp_path / "words.yaml").write_text("messages: [{id: m, en: Two., fr: Un.}, {id: n, en: New., fr: Nouveau.}]", encoding="utf-8")
    fresh, old = sorted(language_findings(tmp_path), key=lambda one: one.severity)
    assert (fresh.code, fresh.severity, fresh.message.split()[0]) == ("MP504", "info", "1")
    assert (old.code, old.severity, old.at) == ("MP504", "warning", Position("words.yaml", 1, 34))


def test_check_warns_of_recorded_rules_that_are_gone_until_that_is_recorded(tmp_path: Path) -> None:
    rules = [f"  - {{id: {id}, offer: tea, because: {{en: Because {id}., fr: Parce que {id}.}}}}\n" for id in ("one", "two", "three")]

    def write(*kept: str) -> list[tuple[str, str, str]]:
        (tmp_path / "words.yaml").write_text("rules:\n" + "".join(kept), encoding="utf-8")
        return [(one.code, one.severity, one.message) for one in language_findings(tmp_path)]

    def record() -> None:
        write_lock(tmp_path, accepted(pairs(shown_strings(gathered_of(read_files(tmp_path), Findings()))), {}, ()))

    write(*rules)
    record()
    assert write(*rules) == []
    assert write(rules[0]) == [("MP507", "warning", "rules that were recorded are no longer here: `three`, `two`")]
    record()
    assert write(rules[0]) == []


def test_the_lock_is_no_part_of_the_rulebook() -> None:
    assert not any(name.endswith(".lock") for name in read_files(RULES).contents)
    recorded = read_lock(RULES)
    assert recorded and all(re.fullmatch("[0-9a-f]{8}", hash) for hashes in recorded.values() for hash in hashes)
