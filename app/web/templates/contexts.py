"""The templates as their page tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from app.engine.case.unit_words import unit_words
from app.intake.batch.column import PARTS, Column
from app.intake.volumes.columns import RATES, VOLUMES
from app.language import Words, say
from app.services.template_files import BATCH, EXAMPLE, KINDS, TEMPLATE_FORMATS, columns_of

TITLES = Words(
    {
        VOLUMES: "Volumes: people, hours and days by month or year",
        RATES: "Daily rates, with the days they are in force",
        BATCH: "Many counties in one file",
    }
)
PURPOSES = Words(
    {
        VOLUMES: (
            "For a jail administrator or an analyst of a county that keeps its figures here. A row "
            "is a month or a fiscal year of the county or of one jail; a column is a figure. You "
            "see what would change before anything is entered."
        ),
        RATES: (
            "For the budget office of a county that keeps its figures here. A row is a published "
            "cost of one jail day, with the first and the last day it holds."
        ),
        BATCH: (
            "For researchers and associations of counties; no account is needed. A row is a county "
            "and a period. Every county goes through the same method; where a figure is missing, "
            "the answer says which."
        ),
    }
)
FORMAT_WORDS = Words({"xlsx": "Workbook (xlsx)", "csv": "Text file (csv)"})


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """One column: what it takes, and a cell as it may be typed. `heading` is empty where it is the
    label."""

    heading: str
    label: str
    unit: str
    includes: str
    excludes: str
    example: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TemplateShown:
    """One template: `files` are (words, address) of the empty one, `examples` of the filled one."""

    kind: str
    title: str
    purpose: str
    files: tuple[tuple[str, str], ...]
    examples: tuple[tuple[str, str], ...]
    columns: tuple[ColumnShown, ...]


def shown_templates() -> list[TemplateShown]:
    """Every template, in the language in use."""
    return [
        TemplateShown(
            kind,
            TITLES[kind],
            PURPOSES[kind],
            _files(kind),
            _files(kind + EXAMPLE),
            tuple(_shown(kind, column) for column in columns_of(kind)),
        )
        for kind in KINDS
    ]


def parts_told() -> list[str]:
    """What may stand in columns of their own beside a figure: "low: the least it may be"."""
    return [say("{name}: {what}", name=name, what=PARTS[name]) for name in PARTS]


def _files(name: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (FORMAT_WORDS[kind], url_for("templates.file", name=name, kind=kind))
        for kind in TEMPLATE_FORMATS
    )


def _shown(kind: str, column: Column) -> ColumnShown:
    quantity = column.quantity
    return ColumnShown(
        # The others are headed by their labels, which stand here anyway.
        heading=column.key if kind == BATCH else "",
        label=column.label,
        unit=unit_words(quantity.unit) if quantity else "",
        includes=column.includes,
        excludes=column.excludes,
        example=column.example,
        choices=tuple(column.choices.items()),
    )
