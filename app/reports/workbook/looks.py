"""What the parts of a sheet look like: calm, one accent, readable in black and white."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.reports.workbook.book import Look

ACCENT, TINT, HAIR, QUIET = "#1a4480", "#e6eef7", "#d5d9df", "#565c65"
_ROW = {"valign": "top"}
RULE = {"bottom": 1, "bottom_color": HAIR}
_ASIDE = {"font_color": QUIET, "valign": "top"}
_ANSWER = {"bold": True, "font_size": 12, "valign": "top"}
_HEAD = {
    "bold": True,
    "font_color": "#ffffff",
    "bg_color": ACCENT,
    "text_wrap": True,
    "valign": "vcenter",
}
_PARTS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT},
    "aside": _ASIDE,
    "aside in lines": {**_ASIDE, "text_wrap": True},
    "answer": _ANSWER,
    "answer in lines": {**_ANSWER, "text_wrap": True},
    "section": {
        "bold": True,
        "font_size": 12,
        "font_color": ACCENT,
        "bottom": 2,
        "bottom_color": ACCENT,
    },
    "head": _HEAD,
    "head text": {**_HEAD, "align": "left", "indent": 1},
    "head number": {**_HEAD, "align": "right"},
    "subhead": {"italic": True, "font_color": QUIET, "align": "right"},
    "label": {**_ROW, "text_wrap": True},
    "text": {**_ROW, "align": "left", "indent": 1, "text_wrap": True},
    "unit": {**_ROW, "align": "left", "indent": 1, "font_color": QUIET},
    "long": {"valign": "top"},
    "day": {**_ROW, "align": "left"},
    "number": {**_ROW, "align": "right"},
    "input": {**_ROW, "align": "right", "bg_color": TINT, "font_color": ACCENT},
    "strong": {
        "bold": True,
        "text_wrap": True,
        "valign": "top",
        "top": 1,
        "top_color": ACCENT,
        "bottom": 1,
        "bottom_color": ACCENT,
    },
}


def is_wrapped(part: str) -> bool:
    """Whether a long text goes on in a new line of its cell."""
    return bool(_PARTS[part].get("text_wrap"))


def properties(look: Look, is_quoted: bool = False) -> dict[str, Any]:
    """A look in the words of XlsxWriter. A quoted text stays a text when someone edits it."""
    found = dict(_PARTS[look.part])
    if look.number:
        found["num_format"] = look.number
    if is_quoted:
        found["quote_prefix"] = True
    return found
