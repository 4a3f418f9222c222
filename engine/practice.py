"""The rulebook in force, and how another takes its place without a gap. Knows no HTTP.

A good change is built, primed and canaried beside the one in force and then swapped in; a bad one is refused and
reported while the last good one stays. The old one is unloaded when the last case that uses it is done.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from engine.consultation import Consultation, Withheld
from engine.diagnostics import Diagnostic, Position, RulebookError, Severity, so_many_errors
from engine.documents import Files, read_files
from engine.reading import read_rulebook
from engine.rulebook import Rulebook

log = logging.getLogger("manypaths")


class _Lease:
    """A consultation and how many cases use it now."""

    def __init__(self, consultation: Consultation) -> None:
        self.consultation = consultation
        self.users = 0
        self.retired = False


class Practice:
    """Serves one folder of rules. `today` gives the day on which findings about dates are judged."""

    def __init__(self, folder: Path, today: Callable[[], date], consult: Callable[[Rulebook], Consultation] = Consultation) -> None:
        self.folder = folder
        self._today = today
        self._consult = consult
        self._lock = threading.Lock()
        self._loading = threading.Lock()
        self._lease: _Lease | None = None
        self.refused: tuple[str, tuple[Diagnostic, ...]] | None = None
        """Hash and findings of the newest files, when they could not be put in force."""

    @property
    def ready(self) -> bool:
        """Whether a rulebook is in force and answers are not withheld."""
        lease = self._lease
        return lease is not None and lease.consultation.fault is None

    @contextmanager
    def consultation(self) -> Iterator[Consultation]:
        """The consultation in force, kept loaded while it is used. Raises Withheld when there is none."""
        with self._lock:
            lease = self._lease
            if lease is None:
                raise Withheld("no rulebook is in force")
            lease.users += 1
        try:
            yield lease.consultation
        finally:
            self._release(lease)

    def _release(self, lease: _Lease) -> None:
        with self._lock:
            lease.users -= 1
            done = lease.retired and lease.users == 0
        if done:
            lease.consultation.close()

    def reload(self) -> bool:
        """Put the folder's files in force when they differ from what is. True when another rulebook took its place."""
        with self._loading:
            try:
                files = read_files(self.folder)
            except OSError as problem:
                return self._refuse("", [_unreadable(problem)])
            lease = self._lease
            if lease is not None and lease.consultation.rulebook.hash == files.hash and lease.consultation.fault is None:
                self.refused = None
                return False
            return self._load(files)

    def _load(self, files: Files) -> bool:
        try:
            rulebook = read_rulebook(files, self._today())
        except RulebookError as error:
            return self._refuse(files.hash, error.diagnostics)
        consultation = self._consult(rulebook)
        self._swap(_Lease(consultation))
        self.refused = None
        log.info("rulebook %s is in force", rulebook.hash)
        return True

    def _refuse(self, hash: str, diagnostics: list[Diagnostic]) -> bool:
        errors = tuple(found for found in diagnostics if found.severity is Severity.ERROR)
        self.refused = (hash, errors)
        log.error("the rule files are refused with %s; %s", so_many_errors(len(errors)), "the last good rulebook stays" if self._lease else "none is in force")
        return False

    def _swap(self, lease: _Lease | None) -> None:
        with self._lock:
            old, self._lease = self._lease, lease
            if old is not None:
                old.retired = True
            done = old is not None and old.users == 0
        if done and old is not None:
            old.consultation.close()

    def close(self) -> None:
        """Unload what is in force."""
        self._swap(None)


def _unreadable(problem: OSError) -> Diagnostic:
    said = f"the folder of rules cannot be read: {problem.strerror or type(problem).__name__}"
    return Diagnostic(Position("."), "MP005", Severity.ERROR, said, "check the folder and its permissions")
