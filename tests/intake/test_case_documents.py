"""A case read from a file: strict JSON, exact numbers, nothing lost silently."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine import CaseProblems
from app.intake.case_documents import MOST_BYTES, read_case_document
from app.intake.problems import UnreadableFileError


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ('{"a": 1}', {"a": 1}),
        ('\ufeff{"a": 1}', {"a": 1}),
        ('{"a": 0.1}', {"a": Decimal("0.1")}),
        ('{"a": 1e400}', {"a": Decimal("1e400")}),
        ('{"a": [true, null, "é"]}', {"a": [True, None, "é"]}),
        ("[]", []),
        ("5", 5),
    ],
)
def test_numbers_are_exact(text: str, document: object) -> None:
    assert read_case_document(text.encode()) == document


@pytest.mark.parametrize(
    ("number", "is_finite"),
    [("NaN", False), ("-Infinity", False), ("1e9999999999999999999999", False), ("9" * 9000, True)],
)
def test_numbers_beyond_counting_are_left_to_the_reader(number: str, is_finite: bool) -> None:
    found = read_case_document(f'{{"a": {number}}}'.encode())["a"]
    assert isinstance(found, Decimal)
    assert found.is_finite() == is_finite


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" \n\t ", "it is empty"),
        (b"\xef\xbb\xbf", "it is empty"),
        (b'{"a": 1,\n "b" 2}', "line 2, column 6: expecting ':' delimiter"),
        (b'{"a": 1', "line 1, column 8"),
        (b'{"a": 1} x', "line 1, column 10: extra data"),
        (b"{'a': 1}", "line 1, column 2"),
        (b'{"a": "\x01"}', "line 1, column 8"),
        (b'{"caf\xe9": 1}', "byte 6 is not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "byte 1 is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "byte 1 is not UTF-8"),
        (b"\x00" * 100, "it is not JSON: line 1, column 1"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b" " * (MOST_BYTES + 1), "larger than 16 MB"),
    ],
    ids=lambda each: repr(each)[:30],
)
def test_what_is_no_case_file_is_refused_with_the_place(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^(it|byte)") as refused:
        read_case_document(data)
    assert reason in str(refused.value)


def test_names_that_stand_twice_are_all_named_by_path() -> None:
    text = (
        '{"title": "a", "figures": {"trips": 1, "trips": 2, "bookings": 1},'
        ' "lines": [{}, {"jail": "A", "jail": "B"}], "title": "b"}'
    )
    with pytest.raises(CaseProblems) as refused:
        read_case_document(text.encode())
    assert [problem.path for problem in refused.value.problems] == [
        "title",
        "figures.trips",
        "lines[1].jail",
    ]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableFileError, CaseProblems):
        read_case_document(data)
