"""How suggestions are printed: colour on a terminal only, sources numbered once, nothing lost."""

from io import StringIO

from rich.console import Console

from cli.rendering import Sources, render
from engine.wording import Wording
from tests.small import small, suggest

BOOK = small("""
- {offer: [methadone, naltrexone], always: true}
- {avoid: methadone, tag: allergy, when: {allergies: methadone}}
- {avoid: naltrexone, tag: opioid_free, when: {dependence: 'yes'}}
- {caution: [], tag: be_careful, always: true}
- {alert: true, tag: urgent_emergency, urgent: true, when: {danger: breathing}}
- {note: [], always: true}
""")
SAID = {"allergies": ["methadone"], "danger": ["breathing"]}


def printed(terminal: bool) -> str:
    console = Console(file=StringIO(), force_terminal=terminal, width=100, color_system="standard" if terminal else None, highlight=False)
    render(suggest(BOOK, SAID), Wording(BOOK, "en", False), console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_colour_is_for_terminals() -> None:
    assert "\x1b[" in printed(True)
    assert "\x1b" not in printed(False)


def test_everything_that_matters_is_printed_and_alerts_come_first() -> None:
    text = printed(False)
    for told in ("r5 speaks", "r4 speaks", "r2 speaks", "r6 speaks", "Methadone", "Naltrexone", "A guide (2024)."):
        assert told in text
    assert text.index("r5 speaks") < min(text.index("r4 speaks"), text.index("Methadone"))


def test_sources_are_numbered_in_the_order_in_which_they_are_cited() -> None:
    sources = Sources()
    first, second = {"source": "a", "title": "A", "year": 2020, "url": "https://a"}, {"source": "b", "title": "B", "year": None, "url": None}
    assert [sources.numbers([second]), sources.numbers([first, second]), sources.numbers([])] == [" [1]", " [1, 2]", ""]
    assert sources.lines() == ["[1] B.", "[2] A (2020). https://a"]
