"""Three hundred cases made up from a number each: of every definition, with any of the lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from app.engine.case import check_case, read_case
from app.engine.case.replacing import with_figures
from app.engine.case.shapes import CASE_FIGURES, CHOICES
from app.engine.figure import Figure
from tests.reports.content.cases import FULL, MONTHS

LISTS = ("cost_items", "program_items", "reimbursements", "severity", "exposure", "budget_lines")
# With these a case usually has an answer; of the others, any.
_USUAL = (
    "people_held",
    "mean_hours_held",
    "published_daily_cost",
    "people_with_detainer",
    "extra_days_per_person",
    "detainer_bed_days",
    "detainer_growth",
    "daily_cost_growth",
)
_STAGES = ("bookings", "fingerprint_submissions", "fingerprint_matches", "detainers_received")


def made_up(number: int) -> dict[str, Any]:
    """The case of this number: always the same one, and one that can be read."""
    chance = Random(number)  # noqa: S311  # not for secrets
    while True:
        document = _document(chance)
        if check_case(document)[0] is not None:
            return _certified(document, number)


def _certified(document: dict[str, Any], number: int) -> dict[str, Any]:
    """Of every third case some figures are certified, of every ninth all."""
    if number % 3:
        return document
    chance = Random(number)  # noqa: S311  # not for secrets

    def mark(_path: str, figure: Figure) -> Figure:
        return replace(figure, certified=number % 9 == 0 or chance.random() < 0.7)

    case = with_figures(check_case(document)[0] or read_case(document), mark)
    return {**case.to_document(), "county_version": f"53053/{case.period_end.year}/{number + 1}"}


def _document(chance: Random) -> dict[str, Any]:
    first = date(chance.randint(2012, 2025), chance.randint(1, 12), 1)
    last = first + timedelta(days=chance.choice((30, 89, 364, 364, 729)))
    names = [*_USUAL, *chance.sample(sorted(set(CASE_FIGURES) - set(_STAGES)), 6)]
    figures = {name: _figure(name, chance) for name in names if chance.random() < 0.8}
    counts = sorted((chance.randint(500, 99_999) for _ in _STAGES), reverse=True)
    if chance.random() < 0.5:
        figures |= dict(zip(_STAGES, map(str, counts), strict=True))
    lists = {name: FULL[name] for name in LISTS if chance.random() < 0.3}
    choices = {name: chance.choice(sorted(keys)) for name, keys in CHOICES.items()}
    document = {
        "title": chance.choice(("", "Example County", "Condado de Ejemplo – FY 2024")),
        "note": chance.choice(("", "A sample of 60 releases.\nMore on page 7.")),
        "period_start": first.isoformat(),
        "period_end": last.isoformat(),
        **choices,
        **lists,
        "figures": figures,
    }
    if chance.random() < 0.1:
        document |= {**MONTHS, "figures": figures}
    return document


def _figure(name: str, chance: Random) -> Any:
    is_share = CASE_FIGURES[name].unit.style == "share"
    most = 1 if is_share else 900
    value = round(chance.uniform(0.01, most), chance.choice((0, 1, 2)) if not is_share else 2)
    if chance.random() < 0.3:
        return {"likely": str(value), "low": str(round(value / 2, 2)), "high": str(value)}
    source = {"title": "Annual report", "date": "May 4, 2024", "page": "12"}
    return {"likely": str(value), "grade": chance.choice("ABCDE"), "source": source}
