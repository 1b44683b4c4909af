"""What stands in the database before a browser looks: drafts, versions, links, county reports."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from sqlalchemy.orm import Session

from app.persistence.sharing import links_of
from app.reference.studies import studies
from app.services.import_texas import import_texas
from app.services.revoke_link import revoke_link
from app.services.save_version import save_version
from app.services.save_worked_example import save_worked_example
from app.services.share_version import share_version
from app.services.start_draft import start_draft
from app.web.access import COOKIE_KEY
from tests.browser.cases import ALL
from tests.browser.county_seed import SIGN_IN, seed_county

BROWSER_KEY = "a-browser-of-the-tests"
SECRET_KEY = "made up for the tests, and long enough"
REPORTING = ("Harris", "Frio", "Webb", "Travis", "El Paso")
MONTH_NAMES = [name.lower() for name in month_name[1:]]


@dataclass(frozen=True)
class Seeded:
    """Addresses of what was put in.

    Drafts by case name, readers' links, a link turned off, a value of a county's record.
    """

    drafts: Mapping[str, str]
    shared: Mapping[str, str]
    revoked: str
    entry: str

    def step(self, name: str, key: str) -> str:
        """The address of a step, or of "check" or "result", of a draft."""
        return f"{self.drafts[name]}/{key}"


def seed_everything(session: Session) -> Seeded:
    """Put every case in as a draft and as a shared version, and two years of county reports."""
    drafts = {name: start_draft(session, case, BROWSER_KEY).id for name, case in ALL.items()}
    versions = {name: save_version(session, key) for name, key in drafts.items()}
    shared = {name: share_version(session, version.id) for name, version in versions.items()}
    revoked = share_version(session, versions["quick"].id)
    newest = max(links_of(session, drafts["quick"]), key=lambda link: link.id)
    revoke_link(session, drafts["quick"], newest.id)
    for study in studies():
        save_worked_example(session, study)
    import_texas(session, BytesIO(county_reports()), "county_reports.csv")
    return Seeded(
        {name: f"/calculations/{key}" for name, key in drafts.items()},
        {name: f"/s/{token}" for name, token in shared.items()},
        f"/s/{revoked}",
        seed_county(session),
    )


def county_reports() -> bytes:
    """Made-up monthly reports in the form Texas counties file them, one of them impossible."""
    rows = ["county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars"]
    for place, county in enumerate(REPORTING):
        for year in (2012, 2013):
            for month, name in enumerate(MONTH_NAMES):
                people = 3 + 7 * place + month
                days, cents = 11 * people + 3 * month, 4310 + 95 * place
                cost = f"{days * cents // 100}.{days * cents % 100:02}"
                rows.append(f"{county.lower()},{year},{name},{people},{days},{cost}")
    rows.append("anderson,2013,may,2,400,17240.00")
    return ("\n".join(rows) + "\n").encode()


def browser_cookie() -> str:
    """The signed cookie of the browser that may edit what was put in; an official is signed in."""
    app = Flask(__name__)
    app.secret_key = SECRET_KEY
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    held = {"browser_key": BROWSER_KEY, COOKIE_KEY: SIGN_IN, "_permanent": True}
    return str(signer.dumps(held))


def maker() -> dict[str, Any]:
    """Options of a browser that may edit what was put in."""
    cookie = {
        "name": "holdcost",
        "value": browser_cookie(),
        "domain": "127.0.0.1",
        "path": "/",
        "expires": -1,
        "httpOnly": True,
        "secure": False,
        "sameSite": "Lax",
    }
    return {"storage_state": {"cookies": [cookie], "origins": []}}
