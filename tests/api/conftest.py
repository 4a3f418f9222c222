"""A client of the real application on the shipped rules, on a fixed day."""

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def app() -> FastAPI:
    return create_app(watch=False, clock=lambda: DAY)


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as running:
        yield running


_running: list[TestClient] = []


def running() -> TestClient:
    """The one client for tests that hypothesis calls many times."""
    if not _running:
        client = TestClient(create_app(watch=False, clock=lambda: DAY))
        client.__enter__()
        _running.append(client)
    return _running[0]
