"""Which headings speak of a person, and which only seem to."""

from __future__ import annotations

import pytest

from app.intake.person_guard import KINDS, person_kind_of_heading

OF_A_PERSON = {
    "name": [
        "Name",
        "NAME (LAST, FIRST)",
        "Inmate Name",
        "InmateLastName",
        "First",
        "first_name",
        "LNAME",
        "Middle Initials",
        "Alias",
        "AKA",
        "Defendant",
        "Inmate",
        "Judge",
        "Arresting Officer",
        "Next of kin",
        "Nombre",
        "Nombre y apellidos",
        "Apellido Paterno",
        "Detenido",
    ],
    "birth_date": [
        "DOB",
        "D.O.B.",
        "Birth Date",
        "birthdate",
        "Date of Birth",
        "BirthYear",
        "YOB",
        "Fecha de nacimiento",
        "Fecha Nac.",
    ],
    "a_number": [
        "A#",
        "A #",
        "A-Number",
        "A_NUM",
        "Alien Number",
        "Alien #",
        "Alien File Number",
        "AlienFileNumber",
        "Número de extranjero",
    ],
    "booking_number": [
        "Booking #",
        "Booking No.",
        "booking_id",
        "BookingNumber",
        "BOOKINGNO",
        "Jail Booking Number",
        "Inmate ID",
        "Jacket",
        "SO Number",
        "SPN",
        "EID Subject ID",
        "Número de ingreso",
    ],
    "ssn": ["SSN", "SS#", "Social Security Number", "Soc. Sec. No.", "Número de seguro social"],
    "address": ["Address", "Home Address", "Street", "Addr1", "Zip Code", "Dirección", "Domicilio"],
    "phone": ["Phone", "Telephone No", "Cell Phone", "Teléfono"],
    "email": ["E-mail", "Email Address", "Correo electrónico"],
    "photo": ["Photo", "Mug Shot", "MUGSHOT", "Image", "Fotografía"],
    "fingerprint": ["FBI Number", "FBI #", "SID", "SID No.", "State ID", "Fingerprint ID", "FINS"],
    "document": [
        "Passport No",
        "Driver's License",
        "DL #",
        "License Plate",
        "Case Number",
        "Court Case No.",
        "Cause #",
        "Docket",
        "Pasaporte",
    ],
}
OF_NO_PERSON = [
    "Facility Name",
    "Detention Facility",
    "Detainer Detention Facility",
    "Detention Facility Code",
    "Facility Address",
    "Facility City",
    "Jail Name",
    "Name of County",
    "Agency",
    "Arresting Agency Name",
    "Charge Name",
    "Nombre del condado",
    "Nombre de la cárcel",
    "State",
    "City",
    "Country of Birth",
    "Citizenship Country",
    "Prepare Date",
    "Detainer Prepare Date",
    "Detainer Lift Reason",
    "Detainer Type",
    "Booking Date",
    "booking_dt",
    "BookingDateTime",
    "Bookings",
    "Number of bookings",
    "Release Date",
    "charge_release_dt",
    "jurisdiction_cd",
    "release_disposition_desc",
    "admin_booking",
    "imm_hold",
    "final_release_disp",
    "category",
    "Charge Description",
    "Offense",
    "Bond Amount",
    "Cell",
    "Housing Unit",
    "Age",
    "Sex",
    "Race",
    "Status",
    "Case Status",
    "Criminality",
    "Threat Level",
    "Unique Identifier",
    "Anonymized Identifier",
    "duplicate_likely",
    "num_of_inmates",
    "Inmates",
    "No.",
    "Month",
    "Year",
    "Año",
    "Fecha de fin",
    "Fiscal Year",
    "Cost in dollars",
    "Area of Responsibility (AOR)",
    "",
    "x" * 400,
]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [(heading, kind) for kind, headings in OF_A_PERSON.items() for heading in headings],
)
def test_a_heading_of_a_person_is_known_by_its_kind(heading: str, kind: str) -> None:
    assert person_kind_of_heading(heading) == kind


@pytest.mark.parametrize("heading", OF_NO_PERSON)
def test_other_headings_are_let_through(heading: str) -> None:
    assert person_kind_of_heading(heading) is None


@pytest.mark.parametrize("heading", [None, 12, 3.5, True])
def test_what_is_no_text_says_nothing(heading: object) -> None:
    assert person_kind_of_heading(heading) is None


def test_every_kind_has_words_and_headings() -> None:
    assert set(OF_A_PERSON) == set(KINDS)
    assert all(KINDS.values())
