"""The pages of prose say what they must, and every link on them leads somewhere."""

from __future__ import annotations

from urllib.parse import urldefrag

import pytest
from flask import Flask

from app.engine import METHOD_VERSION
from app.reference.studies import studies
from tests.checking_client import CheckingClient
from tests.checking_page import Page

PAPERS = ("/method", "/programs", "/glossary", "/sources", "/about", "/privacy", "/accessibility")
STUDIES = ("/studies", *(f"/studies/{study.id}" for study in studies()))
IN_SPANISH = ("/es/method", "/es/programs", "/es/glossary", "/es/sources", "/es/about")


@pytest.mark.parametrize(
    ("address", "heading", "sentences"),
    [
        (
            "/method",
            "The method",
            [
                f"This is method {METHOD_VERSION}.",
                "hold_days = people_held × mean_hours_held ÷ 24",
                "hold_cost = cents(hold_days × daily_cost)",
                "the daily rate is rounded to the cent, then multiplied by the days",
                "The first three count days and are never added together",
                "published_daily_cost $/day",
                "A measured by the county",
            ],
        ),
        (
            "/programs",
            "Programs: Secure Communities and 287(g)",
            [
                "3,847 detainers",
                "16,227 detainers",
                "No primary source has been located. Holdcost never puts a price on this figure.",
                "Jail Enforcement Model (JEM)",
                "Warrant Service Officer (WSO)",
                "Task Force Model (TFM)",
                "Basic Ordering Agreements",
                "A 48-hour hold by itself does not qualify.",
                "8 CFR 287.7(e)",
                "not legal advice",
                "71.77 hours over the year 2025",
            ],
        ),
        ("/glossary", "Glossary", ["Average daily population (ADP)", "See also:", "48-hour clock"]),
        (
            "/sources",
            "Sources",
            [
                "Read at the address given",
                "Known from another document",
                "Original not found",
                "Full citation: 8 CFR 287.7(d) and (e)",
                "Full citation: Tex. Gov't Code § 511.0101",
                "Computed again here",
            ],
        ),
        (
            "/about",
            "About Holdcost",
            [
                "Name the county first and the tool second",
                "takes no side",
                "costs nothing to use",
                "flask calculate case.json",
            ],
        ),
        (
            "/privacy",
            "Privacy",
            ["one cookie, holdcost", "only a hash is stored", "is not counted yet", "400 days"],
        ),
        ("/accessibility", "Accessibility", ["2.2 at level AA", "November 22, 2026"]),
    ],
)
def test_a_paper_says_what_it_must(
    client: CheckingClient, address: str, heading: str, sentences: list[str]
) -> None:
    page = client.get(address)
    assert page.h1 == heading
    assert [sentence for sentence in sentences if sentence not in page.words] == []


@pytest.mark.parametrize("address", [*PAPERS, *IN_SPANISH, *STUDIES])
def test_every_link_inside_the_site_leads_somewhere(client: CheckingClient, address: str) -> None:
    seen: dict[str, Page] = {}
    for link in client.get(address).links():
        target, anchor = urldefrag(link)
        if not target.startswith("/"):
            continue
        page = seen.get(target) or seen.setdefault(target, client.get(target))
        if anchor:
            assert page.by_id(anchor) is not None


@pytest.mark.parametrize("address", [*PAPERS, *STUDIES])
def test_a_link_to_another_site_says_nothing_about_the_reader(
    client: CheckingClient, address: str
) -> None:
    outward = [a for a in client.get(address).all("a") if a.get("href", "").startswith("http")]
    assert {a.get("rel") for a in outward} <= {"noreferrer external nofollow"}


@pytest.mark.parametrize("address", ["/about", "/privacy", "/accessibility"])
def test_an_installation_names_its_own_contact(
    app: Flask, client: CheckingClient, address: str
) -> None:
    nobody = "This installation has not named a contact."
    assert nobody in client.get(address).words
    app.config["CONTACT"] = "County Auditor, 555-0100"
    words = client.get(address).words
    assert "County Auditor, 555-0100" in words
    assert nobody not in words


@pytest.mark.parametrize("address", PAPERS)
def test_readers_are_spared_the_names_of_settings(client: CheckingClient, address: str) -> None:
    assert "HOLDCOST_" not in client.get(address).words


@pytest.mark.parametrize("address", PAPERS)
def test_no_page_claims_more_about_data_than_is_true(client: CheckingClient, address: str) -> None:
    words = client.get(address).words
    assert "No data about people in jail is asked for or kept." in words
    assert "No personal data" not in words


@pytest.mark.parametrize("address", PAPERS)
def test_a_paper_sets_no_cookie(client: CheckingClient, address: str) -> None:
    assert "Set-Cookie" not in client.get(address).headers
