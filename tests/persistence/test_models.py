"""What the tables keep, and what they refuse."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from app.persistence.models import (
    Calculation,
    CountyMonth,
    EditRight,
    ImmutableError,
    ImportProblem,
    ShareLink,
)
from app.persistence.models.calculations import random_id
from app.persistence.sessions import writing
from tests.persistence.rows import add_calculation, add_version, batch, county_month


def test_an_id_has_twelve_letters_nobody_can_guess() -> None:
    ids = {random_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch("[a-z2-7]{12}", name) for name in ids)


def test_a_new_calculation_is_an_estimate_made_now(session: Session) -> None:
    calculation = add_calculation(session)
    session.expire_all()
    assert calculation.status == "estimate"
    assert calculation.created_at.tzinfo is UTC
    assert datetime.now(UTC) - calculation.created_at < timedelta(minutes=1)


def test_an_unknown_status_is_refused(session: Session) -> None:
    with pytest.raises(IntegrityError):
        add_calculation(session, status="signed")


def test_an_instant_keeps_its_moment(session: Session) -> None:
    in_texas = datetime(2024, 3, 1, 18, 30, tzinfo=timezone(timedelta(hours=-6)))
    calculation = add_calculation(session, draft_saved_at=in_texas)
    session.expire_all()
    assert calculation.draft_saved_at == datetime(2024, 3, 2, 0, 30, tzinfo=UTC)


def test_an_instant_without_a_time_zone_is_refused(session: Session) -> None:
    with pytest.raises(StatementError, match="time zone"):
        add_calculation(session, draft_saved_at=datetime(2024, 3, 1))  # noqa: DTZ001  # the point


def test_a_saved_version_cannot_be_changed(session: Session) -> None:
    version = add_version(session, add_calculation(session))
    with pytest.raises(ImmutableError, match="Version 1"), writing(session):
        version.title = "Another"


def test_a_saved_version_cannot_be_deleted(session: Session) -> None:
    version = add_version(session, add_calculation(session))
    with pytest.raises(ImmutableError), writing(session):
        session.delete(version)


def test_a_calculation_with_versions_cannot_be_deleted(session: Session) -> None:
    calculation = add_calculation(session)
    add_version(session, calculation)
    with pytest.raises(IntegrityError), writing(session):
        session.delete(calculation)


def test_a_version_knows_its_lineage(session: Session) -> None:
    calculation = add_calculation(session)
    first = add_version(session, calculation)
    second = add_version(session, calculation, previous_version_id=first.id)
    copy = add_calculation(session, copied_from_version_id=second.id)
    assert second.previous_version is first
    assert [version.number for version in calculation.versions] == [1, 2]
    assert copy.copied_from is second
    assert copy.versions == []


def test_one_worked_example_a_study(session: Session) -> None:
    add_calculation(session, study_id="miami_dade")
    with pytest.raises(IntegrityError):
        add_calculation(session, study_id="miami_dade")


@pytest.mark.parametrize("days", ["0.0001", "9999999999.9999", "28", "12.5"])
def test_days_come_back_exactly(session: Session, days: str) -> None:
    with writing(session):
        session.add(county_month(batch(), days=Decimal(days)))
    session.expire_all()
    assert session.scalars(select(CountyMonth.days)).one() == Decimal(days)


def test_the_database_adds_money_exactly(session: Session) -> None:
    with writing(session):
        one = batch()
        session.add_all(
            county_month(one, month=date(2000 + year, 1, 1), reported_cost=Decimal("0.10"))
            for year in range(10)
        )
    total = session.scalar(select(func.sum(CountyMonth.reported_cost)))
    assert total == Decimal("1.00")


@pytest.mark.parametrize("days", [Decimal("0.00001"), Decimal(10) ** 10, 1.5])
def test_a_value_that_does_not_fit_exactly_is_refused(
    session: Session, days: Decimal | float
) -> None:
    with pytest.raises(StatementError, match=r"places|digits|Decimal"), writing(session):
        session.add(county_month(batch(), days=days))


def test_a_month_is_kept_once_a_source_and_facility(session: Session) -> None:
    with writing(session):
        one = batch()
        session.add(county_month(one))
        session.add(county_month(one, facility="Annex"))
    with pytest.raises(IntegrityError), writing(session):
        session.add(county_month(batch()))


def test_problems_go_with_their_batch(session: Session) -> None:
    one = batch()
    one.problems = [ImportProblem(row_number=7, message="no days")]
    with writing(session):
        session.add(one)
    with writing(session):
        session.delete(one)
    assert session.scalars(select(ImportProblem)).all() == []


def test_a_row_cannot_point_at_nothing(session: Session) -> None:
    with pytest.raises(IntegrityError), writing(session):
        session.add(ShareLink(version_id=99, token_hash="b" * 64))


def test_an_edit_right_is_for_a_browser_or_a_link(session: Session) -> None:
    calculation = add_calculation(session)
    with pytest.raises(IntegrityError), writing(session):
        session.add(EditRight(calculation=calculation, kind="api", key_hash="c" * 64))


def test_a_draft_is_found_again_by_another_session(
    session: Session, other_session: Session
) -> None:
    calculation = add_calculation(session, draft_document='{"people": 412}')
    found = other_session.get(Calculation, calculation.id)
    assert found is not None
    assert found.draft_document == '{"people": 412}'
