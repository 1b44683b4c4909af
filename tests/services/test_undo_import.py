"""Taking an import back: what stood before stands again, once, or it says why not."""

from __future__ import annotations

import io
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.county_history import every_event
from app.persistence.models import CountyMonth, DetainerCount, Person, ReplacedMonth
from app.persistence.sessions import writing
from app.services.acting import NotAllowedError
from app.services.import_detainers import import_detainers
from app.services.import_texas import ImportSummary, import_texas
from app.services.list_imports import list_imports
from app.services.show_undo import show_undo, undo_counts
from app.services.undo_import import undo_import
from app.services.undoing import ImportStandsError
from tests.people import PIERCE, add_member, add_person
from tests.services.filled_templates import certify_a_year, figures, open_county, take_in, values
from tests.services.test_import_texas import REAL_FILE

TEXAS = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars"
HARRIS, WARD = "harris,2014,june,1202,12345,555525", "ward,2014,may,1,1,50"
HEADING = "Month,People held past release,Bookings"
COLUMNS = [column.name for column in CountyMonth.__table__.columns]


def texas(session: Session, *rows: str, replace: bool = False, **who: Any) -> ImportSummary:
    file = io.BytesIO("\n".join([TEXAS, *rows]).encode())
    summary = import_texas(session, file, "texas.csv", replace=replace, **who)
    session.rollback()
    return summary


def number(summary: ImportSummary) -> int:
    assert summary.number is not None
    return summary.number


def months(session: Session) -> list[dict[str, Any]]:
    session.rollback()
    found = session.scalars(select(CountyMonth).order_by(CountyMonth.id))
    return [{name: getattr(month, name) for name in COLUMNS} for month in found]


def test_added_months_are_gone_and_replaced_ones_exactly_as_before(session: Session) -> None:
    texas(session, WARD, HARRIS)
    before = months(session)
    second = texas(session, "harris,2014,june,1,400,90", "frio,2014,june,1,1,9", replace=True)
    assert months(session) != before
    undone = undo_import(session, number(second), None)
    assert (undone.removed, undone.restored) == (1, 1)
    assert months(session) == before
    assert session.scalars(select(ReplacedMonth)).all() == []


def test_after_it_was_taken_back_a_file_can_come_again(session: Session) -> None:
    first = texas(session, HARRIS, WARD)
    there = [{**each, "id": 0, "batch_id": 0} for each in months(session)]
    undo_import(session, number(first), None)
    assert months(session) == []
    again = texas(session, HARRIS, WARD)
    assert again.rows_new == 2
    assert [{**each, "id": 0, "batch_id": 0} for each in months(session)] == there
    assert texas(session, HARRIS, WARD).number is None


def test_a_file_of_refused_rows_can_come_again_too(session: Session) -> None:
    first = texas(session, "cook,2014,june,1,1,1")
    undo_import(session, number(first), None)
    assert texas(session, "cook,2014,june,1,1,1").number


def test_months_that_a_later_import_replaced_are_not_taken_back(session: Session) -> None:
    first = texas(session, HARRIS, WARD)
    second = texas(session, "harris,2014,june,1,2,90", replace=True)
    stands = months(session)
    with pytest.raises(ImportStandsError, match=f"take back import {second.number} first"):
        undo_import(session, number(first), None)
    assert months(session) == stands
    undo_import(session, number(second), None)
    undo_import(session, number(first), None)
    assert months(session) == []


def test_replacing_twice_is_taken_back_step_by_step(session: Session) -> None:
    steps = [months(session)]
    imports = []
    for days in (10, 20, 30):
        imports.append(texas(session, f"harris,2014,june,1,{days},90", replace=True))
        steps.append(months(session))
    for summary in reversed(imports):
        steps.pop()
        undo_import(session, number(summary), None)
        assert months(session) == steps[-1]


def test_nothing_is_taken_back_twice(session: Session) -> None:
    first = texas(session, HARRIS)
    undo_import(session, number(first), None)
    again = texas(session, HARRIS)
    with pytest.raises(ImportStandsError, match="already"):
        undo_import(session, number(first), None)
    assert len(months(session)) == 1
    assert [each.stands for each in list_imports(session)] == [True, False]
    assert again.number != first.number


def test_there_is_no_such_import(session: Session) -> None:
    with pytest.raises(LookupError):
        undo_import(session, 77, None)


def test_who_brought_a_file_and_who_took_it_back(session: Session) -> None:
    admin = add_person(session, "Ada Admin", is_admin=True)
    first = texas(session, HARRIS, person_id=admin, source={"title": "Reports"})
    with pytest.raises(NotAllowedError):
        undo_import(session, number(first), add_person(session, "Somebody Else"))
    undo_import(session, number(first), admin)
    (listed,) = list_imports(session)
    assert (listed.by, listed.undone_by, listed.county_fips) == ("Ada Admin", "Ada Admin", "")
    assert listed.source == {"title": "Reports"}


def test_values_before_an_import_are_entered_again(session: Session) -> None:
    acting = open_county(session)
    take_in(session, acting, HEADING, "2025-03,12,500")
    before = values(session)
    second = take_in(session, acting, HEADING, "2025-03,13,500", "2025-04,2,400")
    assert second.number
    undone = undo_import(session, second.number, acting)
    assert (undone.removed, undone.restored) == (2, 1)
    assert values(session) == before
    events = [(each.what, each.old) for each in every_event(session, PIERCE)]
    assert ("import_undone", str(second.number)) in events
    with pytest.raises(ImportStandsError):
        undo_import(session, second.number, acting)
    assert take_in(session, acting, HEADING, "2025-03,13,500", "2025-04,2,400").values == 3


def test_values_changed_since_are_named_and_stay(session: Session) -> None:
    acting = open_county(session)
    first = take_in(session, acting, HEADING, "2025-03,12,500", "2025-04,2,400")
    take_in(session, acting, HEADING, "2025-04,3,400")
    stands = values(session)
    assert first.number
    told = r"Nothing was taken back. Changed since: People held .*, April 2025.* other 3 values can"
    for others in (None, 4):
        with pytest.raises(ImportStandsError, match=told):
            undo_import(session, first.number, acting, others)
    assert values(session) == stands
    assert undo_counts(session, PIERCE)[first.number] == (3, 4)


def test_the_others_can_be_taken_back_once(session: Session) -> None:
    acting = open_county(session)
    take_in(session, acting, HEADING, "2025-03,11,")
    first = take_in(session, acting, HEADING, "2025-03,12,500", "2025-04,2,400")
    take_in(session, acting, HEADING, "2025-04,3,")
    assert first.number
    shown = show_undo(session, PIERCE, first.number)
    assert [(each.label, each.old, each.new) for each in shown.takes] == [
        ("Bookings, March 2025", "500 bookings", ""),
        ("People held past release, March 2025", "12 people", "11 people"),
        ("Bookings, April 2025", "400 bookings", ""),
    ]
    assert (shown.changed, shown.certified) == (("People held past release, April 2025",), ())
    undone = undo_import(session, first.number, acting, 3)
    assert (undone.removed, undone.restored, undone.left) == (2, 1, 1)
    found = {place.split("/")[-2]: each["likely"] for place, each in values(session).items()}
    assert found == {"2025-03-01": "11", "2025-04-01": "3"}
    listed = {each.number: each for each in list_imports(session, PIERCE)}[first.number]
    assert (listed.stands, listed.left) == (False, 1)
    (event,) = [each for each in every_event(session, PIERCE) if each.what == "import_undone"]
    assert event.reason == "1 value stayed: it was changed or certified since."
    with pytest.raises(ImportStandsError, match="already"):
        undo_import(session, first.number, acting, 0)


def test_where_every_value_changed_since_nothing_is_taken_back(session: Session) -> None:
    acting = open_county(session)
    first = take_in(session, acting, HEADING, "2025-03,12,")
    take_in(session, acting, HEADING, "2025-03,13,")
    assert first.number
    for others in (None, 0):
        with pytest.raises(ImportStandsError, match=r"March 2025\.$"):
            undo_import(session, first.number, acting, others)
    (listed, _) = reversed(list_imports(session, PIERCE))
    assert listed.stands


def test_values_certified_since_are_named_and_stay(session: Session) -> None:
    acting = open_county(session)
    first = certify_a_year(session, acting)
    assert first.number
    with pytest.raises(ImportStandsError, match="Certified since: "):
        undo_import(session, first.number, acting)
    assert figures(session, ["people_held"]) == {"figure/2025/people_held/0/-/": "140"}


def test_only_those_who_may_enter_take_values_back(session: Session) -> None:
    acting = open_county(session)
    first = take_in(session, acting, HEADING, "2025-03,12,500")
    viewer = add_member(session, "Vera Viewer", "viewer")
    admin = add_person(session, "Ada Admin", is_admin=True)
    assert first.number
    for who in (None, viewer, admin):
        with pytest.raises(NotAllowedError):
            undo_import(session, first.number, who)
    undo_import(session, first.number, acting.person_id)
    assert values(session) == {}
    with writing(session):
        assert session.get(Person, acting.person_id)


def test_a_release_of_detainers_is_taken_back_whole(session: Session) -> None:
    rows = "Prepare Date,Detainer Type,Detention Facility,State,City,Detainer Lift Reason"
    file = io.BytesIO(f"{rows}\n7/4/2015,I-247D,PIERCE COUNTY JAIL,WA,TACOMA,Booked\n".encode())
    import_detainers(session, file, "release.csv")
    (listed,) = list_imports(session)
    undone = undo_import(session, listed.number, None)
    assert (undone.kind, undone.removed) == ("detainers", 1)
    assert session.scalars(select(DetainerCount)).all() == []


@pytest.mark.skipif(not REAL_FILE.exists(), reason="the Texas reports are not in the repository")
def test_the_real_reports_are_taken_back_to_what_stood_before(session: Session) -> None:
    texas(session, "harris,2014,june,1,2,90", WARD)
    before = months(session)
    with REAL_FILE.open("rb") as file:
        taken = import_texas(session, file, REAL_FILE.name, replace=True)
    assert (taken.rows_new, len(months(session))) == (9796, 9798)
    undone = undo_import(session, number(taken), None)
    assert (undone.removed, undone.restored) == (9796, 2)
    assert months(session) == before
