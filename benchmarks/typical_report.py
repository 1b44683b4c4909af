"""A report of five pages whose every number and sentence is new each time it is asked for."""

from __future__ import annotations

import re
from datetime import date
from random import Random

from app.reports.charts import Amount, Chart, Range, WaterfallStep, range_chart, waterfall_chart
from app.reports.charts.waterfall import StepKind
from app.reports.document.parts import (
    Block,
    Column,
    Figure,
    Items,
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

WORDS = re.findall(
    r"\w+",
    """county jail detainer hours days cost budget people held release booking transfer staff
    officer training wage federal payment award period year month source record sheriff board
    figure estimate range share average marginal fixed variable medical care transport trips""",
)
KINDS: tuple[StepKind, ...] = ("cost", "cost", "cost", "received", "net")
SECTIONS = 6


class Writer:
    """Sentences, amounts and tables made up from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # no secret

    def sentence(self, count: int = 14) -> str:
        """Words of the subject in no sense."""
        words = " ".join(self.random.choices(WORDS, k=count))
        return f"{words.capitalize()} {self.dollars()}."

    def paragraph(self, sentences: int = 3) -> Paragraph:
        """A paragraph that cites a source."""
        text = " ".join(self.sentence() for _ in range(sentences))
        return Paragraph((Span(text, source=self.random.randint(1, 8)),))

    def dollars(self) -> str:
        """An amount to the cent."""
        return f"${self.random.randint(100, 9_999_999) / 100:,.2f}"

    def table(self, rows: int, columns: int) -> Table:
        """Words, then columns of amounts, with a total."""
        heads = (
            Column("Line"),
            *(Column(f"Year {at}", is_number=True) for at in range(1, columns + 1)),
        )
        made = tuple(self._row(columns) for _ in range(rows))
        total = Row((plain("Total"), *(plain(self.dollars()) for _ in range(columns))), "total")
        return Table(self.sentence(4), heads, (*made, total))

    def worked(self) -> Worked:
        """Steps with their results."""
        lines: tuple[Text, ...] = tuple(
            (Span(f"{self.dollars()} × {self.random.randint(2, 400)} = "), Span(self.dollars()))
            for _ in range(5)
        )
        return Worked(self.sentence(5), lines)

    def waterfall(self, name: str) -> Chart:
        """Who pays."""
        steps = [
            WaterfallStep(
                self.sentence(2), self.random.randint(1_000, 90_000), self.dollars(), kind
            )
            for kind in ("cost", "cost", "cost", "received", "net")
        ]
        return waterfall_chart(name, self.sentence(3), self.sentence(), steps)

    def range(self) -> Chart:
        """How sure."""
        low, middle, entered, high = sorted(self.random.randint(10_000, 99_000) for _ in range(4))
        spread = Range(*(Amount(each, f"${each:,}") for each in (low, middle, high)))
        floor = Amount(low / 2, f"${low // 2:,}")
        return range_chart(
            "range", "Range", self.sentence(), Amount(entered, f"${entered:,}"), spread, floor
        )

    def _row(self, columns: int) -> Row:
        label = " ".join(self.random.choices(WORDS, k=4))
        return Row((plain(label), *(plain(self.dollars()) for _ in range(columns))))


def typical_report(seed: int) -> Report:
    """The report of a seed."""
    writer = Writer(seed)
    fingerprint = " ".join(f"{writer.random.randrange(16**4):04x}" for _ in range(16))
    address = f"holdcost.example.org/verify/{fingerprint[:19].replace(' ', '')}"
    sources = tuple(
        Reference(number, writer.sentence(8), f"https://example.org/{seed}/{number}")
        for number in range(1, 9)
    )
    return Report(
        form="full",
        language="en",
        title=f"What did holding people cost {writer.sentence(3)}",
        name=writer.sentence(4),
        kind="Full report",
        running=f"{writer.sentence(4)} · Unreviewed estimate · version {seed}",
        badge=Badge("estimate", "Unreviewed estimate", "No county office has reviewed it."),
        cover=None,
        opening=_opening(writer),
        sections=(
            *(_section(writer, number) for number in range(SECTIONS)),
            Section("sources", "Sources", (References(sources),)),
        ),
        citation=writer.sentence(12),
        seal=Seal(fingerprint, address, f"https://{address}", "Is this paper current?"),
        author="Budget Office",
        saved=date(2026, 3, 4),
    )


def _opening(writer: Writer) -> tuple[Block, ...]:
    return (
        Paragraph((Span(writer.sentence(10)), Span(writer.dollars(), "amount")), "answer"),
        Figure(writer.range(), shows_title=False),
        Paragraph(plain(writer.sentence(20)), "lead"),
        writer.table(3, 1),
        Items(tuple(plain(writer.sentence()) for _ in range(5))),
        Pairs(tuple((writer.random.choice(WORDS), plain(writer.dollars())) for _ in range(8))),
    )


def _section(writer: Writer, number: int) -> Section:
    drawn = (Figure(writer.waterfall(f"chart-{number}")),) if number % 2 else ()
    blocks = (writer.paragraph(), writer.table(8, 1 + number % 4), *drawn, writer.worked())
    return Section(f"part-{number}", writer.sentence(3), (*blocks, writer.paragraph(2)))
