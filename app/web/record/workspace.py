"""What stands on every page of a county's workspace: whose it is, and where its pages are."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, current_app, request, url_for

from app.language import Words, marked, say
from app.reference.counties import find_county
from app.web.access import acting, me

ROLES = Words({"viewer": "viewer", "contributor": "contributor", "certifier": "certifier"})
MAY = Words(
    {
        "viewer": "You can read everything here. To enter figures, ask a certifier of the county.",
        "contributor": "You can enter and change figures. Somebody else certifies them.",
        "certifier": "You can enter figures, certify figures that others entered, and invite.",
    }
)
PAGES = (
    ("record.overview", marked("Overview")),
    ("record.jails", marked("Jails")),
    ("record.rates", marked("Daily rates")),
    ("record.agreement", marked("287(g) agreement")),
    ("detainers.facilities", marked("Federal counts")),
    ("documents.documents", marked("Documents")),
    ("files.imports", marked("Imports")),
    ("members.people", marked("People")),
    ("history.history", marked("History")),
)
# Pages of another blueprint that are one of these.
UNDER = {"volumes": "files"}


@dataclass(frozen=True, slots=True)
class WorkspaceLink:
    """One page of the workspace; `is_here` for the page that is open or one below it."""

    title: str
    href: str
    is_here: bool
    is_exactly_here: bool


@dataclass(frozen=True, slots=True)
class Workspace:
    """The county of the address and the role of whoever is signed in."""

    fips: str
    county: str
    role: str
    role_may: str
    public_href: str
    links: tuple[WorkspaceLink, ...]


def register_workspace(app: Flask) -> None:
    """Let templates ask who is signed in, and for the workspace of the address.

    `reader()` and `workspace()` stand only on pages that need a sign-in, a right in a county.
    """
    app.jinja_env.globals.update(workspace=workspace, reader=me)


def workspace() -> Workspace:
    """The workspace of the county `fips` in the address, on a page that `needs` a right there."""
    role = acting().role
    fips = acting().county_fips
    return Workspace(
        fips,
        county_name(fips),
        ROLES[role],
        MAY[role],
        url_for("counties.county", fips=fips),
        tuple(_links(fips)),
    )


def county_name(fips: str) -> str:
    """The county with its state, "Pierce County, Washington"; its code where it is not known."""
    county = find_county(fips)
    return f"{county.name}, {county.state_name}" if county else fips


def page_address(endpoint: str, **values: object) -> str | None:
    """The address of a page, None where this site has no such page."""
    if endpoint not in current_app.view_functions:
        return None
    return url_for(endpoint, **values)  # type: ignore[arg-type]  # parts of an address


def _links(fips: str) -> list[WorkspaceLink]:
    here = request.endpoint or ""
    addresses = ((endpoint, title, page_address(endpoint, fips=fips)) for endpoint, title in PAGES)
    return [
        WorkspaceLink(say(title), href, _belongs(here, endpoint), here == endpoint)
        for endpoint, title, href in addresses
        if href
    ]


def _belongs(here: str, endpoint: str) -> bool:
    """Whether the open page stands under another one: years and values under the overview."""
    blueprint = here.partition(".")[0]
    if blueprint in ("record", "certification"):
        named = {page for page, _ in PAGES}
        return here == endpoint or (endpoint == "record.overview" and here not in named)
    return UNDER.get(blueprint, blueprint) == endpoint.partition(".")[0]
