"""A comparison of two calculations as plain text, for a terminal or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.engine.quantities import QUANTITIES
from app.reports.content.compared_amounts import exactly, share_text, signed

Document = Mapping[str, Any]
NOT_STATED = "not stated"


def comparison_outline(found: Document, names: tuple[str, str]) -> str:
    """The sentence, both results, each difference with its amount, and what does not enter.

    `names` are what the two are called where they have no title: their files.
    """
    parts = [
        "\n".join(_opening(found, names)),
        _section(_heading(found), _figures(found)),
        _section("Differs, but does not enter", _aside(found["not_entering"])),
        _section("Same number, other source", _aside(found["same_value_other_source"])),
        _section("Take note", [caution["text"] for caution in found["cautions"]]),
    ]
    return "\n\n".join(part for part in parts if part)


def _heading(found: Document) -> str:
    return "What differs" if found["difference"] is None else "What makes the difference"


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)]) if lines else ""


def _opening(found: Document, names: tuple[str, str]) -> Iterator[str]:
    yield found["sentence"]
    for letter, name in zip(("a", "b"), names, strict=True):
        side = found[letter]
        title = " ".join(side["title"].split()) or name
        amount = side["value_text"] or "not known"
        yield f"{letter.upper()}: {title}. {found['label']}: {amount} ({side['definition_label']})"
    if found["difference"] is not None:
        unit = QUANTITIES[found["result"]].unit
        yield f"B less A: {exactly(Decimal(found['difference']), unit)}"


def _figures(found: Document) -> list[str]:
    lines = []
    unit = QUANTITIES[found["result"]].unit
    for figure in found["figures"]:
        amount = ""
        if figure["amount"] is not None:
            part = share_text(figure["share"])
            amount = f"{signed(Decimal(figure['amount']), unit)}{f' ({part})' if part else ''}  "
        lines.append(f"{amount}{_said(figure)}")
        lines += [f"    {_said(member)}" for member in figure["members"]]
    return lines


def _aside(entries: list[Document]) -> list[str]:
    return [_said(entry) for entry in entries]


def _said(entry: Document) -> str:
    one, other = (entry[side] or NOT_STATED for side in ("a", "b"))
    told = one if one == other else f"A {one}, B {other}"
    return f"{entry['label']}: {told}"
