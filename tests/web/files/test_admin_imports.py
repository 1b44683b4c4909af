"""Releases brought in by an administrator: looked at, kept, listed, taken back."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import CountyMonth, DetainerCount, ImportBatch, Reading
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.officials import form_number
from tests.people import add_person, signed_in
from tests.web.files.made_up import send

IMPORTS = "/admin/imports"
SOURCE = {"title": "A release", "publisher": "ICE", "url": "https://example.org/release"}
TEXAS = (
    b"county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars\n"
    b"harris,2014,june,1202,12345,555525\nfrio,2014,june,3,60,4872\ncook,2014,june,x,1,1\n"
)
OTHER_FRIO = TEXAS.splitlines(keepends=True)[0] + b"frio,2014,june,4,61,4900\n"
DETAINERS = (
    b"Prepare Date,Detainer Detention Facility,City,State,Detainer Type,Detainer Lift Reason,Name\n"
    b"1/2/2015,PIERCE COUNTY JAIL,TACOMA,WA,I247D,Lifted,Quixada\n"
    b"1/3/2015,PIERCE COUNTY JAIL,TACOMA,WA,I247N,Booked into Detention,Quixada\n"
)


@pytest.fixture
def ada(app: Flask, session: Session) -> CheckingClient:
    """A browser in which an administrator is signed in."""
    return signed_in(app, session, add_person(session, "Ada Min", is_admin=True))


def brought(client: CheckingClient, kind: str, content: bytes) -> Page:
    """The preview of a release."""
    client.get(IMPORTS)
    return client.follow(send(client, IMPORTS, content=content, typed={"kind": kind, **SOURCE}))


def keep(client: CheckingClient, page: Page, **typed: str) -> Page:
    """Press the button that keeps it; the list of imports."""
    number = form_number(page, "/keep")
    return client.follow(client.submit(page, typed, form=number))


def count(session: Session, table: type[CountyMonth | DetainerCount | Reading]) -> int:
    """How many rows a table has."""
    session.rollback()
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_release_is_looked_at_kept_and_taken_back(ada: CheckingClient, session: Session) -> None:
    page = brought(ada, "detainers", DETAINERS)
    assert "2 detainers at 1 facilities" in page.words or "2 detainers at 1" in page.words
    assert "Nothing is kept yet" in page.words
    assert "Quixada" not in page.text
    assert count(session, DetainerCount) == 0
    listed = keep(ada, page)
    assert "A release, ICE" in listed.words
    assert count(session, DetainerCount) == 2
    assert count(session, Reading) == 0
    batch = session.scalars(select(ImportBatch)).one()
    asked = ada.get(f"{IMPORTS}/{batch.id}/undo")
    told = ada.follow(ada.submit(asked, {}, form=form_number(asked, "/undo")))
    assert "Taken back: Ada Min" in told.words
    assert count(session, DetainerCount) == 0
    ada.get(f"{IMPORTS}/{batch.id}/undo", 303)


def test_a_release_sent_again_says_so_before_it_is_kept(
    ada: CheckingClient, session: Session
) -> None:
    keep(ada, brought(ada, "detainers", DETAINERS))
    again = brought(ada, "detainers", DETAINERS)
    assert "This very file was imported before and stands" in again.words
    assert "Keep these counts" not in again.words
    assert "Nothing is kept yet" not in again.words
    batch = session.scalars(select(ImportBatch)).one()
    assert f"{IMPORTS}#import-{batch.id}" in again.links()
    ada.post(f"{again.url}/keep", {}, 303)
    assert count(session, DetainerCount) == 2


def test_texas_reports_are_looked_at_and_kept(ada: CheckingClient, session: Session) -> None:
    page = brought(ada, "texas", TEXAS)
    assert "2 months are new" in page.words
    assert "1 row is refused" in page.words
    assert count(session, CountyMonth) == 0
    assert "2 months of counties are kept" in keep(ada, page).words
    assert count(session, CountyMonth) == 2


def test_a_month_that_stands_with_others_is_replaced_only_when_asked(
    ada: CheckingClient, session: Session
) -> None:
    keep(ada, brought(ada, "texas", TEXAS))
    page = brought(ada, "texas", OTHER_FRIO)
    assert "1 month stands with other figures" in page.words
    assert "nothing was changed" in keep(ada, page).words
    page = brought(ada, "texas", OTHER_FRIO)
    assert "1 month of a county is kept" in keep(ada, page, replace="1").words
    session.rollback()
    frio = session.scalars(select(CountyMonth).where(CountyMonth.county_fips == "48163")).one()
    assert frio.people == 4


def test_a_file_that_is_no_release_says_why(ada: CheckingClient) -> None:
    page = brought(ada, "texas", b"a,b\n1,2\n")
    assert page.h1 == "The file was not read"
    assert "Nothing of the file is kept" in page.words


def test_the_source_is_asked_for(ada: CheckingClient) -> None:
    ada.get(IMPORTS)
    page = send(
        ada, IMPORTS, 422, content=TEXAS, typed={"kind": "texas", "url": "ftp://example.org"}
    )
    for message in ("Enter what the document is called", "Enter who published it", "begins with"):
        assert message in page.words
    page = send(ada, IMPORTS, 422, content=TEXAS, typed=SOURCE)
    assert "Choose what is in the file" in page.words


def test_a_preview_is_for_the_administrator_who_sent_the_file(
    app: Flask, session: Session, ada: CheckingClient
) -> None:
    page = brought(ada, "texas", TEXAS)
    other = signed_in(app, session, add_person(session, "Bo Other", is_admin=True))
    other.get(page.url, 404)
    other.post(f"{page.url}/keep", status=404)


def test_an_import_of_a_county_is_not_taken_back_here(ada: CheckingClient) -> None:
    ada.get(f"{IMPORTS}/999/undo", 404)
    ada.post(f"{IMPORTS}/999/undo", status=404)
