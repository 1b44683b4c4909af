"""What is said of a filled template before it is entered: mistakes, and what is worth a remark."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from tests.services.filled_templates import open_county, plan, problems, take_in

HEADING = "Month,Jail,People held past release,Mean stay with a detainer,Grade,Source title,Note"
WRONG = (
    ("Octember 2025,,1,,,,", "Month or fiscal year: is no month and no year."),
    (",,1,,,,", "Month or fiscal year: is needed."),
    ("March,,1,,,,", "Month or fiscal year: Say the year too, such as March 2025."),
    ("2021-22,,1,,,,", "Month or fiscal year: names two years. Write 2022, the year in which"),
    ("2098-03,,1,,,,", "Month or fiscal year: lies in the future. The last year taken is fiscal"),
    ("fiscal year 2098,,1,,,,", "Month or fiscal year: lies in the future."),
    ("1850,,1,,,,", "Month or fiscal year: must lie between 1990 and 2099."),
    ("2025-03,Old jail,1,,,,", "Jail: This is not a jail of the county’s record, which has: "),
    ("2025-03,,Jane Roe,,,,", "People held past release: is not a number; enter people held"),
    ("2025-03,,12.5,,,,", "People held past release: must be a whole number."),
    ("2025-03,,1,,F,,", "Grade: must be one of: A, B, C, D, E."),
    ("2025-04,,1,,,,A 123 456 789", "Note: looks like it tells of a person."),
    ("2025-05,,1,,,,born 3/14/1990", "Note: may name a person who is held"),
    ("2025-06,,,,,,", ""),
    ("2025-06,,lots,,,,", "People held past release: is not a number"),
)


def test_what_is_wrong_is_named_by_row_and_column_and_never_repeated(session: Session) -> None:
    open_county(session)
    made = plan(session, "Figures of the county,,,,,,", HEADING, *(row for row, _ in WRONG))
    expected = [(number, told) for number, (_, told) in enumerate(WRONG, 3) if told]
    assert [row for row, _ in problems(made)] == [row for row, _ in expected]
    for (_, sentence), (_, told) in zip(problems(made), expected, strict=True):
        assert sentence.startswith(told)
    for typed in ("Octember", "2098", "Old jail", "Jane", "123 456", "1990,", "lots"):
        assert typed not in str(made.document["problems"])


@pytest.mark.parametrize("typed", ["31:30", "31:30:00", "1 day, 7:30:00"])
def test_hours_of_the_clock_are_told_as_a_number(session: Session, typed: str) -> None:
    open_county(session)
    made = plan(session, "Month,mean_hours_held,stay_with_detainer", f'2025-03,"{typed}","{typed}"')
    hours, stay = (sentence for _, sentence in problems(made))
    assert "Write hours as a number: 31.5 for 31 hours 30 minutes." in hours
    assert "31.5" not in stay
    assert typed not in hours + stay


def test_cells_that_say_there_is_none_are_told(session: Session) -> None:
    open_county(session)
    made = plan(session, HEADING, "2025-03,n/a,12,N/A,,n/a,", "2025-04,,NA,-,,,", "2025-05,,1,,,,")
    (told,) = made.document["remarks"]
    places = "row 2, Mean stay with a detainer; row 3, People held past release."
    assert told.startswith(f"Read as empty, because they say “n/a” or the like: {places}")
    assert len(made.document["changes"]) == 2


def test_a_total_whose_formulas_have_no_value_is_told(session: Session) -> None:
    open_county(session)
    made = plan(session, HEADING, "2025-03,,1,,,,", "TOTAL,,,,,,")
    assert made.document["remarks"][0].startswith("Row 3: the total has no number and was not")
    assert plan(session, HEADING, "TOTAL,,,,,,", "2025-03,,1,,,,").document["remarks"] == []


def test_the_year_after_the_one_that_runs_is_taken(session: Session) -> None:
    open_county(session, starts=1)
    year = datetime.now(UTC).year
    assert not plan(session, HEADING, f"{year + 1}-12,,1,,,,").problems
    assert plan(session, HEADING, f"{year + 2}-01,,1,,,,").problems


def test_a_stage_that_would_be_larger_than_the_one_before_is_a_remark(session: Session) -> None:
    acting = open_county(session)
    heading = "Month,Jail,detainers_honored,people_held"
    rows = (heading, "2025-03,,5,9", "2025-04,,9,5")
    (told,) = plan(session, *rows).document["remarks"]
    assert told.startswith("People held past release (9) is more than ")
    assert "March 2025" in told
    take_in(session, acting, *rows)
    assert plan(session, heading, "2025-05,,5,5").document["remarks"] == []


def test_a_total_is_compared_and_left_out(session: Session) -> None:
    open_county(session)
    rows = (HEADING, "2025-03,,1,20,,,", "2025-04,,2,21,,,")
    agrees = plan(session, *rows, "Total,,3,,,,")
    assert len(agrees.document["changes"]) == 4
    assert agrees.document["remarks"][0].startswith("The total was not read: the months add up")
    differs = plan(session, *rows, "Total,,4,41,,,")
    assert not differs.problems
    assert any("come to 3 people, but the total says 4" in it for it in differs.document["remarks"])
    assert any("is no sum of its months" in it for it in differs.document["remarks"])


def test_a_total_that_disagrees_comes_first(session: Session) -> None:
    open_county(session)
    made = plan(
        session,
        f"{HEADING},Other",
        "2025-03,Main jail,1,,,,,x",
        "2025-03,North annex,5,,,,,",
        "Total,Main jail,1,,,,,",
        "Total,North annex,6,,,,,",
    )
    first, second, third = made.document["remarks"]
    assert "but the total says 6" in first
    assert second.startswith("Columns not read")
    assert "add up to it" in third


def test_what_may_be_a_name_is_a_remark_and_no_mistake(session: Session) -> None:
    open_county(session)
    note, title = '"One missed: Garcia, Jose"', '"Log of the shift: Roe, Maria"'
    made = plan(session, HEADING, f"2025-03,,1,2,,,{note}", f"2025-04,,1,2,,{title},")
    assert not made.problems
    told = "may name a person who is held (it has a name with the surname first)."
    remarks = made.document["remarks"]
    assert [remark.partition(": ")[0] for remark in remarks] == [
        "Row 2, Note",
        "Row 3, Source title",
    ]
    assert all(told in remark for remark in remarks)


def test_totals_of_each_jail_are_of_its_own_months(session: Session) -> None:
    open_county(session)
    made = plan(
        session,
        HEADING,
        "2025-03,Main jail,1,,,,",
        "2025-03,North annex,5,,,,",
        "Total,Main jail,1,,,,",
        "Total,North annex,5,,,,",
    )
    assert len(made.document["changes"]) == 2
    assert all("add up to it" in remark for remark in made.document["remarks"])


def test_columns_that_look_like_people_are_named_and_not_read(session: Session) -> None:
    open_county(session)
    made = plan(session, f"{HEADING},Inmate name,Other", '2025-03,,12,,,,,"ROE, JANE",x')
    remarks = made.document["remarks"]
    assert remarks[0].startswith("Column H was not read and nothing of it is kept: it looks like")
    assert remarks[1].endswith("are none of the template’s: I (Other).")
    assert "ROE" not in str(made.document)
