"""A county's record as a page of the workspace needs it: what is in force, and its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.orm import Session

from app.persistence.records import EVERY_YEAR, find_workspace
from app.records.entry import Entered, Place, Record, is_answer
from app.records.fiscal_year import FiscalYear
from app.services.read_record import read_record
from app.services.value_numbers import value_numbers


class NoWorkspaceError(LookupError):
    """The county has no workspace."""


@dataclass(frozen=True)
class OpenRecord:
    """What is in force of one year and of what belongs to no single year.

    `fiscal_year` is None where only the latter was asked for. `numbers` are those of all values by
    place in one text, also of values that were taken out. `starts` is the month in which the
    county's fiscal years start.
    """

    county_fips: str
    starts: int
    fiscal_year: FiscalYear | None
    record: Record
    numbers: Mapping[str, int]

    @cached_property
    def by_place(self) -> Mapping[Place, Entered]:
        """What is in force, by place."""
        return {value.place: value for value in self.record}

    def of_kind(self, kind: str) -> tuple[Entered, ...]:
        """The rows of a kind, without the answer for the whole list."""
        found = (value for value in self.record if value.place.kind == kind)
        return tuple(value for value in found if not is_answer(value.place))

    @property
    def jails(self) -> tuple[Entered, ...]:
        """The county's jails; the id of an entry is what others call the jail by."""
        return self.of_kind("jail")

    def number_at(self, place: Place) -> int:
        """The number of the newest value at a place, 0 where there never was one."""
        return self.numbers.get(str(place), 0)

    @property
    def year(self) -> FiscalYear:
        """The fiscal year. Raises LookupError where the record was opened without one."""
        if self.fiscal_year is None:
            raise LookupError("no fiscal year")
        return self.fiscal_year


def open_record(session: Session, county_fips: str, fiscal_year: int = EVERY_YEAR) -> OpenRecord:
    """The county's record of a fiscal year, or of what belongs to no single year.

    Raises NoWorkspaceError.
    """
    workspace = find_workspace(session, county_fips)
    if workspace is None:
        raise NoWorkspaceError(county_fips)
    starts = workspace.fiscal_year_starts
    return OpenRecord(
        county_fips=county_fips,
        starts=starts,
        fiscal_year=FiscalYear(fiscal_year, starts) if fiscal_year else None,
        record=read_record(session, county_fips, fiscal_year),
        numbers=value_numbers(session, county_fips, fiscal_year),
    )
