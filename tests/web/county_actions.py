"""Everything that can be done in a county's workspace: the address, the form, and who may.

A new page adds its line here. What an address holds in braces is filled in by `Grounds`: the
county, a year with figures, an entry, a document, an invitation, a person. `answer` is what whoever
may is answered; the forms are such that nothing is changed, so that all of them can be tried on one
county.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from sqlalchemy.orm import Session

from app.persistence.models import ImportBatch, ImportOrigin, ImportUndoing, Invitation
from app.persistence.models.base import now
from app.persistence.sessions import writing
from app.records.entry import Place
from app.services.acting import Acting, Action
from app.services.add_document import add_document
from app.services.enter_values import Change, enter_values
from tests.intake.documents import samples


@dataclass(frozen=True)
class CountyAction:
    """One thing that can be done: `endpoint` is the view, `needs` the right it takes."""

    endpoint: str
    address: str
    needs: Action
    method: str = "GET"
    form: Mapping[str, str] = field(default_factory=dict)
    answer: int = 200

    def __str__(self) -> str:
        """As tests name it."""
        return f"{self.method} {self.address}"


def reading(endpoint: str, address: str = "") -> CountyAction:
    """A page that everybody with a role may read."""
    return CountyAction(endpoint, f"/c/{{fips}}/record{address}", Action.READ)


def sending(
    endpoint: str, address: str, needs: Action = Action.ENTER, answer: int = 422, **form: str
) -> CountyAction:
    """A form; what is sent is not filled in, so that it comes back."""
    return CountyAction(endpoint, f"/c/{{fips}}/record{address}", needs, "POST", form, answer)


ACTIONS = (
    reading("record.overview"),
    reading("record.jails", "/jails"),
    sending("record.add_to_jails", "/jails"),
    reading("record.rates", "/rates"),
    sending("record.add_to_rates", "/rates"),
    reading("record.agreement", "/agreement"),
    sending("record.add_to_agreement", "/agreement"),
    reading("record.year", "/{year}"),
    reading("record.section", "/{year}/funnel"),
    sending("record.save_section", "/{year}/funnel"),
    reading("record.grid", "/{year}/grid"),
    sending("record.save_grid", "/{year}/grid", answer=200),
    reading("record.checks", "/{year}/checks"),
    sending("record.confirm", "/{year}/checks"),
    reading("record.result", "/{year}/result"),
    reading("record.entry", "/entries/{entry}"),
    sending("record.change_entry", "/entries/{entry}"),
    reading("certified.certify", "/{year}/certify"),
    sending("certified.sign", "/{year}/certify", Action.CERTIFY),
    reading("members.people", "/people"),
    sending("members.invite", "/people", Action.INVITE),
    sending("members.send", "/people/invitations/{invitation}/send", Action.INVITE, answer=303),
    sending(
        "members.withdraw", "/people/invitations/{invitation}/withdraw", Action.INVITE, answer=303
    ),
    sending("members.role", "/people/{person}/role", Action.INVITE, answer=303),
    reading("documents.documents", "/documents"),
    sending("documents.add", "/documents"),
    reading("documents.document", "/documents/{document}"),
    reading("files.imports", "/imports"),
    sending("files.send_log", "/imports"),
    CountyAction(
        "files.confirm_undo", "/c/{fips}/record/imports/{batch}/undo", Action.ENTER, answer=303
    ),
    sending("files.undo", "/imports/{batch}/undo", answer=303),
    CountyAction("volumes.volumes", "/c/{fips}/record/imports/volumes", Action.ENTER),
    sending("volumes.send", "/imports/volumes"),
    reading("volumes.kept", "/imports/volumes/{batch}"),
    reading("detainers.facilities", "/facilities"),
    sending("detainers.choose", "/facilities", answer=303),
    reading("history.history", "/history"),
    reading("history.export_csv", "/export.csv"),
    reading("history.export_json", "/export.json"),
)


@dataclass(frozen=True)
class Grounds:
    """What an address in a county can name."""

    fips: str
    year: int = 2025
    entry: int = 0
    document: int = 0
    invitation: int = 0
    person: int = 0
    batch: int = 0

    def address(self, action: CountyAction) -> str:
        """The address of an action in this county."""
        return action.address.format(**self.__dict__)


def lay_grounds(session: Session, acting: Acting) -> Grounds:
    """Enter a figure and add a document, so that every address leads somewhere."""
    place = Place("figure", 2025, "people_held")
    (value,) = enter_values(session, acting, [Change(place, {"likely": "12"})])
    entry_id = value.entry_id
    content = samples.pdf(words=acting.county_fips)
    document = add_document(session, acting, f"{sha256(content).hexdigest()[:6]}.pdf", content)
    return Grounds(
        acting.county_fips,
        entry=entry_id,
        document=document.id,
        invitation=_withdrawn_invitation(session, acting),
        person=acting.person_id,
        batch=_undone_import(session, acting),
    )


def _withdrawn_invitation(session: Session, acting: Acting) -> int:
    """An invitation with which nothing can be done any more."""
    with writing(session):
        invitation = Invitation(
            county_fips=acting.county_fips,
            role="viewer",
            token_hash=acting.county_fips,
            expires_at=now(),
            withdrawn_at=now(),
        )
        session.add(invitation)
    return invitation.id


def _undone_import(session: Session, acting: Acting) -> int:
    """An import that was taken back, so that it cannot be taken back again."""
    with writing(session):
        batch = ImportBatch(
            kind="volumes",
            file_name="figures.xlsx",
            file_sha256="0" * 64,
            rows_read=1,
            rows_kept=1,
            rows_flagged=0,
            rows_refused=0,
            origin=ImportOrigin(county_fips=acting.county_fips, person_id=acting.person_id),
            undoing=ImportUndoing(person_id=acting.person_id),
        )
        session.add(batch)
    return batch.id
