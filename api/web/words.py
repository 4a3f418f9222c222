"""The labels of the pages in each language, from gettext catalogues. Clinical and spoken words are the rulebook's, not here."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from starlette.requests import Request

from engine.texts import LANGUAGES, Texts

NAMES = {"en": "English", "fr": "Français"}


@cache
def catalogue(language: str) -> NullTranslations:
    """The catalogue of a language; English is the language the labels are written in."""
    if language == "en":
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, _read(language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def labels() -> list[Texts]:
    """Every label in every language."""
    return [{"en": str(one.id), "fr": str(one.string)} for one in _read("fr") if one.id]


def _read(language: str) -> Catalog:
    source = files("api.web") / "locale" / language / "web.po"
    return read_po(BytesIO(source.read_bytes()), locale=language)


def chosen(request: Request, default: str | None = None) -> str:
    """The language of a page: the one clicked on, else the conversation's, else the first the browser prefers."""
    asked = request.query_params.get("language")
    if asked in LANGUAGES:
        return asked
    if default:
        return default
    for part in request.headers.get("accept-language", "")[:200].split(","):
        code = part.split(";")[0].strip().lower()[:2]
        if code in LANGUAGES:
            return code
    return "en"
