"""The templates as files: they explain themselves, and nothing in them is locked."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from app.engine.quantities import QUANTITIES
from app.language import in_language
from app.records.sections import BY_MONTH
from app.services.template_files import EXAMPLE, KINDS, template_file

TODAY = date(2026, 3, 5)
NAMES = (*KINDS, *(kind + EXAMPLE for kind in KINDS))


def workbook(name: str = "volumes", **options: object):  # type: ignore[no-untyped-def]
    _, _, content = template_file(name, "xlsx", today=TODAY, **options)  # type: ignore[arg-type]
    return load_workbook(io.BytesIO(content))


def text(name: str) -> list[list[str]]:
    _, _, content = template_file(name, "csv", today=TODAY)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_each_template_is_the_same_file_every_time(name: str, file_format: str) -> None:
    first = template_file(name, file_format, today=TODAY)
    assert first == template_file(name, file_format, today=TODAY)
    assert first[0] == f"holdcost-{name}.{file_format}"


def test_there_is_no_other_template() -> None:
    for name, file_format in (("volumes", "pdf"), ("jail-log", "csv"), ("", "xlsx")):
        with pytest.raises(LookupError):
            template_file(name, file_format)


def test_the_first_sheet_says_what_each_column_takes() -> None:
    explaining, filled, lists = workbook().worksheets
    told = {row[0]: row[1:] for row in explaining.iter_rows(values_only=True) if row[0]}
    for name in BY_MONTH:
        quantity = QUANTITIES[name]
        unit, includes, excludes, example = told[quantity.label][:4]
        assert unit
        assert (includes, excludes or "") == (quantity.includes, quantity.excludes)
        assert example
    assert (explaining.sheet_state, lists.sheet_state) == ("visible", "hidden")
    assert [sheet.protection.sheet for sheet in (explaining, filled, lists)] == [False] * 3


def test_the_sheet_to_fill_in_has_a_frozen_heading_choices_and_a_page_to_print() -> None:
    book = workbook()
    _, filled, lists = book.worksheets
    heading = [cell.value for cell in filled[2]]
    assert heading[:3] == ["Month or fiscal year", "Jail", "Bookings"]
    assert [cell.value for cell in filled[1]][2] == "bookings"
    assert filled.freeze_panes == "B3"
    assert filled.print_title_rows == "$1:$2"
    assert filled.page_setup.orientation == "landscape"
    offered = {}
    for rule in filled.data_validations.dataValidation:
        assert not rule.showErrorMessage
        if rule.type == "list":
            column = next(iter(rule.sqref.ranges)).min_col
            offered[heading[column - 1]] = [
                cell.value for (cell,) in lists[rule.formula1.partition("!")[2].replace("$", "")]
            ]
    assert offered["Grade"] == [*"ABCDE"]
    assert offered["Month or fiscal year"][:2] == ["fiscal year 2027", "fiscal year 2026"]
    assert "2026-03" in offered["Month or fiscal year"]


def test_months_and_jails_of_a_county_can_stand_in_it_already() -> None:
    book = workbook(periods=("2025-07", "2025-08"), jails=("Main jail", "=Annex"))
    rows = [row[:2] for row in book.worksheets[1].iter_rows(min_row=3, max_row=6, values_only=True)]
    assert rows == [
        ("2025-07", "Main jail"),
        ("2025-08", "Main jail"),
        ("2025-07", "=Annex"),
        ("2025-08", "=Annex"),
    ]
    assert book.worksheets[1]["B5"].data_type == "s"


def test_a_text_file_explains_above_its_heading_in_as_many_columns() -> None:
    _, _, content = template_file("volumes", "csv", today=TODAY)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = text("volumes")
    assert len({len(row) for row in rows}) == 1
    column = rows[-1].index("People held past release")
    told = [row[column] for row in rows]
    assert "Unit: people" in told
    assert any(each.startswith("Includes: People kept after") for each in told)
    assert any(each.startswith("Leaves out: People with a detainer who") for each in told)
    assert "Example: 14" in told


def test_the_batch_template_is_headed_by_keys() -> None:
    rows = text("batch-example")
    heading = next(row for row in rows if "county_fips" in row)
    assert {"people_held", "published_daily_cost"} <= set(heading)
    assert all(len(row) == len(heading) for row in rows)


def test_templates_speak_spanish() -> None:
    with in_language("es"):
        rows = text("volumes")
    assert "Ingresos a la cárcel" in rows[-1] or "Ingresos" in rows[-1]
