"""docs/catalogue.md is what the rules say."""

from scripts.catalogue import PAGE, page


def test_the_page_is_made_from_the_rules_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m scripts.catalogue`"
