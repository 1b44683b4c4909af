"""A study's result page: what was saved as a worked example, or else worked out now."""

from __future__ import annotations

from app.engine import Statement, analyse
from app.engine.certified import certified_document
from app.engine.public_case import as_public
from app.persistence.calculations import find_calculation_of_study, latest_version
from app.persistence.database import db
from app.persistence.models import CalculationVersion
from app.reference import REFERENCE_VERSION
from app.reference.counties import find_county
from app.reference.studies import STATUS
from app.reports.content import About, ResultContent, result_content
from app.services.about_calculation import state_law
from app.services.calculate_case import calculate_case
from app.services.public_version import public_statement
from app.services.recompute_study import RecomputedStudy
from app.web.calculations.results import version_content


def study_content(found: RecomputedStudy) -> ResultContent:
    """What the templates of results show of a study's first case."""
    version = saved_version(found.study.id)
    return version_content(version) if version else computed_content(found)


def study_statement(found: RecomputedStudy) -> Statement:
    """The statement behind `study_content`."""
    version = saved_version(found.study.id)
    return public_statement(version) if version else as_public(calculate_case(found.study.draft))


def saved_version(study_id: str) -> CalculationVersion | None:
    """The newest saved version of the worked example, where `flask load-examples` has run."""
    calculation = find_calculation_of_study(db.session, study_id)
    return latest_version(db.session, calculation.id) if calculation else None


def computed_content(found: RecomputedStudy) -> ResultContent:
    """The same from the reference data, with nothing saved."""
    statement = calculate_case(found.study.draft)
    county = find_county(found.study.county_fips or "")
    about = About(
        place=county.label if county else found.study.place,
        population_source=statement.facts.population_source,
        status=STATUS,
        reference_version=REFERENCE_VERSION,
        state_law=state_law(county.state) if county else "",
    )
    case, document = statement.case.to_document(), statement.to_document()
    return result_content(
        case,
        document,
        about,
        analysis=analyse(statement),
        certified=certified_document(statement),
    )
