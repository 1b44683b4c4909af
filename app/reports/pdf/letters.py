"""What of a text can be set: letters that a face has, no commands, and places to break long words.

PDF/UA does not allow a letter without a sign. What no face has is written as its code point,
[U+1F600], so that nobody takes a gap for the whole text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from app.reports.pdf.fonts import has_letter, usual_letters

BREAK_HERE = "\u200b"
# They have no sign of their own but join or part letters.
_SILENT = frozenset("\u200b\u200c\u200d\u2060")
_LINE_ENDS = re.compile(r"\r\n|[\r\u0085\u2028\u2029]")
# Scripts that are written without spaces break anywhere and are left alone.
_WORD_LETTER = r"[^\s\u200b\u0e00-\u0eff\u2e80-\U0010ffff]"
_MOST_IN_LINE, _MOST_IN_CELL = 28, 16
_LONG = re.compile(f"{_WORD_LETTER}{{{_MOST_IN_LINE + 1},}}")
_LONG_IN_CELL = re.compile(f"{_WORD_LETTER}{{{_MOST_IN_CELL + 1},}}")
_LONGEST_PIECE = 12
# After these a reader expects an address to go on in the next line.
_PART = re.compile(r"[^/_.?&=#@-]*(?:[/_.?&=#@-]+|\Z)")
_PIECE = re.compile(f".{{1,{_LONGEST_PIECE}}}")
_WORD = re.compile(r"[(“]?[^\W\d_]+[.,;:)”]*")

Spelling = Callable[[str], str]


def as_typed(text: str) -> str:
    """The text in the letters there are."""
    if usual_letters().issuperset(text):
        return text
    return _spelled(text, has_letter)


def in_ascii(text: str) -> str:
    """The text with a code point for every other letter: what is always possible."""
    return _spelled(text, str.isascii)


def _spelled(text: str, can_set: Callable[[str], bool]) -> str:
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return "".join(_letter(letter, can_set) for letter in lines)


def _letter(letter: str, can_set: Callable[[str], bool]) -> str:
    kind = unicodedata.category(letter)
    if letter == "\n" or letter in _SILENT:
        return letter
    # Controls are commands, and those that turn the direction could turn an amount around.
    if kind in ("Cc", "Cf") or unicodedata.name(letter, "").startswith("VARIATION SELECTOR"):
        return ""
    if can_set(letter):
        return letter
    return " " if kind == "Zs" else f"[U+{ord(letter):04X}]"


def in_line(text: str) -> str:
    """The text with places to break what is longer than a line may be."""
    return _LONG.sub(_broken, text)


def in_cell(text: str) -> str:
    """The same for a narrow column, where a file name or a code is too long earlier."""
    return _LONG_IN_CELL.sub(_broken, text)


def _broken(found: re.Match[str]) -> str:
    run = found[0]
    if len(run) <= _MOST_IN_LINE and _WORD.fullmatch(run):
        return run  # a word of a language: hyphenation knows better
    parts = (_PIECE.findall(part) for part in _PART.findall(run) if part)
    return BREAK_HERE.join(piece for part in parts for piece in part)
