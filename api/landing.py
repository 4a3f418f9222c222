"""A short page at `/` until the form exists: what this is, what it is not, and the emergency card."""

from html import escape

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from engine.emergency import emergency_alerts

router = APIRouter()

_WORDS = {
    "en": ("Many Paths", "Options to talk over in addiction care.", "This lists options with their reasons and sources. It decides nothing. It gives no doses. "
           "No clinician has signed it off.", "If this is an emergency", "Read and try the API", "Français", "fr"),
    "fr": ("Many Paths", "Des options dont parler, en soins des dépendances.", "Cette page présente des options, avec leurs raisons et leurs sources. "
           "Elle ne décide de rien. Elle ne donne aucune dose. Aucune clinicienne ni aucun clinicien ne l'a approuvée.", "Si c'est une urgence",
           "Lire et essayer l'API (en anglais)", "English", "en"),
}
_STYLE = """:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:1.5rem}
section{border:3px solid #b3261e;border-radius:.5rem;padding:0 1rem;margin:1.5rem 0}a{display:inline-block;padding:.25rem 0;margin-right:1.5rem;color:inherit}"""


@router.get("/", include_in_schema=False)
async def landing(request: Request) -> Response:
    language = "fr" if request.query_params.get("language") == "fr" else "en"
    return HTMLResponse(_page(language))


@router.get("/landing.css", include_in_schema=False)
async def style() -> Response:
    return Response(_STYLE, media_type="text/css")


def _page(language: str) -> str:
    name, subtitle, about, emergency, read, other, other_code = _WORDS[language]
    card = "".join(f"<p>{escape(str(alert['text']))}</p>" for alert in emergency_alerts(language))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>{name}</title><link rel="stylesheet" href="/landing.css"></head><body><main><h1>{name}</h1><p><strong>{subtitle}</strong></p>'
        f'<section aria-labelledby="e"><h2 id="e">{emergency}</h2>{card}</section><p>{about}</p>'
        f'<p><a href="/docs">{read}</a><a href="/?language={other_code}" lang="{other_code}" hreflang="{other_code}">{other}</a></p></main></body></html>'
    )
