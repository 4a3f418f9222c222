"""Reads a posted form strictly: at most 64 KiB, urlencoded, with the token of its conversation. Keeps nothing."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from api.bodies import read_bytes
from api.web.fields import Posted

_AT_MOST_FIELDS = 300


class Refused(Exception):
    """A form that does not come from one of our pages, or not from this browser."""


async def read_form(request: Request) -> Posted:
    """The names and values of a form. Raises Refused for another content type, another origin or broken text."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused
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


def one(posted: Posted, name: str) -> str:
    """The first value under a name, empty where there is none."""
    return next(iter(posted.get(name, ())), "")
