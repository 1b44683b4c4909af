"""A chart as an image, for documents that show no SVG."""

from __future__ import annotations

import struct

from app.reports.pdf import chart_png
from tests.reports.reports import FALL, FUNNEL, SPREAD, chart_in

SIGN = b"\x89PNG\r\n\x1a\n"


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def test_it_is_a_png_in_the_proportions_of_the_drawing() -> None:
    for chart in (FALL, FUNNEL, SPREAD):
        made = chart_png(chart)
        assert made.startswith(SIGN)
        wide, high = size(made)
        assert wide > 1000
        assert abs(high / wide - chart.wide.height / chart.wide.width) < 0.02


def test_the_same_chart_is_the_same_bytes() -> None:
    assert chart_png(FALL) == chart_png(FALL) != chart_png(FUNNEL)


def test_labels_in_any_letters_are_drawn() -> None:
    for letters in ("محمد", "張偉", "😀", "x\u0651\u0301", "\x00\ud800", "<&>"):
        assert chart_png(chart_in(letters)).startswith(SIGN)
