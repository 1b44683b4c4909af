"""What unlawful holds have cost elsewhere: cases to set beside a total, never in it.

Each case names its source. Amounts are dollars of the year they were agreed or awarded.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.language import Spoken
from app.reference.tables import read_document


@dataclass(frozen=True, kw_only=True)
class ReferenceCase:
    """One settlement or verdict. What is not known is None; `amount_text` says "up to" and so on.

    `days` are person-days kept past release, `amount_per_day` dollars for each of them.
    """

    id: str
    title: str
    place: str
    state: str
    year: int | None
    sentence: Spoken = Spoken()
    amount: Decimal
    amount_text: Spoken = Spoken()
    people: int | None
    days: Decimal | None
    amount_per_day: Decimal | None
    status: Spoken = Spoken()
    source_id: str
    caution: Spoken = Spoken()


@lru_cache(maxsize=1)
def reference_cases() -> tuple[ReferenceCase, ...]:
    """The five cases of the method, section 3.9."""
    return tuple(_case(row) for row in read_document("liability.json"))


def _case(row: dict[str, Any]) -> ReferenceCase:
    numbers = {name: _number(row[name]) for name in ("days", "amount_per_day")}
    return ReferenceCase(**{**row, **numbers, "amount": Decimal(row["amount"])})


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
