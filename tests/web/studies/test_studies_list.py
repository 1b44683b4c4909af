"""All studies on one page, by how far they follow."""

from __future__ import annotations

import pytest
from flask import Flask

from app.reference.studies import REPRODUCTION_CLASSES, Study, studies
from app.services.list_studies import featured_studies, list_studies
from app.web.studies.contexts import featured_items, study_groups, study_row
from app.web.studies.wording import BADGES, GROUP_OF, short_text
from tests.checking_client import CheckingClient


@pytest.mark.parametrize("study", studies(), ids=lambda study: study.id)
def test_a_study_is_listed_with_published_ours_and_difference(
    app: Flask, client: CheckingClient, study: Study
) -> None:
    page = client.get("/studies")
    (row,) = [
        row
        for row in page.all("tr")
        if any(a.get("href") == f"/studies/{study.id}" for a in row.iter("a"))
    ]
    words = " ".join("".join(row.itertext()).split())
    shown = study_row(next(found for found in list_studies() if found.study is study))
    for text in (study.published_result, study.finding, shown["ours"], shown["difference"]):
        assert text in words
    assert BADGES[study.reproduction_class] in words


def test_every_class_has_a_group_and_a_badge() -> None:
    assert set(BADGES) == set(GROUP_OF) == set(REPRODUCTION_CLASSES)


def test_each_study_stands_in_one_group() -> None:
    rows = [row["study"].id for group in study_groups(list_studies()) for row in group.rows]
    assert sorted(rows) == sorted(study.id for study in studies())


def test_the_groups_can_be_reached_by_their_names(client: CheckingClient) -> None:
    page = client.get("/studies")
    assert {f"#{group.group.key}" for group in study_groups(list_studies())} <= set(page.links())


def test_the_start_page_shows_what_was_published_and_ours_in_the_sentence(app: Flask) -> None:
    with app.test_request_context():
        items = featured_items(featured_studies())
    assert {(item["title"], item["amount"]) for item in items} == {
        ("Cook County, Illinois, 2011", "$15.7 million"),
        ("Harris County, Texas, 2014", "$57.5 million"),
        ("Miami-Dade County, Florida, 2018", "$12.5 million"),
    }
    endings = {item["text"].rpartition("Recomputed here ")[2] for item in items}
    assert endings == {
        "as a 48-hour hold: $476,190.",
        "at $75 a day: $57,510,450.",
        "with 56 extra days each: $12,534,043.",
    }


def test_our_part_of_the_start_page_s_text_is_not_written_down_anywhere() -> None:
    for found in featured_studies():
        assert short_text(found.headline) not in found.study.finding


def test_a_list_shows_whole_dollars_and_rates_to_the_cent() -> None:
    rows = {row["study"].id: row for g in study_groups(list_studies()) for row in g.rows}
    harris, audit = rows["harris-tx-2011-2014-tcjs"], rows["wicomico-md-2000-dailyrate"]
    assert (harris["ours"], harris["difference"]) == ("$57,510,450", "$10,450 higher (0.02%)")
    assert (audit["ours"], audit["difference"]) == ("$42.82", "none")
