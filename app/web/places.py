"""Names and addresses of counties for people who work in them."""

from __future__ import annotations

from flask import current_app, request, url_for

from app.reference.counties import find_county

RECORD = "record.overview"


def place_name(fips: str) -> str:
    """The county with its state: "Pierce County, Washington"; the code where it is unknown."""
    county = find_county(fips)
    return f"{county.name}, {county.state_name}" if county else fips


def record_address(fips: str) -> str:
    """Where the record of a county is kept."""
    if RECORD in current_app.view_functions:
        return url_for(RECORD, fips=fips)
    return f"{request.script_root}/c/{fips}/record"
