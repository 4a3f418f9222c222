"""What is said of a place: the most local record, its age in words, lines at any hour, and never a "no" made of not knowing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.availability import availability_in
from engine.catalogue import AVAILABILITY
from engine.consultation import Consultation
from engine.diagnostics import Diagnostic, Position
from engine.freshness import is_stale, said_when
from engine.rulebook import NEVER_NOT_HERE, Rulebook, ServiceRecord
from engine.services import place_services
from engine.vocabulary import ELSEWHERE
from tests.small import AS_OF, findings, small, small_files, suggest

FRESH = "as_of: 2026-11-01, review_by: 2027-01-01"
MESSAGES = """
messages:
  - {id: fact_fresh, en: "{reported} {when}.", fr: "{reported} {when}."}
  - {id: fact_stale, en: "{reported} {when}; not checked since.", fr: "{reported} {when}; pas vérifié depuis."}
  - {id: fact_undated, en: "{reported}, undated; not checked since.", fr: "{reported}, sans date."}
  - {id: fact_unknown, en: "Not known; that is not a no.", fr: "Inconnu; ce n'est pas un non."}
  - {id: fact_wider, en: "{place} as a whole: {text}", fr: "{place} dans son ensemble : {text}"}
  - {id: old_no_is_unknown, en: "It may be there by now.", fr: "Cela existe peut-être maintenant."}
  - {id: reported_available, en: Reported available, fr: Signalé comme offert}
  - {id: reported_not_available, en: Reported not available, fr: Signalé comme non offert}
"""


def book(*records: str, extra: str = "") -> Rulebook:
    listed = "services:\n" + "\n".join(f"  - {{{record}}}" for record in records) if records else ""
    return small(places_here="\n".join(part for part in (MESSAGES, listed, extra) if part))


def service(rulebook: Rulebook, place: str, kind: str = "clinic", language: str = "en", as_of: date = AS_OF) -> Mapping[str, object]:
    found = place_services(rulebook, place, language, as_of)["services"]
    assert isinstance(found, list)
    return next(one for one in found if one["service"] == kind)


def codes(found: list[Diagnostic]) -> list[str]:
    return [one.code for one in found]


# ---------- one fact ----------


@pytest.mark.parametrize(("dated_to", "en", "fr"), [
    ("year", "in 2020", "en 2020"), ("month", "in March 2020", "en mars 2020"), ("day", "on March 1, 2020", "le 1er mars 2020"),
])
def test_a_date_is_said_as_exactly_as_it_is_known(dated_to: str, en: str, fr: str) -> None:
    assert (said_when(date(2020, 3, 1), dated_to, "en"), said_when(date(2020, 3, 1), dated_to, "fr")) == (en, fr)


def test_past_its_date_the_text_says_how_old_it_is() -> None:
    rulebook = book("service: clinic, place: CA-ON, value: available, as_of: 2020-01-01, dated_to: year, review_by: 2020-03-31")
    found = service(rulebook, "CA-ON")
    assert (found["value"], found["stale"], found["text"]) == ("available", True, "Reported available in 2020; not checked since.")


def test_a_stale_no_is_unknown_and_a_fresh_one_is_a_no() -> None:
    old = book("service: clinic, place: CA-ON, value: not_available, as_of: 2020-01-01, dated_to: year, review_by: 2020-03-31")
    assert service(old, "CA-ON")["value"] == "unknown"
    assert service(old, "CA-ON")["text"] == "Reported not available in 2020; not checked since. It may be there by now."
    new = book(f"service: clinic, place: CA-ON, value: not_available, {FRESH}")
    assert service(new, "CA-ON")["value"] == "not_available"


def test_without_a_record_nothing_is_known() -> None:
    found = service(book(), "CA-ON")
    assert (found["value"], found["text"], found["sources"]) == ("unknown", "Not known; that is not a no.", [])


def test_the_most_local_record_wins_and_a_wider_one_says_so() -> None:
    rulebook = book(f"service: clinic, place: CA, value: available, {FRESH}", f"service: clinic, place: CA-ON, value: not_available, {FRESH}")
    assert service(rulebook, "CA-ON")["value"] == "not_available"
    assert service(rulebook, "CA-BC")["text"] == "Canada as a whole: Reported available on November 1, 2026."
    assert service(rulebook, "CA")["text"] == "Reported available on November 1, 2026."
    assert service(book(f"service: clinic, place: CA-ON, value: not_available, {FRESH}"), "CA")["value"] == "unknown"


def test_one_entry_may_speak_of_several_places() -> None:
    rulebook = book(f"service: clinic, place: [CA-ON, US-RI], value: available, {FRESH}")
    assert [service(rulebook, place)["value"] for place in ("CA-ON", "US-RI", "CA-BC")] == ["available", "available", "unknown"]


def test_a_fact_that_rests_on_withdrawn_sources_alone_falls() -> None:
    record = f"service: clinic, place: CA-ON, value: not_available, source: gone, {FRESH}"
    gone = 'sources:\n  - {id: gone, title: "Gone", year: 2020, verified: true, withdrawn: 2026-10-01, review_by: 2027-01-01}'
    assert service(book(record, extra=gone), "CA-ON")["value"] == "unknown"
    assert service(book(f"{record}, also: [guide]", extra=gone), "CA-ON")["value"] == "not_available"


def test_availability_in_suggestions_says_how_old_it_is() -> None:
    rulebook = small("[{offer: methadone, always: true}]", places_here=MESSAGES + (
        "services:\n  - {service: clinic, place: CA, value: available, as_of: 2020-01-01, dated_to: year, review_by: 2020-12-31, source: guide}"))
    found = next(one for one in suggest(rulebook, {"jurisdiction": "CA-ON"})["options"] if one["id"] == "methadone")
    assert found["availability"] == {
        "value": "available", "as_of": "2020-01-01", "source": "guide", "stale": True,
        "text": "Canada as a whole: Reported available in 2020; not checked since.",
    }


_records = st.lists(st.builds(
    ServiceRecord, service=st.just("clinic"), place=st.sampled_from(["CA", "CA-ON", "CA-BC", "US", "US-RI"]), value=st.sampled_from(AVAILABILITY),
    as_of=st.none() | st.dates(date(2019, 1, 1), AS_OF), source=st.none(), review_by=st.none() | st.dates(date(2019, 1, 1), date(2028, 1, 1)),
    at=st.just(Position("services.yaml")),
), max_size=8)


@given(records=_records, place=st.sampled_from(["CA", "CA-ON", "CA-BC", "US", "US-RI", ELSEWHERE]))
def test_a_no_is_only_ever_a_fresh_no_of_the_most_local_record(records: list[ServiceRecord], place: str) -> None:
    rulebook = replace(_EMPTY, services=tuple(records))
    found = availability_in("clinic", place, rulebook, AS_OF)
    local = [record for record in records if record.place == place] or [record for record in records if place.startswith(f"{record.place}-")]
    if not local:
        assert found.value == "unknown"
        return
    assert found.record in local
    assert found.record is not None
    assert (found.record.as_of or date.min) == max(record.as_of or date.min for record in local)
    old = is_stale(found.record.as_of, found.record.review_by, AS_OF)
    assert found.stale == old
    if found.value == "not_available":
        assert found.record.value == "not_available"
        assert not old
        assert found.record.review_by is not None
        assert found.record.review_by >= AS_OF
    if old and found.record.value == "not_available":
        assert found.value == "unknown"


_EMPTY = small()


# ---------- what is shipped ----------


def test_every_place_has_an_answer_in_both_languages(shipped: Rulebook) -> None:
    for place in shipped.vocabulary.places.names:
        for language in ("en", "fr"):
            found = place_services(shipped, place, language, AS_OF)
            assert found["emergency"]["text"], place
            assert found["talk_now"]["text"], place
            assert {one["service"] for one in found["services"]} >= {option.service for option in shipped.options.values() if option.service}
            assert all(one["text"] and " " in one["text"] for key in ("lines", "services", "sites", "locators") for one in found[key]), place
            assert all(one["value"] != "not_available" or not one["stale"] for one in found["services"]), place


def test_every_canadian_province_has_someone_to_talk_to_at_any_hour(shipped: Rulebook) -> None:
    for place in (code for code in shipped.vocabulary.places.names if code.split("-")[0] == "CA"):
        found = place_services(shipped, place, "en", AS_OF)
        assert "crisis_ca_988" in found["talk_now"]["lines"], place
        assert {"crisis", "overdose", "emergency"} <= {line["kind"] for line in found["lines"]}, place


def test_a_place_without_a_line_says_so_and_names_the_emergency_number(shipped: Rulebook) -> None:
    unknown = place_services(shipped, "DZ", "en", AS_OF)
    assert unknown["lines"] == []
    assert unknown["emergency"]["number"] is None
    assert "local emergency number" in unknown["emergency"]["text"]
    assert "local emergency number" in unknown["talk_now"]["text"]
    assert place_services(shipped, "FR", "en", AS_OF)["emergency"]["number"] == "112"
    assert "112" in place_services(shipped, "FR", "fr", AS_OF)["talk_now"]["text"]


def test_where_the_number_of_the_country_does_not_exist_the_local_one_comes_first(shipped: Rulebook) -> None:
    found = place_services(shipped, "CA-NU", "en", AS_OF)
    assert found["emergency"]["number"] is None
    assert [line["id"] for line in found["lines"]][:2] == ["emergency_ca_nu", "emergency_ca"]


def test_a_stale_line_is_shown_with_its_age_and_emergency_is_never_filtered(shipped: Rulebook) -> None:
    later = place_services(shipped, "CA-ON", "en", date(2040, 1, 1))
    assert later["emergency"]["number"] == "9-1-1"
    assert [line["kind"] for line in later["lines"]] == ["emergency", "crisis", "overdose"]
    assert all(line["stale"] and "not checked since" in line["text"] for line in later["lines"])


def test_ontario_after_the_closures(shipped: Rulebook) -> None:
    found = service(shipped, "CA-ON", "scs")
    assert (found["value"], found["stale"]) == ("changing", True)
    assert found["text"] == "Reported to be changing on March 16, 2026; not checked since."


def test_nothing_shipped_is_newer_than_its_source_was_read_and_periods_are_kept(shipped: Rulebook) -> None:
    days = {"line": 30, "province": 90, "country": 365}
    for record in shipped.services:
        assert record.as_of is None or record.as_of <= AS_OF
        assert record.source is not None
        if record.as_of is None:
            assert record.review_by is None
            continue
        kind = "line" if record.service == "overdose_hotline" else "province" if "-" in record.place else "country"
        assert record.review_by == record.as_of + timedelta(days=days[kind]), record
    for fact in (*shipped.directory.sites, *shipped.directory.lines):
        assert fact.as_of is None or fact.review_by == fact.as_of + timedelta(days=30), fact


def test_no_peer_view_is_shipped_because_nobody_was_asked(shipped: Rulebook) -> None:
    assert not any(fact.particulars.peers for fact in (*shipped.services, *shipped.directory.sites))


# ---------- not here ----------


def test_what_is_not_here_names_what_serves_the_same_goals(shipped: Rulebook) -> None:
    kinds = {option.service for option in shipped.options.values() if option.service}
    nothing = tuple(ServiceRecord(kind, "CA-ON", "not_available", date(2026, 11, 1), None, date(2027, 1, 1), Position("x")) for kind in kinds)
    consultation = Consultation(replace(shipped, services=nothing))
    needing = [option.id for option in shipped.options.values() if option.service]
    answers = {"jurisdiction": "CA-ON", "opioid_dependence": "yes", "substances": ["fentanyl", "alcohol", "crack"]}
    found = {one["id"]: one for one in consultation.suggest(consultation.request(answers, AS_OF, ask_about=needing))["options"]}
    consultation.close()
    for id in needing:
        assert found[id]["standing"] in ("not_here", "not_now"), id
        assert found[id]["alternatives"], id
        for other in found[id]["alternatives"]:
            assert set(shipped.options[id].serves) & set(shipped.options[other].serves), (id, other)
            assert found[other]["standing"] in ("discuss", "check_first")
    assert all(found[id]["standing"] != "not_here" for id in NEVER_NOT_HERE if id in found)


# ---------- what people say about a service ----------

PEERS = f"""
services:
  - service: clinic
    place: CA-ON
    value: available
    {FRESH.replace(', ', chr(10) + '    ')}
    hours: {{en: Every day, fr: Tous les jours}}
    on_the_spot: [{{en: Counselling, fr: Du soutien}}]
    run_by: [peer_run]
    peers:
      affordable: {{value: 'no', asked: {{en: people who go there, fr: des personnes qui y vont}}, how_many: 12, when: 2026-10-01}}
      non_stigmatizing: {{value: 'yes', asked: {{en: people who go there, fr: des personnes qui y vont}}, how_many: 12, when: 2026-10-01}}
questions:
  - id: service_preferences
    type: list
    ask: {{en: "Which?", fr: "Lequel ?"}}
    why: {{en: w, fr: p}}
    values: [{{id: peer_run, en: By peers, fr: Par des pairs}}]
  - id: access_barriers
    type: list
    ask: {{en: "What?", fr: "Quoi ?"}}
    why: {{en: w, fr: p}}
    values: [{{id: cost_or_coverage, en: Cost, fr: Coût}}, {{id: fear_of_stigma, en: Judged, fr: Jugement}}]
messages:
  - {{id: peers_said, en: "{{question}} {{value}} ({{who}}, {{number}}, {{date}})", fr: "{{question}}"}}
  - {{id: fits_preference, en: "As you prefer: {{preference}}.", fr: "{{preference}}"}}
"""


def _notes(answers: Mapping[str, object]) -> list[tuple[str, str]]:
    rulebook = small("[{offer: methadone, always: true}]", places_here=PEERS)
    found = next(one for one in suggest(rulebook, {"jurisdiction": "CA-ON", **answers})["options"] if one["id"] == "methadone")
    assert found["standing"] == "discuss"
    return [(note["kind"], note["text"]) for note in found["notes"]]


def test_what_peers_say_is_a_caution_or_a_good_point_and_never_a_filter() -> None:
    assert _notes({}) == []
    assert _notes({"access_barriers": ["cost_or_coverage"]}) == [("caution", "peers_affordable peers_value_no (people who go there, 12, 2026-10-01)")]
    assert [kind for kind, _ in _notes({"access_barriers": ["fear_of_stigma"]})] == ["good_point"]
    assert _notes({"service_preferences": ["peer_run"]}) == [("good_point", "As you prefer: By peers.")]


def test_what_is_known_of_a_service_is_shown_and_nothing_else() -> None:
    found = service(small(places_here=PEERS), "CA-ON")
    assert (found["hours"], found["on_the_spot"], found["run_by"]) == ("Every day", ["Counselling"], [{"id": "peer_run", "label": "By peers"}])
    assert [one["question"] for one in found["peers"]] == ["affordable", "non_stigmatizing"]
    assert not {"hours", "peers", "run_by", "on_the_spot"} & set(service(book(f"service: clinic, place: CA-ON, value: available, {FRESH}"), "CA-ON"))


# ---------- mistakes ----------


@pytest.mark.parametrize(("written", "code"), [
    ("services:\n  - {service: clinic, place: CA-ON, value: available, review_by: 2027-01-01}", "MP102"),
    ("services:\n  - {service: clinic, place: CA-ON, value: available, source: nobody, undated: true}", "MP302"),
    ("services:\n  - {service: clinic, place: CA-ON, value: maybe, undated: true}", "MP107"),
    ("services:\n  - {service: clinic, place: [CA-ON, CA-XX], value: available, undated: true}", "MP202"),
    ("services:\n  - {service: clinic, place: CA-ON, value: available, undated: true, peers: {friendly: {value: 'yes'}}}", "MP103"),
    ("services:\n  - {service: clinic, place: CA-ON, value: available, undated: true, peers: {available: {value: 'yes'}}}", "MP102"),
    ("lines:\n  - {id: one, name: {en: A, fr: B}, kind: emergency, place: CA-XX, source: guide, undated: true}", "MP202"),
    ("lines:\n  - {id: one, name: {en: A, fr: B}, kind: shout, place: CA, source: guide, undated: true}", "MP107"),
    ("lines:\n  - {id: one, name: {en: A, fr: B}, kind: crisis, place: CA, source: guide}", "MP102"),
    ("locators:\n  - {id: one, name: {en: A, fr: B}, place: CA, services: [sight], source: guide, undated: true}", "MP317"),
])
def test_a_mistake_about_places_is_an_error_at_its_place(written: str, code: str) -> None:
    errors = [one for one in findings(small_files(places_here=written)) if one.severity == "error"]
    assert code in codes(errors)
    assert all(one.at.file == "places_here.yaml" and one.at.line == 2 and one.help for one in errors)


def test_old_facts_are_counted_as_information_and_are_never_a_warning(shipped: Rulebook) -> None:
    files = small_files(places_here="services:\n  - {service: clinic, place: CA-ON, value: available, as_of: 2020-01-01, review_by: 2020-02-01}\n"
                                    f"  - {{service: site, place: CA-ON, value: available, {FRESH}}}")
    found = [one for one in findings(files) if one.at.file == "places_here.yaml"]
    assert [(one.code, one.severity, one.message[:20]) for one in found] == [("MP322", "info", "1 of 2 facts about p")]
    assert {one.severity for one in shipped.diagnostics if one.at.file.startswith("services/")} == {"info"}


def test_a_withdrawn_source_names_what_falls_with_it() -> None:
    written = """
sources:
  - {id: gone, title: Gone, year: 2020, verified: true, withdrawn: 2026-10-01, review_by: 2027-01-01}
options:
  - {id: tea, name: {en: Tea, fr: Thé}, summary: {en: Tea., fr: Du thé.}, sources: [gone]}
services:
  - {service: clinic, place: CA-ON, value: available, undated: true, source: guide, also: [gone]}
lines:
  - {id: one, name: {en: A, fr: B}, kind: crisis, place: CA, source: gone, undated: true}
sites:
  - {name: A door, city: Here, place: CA-ON, services: [site], status: open, confidence: high, source: gone, undated: true}
"""
    found = [one.message for one in findings(small_files(places_here=written)) if one.code == "MP316"]
    assert [message.split(" cites ")[0] for message in found if "cites" in message] == [
        "option `tea`", "service `clinic`", "line `one`", "site `A door, Here`"]


def test_no_service_file_at_all_and_the_list_still_works() -> None:
    assert suggest("[{offer: [methadone, site], always: true}]", {"jurisdiction": "CA-ON"})["options"]
    assert {one["value"] for one in place_services(small(), "CA-ON", "en", AS_OF)["services"]} == {"unknown"}
