"""What is kept between two steps: bounded, signed, gone in time; and what a line can set."""

import pytest

from api.web.sessions import Keys, Store
from api.web.settings import Settings


def test_memory_is_bounded() -> None:
    store = Store(idle=60, idle_long=600, at_most=20, clock=lambda: 0.0)
    for number in range(100):
        store.new(f"owner-{number}")
    assert len(store) == 20
    for _ in range(50):
        store.new("one")
    assert len([key for key in store._kept if key[0] == "one"]) <= 8


def test_a_forged_or_old_cookie_opens_nothing() -> None:
    keys = Keys()
    good = keys.cookie("session", 1000)
    assert keys.session(good, 1100, 1800) == "session"
    assert keys.session(good, 9000, 1800) is None and Keys().session(good, 1100, 1800) is None
    for forged in ("", "a", "a.b.c", good + "0", good.replace("session", "another"), "é.é.é", "." * 300):
        assert keys.session(forged, 1100, 1800) is None
    assert (
        keys.token("s", "c") != keys.token("s", "c") and keys.fits(keys.token("s", "c"), "s", "c") and not keys.fits(keys.token("s", "c"), "s", "d")
    )


@pytest.mark.parametrize("given", [{"MANYPATHS_IDLE_MINUTES": "0"}, {"MANYPATHS_IDLE_MINUTES": "x"}, {"MANYPATHS_LEAVE_TO": "javascript:alert(1)"}])
def test_settings_that_cannot_be_used_are_told(given: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        Settings.from_environment(given)


def test_settings_come_from_the_environment() -> None:
    made = Settings.from_environment(
        {
            "MANYPATHS_PLACE": "CA-ON",
            "MANYPATHS_LEAVE_TO": "https://weather.example/today",
            "MANYPATHS_IDLE_MINUTES": "10",
            "MANYPATHS_SECURE_COOKIE": "1",
        }
    )
    assert (made.place, made.idle, made.idle_long, made.secure) == ("CA-ON", 600, 6000, True)
    assert "form-action 'self' https://weather.example;" in made.policy
