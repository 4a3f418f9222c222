"""Reads typed fields out of positioned nodes; every misfit becomes a finding. Knows shapes, not rules."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date

from engine.diagnostics import Findings, Position, did_you_mean, nearest, one_of
from engine.documents import Mapping, Node, Scalar, Sequence, resolve
from engine.texts import LANGUAGES, Texts

_NO = {"MP202": "no answer", "MP301": "no option", "MP302": "no source", "MP307": "no tag"}
"""What a word is not, by the code of the finding."""

_NAMED = {"en": "English", "fr": "French"}

_BREAKS = re.compile(r"[ \t\r\n]+")
"""What one space stands for; a no-break space stays one."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_\-.]*\Z")


def is_id(text: str) -> bool:
    """Whether a word may be an id."""
    return _ID.match(text) is not None


def shown(node: Node) -> str:
    """What the author wrote, in backticks and short enough for a message; its form when it is no single value."""
    if isinstance(node, Scalar):
        text = " ".join(node.written.split())
        if node.value != resolve(node.written):
            text = f"'{text}'"
        return f"`{text if len(text) <= 60 else text[:57] + '...'}`" if text else "nothing"
    return "a mapping" if isinstance(node, Mapping) else "a list"


def is_nothing(node: Node) -> bool:
    """Whether a key has no value: nothing was written, or only spaces between quotes."""
    return isinstance(node, Scalar) and (node.value is None or not node.written.strip())


class Fields:
    """The fields of one mapping. Call `done()` at the end: it reports keys nobody asked for."""

    def __init__(self, node: Node, what: str, findings: Findings) -> None:
        self.what = what
        self.findings = findings
        self.at = node.at
        self._asked: set[str] = set()
        self._missing: set[str] = set()
        self._is_mapping = isinstance(node, Mapping)
        self._node = node if isinstance(node, Mapping) else Mapping((), node.at)
        if not self._is_mapping:
            findings.error(node.at, "MP101", f"{what}: expected a mapping, got {shown(node)}", "write `key: value` lines")

    def node(self, key: str, required: bool = False) -> Node | None:
        """The node under a key; a finding when it is required and missing."""
        self._asked.add(key)
        found = self._node.get(key)
        if found is None and required:
            self._missing.add(key)
        return found

    def named(self, kind: str) -> str | None:
        """The id, by which findings from here on call the item."""
        id = self.id()
        self.what = f"{kind} `{id}`" if id else self.what
        return id

    def key(self, key: str) -> Scalar | None:
        return self._node.key(key)

    def value_at(self, key: str) -> Position:
        """Where the value under a key stands; the item's own place where there is none."""
        found = self._node.get(key)
        return found.at if found is not None else self.at

    def unasked(self) -> list[Scalar]:
        """Keys that nobody has asked for so far."""
        return [key for key, _ in self._node if key.value not in self._asked]

    def text(self, key: str, required: bool = False) -> str | None:
        return self._scalar(key, required, lambda value: isinstance(value, str) and (not required or bool(value.strip())), "text", "put quotes around it")

    def integer(self, key: str, required: bool = False) -> int | None:
        whole = lambda value: isinstance(value, int) and not isinstance(value, bool)  # noqa: E731
        return self._scalar(key, required, whole, "a whole number", "write digits, without quotes")

    def flag(self, key: str, default: bool = False) -> bool:
        found = self._scalar(key, False, lambda value: isinstance(value, bool), "`true` or `false`", "write one of them, without quotes")
        return default if found is None else found

    def day(self, key: str, required: bool = False) -> date | None:
        help = "write year, month and day, without quotes"
        return self._scalar(key, required, lambda value: isinstance(value, date), "a date such as `2027-09-30`", help)

    def id(self, key: str = "id") -> str | None:
        node = self.node(key, required=True)
        if node is None:
            return None
        if not isinstance(node, Scalar) or not is_id(node.written):
            self.findings.error(node.at, "MP105", f"{self.what}: {shown(node)} is no id",
                                "use letters, digits, `_` and `-`")
            return None
        return node.written

    def choice(
        self, key: str, choices: Collection[str], default: str | None = None, required: bool = False, code: str = "MP107",
    ) -> str | None:
        """One of some words; a finding with `code` when it is another."""
        node = self.node(key, required)
        if node is None:
            return default
        return word(node, choices, f"{self.what}: `{key}`", self.findings, code) or default

    def words(self, key: str, choices: Collection[str] | None = None, code: str = "MP107", required: bool = False) -> tuple[str, ...]:
        """A word or a list of words; with `choices`, each has to be one of them."""
        node = self.node(key, required)
        if node is None:
            return ()
        return tuple(found for item in as_items(node)
                     if (found := word(item, choices, f"{self.what}: `{key}`", self.findings, code)) is not None)

    def texts(self, key: str, required: bool = False) -> Texts:
        node = self.node(key, required)
        return {} if node is None else read_texts(node, f"{self.what}: `{key}`", self.findings)

    def sequence(self, key: str) -> tuple[Node, ...]:
        node = self.node(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.findings.error(node.at, "MP101", f"{self.what}: `{key}` has to be a list, got {shown(node)}", "start each item with `- `")
            return ()
        return node.items

    def done(self, also: Iterable[str] = ()) -> None:
        """Report every key that is not known here, and every key that is missing and not merely misspelt."""
        self._asked.update(also)
        for key in self.unasked():
            self._missing.discard(nearest(key.written, self._missing) or "")
            self.findings.error(key.at, "MP103", f"{self.what}: unknown key `{key.written}`", did_you_mean(key.written, sorted(self._asked)))
        for name in sorted(self._missing if self._is_mapping else ()):
            self.findings.error(self.at, "MP102", f"{self.what}: `{name}` is missing", f"add `{name}:`")

    def _scalar(self, key: str, required: bool, fits: Callable[[object], bool], expected: str, help: str):
        node = self.node(key, required)
        if node is None:
            return None
        if not isinstance(node, Scalar) or not fits(node.value):
            if is_nothing(node):
                help = f"write {expected} after `{key}:`" + ("" if required else ", or leave the key out")
            self.findings.error(node.at, "MP101", f"{self.what}: `{key}` has to be {expected}, got {shown(node)}",
                                help if isinstance(node, Scalar) else "write a single value")
            return None
        return node.value


def as_items(node: Node) -> tuple[Node, ...]:
    """A list's items, or the node itself as the only item."""
    return node.items if isinstance(node, Sequence) else (node,)


def word(node: Node, choices: Collection[str] | None, what: str, findings: Findings, code: str = "MP107") -> str | None:
    """A single word, one of `choices` when these are given; None and a finding otherwise."""
    if not isinstance(node, Scalar) or node.value is None:
        findings.error(node.at, "MP101", f"{what}: expected a word, got {shown(node)}", f"known are {one_of(choices)}" if choices else "write a word")
        return None
    if choices is not None and node.written not in choices:
        findings.error(node.at, code, f"{what}: {shown(node)} is {_NO.get(code, 'not known here')}", did_you_mean(node.written, choices))
        return None
    return node.written


def read_texts(node: Node, what: str, findings: Findings) -> Texts:
    """`{en: ..., fr: ...}`; a missing `en` is an error, a missing `fr` a warning, never more."""
    if not isinstance(node, Mapping):
        findings.error(node.at, "MP101", f"{what}: expected `en:` and `fr:`, got {shown(node)}", "write {en: \"...\", fr: \"...\"}")
        return {}
    texts: Texts = {}
    odd = False
    for key, value in node:
        if key.value not in LANGUAGES:
            odd = True
            findings.error(key.at, "MP103", f"{what}: unknown language `{key.written}`", did_you_mean(key.written, LANGUAGES))
        elif not isinstance(value, Scalar) or is_nothing(value):
            odd = True
            help = f"write the {_NAMED[key.written]} text after `{key.written}:`" if isinstance(value, Scalar) else "write a single text"
            findings.error(value.at, "MP101", f"{what}: `{key.written}` has to be text, got {shown(value)}", help)
        else:
            texts[key.written] = _BREAKS.sub(" ", value.written).strip()
    if "en" not in texts and not odd:
        findings.error(node.at, "MP102", f"{what}: `en` is missing", "add the English text")
    elif "fr" not in texts and not odd:
        findings.warning(node.at, "MP312", f"{what}: `fr` is missing", "add the French text")
    return texts
