"""Writes docs/catalogue.md from the rules: every option as a policy team reads it. `--check` says whether it is true.

Run it as `python -m scripts.catalogue` after a card was changed.
"""

import sys
from datetime import date
from pathlib import Path

from engine.diagnostics import Findings
from engine.documents import read_files
from engine.readability import Grade, grades
from engine.reading import gathered_of, load_rulebook
from engine.rulebook import Option, Rulebook, Verb
from engine.shipped import RULES
from engine.strings import shown_strings
from engine.texts import pick

PAGE = Path(__file__).resolve().parent.parent / "docs" / "catalogue.md"

_HEAD = """# The catalogue

Every option that may come up, in the order in which options are shown. This page is made from `rules/options/` by
`python -m scripts.catalogue`; a test keeps it true. No clinician and no francophone clinician has reviewed the cards yet.

Every card ends with its date, the day by which it is read again, how it is kept up to date, and who had no part in it.

*Grade* is the Flesch-Kincaid school grade of the English card (target: 8 or below, exceptions with reasons in
`rules/language/reading-level.yaml`). *Rules* counts those that offer the option, and those that hold it back or warn.

| option | in French | grade | serves | needs | rules | sources | read again by |
|---|---|---|---|---|---|---|---|
"""


def page(folder: Path = RULES) -> str:
    """The whole page for a folder of rules; no date of today is in it."""
    rulebook = load_rulebook(folder, date.min)
    graded = {one.what: one for one in grades(shown_strings(gathered_of(read_files(folder), Findings())))}
    rows = [_row(option, rulebook, graded.get(f"option/{option.id}")) for option in rulebook.options.values()]
    cards = [_card(option) for option in rulebook.options.values()]
    return _HEAD + "\n".join(rows) + "\n\n" + "\n".join(cards)


def _row(option: Option, rulebook: Rulebook, grade: Grade | None) -> str:
    about = rulebook.about[option.id]
    offers = sum(rule.verb is Verb.OFFER for rule in about)
    warnings = sum(rule.verb in (Verb.AVOID, Verb.CAUTION) for rule in about)
    cells = [
        f"[{option.name['en']}](#{option.id})", pick(option.name, "fr"), f"{grade.grade:.1f}" if grade else "", ", ".join(option.serves) or "-",
        option.service or "-", f"{offers} / {warnings}", ", ".join(option.sources) or "none read", str(option.review_by or "-"),
    ]
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _card(option: Option) -> str:
    card = option.card
    lines = [f'<a id="{option.id}"></a>', f"## {option.name['en']}", "", option.summary["en"], ""]
    for key, heading in (("day_to_day", "Day to day"), ("staying_alive", ""), ("uncertain", "Not known")):
        texts = card.get(key)
        if isinstance(texts, dict) and texts:
            lines += [f"**{heading}.** {texts['en']}" if heading else f"**{texts['en']}**", ""]
    for key, heading in (("good", "What people find good"), ("hard", "What people find hard"), ("ask", "To ask before starting")):
        items = card.get(key)
        if isinstance(items, list) and items:
            lines += [f"{heading}:", "", *(f"- {item['en']}" for item in items), ""]
    if option.safety:
        lines += [f"Never shown without: {option.safety['en']}", ""]
    return "\n".join(lines)


def main() -> int:
    if "--check" in sys.argv:
        return 0 if PAGE.read_text(encoding="utf-8") == page() else 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
