"""How the document looks: one text face, headings by weight, one accent."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

FACE = "Calibri"
INK = RGBColor(0x1B, 0x1B, 0x1B)
QUIET = RGBColor(0x50, 0x50, 0x50)
ACCENT = RGBColor(0x1A, 0x44, 0x80)
Look = tuple[str, float, bool, RGBColor, int, int]
# Name, size in points, bold, color, space before and after in points.
_KNOWN: tuple[Look, ...] = (
    ("Normal", 10.5, False, INK, 0, 6),
    ("Title", 16, True, INK, 2, 10),
    ("Heading 1", 15, True, ACCENT, 18, 6),
    ("Heading 2", 12, True, INK, 12, 4),
    ("Heading 3", 10.5, True, INK, 8, 3),
    ("Caption", 10, True, INK, 8, 3),
)
_OWN: tuple[Look, ...] = (
    ("Answer", 19, False, INK, 0, 8),
    ("Lead", 11.5, False, INK, 0, 8),
    ("Quiet", 9.5, False, QUIET, 0, 6),
    ("Kind", 9.5, False, QUIET, 0, 2),
    ("Worked", 9.5, False, INK, 0, 1),
    ("Cell", 9.5, False, INK, 1, 1),
    ("Small Cell", 8, False, INK, 1, 1),
)


def set_styles(document: WordDocument, locale: str) -> None:
    """Set the document's styles and the language its words are spelled in."""
    for look in _KNOWN:
        _set(document.styles[look[0]], look)
    for look in _OWN:
        style = document.styles.add_style(look[0], WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _set(style, look)
    for name in ("Heading 1", "Heading 2", "Heading 3", "Caption"):
        document.styles[name].paragraph_format.keep_with_next = True
    _language(document, locale)


def _set(style: ParagraphStyle, look: Look) -> None:
    _, size, bold, color, before, after = look
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FACE, Pt(size), bold, False
    font.color.rgb = color
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(script), None)
    form.space_before, form.space_after = Pt(before), Pt(after)
    _without_rule(style)


def _without_rule(style: ParagraphStyle) -> None:
    """The title of Word's own template is underlined from margin to margin."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _language(document: WordDocument, locale: str) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), locale)
