"""The record a person keeps: what goes in comes out, and whatever else a file holds ends in one message that echoes nothing."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.consultation import Consultation
from engine.documents import Files, read_files
from engine.keeping import fits_a_code, keep, may_have_changed, since, since_in_words, usable
from engine.reading import read_rulebook
from engine.record import MAX_BYTES, MAX_WORDS, PROBLEMS, Kept, Record, RecordError, is_record, is_sealed, read_record, write_record
from engine.rulebook import Rulebook
from engine.shipped import RULES
from tests.people import answers
from tests.small import AS_OF

PASSPHRASE = "seven small boats é"
CANARY = "secret-canary"
ANSWERS = {"substances": ["fentanyl"], "opioid_dependence": "yes", "goals": ["reduce_use"], "age": 40}
RECORD = Record(
    date(2026, 11, 23), "sha256:abc", "fr", {**ANSWERS, "oud": CANARY}, (Kept("naloxone_thn", "discuss", "0123"),), f"Mes mots à moi, {CANARY}.")


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return write_record(RECORD, PASSPHRASE)


def refused(content: bytes, passphrase: str | None = None) -> str:
    with pytest.raises(RecordError) as caught:
        read_record(content, passphrase)
    said = caught.value.message
    assert caught.value.problem in PROBLEMS
    for language in ("en", "fr"):
        assert said.text(language)
        assert CANARY not in said.text(language)
    return caught.value.problem


# ---------- there and back ----------
def test_what_goes_in_comes_out(sealed: bytes) -> None:
    assert read_record(sealed, PASSPHRASE) == RECORD
    assert read_record(write_record(RECORD, None)) == RECORD


@settings(max_examples=60)
@given(data=st.data(), words=st.text(max_size=200).filter(lambda text: text.isprintable()))
def test_any_answers_and_any_words_come_back(shipped: Rulebook, data: st.DataObject, words: str) -> None:
    record = replace(RECORD, answers=data.draw(answers(shipped.vocabulary)), words=words)
    assert read_record(write_record(record, None)) == record


def test_a_sealed_record_shows_nothing(sealed: bytes) -> None:
    assert is_record(sealed) and is_sealed(sealed)
    assert CANARY.encode() not in sealed and b"fentanyl" not in sealed
    assert set(json.loads(sealed)["content"]) == {"salt", "nonce", "box", "check"}


def test_the_same_record_never_looks_the_same_twice(sealed: bytes) -> None:
    assert write_record(RECORD, PASSPHRASE) != sealed


def test_the_passphrase_is_the_same_however_it_was_typed(sealed: bytes) -> None:
    assert read_record(sealed, "seven small boats e\u0301") == RECORD


def test_a_plain_record_is_the_persons_choice() -> None:
    content = write_record(RECORD, None)
    assert not is_sealed(content)
    assert json.loads(content)["content"]["words"] == RECORD.words


def test_a_small_record_fits_a_printed_code(sealed: bytes) -> None:
    assert fits_a_code(sealed)
    assert not fits_a_code(write_record(replace(RECORD, words="a" * MAX_WORDS), PASSPHRASE))


# ---------- what cannot be read ----------
def test_a_wrong_passphrase_is_told_from_a_damaged_file(sealed: bytes) -> None:
    assert refused(sealed, "another passphrase") == "wrong_passphrase"
    assert refused(sealed) == refused(sealed, "") == "passphrase_needed"


@settings(max_examples=80)
@given(data=st.data())
def test_every_changed_byte_is_noticed(sealed: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(sealed) - 2))
    changed = bytearray(sealed)
    changed[place] ^= data.draw(st.integers(1, 255))
    try:
        assert read_record(bytes(changed), PASSPHRASE) == RECORD  # such as white space at the end of a base64 text
    except RecordError as error:
        assert error.problem in ("damaged", "no_record", "other_version", "wrong_passphrase")


def test_a_seal_cannot_be_taken_off(sealed: bytes) -> None:
    envelope = json.loads(sealed)
    assert refused(json.dumps({**envelope, "sealed": False}).encode(), PASSPHRASE) == "damaged"


@pytest.mark.parametrize("length", [0, 1, 40, 200, 400])
def test_a_file_cut_short(sealed: bytes, length: int) -> None:
    assert refused(sealed[:length], PASSPHRASE) == "no_record"


def plain(**changes: Any) -> bytes:
    return json.dumps({**json.loads(write_record(RECORD, None)), **changes}).encode()


def inside(**changes: Any) -> bytes:
    envelope = json.loads(write_record(RECORD, None))
    return json.dumps({**envelope, "content": {**envelope["content"], **changes}}).encode()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no_record"),
        (b"\xff\xfe" + CANARY.encode(), "no_record"),
        (b"[]", "no_record"),
        (b'{"answers": {"oud": "secret-canary"}}', "no_record"),
        (b"[" * 60000, "no_record"),
        (b'{"format": "many-paths-record", "format": "many-paths-record"}', "no_record"),
        (b"!!python/object/apply:os.system ['touch secret-canary']", "no_record"),
        (b" " * (MAX_BYTES + 1), "too_large"),
        (plain(format="other-record"), "no_record"),
        (plain(version=2), "other_version"),
        (plain(version=True), "other_version"),
        (plain(version="1"), "other_version"),
        (plain(extra=CANARY), "damaged"),
        (plain(sealed="no"), "damaged"),
        (plain(content=CANARY), "damaged"),
        (plain(sealed=True, content=CANARY), "damaged"),
        (plain(sealed=True, content={"salt": CANARY, "nonce": "", "box": "", "check": ""}), "damaged"),
        (plain(sealed=True, content={"salt": 1, "nonce": 2, "box": 3, "check": 4}), "damaged"),
        (plain(sealed=True, content={"n": 2**30, "salt": "", "nonce": "", "box": "", "check": ""}), "damaged"),
        (inside(written_on="yesterday"), "damaged"),
        (inside(written_on=20261123), "damaged"),
        (inside(language="de"), "damaged"),
        (inside(answers=[CANARY]), "damaged"),
        (inside(words=[CANARY]), "damaged"),
        (inside(words="a" * (MAX_WORDS + 1)), "damaged"),
        (inside(kept=[CANARY]), "damaged"),
        (inside(kept=[{"option": 1, "standing": None, "digest": ""}]), "damaged"),
        (inside(kept=[{"option": "a", "standing": "discuss", "digest": "b" * 300}]), "damaged"),
        (inside(kept=[{"option": "a", "standing": None, "digest": ""}] * 201), "damaged"),
        (inside(more=CANARY), "damaged"),
    ],
)
def test_whatever_a_file_holds_there_is_one_message(content: bytes, problem: str) -> None:
    assert refused(content, PASSPHRASE) == problem


@settings(max_examples=150)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda part: st.lists(part) | st.dictionaries(st.text(max_size=8), part), max_leaves=8,
).map(lambda value: json.dumps({"format": "many-paths-record", "version": 1, "sealed": False, "content": value}).encode()))
def test_no_file_makes_a_fault(content: bytes) -> None:
    with pytest.raises(RecordError):
        read_record(content, PASSPHRASE)


def test_what_cannot_be_kept_whole_is_not_kept_in_part(consultation: Consultation) -> None:
    with pytest.raises(RecordError) as caught:
        write_record(replace(RECORD, answers={"a": "b" * MAX_BYTES}), None)
    assert caught.value.problem == "too_large"
    with pytest.raises(RecordError) as caught:
        write_record(RECORD, "short")
    assert caught.value.problem == "passphrase_short"
    with pytest.raises(RecordError) as caught:
        keep(consultation, consultation.request({}, AS_OF), {}, (), "a" * (MAX_WORDS + 1))
    assert caught.value.problem == "too_large"


# ---------- what changed since ----------
def kept_by(consultation: Consultation) -> Record:
    kept = ("naloxone_thn", "oat_methadone", "residential", "no-such-option")
    return keep(consultation, consultation.request(ANSWERS, AS_OF), ANSWERS, kept, "Mine")


@pytest.fixture
def changed_rules() -> Iterator[Consultation]:
    """The shipped rules, where methadone waits for an answer, a card says something new, and a question lost a value."""
    files = read_files(RULES)
    contents = dict(files.contents)
    contents["new.yaml"] = b"""topic: New
rules:
  - id: new-avoid
    avoid: [oat_methadone]
    tag: tolerance_loss
    when: {substances: fentanyl}
    because: {en: Not now, fr: Pas maintenant}
    evidence: [{source: hawk_2017, at: here}]
    review_by: 2027-09-30
"""
    with closing(Consultation(read_rulebook(Files(files.folder, contents), AS_OF))) as found:
        yield found


def test_nothing_changed(consultation: Consultation) -> None:
    record = kept_by(consultation)
    found = since(consultation, record, AS_OF)
    assert [one.option for one in record.kept] == ["naloxone_thn", "oat_methadone", "residential"]
    assert (found.same_rules, found.set_aside, found.gone, found.moved, found.reworded) == (True, 0, (), {}, ())
    assert since_in_words(consultation, record, found, "en") == ["The rules have not changed since then."]


def test_what_changed_is_told_about_what_was_kept(consultation: Consultation, changed_rules: Consultation) -> None:
    record = kept_by(consultation)
    found = since(changed_rules, record, AS_OF)
    assert not found.same_rules
    assert found.moved == {"oat_methadone": "not_now"}
    assert found.reworded == ("oat_methadone",)
    said = since_in_words(changed_rules, record, found, "fr")
    assert said[0].startswith("Les règles ont changé")
    assert any("Méthadone" in line for line in said[1:])


def test_answers_that_no_longer_fit_are_set_aside_and_stay_in_the_file(consultation: Consultation) -> None:
    record = replace(kept_by(consultation), answers={**ANSWERS, "oud": CANARY, "a_question_of_then": CANARY})
    found = since(consultation, record, AS_OF)
    assert found.answers == ANSWERS
    assert found.set_aside == 2
    assert CANARY not in json.dumps([found.as_json(), since_in_words(consultation, record, found, "en")])
    assert read_record(write_record(record, None)).answers == record.answers


def test_only_what_may_have_changed_is_asked_again(shipped: Rulebook) -> None:
    given = {**ANSWERS, "main_frequency": "daily", "current_oat": "none", "allergies": ["none"]}
    again = [question.id for question in may_have_changed(shipped.vocabulary, given)]
    assert again[0] == "emergency_now"
    assert {"substances", "goals", "main_frequency", "current_oat"} <= set(again)
    assert "opioid_dependence" in again  # nobody chooses it, and it may be different by now
    assert not {"age", "allergies"} & set(again)


def test_usable_answers_are_checked_one_by_one(shipped: Rulebook) -> None:
    assert usable({"age": "40", "goals": ["reduce_use"], "x": 1}, shipped.vocabulary) == {"goals": ["reduce_use"]}
