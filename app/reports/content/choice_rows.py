"""The table of choices: what is counted down the side, a policy a column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import MINUS, near, plain_number
from app.language import Words, marked, say
from app.reports.content.amounts import NONE, headline
from app.reports.content.definitions import lacking_in_words
from app.reports.content.stated import Document, Stated

NOT_KNOWN = marked("not known")
AT_ONCE = marked("At once, at marginal cost")
NO_YEARS = marked(
    "Year 1, year 2 and six years need the growth of detainers and of the daily cost."
)
_YEARS = ("year_1", "year_2", "six_years")
_CONSTANT = "net_cost_constant_dollars"
_PERCENTAGE = re.compile(r"[\d.,]+%")


@dataclass(frozen=True, slots=True)
class ChoiceCell:
    """What a policy comes to. Not `known`: said quietly; `lacks`: a figure would make it known."""

    text: str
    known: bool = True
    lacks: bool = False


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
    "people": (marked("People held"), _beds),
    "detention_days": (marked("Days counted"), _beds),
    "beds_used": (marked("Beds in use"), _beds),
    "gross_cost": (marked("Gross cost"), _whole),
    "reimbursements": (marked("Money received"), _off),
    "net_cost": (marked("Net cost"), _whole),
}
_LATER = Words(
    {
        "year_1": "Net cost, year 1",
        "year_2": "Net cost, year 2",
        "six_years": "Net cost, six years",
    }
)


def choice_rows(columns: Sequence[Document], stated: Stated) -> tuple[ChoiceRow, ...]:
    """The rows for which at least one policy has something to say."""
    if not columns:
        return ()
    rows = [
        _row(say("Held, compared to now"), [_share(column) for column in columns], NONE),
        *(_values(name, columns) for name in _VALUES),
        _row(say("Nine draws in ten"), _ranges(columns), NONE),
        _row(say("Change from now"), [_change(column, "change") for column in columns]),
        *_at_once(columns),
        *(_later(name, label, columns) for name, label in _LATER.items()),
    ]
    if not stated.is_in_constant_dollars:
        rows.append(_later(_CONSTANT, _in_dollars(stated), columns))
    return _with_reasons([row for row in rows if any(cell.known for cell in row.cells)], columns)


def lacking_years(columns: Sequence[Document]) -> str:
    """Why there are no years, where no policy has any."""
    years = [column["values"][name] for column in columns for name in _YEARS]
    return say(NO_YEARS) if years and not any(years) else ""


def _row(
    label: str, texts: Sequence[str | None], unknown: str = "", strong: bool = False
) -> ChoiceRow:
    """A row; `unknown` stands where there is nothing to say, and no figure would change that."""
    nothing = ChoiceCell(unknown or say(NOT_KNOWN), known=False, lacks=not unknown)
    cells = (nothing if text is None else ChoiceCell(text) for text in texts)
    return ChoiceRow(label, tuple(cells), strong)


def _values(name: str, columns: Sequence[Document]) -> ChoiceRow:
    label, written = _VALUES[name]
    found = [column["values"][name] for column in columns]
    unknown = say("none entered") if name == "reimbursements" and not any(found) else ""
    texts = [None if text is None else written(text) for text in found]
    return _row(say(label), texts, unknown, strong=name == "net_cost")


def _later(name: str, label: str, columns: Sequence[Document]) -> ChoiceRow:
    found = [column["values"][name] for column in columns]
    return _row(label, [None if text is None else _whole(text) for text in found])


def _range(column: Document) -> str | None:
    found = column["range"]
    if not found:
        return None
    ends = Decimal(found["p5"]), Decimal(found["p95"])
    low, high = (headline(near(end, *ends)) for end in ends)
    return low if low == high else say("{low} to {high}", low=low, high=high)


def _share(column: Document) -> str | None:
    """ "5% of people"; that they are those held now stands in the row's name."""
    match _PERCENTAGE.findall(column["share_text"]):
        case [people]:
            return say("{share} of people", share=people)
        case [people, days]:
            return say("{people} of people, {days} of days", people=people, days=days)
        case _:
            return None


def _ranges(columns: Sequence[Document]) -> list[str | None]:
    """The range of each policy; none at all where no policy has two ends."""
    found = [_range(column) for column in columns]
    are_wide = any(each["p5"] != each["p95"] for column in columns if (each := column["range"]))
    return found if are_wide else [None for _ in columns]


def _at_once(columns: Sequence[Document]) -> list[ChoiceRow]:
    """What changes at marginal cost; nothing where no policy knows it."""
    found = [_change(column, "change_at_marginal_cost") for column in columns]
    return [_row(say(AT_ONCE), found)] if any(found[1:]) else []


def _change(column: Document, key: str) -> str | None:
    """ "−$40,000", "+$3,000"; of the current practice a dash."""
    if column["policy"] == "current":
        return NONE
    if column[key] is None:
        return None
    change = Decimal(column[key])
    if not change:
        return say("no change")
    return headline(change) if change < 0 else f"+{headline(change)}"


def _in_dollars(stated: Stated) -> str:
    year = stated.facts.get("cpi_of_dollars", {}).get("year")
    if not year:
        return say("Net cost in constant dollars")
    return say("Net cost in dollars of {year}", year=year)


def _with_reasons(rows: Sequence[ChoiceRow], columns: Sequence[Document]) -> tuple[ChoiceRow, ...]:
    """What a policy needs, said once: in the first cell of its column that is not known."""
    found = [list(row.cells) for row in rows]
    for place, column in enumerate(columns):
        if withheld := column.get("withheld"):
            for cells in found:
                if not cells[place].known:
                    cells[place] = ChoiceCell(withheld, known=False)
        needs = lacking_in_words(column["needs"])
        first = next((cells for cells in found if cells[place].lacks), None)
        if needs and first:
            first[place] = ChoiceCell(say("not known: needs {needs}", needs=needs), known=False)
    return tuple(
        ChoiceRow(row.label, tuple(cells), row.strong)
        for row, cells in zip(rows, found, strict=True)
    )
