"""What the sentences of scenarios share: a check of one person, and names looked up. Knows no sentence."""

from collections.abc import Callable, Iterable

from engine.mutation.people import Unreadable
from engine.mutation.view import View
from engine.rulebook import Rule, Rulebook
from engine.standing import OPEN_TO_TALK

Check = Callable[[View], bool]


def is_open(view: View, option: str) -> bool:
    """Whether an option is something to talk about, at once or after one answer."""
    return view.standing(option) in OPEN_TO_TALK


def gives(view: View, rules: Iterable[Rule], why: str) -> bool:
    """Whether one of some rules is the one named, rests on the statement named, carries the tag named or holds the words."""
    return any(why in (rule.id, rule.tag, *rule.statements) or why.casefold() in view.text(rule).casefold() for rule in rules)


def known_tag(book: Rulebook, tag: str) -> str:
    """A tag that there is."""
    if tag not in book.tags:
        raise Unreadable(f"no tag is called `{tag}`")
    return tag


def known_rule(book: Rulebook, rule: str) -> str:
    """A rule that there is."""
    if rule not in book.rules:
        raise Unreadable(f"no rule is called `{rule}`")
    return rule


def rules_named(book: Rulebook, why: str) -> frozenset[str]:
    """The ids of the rules that a reason names: one rule by its id, or every rule that rests on a statement such as `K020`."""
    found = frozenset(rule.id for rule in book.rules.values() if why == rule.id or why in rule.statements)
    if not found:
        raise Unreadable(f"no rule is called `{why}`, and none rests on a statement of that name")
    return found
