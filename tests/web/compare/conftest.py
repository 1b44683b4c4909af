"""The maker of calculations, and the readers of comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checking_client import CheckingClient
from tests.web.calculations.visitors import visiting


@pytest.fixture(scope="module")
def visitor(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CheckingClient]:
    """One visitor for all tests of the file, on SQLite."""
    with visiting(sqlite_template, tmp_path_factory.mktemp("visitor")) as client:
        yield client


@pytest.fixture
def reader(visitor: CheckingClient) -> CheckingClient:
    """A browser that was never here."""
    return CheckingClient(visitor.app)
