"""Which column means what, and what is asked where that is not certain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.intake.jail_log.columns import (
    BOOKED,
    BOOKING_NUMBER,
    LOCAL,
    MEANING_WORDS,
    MEANINGS,
    PLAIN,
    RELEASED,
)
from app.intake.jail_log.settings import BadSettingsError, LogNeeds, LogSettings
from app.intake.problems import UnreadableFileError
from app.intake.sheets.headings import by_heading, plain_heading
from app.language import LANGUAGES, in_language, say
from tests.intake.jail_log.logs import LINES, ROWS, document

TEMPLATES = Path(__file__).parents[3] / "templates"


def test_no_heading_means_two_things_and_every_meaning_has_words() -> None:
    by_heading(MEANINGS)
    assert set(MEANING_WORDS) == set(MEANINGS)


@pytest.mark.parametrize(
    "head",
    [
        "Booking Date,Release Date,Detainer",
        "BOOKED,RELEASED,ICE HOLD",
        "intake_dt,out_dt,imm_hold",
        "Admit Date/Time,Discharge Date/Time,Detainer (Y/N)",
        "Date Booked,Date Released,I-247A",
        "Fecha de ingreso,Fecha de salida,Solicitud de retención",
        "In Date,Out Date,Immigration Detainer",
    ],
)
def test_headings_are_matched_by_meaning(head: str) -> None:
    found = document(f"{head}\n6/2/2025 9:00,6/3/2025 9:00,Y\n")
    assert found["definitions"]["all_days"]["days"] == "1"


def page_labels() -> list[tuple[str, str]]:
    """Meaning and words: as the page calls each column, in English and Spanish."""
    listed = {"Booked": BOOKED, "Local charges ended": LOCAL, "Left the jail": RELEASED}
    page = (TEMPLATES / "files" / "log_about.html").read_text()
    shown = [label for label in re.findall(r"<dt>{{ _\('([^']+)'\) }}", page) if label in listed]
    assert set(shown) == set(listed)
    found = []
    for language in LANGUAGES:
        with in_language(language):
            found += [(listed[label], say(label)) for label in shown]
            found += list(MEANING_WORDS.items())
    return found


@pytest.mark.parametrize(("meaning", "words"), page_labels())
def test_what_the_page_calls_a_column_is_understood_as_its_heading(
    meaning: str, words: str
) -> None:
    assert plain_heading(words) in PLAIN[meaning]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Charges ended", LOCAL),
        ("Booked In", BOOKED),
        ("Actually Released", RELEASED),
        ("Jacket", BOOKING_NUMBER),
        ("Jacket Number", BOOKING_NUMBER),
        ("Salida de la cárcel", RELEASED),
        ("Ingreso", BOOKED),
        ("Fin de cargos", LOCAL),
    ],
)
def test_more_headings_that_jails_use(heading: str, meaning: str) -> None:
    assert plain_heading(heading) in PLAIN[meaning]


def test_columns_may_stand_in_any_order() -> None:
    rows = [line.split(",") for line in ROWS.splitlines()]
    turned = "\n".join(",".join(reversed(row)) for row in rows)
    assert document(turned)["definitions"] == document(ROWS)["definitions"]


def test_what_lacks_is_named_and_the_other_headings_are_offered() -> None:
    log = "Inmate Name,DOB,Start,Finish,Detainer\nJANE DOE,1/1/1990,6/2/2025,6/3/2025,Y\n"
    with pytest.raises(LogNeeds) as needs:
        document(log)
    assert needs.value.lacking == ("booked_at", "released_at")
    assert needs.value.found == {"detainer": "Detainer"}
    assert needs.value.headings == ("Start", "Finish", "Detainer")
    assert [each.kind for each in needs.value.persons] == ["name", "birth_date"]


def test_the_users_own_choice_goes_before_what_is_known() -> None:
    log = "Start,Finish,Released,Flag\n6/2/2025,6/5/2025,6/3/2025,Y\n"
    chosen = {"booked_at": "start", "released_at": "Finish", "detainer": "Flag"}
    found = document(log, columns=chosen)
    assert found["definitions"]["all_days"]["days"] == "3"
    assert found["columns"] == {"booked_at": "Start", "released_at": "Finish", "detainer": "Flag"}
    assert found["columns_not_read"] == ["Released"]


def test_two_columns_of_one_meaning_are_asked_about() -> None:
    log = "Booked,Release Date,Discharge Date,Detainer\n6/2/2025,6/3/2025,6/4/2025,Y\n"
    with pytest.raises(LogNeeds) as needs:
        document(log)
    assert needs.value.unclear == {"released_at": ("Release Date", "Discharge Date")}
    found = document(log, columns={"released_at": "Discharge Date"})
    assert found["definitions"]["all_days"]["days"] == "2"


def test_two_columns_with_one_heading_are_told_apart_by_their_letter() -> None:
    log = "Booked,Released,Released,Detainer\n6/2/2025,6/3/2025,6/4/2025,Y\n"
    with pytest.raises(LogNeeds) as needs:
        document(log)
    offered = needs.value.unclear["released_at"]
    assert offered == ("Released (column B)", "Released (column C)")
    found = document(log, columns={"released_at": offered[1]})
    assert found["definitions"]["all_days"]["days"] == "2"


def test_a_column_can_be_said_to_be_none() -> None:
    log = ROWS.replace("Severity", "Class")
    assert document(log, columns={"severity": ""})["by_severity"] == []


def test_without_a_detainer_the_log_is_not_counted_as_if_everybody_had_one() -> None:
    with pytest.raises(LogNeeds) as needs:
        document("Booked,Released\n6/2/2025,6/3/2025\n")
    assert needs.value.lacking == (("detainer", "detainer_date"),)


def test_lines_of_charges_need_a_booking_number() -> None:
    rows = "\n".join(line.split(",", 1)[1] for line in LINES.splitlines())
    with pytest.raises(LogNeeds) as needs:
        document(rows)
    assert needs.value.lacking == ("booking_number",)


def test_columns_of_people_are_named_and_never_read() -> None:
    log = (
        "Name,SSN,A Number,Home Address,Booked,Released,Detainer,Remarks\n"
        '"DOE, JANE",123-45-6789,A012345678,12 Elm St,6/2/2025,6/3/2025,Y,"ROE, RICHARD"\n'
        '"DOE, JOHN",123-45-6780,A012345679,14 Elm St,6/2/2025,6/3/2025,Y,"POE, EDGAR"\n'
    )
    found = document(log)
    kinds = {each["heading"]: each["kind"] for each in found["person_columns"]}
    assert kinds["Remarks"] == kinds["Name"] == "name"
    assert {"SSN", "A Number", "Home Address"} <= set(kinds)
    assert not any(word in str(found) for word in ("DOE", "6789", "A0123", "Elm", "ROE"))


def test_a_column_of_people_cannot_be_chosen() -> None:
    with pytest.raises(BadSettingsError, match="tells of a person"):
        document(ROWS, columns={"outcome": "Inmate Name"})


@pytest.mark.parametrize(
    "settings",
    [
        {"columns": {"nothing": "Booked"}},
        {"columns": {"booked_at": "No such column"}},
        {"columns": {"booked_at": "Booked", "released_at": "booked"}},
        {"zone": "Mars/Olympus"},
        {"rule": "none"},
    ],
)
def test_settings_that_cannot_be_are_refused(settings: dict[str, object]) -> None:
    with pytest.raises(BadSettingsError):
        document(ROWS, **settings)


@pytest.mark.parametrize(
    "log", ["", "\n\n", "JANE DOE,6/2/2025,6/3/2025,Y\n" * 3, "1,2,3\n4,5,6\n"]
)
def test_a_file_without_headings_is_refused_without_a_word_of_it(log: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        document(log)
    assert "DOE" not in str(error.value)


def test_settings_come_back_from_their_document() -> None:
    from datetime import date

    settings = LogSettings(
        columns={"booked_at": "In"},
        hold_words=("fed",),
        zone="America/Chicago",
        rule="regulation",
        first_day=date(2025, 1, 1),
        last_day=date(2025, 12, 31),
        all_have_detainer=True,
    )
    assert LogSettings.from_document(settings.to_document()) == settings
    assert LogSettings.from_document({}) == LogSettings()
