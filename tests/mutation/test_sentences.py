"""Which sentence a misspelt one was meant to be, and which sentences are none of ours at all."""

import pytest

from engine.mutation.expectations import SENTENCES
from engine.mutation.people import GIVEN
from engine.mutation.sentences import nearest
from features.test_writing_scenarios import shown

KNOWN = [sentence for sentences in (GIVEN, *SENTENCES) for sentence in sentences.written]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('only these marked yes hear about "a"', 'only those marked yes hear about "..."'),
        ("someone who use fentanyl, alcohol", "someone who uses ..."),
        ("this are something to talk about: one, two", "these are something to talk about: ..."),
        ("nothing is urgant", "nothing is urgent"),
        ("the day was 2027-12-01", "the day is ..."),
        ("on fait atention à « a »", "on fait attention à « ... »"),
    ],
)
def test_a_misspelt_sentence_has_a_nearest(written: str, meant: str) -> None:
    assert nearest(written, KNOWN) == meant


def test_what_is_quoted_makes_no_two_sentences_alike() -> None:
    assert nearest('a sentence about "nothing is urgent"', KNOWN) is None
    assert nearest("25 people drawn by lot", []) is None


@pytest.mark.parametrize(("kind", "sentence"), [pair for pair in shown() if pair[0] != "when"])
def test_a_sentence_that_only_the_full_run_knows_is_not_taken_for_a_misspelt_one(kind: str, sentence: str) -> None:
    read = [GIVEN] if kind == "given" else SENTENCES
    known = [one for sentences in read for one in sentences.written]
    assert any(sentences.read(sentence) for sentences in read) or nearest(sentence, known) is None
