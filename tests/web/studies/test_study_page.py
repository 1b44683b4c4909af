"""One study: published against ours, the difference and why, the working, the addresses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.language import in_language
from app.reference.studies import Study, StudyInput, find_study, studies
from app.services.recompute_study import RecomputedCheck, recompute_study
from app.web.studies.contexts import also_worked_out, cases_shown, comparisons, input_value
from app.web.studies.wording import (
    difference_amount,
    difference_text,
    difference_words,
    our_text,
    published_text,
)
from tests.checking_client import CheckingClient
from tests.checking_page import words_of

HEADLINE_NOTE = "The headline does not follow from the published figures."
each = pytest.mark.parametrize("study", studies(), ids=lambda study: study.id)


@each
def test_a_study_page_sets_published_beside_ours(client: CheckingClient, study: Study) -> None:
    page = client.get(f"/studies/{study.id}")
    found = recompute_study(study.id)
    assert found is not None
    shown = [words_of(cell) for cell in (*page.all("td"), *page.all("th"))]
    for _label, rows in comparisons(found):
        assert [row["label"] for row in rows] == ["Published", "Recomputed here", "Difference"]
        assert all(row["amount"] in shown for row in rows)
    for text in (study.why, study.counts, study.leaves_out, study.published_result):
        assert text in page.words


@each
def test_every_figure_of_a_study_says_where_it_comes_from(
    client: CheckingClient, study: Study
) -> None:
    page = client.get(f"/studies/{study.id}")
    rows = [[words_of(cell) for cell in row] for row in page.all("tr")]
    for given in study.inputs:
        assert [given.label, input_value(given), given.origin] in rows


@each
def test_a_study_page_leads_to_where_it_was_published(client: CheckingClient, study: Study) -> None:
    outward = [a for a in client.get(f"/studies/{study.id}").all("a") if a.get("rel")]
    assert tuple(a.get("href") for a in outward) == study.urls
    assert {a.get("rel") for a in outward} <= {"noreferrer external nofollow"}


def test_a_study_without_a_known_address_says_so(client: CheckingClient) -> None:
    assert "No address on record." in client.get("/studies/nyc-1997-2012-onadia").words


@pytest.mark.parametrize(
    "study", [study for study in studies() if study.caution], ids=lambda s: s.id
)
def test_people_who_had_no_detainer_are_not_passed_off_as_such(
    client: CheckingClient, study: Study
) -> None:
    for address in (f"/studies/{study.id}", f"/studies/{study.id}/result"):
        assert study.caution in client.get(address).words


def test_the_paid_share_is_set_beside_the_paid_share() -> None:
    found = recompute_study("gwinnett-ga-scaap-2006")
    assert found is not None
    assert (published_text(found.headline), our_text(found.headline)) == ("22.7%", "22.74%")
    assert found.headline.working


@each
def test_the_working_of_each_case_links_its_figures(client: CheckingClient, study: Study) -> None:
    page = client.get(f"/studies/{study.id}")
    found = recompute_study(study.id)
    assert found is not None
    cases = cases_shown(found)
    assert [case.is_draft for case in cases].count(True) == 1
    assert cases[0].is_draft
    for case in cases:
        assert all(page.by_id(figure["anchor"]) is not None for figure in case.figures)
        assert all(caution in page.words for caution in case.cautions)


@each
def test_the_headline_of_a_study_has_something_published(study: Study) -> None:
    assert study.headline.published is not None


def test_a_result_with_nothing_published_stands_apart() -> None:
    found = recompute_study("orange-fl-2025-usms-gap")
    assert found is not None
    assert [label for label, _ in comparisons(found)] == ["Left to the county"]
    labels = [row["label"] for row in also_worked_out(found)]
    assert labels == ["Cost of the days", "Paid by the federal rate"]


def test_a_study_that_does_not_exist_is_not_found(client: CheckingClient) -> None:
    for address in ("/studies/atlantis", "/studies/atlantis/result", "/studies/atlantis/report"):
        client.get(address, 404)
    client.post("/studies/atlantis", status=404)


@pytest.mark.parametrize(
    ("study_id", "label", "amount", "words"),
    [
        (
            "miami-dade-2013-ramos",
            "Headline",
            "+$318,400.00",
            f"Higher than published (2.55%). {HEADLINE_NOTE}",
        ),
        ("cook-il-2011", "Holds of 48 hours", "−$15,223,810.00", "Lower than published (96.97%)."),
        ("orange-fl-2025-usms-gap", "Left to the county", "none", ""),
        (
            "la-county-2012-greene",
            "Cost: no day rate, so no total",
            "–",
            "Missing: the daily cost.",
        ),
    ],
)
def test_a_difference_is_told_in_an_amount_and_in_words(
    study_id: str, label: str, amount: str, words: str
) -> None:
    check = check_of(study_id, label)
    assert difference_amount(check) == amount
    assert difference_words(check) == words


@pytest.mark.parametrize(
    ("study_id", "label", "text"),
    [
        ("harris-tx-2011-2014-tcjs", "Cost of all days", "$10,450 higher (0.02%)"),
        (
            "wicomico-md-2000-dailyrate",
            "Overpayment, as the county's gain",
            "less than $1 higher (less than 0.01%)",
        ),
        (
            "gwinnett-ga-scaap-2006",
            "Share of the claim that was paid",
            "0.04 percentage points higher",
        ),
        ("miami-dade-2018-billing", "Billed", "none"),
    ],
)
def test_a_difference_in_a_sentence(study_id: str, label: str, text: str) -> None:
    assert difference_text(check_of(study_id, label)) == text


@pytest.mark.parametrize(
    ("study_id", "label", "amount", "text"),
    [
        ("harris-tx-2011-2014-tcjs", "Cost of all days", "+$10,450.00", "$10,450 más (0.02%)"),
        ("cook-il-2011", "Holds of 48 hours", "−$15,223,810.00", "$15,223,810 menos (96.97%)"),
        ("miami-dade-2018-billing", "Billed", "ninguna", "ninguna"),
    ],
)
def test_a_difference_is_told_in_spanish(study_id: str, label: str, amount: str, text: str) -> None:
    check = check_of(study_id, label)
    with in_language("es"):
        assert difference_amount(check) == amount
        assert difference_text(check) == text


@pytest.mark.parametrize(
    ("value", "unit", "english", "spanish"),
    [
        ("1", "days", "1 day", "1 día"),
        ("5.25", "years", "5.25 years", "5.25 años"),
        ("1", "people", "1 person", "1 persona"),
        ("366", "detainers", "366 detainers", "366 solicitudes de retención"),
        ("4", "quarters", "4 quarters", "4 trimestres"),
        ("55", "dollars a day", "$55 a day", "$55 por día"),
    ],
)
def test_a_figure_of_a_study_has_its_unit_in_each_language(
    value: str, unit: str, english: str, spanish: str
) -> None:
    given = StudyInput(name="", label="", value=Decimal(value), unit=unit, origin="")
    assert input_value(given) == english
    with in_language("es"):
        assert input_value(given) == spanish


def check_of(study_id: str, label: str) -> RecomputedCheck:
    """The check of a study with this label."""
    found = recompute_study(study_id)
    assert found is not None
    return next(check for check in found.checks if check.check.label == label)


def test_the_case_with_the_county_s_own_days_stands_beside_the_advocates(
    client: CheckingClient,
) -> None:
    words = client.get("/studies/miami-dade-2018-complicity").words
    assert "966 people × 56 days = 54,096 days" in words
    assert "966 people × 7 days = 6,762 days" in words


def test_an_amount_in_cents_keeps_its_cents() -> None:
    study = find_study("gwinnett-ga-scaap-2006")
    assert study is not None
    assert "$30.30 a day" in [input_value(given) for given in study.inputs]
