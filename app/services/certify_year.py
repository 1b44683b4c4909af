"""Certify a fiscal year of a county: from then on this version is public and never changes."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.engine import read_case
from app.engine.case.shapes import SALT
from app.language import ENGLISH, in_language, marked
from app.persistence.calculations import latest_version, next_version_number
from app.persistence.models import Calculation, CountyVersion
from app.persistence.records import lock_workspace
from app.persistence.sessions import writing
from app.records.case import case_of_record
from app.records.changes import ValueChange
from app.records.document import record_document
from app.records.entry import Record
from app.records.findings import Finding
from app.records.fiscal_year import FiscalYear
from app.records.small_classes import without_small_counts
from app.reference.counties import County, find_county
from app.services.acting import Acting, Action, still_may
from app.services.changes_since_version import ChangesSince, changes_since_version
from app.services.check_year import check_year
from app.services.county_versions import version_name
from app.services.note_event import note_event
from app.services.record_of_year import year_of
from app.services.version_of_case import version_of_case

# What stands above every signature. Signed in English; readers see it in their own language.
ATTESTATION = marked(
    "I have read the list of changes shown to me and the warnings that were confirmed. To the best "
    "of my knowledge these figures are those of the county's records for this fiscal year, and the "
    "sources named are the ones they were taken from. I know that this version becomes public and "
    "stays public, and that a correction is made as a new version, with its reason. I certify the "
    "figures, not what anyone concludes from them."
)


class CannotCertifyError(ValueError):
    """Why nothing was signed; each reason is a class of its own."""


class NothingToCertifyError(CannotCertifyError):
    """No value has been entered, or none has changed since the last certified version."""


class ChangedMeanwhileError(CannotCertifyError):
    """The list of changes is no longer the one that was read; `since` is what it is now."""

    def __init__(self, since: ChangesSince) -> None:
        super().__init__("the list of changes is another one now")
        self.since = since


class HasErrorsError(CannotCertifyError):
    """The figures cannot be; `errors` say which."""

    def __init__(self, errors: Sequence[Finding]) -> None:
        super().__init__(f"{len(errors)} errors")
        self.errors = tuple(errors)


class NotConfirmedError(CannotCertifyError):
    """Some warnings have not been confirmed; `warnings` are those."""

    def __init__(self, warnings: Sequence[Finding]) -> None:
        super().__init__(f"{len(warnings)} warnings are not confirmed")
        self.warnings = tuple(warnings)


class OwnValuesError(CannotCertifyError):
    """The signer was the last to enter some of the values: `values` are those."""

    def __init__(self, values: Sequence[ValueChange]) -> None:
        super().__init__(f"{len(values)} values were entered by the signer")
        self.values = tuple(values)


class NoReasonError(CannotCertifyError):
    """A correction without a reason."""


class NotAttestedError(CannotCertifyError):
    """A signature without the words it stands under."""


def certify_year(
    session: Session,
    acting: Acting,
    fiscal_year: int,
    attestation: str,
    reason: str,
    seen_digest: str,
    title: str | None = None,
) -> CountyVersion:
    """The fiscal year as it stands, signed by `acting`, as the next version of it.

    `seen_digest` is that of the list of changes the signer has read, `attestation` the words signed
    under, `reason` why a certified year is corrected (a first version keeps none), `title` the
    signer's, theirs from the account where it is None. All in one transaction: either everything
    is signed or nothing is.

    Raises NotAllowedError, and a CannotCertifyError that says what stands in the way.
    """
    # What is kept is kept in one language, so that the same figures make the same version.
    with writing(session), in_language(ENGLISH):
        # Whoever enters a value, and whoever signs, waits here for the other.
        lock_workspace(session, acting.county_fips)
        now = still_may(session, acting, Action.CERTIFY)
        since = changes_since_version(session, now.county_fips, fiscal_year)
        _refuse(session, now, fiscal_year, since, (attestation, reason, seen_digest))
        version = _signed(session, now, fiscal_year, since, reason)
        version.attestation = attestation
        version.certified_title = now.title if title is None else title
        session.add(version)
        session.flush()
        _note(session, now, version)
    return version


def standing_in_the_way(
    session: Session, acting: Acting, fiscal_year: int, since: ChangesSince
) -> CannotCertifyError | None:
    """The first thing for which this person cannot sign these changes now; None where they can."""
    if not since.changes:
        return NothingToCertifyError(f"{acting.county_fips}/{fiscal_year}")
    checked = check_year(session, acting.county_fips, fiscal_year)
    if checked.errors:
        return HasErrorsError(checked.errors)
    if checked.unconfirmed:
        return NotConfirmedError(checked.unconfirmed)
    if own := since.own_values(acting.person_id):
        return OwnValuesError(own)
    return None


def _refuse(
    session: Session,
    acting: Acting,
    fiscal_year: int,
    since: ChangesSince,
    given: tuple[str, str, str],
) -> None:
    attestation, reason, seen_digest = given
    if since.digest != seen_digest:
        raise ChangedMeanwhileError(since)
    if found := standing_in_the_way(session, acting, fiscal_year, since):
        raise found
    if since.version is not None and not reason.strip():
        raise NoReasonError(acting.county_fips)
    if not attestation.strip():
        raise NotAttestedError(acting.county_fips)


def _signed(
    session: Session, acting: Acting, fiscal_year: int, since: ChangesSince, reason: str
) -> CountyVersion:
    """The version with its calculation, which is saved first."""
    fips = acting.county_fips
    county = find_county(fips)
    if county is None:
        raise LookupError(f"no county {fips}")
    year = year_of(session, fips, fiscal_year)
    calculation_id = _calculation_id(session, county, since.version)
    number = next_version_number(session, calculation_id)
    previous = latest_version(session, calculation_id)
    name = version_name(fips, fiscal_year, number)
    case = read_case(case_of_record(county, year, since.record, certified_as=name).document)
    saved = version_of_case(case, calculation_id, number, previous, reason)
    session.add(saved)
    session.flush()
    return CountyVersion(
        county_fips=fips,
        fiscal_year=fiscal_year,
        number=number,
        record_document=json.dumps(_written(county, year, since.record), ensure_ascii=False),
        calculation_version_id=saved.id,
        certified_by_id=acting.person_id,
        certified_name=acting.name,
        reason=reason if since.version else "",
    )


def _written(county: County, year: FiscalYear, record: Record) -> dict[str, Any]:
    """The record as it is sealed. With small counts of people random letters go in, which no public
    copy has: the seal would otherwise tell whether a guess at them is right.
    """
    written = record_document(county, year, record)
    if without_small_counts(record) == record:
        return written
    return {**written, SALT: secrets.token_hex(16)}


def _calculation_id(session: Session, county: County, before: CountyVersion | None) -> str:
    """One calculation for a county and a year: its versions are the certified ones."""
    if before is not None:
        return before.calculation_version.calculation_id
    calculation = Calculation(status="example" if county.is_example else "certified")
    session.add(calculation)
    session.flush()
    return calculation.id


def _note(session: Session, acting: Acting, version: CountyVersion) -> None:
    note_event(
        session,
        acting.county_fips,
        acting.person_id,
        "certified" if version.number == 1 else "corrected",
        version_name(acting.county_fips, version.fiscal_year, version.number),
        old="" if version.number == 1 else str(version.number - 1),
        new=str(version.number),
        reason=version.reason,
    )
