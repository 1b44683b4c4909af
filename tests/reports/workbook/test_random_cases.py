"""A workbook is made of whatever the engine can calculate, and no formula refers to nothing."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import HealthCheck, given, settings

from app.engine import Facts, calculate, read_case
from tests.engine.cases import documents, facts
from tests.reports.workbook.cases import made
from tests.reports.workbook.reading import cells

_REFERENCE = re.compile(r"(?:('(?:[^']|'')+'|[A-Za-z]+)!)?\$?([A-Z]{1,2})\$?([0-9]+)(?![0-9(])")
_END_OF_RANGE = re.compile(r":\$?[A-Z]+\$?[0-9]+")
SETTINGS = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


@given(documents(), facts)
@SETTINGS
def test_every_formula_refers_to_cells_that_hold_numbers(
    document: dict[str, Any], known: Facts
) -> None:
    found = cells(made(calculate(read_case(document), known), has_analysis=False))
    for (sheet, _), cell in found.items():
        formula = _END_OF_RANGE.sub("", cell.formula or "")
        for page, column, row in _REFERENCE.findall(formula):
            there = found[page.strip("'") or sheet, f"{column}{row}"]
            assert isinstance(there.value, float)


@given(documents(is_extreme=True), facts)
@SETTINGS
def test_figures_up_to_the_limits_make_a_workbook(document: dict[str, Any], known: Facts) -> None:
    assert cells(made(calculate(read_case(document), known), has_analysis=False))
