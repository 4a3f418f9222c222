"""Reads a posted form strictly: urlencoded, at most 64 KiB; or with one small file, in memory alone. Keeps nothing."""

import re
from urllib.parse import parse_qsl

from starlette.requests import Request

from api.bodies import read_bytes
from api.web.fields import Posted

_AT_MOST_FIELDS = 300
_AT_MOST_READ = 8 * 1024 * 1024
_PART = re.compile(rb'content-disposition: form-data; name="([^"\r\n]{1,40})"(; filename="[^\r\n]*")?(?:\r\n|$)', re.IGNORECASE)
_BOUNDARY = re.compile(r'multipart/form-data; ?boundary="?([0-9A-Za-z\'()+_,./:=?-]{1,70})"?$', re.IGNORECASE)


class Refused(Exception):
    """A form that does not come from one of our pages, or not from this browser."""


async def read_form(request: Request) -> Posted:
    """The names and values of a form. Raises Refused for another content type, another origin or broken text."""
    _from_here(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise Refused
    try:
        pairs = parse_qsl((await read_bytes(request)).decode("ascii"), keep_blank_values=True, max_num_fields=_AT_MOST_FIELDS, errors="strict")
    except ValueError:
        raise Refused from None
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _from_here(request: Request) -> None:
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused


class TooLarge(Exception):
    """An upload beyond what was allowed."""


async def read_upload(request: Request, at_most: int) -> tuple[Posted, bytes]:
    """The fields of a form, and the content of its one file; the name of the file is not looked at.

    Raises Refused like `read_form`, and TooLarge. What is too large is read to its end up to a point, so that the browser
    gets to see the answer, and not kept.
    """
    _from_here(request)
    boundary = _BOUNDARY.match(request.headers.get("content-type", "").strip())
    if boundary is None:
        raise Refused
    received, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= at_most:
            received += chunk
        elif size > _AT_MOST_READ:
            break
    if size > at_most:
        raise TooLarge
    return _parts(bytes(received), boundary[1].encode("ascii"))


def _parts(content: bytes, boundary: bytes) -> tuple[Posted, bytes]:
    """The parts of a multipart form, one level deep and nothing cleverer."""
    before, *parts = (b"\r\n" + content).split(b"\r\n--" + boundary)
    if before or not parts or not parts.pop().startswith(b"--") or len(parts) > _AT_MOST_FIELDS:
        raise Refused
    found: dict[str, list[str]] = {}
    file = b""
    for part in parts:
        head, blank, value = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        named = _PART.match(head)
        if not blank or named is None:
            raise Refused
        if named[2] is not None:
            file = file or value
            continue
        try:
            found.setdefault(named[1].decode("ascii"), []).append(value.decode("utf-8"))
        except UnicodeDecodeError:
            raise Refused from None
    return found, file


def one(posted: Posted, name: str) -> str:
    """The first value under a name, empty where there is none."""
    return next(iter(posted.get(name, ())), "")
