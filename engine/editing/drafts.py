"""First drafts of a rule, an option and a source. What only their author can say is left blank, and `check` names each blank.

A blank is never a placeholder text: an unfinished draft is refused, so that nobody is ever shown one.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from engine.diagnostics import Findings
from engine.documents import Mapping, Node, Scalar, Sequence, parse
from engine.editing.contents import Contents
from engine.fields import is_id
from engine.rulebook import Verb
from engine.topics import KEY as TOPIC

_TO_READ, _TO_CITE = timedelta(days=365), timedelta(days=90)


class Draft(StrEnum):
    """What may be begun."""

    RULE = "rule"
    OPTION = "option"
    SOURCE = "source"

    @property
    def key(self) -> str:
        """The list in which it stands."""
        return f"{self.value}s"


class DraftError(Exception):
    """What was asked for cannot be begun; `help` says what to do."""

    def __init__(self, message: str, help: str) -> None:
        self.message, self.help = message, help
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Begun:
    """What a draft of a rule starts from."""

    verb: Verb = Verb.OFFER
    about: tuple[str, ...] = ()


def draft(kind: Draft, id: str, contents: Contents, today: date, begun: Begun | None = None) -> str:
    """One item, indented as in a list of a file. Raises DraftError when the id is no id, or taken."""
    if not is_id(id):
        raise DraftError(f"`{id}` is no id", "use letters, digits, `_` and `-`")
    if id in contents.ids(kind.key):
        raise DraftError(f"the {kind} `{id}` is there already", "take another id")
    lines = {Draft.RULE: _rule, Draft.OPTION: _option, Draft.SOURCE: _source}[kind](id, today, begun or Begun())
    return "".join(f"{'  - ' if number == 0 else '    '}{line}".rstrip() + "\n" for number, line in enumerate(lines))


def _rule(id: str, today: date, begun: Begun) -> list[str]:
    about = f"[{', '.join(begun.about)}]"
    verb = {Verb.ALERT: "alert: true", Verb.OFFER: f"offer: {about}   # at least one option", Verb.AVOID: f"avoid: {about}   # at least one option"}
    tag = ["tag:   # one of the ids under `tags`"] if begun.verb in (Verb.CAUTION, Verb.AVOID, Verb.ALERT) else []
    avoid = [
        'if_unknown: check   # or `mention`: said under "before starting"',
        "if_holds: not_now   # or `check_first`",
        "settled_by: person   # or prescriber, test",
    ]
    return [
        f"id: {id}",
        verb.get(begun.verb, f"{begun.verb}: {about}"),
        *tag,
        *(avoid if begun.verb is Verb.AVOID else []),
        *(["urgent: false"] if begun.verb is Verb.ALERT else []),
        "when: {}   # for whom; or `always: true` instead",
        "because:   # for the person, in one or two plain sentences",
        "  en:",
        "  fr:",
        "evidence: []   # - {source: ..., at: ..., grade: ...}, for what was read; then take out `awaiting_citation`",
        *_awaiting(today),
        f"review_by: {today + _TO_READ}",
    ]


def _option(id: str, today: date, begun: Begun) -> list[str]:
    texts = ["  en:", "  fr:"]
    card_texts = {"day_to_day": "what it involves", "staying_alive": "what is known about staying alive", "uncertain": "what is not known"}
    listed = {"good": "what people find good, in as much detail as what is hard", "hard": "what people find hard", "ask": "questions to ask"}
    order = ("day_to_day", "good", "hard", "staying_alive", "uncertain", "ask")
    card = [line for key in order for line in _card(key, card_texts.get(key), listed.get(key))]
    return [
        f"id: {id}",
        "name:",
        *texts,
        "summary:   # one plain sentence",
        *texts,
        "serves: []   # goals",
        "safer_today: false",
        "offered_to: [person]   # loved_one too?",
        "lawfulness_varies: false   # true where it is lawful in some places and not in others",
        "alternatives: []   # nearest first",
        "card:",
        *card,
        f"  updated: {today}",
        "sources: []",
        f"review_by: {today + _TO_READ}   # then name it in the catalogue, in its neutral order",
    ]


def _card(key: str, text: str | None, listed: str | None) -> list[str]:
    if text is not None:
        return [f"  {key}:   # {text}", "    en:", "    fr:"]
    return [f"  {key}:   # {listed}", "    - en:", "      fr:"]


def _source(id: str, today: date, begun: Begun) -> list[str]:
    return [
        f"id: {id}",
        "title:   # as printed",
        "publisher:",
        "url:",
        "year:",
        "read:   # excerpt, abstract, full_rec, secondary or title: what of it was read",
        "verified: false   # true once somebody has read what rests on it",
        f"review_by: {today + _TO_READ}",
    ]


def _awaiting(today: date) -> list[str]:
    return ["awaiting_citation:", "  reason: nothing has been read for this yet", "  owner:   # who looks for it", f"  review_by: {today + _TO_CITE}"]


def added(kind: Draft, item: str, content: str | None, name: str, first_line: str | None = None, fitting: str = "name a new file") -> tuple[str, int]:
    """The content of a file with an item at the end of its list, and the line where it starts.

    Raises DraftError; `fitting` is the help for a file that holds another kind of list.
    """
    if content is None or not content.strip():
        heading = ["topic:   # a heading for these rules", "  en:", "  fr:"] if kind is Draft.RULE else []
        head = [*([first_line] if first_line else []), *heading, f"{kind.key}:"]
        return "\n".join(head) + f"\n{item}", len(head) + 1
    document = _read(name, content)
    lines = content.rstrip("\n").split("\n")
    at = _end_of(kind.key, document, len(lines))
    if at is None:
        others = [key.written for key, _ in document or () if key.written != TOPIC]
        if others:
            raise DraftError(f"`{name}` holds {' and '.join(f'`{key}`' for key in others)}, and no `{kind.key}`", fitting)
        before = [*lines, "", f"{kind.key}:"]
        return "\n".join(before) + f"\n{item}", len(before) + 1
    while at and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    before, after = [*lines[:at], ""], lines[at:]
    text = "\n".join(before) + f"\n{item}" + "".join(f"{line}\n" for line in after)
    if not _fits(text, name):
        raise DraftError(f"the items of `{kind.key}` in `{name}` do not begin two spaces in", f"run `manypaths fmt {name}` first")
    return text, len(before) + 1


def _read(name: str, content: str) -> Mapping | None:
    """The document in a file; None where there are only comments. Raises DraftError."""
    findings = Findings()
    document = parse(name, content.encode(), findings)
    if findings.failed or not isinstance(document, Mapping | None):
        raise DraftError(f"`{name}` cannot be read as rules", "mend it first: `manypaths check` says what is wrong")
    return document


def _fits(text: str, name: str) -> bool:
    findings = Findings()
    parse(name, text.encode(), findings)
    return not findings.failed


def _end_of(key: str, document: Mapping | None, lines: int) -> int | None:
    """The number of lines up to the end of a list; None where the file has no such list. Raises DraftError for a list in brackets."""
    found = document.key(key) if document is not None else None
    value = document.get(key) if document is not None else None
    if document is None or found is None or value is None:
        return None
    if not _takes_more(value, found.at.line):
        raise DraftError(f"`{key}` is no list with a line an item here", "name another file")
    later = [other.at.line - 1 for other, _ in document if other.at > found.at]
    return min(later, default=lines)


def _takes_more(value: Node, line: int) -> bool:
    """Whether a list has a line an item, or nothing stands behind its key yet; `line` is that of the key."""
    if isinstance(value, Scalar):
        return value.value is None and not value.written
    return isinstance(value, Sequence) and bool(value.items) and value.items[0].at.line != line
