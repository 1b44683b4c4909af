"""Every query finds what it says, and nothing else."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.persistence import calculations, counties, imports, sharing
from app.persistence.models import EditRight, ImportProblem, ShareLink
from app.persistence.sessions import writing
from tests.persistence.rows import add_calculation, add_version, batch, county_month


def test_a_calculation_is_found_by_its_id_and_by_its_study(session: Session) -> None:
    made = add_calculation(session, study_id="wicomico", status="worked_example")
    assert calculations.find_calculation(session, made.id) is made
    assert calculations.find_calculation(session, "nothing") is None
    assert calculations.find_calculation_of_study(session, "wicomico") is made
    assert calculations.find_calculation_of_study(session, "other") is None


def test_versions_are_numbered_from_one_and_found_by_number(session: Session) -> None:
    made = add_calculation(session)
    assert calculations.latest_version(session, made.id) is None
    first, second = add_version(session, made), add_version(session, made)
    assert (first.number, second.number) == (1, 2)
    assert calculations.find_version(session, made.id, 1) is first
    assert calculations.find_version(session, made.id, 3) is None
    assert calculations.find_version_by_id(session, second.id) is second
    assert calculations.latest_version(session, made.id) is second
    assert list(calculations.versions_of(session, made.id)) == [first, second]
    assert calculations.next_version_number(session, add_calculation(session).id) == 1


def test_a_link_is_found_by_the_hash_of_its_token(session: Session) -> None:
    made = add_calculation(session)
    version = add_version(session, made)
    with writing(session):
        link = ShareLink(version=version, token_hash="b" * 64)
        session.add(link)
    other = add_calculation(session)
    assert sharing.find_link_by_token_hash(session, "b" * 64) is link
    assert sharing.find_link_by_token_hash(session, "c" * 64) is None
    assert sharing.find_link(session, made.id, link.id) is link
    assert sharing.find_link(session, other.id, link.id) is None
    assert list(sharing.links_of(session, made.id)) == [link]
    assert list(sharing.links_of(session, other.id)) == []


def test_an_edit_right_is_found_for_its_own_calculation_only(session: Session) -> None:
    made, other = add_calculation(session), add_calculation(session)
    with writing(session):
        right = EditRight(calculation=made, kind="browser", key_hash="d" * 64)
        session.add(right)
    assert sharing.find_edit_right(session, made.id, ["e" * 64, "d" * 64]) is right
    assert sharing.find_edit_right(session, other.id, ["d" * 64]) is None
    assert sharing.find_edit_right(session, made.id, []) is None
    assert sharing.find_edit_right_by_key_hash(session, "d" * 64) is right


def test_months_of_a_county_come_in_order(session: Session) -> None:
    with writing(session):
        one = batch()
        session.add(county_month(one, month=date(2020, 3, 1)))
        session.add(county_month(one, facility="Annex"))
        session.add(county_month(one))
        session.add(county_month(one, county_fips="48003"))
    found = [(m.month.month, m.facility) for m in counties.find_county_months(session, "48001")]
    assert found == [(1, ""), (1, "Annex"), (3, "")]
    first = counties.find_county_month(session, "texas", "48001", "", date(2020, 1, 1))
    assert first is not None
    assert len(counties.months_of_source(session, "texas")) == 4
    assert counties.months_of_source(session, "ice") == []


def test_a_county_with_figures_is_listed_once(session: Session) -> None:
    assert counties.counties_with_months(session) == []
    with writing(session):
        one = batch()
        session.add(county_month(one))
        session.add(county_month(one, facility="Annex"))
        session.add(county_month(one, month=date(2021, 5, 1)))
    (covered,) = counties.counties_with_months(session)
    assert covered == ("48001", 2, date(2020, 1, 1), date(2021, 5, 1))


def test_a_file_that_was_read_before_is_recognized(session: Session) -> None:
    one = batch()
    one.problems = [
        ImportProblem(row_number=9, message="late"),
        ImportProblem(row_number=2, message="early"),
    ]
    with writing(session):
        session.add(one)
    assert imports.find_batch(session, "texas", "a" * 64) is one
    assert imports.find_batch(session, "texas", "b" * 64) is None
    assert imports.latest_batch(session, "texas") is one
    assert imports.latest_batch(session, "ice") is None
    assert [p.row_number for p in imports.problems_of(session, one.id)] == [2, 9]
