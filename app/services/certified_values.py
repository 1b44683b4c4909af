"""What a county has certified and what is in force of it, place by place."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.records.document import record_of_document
from app.records.entry import Content
from app.services.county_versions import versions_in_force


def certified_values(
    session: Session, county_fips: str, fiscal_year: int | None = None
) -> Mapping[str, Content]:
    """The certified contents by place in one text, from the version in force of each year.

    Of one fiscal year where it is named. What belongs to no single year is the same in all of
    them, but for what changed between: the newest year's stands.
    """
    found: dict[str, Content] = {}
    for version in reversed(versions_in_force(session, county_fips)):
        if fiscal_year in (None, version.fiscal_year):
            record = record_of_document(json.loads(version.record_document))
            found |= {str(value.place): value.content for value in record}
    return found
