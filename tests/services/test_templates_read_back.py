"""Whatever is written into a template is read back as it was."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.intake.sheets.headings import plain_heading
from app.intake.volumes.columns import ENDS, volume_columns
from app.intake.volumes.reading import read_template
from app.language import LANGUAGES, in_language
from app.records.entry import Place
from app.records.normal import normalised
from app.records.sections import BY_MONTH
from app.reports.templates import Template, TemplateColumn, text_template, workbook_template
from app.services.template_rows import Proposals
from app.services.volume_rows import Years, propose_volumes

JAILS = {3: "Main jail", 8: "North annex"}
COLUMNS = volume_columns(BY_MONTH)
# What a spreadsheet runs, what separates, what quotes: none of it may change a text.
TEXTS = (
    st.text("q=+-@'\",;|\té 7.", max_size=20).map(str.strip).map(lambda text: text and f"q{text}")
)
STARTS = st.sampled_from(["", "=", "'=", "-q", "@", "+1"])


@st.composite
def numbers(draw: st.DrawFn, quantity: Quantity) -> dict[str, str]:
    """A figure as it is typed: a number, a range, a number with its ends, or no number."""
    if draw(st.integers(0, 9)) == 0:
        return {"not_tracked": "yes"}
    most = 1 if quantity.most is not None else 40_000 if quantity.adds_up else 25
    places = 0 if quantity.unit.is_count else 3
    least = -most if quantity.least is None else 0
    ends = sorted(draw(st.lists(st.decimals(least, most, places=places), min_size=3, max_size=3)))
    low, likely, high = (f"{end:f}" for end in ends)
    shape = draw(st.integers(0, 2))
    if shape == 0:
        return {"likely": likely}
    return (
        {"likely": f"{low} to {high}"}
        if shape == 1
        else {"likely": likely, "low": low, "high": high}
    )


@st.composite
def rows(draw: st.DrawFn) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Figures by year, month and jail, with what is said of each row."""
    year = st.integers(2019, 2026)
    months = st.one_of(st.none(), st.integers(1, 12))
    places = draw(
        st.lists(
            st.tuples(year, months, st.sampled_from([0, *JAILS])),
            unique=True,
            min_size=1,
            max_size=5,
        )
    )
    made = {}
    for place in places:
        names = draw(st.lists(st.sampled_from(BY_MONTH), unique=True, min_size=1, max_size=5))
        made[place] = {
            "figures": {name: draw(numbers(QUANTITIES[name])) for name in names},
            "grade": draw(st.sampled_from(["", *"ABCDE"])),
            "title": draw(TEXTS),
            "note": draw(STARTS) + draw(TEXTS),
        }
    return made


def cells(place: tuple[Any, ...], said: Mapping[str, Any], untracked: str) -> dict[str, str]:
    year, month, jail = place
    found = {
        "period": f"{year}-{month:02}" if month else f"fiscal year {year}",
        "jail": JAILS.get(jail, ""),
        "grade": said["grade"],
        "source_title": said["title"],
        "note": said["note"],
    }
    for name, number in said["figures"].items():
        if "not_tracked" in number:
            found[name] = untracked
            continue
        found[name] = number["likely"]
        found |= {f"{name}/{end}": number[end] for end in ENDS if end in number}
    return found


def expected(made: Mapping[tuple[Any, ...], Mapping[str, Any]]) -> dict[Place, dict[str, Any]]:
    found = {}
    for (year, month, jail), said in made.items():
        source = {"title": said["title"]}
        about = {"grade": said["grade"], "source": source, "note": said["note"]}
        for name, number in said["figures"].items():
            place = Place("figure", year, name, jail, date(year, month, 1) if month else None)
            content: dict[str, Any] = {**number, **about}
            if "not_tracked" in number:
                content = {"not_tracked": True, "note": said["note"]}
            found[place] = normalised(place, content)
    return found


def template(made: Mapping[tuple[Any, ...], Mapping[str, Any]], untracked: str) -> Template:
    keys = [column.key for column in COLUMNS]
    heads = [TemplateColumn(column.label, includes=column.includes) for column in COLUMNS]
    for name in BY_MONTH:
        keys += [f"{name}/{end}" for end in ENDS]
        heads += [TemplateColumn(f"{QUANTITIES[name].label}, {end}") for end in ENDS]
    written = [cells(place, said, untracked) for place, said in made.items()]
    table = tuple(tuple(row.get(key, "") for key in keys) for row in written)
    return Template("Figures", ("How to fill it in.",), tuple(heads), table)


@settings(max_examples=60, deadline=None)
@given(rows(), st.sampled_from([*LANGUAGES]))
def test_a_text_file_gives_back_what_was_written(
    made: dict[tuple[Any, ...], dict[str, Any]], language: str
) -> None:
    with in_language(language):
        content = text_template(template(made, "not tracked"))
    assert read_back(content) == expected(made)


@settings(max_examples=5, deadline=None)
@given(rows())
def test_a_workbook_gives_back_what_was_written(
    made: dict[tuple[Any, ...], dict[str, Any]],
) -> None:
    for said in made.values():
        # A workbook has no tabs in its cells, and needs no sign before a formula.
        for name in ("title", "note"):
            said[name] = said[name].replace("\t", " ").replace("'", "").strip()
    assert read_back(workbook_template(template(made, "sin registro"))) == expected(made)


def read_back(content: bytes) -> dict[Place, Any]:
    read = read_template(io.BytesIO(content), BY_MONTH)
    proposals = Proposals(read, JAILS)
    propose_volumes(proposals, Years(starts=1))
    assert not proposals.problems
    return {value.place: value.content for value in proposals.values}


def test_every_heading_of_a_template_means_one_column() -> None:
    for language in LANGUAGES:
        with in_language(language):
            labels = [plain_heading(column.label) for column in COLUMNS]
        assert len(set(labels)) == len(labels)
