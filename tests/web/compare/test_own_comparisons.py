"""A draft or a saved version beside another calculation."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.services.cases import FULL, QUICK
from tests.web.calculations.journey import (
    address,
    begin,
    draft_of,
    press,
    saved,
    says_wrong,
    send,
    shared,
    summary,
)

STUDY = "study:miami-dade-2018-complicity:main"


def compare(
    visitor: CheckingClient, calculation_id: str, other: str, more: str = "", status: int = 200
) -> Page:
    path = f"/calculations/{calculation_id}/compare?with={quote(other)}{more}"
    return visitor.get(path, status)


def more_people(calculation: str = "500") -> dict[str, object]:
    figures = {**QUICK["figures"], "people_held": calculation}
    return {**QUICK, "title": "Holds, counted again", "figures": figures}


def test_the_page_before_a_choice_explains_and_asks(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, QUICK)
    page = visitor.get(address(calculation_id, "compare"))
    assert page.h1 == "Compare with another estimate"
    assert "The first estimate, A, is Holds of 2025: draft as it stands now." in page.words
    assert page.form()[1]["with"] == ""


def test_another_draft_of_this_browser_is_offered_and_compared(visitor: CheckingClient) -> None:
    first, second = draft_of(visitor, QUICK), draft_of(visitor, more_people())
    page = visitor.get(address(first, "compare"))
    assert f"calculation:{second}" in [option.get("value") for option in page.all("option")]
    page = compare(visitor, first, f"calculation:{second}")
    assert page.h1 == (
        "The whole difference of $17,204 is the people held past release: "
        "500 people in B against 412 in A."
    )
    assert "+$17,203.78" in page.words
    assert address(second, "result") in page.links()


def test_versions_of_the_calculation_itself_are_compared(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, QUICK)
    saved(visitor, calculation_id)
    send(visitor, calculation_id, "funnel", {"figures-people_held-value": "500"})
    page = saved(visitor, calculation_id)
    assert "Compare with version 2" in page.words
    links = [href for href in page.links() if "/compare?" in href]
    assert [href for href in links if "version%3A1" in href or "version:1" in href]
    page = compare(visitor, calculation_id, "version:1")
    assert "412 people in B against 500 in A" in page.h1
    path = address(calculation_id, "versions/1/compare?with=draft")
    assert "500 people in B against 412 in A" in visitor.get(path).h1


def test_a_version_under_today_s_method_says_plainly_that_nothing_differs(
    visitor: CheckingClient,
) -> None:
    calculation_id = draft_of(visitor, FULL)
    saved(visitor, calculation_id)
    page = visitor.get(address(calculation_id, "versions/1/compare?with=today"))
    assert page.h1.startswith("Nothing differs between the two: both come to −$5,5")
    assert "The same figures under today’s method and reference facts." in page.words


def test_a_study_is_compared_and_what_it_counts_is_said_first(visitor: CheckingClient) -> None:
    page = compare(visitor, draft_of(visitor, QUICK), STUDY)
    words = page.words
    assert words.index("The two count different things") < words.index(page.h1)
    assert words.index("A is about Harris County, TX") < words.index(page.h1)
    assert "/studies/miami-dade-2018-complicity#case-main" in page.links()
    rows = [[words_of(cell) for cell in row] for row in page.all("tr")]
    assert ["Figure", "A", "B", "Share of the difference"] in rows


def test_another_result_can_be_compared(visitor: CheckingClient) -> None:
    first, second = draft_of(visitor, QUICK), draft_of(visitor, more_people())
    page = compare(visitor, first, f"calculation:{second}", "&result=detention_days")
    assert page.h1.startswith("The whole difference of 121 days is the people held")
    assert page.form()[1]["result"] == "detention_days"


def test_what_does_not_enter_and_other_sources_stand_below(visitor: CheckingClient) -> None:
    page = compare(visitor, draft_of(visitor, QUICK), f"calculation:{draft_of(visitor, FULL)}")
    assert "Differs, but does not enter" in page.words
    assert "Jail spending in one year: only B, $8,806,926.00" in page.words
    assert "Same number, other source" in page.words


def test_a_link_of_this_site_is_compared(visitor: CheckingClient, reader: CheckingClient) -> None:
    link = shared(visitor, draft_of(visitor, more_people()))
    own = draft_of(reader, QUICK)
    for pasted in (link, f"http://localhost{link}", f"{link}/report", f"http://localhost/es{link}"):
        page = reader.get(address(own, f"compare?with=&link={quote(pasted)}"))
        assert "500 people in B against 412 in A" in page.h1
        assert link in page.links()
    assert "500 people in B against 412 in A" in compare(reader, own, link).h1


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("https://example.org/s/abcdefghijklmnop", "This is not a view link of this site."),
        ("http://localhost/calculations/abc", "This is not a view link of this site."),
        ("/s/", "This is not a view link of this site."),
        ("/fr/s/abcdefghijklmnop", "This is not a view link of this site."),
        ("http://[/s/abcdefghijkl", "This is not a view link of this site."),
        ("/s/abcdefghijklmnop", "There is no calculation behind this link."),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_the_field(
    visitor: CheckingClient, pasted: str, said: str
) -> None:
    path = f"compare?with=&link={quote(pasted)}"
    page = visitor.get(address(draft_of(visitor, QUICK), path), 422)
    assert says_wrong(page, "link").startswith(said)


def test_the_form_and_its_problems_are_in_the_language_of_the_page(
    visitor: CheckingClient,
) -> None:
    own = address(draft_of(visitor, QUICK), "compare")
    page = visitor.get(f"/es{own}")
    assert page.h1 == "Comparar con otra estimación"
    assert [words_of(label) for label in page.all("label")] == [
        "Comparar con",
        "O pegue un enlace para compartir",
        "Resultado que se compara",
    ]
    page = visitor.get(f"/es{own}?with=&link=/s/abcdefghijklmnop", 422)
    assert [message for _, message in summary(page)] == [
        "Este enlace no lleva a ningún cálculo. Compruebe que se pegó el enlace completo."
    ]
    assert "Or paste a view link" in visitor.get(own).words


def test_a_revoked_link_is_told_at_the_field(visitor: CheckingClient) -> None:
    other = draft_of(visitor, FULL)
    link = shared(visitor, other)
    press(visitor, visitor.get(address(other, "versions/1")), "Revoke")
    page = visitor.get(address(draft_of(visitor, QUICK), f"compare?link={link}"), 422)
    assert says_wrong(page, "link").startswith("This link has been turned off.")


@pytest.mark.parametrize(
    "wish",
    [
        "nothing",
        "today",
        "draft:1",
        "version:9",
        "version:x",
        "version:" + "9" * 30,
        "calculation:aaaaaaaaaaaa",
        "calculation:",
        "study:atlantis:main",
        "study:miami-dade-2018-complicity:mayor",
        "study:",
        "\u202e\x00",
    ],
)
def test_a_choice_that_is_not_there_is_told_at_the_field(
    visitor: CheckingClient, wish: str
) -> None:
    page = compare(visitor, draft_of(visitor, QUICK), wish, status=422)
    assert says_wrong(page, "with") == "What you chose is not there. Choose from the list."


def test_sending_nothing_and_an_unknown_result_are_told_at_their_fields(
    visitor: CheckingClient,
) -> None:
    own = draft_of(visitor, QUICK)
    page = visitor.get(address(own, "compare?with=&link=&result=net_cost"), 422)
    assert says_wrong(page, "with") == "Choose what to compare with, or paste a view link."
    page = compare(visitor, own, STUDY, "&result=profit", 422)
    assert says_wrong(page, "result").startswith("There is no such result.")


def test_only_its_own_browser_compares_a_draft_and_is_offered_it(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    theirs = draft_of(visitor, QUICK)
    for path in ("compare", "versions/1/compare"):
        reader.get(address(theirs, path), 404)
    own = begin(reader)
    compare(reader, own, f"calculation:{theirs}", status=422)
    assert theirs not in reader.get(address(own, "compare")).text


def test_the_pages_of_a_calculation_lead_to_the_comparison(visitor: CheckingClient) -> None:
    own = draft_of(visitor, QUICK)
    assert address(own, "compare") in visitor.get(address(own, "result")).links()
    links = saved(visitor, own).links()
    assert address(own, "versions/1/compare") in links
    assert address(own, "versions/1/compare?with=today") in links


def test_a_comparison_is_kept_to_oneself(visitor: CheckingClient) -> None:
    page = compare(visitor, draft_of(visitor, QUICK), STUDY)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Cache-Control"] == "private, no-store"
