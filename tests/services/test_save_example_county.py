"""The invented county: filled once, by people who can never sign in, and marked as invented."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import Base, CountyVersion, Person
from app.persistence.records import county_versions
from app.records.contents import problems_of
from app.reference.counties import EXAMPLE_FIPS, counties, find_county, search_counties
from app.reference.example_county import example_county
from app.services.certify_year import certify_year
from app.services.check_year import check_year
from app.services.list_counties import list_counties
from app.services.read_record import read_record
from app.services.save_example_county import save_example_county
from app.services.state_of_year import YearState, state_of_year
from tests.checking_client import CheckingClient

MARKED = "Worked example: an invented county"


def rows(session: Session) -> dict[str, int]:
    """How many rows each table has."""
    session.rollback()
    tables = Base.metadata.tables.items()
    return {
        name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables
    }


@pytest.fixture
def loaded(session: Session) -> None:
    save_example_county(session)


def test_two_years_are_certified_and_one_of_them_corrected(session: Session) -> None:
    assert save_example_county(session) == 3
    found = [(each.fiscal_year, each.number) for each in county_versions(session, EXAMPLE_FIPS)]
    assert found == [(2025, 2), (2025, 1), (2024, 1)]
    assert {
        each.calculation_version.calculation.status
        for each in county_versions(session, EXAMPLE_FIPS)
    } == {"example"}


@pytest.mark.usefixtures("loaded")
def test_loading_again_writes_nothing(session: Session) -> None:
    before = rows(session)
    assert save_example_county(session) == 0
    assert rows(session) == before


def test_a_load_that_was_cut_off_goes_on_where_it_stopped(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed: list[int] = []

    def cut_off(*given: Any, **named: Any) -> CountyVersion:
        if signed:
            raise KeyboardInterrupt
        signed.append(1)
        return certify_year(*given, **named)

    with monkeypatch.context() as patch:
        patch.setattr("app.services.save_example_county.certify_year", cut_off)
        with pytest.raises(KeyboardInterrupt):
            save_example_county(session)
    assert save_example_county(session) == 2
    assert state_of_year(session, EXAMPLE_FIPS, 2025).state == YearState.CERTIFIED


@pytest.mark.usefixtures("loaded")
def test_its_people_are_disabled_and_have_no_password(session: Session) -> None:
    people = session.scalars(select(Person)).all()
    assert len(people) == 3
    for person in people:
        assert person.disabled_at is not None
        assert person.disabled_at <= datetime.now(UTC)
        assert not person.password_hash.startswith("$")
        assert person.email.endswith(".invalid")


@pytest.mark.usefixtures("loaded")
def test_every_value_could_have_been_entered_and_says_it_is_invented(session: Session) -> None:
    record = read_record(session, EXAMPLE_FIPS)
    assert len(record) > 80
    for entered in record:
        assert problems_of(entered.place, entered.content) == ()
        source = entered.content.get("source")
        assert not source or "invented for the example" in source["title"]


@pytest.mark.usefixtures("loaded")
def test_the_draft_has_warnings_and_no_errors(session: Session) -> None:
    assert state_of_year(session, EXAMPLE_FIPS, 2026).state == YearState.DRAFT
    checked = check_year(session, EXAMPLE_FIPS, 2026)
    assert checked.unconfirmed
    assert not checked.errors


def test_it_stands_in_no_list_and_no_search(session: Session) -> None:
    assert find_county(EXAMPLE_FIPS) is not None
    assert EXAMPLE_FIPS not in counties()
    assert EXAMPLE_FIPS not in list_counties(session)
    assert not search_counties("00000")
    assert not [found for found in search_counties("Example") if found.is_example]
    assert len(example_county().acts) > 5


@pytest.mark.usefixtures("loaded")
def test_every_page_says_that_it_is_invented(client: CheckingClient) -> None:
    for below in ("", "/2025/v1", "/2025/v2", "/2024/v1", "/2025/changes", "/2024/changes"):
        assert MARKED in client.get(f"/c/{EXAMPLE_FIPS}{below}").words
    page = client.get("/counties")
    assert f"/c/{EXAMPLE_FIPS}" in page.links()
    assert "Example County, Example State" not in page.words


@pytest.mark.usefixtures("loaded")
def test_everyone_held_was_taken_or_released_in_every_version(session: Session) -> None:
    for version in county_versions(session, EXAMPLE_FIPS):
        case = json.loads(version.calculation_version.case_document)
        lines = case.get("lines") or [case]
        held = sum(int(line["figures"]["people_held"]["likely"]) for line in lines)
        ended = ("taken_by_ice", "released_without_pickup")
        assert held == sum(int(case["figures"][name]["likely"]) for name in ended)


@pytest.mark.usefixtures("loaded")
def test_what_is_made_from_it_says_so_on_page_and_paper(client: CheckingClient) -> None:
    made = client.submit(client.get(f"/c/{EXAMPLE_FIPS}/2025/v1/copy"), {})
    assert made.location
    for address in (made.location, made.location.replace("/result", "/report")):
        words = client.get(address).words
        assert "The figures are made up" in words
        assert "rests on figures the example county has certified" in words
