"""The two ends of a figure: typed as one text, or given beside its value."""

from __future__ import annotations

import re
from decimal import Decimal

from app.engine.case.problems import Findings
from app.engine.figure import Figure
from app.engine.numerals import LONGEST_TYPED, format_figure
from app.engine.quantity import Quantity
from app.language import marked, say

# In Spanish "18 a 30", "de 18 a 30", "entre 18 y 30". An "a" before a word is English: "$5 a day".
_RANGE = re.compile(
    r"""^(?:(?i:de|desde)\s+)?(?P<low>.+?)
    \s*(?:\bto\b|\b(?i:a|hasta)\b(?=\s*[-−+$.\d])|–|—|(?<=\d)\s*-\s*(?=[$\d]))
    \s*(?P<high>.+)$""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r"^(?i:entre)\s+(?P<low>.+?)\s+[yY]\s+(?P<high>.+)$")
_PERCENT = re.compile(r"(?:%|percent|por\s*ciento)$", re.IGNORECASE)
_BARE = re.compile(r"[-−+]?\s*[\d,]*\.?\d*")
_TWICE = {
    "low": marked(
        "is {given}, but the range typed as the value begins at {typed}. The ends were given "
        "twice and differ; keep one of the two."
    ),
    "high": marked(
        "is {given}, but the range typed as the value ends at {typed}. The ends were given twice "
        "and differ; keep one of the two."
    ),
}


def two_ends(typed: str) -> tuple[str, str] | None:
    """ "18 to 30" as its two ends; None where the text is no range.

    A percent sign after the high end alone holds for both: "2 to 10%" is "2%" and "10%".
    """
    if len(typed) > 2 * LONGEST_TYPED:
        return None
    match = _BETWEEN.match(typed) or _RANGE.match(typed)
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
        values = {
            "given": format_figure(given, quantity.unit),
            "typed": format_figure(typed, quantity.unit),
        }
        findings.problem(path, say(_TWICE[end], **values))
    return typed


def check_order(figure: Figure, path: str, quantity: Quantity, findings: Findings) -> None:
    """Note a low above the high, or a likely value outside its ends, in the figure's own unit."""
    low, likely, high = (
        None if value is None else format_figure(value, quantity.unit)
        for value in (figure.low, figure.likely, figure.high)
    )
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        wrong = marked("The low ({low}) is above the high ({high}); swap them or correct one.")
    elif figure.likely < figure.least:
        wrong = marked("is {likely}, below its low of {low}; correct one of the two.")
    elif figure.likely > figure.most:
        wrong = marked("is {likely}, above its high of {high}; correct one of the two.")
    else:
        return
    findings.problem(path, say(wrong, low=low, likely=likely, high=high))
