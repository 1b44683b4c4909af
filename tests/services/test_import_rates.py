"""A filled rates template into a county's record."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tests.services.filled_templates import open_county, plan, problems, take_in, values

RATES = (
    "Jail,Published cost of one jail day,In force from,In force until,What the rate is,Grade,"
    "Source title"
)


def test_rates_are_added_and_the_same_one_is_changed(session: Session) -> None:
    acting = open_county(session)
    take_in(
        session,
        acting,
        RATES,
        ",$104.75,7/1/2024,6/30/2025,Rate charged to others,B,Resolution",
        "North annex,88,2024-07-01,,,,",
    )
    rates = [c for p, c in values(session).items() if p.startswith("daily_rate")]
    assert rates[0] == {
        "published_daily_cost": "104.75",
        "in_force_from": "2024-07-01",
        "in_force_until": "2025-06-30",
        "label": "Rate charged to others",
        "grade": "B",
        "source": {"title": "Resolution"},
    }
    again = plan(session, RATES, ",104.75,2024-07-01,,,,")
    assert (again.document["kind"], again.document["changes"]) == ("rates", [])
    take_in(session, acting, RATES, ",105,2024-07-01,,,,")
    rates = [c for p, c in values(session).items() if p.startswith("daily_rate")]
    assert [rate["published_daily_cost"] for rate in rates] == ["105", "88"]


def test_a_rate_says_what_is_wrong_with_its_days(session: Session) -> None:
    open_county(session)
    made = plan(
        session, RATES, ",100,soon,,,,", ",100,2025-07-01,2024-07-01,,,", ",,2025-07-01,,,,"
    )
    assert [row for row, _ in problems(made)] == [2, 3, 4]
    assert problems(made)[0][1].startswith("In force from: ")
    assert "soon" not in str(made.document["problems"])
    assert problems(made)[1][1].startswith("In force until: must not be before")
    assert problems(made)[2][1].startswith("Published cost of one jail day: is needed")
