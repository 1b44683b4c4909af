"""What is behind a view link, or a published study, beside another calculation."""

from __future__ import annotations

import pytest

from app.reference.studies import Study, studies
from tests.checking_client import CheckingClient
from tests.services.cases import FULL, QUICK
from tests.web.calculations.journey import draft_of, shared

STUDY = "study:miami-dade-2018-billing:main"


def test_a_reader_compares_with_a_study_and_learns_nothing_else(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = draft_of(visitor, FULL)
    link = shared(visitor, calculation_id)
    for path in ("compare", f"compare?with={STUDY}", "compare?with=today"):
        page = reader.get(f"{link}/{path}")
        assert page.headers.get("Set-Cookie") is None
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
        robots = [meta for meta in page.all("meta") if meta.get("name") == "robots"]
        assert [meta.get("content") for meta in robots] == ["noindex, nofollow"]
        assert calculation_id not in page.text
        assert not [href for href in page.links() if href.startswith("/calculations/")]
    assert "version 1, saved" in page.words


def test_a_reader_is_offered_studies_and_today_s_method_alone(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    for client in (visitor, reader):
        values = [o.get("value", "") for o in client.get(f"{link}/compare").all("option")]
        kinds = {value.partition(":")[0] for value in values if value != "net_cost"}
        assert {"today", "study"} <= kinds
        assert not kinds & {"calculation", "version", "draft"}


def test_a_reader_compares_two_links(visitor: CheckingClient, reader: CheckingClient) -> None:
    one, other = shared(visitor, draft_of(visitor, QUICK)), shared(visitor, draft_of(visitor, FULL))
    page = reader.get(f"{one}/compare?link={other}")
    assert {one, other} <= set(page.links())
    assert "Both" in page.h1 or "difference" in page.h1 or "reason" in page.h1


@pytest.mark.parametrize("wish", ["draft", "version:1", "calculation:aaaaaaaaaaaa"])
def test_a_reader_cannot_reach_what_was_not_shared(
    visitor: CheckingClient, reader: CheckingClient, wish: str
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    reader.get(f"{link}/compare?with={wish}", 422)


def test_an_unknown_token_finds_nothing(reader: CheckingClient) -> None:
    reader.get("/s/" + "x" * 32 + "/compare", 404)


def test_a_shared_page_leads_to_the_comparison(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    assert {f"{link}/compare", f"{link}/compare?with=today"} <= set(reader.get(link).links())


def test_a_study_is_compared_with_another_and_with_one_s_own(visitor: CheckingClient) -> None:
    path = "/studies/miami-dade-2018-complicity"
    assert f"{path}/compare" in visitor.get(path).links()
    assert f"{path}/compare" in visitor.get(f"{path}/result").links()
    page = visitor.get(
        f"{path}/compare?case=county_view&with=study:miami-dade-2018-complicity:main"
    )
    assert page.h1.endswith("is the extra days for each person: 56 days in B against 7 in A.")
    assert page.form()[1]["case"] == "county_view"
    own = draft_of(visitor, QUICK)
    page = visitor.get(f"{path}/compare?with=calculation:{own}")
    assert "Holds of 2025" in page.words


def test_a_study_or_case_that_does_not_exist_is_not_found(visitor: CheckingClient) -> None:
    for path in ("atlantis/compare", "miami-dade-2018-complicity/compare?case=mayor"):
        visitor.get(f"/studies/{path}", 404)


def test_the_study_page_shows_the_one_figure_that_explains_the_quarrel(
    visitor: CheckingClient,
) -> None:
    page = visitor.get("/studies/miami-dade-2018-complicity")
    assert "Why two figures differ" in page.words
    assert (
        "The whole difference of $11.0 million is the extra days for each person: "
        "56 days in B against 7 in A." in page.words
    )
    assert "+$10,967,287.80 100%" in page.words
    assert "our inference" not in page.words


def test_gross_and_net_of_scaap_are_marked_as_our_inference(visitor: CheckingClient) -> None:
    words = visitor.get("/studies/king-wa-2013-beckett-evans").words
    assert "Note: our inference" in words
    assert "the link is our inference." in words
    assert "−$1,000,000.00 100%" in words
    assert words.index("our inference") < words.index("comes from “SCAAP award 2011”")


@pytest.mark.parametrize(
    "study", [each for each in studies() if not each.comparisons][:2], ids=lambda each: each.id
)
def test_a_study_without_a_comparison_shows_none(visitor: CheckingClient, study: Study) -> None:
    assert "Why two figures differ" not in visitor.get(f"/studies/{study.id}").words
