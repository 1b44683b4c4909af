"""Which certified version of a county's figures a case was made from: "53053/2025/1"."""

from __future__ import annotations

import re
from typing import NamedTuple

# A county's code, the year its fiscal year ends in, the version.
PATTERN = r"[0-9]{5}/(199[0-9]|20[0-9]{2})/[1-9][0-9]{0,8}"


class CountyVersionName(NamedTuple):
    """A county by its FIPS code, a fiscal year by the year it ends in, and the version's number."""

    county_fips: str
    fiscal_year: int
    number: int

    def __str__(self) -> str:
        return f"{self.county_fips}/{self.fiscal_year}/{self.number}"


def county_version_of(text: str) -> CountyVersionName | None:
    """What a case's `county_version` names; None for an empty text and for anything else."""
    if not re.fullmatch(PATTERN, text):
        return None
    county_fips, fiscal_year, number = text.split("/")
    return CountyVersionName(county_fips, int(fiscal_year), int(number))
