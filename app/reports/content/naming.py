"""What a figure is called: by its quantity, or by the row of a list it stands in."""

from __future__ import annotations

from collections.abc import Iterable

from app.engine.phrases import lower_first
from app.engine.quantities import QUANTITIES
from app.language import say
from app.reports.content.phrases import upper_first
from app.reports.content.severity import class_name
from app.reports.content.stated import Document, Stated

LISTS = ("cost_items", "program_items", "reimbursements", "budget_lines")


def figure_name(figure: Document, stated: Stated) -> str:
    """A figure of a list is named after its row: "SCAAP award: award"."""
    row = row_name(figure, stated)
    return _named(row, figure["label"]) if row else str(figure["label"])


def row_name(figure: Document, stated: Stated) -> str:
    """The row or class a figure stands in; empty for figures of the calculation and of lines."""
    path = figure["path"]
    group, _, rest = path.partition("[")
    if rest and group in LISTS:
        return upper_first(stated.rows(group)[int(rest.partition("]")[0])]["label"])
    if path.startswith("policies[") and ".held." not in path:
        return str(figure["where"])
    return class_name(figure["where"]) if path.startswith(("severity.", "policies[")) else ""


def placed_name(label: str, where: str) -> str:
    """A quantity with the row it stands in: "SCAAP award: award"; a cost item by its row alone."""
    row = upper_first(where)
    # Cost items have no other figure in a row: the row's name says it all.
    if row and label == QUANTITIES["annual_amount"].label:
        return row
    return _named(row, label) if row else label


def first_and_more(figures: Iterable[Document], stated: Stated) -> str:
    """Figures in few words: "hours held, on average", "Medical contract and 2 more"."""
    names = list(
        dict.fromkeys(row_name(each, stated) or lower_first(each["label"]) for each in figures)
    )
    if len(names) == 1:
        return names[0]
    return say("{name} and {count} more", name=names[0], count=len(names) - 1)


def _named(row: str, label: str) -> str:
    return row if row == label else f"{row}: {lower_first(label)}"
