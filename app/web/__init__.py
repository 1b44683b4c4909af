"""The pages: one folder a feature, each with its routes, forms and contexts."""

from __future__ import annotations

from flask import Flask

from app.reports.document.parts import part_name
from app.web import formats
from app.web.accounts.routes import blueprint as accounts
from app.web.admin.routes import blueprint as admin
from app.web.batch.routes import blueprint as batch
from app.web.calculations.routes import blueprint as calculations
from app.web.certified.routes import blueprint as certified
from app.web.compare.routes import blueprint as compare
from app.web.counties.routes import blueprint as counties
from app.web.detainers.routes import blueprint as detainers
from app.web.documents.routes import blueprint as documents
from app.web.files.routes import blueprint as files
from app.web.history.routes import blueprint as history
from app.web.members.routes import blueprint as members
from app.web.papers.routes import blueprint as papers
from app.web.record.routes import blueprint as record
from app.web.record.workspace import register_workspace
from app.web.shared.routes import blueprint as shared
from app.web.start.routes import blueprint as start
from app.web.studies.routes import blueprint as studies
from app.web.templates.routes import blueprint as templates
from app.web.verify.routes import blueprint as verify
from app.web.volumes.routes import blueprint as volumes

BLUEPRINTS = (
    start,
    calculations,
    shared,
    compare,
    batch,
    counties,
    certified,
    record,
    members,
    documents,
    files,
    volumes,
    detainers,
    templates,
    history,
    studies,
    papers,
    verify,
    accounts,
    admin,
)


def register(app: Flask) -> None:
    """Add the filters of the templates and the pages of every feature to `app`."""
    formats.register_formats(app)
    app.add_template_filter(part_name)
    register_workspace(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
