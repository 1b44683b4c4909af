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


def test_each_language_has_a_page_of_its_own(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    for path, language, other in ((link, "en", f"/es{link}"), (f"/es{link}", "es", link)):
        for page in (reader.get(path), reader.get(f"{path}/report"), reader.get(path)):
            assert page.all("html")[0].get("lang") == language
            switches = [a.get("href") for a in page.all("a") if a.get("class") == "language"]
            assert switches == [page.url.replace(path, other)]


def test_nothing_that_a_reader_asks_stands_in_the_page(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    asked = reader.get(f"{link}?asked=by-the-first").text
    assert "by-the-first" not in asked
    assert reader.get(link).text == asked


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
