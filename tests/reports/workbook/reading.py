"""Workbooks read back, and one cell changed, straight from the parts of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
At = tuple[str, str]


@dataclass(frozen=True)
class CellRead:
    """A cell as the file has it: its formula if it is one, and its text or number."""

    formula: str | None
    value: str | float | None


def cells(file: bytes) -> dict[At, CellRead]:
    """The cells of a workbook that hold something, by sheet and address."""
    with ZipFile(BytesIO(file)) as parts:
        texts = list(_texts(parts)) if "xl/sharedStrings.xml" in parts.namelist() else []
        return {
            (name, str(node.get("r"))): found
            for number, name in enumerate(sheet_names(file), start=1)
            for node in _tree(parts, f"xl/worksheets/sheet{number}.xml").iter(f"{_MAIN}c")
            if (found := _cell(node, texts)) != CellRead(None, None)
        }


def sheet_names(file: bytes) -> list[str]:
    """The names of the sheets, in order."""
    with ZipFile(BytesIO(file)) as parts:
        nodes = _tree(parts, "xl/workbook.xml").iter(f"{_MAIN}sheet")
        return [str(node.get("name")) for node in nodes]


def values(file: bytes) -> dict[At, str | float | None]:
    """What each cell shows."""
    return {at: cell.value for at, cell in cells(file).items()}


def formulas(file: bytes) -> dict[At, str]:
    """The text of each formula."""
    return {at: cell.formula for at, cell in cells(file).items() if cell.formula is not None}


def edited(file: bytes, at: At, number: str) -> bytes:
    """The file with another number in one of its cells, as someone would type it."""
    sheet, address = at
    part = f"xl/worksheets/sheet{sheet_names(file).index(sheet) + 1}.xml"
    pattern = rf'(<c r="{address}"[^>]*>)<v>[^<]*</v>'
    return _rewritten(file, part, pattern, rf"\g<1><v>{number}</v>")


def with_wrong_numbers(file: bytes) -> bytes:
    """The file carrying 1 for every result, as if a program had not worked it out."""
    for number in range(1, len(sheet_names(file)) + 1):
        part = f"xl/worksheets/sheet{number}.xml"
        file = _rewritten(file, part, r"</f><v>[^<]*</v>", "</f><v>1</v>", at_least=0)
    return file


def _rewritten(file: bytes, part: str, pattern: str, by: str, at_least: int = 1) -> bytes:
    saved = BytesIO()
    with ZipFile(BytesIO(file)) as parts, ZipFile(saved, "w") as rewritten:
        for name in parts.namelist():
            text = parts.read(name)
            if name == part:
                changed, count = re.subn(pattern, by, text.decode())
                assert count >= at_least, f"{part} has no {pattern}"
                text = changed.encode()
            rewritten.writestr(name, text)
    return saved.getvalue()


def _tree(parts: ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(parts.read(name))  # noqa: S314  # files of these tests' own making


def _texts(parts: ZipFile) -> Iterator[str]:
    for item in _tree(parts, "xl/sharedStrings.xml").iter(f"{_MAIN}si"):
        text = "".join(node.text or "" for node in item.iter(f"{_MAIN}t"))
        yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _cell(node: ElementTree.Element, texts: list[str]) -> CellRead:
    formula, value = (node.findtext(f"{_MAIN}{name}") for name in ("f", "v"))
    match node.get("t"):
        case "s":
            return CellRead(formula, texts[int(value or 0)])
        case "str" | "e":
            return CellRead(formula, value)
    return CellRead(formula, None if value in (None, "") else float(value or 0))
