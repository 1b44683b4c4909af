"""Addresses of administration: the overview, the sources, the health of the installation."""

from __future__ import annotations

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from app.persistence.admin import row_counts
from app.persistence.database import db
from app.reference import REFERENCE_VERSION
from app.reference.sources import sources as registered
from app.services.check_health import VERDICTS, check_health, worst
from app.services.used_sources import used_sources
from app.web.access import needs_admin
from app.web.admin import counties, people

blueprint = Blueprint("admin", __name__)
counties.add_to(blueprint)
people.add_to(blueprint)


@blueprint.get("/admin")
@needs_admin
def overview() -> ResponseReturnValue:
    """What there is to look after."""
    verdict = worst(check_health(db.session, current_app.config))
    return render_template(
        "admin/overview.html",
        counts=row_counts(db.session),
        source_count=len(registered()),
        verdict=verdict,
        verdict_word=VERDICTS[verdict],
    )


@blueprint.get("/admin/sources")
@needs_admin
def sources() -> ResponseReturnValue:
    """Every document of the register, how well it is known, and whether something rests on it."""
    return render_template(
        "admin/sources.html",
        sources=list(registered().values()),
        used=used_sources(db.session),
        version=REFERENCE_VERSION,
    )


@blueprint.get("/admin/health")
@needs_admin
def health() -> ResponseReturnValue:
    """Whether the installation is well."""
    findings = check_health(db.session, current_app.config)
    verdict = worst(findings)
    return render_template("admin/health.html", findings=findings, verdict=verdict)
