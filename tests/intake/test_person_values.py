"""Which cells look like a person, and which only seem to."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from app.intake.person_guard import person_kind_of_value
from app.records.named_people import signs_of_a_person
from app.reference.counties import counties

SAMPLE = Path(__file__).parents[3] / "shared" / "data" / "pierce_jail_log_sample.psv"

OF_A_PERSON = {
    "a_number": ["A012345678", "A12345678", "A 012 345 678", "A#012345678", "A-012-345-678"],
    "ssn": ["123-45-6789", "SSN 123-45-6789"],
    "email": ["jane.doe@example.org"],
    "phone": ["(253) 555-0134", "253-555-0134", "253.555.0134", "+1 253 555 0134"],
    "address": [
        "123 Main St",
        "123 MAIN STREET",
        "4500 N 15th Ave Apt 4",
        "12 Old Mill Road, Tacoma",
        "77 Sunset Blvd, Los Angeles, CA 90001",
        "PO Box 12",
        "P.O. BOX 4410",
        "Calle Juárez 12",
    ],
    "name": [
        "DOE, JANE",
        "DOE, JANE Q",
        "Doe, Jane Q.",
        "DOE JR, JOHN",
        "GARCIA-LOPEZ, JUAN",
        "GARCÍA LÓPEZ, JUAN CARLOS",
        "O'BRIEN, PATRICK",
        "DE LA CRUZ, MARIA",
        "NGUYEN, THI HOA",
        "ORTIZ, VIRGINIA MARIE",
        "YORK, DENISE",
        "John Smith",
        "MARIA GUADALUPE HERNANDEZ",
        "José Hernández López",
    ],
}
OF_NO_PERSON = [
    "SMITH COUNTY JAIL",
    "JOHNSON COUNTY CORRECTIONS CENTER",
    "JAMES A. MUSICK FACILITY",
    "ST. MARY PARISH LAW ENFORCEMENT CTR",
    "GEORGE W. HILL CORRECTIONAL FACILITY",
    "MARTIN HALL JUVENILE FACILITY",
    "THEO LACY FACILITY",
    "LOS ANGELES, CA",
    "Tacoma, Washington",
    "MIAMI, FLORIDA",
    "SAN ANTONIO, TEXAS",
    "SAN JOSE",
    "SANTA MARIA",
    "VIRGINIA",
    "GEORGIA",
    "ASSAULT 4, DV",
    "THEFT, PETTY",
    "ASSAULT, SIMPLE",
    "BURGLARY, RESIDENTIAL",
    "DRIVING WHILE INTOXICATED",
    "UNL POSS FIREARM 1",
    "HOLD IMMIGRAT",
    "HOLD, FEDERAL",
    "ICE HOLD",
    "FTA/DWLS 3",
    "POSS CS PG 1 <1G",
    "2 COUNTS BURGLARY",
    "ROBBERY 1ST DEGREE",
    "VIOLATION OF COURT ORDER",
    "Booked into Detention",
    "Lifted",
    "Time Served",
    "Transferred, Other Agency",
    "Released, Bond Posted",
    "WSI Chain",
    "I247 - Immigration Detainer - Notice of Action (as of March 2013)",
    "1 Convicted Criminal",
    "3 Other Immigration Violator",
    "class B felony",
    "9A.36.021",
    "18 USC 922",
    "8 CFR 287.7",
    "2015-07-04",
    "7/4/2015 1:05 PM",
    "03a55422b1381c43fc08568528b5ed6c05410c67",
    "48201",
    "012345678",
    "$1,234.50",
    "(b)(6), (b)(7)(C)",
    "N/A",
    "",
    "x" * 2_000,
    12,
    3.5,
    True,
    None,
    date(2015, 7, 4),
    datetime.fromisoformat("2015-07-04 13:05"),
]


@pytest.mark.parametrize(
    ("cell", "kind"), [(cell, kind) for kind, cells in OF_A_PERSON.items() for cell in cells]
)
def test_what_looks_like_a_person_is_known_by_its_kind(cell: str, kind: str) -> None:
    assert person_kind_of_value(cell) == kind


@pytest.mark.parametrize("cell", OF_NO_PERSON, ids=lambda each: repr(each)[:40])
def test_what_stands_in_columns_that_are_counted_is_let_through(cell: object) -> None:
    assert person_kind_of_value(cell) is None


def test_no_county_is_taken_for_a_person() -> None:
    names = [form for county in counties().values() for form in forms(county.name, county.state)]
    assert [name for name in names if person_kind_of_value(name)] == []


def forms(name: str, state: str) -> list[str]:
    return [f"{name.upper()} COUNTY JAIL", f"{name}, {state}", f"{name} County, {state}"]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the jail log is not kept in the repository")
def test_no_charge_and_no_disposition_of_a_real_log_is_taken_for_a_person() -> None:
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        cells = {cell for row in csv.reader(file, delimiter="|") for cell in row}
    assert [cell for cell in cells if person_kind_of_value(cell)] == []


@pytest.mark.parametrize("cell", [*OF_A_PERSON["a_number"], *OF_A_PERSON["ssn"]])
def test_texts_for_every_reader_are_looked_at_with_the_same_shapes(cell: str) -> None:
    assert list(signs_of_a_person(cell)) == [person_kind_of_value(cell)]
