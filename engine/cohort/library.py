"""The libraries behind cohorts, loaded when first needed. Knows nothing of rules."""

from typing import Any

EXTRA = "cohort"


class CohortError(Exception):
    """A cohort that cannot be used: what is wrong (never a value), what to do, and further findings."""

    def __init__(self, message: str, help: str, findings: tuple[str, ...] = ()) -> None:
        self.message, self.help, self.findings = message, help, findings
        super().__init__(message)


class LibrariesMissing(RuntimeError):
    """Ibis or DuckDB is not installed; the message names what to install."""

    def __init__(self) -> None:
        super().__init__(f"cohorts need Ibis and DuckDB, which are not installed; install them with `pip install 'many-paths[{EXTRA}]'`")


def load_ibis() -> Any:
    """The ibis module. Raises LibrariesMissing when the extra is not installed."""
    try:
        import duckdb  # noqa: F401
        import ibis
        import pyarrow  # noqa: F401
    except ImportError:
        raise LibrariesMissing from None
    return ibis


def connect(threads: int | None = None) -> Any:
    """A database in memory that asks no network for anything."""
    connection = load_ibis().duckdb.connect()
    connection.raw_sql("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET enable_progress_bar = false")
    if threads:
        connection.raw_sql(f"SET threads = {int(threads)}")
    return connection
