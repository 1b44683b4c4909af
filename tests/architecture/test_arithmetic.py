"""Money and days are computed in the engine and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.arithmetic import in_python, in_template
from tests.architecture.source import APP, TEMPLATES, name_of, python_files

OUTSIDE_THE_ENGINE = [path for path in python_files("app") if (APP / "engine") not in path.parents]
PAGES = sorted(TEMPLATES.rglob("*.html"))


@pytest.mark.parametrize("path", OUTSIDE_THE_ENGINE, ids=name_of)
def test_no_module_outside_the_engine_computes_with_money_or_days(path: Path) -> None:
    assert in_python(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_no_template_computes_with_money_or_days(path: Path) -> None:
    assert in_template(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "total = people * hours / 24",
        "total = bed_days * case.daily_cost",
        "net = gross - award",
        "result['net_cost'] / residents",
        "figures.get('spending') / 365",
        "share = federal_award / gross_cost",
        "total_cost += line.amount",
        "sum(line.amount for line in lines)",
        "round(hourly_wage, 2)",
        "per_diem.quantize(Decimal('0.01'))",
        "select(func.sum(CountyMonth.reported_cost))",
        "average = days.sum()",
        "reimbursement_total % 100",
    ],
)
def test_arithmetic_in_a_module_would_be_found(source: str) -> None:
    assert in_python(source)


@pytest.mark.parametrize(
    "source",
    [
        "label = 'cost: ' + amount_text",
        "text = '%s days' % days",
        "text = str(days) + ' days'",
        "columns = cost_columns + ['people']",
        "tomorrow = day_of_release",
        "count = len(days) + 1",
        "total = people + visitors",
        "last = first + timedelta(days=30)",
        "pages = [*costs, *days]",
        "x = left + width * position",
        "separate = generated + 1",
        "cost_start + text_width(cost, size)",
    ],
)
def test_text_lists_counts_and_dates_are_left_alone(source: str) -> None:
    assert in_python(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ people * hours }}",
        "{{ result.gross - result.award }}",
        "{% set total = line.daily_cost * 365 %}",
        "{{ lines | sum(attribute='amount') }}",
        "{{ results['net_cost'] / residents }}",
        "{{ hourly_wage | round(2) }}",
    ],
)
def test_arithmetic_in_a_template_would_be_found(source: str) -> None:
    assert in_template(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ net_cost | money }}",
        "{{ 'days: ' ~ days }}",
        "{{ loop.index + 1 }}",
        "{% if days > 30 %}long{% endif %}",
        "{{ bar.left + bar.width }}",
    ],
)
def test_formatting_in_a_template_is_left_alone(source: str) -> None:
    assert in_template(source) == []
