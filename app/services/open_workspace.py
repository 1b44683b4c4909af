"""Open a county's workspace, change its fiscal year, close it, open it again."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.persistence.admin import has_years
from app.persistence.models import Workspace
from app.persistence.records import find_workspace, lock_workspace
from app.persistence.sessions import writing
from app.services.authority import still_administrator
from app.services.note_event import note_event

MONTHS = range(1, 13)


class WorkspaceExistsError(RuntimeError):
    """The county has a workspace already."""


class YearsEnteredError(RuntimeError):
    """Figures are entered by fiscal year already, so that its first month is fixed."""


def open_workspace(
    session: Session, by: int | None, county_fips: str, fiscal_year_starts: int
) -> None:
    """Open a workspace; `fiscal_year_starts` is a month, 1 to 12.

    Raises NotAllowedError and WorkspaceExistsError.
    """
    try:
        with writing(session):
            still_administrator(session, by)
            if find_workspace(session, county_fips):
                raise WorkspaceExistsError(county_fips)
            session.add(Workspace(county_fips=county_fips, fiscal_year_starts=fiscal_year_starts))
            note_event(
                session,
                county_fips,
                by,
                "workspace_opened",
                county_fips,
                new=_months(fiscal_year_starts),
            )
    except IntegrityError as exists:
        raise WorkspaceExistsError(county_fips) from exists


def change_fiscal_year(
    session: Session, by: int | None, county_fips: str, fiscal_year_starts: int
) -> None:
    """Let fiscal years begin in another month, as long as nothing is entered for one.

    Raises NotAllowedError, LookupError and YearsEnteredError.
    """
    with writing(session):
        workspace = _locked(session, by, county_fips)
        before = workspace.fiscal_year_starts
        if before == fiscal_year_starts:
            return
        if has_years(session, county_fips):
            raise YearsEnteredError(county_fips)
        workspace.fiscal_year_starts = fiscal_year_starts
        note_event(
            session,
            county_fips,
            by,
            "workspace_changed",
            county_fips,
            old=_months(before),
            new=_months(fiscal_year_starts),
        )


def close_workspace(session: Session, by: int | None, county_fips: str) -> None:
    """Close a workspace: nobody works in it, its public versions stay. Raises as above."""
    with writing(session):
        workspace = _locked(session, by, county_fips)
        if not workspace.closed_at:
            workspace.closed_at = datetime.now(UTC)
            note_event(session, county_fips, by, "workspace_closed", county_fips, "open", "closed")


def reopen_workspace(session: Session, by: int | None, county_fips: str) -> None:
    """Open a closed workspace again, with the people and figures it had. Raises as above."""
    with writing(session):
        workspace = _locked(session, by, county_fips)
        if workspace.closed_at:
            workspace.closed_at = None
            note_event(session, county_fips, by, "workspace_opened", county_fips, "closed", "open")


def _locked(session: Session, by: int | None, county_fips: str) -> Workspace:
    still_administrator(session, by)
    found = lock_workspace(session, county_fips)
    if found is None:
        raise LookupError(county_fips)
    return found


def _months(fiscal_year_starts: int) -> str:
    """How the history tells the month a fiscal year begins in: "month 7"."""
    return f"month {fiscal_year_starts}"
