"""Shared pages of certified versions, which say more once a county corrects its figures."""

from __future__ import annotations

from sqlalchemy import event
from sqlalchemy.orm import Session

from app.persistence.database import db
from app.services.save_version import save_version
from app.services.share_version import share_version
from app.services.start_draft import start_draft
from app.web.shared.kept_pages import kept_page
from tests.checking_client import CheckingClient
from tests.services.cases import MINE, QUICK
from tests.signed_cases import certified

OTHER = {**QUICK, "figures": {**QUICK["figures"], "people_held": "400"}}


def test_a_page_that_was_kept_says_that_its_figures_were_corrected(
    client: CheckingClient, session: Session
) -> None:
    link = f"/s/{share_version(session, certified(session, QUICK).id)}"
    for _ in range(2):
        page = client.get(link)
        assert "County-certified" in page.words
        assert "Certified by Ana Núñez, Undersheriff" in page.words
        assert "(100%), rests on figures the county has certified." in page.words
        assert "Replaced by" not in page.words
    certified(session, OTHER, "January was counted twice.")
    page = client.get(link)
    assert "The county has corrected these figures" in page.words
    assert "January was counted twice." in page.words


def test_it_is_kept_as_long_as_nothing_is_corrected(
    client: CheckingClient, session: Session
) -> None:
    link = f"/s/{share_version(session, certified(session, QUICK).id)}"
    client.get(link)
    made = kept_page.cache_info().misses
    client.get(link)
    assert kept_page.cache_info().misses == made


def test_of_an_ordinary_version_no_more_is_asked(client: CheckingClient, session: Session) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)
    link = f"/s/{share_version(session, version.id)}"
    client.get(link)
    asked: list[str] = []
    with client.app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    client.get(link)
    assert len([each for each in asked if each.startswith("SELECT")]) == 1
