"""The table of choices: what is counted down the side, a policy a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import MINUS, near, plain_number
from app.reports.content.amounts import NONE, headline
from app.reports.content.definitions import lacking_in_words
from app.reports.content.stated import Document, Stated

NOT_KNOWN = "not known"
AT_ONCE = "At once, at marginal cost"
NO_YEARS = "Year 1, year 2 and six years need the growth of detainers and of the daily cost."
_YEARS = ("year_1", "year_2", "six_years")
_CONSTANT = "net_cost_constant_dollars"


@dataclass(frozen=True, slots=True)
class ChoiceCell:
    """What a policy comes to. Not `known`: said quietly."""

    text: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One thing that is counted, for every policy in the order of the columns."""

    label: str
    cells: tuple[ChoiceCell, ...]
    strong: bool = False


def _beds(text: str) -> str:
    return plain_number(Decimal(text), 1)


def _whole(text: str) -> str:
    return headline(Decimal(text))


def _off(text: str) -> str:
    """Money received lowers the cost: "−$27,550"."""
    amount = _whole(text)
    return amount if amount.startswith(MINUS) or not Decimal(text) else f"{MINUS}{amount}"


_VALUES: dict[str, tuple[str, Callable[[str], str]]] = {
    "people": ("People held", _beds),
    "detention_days": ("Days counted", _beds),
    "beds_used": ("Beds in use", _beds),
    "gross_cost": ("Gross cost", _whole),
    "reimbursements": ("Money received", _off),
    "net_cost": ("Net cost", _whole),
}
_LATER: dict[str, str] = {
    "year_1": "Net cost, year 1",
    "year_2": "Net cost, year 2",
    "six_years": "Net cost, six years",
}


def choice_rows(columns: Sequence[Document], stated: Stated) -> tuple[ChoiceRow, ...]:
    """The rows for which at least one policy has something to say."""
    if not columns:
        return ()
    rows = [
        _row("Held, compared to now", [_share(column) for column in columns], NONE),
        *(_values(name, columns) for name in _VALUES),
        _row("Nine draws in ten", _ranges(columns), NONE),
        _row("Change from now", [_change(column, "change") for column in columns]),
        *_at_once(columns),
        *(_later(name, label, columns) for name, label in _LATER.items()),
    ]
    if not stated.is_in_constant_dollars:
        rows.append(_later(_CONSTANT, _in_dollars(stated), columns))
    return _with_reasons([row for row in rows if any(cell.known for cell in row.cells)], columns)


def lacking_years(columns: Sequence[Document]) -> str:
    """Why there are no years, where no policy has any."""
    years = [column["values"][name] for column in columns for name in _YEARS]
    return NO_YEARS if years and not any(years) else ""


def _row(
    label: str, texts: Sequence[str | None], unknown: str = NOT_KNOWN, strong: bool = False
) -> ChoiceRow:
    cells = (ChoiceCell(unknown, False) if text is None else ChoiceCell(text) for text in texts)
    return ChoiceRow(label, tuple(cells), strong)


def _values(name: str, columns: Sequence[Document]) -> ChoiceRow:
    label, written = _VALUES[name]
    found = [column["values"][name] for column in columns]
    unknown = NOT_KNOWN
    if name == "reimbursements" and not any(found):
        unknown = "none entered"
    texts = [None if text is None else written(text) for text in found]
    return _row(label, texts, unknown, strong=name == "net_cost")


def _later(name: str, label: str, columns: Sequence[Document]) -> ChoiceRow:
    found = [column["values"][name] for column in columns]
    return _row(label, [None if text is None else _whole(text) for text in found])


def _range(column: Document) -> str | None:
    found = column["range"]
    if not found:
        return None
    ends = Decimal(found["p5"]), Decimal(found["p95"])
    low, high = (headline(near(end, *ends)) for end in ends)
    return low if low == high else f"{low} to {high}"


def _share(column: Document) -> str | None:
    """ "5% of people"; that they are those held now stands in the row's name."""
    return str(column["share_text"]).replace(" held now", "") or None


def _ranges(columns: Sequence[Document]) -> list[str | None]:
    """The range of each policy; none at all where no policy has two ends."""
    found = [_range(column) for column in columns]
    are_wide = any(each["p5"] != each["p95"] for column in columns if (each := column["range"]))
    return found if are_wide else [None for _ in columns]


def _at_once(columns: Sequence[Document]) -> list[ChoiceRow]:
    """What changes at marginal cost; nothing where no policy knows it."""
    found = [_change(column, "change_at_marginal_cost") for column in columns]
    return [_row(AT_ONCE, found)] if any(found[1:]) else []


def _change(column: Document, key: str) -> str | None:
    """ "−$40,000", "+$3,000"; of the current practice a dash."""
    if column["policy"] == "current":
        return NONE
    if column[key] is None:
        return None
    change = Decimal(column[key])
    if not change:
        return "no change"
    return headline(change) if change < 0 else f"+{headline(change)}"


def _in_dollars(stated: Stated) -> str:
    year = stated.facts.get("cpi_of_dollars", {}).get("year")
    return f"Net cost in dollars of {year}" if year else "Net cost in constant dollars"


def _with_reasons(rows: Sequence[ChoiceRow], columns: Sequence[Document]) -> tuple[ChoiceRow, ...]:
    """What a policy needs, said once: in the first cell of its column that is not known."""
    found = [list(row.cells) for row in rows]
    for place, column in enumerate(columns):
        needs = lacking_in_words(column["needs"])
        first = next((cells for cells in found if cells[place].text == NOT_KNOWN), None)
        if needs and first:
            first[place] = ChoiceCell(f"{NOT_KNOWN}: needs {needs}", known=False)
    return tuple(
        ChoiceRow(row.label, tuple(cells), row.strong)
        for row, cells in zip(rows, found, strict=True)
    )
