"""Rules under the headings of their files, and the nearest to what is not there."""

import pytest

from api.web.topics import by_topic, nearest_of, topic_id
from engine.reading import read_rulebook
from engine.rulebook import Rulebook
from tests.small import AS_OF, files_over_good

KNOWN = [("nsp", "Needle and syringe programme"), ("oat_methadone", "Methadone (starting, or raising the dose)"), ("naloxone_thn", "Take-home naloxone")]


@pytest.mark.parametrize(("written", "id"), [
    ("oat_metadone", "oat_methadone"), ("methadone", "oat_methadone"), ("METHADON", "oat_methadone"), ("Take-home naloxon", "naloxone_thn"),
    ("syringe", "nsp"), ("siringe", "nsp"), ("nps", "nsp"), ("xyzzyxyzzy", None), ("a", None), ("", None),
])
def test_the_nearest_is_one_written_nearly_so_or_one_with_the_word_in_it(written: str, id: str | None) -> None:
    found = nearest_of(written, KNOWN)
    assert found == next((one for one in KNOWN if one[0] == id), None)


def test_topics_are_in_the_language_and_a_file_without_a_heading_goes_by_its_name() -> None:
    rule = "- {id: %s, note: [], always: true, because: {en: One., fr: Un.}, evidence: [{source: guide, at: page 1}], review_by: 2027-01-01}\n"
    files = {"deep/one.yaml": "topic: {en: Heart, fr: Cœur}\nrules:\n" + rule % "a", "two.yaml": "rules:\n" + rule % "b" + rule % "c"}
    book: Rulebook = read_rulebook(files_over_good({name: text.encode() for name, text in files.items()}), AS_OF)
    told = {language: {one.id: (one.name, [rule.id for rule in one.rules]) for one in by_topic(book.rules.values(), language)} for language in ("en", "fr")}
    assert told["en"]["deep/one"] == ("Heart", ["a"]) and told["fr"]["deep/one"] == ("Cœur", ["a"]) and told["fr"]["two"] == ("two", ["b", "c"])
    assert told["fr"]["rules"][0] == "A good start", "a heading in one language is shown in it"
    assert topic_id(book.rules["a"]) == "deep/one"
