"""A shared page is made once; whether its link still works is asked every time."""

from __future__ import annotations

import gzip

from app.web.shared.kept_pages import kept_page
from tests.checking_client import CheckingClient
from tests.services.cases import FULL, QUICK
from tests.web.calculations.journey import draft_of, shared


def test_a_page_that_was_read_before_is_not_made_again(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, FULL))
    first = reader.get(link).text
    made = kept_page.cache_info().misses
    assert reader.get(link).text == first
    assert kept_page.cache_info().misses == made


def test_two_links_to_one_version_lead_to_their_own_addresses(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    draft = draft_of(visitor, QUICK)
    for link in (shared(visitor, draft), shared(visitor, draft)):
        for path in (link, link):
            assert f"{link}/report" in reader.get(path).links()


def test_a_browser_is_sent_the_same_page_compressed(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    plain = reader.app.test_client().get(link)
    zipped = reader.app.test_client().get(link, headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain.headers
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.data) == plain.data
    assert len(zipped.data) < len(plain.data) / 3
    assert plain.headers["Vary"] == zipped.headers["Vary"] == "Accept-Encoding"
