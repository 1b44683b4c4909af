"""The address of a year's provisional result: its draft as the method works it out now."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from app.engine import CaseProblems, analyse, calculate
from app.persistence.database import db
from app.persistence.records import latest_county_version
from app.records.case import case_of_record
from app.reference.counties import find_county
from app.reports.content import result_content
from app.services.about_calculation import about_calculation
from app.services.acting import Action
from app.services.calculate_case import facts_for, read_known_case
from app.services.record_of_year import record_of_year
from app.web.access import acting, needs
from app.web.record.opened import OF_YEAR, opened
from app.web.record.workspace import page_address


def add_to(blueprint: Blueprint) -> None:
    """Put this address under the blueprint of the workspace."""
    blueprint.add_url_rule(f"{OF_YEAR}/result", view_func=result, methods=["GET"])


@needs(Action.READ)
def result(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """What the year's figures come to, and which of them could not be used."""
    year = opened(fiscal_year).year
    county = find_county(fips)
    record = record_of_year(db.session, acting().county_fips, fiscal_year)
    made = case_of_record(county, year, record) if county else None
    try:
        case = read_known_case(made.document if made else {})
    except CaseProblems:
        return render_template("record/no_result.html", year=year)
    statement = calculate(case, facts_for(case))
    about = about_calculation(
        case.to_document(),
        statement.facts.population_source,
        "provisional",
        shows_small_counts=True,
    )
    content = result_content(
        case.to_document(),
        statement.to_document(),
        about,
        section_urls(fips, fiscal_year),
        analyse(statement),
    )
    return render_template(
        "record/result.html",
        content=content,
        left_out=made.left_out if made else (),
        year=year,
        version=latest_county_version(db.session, acting().county_fips, fiscal_year),
        certify_href=page_address("certified.certify", fips=fips, fiscal_year=fiscal_year),
        fips=fips,
    )


def section_urls(fips: str, fiscal_year: int) -> dict[str, str]:
    """Where what a result needs is entered, by the keys of a calculation's steps."""
    year = {"fips": fips, "fiscal_year": fiscal_year}

    def section(key: str) -> str:
        return url_for("record.section", section=key, **year)  # type: ignore[arg-type]

    same = ("daily-cost", "funnel", "days", "staff", "money", "severity", "terms")
    whole = url_for("record.year", **year)  # type: ignore[arg-type]
    return {
        **{key: section(key) for key in same},
        "lines": url_for("record.grid", **year),  # type: ignore[arg-type]
        "daily-rate": url_for("record.rates", fips=fips),
        "place": whole,
        "check": whole,
    }
