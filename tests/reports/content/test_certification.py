"""What is said of certified figures: the share, whose they are, who signed, what replaced them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.engine import calculate, read_case
from app.engine.case.replacing import with_figures
from app.engine.certified import certified_document
from app.engine.figure import Figure
from app.language import SPANISH, in_language
from app.reports.content import About, ResultContent, result_content
from app.reports.content.stated import is_certified
from tests.reports.content.cases import (
    EXTRA_STAY,
    FACTS,
    FULL,
    HOLD,
    MIAMI,
    MONTHS,
    REFUSED,
    content_of,
)

NONE = "None of these dollars rests on figures a county has certified."
SIGNED = replace(
    MIAMI,
    status="certified",
    version=1,
    saved_at=datetime(2026, 2, 3, 9, tzinfo=UTC),
    certified_by="Ana Núñez, Undersheriff",
    certified_on=date(2026, 2, 3),
    county_version="53053/2025/1",
    county_address="/c/53053/2025/v1",
)


def told(
    document: Mapping[str, Any], *lacking: str, about: About = MIAMI, part: str = ""
) -> ResultContent:
    """The content of a case with every figure certified but those whose path holds `lacking`."""

    def mark(path: str, figure: Figure) -> Figure:
        return replace(figure, certified=not any(name in path for name in lacking))

    statement = calculate(with_figures(read_case(document), mark), FACTS)
    case = statement.case.to_document()
    certified = certified_document(statement)
    return result_content(case, statement.to_document(), about, certified=certified)


@pytest.mark.parametrize("document", [HOLD, FULL, EXTRA_STAY], ids=["hold", "full", "stay"])
def test_of_figures_nobody_certified_it_says_so(document: Mapping[str, Any]) -> None:
    found = content_of(document).certified
    assert found.sentence == NONE
    assert found.told == NONE
    assert found.parts is None


def test_without_a_total_there_is_nothing_to_say() -> None:
    found = content_of(REFUSED).certified
    assert (found.sentence, found.version, found.parts) == ("", "", None)


def test_all_of_it_is_a_hundred_percent() -> None:
    found = told(HOLD).certified
    gross = found.gross
    assert found.sentence == (
        f"{gross} of {gross} in gross cost, before money received (100%), rests on figures the "
        "county has certified."
    )
    assert found.parts is None


def test_part_of_it_names_the_parts_and_what_is_lacking() -> None:
    found = told(FULL, "loaded_hourly_wage", "cost_per_trip").certified
    assert found.certified in found.sentence
    assert found.gross in found.sentence
    assert found.parts is not None
    assert found.parts.rows[-1] == ("Gross cost", found.gross, found.certified)
    assert [row[2] for row in found.parts.rows].count("$0.00") == 2
    assert found.lacking.startswith("Not certified: ")


def test_nearly_all_is_not_all_and_hardly_any_is_not_none() -> None:
    figures = {**HOLD["figures"], "trips": 1, "cost_per_trip": 1}
    document = {**HOLD, "figures": figures}
    assert told(document, "cost_per_trip").certified.share == "more than 99.9%"
    others = [name for name in figures if name not in ("trips", "cost_per_trip")]
    assert told(document, *others).certified.share == "less than 0.1%"


def test_whose_figures_these_are_stands_beside_the_share() -> None:
    found = told({**HOLD, "county_version": "53053/2025/2"}).certified
    assert found.version == "Figures of Pierce County, fiscal year 2025, version 2."
    assert found.told.endswith(found.version)
    with in_language(SPANISH):
        assert "Pierce" in told({**HOLD, "county_version": "53053/2025/2"}).certified.version


def test_a_signed_version_says_who_signed_and_when() -> None:
    content = told(HOLD, about=SIGNED)
    assert SIGNED.status_note == "Certified by Ana Núñez, Undersheriff on February 3, 2026."
    rows = dict(content.identity)
    assert rows["Status"] == "County-certified"
    assert rows["Certified by"] == "Ana Núñez, Undersheriff"
    assert rows["Certified on"] == "February 3, 2026"
    assert rows["County figures"] == "Pierce County, fiscal year 2025, version 1"
    assert dict(content.certified.rows)["Version"] == (
        "Version 1, saved February 3, 2026. It never changes."
    )


def test_a_replaced_version_says_so_in_the_head_of_every_page() -> None:
    why = "Replaced by version 2 on March 1, 2026: January was counted twice."
    content = told(HOLD, about=replace(SIGNED, replaced_by=why))
    assert "County-certified, replaced" in content.running
    assert dict(content.identity)["Status"] == "County-certified, replaced"
    assert dict(content.certified.rows)["Newer version"] == why


def test_an_estimate_from_corrected_figures_says_so() -> None:
    told_so = "This was made from version 1 of the figures of Pierce County for fiscal year 2025."
    content = told(HOLD, about=replace(MIAMI, updated=told_so))
    assert content.running.endswith("the county’s figures have been updated since")
    assert dict(content.certified.rows)["Newer version"] == told_so
    assert content.about.warnings == (("The county’s figures have been updated since", told_so),)


def test_what_was_made_from_the_example_county_is_never_taken_for_real() -> None:
    about = replace(MIAMI, county_version="00000/2025/1")
    content = told({**HOLD, "county_version": "00000/2025/1"}, about=about)
    assert [title for title, _ in about.warnings] == ["The figures are made up"]
    assert content.running.endswith("made-up figures")
    assert "the example county" in content.certified.sentence
    assert not replace(MIAMI, county_version="53053/2025/1").made_up


def test_an_example_is_never_taken_for_a_county() -> None:
    about = replace(SIGNED, status="example")
    assert about.status_words == "Worked example"
    assert "made-up" in about.status_note
    assert "the example county" in told(HOLD, about=about).certified.sentence


def test_a_study_keeps_its_status() -> None:
    assert replace(MIAMI, status="Worked example").status_key == "worked_example"


UNMARKED = ("Classes of severity", "Legal exposure")


def test_the_figures_used_say_which_the_county_certified() -> None:
    found = told(FULL, "loaded_hourly_wage").register
    # Classes and exposure are never marked by `told`.
    groups = [each for each in found.groups if each.caption not in UNMARKED]
    rows = {row.anchor: row.certified for group in groups for row in group.rows}
    assert len(rows) > 10
    assert [anchor for anchor, certified in rows.items() if not certified] == [
        anchor for anchor in rows if "loaded_hourly_wage" in anchor
    ]
    assert not any(
        row.certified for group in content_of(FULL).register.groups for row in group.rows
    )


def test_a_line_says_which_of_its_figures_the_county_certified() -> None:
    def of(*lacking: str) -> set[str]:
        lines = told(MONTHS, *lacking).register.lines
        assert lines is not None
        return {row.certified for row in lines.rows}

    assert of() == {"certified by the county"}
    assert of("published_daily_cost") == {
        "certified by the county: all jail days of people with a detainer"
    }
    assert of("published_daily_cost", "detainer_bed_days") == {""}


@pytest.mark.parametrize(
    ("case", "path", "expected"),
    [
        ({"severity": {"people": {"a.b[0]": {"likely": "1", "certified": True}}}},
         "severity.people.a.b[0]", True),
        ({"reimbursements": [{"days": {"likely": "1", "certified": True}}]},
         "reimbursements[0].days", True),
        ({"policies": [{"held": {"days.x": {"likely": "1"}}}]}, "policies[0].held.days.x", False),
        ({"figures": {"trips": "1"}}, "figures.trips", False),
        ({}, "figures.trips", False),
    ],
)  # fmt: skip
def test_a_mark_is_found_by_its_path(case: dict[str, Any], path: str, expected: bool) -> None:
    assert is_certified(case, path) is expected
