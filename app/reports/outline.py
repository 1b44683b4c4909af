"""A statement as plain text: the working as an outline, for a terminal or an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from app.engine import Statement, wording
from app.engine.numerals import dollars, percentage
from app.engine.public_case import public_fingerprint
from app.engine.public_documents import public_documents
from app.engine.quantities import QUANTITIES
from app.reports.outline_analysis import analysis_sections

Document = dict[str, Any]
Section = tuple[str, list[str]]

DAYS = ("daily_cost", "detention_days", "detention_cost")
RATES = ("average_daily_cost", "full_daily_cost", "marginal_daily_cost", "long_run_daily_cost")
ADDED = ("processing_cost", "transport_cost", "medical_cost", "program_cost")
TERMS = (
    "cost_per_detainer",
    "cost_per_person_with_detainer",
    "cost_per_person_held",
    "net_cost_per_resident",
    "share_of_jail_spending",
    "beds_used",
    "full_time_equivalents",
    "net_cost_constant_dollars",
)
EXPOSURE = ("Claims", "Claims and fees", "Paid by insurance", "Left to the county")
NOT_KNOWN = "not known"
NOT_SHOWN = "not shown"


def outline(statement: Statement, more: Document | None = None) -> str:
    """The statement from its definition through days, cost and money received to what is missing.

    `more` is what `analyse` says, or parts of it, and the certified share. Sections without content
    are left out; every line of working is the engine's own. As in every report, small counts of
    people are hidden.
    """
    shown, added = public_documents(
        statement.case.to_document(), statement.to_document(), more or {}
    )
    document = {**shown, **(added or {})}
    document["fingerprint"] = public_fingerprint(statement) or document["fingerprint"]
    parts = ["\n".join(_heading(statement.case.title, document))]
    parts += [
        "\n".join([title, *(f"  {line}" for line in lines)])
        for title, lines in _sections(document)
        if lines
    ]
    return "\n\n".join(parts)


def _heading(title: str, document: Document) -> Iterator[str]:
    if title:
        yield " ".join(title.split())
    key, days = document["definition"], document["period_days"]
    yield f"{document['period_start']} to {document['period_end']}, {_days(days)}"
    yield f"Definition: {wording.DEFINITIONS[key]}. {wording.DEFINITION_COUNTS[key]}"
    yield f"Daily cost: {wording.COST_BASES[document['cost_basis']]}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count:,} days"


def _sections(document: Document) -> Iterator[Section]:
    refusal = document["refusal"]
    yield "No total", [refusal["message"]] if refusal else []
    yield "A jail day, by what is counted", _worked(document, RATES)
    yield "Days and their cost", _worked(document, DAYS)
    yield "Lines", [_line(line) for line in document["lines"]]
    yield "Added costs", _worked(document, ADDED)
    yield "Gross cost", _worked(document, ("gross_cost",))
    yield "Money received", _received(document)
    yield "Net cost", _worked(document, ("net_cost",))
    yield "Certified by the county", _certified(document.get("certified_share"))
    yield "In the county's terms", _worked(document, TERMS)
    yield "The definitions side by side, never added together", _definitions(document)
    yield "By severity", _severity(document["severity"])
    yield "Legal exposure, beside the total", _exposure(document["exposure"])
    yield "Projection", [_year(year) for year in document["projection"]]
    yield from analysis_sections(document)
    yield "Not known yet", [_missing(each) for each in document["missing"]]
    yield "Take note", [f"{w['path']}: {w['message']}" for w in document["warnings"]]
    yield "Proof", [f"Method {document['method_version']}, {document['fingerprint']}"]


def _worked(document: Document, names: Iterable[str]) -> list[str]:
    results = document["results"]
    return [f"{results[n]['label']}: {results[n]['working']}" for n in names if n in results]


def _line(line: Document) -> str:
    where = f"{line['jail'] or 'Jail'}, {line['period_start']} to {line['period_end']}"
    return f"{where}: {line['working'] or NOT_KNOWN}"


def _received(document: Document) -> list[str]:
    rows = [f"{row['label']}: {row['working']}" for row in document["reimbursements"]]
    return rows + (_worked(document, ("reimbursements",)) if len(rows) > 1 else [])


def _certified(share: Document | None) -> list[str]:
    if share is None:
        return []
    amounts = f"{_money(share['certified'])} of {_money(share['of'])}"
    found = f"{amounts} in gross cost, before money received"
    told = found if share["share"] is None else f"{found}, {percentage(Decimal(share['share']))}"
    parts = [
        f"{part['label']}: {_money(part['certified'])} of {_money(part['of'])}"
        for part in share["parts"]
    ]
    return [told, *(parts if Decimal(share["certified"]) and not share["is_whole"] else [])]


def _definitions(document: Document) -> list[str]:
    found = []
    for key, definition in document["definitions"].items():
        mark = " (chosen)" if definition["chosen"] else ""
        found.append(f"{wording.DEFINITIONS[key]}{mark}: {_amount(definition)}")
    return found


def _amount(definition: Document) -> str:
    if definition["partial"]:
        return "known for part of the period only; see the lines"
    if definition["amount"] is None:
        needs = ", ".join(QUANTITIES[name].label.lower() for name in definition["needs"])
        return f"{NOT_KNOWN}; needs {needs}" if needs else NOT_KNOWN
    amount = _money(definition["amount"])
    return f"{amount}, {definition['evidence']}" if definition["evidence"] else amount


def _severity(severity: Document | None) -> list[str]:
    if not severity:
        return []
    rows = [
        f"{row['name']}: {NOT_SHOWN if 'hidden' in row else _money(row['cost'])}"
        for row in severity["classes"]
    ]
    said = f"{severity['basis_words']}; {severity['proportion'] or NOT_KNOWN}"
    return [said, *rows, *filter(None, [severity.get("note")])]


def _exposure(exposure: Document | None) -> list[str]:
    steps = exposure["working"] if exposure else []
    return [f"{label}: {step}" for label, step in zip(EXPOSURE, steps, strict=False) if step]


def _year(year: Document) -> str:
    return f"Year {year['year']}: {_money(year['net_cost'])}"


def _missing(missing: Document) -> str:
    return f"{missing['label']} ({missing['name']})"


def _money(amount: str | None) -> str:
    return NOT_KNOWN if amount is None else dollars(Decimal(amount))
