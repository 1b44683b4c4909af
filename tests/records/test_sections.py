"""Every figure a record can hold is asked for in one section."""

from __future__ import annotations

from collections import Counter

from app.records.fields import LISTS, YEAR_CHOICES
from app.records.sections import BY_JAIL, BY_MONTH, FIGURES, SECTION_OF, SECTIONS, section_of

KEYS = "choices daily-cost funnel days severity staff program money terms note"


def test_the_sections_stand_in_the_agreed_order() -> None:
    assert [section.key for section in SECTIONS] == KEYS.split()
    assert list(SECTION_OF) == KEYS.split()


def test_every_figure_is_asked_for_once() -> None:
    asked = Counter(name for section in SECTIONS for name in section.figures)
    assert asked == Counter(list(FIGURES))


def test_every_choice_of_the_year_is_asked_for_once() -> None:
    asked = Counter(name for section in SECTIONS for name in section.choices)
    assert asked == Counter(list(YEAR_CHOICES))


def test_every_kind_of_a_year_has_its_section() -> None:
    kinds = Counter(kind for section in SECTIONS for kind in section.kinds)
    assert kinds == Counter([*LISTS, "year", "severity", "note"])


def test_prices_and_whole_figures_are_not_asked_for_by_month() -> None:
    assert set(BY_MONTH) < set(BY_JAIL) < set(FIGURES)
    assert "loaded_hourly_wage" in SECTION_OF["staff"].by_jail
    assert "loaded_hourly_wage" not in SECTION_OF["staff"].by_month
    assert SECTION_OF["terms"].by_jail == ()
    assert "people_held" in SECTION_OF["funnel"].by_month


def test_a_place_is_entered_in_its_section() -> None:
    found = [section_of("figure", "people_held"), section_of("money"), section_of("jail")]
    assert [section and section.key for section in found] == ["funnel", "money", None]


def test_every_section_says_what_it_is_for() -> None:
    assert all(section.title and section.intro for section in SECTIONS)
