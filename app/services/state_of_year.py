"""Where a fiscal year's figures stand: nothing, a draft, certified, certified and changed since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from app.persistence.models import CountyVersion
from app.records.entry import EVERY_YEAR
from app.services.changes_since_version import ChangesSince, changes_since_version


class YearState(StrEnum):
    """How far a fiscal year has come."""

    NONE = "none"
    DRAFT = "draft"
    CERTIFIED = "certified"
    CHANGED = "changed"


@dataclass(frozen=True)
class StateOfYear:
    """The state, the version in force where there is one, and what has changed since."""

    state: YearState
    version: CountyVersion | None
    since: ChangesSince


def state_of_year(session: Session, county_fips: str, fiscal_year: int) -> StateOfYear:
    """The state of one fiscal year of a county's record.

    A jail, a rate or an agreement alone makes no draft: a year begins with a value of its own.
    """
    since = changes_since_version(session, county_fips, fiscal_year)
    if since.version is not None:
        state = YearState.CHANGED if since.changes else YearState.CERTIFIED
    else:
        has_own = any(each.place.fiscal_year != EVERY_YEAR for each in since.record)
        state = YearState.DRAFT if has_own else YearState.NONE
    return StateOfYear(state, since.version, since)
