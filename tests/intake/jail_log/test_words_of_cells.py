"""What the words of a cell mean."""

from __future__ import annotations

import pytest

from app.engine.jail_log.classes import OUTCOMES, SEVERITIES
from app.intake.jail_log.words import is_hold_line, read_detainer, read_outcome, read_severity


@pytest.mark.parametrize(
    "charge",
    [
        "HOLD IMMIGRAT",
        "Immigration Detainer",
        "ICE HOLD",
        "ICE-DETAINER",
        "HOLD FOR ICE",
        "DHS HOLD",
        "INS HOLD",
        "I-247A",
        "I 247",
        "287(g)",
        "ICE",
    ],
)
def test_a_hold_is_known_by_its_words(charge: str) -> None:
    assert is_hold_line(charge)


@pytest.mark.parametrize(
    "charge",
    [
        "COM. W/MINOR FOR IMMORAL PURPOSE",
        "POLICE HOLD",
        "HOLD US MARSHAL",
        "HOLD WSI",
        "JUSTICE DETAINER",
        "INSURANCE FRAUD",
        "THEFT OF SERVICE",
        "",
        7,
    ],
)
def test_other_holds_and_charges_are_no_hold_for_ice(charge: str | int) -> None:
    assert not is_hold_line(charge)


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("Immigration", "taken_by_ice"),
        ("Released to ICE", "taken_by_ice"),
        ("ICE did not come", "released"),
        ("Cancel Detainer", "cancelled"),
        ("US Marshall", "elsewhere"),
        ("WSI Chain", "elsewhere"),
        ("Posted bond", "released"),
        ("Time Served", "released"),
        ("", "not_told"),
        ("NA", "not_told"),
        ("(b)(6)", "not_told"),
        ("qwerty", None),
    ],
)
def test_an_outcome_is_one_of_a_fixed_list(cell: str, outcome: str | None) -> None:
    assert read_outcome(cell) == outcome
    assert outcome is None or outcome in OUTCOMES


@pytest.mark.parametrize(
    ("cell", "severity"),
    [
        ("class A felony", "felony_a"),
        ("Felony 3", "felony_c"),
        ("F2", "felony_b"),
        ("F", "felony"),
        ("gross misdemeanor", "gross_misdemeanor"),
        ("M", "misdemeanor"),
        ("Misd. B", "misdemeanor"),
        ("Threat Level 1", "level_1"),
        ("other", "other"),
        ("", "not_told"),
        ("qwerty", None),
    ],
)
def test_a_class_is_one_of_a_fixed_list(cell: str, severity: str | None) -> None:
    assert read_severity(cell) == severity
    assert severity is None or severity in SEVERITIES


def test_a_bare_number_is_a_level_only_in_a_column_of_levels() -> None:
    assert read_severity("2") is None
    assert read_severity(2.0, is_level=True) == "level_2"


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("Y", True),
        ("yes", True),
        (1, True),
        ("I-247A", True),
        ("6/2/2025", True),
        ("N", False),
        (0, False),
        ("", False),
        ("none", False),
        ("perhaps", None),
        (7, None),
    ],
)
def test_a_detainer_is_yes_no_or_a_day(cell: str | int, answer: bool | None) -> None:
    assert read_detainer(cell) is answer
