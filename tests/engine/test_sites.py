"""Single sites: what may be shown of one, and in which order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from engine.diagnostics import Position
from engine.rulebook import Rulebook
from engine.services import place_services
from engine.sites import STATUSES, Site, site_text
from tests.small import AS_OF, findings, small, small_files

OPEN = Site({"en": "A door", "fr": "Une porte"}, "Here", "CA-ON", Position("x"), ("site",), "open", date(2026, 11, 1), confidence="high",
            review_by=date(2026, 12, 1), address="1 Some St", source="guide")


def say(id: str, **parts: object) -> str:
    known = {"fact_fresh": "{reported} {when}.", "fact_stale": "{reported} {when}, old.", "fact_undated": "{reported}, undated."}
    return known.get(id, id).format(**parts)


def test_an_address_is_shown_only_when_open_sure_and_within_the_review_period() -> None:
    assert OPEN.shown_address(AS_OF) == "1 Some St"
    assert OPEN.shown_address(date(2026, 12, 1)) == "1 Some St"
    assert OPEN.shown_address(date(2026, 12, 2)) is None
    for hidden in (replace(OPEN, confidence="medium"), replace(OPEN, status="unknown"), replace(OPEN, status="closed"), replace(OPEN, as_of=None)):
        assert hidden.shown_address(AS_OF) is None


def test_call_first_wherever_nobody_can_be_sure() -> None:
    assert site_text(OPEN, AS_OF, "en", say) == "site_open on November 1, 2026."
    assert site_text(OPEN, date(2027, 1, 1), "en", say) == "site_open on November 1, 2026, old. call_first"
    assert site_text(replace(OPEN, confidence="low"), AS_OF, "en", say).endswith("call_first")
    assert not site_text(replace(OPEN, status="closed"), AS_OF, "en", say).endswith("call_first")


def test_no_address_is_shown_of_a_shipped_site_today(shipped: Rulebook) -> None:
    for site in shipped.directory.sites:
        assert site.shown_address(AS_OF) is None, site.id
        assert site.address is None or (site.status == "open" and site.confidence == "high"), site.id


def test_an_address_appears_while_a_site_is_fresh(shipped: Rulebook) -> None:
    on = next(site for site in shipped.directory.sites if site.address)
    assert on.as_of is not None
    sites = place_services(shipped, on.place, "en", on.as_of + timedelta(days=1))["sites"]
    assert isinstance(sites, list)
    assert [one["address"] for one in sites if one["city"] == on.city and one.get("address")]


def test_sites_lie_inside_the_place_asked_for_and_closed_ones_come_last(shipped: Rulebook) -> None:
    ontario = place_services(shipped, "CA-ON", "en", AS_OF)["sites"]
    canada = place_services(shipped, "CA", "en", AS_OF)["sites"]
    assert isinstance(ontario, list)
    assert isinstance(canada, list)
    assert {one["place"] for one in ontario} == {"CA-ON"}
    assert len(canada) == len(shipped.directory.sites) > len(ontario)
    order = [STATUSES.index(one["status"]) for one in ontario]
    assert order == sorted(order)
    assert place_services(shipped, "FR", "en", AS_OF)["sites"] == []


def test_the_official_lists_are_linked_across_canada_only(shipped: Rulebook) -> None:
    urls = [one["url"] for one in place_services(shipped, "CA-PE", "fr", AS_OF)["locators"]]
    assert len(urls) == 2
    assert all("canada.ca" in url for url in urls)
    assert place_services(shipped, "US-NY", "en", AS_OF)["locators"] == []


@pytest.mark.parametrize(("keys", "code"), [
    ("name: A door, place: CA-ON, services: [site], status: open, confidence: high, source: guide, undated: true", "MP102"),
    ("name: A door, city: Here, place: CA-ON, services: [site], status: ajar, confidence: high, source: guide, undated: true", "MP107"),
    ("name: A door, city: Here, place: CA-XX, services: [site], status: open, confidence: high, source: guide, undated: true", "MP202"),
    ("name: A door, city: Here, place: CA-ON, services: [sight], status: open, confidence: high, source: guide, undated: true", "MP317"),
    ("name: A door, city: Here, place: CA-ON, services: [site], status: open, confidence: high, source: nobody, undated: true", "MP302"),
    ("name: A door, city: Here, place: CA-ON, services: [site], status: open, confidence: high, source: guide", "MP102"),
])
def test_a_mistake_in_a_site_is_an_error(keys: str, code: str) -> None:
    found = [one for one in findings(small_files(doors=f"sites:\n  - {{{keys}}}")) if one.severity == "error"]
    assert [one.code for one in found] == [code]


def test_the_same_site_twice_is_an_error() -> None:
    keys = "city: Here, place: CA-ON, services: [site], status: open, confidence: high, source: guide, undated: true"
    found = findings(small_files(doors=f"sites:\n  - {{name: A door, {keys}}}\n  - {{name: A door, {keys}}}"))
    assert "MP104" in [one.code for one in found]


def test_a_name_that_is_no_proper_name_stands_in_each_language() -> None:
    keys = "city: Here, place: CA-ON, services: [site], status: open, confidence: low, source: guide, undated: true"
    rulebook = small(doors=f"sites:\n  - {{name: {{en: A site, fr: Un site}}, {keys}}}")
    sites = place_services(rulebook, "CA-ON", "fr", AS_OF)["sites"]
    assert isinstance(sites, list)
    assert sites[0]["name"] == "Un site"
