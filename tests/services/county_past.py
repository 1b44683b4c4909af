"""A county in which every kind of thing was done, for tests of its history and its export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence.models import Confirmation, CountyVersion, Membership
from app.persistence.sessions import writing
from app.records.entry import Place
from app.services.acting import Acting
from app.services.add_document import add_document
from app.services.enter_values import Change, enter_values
from app.services.note_event import note_event
from tests.intake.documents import samples
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_workspace
from tests.persistence.rows import add_calculation, add_version

JAIL = Place("jail", item="mainjail")
HELD = Place("figure", 2025, "people_held")
TRIPS = Place("figure", 2024, "trips")


@dataclass(frozen=True)
class Past:
    """The people of the county, and the id of its jail."""

    ana: Acting
    ben: Acting
    jail_id: int


def fill_past(session: Session) -> Past:
    """Values entered, changed, taken out and entered again; a document, roles, a signature.

    Also something in another county, which must never show.
    """
    add_workspace(session)
    add_workspace(session, OTHER_COUNTY)
    ana = add_member(session, "Ana Ruiz", "contributor")
    ben = add_member(session, "Ben Cho", "certifier")
    cleo = add_member(session, "Cleo Diaz", "certifier", OTHER_COUNTY)
    (jail,) = enter_values(session, ana, [Change(JAIL, {"name": "=Main jail"})])
    jail_id = jail.entry_id
    march = Place("figure", 2025, "people_held", jail_id)
    enter_values(session, ana, [Change(march, {"likely": "12"})], "first count")
    enter_values(session, ben, [Change(march, {"likely": "14"}, 1)], "two files counted twice")
    enter_values(session, ana, [Change(TRIPS, {"likely": "3", "note": "=1+1"})])
    enter_values(session, ana, [Change(TRIPS, None, 1)], "not ours")
    enter_values(session, ben, [Change(TRIPS, {"not_tracked": True}, 2)])
    enter_values(session, cleo, [Change(HELD, {"likely": "99999"})], "elsewhere")
    add_document(session, ana, "Budget.pdf", samples.pdf())
    _sign(session, ana, ben)
    return Past(ana, ben, jail_id)


def _sign(session: Session, ana: Acting, ben: Acting) -> None:
    version = add_version(session, add_calculation(session))
    version_id = version.id
    with writing(session):
        note_event(session, PIERCE, None, "invited", "ana@county.example", new="contributor")
        note_event(
            session, PIERCE, ben.person_id, "role_changed", "Ana Ruiz", "viewer", "certifier"
        )
        note_event(session, PIERCE, ana.person_id, "warning_confirmed", "A jump", new="2025")
        note_event(session, PIERCE, ben.person_id, "certified", f"{PIERCE}/2025/1", new="1")
        session.add_all(
            [
                Membership(
                    county_fips=PIERCE,
                    person_id=ana.person_id,
                    role="viewer",
                    ended_at=datetime.now(UTC),
                ),
                Confirmation(
                    county_fips=PIERCE,
                    fiscal_year=2025,
                    subject="jump",
                    values_digest="a" * 64,
                    author_id=ana.person_id,
                ),
                CountyVersion(
                    county_fips=PIERCE,
                    fiscal_year=2025,
                    number=1,
                    record_document='{"values": []}',
                    calculation_version_id=version_id,
                    certified_by_id=ben.person_id,
                    certified_name="Ben Cho",
                    attestation="These are our figures.",
                ),
            ]
        )
