"""One Texas report in every format people have: the same figures, the same problems."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal

import pytest

from app.intake.texas_file import read_texas_file
from tests.intake.sheets.made_files import Rows, csv_file, ods_file, packed, xls_file, xlsx_file

ABOVE: Rows = [["Texas Commission on Jail Standards"], []]
HEADING = ["county", "year", "month", "num_of_inmates", "num_of_inmate_days", "cost_in_dollars"]
TABLE: Rows = [
    HEADING,
    ["harris", 2014, "june", 1202, 12345, 555525.25],
    ["cook", 2014, "june", 1, 1, 1],
    [],
    ["frio (private facility)", 2014, 6, 3, 74.5, 4872],
    ["bexar", 2014, "june", 2.5, 1, 1],
]
FORMATS: dict[str, Callable[[Rows], bytes]] = {
    "comma": csv_file,
    "tab in UTF-16": lambda rows: csv_file(rows, "\t", "utf-16"),
    "bar in gzip": lambda rows: packed(csv_file(rows, "|")),
    "xlsx": lambda rows: xlsx_file({"about": [["County"]], "data": rows}),
    "xls": lambda rows: xls_file({"data": rows}),
    "ods": lambda rows: ods_file({"data": rows}),
}


def shuffled(rows: Rows) -> Rows:
    order = (3, 0, 5, 2, 4, 1)
    return [[row[at] for at in order] if len(row) == len(order) else row for row in rows]


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("arrange", [list, shuffled], ids=["in order", "shuffled"])
def test_every_format_gives_the_same(
    make: Callable[[Rows], bytes], arrange: Callable[[Rows], Rows]
) -> None:
    shares: list[float] = []
    content = make([*ABOVE, *arrange(TABLE)])
    read = read_texas_file(
        io.BytesIO(content), lambda: None, lambda rows, share: shares.append(share)
    )
    figures = {
        row.row_number: (row.county_fips, row.facility, row.people, row.days, row.reported_cost)
        for row in read.rows.values()
    }
    assert figures == {
        4: ("48201", "", 1202, Decimal(12345), Decimal("555525.25")),
        7: ("48163", "Private facility", 3, Decimal("74.5"), Decimal("4872.00")),
    }
    assert [(it.row_number, it.sentence) for it in read.problems] == [
        (5, 'county: "cook" is not one of the 254 counties of Texas'),
        (8, 'num_of_inmates: "2.5" is not a whole number'),
    ]
    assert (read.rows_read, read.rows_refused, shares) == (4, 2, [1.0])
