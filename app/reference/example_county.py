"""The record of the invented county 00000: who enters and signs what, in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.reference.counties import EXAMPLE_FIPS
from app.reference.tables import read_document


@dataclass(frozen=True)
class ExamplePerson:
    """Somebody made up. `key` is what the acts call them by."""

    key: str
    name: str
    title: str
    role: str


@dataclass(frozen=True)
class ExampleAct:
    """Values entered together, or a fiscal year certified (`fiscal_year`), by one person.

    A value has kind, fiscal_year, name, item, month and content; `jail` is the item of a jail.
    """

    by: str
    values: Sequence[Mapping[str, Any]]
    fiscal_year: int | None
    reason: str


@dataclass(frozen=True)
class ExampleCounty:
    """The whole example. `starts` is the month in which its fiscal years start."""

    starts: int
    people: tuple[ExamplePerson, ...]
    acts: tuple[ExampleAct, ...]


def is_of_example(county_version: str) -> bool:
    """Whether a version of a county's figures ("00000/2025/1") is the invented county's."""
    return county_version.strip().startswith(f"{EXAMPLE_FIPS}/")


@lru_cache(maxsize=1)
def example_county() -> ExampleCounty:
    """The example as it is written in data/example_county.json."""
    row = read_document("example_county.json")
    return ExampleCounty(
        starts=row["fiscal_year_starts"],
        people=tuple(ExamplePerson(key, **told) for key, told in row["people"].items()),
        acts=tuple(_act(act) for act in row["acts"]),
    )


def _act(row: Mapping[str, Any]) -> ExampleAct:
    return ExampleAct(row["by"], row.get("enter", ()), row.get("certify"), row.get("reason", ""))
