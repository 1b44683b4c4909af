"""How wide a text will be, without a font at hand.

Charts are drawn before anyone knows the reader's typeface, so widths are those of a wide one
(close to DejaVu Sans, the widest of the usual system faces). Narrower faces leave more air.
"""

from unicodedata import normalize

_EM_WIDTHS = (
    (0.34, "ijl.,:;'|!’‘· "),
    (0.45, 'frtI()[]-‐"/\\“”¡'),
    (0.99, "mwMW%@—…"),
    (0.86, "×÷+−=<>~–←→"),
    (0.80, "ABCDEFGHJKLNOPQRSTUVXYZ&#"),
)
_WIDTH_OF = {letter: width for width, letters in _EM_WIDTHS for letter in letters}
# A letter with an accent is as wide as the letter under it.
_ACCENTED = {letter: normalize("NFD", letter)[0] for letter in map(chr, range(0xC0, 0x100))}
_WIDTH_OF |= {letter: _WIDTH_OF[base] for letter, base in _ACCENTED.items() if base in _WIDTH_OF}
_ORDINARY, _BEYOND_LATIN, _BOLD = 0.65, 1.1, 1.13
LINE_HEIGHT = 1.25


def text_width(text: str, size: float, strong: bool = False) -> float:
    """Width of one line in drawing units, erring to the wide side."""
    ems = sum(_letter_width(letter) for letter in text)
    return ems * size * (_BOLD if strong else 1)


def wrap(text: str, width: float, size: float, strong: bool = False, limit: int = 4) -> list[str]:
    """Break a text into lines no wider than `width`; the last of `limit` lines may end in …."""
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, width, size, strong):
            joined = f"{lines[-1]} {piece}" if lines else piece
            if lines and text_width(joined, size, strong) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    if len(lines) > limit:
        lines = [*lines[: limit - 1], shorten(" ".join(lines[limit - 1 :]), width, size, strong)]
    return lines


def shorten(text: str, width: float, size: float, strong: bool = False) -> str:
    """The text, or as much of it as fits before an ellipsis."""
    if text_width(text, size, strong) <= width:
        return text
    while text and text_width(f"{text}…", size, strong) > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def _letter_width(letter: str) -> float:
    if letter > "\u2e7f":
        return _BEYOND_LATIN
    return _WIDTH_OF.get(letter, _ORDINARY)


def _pieces(word: str, width: float, size: float, strong: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, strong) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
