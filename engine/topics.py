"""The heading of a rule file, in the languages of the product. Knows no rules."""

from engine.documents import Mapping
from engine.fields import Fields
from engine.texts import Texts

KEY = "topic"


def read_topic(top: Fields) -> Texts:
    """A file's `topic`: `{en: ..., fr: ...}`, or one text, which is English; empty where there is none."""
    if isinstance(top.node(KEY), Mapping):
        return top.texts(KEY)
    written = top.text(KEY)
    return {"en": written} if written else {}
