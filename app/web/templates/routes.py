"""Addresses of the templates."""

from __future__ import annotations

from flask import Blueprint, Response, render_template
from flask.typing import ResponseReturnValue

from app.services.template_files import EXAMPLE, KINDS, TEMPLATE_FORMATS, template_file
from app.web.record.workspace import page_address
from app.web.templates.contexts import parts_told, shown_templates

NAMES = (*KINDS, *(kind + EXAMPLE for kind in KINDS))
OF_THEM, OF_FORMATS = (", ".join(map(repr, each)) for each in (NAMES, TEMPLATE_FORMATS))
FILE = f"/templates/<any({OF_THEM}):name>.<any({OF_FORMATS}):kind>"

blueprint = Blueprint("templates", __name__)


@blueprint.get("/templates")
def templates() -> ResponseReturnValue:
    """What can be filled in, and what each column takes."""
    return render_template(
        "templates/templates.html",
        templates=shown_templates(),
        parts=parts_told(),
        batch_href=page_address("batch.batch"),
    )


@blueprint.get(FILE)
def file(name: str, kind: str) -> Response:
    """A template, empty or filled in as an example, in the language in use."""
    file_name, media_type, content = template_file(name, kind)
    disposition = f'attachment; filename="{file_name}"'
    return Response(content, content_type=media_type, headers={"Content-Disposition": disposition})
