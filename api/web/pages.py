"""Turns a template and its values into a page, in one language, with the headers that keep it private. Knows no routes."""

import gzip
from functools import cache
from typing import Any

from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import Response

from api.web import assets
from api.web.words import NAMES, catalogue
from engine.emergency import emergency_alerts, withheld_text
from engine.texts import LANGUAGES, pick

_LONG_ENOUGH = 600
_LEVEL = 5


@cache
def environment(language: str) -> Environment:
    """The templates with the labels of one language. Everything is escaped; the form controls' own templates need lenient undefined values."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader("api.web", "templates"), PackageLoader("nhsuk_frontend_jinja", "templates")]),
        autoescape=True,
        undefined=ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {
        "language": language,
        "languages": {code: NAMES[code] for code in LANGUAGES},
        "assets": assets.root(),
        "pick": lambda texts: pick(texts, language),
        "emergency": emergency_alerts(language),
        "withheld": withheld_text(language),
    }
    return made


def html(name: str, language: str, **values: Any) -> str:
    """One template in words."""
    return environment(language).get_template(name).render(**values)


def page(request: Request, name: str, language: str, status: int = 200, **values: Any) -> Response:
    """One page as a response. `no-store`, no referrer and the policy of this line; compressed where the browser can."""
    web = request.app.state.web
    content = html(name, language, **({"here": "", "settings": web.settings, "path": request.url.path} | values)).encode()
    headers = {
        "cache-control": "no-store",
        "content-security-policy": web.settings.policy,
        "content-language": language,
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "x-robots-tag": "noindex",
    }
    if len(content) > _LONG_ENOUGH and "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["content-encoding"] = gzip.compress(content, _LEVEL, mtime=0), "gzip"
    return Response(content, status_code=status, media_type="text/html", headers=headers)
