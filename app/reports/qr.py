"""An address as a QR code, for paper."""

from __future__ import annotations

import segno


def qr_svg(address: str) -> str:
    """The code as an SVG element of its own size in modules, without a quiet zone."""
    code = segno.make(address, error="m", micro=False)
    drawn: str = code.svg_inline(border=0, omitsize=True, svgclass="qr", lineclass=None)
    return drawn
