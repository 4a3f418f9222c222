"""The page for the hand: what the person chose and nothing else, the safety text always, also as a tagged PDF."""

import io
import re
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from tests.web.conftest import Person

Someone = Callable[..., Person]
SAID = {"substances": ["methamphetamine"], "ticks": ["benzo_dependence"], "goals": ["housing"]}


def kept(person: Person, *options: str, **more: str | list[str]) -> Person:
    person.get(person.here + "/handout")
    return person.send(act="sheet", keep=list(options), **more)


def text_of(person: Person) -> str:
    response = person.client.get(person.here + "/handout.pdf")
    assert response.headers["content-type"] == "application/pdf" and response.headers["cache-control"] == "no-store"
    reader = PdfReader(io.BytesIO(response.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_only_what_is_kept_is_printed(someone: Someone) -> None:
    person = kept(someone().first_five(**SAID), "naloxone_thn", "peer_support")
    assert person.path.endswith("/sheet")
    assert re.findall(r'<section class="kept"><h2>([^<]+)', person.page) == ["Take-home naloxone and training", "Peer support worker"]
    assert "Questions to ask" in person.words and "Where to find it" in person.words


def test_nothing_that_was_said_is_printed_unless_chosen(someone: Someone) -> None:
    person = kept(someone().first_five(**SAID), "naloxone_thn", "counselling")
    for said in ("ethamphetamine", "place to live", "Benzodiazepines: I", "For myself", "for myself"):
        assert said not in person.words, said
    person = kept(person, "naloxone_thn", print=["goals", "answers"])
    assert "A place to live" in person.words and "Methamphetamine" in person.words


def test_cautions_from_answers_are_printed_only_if_chosen(someone: Someone) -> None:
    person = someone().first_five(substances=["fentanyl"], ticks=["opioid_dependence"], goals=["stabilise_with_medication"])
    person.get(person.here + "/what-if").send(act="choose", question="pregnancy")
    person.send(act="try", question="pregnancy", pregnancy="pregnant").send(act="keep", question="")
    assert "pregnan" not in kept(person, "oat_bup_nx").words.lower()
    assert "pregnan" in kept(person, "oat_bup_nx", print=["cautions"]).words.lower()


def test_an_option_is_never_printed_without_its_safety_text(someone: Someone) -> None:
    person = kept(someone().first_five(substances=["fentanyl"], ticks=["opioid_dependence"], goals=["abstain_all"]), "residential")
    assert "the risk of overdose and death is higher" in person.words
    assert "the risk of overdose and death is higher" in text_of(person)


@pytest.mark.parametrize(
    ("language", "safety", "title"),
    [
        ("en", "Call 9-1-1. Give naloxone. Give breaths.", "Things to talk over"),
        ("fr", "Composez le 9-1-1. Donnez de la naloxone.", "Des choses dont parler"),
    ],
)
def test_the_pdf_holds_the_safety_text_dates_and_version(someone: Someone, language: str, safety: str, title: str) -> None:
    person = kept(someone(language).first_five(**SAID), "naloxone_thn", own_step="Appeler Zoé")
    found = text_of(person)
    assert safety in found and title in found and "2026-11-23" in found and "sha256:" in found and "Appeler Zoé" in found
    assert "thamphétamine" not in found and "thamphetamine" not in found


def test_the_pdf_is_tagged_and_names_nothing(someone: Someone) -> None:
    person = kept(someone("fr").first_five(**SAID), "naloxone_thn")
    response = person.client.get(person.here + "/handout.pdf")
    reader = PdfReader(io.BytesIO(response.content))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"] == "fr"
    assert response.headers["content-disposition"] == 'attachment; filename="page.pdf"'
    assert "/URI" not in str(reader.metadata)


def test_without_the_extra_the_page_is_still_there(someone: Someone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.web.handout.find_spec", lambda _: None)
    person = kept(someone().first_five(), "naloxone_thn")
    assert "Save it as a PDF" not in person.words and "Print this page" in person.words
    assert person.get(person.here + "/handout.pdf").path.endswith("/sheet")


def test_the_list_offers_what_it_keeps(someone: Someone) -> None:
    person = someone().first_five().act("keep", option="naloxone_thn")
    assert "On your page: Take-home naloxone and training." in person.words
    assert re.search(r'value="naloxone_thn" checked', person.get(person.here + "/handout").page)
