"""The summary of a batch as a JSON document, and a document as the summary it was made of.

Figures, definitions and units stand in it by their keys, which belong to no language. Remarks,
problems and warnings stand in the words they were said in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from app.intake.problems import RowProblem
from app.services.batch_summary import (
    Amount,
    BatchSummary,
    Compared,
    Group,
    Known,
    PlaceAndPeriod,
)

Document = Mapping[str, Any]
_AS_IT_IS = ("rows_read", "rows_computed", "rows_without_total", "rows_refused")


def summary_document(summary: BatchSummary) -> dict[str, Any]:
    """The whole summary as a JSON object; `summary_of` is its inverse."""
    return {
        **{name: getattr(summary, name) for name in _AS_IT_IS},
        "columns": list(summary.columns),
        "remarks": list(summary.remarks),
        "problems": list(map(asdict, summary.problems)),
        "warnings": [
            {"column": column, "message": message, "rows": rows}
            for (column, message), rows in summary.warnings.items()
        ],
        "known": list(map(_known_document, summary.known)),
        "groups": list(map(asdict, summary.groups.values())),
    }


def summary_of(document: Document) -> BatchSummary:
    """The summary that `summary_document` made the document of."""
    groups = map(_group, document["groups"])
    return BatchSummary(
        **{name: document[name] for name in _AS_IT_IS},
        columns=tuple(document["columns"]),
        remarks=tuple(document["remarks"]),
        problems=[RowProblem(**each) for each in document["problems"]],
        warnings={(each["column"], each["message"]): each["rows"] for each in document["warnings"]},
        known=list(map(_known, document["known"])),
        groups={group.key: group for group in groups},
    )


def _known_document(known: Known) -> dict[str, Any]:
    return {
        "place": asdict(known.place),
        "given": sorted(known.given),
        "assumed": sorted(known.assumed),
        "needed": list(known.needed),
    }


def _known(document: Document) -> Known:
    return Known(
        PlaceAndPeriod(**document["place"]),
        frozenset(document["given"]),
        frozenset(document["assumed"]),
        tuple(document["needed"]),
    )


def _group(document: Document) -> Group:
    return Group(**{**document, "rows": list(map(_compared, document["rows"]))})


def _compared(document: Document) -> Compared:
    return Compared(
        PlaceAndPeriod(**document["place"]),
        _amount(document["net_cost"]),
        _amount(document["constant"]),
        _amount(document["per_resident"]),
        document["dollars_of"],
        tuple(document["warnings"]),
    )


def _amount(document: Document | None) -> Amount | None:
    return Amount(**document) if document else None
