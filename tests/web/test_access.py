"""Every address of the site, with the access it needs. An address that is not listed here fails."""

from __future__ import annotations

import re

import pytest
from flask import Flask

from app.services.acting import Action
from app.web.access import ADMIN, PUBLIC, SIGNED_IN
from tests.checking_client import CheckingClient

# What a view needs, by endpoint; a whole blueprint at once where nothing in it asks who is there.
PUBLIC_BLUEPRINTS = (
    "calculations",
    "compare",
    "counties",
    "papers",
    "shared",
    "start",
    "studies",
    "templates",
    "verify",
)
ACCESS: dict[str, str] = {
    "static": PUBLIC,
    "accounts.sign_in": PUBLIC,
    "accounts.sign_out": PUBLIC,
    "accounts.forgotten": PUBLIC,
    "accounts.reset": PUBLIC,
    "accounts.invitation": PUBLIC,
    "accounts.account": SIGNED_IN,
    "accounts.password": SIGNED_IN,
    "accounts.end_sign_in": SIGNED_IN,
    "accounts.end_others": SIGNED_IN,
    "batch.batch": PUBLIC,
    "batch.work_out": PUBLIC,
    "certified.year": PUBLIC,
    "certified.version": PUBLIC,
    "certified.changes": PUBLIC,
    "certified.report": PUBLIC,
    "certified.file": PUBLIC,
    "certified.break_even": PUBLIC,
    "certified.case": PUBLIC,
    "certified.record_json": PUBLIC,
    "certified.record_csv": PUBLIC,
    "certified.copy": PUBLIC,
    "certified.make_copy": PUBLIC,
    # A draft belongs to the browser that made it, whoever is signed in there.
    "certified.new_figures": PUBLIC,
    "certified.take": PUBLIC,
    "certified.certify": Action.READ,
    "certified.sign": Action.CERTIFY,
    "record.overview": Action.READ,
    "record.jails": Action.READ,
    "record.add_to_jails": Action.ENTER,
    "record.rates": Action.READ,
    "record.add_to_rates": Action.ENTER,
    "record.agreement": Action.READ,
    "record.add_to_agreement": Action.ENTER,
    "record.year": Action.READ,
    "record.section": Action.READ,
    "record.save_section": Action.ENTER,
    "record.grid": Action.READ,
    "record.save_grid": Action.ENTER,
    "record.checks": Action.READ,
    "record.confirm": Action.ENTER,
    "record.result": Action.READ,
    "record.entry": Action.READ,
    "record.change_entry": Action.ENTER,
    # Any reader may pick facilities for a calculation of their own; officials, for the county.
    "detainers.detainers": PUBLIC,
    "detainers.calculate": PUBLIC,
    "detainers.facilities": Action.READ,
    "detainers.choose": Action.ENTER,
    "documents.documents": Action.READ,
    "documents.add": Action.ENTER,
    "documents.document": Action.READ,
    # What was counted belongs to whoever sent the file; the view itself looks whether it is they.
    "files.files": PUBLIC,
    "files.jail_log": PUBLIC,
    "files.count": PUBLIC,
    "files.reading": PUBLIC,
    "files.drop": PUBLIC,
    "files.act": PUBLIC,
    "files.imports": Action.READ,
    "files.send_log": Action.ENTER,
    "files.confirm_undo": Action.ENTER,
    "files.undo": Action.ENTER,
    "files.admin_imports": ADMIN,
    "files.send_release": ADMIN,
    "files.confirm_admin_undo": ADMIN,
    "files.admin_undo": ADMIN,
    "history.history": Action.READ,
    "history.export_csv": Action.READ,
    "history.export_json": Action.READ,
    "members.people": Action.READ,
    "members.invite": Action.INVITE,
    "members.send": Action.INVITE,
    "members.withdraw": Action.INVITE,
    "members.role": Action.INVITE,
    "volumes.volumes": Action.ENTER,
    "volumes.send": Action.ENTER,
    "volumes.kept": Action.READ,
    "admin.overview": ADMIN,
    "admin.counties": ADMIN,
    "admin.county": ADMIN,
    "admin.fiscal_year": ADMIN,
    "admin.close": ADMIN,
    "admin.reopen": ADMIN,
    "admin.invite": ADMIN,
    "admin.send": ADMIN,
    "admin.withdraw": ADMIN,
    "admin.people": ADMIN,
    "admin.disable": ADMIN,
    "admin.enable": ADMIN,
    "admin.sources": ADMIN,
    "admin.health": ADMIN,
}


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Addresses are the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def needed(app: Flask) -> dict[str, str]:
    """What each endpoint needs, by the mark on its view."""
    return {
        endpoint: str(getattr(view, "access", PUBLIC))
        for endpoint, view in app.view_functions.items()
    }


def listed(app: Flask) -> dict[str, str]:
    """What each endpoint is listed with here."""
    whole = {
        endpoint: PUBLIC
        for endpoint in app.view_functions
        if endpoint.partition(".")[0] in PUBLIC_BLUEPRINTS
    }
    return {**whole, **{endpoint: str(access) for endpoint, access in ACCESS.items()}}


def test_every_address_needs_what_is_listed(app: Flask) -> None:
    assert needed(app) == listed(app)


def test_every_address_belongs_to_an_endpoint_that_is_listed(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} <= {*listed(app)}


def test_every_action_in_a_county_has_the_county_in_its_address(app: Flask) -> None:
    asked = {endpoint for endpoint, access in needed(app).items() if access in {*Action}}
    for rule in app.url_map.iter_rules():
        assert rule.endpoint not in asked or rule.rule.startswith("/c/<fips>/"), rule


def test_whoever_is_not_signed_in_gets_nowhere_that_is_not_public(
    app: Flask, client: CheckingClient
) -> None:
    for rule in app.url_map.iter_rules():
        if listed(app)[rule.endpoint] == PUBLIC:
            continue
        address = re.sub("<[^>]*fips>", "53053", rule.rule)
        address = re.sub("<int.*?fiscal_year>", "2025", address)
        address = re.sub("<any.*?section>", "funnel", address)
        address = re.sub("<[^>]*>", "1", address)
        for method in {"GET", "POST"} & (rule.methods or set()):
            page = client.get(address, 303) if method == "GET" else client.post(address)
            assert (page.location or "").startswith("/sign-in"), f"{method} {address}"
