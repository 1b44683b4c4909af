"""Certified figures in a report: the share in every form, the county's note, the appendix."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.reports.content import ResultContent
from app.reports.document.build import report
from app.reports.document.parts import Notice
from app.reports.document.report import FORMS, Occasion, Report
from tests.reports.content.cases import FULL, HOLD
from tests.reports.content.test_certification import NONE, SIGNED, told
from tests.reports.document.test_report import texts

WORDS = "We count from the hour of release.\nSigned, Ana Núñez, Undersheriff"
REPLACED = "Replaced by version 2 on March 1, 2026: January was counted twice."


def signed(note: str = WORDS, **about: Any) -> ResultContent:
    return told({**FULL, "note": note}, "cost_per_trip", about=replace(SIGNED, **about))


def all_of(made: Report) -> list[str]:
    return [*texts(made.opening), *texts(made.sections)]


@pytest.mark.parametrize("form", list(FORMS))
def test_every_form_says_the_share(form: Any) -> None:
    content = signed()
    made = report(content, Occasion(form=form))
    assert any(text.startswith(content.certified.sentence) for text in texts(made.opening))
    plain = report(told(HOLD, "figures"), Occasion(form=form))
    assert NONE in texts(plain.opening)


def test_the_appendix_says_what_is_certified_and_what_followed() -> None:
    content = signed(replaced_by=REPLACED)
    (part,) = [each for each in report(content, Occasion()).sections if each.key == "certification"]
    found = texts(part)
    assert content.certified.sentence in " ".join(found)
    assert {"What rests on certified figures", "Ana Núñez, Undersheriff", REPLACED} <= set(found)


@pytest.mark.parametrize("form", list(FORMS))
def test_a_replaced_version_says_so_before_anything_else(form: Any) -> None:
    first = report(signed(replaced_by=REPLACED), Occasion(form=form)).opening[0]
    assert isinstance(first, Notice)
    assert REPLACED in texts(first)


def test_the_note_of_the_county_follows_the_first_page() -> None:
    made = report(signed(), Occasion())
    assert made.sections[0].title == "Note of the county"
    assert texts(made.sections[0].blocks)[:1] == [WORDS.partition("\n")[0]]
    assert all_of(made).count("Signed, Ana Núñez, Undersheriff") == 1


@pytest.mark.parametrize("form", ["page", "fiscal-note"])
def test_a_short_form_has_the_note_whole_or_says_where_it_stands(form: Any) -> None:
    made = report(signed(), Occasion(form=form))
    assert "Note of the county" in texts(made.opening)
    assert "Signed, Ana Núñez, Undersheriff" in texts(made.opening)
    long = report(signed("A long note. " * 60), Occasion(form=form))
    assert "Note of the county" not in texts(long.opening)
    assert any("stands in the full report" in text for text in texts(long.opening))


def test_a_note_of_anyone_else_is_not_called_the_county_s() -> None:
    made = report(told({**FULL, "note": WORDS}), Occasion())
    assert "Note of the county" not in all_of(made)
    assert any(text.startswith("Note from") for text in all_of(made))


def test_a_paper_says_where_the_county_s_figures_stand() -> None:
    made = report(signed(), Occasion(site="https://holdcost.example/es"))
    assert "holdcost.example/es/c/53053/2025/v1" in texts(made.opening)
    assert not any("/c/53053" in text for text in texts(report(signed(), Occasion()).opening))
