"""A county's federal counts: at the facilities it chose, each release by itself."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from app.engine import read_case
from app.intake.detainers.texts import Unplaced
from app.persistence.models import DetainerFacility
from app.records.fiscal_year import FiscalYear
from app.reference.counties import find_county
from app.services.acting import Acting, NotAllowedError
from app.services.choose_facilities import NotAFacilityError, choose_facilities
from app.services.facility_guesses import facility_guesses, not_looked_at, search_facilities
from app.services.federal_case import (
    NotCountedError,
    federal_case_document,
    figures_from_federal,
)
from app.services.federal_counts import counts_at, facility_state, federal_counts, federal_releases
from app.services.history_of_county import history_of_county
from app.services.import_detainers import import_detainers
from app.services.picked_facilities import picked_facilities
from app.services.undo_import import undo_import
from tests.officials import events
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_workspace

HEADINGS = ("Prepare Date", "Detainer Type", "Detention Facility", "State", "City", "Lift Reason")
FIVE = (
    *("PIERCE COUNTY JAIL", "PIERCE CO. JAIL", "PIERCE CNTY SHERIFF", "PIERCE CTY S.O."),
    "Pierce County Det. Ctr",
)
OTHERS = ("KING COUNTY JAIL", "OTHER-OTHER FACILITY", "US MARSHALS TACOMA")


def take_in(session: Session, *rows: tuple[str, ...]) -> int:
    text = "\n".join(",".join(row) for row in (HEADINGS, *rows))
    summary = import_detainers(session, io.BytesIO(text.encode()), "release.csv")
    session.rollback()
    return summary.number


def a_row(
    facility: str = FIVE[0], day: str = "5/8/2015", form: str = "I247D", outcome: str = ""
) -> tuple[str, ...]:
    return day, form, facility, "WASHINGTON", "TACOMA", outcome


def ids(session: Session, *names: str) -> list[int]:
    wanted = DetainerFacility.name.in_(names)
    return list(session.scalars(select(DetainerFacility.id).where(wanted)))


@pytest.fixture
def acting(session: Session) -> Acting:
    add_workspace(session)
    return add_member(session, "Ana Ruiz", "contributor")


def test_without_a_choice_there_are_no_counts(session: Session, acting: Acting) -> None:
    take_in(session, a_row())
    assert federal_counts(session, PIERCE) == ()
    assert not facility_state(session, PIERCE).is_chosen


def test_five_spellings_of_one_county_are_ranked_first_and_counted_together(
    session: Session, acting: Acting
) -> None:
    take_in(session, *map(a_row, FIVE), *map(a_row, OTHERS))
    guesses = facility_guesses(session, PIERCE)
    assert {guess.name for guess in guesses[:5]} == set(FIVE)
    assert all(guess.choice is None and guess.reasons for guess in guesses)
    assert "OTHER-OTHER FACILITY" not in {guess.name for guess in guesses}
    assert not_looked_at(session, PIERCE) == 5
    choose_facilities(session, acting, [guess.facility_id for guess in guesses[:5]], [])
    (counts,) = federal_counts(session, PIERCE)
    assert counts.total == 5
    assert counts.release.unplaced == {Unplaced.OTHER: 1}
    assert counts.release.not_placeable_share == Decimal("0.125")
    assert not_looked_at(session, PIERCE) == 0


def test_counts_tell_forms_months_and_outcomes_apart(session: Session, acting: Acting) -> None:
    rows = [
        a_row(outcome="Lifted"),
        a_row(day="6/1/2015"),
        a_row(form=""),
        a_row(form="I247N", day="7/1/2015", outcome="Died"),
        a_row("KING COUNTY JAIL"),
    ]
    take_in(session, *rows)
    choose_facilities(session, acting, ids(session, FIVE[0]), ids(session, "KING COUNTY JAIL"))
    (counts,) = federal_counts(session, PIERCE)
    assert (counts.total, counts.detainers) == (4, 3)
    assert (counts.asks_to_hold, counts.form_not_said, counts.notify_only) == (2, 1, 1)
    assert counts.months == {date(2015, 5, 1): 2, date(2015, 6, 1): 1}
    assert counts.notify_months == {date(2015, 7, 1): 1}
    assert counts.outcomes == {"": 2, "Lifted": 1}
    assert (counts.first_month, counts.last_month) == (date(2015, 5, 1), date(2015, 7, 1))


def test_releases_stand_side_by_side_the_newest_first_and_are_never_added(
    session: Session, acting: Acting
) -> None:
    earlier = take_in(session, a_row(), a_row(day="1/5/2008"))
    later = take_in(session, a_row(), a_row(day="8/5/2016"))
    choose_facilities(session, acting, ids(session, FIVE[0]), [])
    found = federal_counts(session, PIERCE)
    assert [(each.release.batch_id, each.total) for each in found] == [(later, 2), (earlier, 2)]
    assert facility_guesses(session, PIERCE)[0].number == 2


def test_a_choice_holds_for_the_next_release_and_new_spellings_show_up(
    session: Session, acting: Acting
) -> None:
    take_in(session, a_row())
    choose_facilities(session, acting, ids(session, FIVE[0]), [])
    take_in(session, a_row(day="8/1/2016"), a_row(FIVE[1]))
    assert [each.total for each in federal_counts(session, PIERCE)] == [1, 1]
    choices = {guess.name: guess.choice for guess in facility_guesses(session, PIERCE)}
    assert choices == {FIVE[0]: True, FIVE[1]: None}
    assert not_looked_at(session, PIERCE) == 1


def test_a_choice_outlives_a_release_that_is_taken_back(session: Session, acting: Acting) -> None:
    number = take_in(session, a_row(), a_row(FIVE[1]))
    choose_facilities(session, acting, ids(session, FIVE[0]), [])
    undo_import(session, number, None)
    assert federal_counts(session, PIERCE) == ()
    # What nothing counts is not offered, but for what the county has said something about.
    assert [guess.name for guess in facility_guesses(session, PIERCE)] == [FIVE[0]]
    assert search_facilities(session, OTHER_COUNTY, "pierce") == ()
    session.rollback()
    take_in(session, a_row(), a_row(FIVE[1]))
    assert [each.total for each in federal_counts(session, PIERCE)] == [1]


def test_a_choice_can_go_back_to_not_looked_at(session: Session, acting: Acting) -> None:
    take_in(session, *map(a_row, FIVE[:2]))
    jail, other = ids(session, FIVE[0]), ids(session, FIVE[1])
    choose_facilities(session, acting, jail, [])
    choose_facilities(session, acting, [], [], [*jail, *other])
    assert events(session)[1:] == [("facilities_put_back", FIVE[0], "", "")]
    assert {guess.choice for guess in facility_guesses(session, PIERCE)} == {None}
    with pytest.raises(ValueError, match="not looked at"):
        choose_facilities(session, acting, jail, [], jail)


def test_choices_stand_in_the_history_once(session: Session, acting: Acting) -> None:
    take_in(session, *map(a_row, FIVE[:2]))
    first, second = ids(session, FIVE[0]), ids(session, FIVE[1])
    choose_facilities(session, acting, first, second)
    choose_facilities(session, acting, first, second)
    assert events(session) == [
        ("facilities_chosen", FIVE[0], "", ""),
        ("facilities_set_aside", FIVE[1], "", ""),
    ]
    choose_facilities(session, acting, second, [])
    assert facility_state(session, PIERCE).theirs == 2
    assert history_of_county(session, PIERCE).total == 3


def test_a_viewer_may_not_choose_and_nothing_is_remembered(session: Session) -> None:
    add_workspace(session)
    viewer = add_member(session, "Vi Ewer", "viewer")
    take_in(session, a_row())
    with pytest.raises(NotAllowedError):
        choose_facilities(session, viewer, ids(session, FIVE[0]), [])
    assert not facility_state(session, PIERCE).is_chosen


def test_what_is_no_facility_cannot_be_chosen(session: Session, acting: Acting) -> None:
    take_in(session, a_row(), a_row("OTHER-OTHER FACILITY"))
    for wrong in ([999], ids(session, "OTHER-OTHER FACILITY")):
        with pytest.raises(NotAFacilityError):
            choose_facilities(session, acting, [*wrong, *ids(session, FIVE[0])], [])
    with pytest.raises(ValueError, match="both"):
        choose_facilities(session, acting, [1], [1])
    assert not facility_state(session, PIERCE).is_chosen


def test_counts_of_a_county_take_two_queries(session: Session, acting: Acting) -> None:
    take_in(session, *map(a_row, FIVE))
    take_in(session, *map(a_row, FIVE * 2))
    choose_facilities(session, acting, ids(session, *FIVE), [])
    session.rollback()
    seen: list[str] = []
    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", lambda *it: seen.append(it[2]))
    federal_counts(session, PIERCE)
    assert len([text for text in seen if text.startswith("SELECT")]) == 2


def test_facilities_anywhere_can_be_searched(session: Session, acting: Acting) -> None:
    take_in(session, *map(a_row, FIVE), *map(a_row, OTHERS))
    found = search_facilities(session, OTHER_COUNTY, "tacoma king")
    assert [guess.name for guess in found] == ["KING COUNTY JAIL"]
    assert search_facilities(session, PIERCE, "100%") == ()


def test_figures_of_a_fiscal_year_come_with_source_and_grade(session: Session) -> None:
    number = take_in(
        session, a_row(day="10/2/2014"), a_row(), a_row(form="I247N"), a_row(day="1/1/2014")
    )
    found = figures_from_federal(session, ids(session, FIVE[0]), number, FiscalYear(2015, 10))
    received = found.figures["detainers_received"]
    assert (received["likely"], received["grade"]) == (2, "C")
    assert found.figures["notify_only_requests"]["likely"] == 1
    assert (found.period_start, found.period_end) == (date(2014, 10, 1), date(2015, 5, 31))
    assert (found.months, found.is_whole_year) == (8, False)


def test_a_case_of_a_part_of_a_year_says_so(session: Session) -> None:
    number = take_in(session, a_row(day="10/2/2014"), a_row(day="7/5/2016"))
    part, whole = (
        federal_case_document(session, PIERCE, ids(session, FIVE[0]), number, FiscalYear(year, 10))
        for year in (2016, 2015)
    )
    assert (part["period_start"], part["period_end"]) == ("2015-10-01", "2016-07-31")
    assert part["title"].endswith("detainers issued, October 2015 to July 2016")
    assert "only 10 of the 12 months of fiscal year 2016" in part["note"]
    assert whole["title"].endswith("detainers issued, fiscal year 2015")
    assert "note" not in whole


def test_a_release_without_a_title_is_called_by_its_months(session: Session) -> None:
    take_in(session, a_row(day="10/2/2014"), a_row(day="7/5/2015"))
    take_in(session, a_row(day=""))
    titled, dateless = federal_releases(session)
    assert titled.title == "Federal release, October 2014 to July 2015"
    assert titled.file_name == "release.csv"
    assert dateless.title == "Federal release of detainers"


def test_only_facilities_that_may_be_the_countys_are_counted(
    session: Session, acting: Acting
) -> None:
    twin = ("5/8/2015", "I247D", "TWIN TOWERS", "CALIFORNIA", "LOS ANGELES", "")
    take_in(
        session, a_row(), twin, a_row("OTHER-OTHER FACILITY"), (*twin[:2], "NO STATE", "", "", "")
    )
    pierce = find_county(PIERCE)
    assert pierce
    wanted = [FIVE[0], "NO STATE", "TWIN TOWERS", "OTHER-OTHER FACILITY"]
    found = picked_facilities(session, pierce, [*ids(session, *wanted), 0, 999])
    assert {each.name for each in found.counted} == {FIVE[0], "NO STATE"}
    assert [(each.name, each.state) for each in found.elsewhere] == [("TWIN TOWERS", "CA")]
    assert [each.name for each in found.nowhere] == ["OTHER-OTHER FACILITY"]
    assert found.unknown == 2
    # Officials may have a jail beyond the border; then a reader may count it too.
    choose_facilities(session, acting, ids(session, "TWIN TOWERS"), [])
    assert not picked_facilities(session, pierce, ids(session, "TWIN TOWERS")).elsewhere


def test_a_case_can_begin_with_them_and_without_them_it_says_so(session: Session) -> None:
    number = take_in(session, a_row(), a_row())
    (facility,) = ids(session, FIVE[0])
    document = federal_case_document(session, PIERCE, [facility], number, FiscalYear(2015))
    case = read_case(document)
    assert case.to_document()["figures"]["detainers_received"]["likely"] == "2"
    for facilities, year in (([999], 2015), ([facility], 2012)):
        with pytest.raises(NotCountedError):
            figures_from_federal(session, facilities, number, FiscalYear(year))


def test_facilities_somebody_names_are_counted_without_a_choice(session: Session) -> None:
    take_in(session, *map(a_row, FIVE))
    assert [each.total for each in counts_at(session, ids(session, *FIVE[:3]))] == [3]
    assert counts_at(session, []) == ()
