"""Words in the languages of the product. Knows no meaning."""

LANGUAGES = ("en", "fr")

Texts = dict[str, str]
"""Language code to text; `en` is always there in a checked rulebook."""


def pick(texts: Texts, language: str) -> str:
    """The text in a language, in English when it was not translated, empty when there is none."""
    return texts.get(language) or texts.get("en", "")


class _Kept(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def fill(template: str, **parts: object) -> str:
    """Put parts into `{named}` places; a place without a part stays as it is."""
    return template.format_map(_Kept(parts))
