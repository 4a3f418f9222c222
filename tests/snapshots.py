"""Rewrites what is expected of each folder of bad files: `python -m tests.snapshots`. Read the difference before keeping it."""

from pathlib import Path

from engine.diagnostics import Diagnostic
from engine.documents import read_files
from tests.small import files_over_good, findings

BAD_FILES = Path(__file__).parent / "bad_files"
EXPECTED = "expected.txt"


def bad_folders() -> list[Path]:
    """Every folder of bad files; its files are laid over `tests/good/`."""
    return sorted(path for path in BAD_FILES.iterdir() if path.is_dir())


def found_in(folder: Path) -> list[Diagnostic]:
    """What is found when the files of a folder are laid over the good ones."""
    return findings(files_over_good(read_files(folder).contents))


def printed(found: list[Diagnostic]) -> str:
    """Findings as `check` prints them."""
    return "".join(f"{one}\n" for one in found)


if __name__ == "__main__":
    for folder in bad_folders():
        (folder / EXPECTED).write_text(printed(found_in(folder)), encoding="utf-8")
