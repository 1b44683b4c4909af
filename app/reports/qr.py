"""An address as a QR code, for paper."""

from __future__ import annotations

from io import BytesIO

import segno


def qr_png(address: str) -> bytes:
    """The code as a PNG with a quiet zone, for documents that show no SVG."""
    written = BytesIO()
    segno.make(address, error="m", micro=False).save(written, kind="png", scale=8, border=2)
    return written.getvalue()


def qr_svg(address: str) -> str:
    """The code as an SVG element of its own size in modules, without a quiet zone."""
    code = segno.make(address, error="m", micro=False)
    drawn: str = code.svg_inline(border=0, omitsize=True, svgclass="qr", lineclass=None)
    return drawn
