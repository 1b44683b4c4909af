"""Write down what was done in a county that is no value: roles, links, documents, signatures."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import CountyEvent


def note_event(
    session: Session,
    county_fips: str,
    actor_id: int | None,
    what: str,
    subject: str,
    old: str = "",
    new: str = "",
    reason: str = "",
) -> None:
    """Add an event to the county's history; call it inside the `writing` block of the act.

    `what` is a key of app.records.events.ACTS. `actor_id` is None for the command line. Addresses
    of links never come here.
    """
    session.add(
        CountyEvent(
            county_fips=county_fips,
            actor_id=actor_id,
            what=what,
            subject=subject,
            old=old,
            new=new,
            reason=reason,
        )
    )
