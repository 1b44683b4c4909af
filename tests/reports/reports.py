"""Reports put together by hand, with every kind of part, for the tests of what sets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from app.reports.charts import Chart, Range, Stage, WaterfallStep, funnel_chart, range_chart
from app.reports.charts import waterfall_chart as waterfall
from app.reports.document.parts import (
    Block,
    Column,
    Figure,
    Items,
    Notice,
    Pairs,
    Paragraph,
    Reference,
    References,
    Row,
    Section,
    Span,
    Table,
    Text,
    Worked,
    plain,
)
from app.reports.document.report import Badge, Report, Seal
from tests.reports.drawings import amount

FINGERPRINT = "9f3a 0c41 77de 52b8 1a6f e904 3bd2 c875 60aa 9e13 f47b 2d08 85c6 b1f9 4e72 d350"
ADDRESS = "holdcost.example.org/verify/9f3a0c4177de52b8"
STEPS = (
    WaterfallStep("Days held past release", 54_255, "$54,255", "cost"),
    WaterfallStep("Federal payment", 36_462, "−$36,462", "received"),
    WaterfallStep("Net cost to the county", 17_793, "$17,793", "net"),
)
FALL = waterfall("who-pays", "From gross to net", "The county pays a third of it.", STEPS)
SPREAD = range_chart(
    "range",
    "Range of the net cost",
    "Nine times in ten the net cost lies between $14,200 and $20,500.",
    amount(17_793),
    Range(amount(14_200), amount(17_500), amount(20_500)),
    amount(2_046),
)
FUNNEL = funnel_chart(
    "counted",
    "From booking to transfer",
    "For 9,120 bookings, 96 people were taken into custody by ICE.",
    (Stage("Bookings", 9120, "9,120"), Stage("Held", None, ""), Stage("Taken", 96, "96")),
)
STEP: Text = (Span("$54,255 − $36,462 = "), Span("$17,793", "strong"))
COVER = Notice(
    "In the words of whoever brings this report",
    (plain("We ask the Board to read this first."), plain("We will be at the hearing.")),
    "cover",
    "Ana Núñez, Coalition for Fair Budgets",
)
IDENTITY = Pairs(
    (
        ("Place", plain("Miami-Dade County, Florida")),
        ("Period", plain("July 2023 to June 2024")),
        ("Status", plain("Unreviewed estimate")),
        ("Saved", plain("March 4, 2026")),
        ("Prepared for", plain("Board of County Commissioners")),
        ("Fingerprint", (Span(FINGERPRINT, "code"),)),
    )
)


def row(*texts: str | None, kind: Any = "") -> Row:
    """A row of plain texts; None is not known."""
    return Row(tuple(None if text is None else plain(text) for text in texts), kind)


MONEY = Table(
    "From gross cost to net cost",
    (Column("Line"), Column("How"), Column("Amount", is_number=True)),
    (
        row("Days held past release", "384.47 days at $42.82", "$16,462.92"),
        row("Overtime", "", None),
        row("Gross cost", "", "$54,255", kind="subtotal"),
        row("Money received", "$88 × 126 days", "−$36,462.00"),
        row("Net cost to the county", "", "$17,792.92", kind="total"),
        row("For each resident", "", "$0.01", kind="apart"),
    ),
)
OPENING: tuple[Block, ...] = (
    Paragraph(
        (
            Span("Holding people past release for ICE cost Miami-Dade County "),
            Span("$17,793", "amount"),
            Span(" from July 2023 to June 2024."),
        ),
        "answer",
    ),
    Figure(SPREAD, shows_title=False),
    Paragraph(plain("It counts only the time people were kept after they could leave."), "lead"),
    replace(MONEY, shows_caption=False),
    Paragraph((Span("Read this first", "strong"),)),
    Items((plain("Hours come from the jail."), (Span("No floor yet.", "strong"),))),
    IDENTITY,
)
SOURCES = References(
    (
        Reference(1, "Annual report, Sheriff, 2024.", "https://example.org/annual/report-2024.pdf"),
        Reference(2, "Adopted budget.", caution="Known here from another document."),
    )
)
SECTIONS = (
    Section("counted", "What was counted", (Figure(FUNNEL, MONEY), Pairs(IDENTITY.rows[:2]))),
    Section(
        "who-pays",
        "Who pays",
        (
            Paragraph((Span("Of $54,255, $36,462 came back.", source=1),)),
            MONEY,
            Figure(FALL),
            Worked("How $17,793 was worked out", (STEP,)),
            Items((plain("First."), plain("Second."))),
            Notice("Take care", (plain("The award is of another year."),), "warning"),
            Notice("Beside this", (plain("Costs of the court are left out."),)),
        ),
        (Section("rules", "What the money pays for", (Paragraph(plain("A rule."), "quiet"),)),),
    ),
    Section("sources", "Sources", (SOURCES,)),
)


def report(**changes: Any) -> Report:
    """A full report of every kind of part, with these changes."""
    made = Report(
        form="full",
        language="en",
        title="What did holding people past release for ICE cost Miami-Dade County?",
        name="Example County, fiscal year 2024",
        kind="Full report",
        running="Example County, fiscal year 2024 · Unreviewed estimate · version 3",
        badge=Badge("estimate", "Unreviewed estimate", "No county office has reviewed it."),
        cover=None,
        opening=OPENING,
        sections=SECTIONS,
        citation="Miami-Dade County, Florida, net cost $17,793, worked out with Holdcost.",
        seal=Seal(FINGERPRINT, ADDRESS, f"https://{ADDRESS}", "Is it current? See:"),
        author="Coalition for Fair Budgets",
        saved=date(2026, 3, 4),
    )
    return replace(made, **changes)


def draft() -> Report:
    """A report without a total that nobody has saved: no date, no code, nothing to check."""
    opening = (
        Paragraph(plain("There is no total yet for what holding people cost."), "answer"),
        Paragraph((Span("What would give a total", "strong"),)),
        Items((plain("Hours held, on average."),)),
    )
    return report(
        badge=Badge("draft", "Draft", ""),
        name="",
        opening=opening,
        sections=SECTIONS[2:],
        seal=Seal(FINGERPRINT),
        author="",
        saved=None,
    )


def of_blocks(*blocks: Block, **changes: Any) -> Report:
    """A report with one section of these blocks."""
    return report(sections=(Section("part", "A part", blocks),), **changes)


def with_text(text: str) -> Report:
    """A report with a text in every place where somebody may have typed one."""
    spans: Text = (Span(text), Span(text, "strong"), Span(text, "code", href=text))
    table = Table(text, (Column(text), Column("Amount", is_number=True)), (row(text, text),))
    return report(
        title=text,
        name=text,
        running=text,
        cover=Notice(text, (plain(text),), "cover", text),
        sections=(
            Section("typed", text, (Paragraph(spans), table, Pairs(((text, plain(text)),)))),
            Section("more", "More", (Items((spans,)), Worked(text, (plain(text),)))),
            Section("end", "End", (References((Reference(1, text, text, text),)),)),
        ),
        author=text,
        citation=text,
    )


def table_of(count: int, columns: Sequence[Column] | None = None) -> Table:
    """A table of so many rows with their total."""
    heads = tuple(columns or (Column("Month"), Column("Cost", is_number=True)))
    texts = [f"${1000 + at}.25" for at in range(len(heads) - 1)]
    rows = [row(f"Month {number}", *texts) for number in range(1, count + 1)]
    return Table("Month by month", heads, (*rows, row("All months", *texts, kind="total")))


def chart_in(letters: str) -> Chart:
    """A chart that is labelled in other letters."""
    steps = [replace(step, label=letters) for step in STEPS]
    return waterfall("letters", letters, letters, steps)
