"""Gives compiled nhsuk-frontend styles our own colours: each of theirs becomes a custom property of ours (build.sh)."""

import re
import sys
from pathlib import Path

OURS = {
    "#212b32": "--ink", "#212b33": "--focus-ink", "#000000": "--ink", "#000": "--ink", "#ffffff": "--card", "#fff": "--card",
    "#ffeb3b": "--focus", "#4c6272": "--soft",
    "#d8dde0": "--line", "#d9d9d9": "--line", "#aeb7bd": "--hover", "#b3b3b3": "--hover", "#005eb8": "--brand", "#004b93": "--brand-deep",
    "#002f5c": "--brand-edge", "#d9e7f4": "--tint", "#c7dcef": "--tint", "#007f3b": "--brand", "#00662f": "--brand-deep", "#00401e": "--brand-edge",
    "#d5281b": "--alarm", "#aa2016": "--alarm-deep", "#951c13": "--alarm-deep", "#6b140e": "--alarm-edge",
}
"""A colour that is not listed here stops the build."""

source, target = map(Path, sys.argv[1:])
style = source.read_text(encoding="utf-8").lstrip("\ufeff")
style = re.sub(r'@charset "[^"]*";', "", style)
style = re.sub(r'url\("?/assets/[^)]*\)', "none", style)  # the search field's icon: we do not use it
style = re.sub(r"#[0-9a-fA-F]{3,8}\b", lambda found: f"var({OURS[found[0].lower()]})", style)
assert "@font-face" not in style and "url(" not in style and "//" not in style
target.write_text("/* From nhsuk-frontend 10.6.1, MIT licence, Crown Copyright (NHS England); see vendored/README.md */\n" + style, encoding="utf-8")
