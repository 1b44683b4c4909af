"""One table, whichever program saved it: the same rows."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from app.intake.problems import BadRowError, UnreadableFileError
from app.intake.sheets import opened_sheets, text_of
from app.intake.sheets.sheet import Row
from tests.intake.sheets.made_files import (
    Rows,
    csv_file,
    ods_file,
    packed,
    xls_file,
    xlsx_file,
)

TABLE: Rows = [
    ["Facility", "People", "Day", "Note"],
    ["PEÑA COUNTY JAIL", 3, date(2015, 7, 4), "a, b; c | d"],
    ["", None, None, ""],
    ["McLennan", 12.5, date(2014, 12, 31), "“quoted”"],
]
TEXTS = [
    ["Facility", "People", "Day", "Note"],
    ["PEÑA COUNTY JAIL", "3", "2015-07-04", "a, b; c | d"],
    ["", "", "", ""],
    ["McLennan", "12.5", "2014-12-31", "“quoted”"],
]
FORMATS: dict[str, Callable[[Rows], bytes]] = {
    "comma": csv_file,
    "semicolon": lambda rows: csv_file(rows, ";"),
    "tab": lambda rows: csv_file(rows, "\t"),
    "bar": lambda rows: csv_file(rows, "|"),
    "Excel's hint": lambda rows: b"sep=;\r\n" + csv_file(rows, ";"),
    "xlsx": lambda rows: xlsx_file({"data": rows}),
    "xls": lambda rows: xls_file({"data": rows}),
    "ods": lambda rows: ods_file({"data": rows}),
}
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be")


def rows_of(content: bytes) -> list[Row]:
    with opened_sheets(io.BytesIO(content)) as sheets:
        (sheet,) = sheets
        return list(sheet.rows())


def texts_of(content: bytes) -> list[list[str]]:
    return [[text_of(cell) for cell in row] for row in rows_of(content)]


@pytest.mark.parametrize("is_packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
def test_every_format_gives_the_same_rows(make: Callable[[Rows], bytes], is_packed: bool) -> None:
    content = make(TABLE)
    assert texts_of(packed(content) if is_packed else content) == TEXTS


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_gives_the_same_text(encoding: str, separator: str) -> None:
    assert texts_of(csv_file(TABLE, separator, encoding)) == TEXTS


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_letter_across_two_chunks_is_read_whole(encoding: str) -> None:
    notes = [["x", "ñ" * 997] for _ in range(400)]
    assert texts_of(csv_file(notes, encoding=encoding)) == notes


def test_a_workbook_keeps_the_types_of_its_cells() -> None:
    moment = datetime.fromisoformat("2015-07-04 13:05")
    row = rows_of(xlsx_file({"a": [["x", 1, 2.5, True, date(2015, 7, 4), moment]]}))[0]
    assert list(row) == ["x", 1, 2.5, True, date(2015, 7, 4), moment]
    assert [type(cell) for cell in row[3:]] == [bool, date, datetime]


def test_one_and_true_stay_what_they_are() -> None:
    rows = rows_of(xlsx_file({"a": [[1, True], [True, 1], [0, False]]}))
    assert [[type(cell) is bool for cell in row] for row in rows] == [
        [False, True],
        [True, False],
        [False, True],
    ]


@pytest.mark.parametrize("make", [xlsx_file, xls_file], ids=["xlsx", "xls"])
def test_empty_rows_and_columns_before_the_table_count(make: Callable[..., bytes]) -> None:
    content = make({"a": [[], [], ["", "", "x", 1]]})
    assert [list(row) for row in rows_of(content)][2] == ["", "", "x", 1]


def test_sheets_come_in_their_order_and_hidden_ones_are_left_out() -> None:
    content = xlsx_file({"notes": [["n"]], "secret": [["s"]], "data": [["d"]]}, hidden=["secret"])
    with opened_sheets(io.BytesIO(content)) as sheets:
        assert [sheet.name for sheet in sheets] == ["notes", "data"]
        assert [list(sheet.rows()) for sheet in reversed(sheets)] == [[("d",)], [("n",)]]


def test_rows_start_over_each_time() -> None:
    for content in (csv_file(TABLE), xlsx_file({"a": TABLE})):
        with opened_sheets(io.BytesIO(content)) as sheets:
            first = next(sheets[0].rows())
            assert next(sheets[0].rows()) == first
            assert len(list(sheets[0].rows())) == 4


def test_rows_of_a_workbook_that_were_overtaken_are_never_mixed_up() -> None:
    many: Rows = [[number] for number in range(200)]
    content = xlsx_file({"a": many, "b": many})
    with opened_sheets(io.BytesIO(content)) as sheets:
        overtaken = sheets[0].rows()
        assert next(overtaken) == (0,)
        assert next(sheets[1].rows()) == (0,)
        with pytest.raises(RuntimeError, match="another"):
            list(overtaken)


@pytest.mark.parametrize("make", [FORMATS["comma"], FORMATS["xlsx"]], ids=["csv", "xlsx"])
def test_the_share_read_grows_to_the_whole(make: Callable[[Rows], bytes]) -> None:
    content = make([[f"row {number}", number] for number in range(9_000)])
    with opened_sheets(io.BytesIO(content)) as sheets:
        shares = [sheets[0].share_read() for _ in sheets[0].rows()]
    assert shares == sorted(shares)
    assert shares[0] < 0.5
    assert shares[-1] > 0.7


@pytest.mark.parametrize("make", [FORMATS["comma"], FORMATS["xlsx"]], ids=["csv", "xlsx"])
def test_files_on_disk_in_memory_and_in_between_are_read_and_stay_open(
    make: Callable[[Rows], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "named for nothing"
    path.write_bytes(make(TABLE))
    with path.open("rb") as on_disk, tempfile.SpooledTemporaryFile(500_000) as between:
        between.write(path.read_bytes())
        for file in (on_disk, io.BytesIO(path.read_bytes()), cast(BinaryIO, between)):
            with opened_sheets(file) as sheets:
                assert len(list(sheets[0].rows())) == 4
            assert not file.closed


def test_after_a_row_that_cannot_be_read_the_next_can() -> None:
    with opened_sheets(io.BytesIO(b'a,b\r\n"x"y,1\r\nz,2\r\n')) as sheets:
        rows = sheets[0].rows()
        assert next(rows) == ["a", "b"]
        with pytest.raises(BadRowError, match="row 2: something stands after a closing"):
            next(rows)
        assert next(rows) == ["z", "2"]


def test_a_quotation_mark_that_takes_in_other_rows_is_a_problem() -> None:
    text = 'a,b\n"x,1\n' + "y,2\n" * 150 + 'z",3\n'
    with opened_sheets(io.BytesIO(text.encode())) as sheets:
        rows = sheets[0].rows()
        next(rows)
        with pytest.raises(BadRowError, match=r"row 2: .*closed 152 lines below"):
            next(rows)


def test_a_cell_of_several_lines_is_one_cell() -> None:
    assert rows_of(b'a,b\r\n"one\r\ntwo",1\r\n') == [["a", "b"], ["one\r\ntwo", "1"]]


def test_old_line_ends_are_line_ends() -> None:
    assert rows_of(b"a,b\r1,2\r") == [["a", "b"], ["1", "2"]]


def test_a_list_of_one_column_is_a_table() -> None:
    assert rows_of(b"facility\nSMITH COUNTY JAIL\n") == [["facility"], ["SMITH COUNTY JAIL"]]


def test_commas_in_names_do_not_make_a_comma_the_separator() -> None:
    lines = ["name|day|city"] + [f"DOE, JANE {n}, X|2015-07-0{n}|TACOMA, WA" for n in range(1, 9)]
    assert {len(row) for row in rows_of("\n".join(lines).encode())} == {3}


def test_lines_above_the_heading_do_not_choose_the_separator() -> None:
    text = "Jail; report of; the year; all\n\nFacility,People\nA,1\nB,2\nC,3\nD,4\n"
    assert rows_of(text.encode())[2] == ["Facility", "People"]


def test_a_file_without_rows_below_is_no_error_of_the_reader() -> None:
    assert rows_of(b"\n") == [[]]
    assert rows_of(xlsx_file({"a": []})) == []


def test_nothing_of_the_process_is_left_behind() -> None:
    content = xlsx_file({"a": TABLE})
    for _ in range(3):
        with opened_sheets(io.BytesIO(content)) as sheets:
            next(sheets[0].rows())
    with pytest.raises(UnreadableFileError), opened_sheets(io.BytesIO(content[:900])):
        pass
    children = Path("/proc/self/task")
    if not children.exists():
        pytest.skip("only Linux tells which processes were started")
    alive = "".join(path.read_text() for path in children.glob("*/children"))
    assert all(
        b"workbook_process" not in Path(f"/proc/{number}/cmdline").read_bytes()
        for number in alive.split()
    )
