"""Addresses of a county's workspace."""

from __future__ import annotations

from flask import Blueprint

from app.web.record import checks, entries, grids, lists, results, sections, years

blueprint = Blueprint("record", __name__)
for pages in (years, lists, sections, grids, checks, results, entries):
    pages.add_to(blueprint)
