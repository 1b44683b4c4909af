"""The two ends of a figure: typed as one text, or given beside its value."""

from __future__ import annotations

import re
from decimal import Decimal

from app.engine.case.problems import Findings
from app.engine.figure import Figure
from app.engine.numerals import LONGEST_TYPED, format_figure
from app.engine.quantity import Quantity

_RANGE = re.compile(r"^(?P<low>.+?)\s*(?:\bto\b|–|—|(?<=\d)\s*-\s*(?=[$\d]))\s*(?P<high>.+)$")
_PERCENT = re.compile(r"(?:%|percent)$", re.IGNORECASE)
_BARE = re.compile(r"[-−+]?\s*[\d,]*\.?\d*")
_STANDS = {"low": "begins", "high": "ends"}


def two_ends(typed: str) -> tuple[str, str] | None:
    """ "18 to 30" as its two ends; None where the text is no range.

    A percent sign after the high end alone holds for both: "2 to 10%" is "2%" and "10%".
    """
    match = _RANGE.match(typed) if len(typed) <= 2 * LONGEST_TYPED else None
    if match is None:
        return None
    low, high = match["low"], match["high"]
    is_bare = _BARE.fullmatch(low) is not None
    return (f"{low}%" if is_bare and _PERCENT.search(high) else low), high


def one_end(
    end: str,
    typed: Decimal | None,
    given: Decimal | None,
    path: str,
    quantity: Quantity,
    findings: Findings,
) -> Decimal | None:
    """The low or the high (`end`) of a figure: from the range typed as its value, or as given
    beside it at `path`. Notes a problem where both are there and differ."""
    if typed is None:
        return given
    if given is not None and given != typed:
        findings.problem(
            path,
            f"is {format_figure(given, quantity.unit)}, but the range typed as the value "
            f"{_STANDS[end]} at {format_figure(typed, quantity.unit)}. The ends were given twice "
            "and differ; keep one of the two.",
        )
    return typed


def check_order(figure: Figure, path: str, quantity: Quantity, findings: Findings) -> None:
    """Note a low above the high, or a likely value outside its ends, in the figure's own unit."""
    low, likely, high = (
        None if value is None else format_figure(value, quantity.unit)
        for value in (figure.low, figure.likely, figure.high)
    )
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        findings.problem(
            path, f"The low ({low}) is above the high ({high}); swap them or correct one."
        )
    elif figure.likely < figure.least:
        findings.problem(path, f"is {likely}, below its low of {low}; correct one of the two.")
    elif figure.likely > figure.most:
        findings.problem(path, f"is {likely}, above its high of {high}; correct one of the two.")
