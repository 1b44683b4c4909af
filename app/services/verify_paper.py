"""Is a printed page genuine, and is it still current? Asked with the fingerprint on the paper."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy.orm import Session

from app.engine.fingerprint import fingerprint
from app.persistence.calculations import latest_version
from app.persistence.models import CalculationVersion, CountyVersion
from app.persistence.papers import county_versions_of_seal, versions_of_fingerprint
from app.persistence.seals import SEALED, seal_of_county_version, seal_of_texts
from app.services.certification_of import STATUSES, Certification, certification_of
from app.services.replay_version import replay_version

# Twelve digits tell one calculation from any other that is likely ever to be saved.
LEAST_DIGITS, ALL_DIGITS = 12, 64
State = Literal["current", "replaced", "withdrawn", "damaged"]


@dataclass(frozen=True)
class Paper:
    """A saved version that a printed page may have come from.

    `newer` is the newest version of the same calculation, None where this one is the newest.
    `certification` says who signed it, None for one that no county certified.
    """

    version: CalculationVersion
    state: State
    newer: CalculationVersion | None
    certification: Certification | None = None


def digits_of(typed: str) -> str | None:
    """The fingerprint as typed from paper, without spaces and hyphens; None where it is none."""
    digits = re.sub(r"[\s\u200b-]", "", typed).lower()
    return digits if re.fullmatch(f"[0-9a-f]{{{LEAST_DIGITS},{ALL_DIGITS}}}", digits) else None


def verify_paper(session: Session, digits: str) -> tuple[Paper, ...]:
    """The saved versions whose fingerprint begins with `digits`, each with how it stands.

    Calculations with the same figures have the same fingerprint, so that there may be several. A
    version is "damaged" where what is stored is no longer what was saved, in any byte.
    """
    return tuple(_paper(session, found) for found in versions_of_fingerprint(session, digits))


def verify_seal(session: Session, digits: str) -> tuple[Paper, ...]:
    """The certified versions whose seal begins with `digits`, each with how it stands.

    "damaged" also where the record or the words signed are no longer those that were sealed.
    """
    return tuple(_sealed(session, found) for found in county_versions_of_seal(session, digits))


def _sealed(session: Session, found: CountyVersion) -> Paper:
    paper = _paper(session, found.calculation_version)
    fits = seal_of_county_version(found.record_document, found.attestation) == found.seal
    return paper if fits else replace(paper, state="damaged")


def _paper(session: Session, version: CalculationVersion) -> Paper:
    newest = latest_version(session, version.calculation_id)
    newer = newest if newest and newest.id != version.id else None
    is_certified = version.calculation.status in STATUSES
    signed = certification_of(session, version.id) if is_certified else None
    is_replaced = newer is not None or (signed is not None and signed.is_replaced)
    return Paper(version, _state(version, is_replaced), newer, signed)


def _state(version: CalculationVersion, is_replaced: bool) -> State:
    if not is_intact(version):
        return "damaged"
    if version.withdrawal:
        return "withdrawn"
    return "replaced" if is_replaced else "current"


def is_intact(version: CalculationVersion) -> bool:
    """Whether what is stored fits its seal and its fingerprint, and still comes out the same."""
    texts = {name: getattr(version, name) for name in SEALED}
    return seal_of_texts(texts) == version.seal and _fits(version)


def _fits(version: CalculationVersion) -> bool:
    case, statement = json.loads(version.case_document), json.loads(version.statement_document)
    stored = fingerprint(case, version.method_version, statement["results"])
    again = replay_version(version).to_document()["fingerprint"]
    return bool(stored == version.fingerprint == again)
