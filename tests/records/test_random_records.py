"""Whatever a record holds: its case can be read, or the checks name what stands in the way."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings

from app.engine import calculate, check_case
from app.records.case import case_of_record
from app.records.changes import changes_between
from app.records.checks import checks_of
from app.records.document import csv_rows, record_document, record_of_document
from app.records.entry import Record
from app.records.labels import content_text, label_of
from app.records.rows import COLUMNS
from tests.records.made_up import EXAMPLE_COUNTY, YEAR
from tests.records.strategies import records

many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(records())
def test_a_case_can_be_read_or_an_error_names_a_place(record: Record) -> None:
    case, findings = check_case(case_of_record(EXAMPLE_COUNTY, YEAR, record).document)
    checks = checks_of(EXAMPLE_COUNTY, YEAR, record)
    if case is None:
        assert findings.problems
        assert checks.errors
        assert all(error.places for error in checks.errors)
    else:
        calculate(case).to_document()


@many
@given(records())
def test_no_value_is_lost_on_the_way_into_the_case(record: Record) -> None:
    made = case_of_record(EXAMPLE_COUNTY, YEAR, record)
    used = {place for places in made.behind.values() for place in places}
    left_out = {each.place for each in made.left_out}
    wrong = {
        place for error in checks_of(EXAMPLE_COUNTY, YEAR, record).errors for place in error.places
    }
    for entered in record:
        if entered.place.kind == "figure" and not entered.is_not_tracked:
            assert entered.place in used | left_out | wrong | said_twice(record, entered.place.name)


def said_twice(record: Record, name: str) -> set[object]:
    """Places of a count that is given more than once; what adds up to the same needs no word."""
    places = [each.place for each in record if each.place.name == name]
    return set(places) if len(places) > 1 else set()


@few
@given(records())
def test_every_path_of_a_figure_has_its_place(record: Record) -> None:
    made = case_of_record(EXAMPLE_COUNTY, YEAR, record, "53053/2025/1")
    parts = [("figures", made.document["figures"])]
    parts += [
        (f"lines[{index}].figures", line["figures"])
        for index, line in enumerate(made.document.get("lines", ()))
    ]
    for path, figures in parts:
        for name, figure in figures.items():
            assert made.places[f"{path}.{name}"] in {each.place for each in record}
            assert figure["certified"] is True


@few
@given(records())
def test_a_record_comes_back_from_its_document(record: Record) -> None:
    document = record_document(EXAMPLE_COUNTY, YEAR, record)
    assert record_of_document(json.loads(json.dumps(document))) == record
    assert changes_between(record, record_of_document(document)) == ()


@few
@given(records())
def test_rows_are_whole_and_run_nothing(record: Record) -> None:
    rows = csv_rows(record, "53053/2025/1")
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) > len(record)
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(("=", "+", "@", "\t", "\r"))
        assert not cell.startswith("-") or float(cell) <= 0


@few
@given(records(), records())
def test_changes_lead_from_one_record_to_the_other(before: Record, after: Record) -> None:
    changes = changes_between(before, after)
    old = {each.place: each.content for each in before}
    new = {each.place: each.content for each in after}
    assert {change.place for change in changes} == {
        place for place in old.keys() | new.keys() if old.get(place) != new.get(place)
    }
    assert all(change.text for change in changes)


@few
@given(records())
def test_every_value_has_a_name_and_a_text(record: Record) -> None:
    for entered in record:
        assert label_of(entered.place, record)
        assert content_text(entered.place, entered.content) or entered.place.kind in (
            "year",
            "figure",
        )
