"""The page of a report: what to print, for whom, and the same as files."""

from __future__ import annotations

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.services.cases import FULL, QUICK
from tests.web.calculations.journey import address, draft_of, saved, says_wrong, summary

MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def report_of(client: CheckingClient) -> str:
    """The address of the report of a saved version."""
    return f"{saved(client, draft_of(client, FULL)).url}/report"


def test_the_forms_and_parts_can_be_chosen(client: CheckingClient) -> None:
    url = report_of(client)
    page = client.get(f"{url}?form=full&part=who-pays&part=counted&part=made-up")
    sections = [section.get("id") for section in page.all("section")]
    assert sections == ["counted", "who-pays", "sources", "citation"]
    asked = page.form()[1]
    assert asked["form"] == "full"
    assert asked["part"] == ["counted", "who-pays"]


@pytest.mark.parametrize("form", ["page", "fiscal-note", "nonsense"])
def test_a_form_nobody_offers_is_the_full_one(client: CheckingClient, form: str) -> None:
    page = client.get(f"{report_of(client)}?form={form}")
    parts = [section.get("id") for section in page.all("section")]
    assert (parts == ["citation"]) == (form != "nonsense")


def test_the_occasion_is_printed_and_travels_to_the_files(client: CheckingClient) -> None:
    asked = "prepared_for=County+Board&hearing=December+1,+2026&cover=Own+words&cover_signed=Us"
    page = client.get(f"{report_of(client)}?{asked}")
    for told in ("County Board", "December 1, 2026", "Own words", "Us", "not of Holdcost"):
        assert told in page.words
    files = [link for link in page.links() if "/report." in link]
    assert len(files) == 3
    assert all("prepared_for=County+Board" in link for link in files)


def test_a_wrong_day_is_said_at_its_field_and_nothing_is_lost(client: CheckingClient) -> None:
    page = client.get(f"{report_of(client)}?hearing=someday&prepared_for=Board")
    assert "December 1, 2026" in says_wrong(page, "hearing")
    assert page.form()[1]["prepared_for"] == "Board"


def test_words_that_are_too_long_are_said_at_their_field(client: CheckingClient) -> None:
    page = client.get(f"{report_of(client)}?cover={'a' * 1501}")
    assert "at most 1500 fit" in says_wrong(page, "cover")


def test_own_words_must_be_signed(client: CheckingClient) -> None:
    page = client.get(f"{report_of(client)}?cover=Mine")
    assert "Sign your own words" in says_wrong(page, "cover_signed")


def test_who_prepared_the_figures_stays_whoever_makes_the_copy(client: CheckingClient) -> None:
    page = client.get(f"{report_of(client)}?prepared_by=Somebody+else")
    pairs = {words_of(pair[0]): words_of(pair[1]) for pair in page.all("div") if is_pair(pair)}
    assert pairs["This copy made by"] == "Somebody else"
    assert pairs["Prepared by"] == FULL["prepared_by"]


def is_pair(element: Element) -> bool:
    return [child.tag for child in element] == ["dt", "dd"]


def test_a_file_with_a_wrong_day_leads_back_to_the_page(client: CheckingClient) -> None:
    url = report_of(client)
    answer = client.get(f"{url}.pdf?hearing=someday", 303)
    assert answer.location == f"{url}?hearing=someday"
    assert summary(client.follow(answer))


@pytest.mark.parametrize("kind", MEDIA)
def test_a_file_has_its_type_its_name_and_the_same_bytes_again(
    client: CheckingClient, kind: str
) -> None:
    url = report_of(client)
    first, again = (client.browser.get(f"{url}.{kind}") for _ in range(2))
    assert first.status_code == 200
    assert first.mimetype == MEDIA[kind]
    assert f".{kind}" in first.headers["Content-Disposition"]
    assert first.data == again.data


@pytest.mark.parametrize("form", ["page", "fiscal-note"])
def test_short_forms_are_files_too(client: CheckingClient, form: str) -> None:
    for kind in MEDIA:
        answer = client.browser.get(f"{report_of(client)}.{kind}?form={form}")
        assert answer.status_code == 200
        assert form in answer.headers["Content-Disposition"]


def test_there_is_no_other_format(client: CheckingClient) -> None:
    client.get(f"{report_of(client)}.exe", 404)


def test_the_code_leads_to_the_check_of_this_version(client: CheckingClient) -> None:
    page = client.get(report_of(client))
    (link,) = [link for link in page.links() if "/verify/" in link]
    assert client.get(urlsplit(link).path).h1 == "Genuine and current"


def test_a_draft_has_a_report_without_a_code(client: CheckingClient) -> None:
    page = client.get(address(draft_of(client, QUICK), "report"))
    assert not [link for link in page.links() if "/verify/" in link]
    assert "Draft" in page.words


def test_the_report_is_there_in_spanish_with_files_in_spanish(client: CheckingClient) -> None:
    page = client.get(f"/es{report_of(client)}")
    assert page.h1.startswith("¿Cuánto le costó")
    assert all(link.startswith("/es/") for link in page.links() if "/report." in link)


def test_the_report_of_another_is_not_found(client: CheckingClient) -> None:
    url = report_of(client)
    stranger = CheckingClient(client.app)
    stranger.get(url, 404)
    stranger.get(f"{url}.pdf", 404)
