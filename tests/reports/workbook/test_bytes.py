"""The same calculation is the same file, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from app.reports.content import About
from tests.architecture.source import PROJECT
from tests.reports.content.cases import FULL, HOLD
from tests.reports.workbook.cases import SAVED, made, stated

ELSEWHERE = """
from hashlib import sha256
from tests.reports.content.cases import FULL
from tests.reports.workbook.cases import made, stated
print(sha256(made(stated(FULL))).hexdigest())
"""


def test_the_same_statement_gives_the_same_bytes_in_another_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        cwd=PROJECT,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == sha256(made(stated(FULL))).hexdigest()


def test_the_file_carries_the_day_it_was_saved_and_no_other() -> None:
    file = made(stated(HOLD))
    created = openpyxl.load_workbook(BytesIO(file)).properties
    day = datetime(2025, 7, 1)  # noqa: DTZ001  # as the property is read back
    assert (created.created, created.modified) == (day, day)
    assert {part.date_time for part in ZipFile(BytesIO(file)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_draft_carries_no_day_of_its_making() -> None:
    created = openpyxl.load_workbook(BytesIO(made(stated(HOLD), About()))).properties.created
    assert created.year == 1980


@pytest.mark.parametrize(
    "other",
    [replace(SAVED, version=4), replace(SAVED, saved_at=datetime(2025, 7, 2, tzinfo=UTC))],
    ids=["version", "day"],
)
def test_another_version_is_another_file(other: About) -> None:
    assert made(stated(HOLD), other) != made(stated(HOLD))


def test_the_file_says_whose_it_is_and_what_it_answers() -> None:
    told = openpyxl.load_workbook(BytesIO(made(stated(FULL)))).properties
    assert told.title == FULL["title"]
    assert told.subject.startswith("What did holding people past release for ICE cost")
    assert told.creator == "Budget Office"
    assert told.description.startswith("Fingerprint ")
