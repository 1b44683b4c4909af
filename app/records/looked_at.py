"""What the checks of a year look at: its case and the year before, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from app.engine import Case, Statement, calculate, check_case
from app.engine.case.problems import Findings
from app.records.case import case_of_record
from app.records.case_made import CaseMade
from app.records.entry import Place, Record
from app.records.findings import Finding, PeerRates, digest_of
from app.records.fiscal_year import FiscalYear
from app.records.labels import jail_names
from app.reference.counties import County


@dataclass(frozen=True)
class WorkedYear:
    """A year of a record with its case, and the statement where the case can be read."""

    county: County
    year: FiscalYear
    record: Record

    @cached_property
    def made(self) -> CaseMade:
        """The case with the places behind its figures."""
        return case_of_record(self.county, self.year, self.record)

    @cached_property
    def read(self) -> tuple[Case | None, Findings]:
        """The case as the method reads it, with its problems and warnings."""
        return check_case(self.made.document)

    @cached_property
    def statement(self) -> Statement | None:
        """The case worked through, without facts of the county; None where it cannot be read."""
        case = self.read[0]
        return None if case is None else calculate(case)

    @cached_property
    def jails(self) -> dict[int, str]:
        """The names of the jails by their ids."""
        return jail_names(self.record)


@dataclass(frozen=True)
class LookedAt:
    """The year that is checked, the year before it, and other counties' daily costs."""

    this: WorkedYear
    last: WorkedYear
    peers: PeerRates | None

    def finding(self, subject: str, places: Iterable[Place], message: str) -> Finding:
        """A finding about values of this year alone."""
        found = tuple(dict.fromkeys(places))
        return Finding(subject, found, message, digest_of((self.this.record, found)))
