"""What one line configures for its pages: read from the environment once, when the application is made."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Settings:
    """`place` is a code such as `CA-ON`, shown and changeable; `leave_to` is where *leave this page* goes (our own blank page by default).

    `idle` and `idle_long` are seconds without a request after which a conversation is wiped; `at_most` is how many
    conversations are kept at once; `secure` marks the cookie Secure even where the request looks like plain HTTP.
    """

    place: str = "CA"
    leave_to: str = "/away"
    idle: int = 30 * MINUTE
    idle_long: int = 300 * MINUTE
    at_most: int = 5000
    secure: bool = False

    @classmethod
    def from_environment(cls, given: Mapping[str, str] | None = None) -> "Settings":
        """MANYPATHS_PLACE, MANYPATHS_LEAVE_TO, MANYPATHS_IDLE_MINUTES, MANYPATHS_SECURE_COOKIE. Raises ValueError for what cannot be used."""
        given = os.environ if given is None else given
        minutes = int(given.get("MANYPATHS_IDLE_MINUTES", "30"))
        if not 1 <= minutes <= 240:
            raise ValueError("MANYPATHS_IDLE_MINUTES: expected 1 to 240")
        leave_to = given.get("MANYPATHS_LEAVE_TO", "/away")
        if leave_to != "/away" and urlsplit(leave_to).scheme not in ("http", "https"):
            raise ValueError("MANYPATHS_LEAVE_TO: expected an address that starts with `https://`")
        return cls(
            place=given.get("MANYPATHS_PLACE", "CA"),
            leave_to=leave_to,
            idle=minutes * MINUTE,
            idle_long=minutes * 10 * MINUTE,
            secure=given.get("MANYPATHS_SECURE_COOKIE", "") in ("1", "true", "yes"),
        )

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of every page: this machine only, nothing inline."""
        elsewhere = urlsplit(self.leave_to)
        actions = "'self'" + (f" {elsewhere.scheme}://{elsewhere.netloc}" if elsewhere.netloc else "")
        return (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            f"form-action {actions}; base-uri 'none'; frame-ancestors 'none'"
        )
