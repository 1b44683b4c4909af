"""A filled template into a county's record: what it would change, then all of it or nothing."""

from __future__ import annotations

import io

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.intake.problems import UnreadableFileError
from app.language import in_language
from app.persistence.county_history import every_event
from app.persistence.models import ImportBatch, Revision
from app.records.entry import Place
from app.reference.counties import EXAMPLE_FIPS
from app.services.acting import NotAllowedError
from app.services.enter_values import Change, OvertakenError, enter_values
from app.services.import_volumes import PlanProblemsError, keep_volumes, plan_volumes, told_plan
from app.services.list_imports import list_imports
from app.services.open_record import NoWorkspaceError
from app.services.save_values import ReasonNeededError
from app.services.template_files import template_file
from tests.people import PIERCE, add_member, add_workspace
from tests.services.filled_templates import (
    SHA,
    certify_a_year,
    csv_file,
    figures,
    open_county,
    plan,
    problems,
    take_in,
    values,
)

HEADING = "Month,Jail,People held past release,Mean stay with a detainer,Grade,Source title,Note"


def test_months_years_and_jails_find_their_places(session: Session) -> None:
    acting = open_county(session)
    kept = take_in(
        session,
        acting,
        HEADING,
        "2025-03,main jail,12,20.5,A,Jail log,",
        "March 2025,North Annex,3,,,,",
        "7/2025,,1,,,,",
        "fiscal year 2024,,140,,b,Annual report,Of both jails",
    )
    assert kept.values == 5
    found = values(session)
    jails = sorted({int(place.split("/")[3]) for place in found} - {0})
    assert found[f"figure/2025/people_held/{jails[0]}/2025-03-01/"] == {
        "likely": "12",
        "grade": "A",
        "source": {"title": "Jail log"},
    }
    assert found[f"figure/2025/people_held/{jails[1]}/2025-03-01/"] == {"likely": "3"}
    assert found["figure/2026/people_held/0/2025-07-01/"] == {"likely": "1"}
    assert found["figure/2024/people_held/0/-/"]["note"] == "Of both jails"
    assert found["figure/2024/people_held/0/-/"]["grade"] == "B"


def test_the_same_file_again_changes_nothing_and_says_so(session: Session) -> None:
    acting = open_county(session)
    rows = (HEADING, '2025-03,,"1,012",20.5,A,Jail log,', "2025-04,,18 to 30,,,,")
    take_in(session, acting, *rows)
    before = session.scalar(select(func.count()).select_from(Revision))
    again = plan(session, *rows)
    assert (again.document["changes"], again.document["unchanged"]) == ([], 3)
    assert take_in(session, acting, *rows).number is None
    assert session.scalar(select(func.count()).select_from(Revision)) == before
    assert session.scalar(select(func.count()).select_from(ImportBatch)) == 1


def test_where_it_came_from_is_written_down(session: Session) -> None:
    acting = open_county(session)
    kept = take_in(session, acting, HEADING, "2025-03,,12,,,,")
    (listed,) = list_imports(session, PIERCE)
    assert (listed.number, listed.kind, listed.file_name) == (kept.number, "volumes", "figures.csv")
    assert (listed.by, listed.file_sha256, listed.stands) == ("Carl Certifier", SHA, True)
    assert list_imports(session, "48201") == ()
    events = [(each.what, each.new) for each in every_event(session, PIERCE)]
    assert ("figures_imported", str(kept.number)) in events


def test_all_problems_are_told_at_once_and_nothing_is_kept(session: Session) -> None:
    acting = open_county(session)
    made = plan(
        session,
        HEADING,
        "2025-03,,1,x,,,",
        "2025-04,Nowhere,1,,,,",
        "2025-05,,1,,,,",
        "5/2025,,2,,,,",
    )
    assert [row for row, _ in problems(made)] == [2, 3, 5]
    assert problems(made)[2][1] == (
        "People held past release: is for the same as row 4. Keep one of them."
    )
    with pytest.raises(PlanProblemsError):
        keep_volumes(session, acting, made.document, "figures.csv", SHA)
    assert values(session) == {}


def test_without_jails_the_record_says_to_add_one(session: Session) -> None:
    acting = open_county(session, "48201")
    jails = [Place("jail", item=item) for item in ("mainjail", "annexone")]
    enter_values(session, acting, [Change(jail, None, 1) for jail in jails])
    made = plan(session, HEADING, "2025-03,Main jail,1,,,,", county="48201")
    assert "has no jails. Add the jail there first" in problems(made)[0][1]


def test_answers_and_ranges_and_ends_of_their_own(session: Session) -> None:
    acting = open_county(session)
    take_in(
        session,
        acting,
        "Mes,Personas retenidas después de la fecha de liberación low,people_held,people_held high,"
        "Hours held on average (from the log),Bookings",
        "marzo de 2025,10,12,15,18 to 30,sin registro",
    )
    found = {place.split("/")[2]: content for place, content in values(session).items()}
    assert found["mean_hours_held"] == {"likely": "24", "low": "18", "high": "30"}
    assert found["bookings"] == {"not_tracked": True}
    assert found["people_held"]["high"] == "15"


def test_a_total_alone_is_the_years_where_the_year_is_known(session: Session) -> None:
    open_county(session)
    made = plan(session, HEADING, "Total,,140,,,,", fiscal_year=2025)
    assert [str(change.place) for change in made.changes] == ["figure/2025/people_held/0/-/"]
    unknown = plan(session, HEADING, "Total,,140,,,,")
    assert "Say of which year this is the total" in problems(unknown)[0][1]


def test_months_without_a_year_are_those_of_the_year_named(session: Session) -> None:
    open_county(session, starts=7)
    made = plan(session, HEADING, "July,,1,,,,", "March,,2,,,,", fiscal_year=2025)
    months = [change.place.month for change in made.changes]
    assert [month.isoformat() for month in months if month] == ["2024-07-01", "2025-03-01"]
    outside = plan(session, HEADING, "2025-07,,1,,,,", fiscal_year=2025)
    assert "runs from July 2024 to June 2025" in problems(outside)[0][1]


def test_an_empty_cell_keeps_the_source_of_a_value_that_stays(session: Session) -> None:
    acting = open_county(session)
    take_in(session, acting, HEADING, "2025-03,,12,,A,Jail log,Counted twice")
    assert plan(session, HEADING, "2025-03,,12,,,,").document["changes"] == []
    take_in(session, acting, HEADING, "2025-03,,13,,,,")
    assert values(session)["figure/2025/people_held/0/2025-03-01/"] == {"likely": "13"}


def test_the_plan_tells_old_and_new(session: Session) -> None:
    acting = open_county(session)
    take_in(session, acting, HEADING, "2025-03,,12,,,,")
    made = plan(session, HEADING, "2025-03,,14,,,,", "2025-04,North annex,2,,,,")
    told = [change.text for change in told_plan(session, made.document)]
    assert told == [
        "People held past release, March 2025: 12 people → 14 people",
        "People held past release, North annex, April 2025: 2 people (new)",
    ]


def test_values_changed_meanwhile_are_not_overwritten(session: Session) -> None:
    acting = open_county(session)
    made = plan(session, HEADING, "2025-03,,12,,,,", "2025-04,,2,,,,")
    take_in(session, acting, HEADING, "2025-03,,13,,,,")
    with pytest.raises(OvertakenError):
        keep_volumes(session, acting, made.document, "figures.csv", SHA)
    assert figures(session, ["people_held"]) == {"figure/2025/people_held/0/2025-03-01/": "13"}


def test_a_certified_figure_changes_with_a_reason_alone(session: Session) -> None:
    acting = open_county(session)
    certify_a_year(session, acting)
    with pytest.raises(ReasonNeededError):
        take_in(session, acting, HEADING, "fiscal year 2025,,141,,,,")
    assert take_in(session, acting, HEADING, "fiscal year 2025,,141,,,,", reason="Recount").values


def test_only_those_who_may_enter_there_keep_a_plan(session: Session) -> None:
    open_county(session)
    viewer = add_member(session, "Vera Viewer", "viewer")
    made = plan(session, HEADING, "2025-03,,12,,,,")
    with pytest.raises(NotAllowedError):
        keep_volumes(session, viewer, made.document, "figures.csv", SHA)
    add_workspace(session, "48201")
    elsewhere = add_member(session, "Other Person", "contributor", "48201")
    with pytest.raises(PlanProblemsError):
        keep_volumes(session, elsewhere, made.document, "figures.csv", SHA)


@pytest.mark.parametrize(
    "rows",
    [("a,b", "1,2"), ("Month,Jail", "2025-03,Main jail"), ("",)],
    ids=["other headings", "no figure", "empty"],
)
def test_what_is_no_filled_template_is_refused(session: Session, rows: tuple[str, ...]) -> None:
    open_county(session)
    with pytest.raises(UnreadableFileError):
        plan_volumes(session, PIERCE, csv_file(*rows))


def test_a_county_without_a_workspace_takes_no_file(session: Session) -> None:
    with pytest.raises(NoWorkspaceError):
        plan_volumes(session, "48201", csv_file(HEADING))


def test_the_filled_examples_import_without_a_problem(session: Session) -> None:
    acting = open_county(session, EXAMPLE_FIPS)
    for language, file_format in (("es", "csv"), ("es", "xlsx"), ("en", "csv"), ("en", "xlsx")):
        for name, count in (("volumes-example", 68), ("rates-example", 3)):
            with in_language(language):
                _, _, content = template_file(name, file_format)
            made = plan_volumes(session, EXAMPLE_FIPS, io.BytesIO(content))
            session.rollback()
            assert not made.problems
            assert not made.document["remarks"]
            assert len(made.document["changes"]) == count
            if (language, file_format) == ("en", "xlsx"):
                kept = keep_volumes(session, acting, made.document, name, SHA)
                assert kept.values == count
