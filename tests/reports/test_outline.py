"""The outline of a statement as plain text."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings

from app.engine import Facts, calculate, read_case
from app.engine.public_case import as_public
from app.reports.outline import outline
from tests.engine.cases import documents, facts
from tests.engine.worked import HOLDS, a_case


def lines_of(document: dict[str, Any]) -> list[str]:
    return outline(calculate(read_case(document))).splitlines()


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), facts)
def test_every_statement_has_an_outline(document: dict[str, Any], known: Facts) -> None:
    statement = calculate(read_case(document), known)
    text = outline(statement)
    stated = statement.to_document()
    assert as_public(statement).to_document()["fingerprint"] in text
    for name in ("gross_cost", "net_cost", "detention_cost"):
        if name in stated["results"]:
            assert stated["results"][name]["working"] in text


def test_definitions_stand_side_by_side_with_their_evidence() -> None:
    lines = lines_of(a_case(HOLDS))
    assert "  Held past release (chosen): $39,978.25, people × hours each" in lines
    assert any(line.startswith("  Longer stay during the case: not known; needs") for line in lines)


def test_a_title_of_several_lines_is_one() -> None:
    assert lines_of(a_case(title="First\nsecond"))[0] == "First second"


def test_sections_without_content_are_left_out() -> None:
    text = "\n".join(lines_of(a_case(HOLDS)))
    for title in ("Money received", "By severity", "Legal exposure", "Projection", "Lines"):
        assert title not in text
    assert "365 days" in text


def test_a_period_of_one_day_has_one() -> None:
    one_day = {"period_start": "2025-01-01", "period_end": "2025-01-01"}
    assert lines_of(one_day)[0] == "2025-01-01 to 2025-01-01, 1 day"
