"""Where the rulebook that comes with the software is: beside the package, in a checkout and in an installed wheel."""

from pathlib import Path

RULES = Path(__file__).resolve().parent.parent / "rules"
