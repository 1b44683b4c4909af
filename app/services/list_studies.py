"""All published studies, each computed again; and the few that the start page shows."""

from __future__ import annotations

from app.reference import studies as reference
from app.services.recompute_study import RecomputedStudy, recompute_study


def list_studies() -> tuple[RecomputedStudy, ...]:
    """Every study, by place, then year."""
    return _recomputed(reference.studies())


def featured_studies() -> tuple[RecomputedStudy, ...]:
    """The studies shown on the start page."""
    return _recomputed(reference.featured_studies())


def _recomputed(studies: tuple[reference.Study, ...]) -> tuple[RecomputedStudy, ...]:
    found = (recompute_study(study.id) for study in studies)
    return tuple(study for study in found if study is not None)
