"""Filled templates for tests: text files, and a county's workspace to read them into."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.records.entry import Content, Place
from app.services.acting import Acting
from app.services.certify_year import ATTESTATION, certify_year
from app.services.changes_since_version import changes_since_version
from app.services.enter_values import Change, enter_values
from app.services.import_volumes import VolumesPlan, keep_volumes, plan_volumes
from app.services.keep_import import KeptImport
from app.services.read_record import read_record
from tests.people import PIERCE, add_member, add_workspace

SHA = "a" * 64
MAIN, ANNEX = "Main jail", "North annex"


def open_county(session: Session, county_fips: str = PIERCE, starts: int = 7) -> Acting:
    """A workspace with two jails; who may enter and sign there."""
    add_workspace(session, county_fips, starts=starts)
    acting = add_member(session, "Carl Certifier", "certifier", county_fips)
    jails = [Place("jail", item=item) for item in ("mainjail", "annexone")]
    names = (MAIN, ANNEX)
    changes = [Change(p, {"name": name}) for p, name in zip(jails, names, strict=True)]
    enter_values(session, acting, changes)
    return acting


def csv_file(*rows: str) -> io.BytesIO:
    return io.BytesIO("\n".join(rows).encode())


def plan(session: Session, *rows: str, county: str = PIERCE, **options: Any) -> VolumesPlan:
    made = plan_volumes(session, county, csv_file(*rows), **options)
    session.rollback()
    return made


def take_in(session: Session, acting: Acting, *rows: str, reason: str = "") -> KeptImport:
    made = plan(session, *rows, county=acting.county_fips)
    assert not made.problems, made.problems
    return keep_volumes(session, acting, made.document, "figures.csv", SHA, reason)


def certify_a_year(session: Session, acting: Acting) -> KeptImport:
    """Enter fiscal year 2025 from a file, and let somebody else sign it."""
    about = ",A,Jail log"
    heading = "Year,people_held,mean_hours_held,Grade,Source"
    kept = take_in(session, acting, heading, f"fiscal year 2025,140,20{about}")
    rate = f"2024-07-01,2025-06-30,100{about}"
    take_in(session, acting, "In force from,In force until,published_daily_cost,Grade,Source", rate)
    other = add_member(session, "Second Signer", "certifier", acting.county_fips)
    since = changes_since_version(session, acting.county_fips, 2025)
    certify_year(session, other, 2025, ATTESTATION, "", since.digest)
    return kept


def problems(made: VolumesPlan) -> list[tuple[int, str]]:
    return [(each.row_number, each.sentence) for each in made.problems]


def values(session: Session, county_fips: str = PIERCE) -> dict[str, Content]:
    """What is in force, by place in one text."""
    session.rollback()
    record = read_record(session, county_fips)
    return {str(each.place): each.content for each in record if each.place.kind != "jail"}


def figures(session: Session, names: Sequence[str], county_fips: str = PIERCE) -> dict[str, str]:
    """The likely values of these figures, by place."""
    found = values(session, county_fips)
    return {p: c["likely"] for p, c in found.items() if p.split("/")[2] in names and "likely" in c}
