"""Two estimates beside each other, in a browser and on paper."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.printing import LETTER, Printed
from tests.browser.seeding import Seeded, maker
from tests.browser.visitor import Visitor

COUNTY_AND_ADVOCATES = (
    "/studies/miami-dade-2018-complicity/compare"
    "?case=county_view&with=study:miami-dade-2018-complicity:main"
)
TWO_YEARS = (
    "/studies/miami-dade-2018-complicity/compare"
    "?case=county_view&with=study:miami-dade-2013-ramos:main"
)


def test_one_goes_from_a_result_to_the_reason_without_a_script(
    open_page: OpenPage, seeded: Seeded
) -> None:
    page = open_page(seeded.step("gain", "result"), javascript=False, **maker())
    visitor = Visitor(page)
    visitor.follows("Compare with another estimate")
    page.get_by_label("Compare with", exact=True).select_option(
        label="Example: people counted, hours not known (draft)"
    )
    visitor.presses("Compare")
    assert "B has no net cost to the county" in page.get_by_role("heading", level=1).inner_text()
    quick = seeded.drafts["quick"].rpartition("/")[2]
    page.get_by_label("Compare with", exact=True).select_option(f"calculation:{quick}")
    visitor.presses("Compare")
    assert page.get_by_role("heading", level=1).inner_text() == (
        "The whole difference of $96,000 comes from “Federal grant”, "
        "which only A states ($96,000.00)."
    )


@pytest.mark.parametrize(("width", "shown"), [(360, "narrow"), (1280, "wide")])
def test_the_chart_is_drawn_for_the_page_it_stands_on(
    width: int, shown: str, open_page: OpenPage, seeded: Seeded
) -> None:
    page = open_page(TWO_YEARS, width=width)
    drawings = {name: page.locator(f"svg.{name}") for name in ("wide", "narrow")}
    assert drawings[shown].is_visible()
    assert sum(drawing.is_visible() for drawing in drawings.values()) == 1
    texts = drawings[shown].locator("text").all_text_contents()
    assert {"+$8,966,961", "−$3,801,974"} <= set(texts)


def test_on_a_phone_each_value_says_whose_it_is(open_page: OpenPage, seeded: Seeded) -> None:
    page = open_page(COUNTY_AND_ADVOCATES, width=360)
    letters = page.locator(".differences .letter")
    assert [letter.inner_text() for letter in letters.all()] == ["A", "B"]
    assert letters.first.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not letters.first.is_visible()


@pytest.mark.parametrize("path", [COUNTY_AND_ADVOCATES, TWO_YEARS])
def test_a_comparison_prints_on_one_page(path: str, open_page: OpenPage, seeded: Seeded) -> None:
    document = Printed.of(open_page(path))
    assert document.sizes == (LETTER,)
    text = document.text_in_one_line
    assert "Comparison:Miami-Dade2017,thecounty's7days" in text
    assert "56days" in text
    assert "Grades:" in text
    for hidden in ("Comparewithsomethingelse", "Pasteaviewlink", "Skiptothecontent"):
        assert hidden not in text
