"""The record a person keeps: answers, options kept, their own words, the rulebook's hash, a day. Nobody else keeps it.

A record is a small JSON file, sealed with a passphrase or plain, as the person chooses. Whatever is wrong with a file,
reading it ends in one `RecordError` whose message holds nothing of the file. Reading runs nothing and follows nothing.
Knows files, not people: what changed since is told by `keeping`.
"""

import base64
import binascii
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from engine.phrases import say

FORMAT, VERSION = "many-paths-record", 1
MAX_BYTES = 64 * 1024
MAX_WORDS = 4000
MAX_KEPT = 200
MIN_PASSPHRASE = 8

_SALT, _NONCE = 16, 12
_COST = {"n": 2**15, "r": 8, "p": 3, "length": 32}
"""Scrypt, fixed for this version: a file never decides how much work opening it is."""

PROBLEMS = ("damaged", "other_version", "wrong_passphrase", "passphrase_needed", "passphrase_short", "too_large", "no_record")


class RecordError(ValueError):
    """A record that cannot be read or made; `problem` is one of PROBLEMS, the message is a phrase in every language."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        self.message = say(f"record_{problem}")
        super().__init__(self.message)


@dataclass(frozen=True, slots=True)
class Kept:
    """An option the person kept: where it stood, and a digest of what the rules said about it."""

    option: str
    standing: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Record:
    """What a person takes with them. `answers` are as they were given, unchecked: the questions may have changed since."""

    written_on: date
    rulebook: str
    language: str = "en"
    answers: Mapping[str, object] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    words: str = ""

    def as_json(self) -> dict[str, object]:
        return {
            "written_on": self.written_on.isoformat(), "rulebook": self.rulebook, "language": self.language, "answers": dict(self.answers),
            "kept": [{"option": one.option, "standing": one.standing, "digest": one.digest} for one in self.kept], "words": self.words,
        }


# ---------- writing ----------
def write_record(record: Record, passphrase: str | None) -> bytes:
    """The file: sealed with a passphrase, plain with None. Raises RecordError for one too short, or a record too large."""
    head = {"format": FORMAT, "version": VERSION, "sealed": passphrase is not None}
    content: object = record.as_json()
    if passphrase is not None:
        if len(passphrase) < MIN_PASSPHRASE:
            raise RecordError("passphrase_short")
        content = _seal(_dumped(content), passphrase, _dumped(head))
    written = _dumped({**head, "content": content}) + b"\n"
    if len(written) > MAX_BYTES:
        raise RecordError("too_large")
    return written


def _dumped(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "replace")


def _seal(content: bytes, passphrase: str, head: bytes) -> dict[str, str]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    box = AESGCM(_key(passphrase, salt)).encrypt(nonce, content, head)
    return {"salt": _text(salt), "nonce": _text(nonce), "box": _text(box), "check": _check(salt, nonce, box)}


def _key(passphrase: str, salt: bytes) -> bytes:
    import unicodedata

    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, **_COST).derive(unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"))


def _check(*parts: bytes) -> str:
    """Tells a damaged file from a wrong passphrase; it keeps nothing secret and proves nothing."""
    return hashlib.sha256(b"".join(parts)).hexdigest()[:32]


# ---------- reading ----------
def is_record(content: bytes) -> bool:
    """Whether a file says of itself that it is a record."""
    return FORMAT.encode() in content[:200]


def is_sealed(content: bytes) -> bool:
    """Whether a passphrase is needed to read a record. Raises RecordError for anything that is no record."""
    return bool(_opened(content)["sealed"])


def read_record(content: bytes, passphrase: str | None = None) -> Record:
    """The record in a file. Raises RecordError with the one thing that is wrong."""
    envelope = _opened(content)
    inside = envelope["content"]
    if envelope["sealed"]:
        if not passphrase:
            raise RecordError("passphrase_needed")
        head = {key: envelope[key] for key in ("format", "version", "sealed")}
        inside = _parsed(_unseal(inside, passphrase, _dumped(head)))
    return _record(inside)


def _opened(content: bytes) -> dict[str, Any]:
    if len(content) > MAX_BYTES:
        raise RecordError("too_large")
    envelope = _parsed(content, "no_record")
    if not isinstance(envelope, dict) or envelope.get("format") != FORMAT:
        raise RecordError("no_record")
    if type(envelope.get("version")) is not int or envelope["version"] != VERSION:
        raise RecordError("other_version")
    if set(envelope) != {"format", "version", "sealed", "content"} or not isinstance(envelope["sealed"], bool):
        raise RecordError("damaged")
    return envelope


def _parsed(content: bytes, problem: str = "damaged") -> Any:
    try:
        return json.loads(content.decode("utf-8"), object_pairs_hook=_each_key_once, parse_constant=_refused, parse_float=_refused)
    except (ValueError, RecursionError):
        raise RecordError(problem) from None


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refused(_: str) -> Any:
    raise ValueError


def _unseal(content: object, passphrase: str, head: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not isinstance(content, dict) or set(content) != {"salt", "nonce", "box", "check"}:
        raise RecordError("damaged")
    salt, nonce, box = (_bytes(content[part]) for part in ("salt", "nonce", "box"))
    if len(salt) != _SALT or len(nonce) != _NONCE or content["check"] != _check(salt, nonce, box):
        raise RecordError("damaged")
    try:
        return AESGCM(_key(passphrase, salt)).decrypt(nonce, box, head)
    except InvalidTag:
        raise RecordError("wrong_passphrase") from None


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: object) -> bytes:
    try:
        return base64.b64decode(text, validate=True)  # type: ignore[arg-type]
    except (TypeError, ValueError, binascii.Error):
        raise RecordError("damaged") from None


def _record(inside: object) -> Record:
    """The record in what a file holds, every part of its type and size; the answers are checked by the vocabulary later."""
    keys = {"written_on": str, "rulebook": str, "language": str, "answers": dict, "kept": list, "words": str}
    if not isinstance(inside, dict) or set(inside) != set(keys) or not all(type(inside[key]) is kind for key, kind in keys.items()):
        raise RecordError("damaged")
    if inside["language"] not in ("en", "fr") or len(inside["words"]) > MAX_WORDS or len(inside["kept"]) > MAX_KEPT or len(inside["rulebook"]) > 100:
        raise RecordError("damaged")
    try:
        written_on = date.fromisoformat(inside["written_on"])
    except ValueError:
        raise RecordError("damaged") from None
    return Record(written_on, inside["rulebook"], inside["language"], inside["answers"], tuple(map(_kept, inside["kept"])), inside["words"])


def _kept(entry: object) -> Kept:
    if not isinstance(entry, dict) or set(entry) != {"option", "standing", "digest"}:
        raise RecordError("damaged")
    option, standing, digest = entry["option"], entry["standing"], entry["digest"]
    if not (isinstance(option, str) and isinstance(digest, str) and (standing is None or isinstance(standing, str))):
        raise RecordError("damaged")
    if len(option) + len(digest) + len(standing or "") > 200:
        raise RecordError("damaged")
    return Kept(option, standing, digest)
