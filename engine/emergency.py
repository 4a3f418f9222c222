"""The emergency card: what is shown when no list can be trusted. Static, so that it is there when all else fails.

The words are those of the rule `urgent_emergency` in the rulebook; a test keeps the two the same. Source of the
steps: `who_naloxone_2014`, recommendation 1 and remarks.
"""

_CARD = {
    "en": "Call 9-1-1. Give naloxone. Give breaths. Put them on their side if you must step away. Stay. "
    "Naloxone does not harm someone who has not taken opioids.",
    "fr": "Composez le 9-1-1. Donnez de la naloxone. Faites des insufflations. Placez la personne sur le côté si vous devez "
    "vous éloigner. Restez. La naloxone ne fait pas de mal à une personne qui n'a pas pris d'opioïdes.",
}
_TALK = {
    "en": "Thoughts of ending your life, or someone to talk to: call or text 9-8-8 in Canada, at any hour.",
    "fr": "Pensées suicidaires, ou besoin de parler à quelqu'un : au Canada, composez ou textez le 9-8-8, à toute heure.",
}
_SORRY = {
    "en": "The list cannot be shown right now, because we could not be sure that it is right. Nothing you said was kept.",
    "fr": "La liste ne peut pas être affichée pour l'instant, car nous ne pouvons pas garantir qu'elle est juste. "
    "Rien de ce que vous avez dit n'a été conservé.",
}


def texts() -> dict[str, dict[str, str]]:
    """Every text of this module by a name, in every language."""
    return {"card": _CARD, "talk": _TALK, "withheld": _SORRY}


def emergency_alerts(language: str) -> list[dict[str, object]]:
    """The emergency card as alerts, in a language (English when it is not one of ours)."""
    return [
        {"id": "urgent_emergency", "urgent": True, "text": _CARD.get(language, _CARD["en"]), "reasons": []},
        {"id": "suicide_safety", "urgent": False, "text": _TALK.get(language, _TALK["en"]), "reasons": []},
    ]


def withheld_text(language: str) -> str:
    """Why there is no list."""
    return _SORRY.get(language, _SORRY["en"])
