"""Take a county's newer figures into a calculation that was made from its earlier ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.engine import read_case
from app.engine.case.marks import without_marks
from app.persistence.calculations import lock_calculation
from app.persistence.models import CountyVersion
from app.persistence.sessions import writing
from app.services.case_parts import Path, document_of, parts_of
from app.services.county_versions import (
    COUNTY_VERSION,
    newer_version,
    version_name,
    version_named,
)
from app.services.find_draft import draft_document
from app.services.genuine_marks import genuine_case
from app.services.public_version import public_case_document

Document = dict[str, Any]


@dataclass(frozen=True)
class NewFigures:
    """What a draft would be with the county's newest figures in it.

    `kept` are the paths of the parts that the person had changed themself: they stay as they are.
    """

    made_from: int
    newest: CountyVersion
    before: Document
    document: Document
    kept: tuple[Path, ...]


class NothingNewError(LookupError):
    """The draft was not made from a county's figures, or they have not been corrected since."""


def new_county_figures(session: Session, draft: Mapping[str, Any]) -> NewFigures | None:
    """The draft with the figures of the county's newest version; None where there is none newer.

    Whatever the person changed stays: a value of theirs is never overwritten. The draft is a
    canonical case document. Nothing is written.
    """
    found = newer_version(session, draft)
    made_from = version_named(session, str(draft.get(COUNTY_VERSION, "")))
    if found is None or made_from is None:
        return None
    number, newest = found
    old, new = (
        public_case_document(version.calculation_version) for version in (made_from, newest)
    )
    name = version_name(newest.county_fips, newest.fiscal_year, newest.number)
    mine, theirs = ({**document, COUNTY_VERSION: name} for document in (draft, new))
    own = _own_parts({**old, COUNTY_VERSION: name}, mine)
    parts, of_county = parts_of(mine), parts_of(theirs)
    merged = {
        path: value
        for path in dict.fromkeys((*of_county, *parts))
        if (value := (parts if path in own else of_county).get(path)) is not None
    }
    return NewFigures(
        made_from=number,
        newest=newest,
        before=dict(draft),
        document=document_of(merged),
        kept=own,
    )


def take_county_figures(session: Session, calculation_id: str) -> NewFigures:
    """Put the county's newest figures into the draft, leaving what the person changed themself.

    Raises NothingNewError, and CaseProblems where the county's new figures and the person's own
    make no case together; then nothing is changed. LookupError for an unknown calculation.
    """
    with writing(session):
        calculation = lock_calculation(session, calculation_id)
        if calculation is None:
            raise LookupError(f"no calculation {calculation_id}")
        found = new_county_figures(session, draft_document(calculation))
        if found is None:
            raise NothingNewError(calculation_id)
        case = genuine_case(session, read_case(found.document))
        calculation.draft_document = json.dumps(case.to_document(), ensure_ascii=False)
        calculation.draft_saved_at = datetime.now(UTC)
    return found


def _own_parts(base: Document, mine: Document) -> tuple[Path, ...]:
    """What the person changed, added or took out; a mark that went is no change of theirs."""
    # Written anew, since a figure without its mark may be a plain number.
    plain = (read_case(without_marks(document)).to_document() for document in (base, mine))
    before, now = map(parts_of, plain)
    paths = dict.fromkeys((*now, *before))
    return tuple(path for path in paths if now.get(path) != before.get(path))
