"""A site to measure: one shared calculation, and county reports by the hundred thousand."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.persistence.engines import make_engine
from app.persistence.migrating import upgrade
from app.persistence.models import CountyMonth, ImportBatch
from app.persistence.sessions import GuardedSession, writing
from app.reference.counties import counties
from app.services.import_texas import SOURCE_ID
from app.services.save_version import save_version
from app.services.share_version import share_version
from app.services.start_draft import start_draft
from benchmarks.load import Ask
from benchmarks.ranges import uncertain_document

SIGNING = "made up for the benchmarks, and long enough"
MONTHS_A_COUNTY = 128
COUNTY = "48201"
QUICK = {
    "people_held": "412",
    "mean_hours_held": "33",
    "published_daily_cost": "$142.18",
    "period": "2025",
}


def environ(folder: Path, name: str) -> dict[str, str]:
    """The environment of a Holdcost on a database of its own."""
    return {
        "DATABASE_URL": f"sqlite:///{folder / name}.sqlite",
        "SECRET_KEY": SIGNING,
        "HOLDCOST_INSTANCE": str(folder),
    }


def make_site(database_url: str, county_months: int = 0) -> str:
    """Make the database; return the token of a link to a calculation with every part filled in."""
    upgrade(database_url)
    engine = make_engine(database_url)
    with GuardedSession(engine, expire_on_commit=False) as session:
        draft = start_draft(session, uncertain_document(), "a browser of the benchmarks")
        token = share_version(session, save_version(session, draft.id).id)
        if county_months:
            add_county_months(session, county_months)
    engine.dispose()
    return token


def add_county_months(session: Session, count: int) -> None:
    """Add reports of one county after another, COUNTY first, each with the same number of them."""
    batch = ImportBatch(
        kind="texas",
        file_name="made up",
        file_sha256="0" * 64,
        rows_read=count,
        rows_kept=count,
        rows_flagged=0,
        rows_refused=0,
    )
    others = [fips for fips in counties() if fips != COUNTY]
    rows = [
        _month(fips, index)
        for fips in [COUNTY, *others][: count // MONTHS_A_COUNTY]
        for index in range(MONTHS_A_COUNTY)
    ]
    with writing(session):
        session.add(batch)
        session.flush()
        session.execute(insert(CountyMonth), [{**row, "batch_id": batch.id} for row in rows])


def _month(fips: str, index: int) -> dict[str, Any]:
    month = date(2012 + index // 12, index % 12 + 1, 1)
    days = 400 + 7 * (index % 31)
    return {
        "county_fips": fips,
        "facility": "",
        "month": month,
        "filed_month": month,
        "people": 20 + index % 9,
        "days": Decimal(days),
        "reported_cost": Decimal(days) * Decimal("43.10"),
        "source_id": SOURCE_ID,
        "row_number": index + 2,
    }


def quick_form(url: str) -> Ask:
    """The quick form as a browser sends it, with its cookie and its token."""
    jar = CookieJar()
    with build_opener(HTTPCookieProcessor(jar)).open(f"{url}/", timeout=30) as answer:
        page = answer.read().decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert token is not None
    cookie = "; ".join(f"{each.name}={each.value}" for each in jar)
    return Ask(f"{url}/", urlencode({**QUICK, "csrf_token": token[1]}), {"Cookie": cookie})
