"""Units: what a number counts, and what comes out of two."""

from __future__ import annotations

import pytest

from app.engine import units as u
from app.engine.units import Unit, combine, dimensions, ratio, spell
from app.language import SPANISH, in_language


def test_a_product_and_its_quotient_cancel() -> None:
    people_days = combine(u.PEOPLE.powers, u.DAYS_PER_PERSON.powers, 1)
    assert people_days == u.BED_DAYS.powers
    assert combine(people_days, u.PEOPLE.powers, -1) == u.DAYS_PER_PERSON.powers


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        (u.BED_DAYS, u.DOLLARS_PER_DAY, u.DOLLARS),
        (u.AVERAGE_PEOPLE, u.CALENDAR_DAYS, u.BED_DAYS),
        (u.DETAINERS, u.MINUTES_PER_DETAINER, Unit("min", dimensions({"minute": 1}))),
        (u.OFFICERS, u.HOURS_PER_OFFICER, u.WORK_HOURS),
        (u.TRIPS, u.DOLLARS_PER_TRIP, u.DOLLARS),
        (u.HOLDS, u.DOLLARS_PER_HOLD, u.DOLLARS),
    ],
)
def test_what_two_units_make(left: Unit, right: Unit, product: Unit) -> None:
    assert combine(left.powers, right.powers, 1) == product.powers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (u.BED_DAYS, u.CALENDAR_DAYS),
        (u.JAIL_HOURS, u.WORK_HOURS),
        (u.PEOPLE, u.DETAINERS),
        (u.DETAINERS, u.REQUESTS),
        (u.PEOPLE, u.AVERAGE_PEOPLE),
        (u.DOLLARS_PER_DAY, u.DOLLARS_PER_HOUR),
    ],
)
def test_words_alike_are_not_units_alike(one: Unit, other: Unit) -> None:
    assert one.powers != other.powers


def test_a_ratio_of_a_unit_to_itself_has_none() -> None:
    assert ratio(u.DETAINERS, u.DETAINERS).powers == ()
    assert spell(ratio(u.PEOPLE, u.DETAINERS).powers) == "detainer^-1·person"
    assert spell(()) == "no unit"


def test_a_unit_speaks_in_singular_and_plural() -> None:
    assert [u.PEOPLE.word(True), u.PEOPLE.word(False)] == ["person", "people"]
    assert u.MINUTES_PER_DETAINER.word(True) == "min"
    assert (u.DOLLARS.word(True), u.DOLLARS.word(False)) == ("", "")


def test_a_unit_speaks_the_language_in_use() -> None:
    with in_language(SPANISH):
        assert [u.PEOPLE.word(True), u.PEOPLE.word(False)] == ["persona", "personas"]
        assert u.STEPS.word(False) == "puestos o unidades"
        assert (u.DOLLARS.word(True), u.DOLLARS.word(False)) == ("", "")
        assert (u.PEOPLE.name, u.PEOPLE.singular, u.PEOPLE.plural) == ("people", "person", "people")


def test_a_unit_is_the_same_in_every_language() -> None:
    units = {u.PEOPLE, u.BED_DAYS}
    with in_language(SPANISH):
        assert u.PEOPLE in units
        assert ratio(u.PEOPLE, u.DETAINERS) == ratio(u.PEOPLE, u.DETAINERS)


@pytest.mark.parametrize("unit", [u.PEOPLE, u.BOOKINGS, u.DETAINERS, u.TRIPS, u.OFFICERS])
def test_there_is_no_half_of_what_is_counted(unit: Unit) -> None:
    assert unit.is_count


@pytest.mark.parametrize(
    "unit", [u.AVERAGE_PEOPLE, u.BED_DAYS, u.POSITIONS, u.WORK_HOURS, u.DOLLARS, u.SHARE]
)
def test_what_is_measured_may_be_a_half(unit: Unit) -> None:
    assert not unit.is_count
