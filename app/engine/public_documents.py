"""A statement and its analysis as everyone may read them: small counts of people are hidden.

Worked on as documents, since that is what was saved: nothing is computed again, and the
fingerprint stays that of the calculation. See `app.engine.small_cells`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.engine.public_case import tells_apart
from app.engine.small_cells import FEW, SECOND, Mark, SmallSplit, small_cells
from app.language import marked, say

Document = Mapping[str, Any]

WITHHELD = marked("Not shown: these numbers would give away a count of 1 to 10 people.")


def public_documents(
    case: Document, statement: Document, analysis: Document | None
) -> tuple[Document, Document | None]:
    """The statement and the analysis without anything that gives a small count away.

    `case` as a document says which policies tell classes apart. Classes with something to hide get
    `hidden`, "few" or "second", and nothing but their names; the split gets a `note`. Where the
    whole split is hidden its `classes` are empty. The same objects where there is nothing to hide.
    """
    split = _split(statement)
    if split is None or (split.is_shown and not split.hidden):
        return statement, analysis
    shown = {
        **statement,
        "severity": _severity(statement["severity"], split),
        "figures": _figures(statement["figures"], split),
        "warnings": [each for each in statement["warnings"] if split.is_shown or _is_apart(each)],
    }
    return shown, None if analysis is None else _analysis(analysis, case, split)


def _split(statement: Document) -> SmallSplit | None:
    severity = statement["severity"]
    if not severity or all(each["people"] is None for each in severity["classes"]):
        return None
    return small_cells([(each["name"], _count(each["people"])) for each in severity["classes"]])


def _count(people: str | None) -> Decimal | None:
    return None if people is None else Decimal(people)


def _is_apart(warning: Document) -> bool:
    """Whether a warning names no class."""
    return not warning["path"].startswith(("severity", "policies"))


def _severity(severity: Document, split: SmallSplit) -> Document:
    marks = {cell.name: cell.mark.value for cell in split.hidden}
    classes = [
        {**dict.fromkeys(each), "name": each["name"], "hidden": marks[each["name"]]}
        if each["name"] in marks
        else each
        for each in severity["classes"]
        if split.is_shown
    ]
    return {**severity, "classes": classes, "rounding_difference": None, "note": split.note}


def _figures(figures: Sequence[Document], split: SmallSplit) -> list[Document]:
    """The register: a hidden figure keeps its place, its grade and its source."""
    words = {
        f"severity.people.{cell.name}": say(FEW if cell.mark is Mark.FEW else SECOND)
        for cell in split.hidden
    } | {f"severity.days.{cell.name}": say(SECOND) for cell in split.hidden}
    return [
        {**each, "value": words[each["path"]], "low": None, "high": None, "note": ""}
        if each["path"] in words
        else each
        for each in figures
        if split.is_shown or not each["path"].startswith("severity.")
    ]


def _analysis(analysis: Document, case: Document, split: SmallSplit) -> Document:
    shown: dict[str, Any] = {
        name: [each for each in analysis[name] if not _is_of_class(each)]
        for name in ("drivers", "ask")
        if name in analysis
    }
    if policies := analysis.get("policies"):
        shown["policies"] = _policies(policies, case.get("policies", ()), split)
    return {**analysis, **shown}


def _is_of_class(named: Document) -> bool:
    return str(named.get("path") or "").startswith("severity.")


def _policies(found: Document, policies: Sequence[Document], split: SmallSplit) -> Document:
    """The columns and the steps, those of policies that would give a count away without numbers."""
    hidden = [cell.name for cell in split.hidden]
    by_class = {n for n, each in enumerate(policies) if each.get("classes") or each.get("held")}
    told = {
        n
        for n in by_class
        if not split.is_shown
        or tells_apart(policies[n].get("classes", ()), policies[n].get("held", {}), hidden)
    }
    now, *columns = found["columns"]
    return {
        **found,
        "columns": [
            now,
            *(
                _withheld(each, split) if n in told else _without_range(each, n in by_class)
                for n, each in enumerate(columns)
            ),
        ],
        "step_fixed": [_step(each, told) for each in found["step_fixed"]],
    }


def _withheld(column: Document, split: SmallSplit) -> Document:
    return {
        **column,
        **dict.fromkeys(("share", "range", "change", "change_at_marginal_cost")),
        "share_text": "",
        "rule": column["rule"] if split.is_shown else say(WITHHELD),
        "values": dict.fromkeys(column["values"]),
        "needs": [],
        "cautions": [say(WITHHELD)] if split.is_shown else [],
        "working": [],
        "withheld": say(SECOND),
    }


def _without_range(column: Document, is_by_class: bool) -> Document:
    """A range rests on the ends of each class's own count."""
    return {**column, "range": None} if is_by_class else column


_OF_STEP = ("beds", "steps", "change", "amount")


def _step(step: Document, told: Collection[int]) -> Document:
    rows = [
        {**each, **dict.fromkeys(_OF_STEP), "withheld": say(SECOND)} if n in told else each
        for n, each in enumerate(step["by_policy"])
    ]
    return {**step, "by_policy": rows}
