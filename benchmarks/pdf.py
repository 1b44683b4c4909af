"""A report as PDF beside WeasyPrint on the same content: new content each time, both warm."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from itertools import count
from typing import Any

from pypdf import PdfReader

from app.reports.pdf import pdf
from benchmarks.comparing import compared
from benchmarks.record import record, table
from benchmarks.report_html import as_html
from benchmarks.timing import interleaved
from benchmarks.typical_report import typical_report

ROUNDS = 12
MOST_MS, MOST_SHARE = 150, 1 / 8
WHAT = "PDF of a new report"


def run() -> None:
    """Measure, print a table, and record the figures."""
    try:
        import weasyprint
    except (ImportError, OSError) as missing:
        print(f"PDF: not measured, as WeasyPrint or its system libraries (Pango) lack: {missing}")
        return
    beside = partial(_by_weasyprint, weasyprint)
    pages = [len(PdfReader(BytesIO(made(0))).pages) for made in (pdf_of, beside)]
    times = interleaved({"ours": _anew(pdf_of), "beside": _anew(beside)}, ROUNDS)
    what = f"{WHAT}, {pages[0]} pages"
    told = f"WeasyPrint {weasyprint.__version__}, {pages[1]} pages"
    target = f"ratio ≤ {MOST_SHARE:.3f}, ≤ {MOST_MS} ms"
    row = compared(what, times["ours"] * 1000, target, told, times["beside"] * 1000)
    record(f"pdf: {WHAT}", row)
    kept = row["ratio"] <= MOST_SHARE and row["ms"] <= MOST_MS
    cells = (
        row["what"],
        f"{row['ms']:.0f} ms = {row['ratio']:.3f} ×",
        f"{told}: {row['beside_ms']:.0f} ms",
        row["target"],
        "" if kept else "MISSED",
    )
    print(table(("pdf", "measured", "beside", "target", ""), [cells]))


def pdf_of(seed: int) -> bytes:
    """Ours: tagged, PDF/UA-1."""
    return pdf(typical_report(seed))


def _by_weasyprint(weasyprint: Any, seed: int) -> bytes:
    """The same content, tagged alike."""
    document = weasyprint.HTML(string=as_html(typical_report(seed)))
    made: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return made


def _anew(made: Callable[[int], bytes]) -> Callable[[], bytes]:
    seeds = count(1)
    return lambda: made(next(seeds))
