"""Values of a page, saved together, and what stands in the way."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from app.records.entry import Place
from app.services.acting import Acting, NotAllowedError
from app.services.enter_values import Change, OvertakenError
from app.services.open_record import NoWorkspaceError, open_record
from app.services.save_values import save_values
from app.services.value_history import value_history
from app.services.value_numbers import value_numbers
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_workspace

HELD = Place("figure", 2025, "people_held")
JAIL = Place("jail", item="aaaaaaaa")


@pytest.fixture
def contributor(session: Session) -> Acting:
    """A contributor of an open workspace."""
    add_workspace(session, starts=7)
    return add_member(session, "Carla Contributor", "contributor")


def test_a_value_taken_out_keeps_its_number_for_whoever_enters_it_again(
    session: Session, contributor: Acting
) -> None:
    save_values(session, contributor, [Change(HELD, {"likely": "1"})])
    save_values(session, contributor, [Change(HELD, None, 1)])
    assert value_numbers(session, PIERCE, 2025) == {str(HELD): 2}
    with pytest.raises(OvertakenError):
        save_values(session, contributor, [Change(HELD, {"likely": "2"})])
    save_values(session, contributor, [Change(HELD, {"likely": "2"}, 2)])


def test_the_history_of_a_value_is_whole_and_the_newest_comes_first(
    session: Session, contributor: Acting
) -> None:
    (first,) = save_values(session, contributor, [Change(HELD, {"likely": "1"})])
    entry_id = first.entry_id
    save_values(session, contributor, [Change(HELD, {"likely": "2"}, 1)], "Recounted")
    save_values(session, contributor, [Change(HELD, None, 2)])
    found = value_history(session, PIERCE, entry_id)
    assert [each.content for each in found] == [{}, {"likely": "2"}, {"likely": "1"}]
    assert found[1].reason == "Recounted"
    assert value_history(session, OTHER_COUNTY, entry_id) == ()


def test_the_record_of_a_year_holds_what_belongs_to_no_year(
    session: Session, contributor: Acting
) -> None:
    other = Place("figure", 2024, "people_held")
    values = {HELD: {"likely": "1"}, JAIL: {"name": "Main"}, other: {"likely": "9"}}
    save_values(session, contributor, [Change(place, value) for place, value in values.items()])
    record = open_record(session, PIERCE, 2025)
    assert set(record.by_place) == {HELD, JAIL}
    assert [jail.content["name"] for jail in record.jails] == ["Main"]
    assert (record.number_at(HELD), record.number_at(other)) == (1, 0)
    assert record.year.first_day.isoformat() == "2024-07-01"
    without_year = open_record(session, PIERCE)
    assert set(without_year.by_place) == {JAIL}
    with pytest.raises(LookupError):
        _ = without_year.year


def test_there_is_no_record_without_a_workspace(session: Session, contributor: Acting) -> None:
    with pytest.raises(NoWorkspaceError):
        open_record(session, OTHER_COUNTY)


def test_a_viewer_saves_nothing(session: Session, contributor: Acting) -> None:
    viewer = add_member(session, "Vera Viewer", "viewer")
    with pytest.raises(NotAllowedError):
        save_values(session, viewer, [Change(HELD, {"likely": "1"})])
    assert value_numbers(session, PIERCE, 2025) == {}
