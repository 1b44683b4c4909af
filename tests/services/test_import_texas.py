"""Importing Texas reports: once, whole, and never over other figures without being asked."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.intake.problems import UnreadableFileError
from app.intake.texas_flags import Flag
from app.persistence.counties import find_county_months
from app.persistence.models import CountyMonth, ImportBatch, ImportProblem
from app.services.import_texas import ImportSummary, import_texas

HEADING = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars"
HARRIS = "harris,2014,june,1202,12345,555525"
FRIO = "frio (private facility),2014,june,3,174,4872"
REAL_FILE = Path(__file__).parents[3] / "shared" / "data" / "texas_detainer_costs_2011_2014.csv"


def take_in(session: Session, *rows: str, replace: bool = False) -> ImportSummary:
    file = io.BytesIO("\n".join([HEADING, *rows]).encode())
    summary = import_texas(session, file, "texas.csv", replace=replace)
    session.rollback()
    return summary


def count(session: Session, table: type[CountyMonth | ImportBatch | ImportProblem]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_each_row_becomes_one_county_month(session: Session) -> None:
    summary = take_in(session, HARRIS, FRIO)
    assert (summary.rows_read, summary.rows_new, summary.rows_kept) == (2, 2, 2)
    (harris,) = find_county_months(session, "48201")
    assert (harris.month, harris.filed_month) == (date(2014, 5, 1), date(2014, 6, 1))
    assert (harris.people, harris.days, harris.reported_cost) == (
        1202,
        Decimal("12345"),
        Decimal("555525.00"),
    )
    assert (harris.facility, harris.flag, harris.row_number) == ("", None, 2)
    assert harris.definition == "all_days"


def test_a_flagged_row_is_kept_with_its_flag(session: Session) -> None:
    summary = take_in(session, FRIO)
    (frio,) = find_county_months(session, "48163")
    assert (frio.facility, frio.flag) == ("Private facility", Flag.OVER_31_DAYS_A_PERSON)
    assert summary.flagged == {Flag.OVER_31_DAYS_A_PERSON: 1}


def test_the_batch_counts_what_was_done_and_lists_the_problems(session: Session) -> None:
    take_in(session, HARRIS, FRIO, "cook,2014,june,x,1,1")
    batch = session.scalars(select(ImportBatch)).one()
    assert (batch.kind, batch.file_name, len(batch.file_sha256)) == ("texas", "texas.csv", 64)
    counts = (batch.rows_read, batch.rows_kept, batch.rows_flagged, batch.rows_refused)
    assert counts == (3, 2, 1, 1)
    assert [(it.row_number, it.message) for it in batch.problems] == [
        (4, 'county: "cook" is not one of the 254 counties of Texas'),
        (4, 'num_of_inmates: "x" is not a number'),
    ]


def test_the_same_file_again_adds_nothing_and_changes_nothing(session: Session) -> None:
    take_in(session, HARRIS, FRIO, "cook,2014,june,1,1,1")
    before = [(it.id, it.batch_id) for it in session.scalars(select(CountyMonth))]
    again = take_in(session, HARRIS, FRIO, "cook,2014,june,1,1,1")
    assert (again.rows_new, again.rows_unchanged, again.rows_refused) == (0, 2, 1)
    assert [(it.id, it.batch_id) for it in session.scalars(select(CountyMonth))] == before
    assert (count(session, ImportBatch), count(session, ImportProblem)) == (1, 1)


def test_a_longer_file_adds_only_what_is_new(session: Session) -> None:
    take_in(session, HARRIS)
    summary = take_in(session, HARRIS, FRIO)
    assert (summary.rows_new, summary.rows_unchanged) == (1, 1)
    assert count(session, CountyMonth) == 2


def test_other_figures_for_a_stored_month_are_listed_and_not_taken(session: Session) -> None:
    take_in(session, HARRIS)
    summary = take_in(session, "harris,2014,june,1202,12346,555525")
    assert (summary.rows_kept_as_stored, summary.rows_kept) == (1, 0)
    assert summary.problems[0].sentence == (
        "May 2014 is stored with 1202 people, 12,345 days and $555,525.00; "
        "the file says 1202 people, 12,346 days and $555,525.00; the stored ones are kept"
    )
    assert find_county_months(session, "48201")[0].days == Decimal("12345")


def test_other_figures_are_taken_and_listed_when_asked(session: Session) -> None:
    take_in(session, HARRIS)
    summary = take_in(session, "harris,2014,june,1202,99999,555525", replace=True)
    assert (summary.rows_replaced, summary.rows_kept) == (1, 1)
    assert "the new ones replace them" in summary.problems[0].message
    (month,) = find_county_months(session, "48201")
    assert (month.days, month.flag) == (Decimal("99999"), Flag.OVER_31_DAYS_A_PERSON)
    assert month.batch_id == session.scalar(select(func.max(ImportBatch.id)))


def test_a_repeated_row_counts_once_and_is_named(session: Session) -> None:
    summary = take_in(session, HARRIS, HARRIS)
    assert (summary.rows_new, summary.rows_refused) == (1, 1)
    assert summary.problems[0].sentence == "repeats row 2, figure for figure; counted once"


def test_two_reports_that_differ_are_flagged_and_named(session: Session) -> None:
    summary = take_in(session, HARRIS, "harris,2014,june,1,2,90", "harris,2014,july,1,2,90")
    assert summary.flagged == {Flag.TWO_REPORTS: 1}
    assert summary.problems[0].row_number == 3
    first, second = find_county_months(session, "48201")
    assert (first.days, first.flag, second.flag) == (Decimal("12345"), Flag.TWO_REPORTS, None)


def test_every_row_read_has_exactly_one_outcome(session: Session) -> None:
    take_in(session, HARRIS, FRIO)
    summary = take_in(
        session, HARRIS, FRIO.replace("174", "175"), "x,1,1,1,1,1", HARRIS, "ward,2014,may,1,1,50"
    )
    outcomes = (
        summary.rows_new,
        summary.rows_unchanged,
        summary.rows_kept_as_stored,
        summary.rows_refused,
    )
    assert outcomes == (1, 1, 1, 2)
    assert sum(outcomes) == summary.rows_read == 5


def test_a_file_that_cannot_be_read_stores_nothing(session: Session) -> None:
    with pytest.raises(UnreadableFileError):
        import_texas(session, io.BytesIO(b"a,b\n1,2\n"), "wrong.csv")
    assert count(session, ImportBatch) == 0


def test_progress_is_told_row_by_row(session: Session) -> None:
    told: list[int] = []
    file = io.BytesIO(f"{HEADING}\n{HARRIS}\n{FRIO}\n".encode())
    import_texas(session, file, "texas.csv", on_row=lambda: told.append(1))
    assert len(told) == 2


@pytest.mark.skipif(not REAL_FILE.exists(), reason="the Texas reports are not in the repository")
def test_the_real_file_is_stored_whole_and_only_once(session: Session) -> None:
    with REAL_FILE.open("rb") as file:
        summary = import_texas(session, file, REAL_FILE.name)
        file.seek(0)
        again = import_texas(session, file, REAL_FILE.name)
    assert (summary.rows_read, summary.rows_new, summary.rows_refused) == (9798, 9798, 0)
    assert sum(summary.flagged.values()) == 56
    assert not summary.problems
    assert (again.rows_new, again.rows_unchanged) == (0, 9798)
    assert count(session, CountyMonth) == 9798
