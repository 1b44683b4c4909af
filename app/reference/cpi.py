"""Consumer prices, to show amounts of different years in constant dollars.

Source: `bls-cpi-u` (Bureau of Labor Statistics, CPI-U, U.S. city average, all items, 1982-84=100,
not seasonally adjusted, annual averages).
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from app.language import say
from app.reference.tables import read_rows

SOURCE_ID = "bls-cpi-u"


@lru_cache(maxsize=1)
def cpi() -> Mapping[int, Decimal]:
    """The annual average index by year, from 2000."""
    return MappingProxyType({int(row["year"]): Decimal(row["index"]) for row in _rows()})


def latest_year() -> int:
    """The last year with an annual average."""
    return max(cpi())


def cpi_note(year: int) -> str:
    """What to know about one year's average; empty where there is nothing to say."""
    notes = {int(row["year"]): row["note"] for row in _rows()}
    return say(notes.get(year, ""))


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, str]]:
    return read_rows("cpi_u.csv")
