"""The history tells everything that was done in a county: who, when, what, old and new, why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, insert
from sqlalchemy.orm import Session

from app.persistence.models import Entry, Revision
from app.persistence.sessions import writing
from app.records.events import ACTS
from app.services.history_filters import history_filters
from app.services.history_of_county import KINDS, PAGE, HistoryAsked, history_of_county
from tests.people import OTHER_COUNTY, PIERCE
from tests.services.county_past import Past, fill_past


@pytest.fixture
def past(session: Session) -> Past:
    """A county in which every kind of thing was done."""
    return fill_past(session)


def told(session: Session, asked: HistoryAsked, fips: str = PIERCE) -> list[tuple[str, ...]]:
    """What was done, to what, from what to what."""
    rows = history_of_county(session, fips, asked=asked).rows
    return [(row.what, row.subject, row.old, row.new) for row in rows]


def test_every_value_is_told_with_old_and_new_the_newest_first(
    session: Session, past: Past
) -> None:
    assert told(session, HistoryAsked(kind="values")) == [
        ("entered", "Transport trips", "", "not tracked"),
        ("taken_out", "Transport trips", "3 trips", ""),
        ("entered", "Transport trips", "", "3 trips"),
        ("changed", "People held past release, =Main jail", "12 people", "14 people"),
        ("entered", "People held past release, =Main jail", "", "12 people"),
        ("entered", "Jail “=Main jail”", "", "=Main jail"),
    ]


def test_a_row_says_who_when_and_why(session: Session, past: Past) -> None:
    (row, *_rest) = history_of_county(session, PIERCE, asked=HistoryAsked(2025)).rows[2:]
    assert (row.who, row.why) == ("Ben Cho", "two files counted twice")
    assert datetime.now(UTC) - row.at < timedelta(minutes=1)
    assert row.fiscal_year == 2025


@pytest.mark.parametrize(
    ("asked", "acts"),
    [
        (HistoryAsked(kind="documents"), ["document_added"]),
        (HistoryAsked(kind="people"), ["role_changed", "invited"]),
        (HistoryAsked(kind="certification"), ["certified", "warning_confirmed"]),
        (HistoryAsked(kind="workspace"), []),
        (HistoryAsked(2025), ["certified", "warning_confirmed", "changed", "entered"]),
        (HistoryAsked(2024), ["entered", "taken_out", "entered"]),
        (HistoryAsked(202), []),
        (HistoryAsked(2025, kind="certification"), ["certified", "warning_confirmed"]),
        (HistoryAsked(2025, kind="people"), []),
        (HistoryAsked(person_id=999), []),
    ],
)
def test_it_is_narrowed(session: Session, past: Past, asked: HistoryAsked, acts: list[str]) -> None:
    assert [what for what, *_ in told(session, asked)] == acts


def test_it_is_narrowed_to_a_person(session: Session, past: Past) -> None:
    rows = history_of_county(session, PIERCE, asked=HistoryAsked(person_id=past.ben.person_id)).rows
    assert {row.who for row in rows} == {"Ben Cho"}
    assert [row.what for row in rows] == ["certified", "role_changed", "entered", "changed"]


def test_nothing_of_another_county_shows(session: Session, past: Past) -> None:
    assert "99,999" not in str(told(session, HistoryAsked()))
    assert told(session, HistoryAsked(), OTHER_COUNTY) == [
        ("entered", "People held past release", "", "99,999 people")
    ]


def test_what_can_be_chosen_is_what_there_is(session: Session, past: Past) -> None:
    years, people = history_filters(session, PIERCE)
    assert years == [2025, 2024]
    assert people == [(past.ana.person_id, "Ana Ruiz"), (past.ben.person_id, "Ben Cho")]


def test_every_act_can_be_asked_for() -> None:
    assert sorted(act for acts in KINDS.values() for act in acts) == sorted(ACTS)


def fill_years(session: Session, past: Past, entries: int) -> None:
    """Enter one value at each of many places, all at different moments."""
    first = datetime(2026, 1, 1, tzinfo=UTC)
    with writing(session):
        places = [
            {
                "county_fips": PIERCE,
                "place": f"{entries}-{n}",
                "kind": "figure",
                "fiscal_year": 2020 + n % 9,
            }
            for n in range(entries)
        ]
        same = {"name": "trips", "jail_id": 0, "item": ""}
        ids = session.scalars(
            insert(Entry).returning(Entry.id), [place | same for place in places]
        ).all()
        rows = [
            {
                "entry_id": entry_id,
                "number": 1,
                "content": '{"likely": "1"}',
                "reason": f"{number}",
                "author_id": past.ana.person_id,
                "created_at": first + timedelta(seconds=number),
            }
            for number, entry_id in enumerate(ids)
        ]
        session.execute(insert(Revision), rows)


def test_pages_hold_fifty_rows_and_every_row_once(session: Session, past: Past) -> None:
    fill_years(session, past, 120)
    pages = [history_of_county(session, PIERCE, page) for page in (1, 2, 3, 4)]
    assert {page.pages for page in pages} == {3}
    assert [len(page.rows) for page in pages] == [PAGE, PAGE, pages[0].total - 2 * PAGE, 0]
    rows = [row for page in pages for row in page.rows]
    assert len({(row.at, row.what, row.subject, row.why) for row in rows}) == pages[0].total
    assert [row.at for row in rows] == sorted((row.at for row in rows), reverse=True)


def test_a_page_takes_as_many_queries_however_long_the_history_is(
    engine: Engine, session: Session, past: Past
) -> None:
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    counts = []
    for entries in (1, 300):
        fill_years(session, past, entries)
        session.expunge_all()
        asked.clear()
        history_of_county(session, PIERCE)
        counts.append(len([statement for statement in asked if "SELECT" in statement]))
    assert counts[0] == counts[1] <= 7
