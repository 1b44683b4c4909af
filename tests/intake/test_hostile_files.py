"""Whatever a file holds, it is read, or refused by name; nothing else happens."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.problems import UnreadableFileError
from app.intake.texas_file import TexasFile, read_texas_file

HEADING = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars\n"


def read(content: bytes) -> TexasFile:
    return read_texas_file(io.BytesIO(content), lambda: None)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(UnreadableFileError):
        read(content)


@given(st.text(max_size=300))
def test_any_text_under_the_heading_gives_problems_by_row(text: str) -> None:
    try:
        found = read((HEADING + text).encode("utf-8", "surrogatepass"))
    except UnreadableFileError:
        return
    assert found.rows_read >= found.rows_refused
    assert all(len(problem.sentence) < 400 for problem in found.problems)


@given(st.lists(st.text(alphabet="0123456789.,$-+eE() NA", max_size=12), min_size=3, max_size=3))
def test_any_figures_are_read_exactly_or_refused_by_column(figures: list[str]) -> None:
    cells = ",".join('"' + figure + '"' for figure in figures)
    found = read((HEADING + f"harris,2014,june,{cells}\n").encode())
    assert len(found.rows) + found.rows_refused == found.rows_read == 1
    for row in found.rows.values():
        assert row.days >= 0
        assert row.reported_cost.as_tuple().exponent == -2


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"," * 200_000 + b"\n", id="too many columns"),
        pytest.param(b"x" * 400_000, id="one endless cell"),
        pytest.param(b'"' + HEADING.encode() * 3, id="a quotation mark never closed"),
    ],
)
def test_a_heading_that_is_no_heading_is_refused_shortly(content: bytes) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(content)
    assert len(str(refused.value)) < 400


def test_old_line_ends_are_line_ends() -> None:
    content = (HEADING + "harris,2014,june,1,3,150\n").replace("\n", "\r").encode()
    assert len(read(content).rows) == 1


def test_an_endless_cell_refuses_its_row_and_not_the_next() -> None:
    content = HEADING + f"{'x' * 200_000},2014,june,1,3,150\nharris,2014,june,1,3,150\n"
    found = read(content.encode())
    assert (found.rows_refused, len(found.rows)) == (1, 1)
    assert [problem.row_number for problem in found.problems] == [2]
