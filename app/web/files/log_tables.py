"""The tables of a counted log, with counts of 1 to 10 hidden where the page is a public one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.engine.clock import FORM_I247A, REGULATION
from app.engine.jail_log.classes import OUTCOMES, SEVERITIES
from app.engine.numerals import dollars, plain_number
from app.engine.small_cells import NOTE, SECOND, Mark, SmallCell, SmallSplit, small_cells
from app.engine.wording import CLOCK_RULES
from app.language import marked, say
from app.language.months import said_month

Document = Mapping[str, Any]
Row = list[str | None]
STILL_THERE = marked("still in jail at the end")


@dataclass(frozen=True, slots=True)
class LogTable:
    """Rows of texts under a caption; `note` says what is hidden, and why."""

    caption: str
    head: tuple[Any, ...]
    rows: Sequence[Row]
    note: str = ""


def splits_of(counted: Document, *, hides_small: bool) -> list[LogTable]:
    """By month of release, severity and outcome: people, days held, and all days."""
    shown = (
        (say("By month of release"), say("Month"), counted["by_month"], _month_name),
        (say("By severity"), say("Severity"), counted["by_severity"], _severity),
        (say("By outcome"), say("Outcome"), counted["by_outcome"], _outcome),
    )
    return [
        _split(caption, name, [(words(part), part) for part in parts], hides_small)
        for caption, name, parts, words in shown
        if parts
    ]


def _split(
    caption: str, name: str, parts: Sequence[tuple[str, Document]], hides_small: bool
) -> LogTable:
    held = cells_of([(words, part["people_held"]) for words, part in parts], hides_small)
    there = cells_of([(words, part["people_with_detainer"]) for words, part in parts], hides_small)
    rows: list[Row] = []
    if held.is_shown and there.is_shown:
        for (words, part), one, other in zip(parts, held.cells, there.cells, strict=True):
            rows.append(
                [
                    words,
                    one.text,
                    _unless(one.is_hidden, _number(part["hold_days"])),
                    other.text,
                    _unless(other.is_hidden, _number(part["all_days"])),
                ]
            )
    head = (
        name,
        (say("People held"), "n"),
        (say("Days held"), "n"),
        (say("People with a detainer"), "n"),
        (say("All their days"), "n"),
    )
    return LogTable(caption, head, rows, there.note or held.note)


def definitions_of(
    counted: Document, costs: Document | None, *, hides_small: bool
) -> tuple[LogTable, list[str]]:
    """People, days and cost by definition; and how each cost is worked out."""
    definitions = counted["definitions"]
    hold, extra, all_days = (definitions[key] for key in ("hold", "extra_stay", "all_days"))
    priced = costs or {}
    kinds = cells_of(
        [(key, hold[key]["people"]) for key in ("past_last_charge", "hold_only")], hides_small
    )
    lines: list[tuple[str, Document | None, Document | None, bool]] = [
        (say("Held for ICE"), hold, priced.get("hold"), False),
        (
            say("of these: after the last local charge ended"),
            hold["past_last_charge"],
            priced.get("hold", {}).get("past_last_charge"),
            _is_hidden(kinds, 0),
        ),
        (
            say("of these: held only for ICE, without a local charge"),
            hold["hold_only"],
            priced.get("hold", {}).get("hold_only"),
            _is_hidden(kinds, 1),
        ),
        (say("Longer stay, by means"), *_extra(extra, priced, "by_means"), False),
        (say("Longer stay, by medians"), *_extra(extra, priced, "by_medians"), False),
        (say("All days of people with a detainer"), all_days, priced.get("all_days"), False),
    ]
    head: tuple[Any, ...] = (say("What is counted"), (say("People"), "n"), (say("Days"), "n"))
    if costs:
        head = (*head, (say("Cost"), "n"))
    rows = [_line(*line, with_cost=bool(costs)) for line in lines]
    working = [
        say("{what}: {working}", what=words, working=price["working"])
        for words, _, price, is_hidden in lines
        if price and not is_hidden
    ]
    note = say(NOTE) if kinds.hidden or not kinds.is_shown else ""
    return LogTable(say("What was counted, by definition"), head, rows, note), working


def _is_hidden(kinds: SmallSplit, place: int) -> bool:
    return not kinds.is_shown or kinds.cells[place].is_hidden


def _extra(extra: Document, priced: Document, way: str) -> tuple[Document | None, Document | None]:
    found = extra[way]
    people = extra["with_detainer"]["people"]
    counted = {"people": people, "days": found["days"]} if found else None
    return counted, priced.get("extra_stay", {}).get(way)


def _line(
    words: str,
    counted: Document | None,
    price: Document | None,
    is_hidden: bool,
    *,
    with_cost: bool,
) -> Row:
    row: Row = [
        words,
        _unless(is_hidden, plain_number(Decimal(counted["people"])) if counted else None),
        _unless(is_hidden, _number(counted["days"]) if counted else None),
    ]
    if with_cost:
        row.append(_unless(is_hidden, dollars(Decimal(price["cost"])) if price else None))
    return row


def stays_of(counted: Document) -> LogTable:
    """Whole stays with and without a detainer: means and medians."""
    extra = counted["definitions"]["extra_stay"]
    groups = (
        (say("with a detainer"), extra["with_detainer"]),
        (say("without"), extra["without_detainer"]),
    )
    rows: list[Row] = [
        [words, plain_number(Decimal(part["people"])), _days(part, "mean"), _days(part, "median")]
        for words, part in groups
    ]
    ways = [extra[way] for way in ("by_means", "by_medians")]
    if all(ways):
        rows.append([say("Difference"), "", *(_number(way["difference_days"]) for way in ways)])
    head = (
        say("Bookings"),
        (say("People"), "n"),
        (say("Mean stay, days"), "n"),
        (say("Median stay, days"), "n"),
    )
    return LogTable(say("Whole stays, with a detainer and without"), head, rows)


def beyond_of(counted: Document, *, hides_small: bool) -> LogTable:
    """Who was kept beyond the clock, under either rule."""
    people = counted["definitions"]["hold"]["people"]
    rows: list[Row] = []
    note = ""
    for rule in (FORM_I247A, REGULATION):
        part = counted["overdetention"][rule]
        within = people - part["people"]
        cells = cells_of([("beyond", part["people"]), ("within", within)], hides_small)
        is_hidden = _is_hidden(cells, 0)
        note = note or cells.note
        text = cells.cells[0].text if cells.is_shown else say(SECOND)
        rows.append(
            [
                CLOCK_RULES[rule],
                text,
                _unless(is_hidden, _number(part["hours"])),
            ]
        )
    head = (say("Rule"), (say("People"), "n"), (say("Hours beyond"), "n"))
    return LogTable(say("Kept beyond the 48-hour limit"), head, rows, note)


def cells_of(counts: Sequence[tuple[str, int]], hides_small: bool) -> SmallSplit:
    """Counts as they may be shown; on a county's own page all of them."""
    if hides_small:
        return small_cells(counts)
    # Nobody reads this page but the county's own people, whose counts they are.
    return _all_shown(counts)


def _all_shown(counts: Sequence[tuple[str, int]]) -> SmallSplit:
    return SmallSplit(tuple(SmallCell(name, Mark.COUNT, count) for name, count in counts), None)


def _unless(is_hidden: bool, text: str | None) -> str | None:
    return say(SECOND) if is_hidden else text


def _number(text: str) -> str:
    return plain_number(Decimal(text))


def _days(part: Document, which: str) -> str | None:
    found = part[f"{which}_days"]
    return _number(found) if found is not None else None


def _month_name(part: Document) -> str:
    if part["month"] is None:
        return say(STILL_THERE)
    return said_month(date.fromisoformat(f"{part['month']}-01"))


def _severity(part: Document) -> str:
    return SEVERITIES[part["key"]]


def _outcome(part: Document) -> str:
    return OUTCOMES[part["key"]]
