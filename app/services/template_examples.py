"""Filled templates to look at, with invented figures of the invented county 00000."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.intake.volumes.columns import RATES, VOLUMES
from app.language import say
from app.reference.counties import EXAMPLE_FIPS

Row = Mapping[str, str]
MAIN, ANNEX = "Main jail", "North annex"
_FIGURES = (
    "bookings",
    "detainers_received",
    "notify_only_requests",
    "detainers_honored",
    "people_held",
    "taken_by_ice",
    "released_without_pickup",
    "mean_hours_held",
    "overdetention_hours",
    "people_with_detainer",
    "detainer_bed_days",
)
_MONTHS: Sequence[tuple[str, str, tuple[str, ...]]] = (
    ("2025-07", MAIN, ("512", "19", "2", "17", "12", "8", "4", "33.5", "6", "23", "871")),
    ("2025-08", MAIN, ("498", "22", "3", "20", "15", "9", "6", "31", "0", "26", "902.5")),
    ("2025-09", MAIN, ("530", "17", "1", "16", "11", "8", "3", "29.75", "0", "21", "788")),
    ("2025-07", ANNEX, ("74", "3", "0", "3", "2", "2", "0", "24", "0", "4", "96")),
    ("2025-08", ANNEX, ("81", "2", "1", "2", "2", "1", "1", "18 to 30", "0", "3", "71")),
    ("2025-09", ANNEX, ("69", "4", "0", "3", "3", "2", "1", "26.5", "0", "5", "104")),
)
_RATES = (
    ("", "104.75", "2024-07-01", "2025-06-30", "2024-07-01", "3"),
    ("", "109.20", "2025-07-01", "", "2025-07-01", "4"),
    (ANNEX, "88.00", "2025-07-01", "2026-06-30", "2025-07-01", "5"),
)
_BATCH = (
    {"fiscal_year": "2024", "people_held": "131", "mean_hours_held": "30.25"},
    {"fiscal_year": "2025", "people_held": "118", "mean_hours_held": "28 to 36"},
    {"fiscal_year": "2026", "people_held": "122"},
)


def _volumes() -> list[Row]:
    about = _about(say("Jail log summary (invented for the example)"), "2025-10-15", "A")
    months = [
        {"period": period, "jail": jail, **dict(zip(_FIGURES, cells, strict=True)), **about}
        for period, jail, cells in _MONTHS
    ]
    year = {
        "period": say("fiscal year {year}", year=2024),
        "fingerprint_matches": "702",
        "fingerprint_submissions": say("not tracked"),
        **_about(say("Annual report of the jail (invented for the example)"), "2024-11-01", "B"),
        "note": say("Of the whole county."),
    }
    return [*months, year]


def _rates() -> list[Row]:
    title = say("Board resolution on jail rates (invented for the example)")
    return [
        {
            "jail": jail,
            "published_daily_cost": rate,
            "in_force_from": first,
            "in_force_until": last,
            "label": say("Rate charged to other counties"),
            **_about(title, day, "B"),
            "source_page": page,
        }
        for jail, rate, first, last, day, page in _RATES
    ]


def _batch() -> list[Row]:
    county = {"county_fips": EXAMPLE_FIPS, "fiscal_year_starts": "7", "definition": "hold"}
    return [
        {**county, **row, "detainers_received": "260", "published_daily_cost": "109.20"}
        for row in _BATCH
    ]


def _about(title: str, day: str, grade: str) -> Row:
    publisher = say("Example County Sheriff’s Office")
    return {
        "grade": grade,
        "source_title": title,
        "source_publisher": publisher,
        "source_date": day,
    }


EXAMPLES: Mapping[str, Callable[[], list[Row]]] = {
    VOLUMES: _volumes,
    RATES: _rates,
    "batch": _batch,
}
