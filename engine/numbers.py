"""Numbers as they are written in each language: thousands apart, the decimal sign, the percent sign. Knows no words."""

NBSP = "\u00a0"


def whole(number: int, language: str) -> str:
    """A whole number with its thousands apart."""
    return f"{number:,}".replace(",", NBSP) if language == "fr" else f"{number:,}"


def decimal(number: float, language: str) -> str:
    """A number with as many decimals as it has."""
    return str(number).replace(".", ",") if language == "fr" else str(number)


def percent(number: float, language: str) -> str:
    """A share of 100 with its sign, to one decimal; nothing at all has none."""
    return with_unit(decimal(round(float(number), 1) if number else 0, language), "%", language)


def with_unit(number: str, unit: str, language: str) -> str:
    """A written number before its unit or sign."""
    return f"{number}{NBSP if language == 'fr' else ' '}{unit}"
