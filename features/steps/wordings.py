"""How the sentences of scenarios are matched: each English one may have a French twin. Knows no meaning."""

import re

from pytest_bdd import parsers

_PLACE = re.compile(r"\{(\w+)\}")


def words(sentence: str) -> parsers.re:
    """A sentence with `{places}`. What stands in a place holds no quotation mark, so no sentence can be mistaken for another."""
    parts = _PLACE.split(sentence)
    pattern = "".join(f'(?P<{part}>[^"«»]+?)' if index % 2 else re.escape(part).replace(r"\ ", r"\s") for index, part in enumerate(parts))
    return parsers.re(pattern)


def items(listed: str) -> list[str]:
    """What is named in a list with commas; quotation marks around a name are allowed."""
    return [item.strip().strip('"') for item in listed.split(",") if item.strip()]


def column(table: list[list[str]]) -> list[str]:
    """The first column of a table, its heading left out."""
    return [row[0].strip() for row in table[1:]]
