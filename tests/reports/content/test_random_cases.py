"""Content is made for whatever the engine can calculate."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.engine.case import check_case
from app.engine.case.shapes import CASE_FIGURES, CHOICES
from app.engine.quantities.funnel import FUNNEL
from tests.reports.content.analyses import analysed
from tests.reports.content.cases import FULL, HOSTILE, MONTHS, content_of

STAGES = [stage.name for stage in FUNNEL]
LISTS = ("cost_items", "program_items", "reimbursements", "severity", "exposure", "budget_lines")
words = st.sampled_from(["", "Main", HOSTILE, "Ünïcode 監獄 " * 5])


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Cases with any of the figures, choices and lists; many of them give no total."""
    names = draw(st.sets(st.sampled_from(sorted(set(CASE_FIGURES) - set(STAGES)))))
    figures: dict[str, Any] = {name: draw(_figure(name)) for name in names}
    stages = [stage for stage in STAGES if draw(st.booleans())]
    counts = sorted(draw(st.lists(st.integers(0, 9999), min_size=7, max_size=7)), reverse=True)
    figures |= dict(zip(stages, map(str, counts), strict=False))
    lists = {name: FULL[name] for name in LISTS if draw(st.booleans())}
    choices = {name: draw(st.sampled_from(sorted(keys))) for name, keys in CHOICES.items()}
    document = {"title": draw(words), "note": draw(words), **choices, **lists, "figures": figures}
    if draw(st.booleans()):
        document |= {"lines": MONTHS["lines"]}
    return document | {"period_start": "2013-01-01", "period_end": "2013-12-31"}


def _figure(name: str) -> st.SearchStrategy[Any]:
    most = "1" if CASE_FIGURES[name].unit.style == "share" else "8000"
    value = st.decimals("0", most, places=2).map(str)
    about = st.fixed_dictionaries(
        {"likely": value, "grade": st.sampled_from(["", *"ABCDE"]), "note": words}
    )
    return value | about


@given(document=documents(), can_change=st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_content_never_fails_for_a_case_that_can_be_read(
    document: dict[str, Any], can_change: bool
) -> None:
    assume(check_case(document)[0] is not None)
    content = content_of(document, can_change=can_change)
    assert content.answer.text.endswith(".")
    assert bool(content.paying) == bool(content.answer.amount)
    assert len(content.definitions) == 4


@given(document=documents(), can_change=st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_an_analysis_can_be_shown_for_a_case_that_can_be_read(
    document: dict[str, Any], can_change: bool
) -> None:
    assume(check_case(document)[0] is not None)
    content = analysed(document, can_change=can_change)
    assert content.how_sure is not None
    assert content.how_sure.range_sentence.endswith(".")
    assert content.how_sure.floor.sentence.endswith(".")
    if content.choices:
        columns = len(content.choices.choices)
        assert all(len(row.cells) == columns for row in content.choices.rows)
