"""Conversations in memory, and the signed cookie that opens them. Never on disk, never logged; idle ones are wiped.

One browser has one cookie and may hold several conversations, each under a random id of its own in the address, so that
two tabs never mix two people. The id opens nothing without the cookie it was made for.
"""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.record import Record

COOKIE = "manypaths"
_AT_MOST_OWN = 8


@dataclass
class Conversation:
    """Everything said and chosen in one conversation; gone with the process, the idle time or *start over*.

    On a second visit `record` is what the person brought, `to_ask` what is still asked again, and `steps` those they want
    on their page. `code` is a record made for printing, sealed or plain; a passphrase is never kept.
    """

    id: str
    owner: str
    language: str = "en"
    audience: str = "person"
    answers: dict[str, object] = field(default_factory=dict)
    answered: list[str] = field(default_factory=list)
    ask_about: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    printed: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    changing: str | None = None
    return_to: str = "answers"
    trying: str | None = None
    what_if: tuple[str, object] | None = None
    said: str = ""
    record: Record | None = None
    to_ask: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    code: bytes | None = None
    long: bool = False
    touched: float = 0.0

    @property
    def mark(self) -> str:
        """Four letters that tell this conversation from another one on the same desk."""
        return hashlib.sha256(self.id.encode()).hexdigest()[:4].upper()

    def answer(self, question: str, value: object) -> None:
        """Keep an answer; the questions are remembered in the order in which they were answered."""
        self.answers[question] = value
        self.code = None  # it would hold something else
        if question not in self.answered:
            self.answered.append(question)

    def tell(self) -> str:
        """What happened last, said once."""
        said, self.said = self.said, ""
        return said


class Keys:
    """Signs cookies and form tokens with keys that live as long as the process."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def _sign(self, *parts: str) -> str:
        return hmac.new(self._key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()[:40]

    def cookie(self, session: str, now: float) -> str:
        """The value of the cookie: the session, when it was last used, and a signature."""
        stamp = format(int(now), "x")
        return f"{session}.{stamp}.{self._sign('cookie', session, stamp)}"

    def session(self, cookie: str, now: float, lives: int) -> str | None:
        """The session that a cookie opens; None when it is forged or too old."""
        parts = cookie.split(".") if cookie.isascii() and len(cookie) < 200 else []
        if len(parts) != 3 or not hmac.compare_digest(parts[2], self._sign("cookie", parts[0], parts[1])):
            return None
        return parts[0] if now - int(parts[1], 16) <= lives else None

    def token(self, session: str, conversation: str) -> str:
        """A form token for one conversation; different each time, so that compression tells nothing about it."""
        salt = secrets.token_hex(8)
        return f"{salt}.{self._sign('form', salt, session, conversation)}"

    def fits(self, token: str, session: str, conversation: str) -> bool:
        salt, _, signature = token.partition(".") if token.isascii() and len(token) < 200 else ("", "", "")
        return hmac.compare_digest(signature, self._sign("form", salt, session, conversation))


class Store:
    """The conversations of this process, the least recently used first; at most `at_most` of them."""

    def __init__(self, idle: int, idle_long: int, at_most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._idle, self._idle_long, self._at_most, self.clock = idle, idle_long, at_most, clock
        self._kept: dict[tuple[str, str], Conversation] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def new(self, owner: str, id: str | None = None) -> Conversation:
        """A new conversation of a session; older ones make room when there are too many."""
        self.sweep()
        mine = [key for key in self._kept if key[0] == owner]
        for key in mine[: max(0, len(mine) - _AT_MOST_OWN + 1)]:
            del self._kept[key]
        while len(self._kept) >= self._at_most:
            del self._kept[next(iter(self._kept))]
        conversation = Conversation(id or new_id(), owner, touched=self.clock())
        self._kept[owner, conversation.id] = conversation
        return conversation

    def find(self, owner: str | None, id: str) -> Conversation | None:
        """A conversation of this session that is still there; finding it keeps it alive."""
        found = self._kept.get((owner or "", id))
        if found is None:
            return None
        if self._is_over(found):
            self.wipe(found)
            return None
        found.touched = self.clock()
        self._kept[found.owner, found.id] = self._kept.pop((found.owner, found.id))
        return found

    def wipe(self, conversation: Conversation) -> None:
        self._kept.pop((conversation.owner, conversation.id), None)

    def wipe_all(self, owner: str | None) -> None:
        """Every conversation of a session."""
        for key in [key for key in self._kept if key[0] == owner]:
            del self._kept[key]

    def sweep(self) -> None:
        """Wipe what has been idle for too long."""
        for conversation in [one for one in self._kept.values() if self._is_over(one)]:
            self.wipe(conversation)

    def _is_over(self, conversation: Conversation) -> bool:
        return self.clock() - conversation.touched > (self._idle_long if conversation.long else self._idle)


def new_id() -> str:
    """An id nobody can guess."""
    return secrets.token_urlsafe(12)
