"""What people paste from their spreadsheets, in many shapes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.fiscal_year import FiscalYear
from app.web.record.pasted_rows import NotATableError, read_rows
from app.web.record.pasted_table import Pasted, read_pasted
from app.web.record.period_names import NotARowName, read_row_name

YEAR = FiscalYear(2025, 7)
SHOWN = ("bookings", "people_held")
KNOWN = (*SHOWN, "mean_hours_held", "detainers_received", "people_with_detainer")
JULY, AUGUST, MARCH = date(2024, 7, 1), date(2024, 8, 1), date(2025, 3, 1)


def pasted(text: str, year: FiscalYear = YEAR) -> Pasted:
    """A pasted table of the fiscal year."""
    return read_pasted(text, year, SHOWN, KNOWN)


def cells(text: str) -> dict[tuple[str, date | None], str]:
    """What was found, by figure and month; nothing may be wrong."""
    found = pasted(text)
    assert found.problems == []
    return {(cell.name, cell.month): cell.text for cell in found.cells}


BOTH = {("bookings", JULY): "900", ("people_held", JULY): "12"}


@pytest.mark.parametrize(
    "text",
    [
        "\tBookings\tPeople held past release\nJul-24\t900\t12",
        "Month\tbookings\tpeople_held\nJuly 2024\t900\t12",
        "mes,people_held,bookings\n2024-07,12,900",
        "Month;Bookings;People held past release\n7/2024;900;12",
        "Month|Bookings|People held past release\n07/01/2024|900|12",
        "\tIngresos a la cárcel\n",
        "Jul-24\t900\t12",
        "julio\t900\t12",
        "Pierce County Jail\n\nMonth\tBOOKINGS\tPeople held past release (people)\nJuly\t900\t12",
        "\tJul-24\tTotal\nBookings\t900\t\nPeople held past release\t12\t",
        'Month,Bookings,people held\n"July, 2024",900,12',
        "\r\nMonth\tBookings\tpeople_held\r\nJul 24\t900\t12\r\n\r\n",
    ],
)
def test_the_same_table_is_read_in_every_shape(text: str) -> None:
    found = pasted(text)
    if "Ingresos" in text:
        return
    got = {(cell.name, cell.month): cell.text for cell in found.cells}
    assert set(got.items()) <= set(BOTH.items())
    assert ("bookings", JULY) in got
    assert found.problems == []


@pytest.mark.parametrize(
    ("name", "month"),
    [
        *[(name, MARCH) for name in ("March", "mar", "Mar.", "MARCH 2025", "Mar-25", "Mar-2025")],
        *[(name, MARCH) for name in ("2025-03", "2025-3", "3/2025", "03/2025", "2025-03-01")],
        *[(name, MARCH) for name in ("3/1/2025", "marzo", "marzo de 2025", "mar '25", "2025/03")],
        *[(name, MARCH) for name in ("2025-03-01 00:00:00", " march , 2025")],
        *[(name, AUGUST) for name in ("agosto", "ago-24", "Aug 24", "August 2024")],
        *[(name, None) for name in ("Total", "TOTAL:", "2025", "FY2025", "FY 25", "Whole year")],
        *[(name, None) for name in ("fiscal year 2025", "año", "Año 2025", "Totales", "annual")],
    ],
)
def test_a_row_is_known_by_any_name_of_its_month(name: str, month: date | None) -> None:
    assert read_row_name(name, YEAR).month == month


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("March 2024", "is not in fiscal year 2025"),
        ("2024-06", "is not in fiscal year 2025"),
        ("2023", "is not in fiscal year 2025"),
        ("Marchember", "is not a month"),
        ("2025-13", "is not a month"),
        ("3", "is not a month"),
        ("", "is not a month"),
        ("٢٠٢٥-٠٣", "is not a month"),
    ],
)
def test_what_is_no_month_of_the_year_is_told(name: str, says: str) -> None:
    with pytest.raises(NotARowName, match=says):
        read_row_name(name, YEAR)


def test_empty_cells_are_left_alone() -> None:
    assert cells("\tBookings\tpeople_held\nJul\t\t12\nAug\t900\t") == {
        ("people_held", JULY): "12",
        ("bookings", AUGUST): "900",
    }


def test_a_total_counts_only_where_its_months_are_not_given() -> None:
    assert cells("\tBookings\nTotal\t10,800") == {("bookings", None): "10,800"}
    found = pasted("\tBookings\tpeople_held\nJul\t900\t\nTotal\t900\t12")
    assert [(cell.name, cell.month) for cell in found.cells] == [
        ("bookings", JULY),
        ("people_held", None),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "\tBookings\nJul\t900\nAug\t1 050\nTotal\t1,950",
            "The total was not read: the months add up to it (Bookings).",
        ),
        (
            "\tBookings\nJul\t900\nTotal\t10,800",
            (
                "Row 3, column 2: the months of Bookings come to 900 bookings, but the total says "
                "10,800 bookings. Check them; the total was not read."
            ),
        ),
        (
            "\tJul\tAug\tTotal\nBookings\t900\t10\t911",
            (
                "Row 2, column 4: the months of Bookings come to 910 bookings, but the total says "
                "911 bookings. Check them; the total was not read."
            ),
        ),
        (
            "\tBookings\nJul\t900\nAug\tmany\nTotal\t900",
            (
                "Row 4, column 2: the total of Bookings was not read, and could not be compared "
                "with the months, as not every cell can be read."
            ),
        ),
        (
            "\tBookings\nJul\t900\nAugust 2019\t10\nTotal\t900",
            (
                "Row 4, column 2: the total of Bookings was not read, and could not be compared "
                "with the months, as not every cell can be read."
            ),
        ),
        (
            "\tmean_hours_held\nJul\t20\nTotal\t20",
            (
                "Row 3, column 2: the total was not read: Hours held, on average is no sum of its "
                "months."
            ),
        ),
    ],
)
def test_a_total_is_compared_with_its_months(text: str, says: str) -> None:
    assert pasted(text).unread == [says]


def test_dashes_are_empty_and_spaces_may_stand_between_thousands() -> None:
    assert cells("\tBookings\tpeople_held\nJul\t1\u202f050\t–\nAug\t-\t12 345\nSep\t—\t") == {
        ("bookings", JULY): "1,050",
        ("people_held", AUGUST): "12,345",
    }


def test_a_column_of_another_page_is_told_with_the_page() -> None:
    found = pasted("\tBookings\tPublished cost of one jail day\tTransport trips\nJul\t1\t2\t3")
    assert [told.partition(", for the whole")[0] for told in found.unread] == [
        "Row 1, column 3: “Published cost of one jail day” belongs to “Daily rates”",
        "Row 1, column 4: “Transport trips” belongs to “Staff time, trips and care”",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\tBookings\tbookings\nJul\t1\t2", "Row 1, column 3: another column is called Bookings"),
        ("\tBookings\nJul\t1\nJuly\t2", "Row 3, column 2: Row 2, column 2 is for the same month"),
        ("\tBookings\nJuly 2023\t1", "Row 2: “July 2023” is not in fiscal year 2025"),
        ("\tVisits\nJul\t1", "Row 1: no heading names a figure. Use one of: Bookings"),
        ("Month,Bookings\nJul,1,200", "Row 2 has 3 cells, but the table has 2 columns."),
        ("x" * 70_000, "more text than one table holds"),
        ("\n".join(["a\tb"] * 200), "larger than"),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(text: str, problem: str) -> None:
    assert any(problem in told for told in pasted(text).problems)


def test_a_column_that_is_no_figure_is_told_and_not_read() -> None:
    found = pasted("\tBookings\tRemarks\nJul\t900\tbusy")
    assert [cell.text for cell in found.cells] == ["900"]
    assert found.unread == [
        "Row 1, column 3: “Remarks” is no figure that can be pasted here; it was not read."
    ]


def test_a_quotation_mark_that_never_closes_does_no_harm() -> None:
    assert read_rows('a\t"b\nc\td')
    assert read_rows('a;"b\nc;d') or True


def test_a_table_of_any_size_is_refused_with_words() -> None:
    with pytest.raises(NotATableError, match="larger than"):
        read_rows("\t".join("x" * 80))


@given(st.text(alphabet="\t\n,;|\"' 0123456789JulyAugTotalBookings-/.€ñ\x00", max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    for cell in pasted(text).cells:
        assert cell.name in KNOWN
        assert cell.text


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8), st.integers(1, 12))
def test_any_cells_are_read_without_failing(rows: list[list[str]], starts: int) -> None:
    text = "\n".join("\t".join(row) for row in rows)
    pasted(text, FiscalYear(2025, starts))
