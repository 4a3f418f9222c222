"""What holds for every test: none is skipped in silence, the tags of features are known, chance is the same each time."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

SKIPS_ALLOWED = "MANYPATHS_ALLOW_SKIPS"

settings.register_profile("same-each-time", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("same-each-time")


def pytest_configure(config: pytest.Config) -> None:
    """Register each tag of a feature as a marker, so that policy authors need not."""
    for feature in sorted((Path(__file__).parent / "features").rglob("*.feature")):
        for line in feature.read_text(encoding="utf-8").splitlines():
            if line.lstrip().startswith("@"):
                for tag in line.split("#")[0].split():
                    config.addinivalue_line("markers", f"{tag.removeprefix('@')}: a tag in {feature.name}")


def _failed_if_skipped(report: Report) -> Report:
    if report.skipped and not hasattr(report, "wasxfail") and not os.environ.get(SKIPS_ALLOWED):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason}: a skipped test is a failure here (set {SKIPS_ALLOWED}=1 to allow it)"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _failed_if_skipped((yield))
