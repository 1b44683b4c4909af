"""Certified figures as everyone may read them: public, permanent, no one named but the signer."""

from __future__ import annotations

import csv
import io
import json
from unittest.mock import patch

import pytest

from app.web.certified.kept_pages import _page
from tests.checking_client import CheckingClient
from tests.web.certified.conftest import DIGEST

FIRST, SECOND, COUNTY = "/c/53053/2025/v1", "/c/53053/2025/v2", "/c/53053"
FILES = ("/record.csv", "/record.json", "/case.json", "/report")
OTHERS = ("/report.pdf", "/report.docx", "/report.xlsx", "/copy", "/break-even", "/compare")


def test_a_year_leads_to_the_version_in_force(reader: CheckingClient) -> None:
    assert reader.get("/c/53053/2025", 302).location == SECOND


@pytest.mark.parametrize(
    "address",
    ["/c/53053/2026", "/c/53053/2025/v3", "/c/53053/2025/v0", "/c/99999/2025", "/c/53053/9999999"],
)
def test_what_was_never_certified_is_not_found(reader: CheckingClient, address: str) -> None:
    reader.get(address, 404)


def test_the_page_says_who_signed_what_and_when(reader: CheckingClient) -> None:
    page = reader.get(SECOND)
    assert "$10,660" in page.h1
    for text in ("Cy 53053", "County-certified", "I have read the list of changes shown to me"):
        assert text in page.words
    assert "Replaced by" not in page.words


def test_the_page_may_be_listed_and_gives_no_cookie(reader: CheckingClient) -> None:
    page = reader.get(SECOND)
    assert "noindex" not in page.text
    assert page.headers.get("X-Robots-Tag") is None
    assert page.headers.get("Set-Cookie") is None


def test_the_old_version_stays_and_says_what_replaced_it(reader: CheckingClient) -> None:
    page = reader.get(FIRST)
    assert "$9,840" in page.h1
    assert "Replaced by version 2 Ten people were missing from the log." in page.words
    assert page.words.count("Ten people were missing from the log.") == 2, "box and list"
    assert page.words.count("Replaced by version 2") == 1
    assert "County-certified, replaced" in page.words
    assert SECOND in page.links()
    assert "County-certified, replaced" in reader.get(f"{FIRST}/report").words


def test_the_seal_can_be_checked(reader: CheckingClient) -> None:
    check = next(link for link in reader.get(FIRST).links() if link.startswith("/verify/"))
    assert FIRST in reader.get(check).links()


def test_a_translation_of_the_words_signed_shows_the_original(reader: CheckingClient) -> None:
    original = "I have read the list of changes shown to me"
    assert reader.get(SECOND).words.count(original) == 1
    with patch("app.web.certified.kept_pages.say", return_value="He leído la lista."):
        _page.cache_clear()
        words = reader.get(f"/es{SECOND}").words
    _page.cache_clear()
    assert "He leído la lista." in words
    assert original in words


@pytest.mark.parametrize("below", [*FILES, *OTHERS])
def test_every_page_and_file_of_a_version_is_there(reader: CheckingClient, below: str) -> None:
    reader.get(f"{FIRST}{below}")


@pytest.mark.parametrize(
    "address",
    [FIRST, SECOND, *(SECOND + below for below in FILES), COUNTY, "/c/53053/2025/changes"],
)
def test_nobody_but_the_signer_is_named_anywhere(reader: CheckingClient, address: str) -> None:
    text = reader.get(address).text
    assert "Ann 53053" not in text
    assert "Ten were missing." not in text, "a reason given to colleagues"


def test_a_draft_is_nowhere_in_public(reader: CheckingClient) -> None:
    words = reader.get(COUNTY).words
    assert "A draft for fiscal year 2026 is being prepared." in words
    assert "317" not in words


def test_the_record_comes_as_a_table(reader: CheckingClient) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.get(f"{FIRST}/record.csv").text)))
    held = next(row for row in rows if row["Figure"].startswith("People held"))
    assert (held["Value"], held["Grade"], held["Source title"]) == ("120", "A", "Jail log")
    assert (held["Entered by"], held["Certified version"]) == ("the county", "53053/2025/1")
    assert (held["County"], held["FIPS code"]) == ("Pierce County, Washington", "53053")
    assert (held["Certified fiscal year"], held["Version"]) == ("2025", "1")
    assert held["Status of the version"] == "certified, replaced by version 2"
    assert "'=cmd()" in {row["Note"] for row in rows}, "a cell that would run"


def test_the_record_comes_as_a_document(reader: CheckingClient) -> None:
    found = json.loads(reader.get(f"{FIRST}/record.json").text)
    assert found["certified"]["version"] == "53053/2025/1"
    assert found["certified"]["replaced_by"] == 2
    assert found["documents"] == [{"file_name": "jail log.pdf", "sha256": DIGEST, "size_bytes": 3}]
    assert all("author" not in value for value in found["values"])


def test_documents_stand_with_name_and_digest(reader: CheckingClient) -> None:
    assert f"Document: jail log.pdf, SHA-256 {DIGEST[:12]}" in reader.get(FIRST).words


def test_the_sheriffs_note_stands_beside_the_figures_once(reader: CheckingClient) -> None:
    words = reader.get(FIRST).words
    assert words.count("We count from the minute.") == 1
    assert "R. Doe, Sheriff" in words


def test_the_page_is_kept_in_both_forms(reader: CheckingClient) -> None:
    answer = reader.browser.get(FIRST, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_both_languages_say_the_same_number(reader: CheckingClient) -> None:
    assert "9,840" in reader.get(f"/es{FIRST}").h1


class TestWhatACorrectionChanged:
    def test_value_by_value_with_reason_signer_and_effect(self, reader: CheckingClient) -> None:
        page = reader.get("/c/53053/2025/changes")
        reason = "Ten people were missing from the log."
        for text in ("120 people", "130 people", reason, "Cy 53053", "+$820.00", "$9,840.00"):
            assert text in page.words
        lead = "in version 1: $9,840.00; in version 2: $10,660.00. Difference: +$820.00."
        assert lead in page.words
        assert page.words.index(lead) < page.words.index("A is version 1")

    def test_the_order_of_the_two_does_not_matter(self, reader: CheckingClient) -> None:
        one, other = (reader.get(f"/c/53053/2025/changes?{q}") for q in ("from=1", "from=2&to=1"))
        assert one.h1 == other.h1

    def test_a_year_without_a_correction_says_so(self, reader: CheckingClient) -> None:
        words = reader.get("/c/53053/2024/changes").words
        assert "There is one version of this fiscal year." in words

    @pytest.mark.parametrize("asked", ["from=1&to=9", "from=x&to=2", "from=-1", "to=1e3"])
    def test_a_version_there_is_not_is_not_found(self, reader: CheckingClient, asked: str) -> None:
        reader.get(f"/c/53053/2025/changes?{asked}", 404)


class TestTheCountysPage:
    def test_status_first_then_figures_versions_and_note(self, reader: CheckingClient) -> None:
        page = reader.get(COUNTY)
        assert "certified a net cost of $10,660 for fiscal year 2025" in page.words
        for text in ("Net cost by fiscal year, as certified", "Versions of fiscal year 2025"):
            assert text in page.words
        assert page.words.index("County-certified") < page.words.index("Advocates’ estimates")
        assert SECOND in page.links()

    def test_a_county_without_a_workspace_says_how_to_get_one(self, reader: CheckingClient) -> None:
        words = reader.get("/c/48201").words
        assert "The county has not certified any figures here." in words
        assert "For officials of this county" in words

    def test_published_studies_stand_apart_and_labelled(self, reader: CheckingClient) -> None:
        page = reader.get("/c/12086")
        assert "None of these is the county’s own." in page.words
        assert "/studies/miami-dade-2013-ramos" in page.links()

    def test_the_lists_show_who_certifies(self, reader: CheckingClient) -> None:
        assert "Pierce County, Washington County-certified" in reader.get("/counties").words
        assert "Pierce County-certified" in reader.get("/counties/wa").words

    def test_the_invented_county_is_not_there_before_it_is_loaded(
        self, reader: CheckingClient
    ) -> None:
        reader.get("/c/00000", 404)
        assert "invented county" not in reader.get("/counties").words
