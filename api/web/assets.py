"""Style, scripts and pictures, served from memory under an address that changes with their content."""

import gzip
import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
router = APIRouter()


@cache
def assets() -> dict[str, tuple[bytes, bytes, str]]:
    """By name: the content, the same compressed, and its type."""
    found: dict[str, tuple[bytes, bytes, str]] = {}
    _gather(files("api.web") / "static", "", found)
    return found


def _gather(folder: Traversable, prefix: str, found: dict[str, tuple[bytes, bytes, str]]) -> None:
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            _gather(item, f"{prefix}{item.name}/", found)
        elif (kind := _TYPES.get(item.name.rpartition(".")[2])) is not None:
            content = item.read_bytes()
            found[prefix + item.name] = content, gzip.compress(content, 9, mtime=0), kind


@cache
def root() -> str:
    """The address under which everything is; another one as soon as anything in it changes."""
    digest = hashlib.sha256()
    for name, (content, _, _) in assets().items():
        digest.update(name.encode() + b"\0" + content)
    return f"/web/{digest.hexdigest()[:12]}"


@router.get("/web/{stamp}/{name:path}", include_in_schema=False)
async def asset(request: Request, stamp: str, name: str) -> Response:
    if name not in assets():
        return Response(status_code=404)
    content, compressed, kind = assets()[name]
    headers = {"cache-control": "public, max-age=31536000, immutable", "vary": "accept-encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["content-encoding"] = compressed, "gzip"
    return Response(content, media_type=kind, headers=headers)
