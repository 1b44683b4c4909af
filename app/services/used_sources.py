"""Which documents of the register something rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from app.persistence.admin import sources_of_months
from app.reference import counties, cpi, time_zones
from app.reference.glossary import terms
from app.reference.liability import reference_cases
from app.reference.programs import topics
from app.reference.state_rules import rule_for, state_rules
from app.reference.studies import studies


def used_sources(session: Session) -> frozenset[str]:
    """The ids of the sources named by a fact of the reference or by a month that was imported."""
    return frozenset([*_named_by_facts(), *sources_of_months(session)])


def _named_by_facts() -> Iterator[str]:
    yield from (counties.SOURCE_ID, cpi.SOURCE_ID, time_zones.SOURCE_ID)
    for rule in (*state_rules(), rule_for("", date.min), rule_for("", date.max)):
        yield from rule.source_ids
    yield from (case.source_id for case in reference_cases())
    yield from (study.source_id for study in studies())
    yield from (term.source_id for term in terms() if term.source_id)
    for topic in topics():
        yield from topic.source_ids
        yield from (figure.source_id for figure in topic.figures)
