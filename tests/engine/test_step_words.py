"""The words of the steps: they compare with nobody, blame nobody, command nothing, cheer nothing, and claim only what was read."""

import re

import pytest

from engine.rulebook import Rulebook
from engine.texts import LANGUAGES

FORBIDDEN = {
    ("en", "comparison"): r"\b(than|others|other people|most people|compared?|normal|better|best|worse|worst|score|streak|points?|percent)\b|%",
    ("en", "blame"): r"\b(fail\w*|should have|blame|fault|weak\w*|wrong|bad|excuses?|only|still|at last|finally|but|relapse\w*|slip\w*)\b",
    ("en", "command"): r"\b(must|should|needs? to|ha(ve|s) to|ought|never|don't|do not|keep going|try)\b",
    ("en", "cheer"): r"!|\b(well done|congratulations|good job|great|amazing|proud|bravo|perfect)\b",
    ("fr", "comparison"): r"\b(que les autres|la plupart des gens|moyenne|comparé\w*|mieux|meilleur\w*|pire|normal\w*|score|points?)\b|%",
    ("fr", "blame"): r"\b(échec|échoué|faute|fautif|reproche\w*|faible\w*|excuses?|seulement|enfin|rechute\w*|malheureusement|mais)\b",
    ("fr", "command"): r"\b(devez|devriez|il faut|il faudrait|obligé\w*|n'arrêtez|continuez|essayez)\b",
    ("fr", "cheer"): r"!|\b(félicitations|bravo|fier|fière|parfait\w*|génial)\b",
}

PASSED = ("time_since_an_overdose",)
"""Steps that name an overdose without claiming anything about staying alive."""


def said(rulebook: Rulebook, language: str) -> list[tuple[str, str]]:
    """Every text of this part in a language: the steps, and the fixed sentences around them."""
    steps = [(one.id, one.because[language]) for one in rulebook.comparisons.values() if one.step]
    return steps + [(id, texts[language]) for id, texts in rulebook.messages.items() if id.startswith("steps_")]


@pytest.mark.parametrize(("language", "kind"), FORBIDDEN)
def test_no_text_compares_blames_commands_or_cheers(shipped: Rulebook, language: str, kind: str) -> None:
    assert not [(id, text) for id, text in said(shipped, language) if re.search(FORBIDDEN[language, kind], text, re.IGNORECASE)]


def test_a_claim_about_staying_alive_rests_on_what_was_read(shipped: Rulebook) -> None:
    claim = re.compile(r"\b(a|your) life\b|alive|dying|death|overdose")
    claims = [one for one in shipped.comparisons.values() if claim.search(one.because.get("en", ""))]
    unread = {one.step for one in claims if not one.verified and not re.search("ending your life", one.because["en"])}
    assert {"naloxone_at_hand", "medication_kept", "less_alone"} <= {one.step for one in claims}
    assert unread == set(PASSED)


def test_every_step_speaks_both_languages_in_a_breath(shipped: Rulebook) -> None:
    for one in shipped.comparisons.values():
        if one.step:
            assert set(one.because) == set(LANGUAGES)
            assert all(len(text.split()) <= 45 for text in one.because.values())


def test_recalled_warnings_have_no_words_of_their_own(shipped: Rulebook) -> None:
    recalled = [one for one in shipped.comparisons.values() if one.recalls]
    assert recalled
    assert not any(one.because or one.for_clinician for one in recalled)
