"""Texts as a cell can hold them: printable, not too long, never a formula."""

from __future__ import annotations

import re

from app.language import say

MOST_IN_CELL = 32_767
MOST_IN_NAME = 31
# What would not print, what turns a line of text round, and what no file of this kind may hold.
# Line breaks may stand in a note; a tab becomes a space.
_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
_FORMULA_SIGNS = ("=", "+", "-", "@")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def clean(text: str) -> str:
    """The text without what cannot be shown, cut with a note where a cell is too small for it."""
    shown = _NOT_SHOWN.sub("", text.replace("\r\n", "\n").replace("\t", " "))
    if shown.startswith("<r>") and shown.endswith("</r>"):
        # The writer takes such a text for markup of its own and would not escape it.
        shown = f"{shown} "
    if _length(shown) <= MOST_IN_CELL:
        return shown
    note = say(" … (cut here: a cell holds no more)")
    return _cut(shown, MOST_IN_CELL - _length(note)) + note


def _length(text: str) -> int:
    """Its length as a cell counts it, in units of sixteen bits."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _cut(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def one_line(text: str, most: int) -> str:
    """A text for a property or a footer: clean, on one line, not longer than `most`."""
    return " ".join(clean(text).split())[:most]


def looks_like_a_formula(text: str) -> bool:
    """True where a program might take the text for a formula when someone edits the cell."""
    return text.lstrip().startswith(_FORMULA_SIGNS)


def sheet_name(words: str, taken: set[str]) -> str:
    """A name a sheet may have, unlike those taken (in lower case), which it then joins."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", clean(words)).split()).strip("'") or "Sheet"
    name, count = plain[:MOST_IN_NAME].rstrip("' "), 1
    while name.lower() in taken:
        count += 1
        ending = f" {count}"
        name = plain[: MOST_IN_NAME - len(ending)] + ending
    taken.add(name.lower())
    return name
