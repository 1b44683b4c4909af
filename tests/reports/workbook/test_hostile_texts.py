"""Whatever people type stays text: no formula, no markup, no link, no broken file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from tests.reports.content.cases import FULL, HOSTILE, MONTHS, changed
from tests.reports.workbook.cases import SAVED, made, stated
from tests.reports.workbook.reading import formulas, values

TEXTS = {
    "a command": "=cmd|' /C calc'!A0",
    "a link": '=HYPERLINK("https://example.com","click")',
    "signs": "@SUM(1+1)*cmd|' /C calc'!A0",
    "plus and minus": "-2+3+cmd|' /C calc'!A0",
    "markup": HOSTILE,
    "markup of the file": "<r><t>x</t></r></si></sst><f>1+1</f>",
    "a whole run": "<r><t>x</t><f>1</f></r>",
    "escapes of the file": "_x003D_1+1 _x0000_ &amp; &#x3d;",
    "a name": "'!A1:[1]Sheet",
}


def with_text(text: str) -> dict[str, Any]:
    """The full case with a text wherever one can be typed."""
    source = dict.fromkeys(("title", "publisher", "author", "date", "page"), text)
    figure = {"likely": 412, "low": 400, "note": text, "source": {**source, "url": "http://a.b/"}}
    lines = [{**line, "jail": text} for line in MONTHS["lines"]]
    rows = {
        name: [{**item, "label": text} for item in FULL[name]]
        for name in ("cost_items", "program_items", "reimbursements", "budget_lines")
    }
    severity = {**FULL["severity"], "people": {text: 5}, "days": {}}
    return changed(
        FULL,
        title=text,
        jail=text,
        prepared_by=text,
        note=text,
        figures={"annual_jail_spending": figure},
        lines=lines,
        severity=severity,
        period_start="2013-01-01",
        **rows,
    )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    file = made(stated(with_text(text)), replace(SAVED, place=text))
    plain = made(stated(with_text("plain")), replace(SAVED, place="plain"))
    assert formulas(file) == formulas(plain)
    assert sum(text in str(shown) for shown in values(file).values()) > 15
    parts = ZipFile(BytesIO(file)).namelist()
    assert parts == ZipFile(BytesIO(plain)).namelist()
    assert not [part for part in parts if "rels" in part and "sheet" in part]


@pytest.mark.parametrize("name", ["a command", "signs", "plus and minus"])
def test_a_text_stays_a_text_when_its_cell_is_edited(name: str) -> None:
    book = openpyxl.load_workbook(BytesIO(made(stated(with_text(TEXTS[name])))))
    found = [
        cell
        for page in book
        for row in page.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(TEXTS[name])
    ]
    assert found
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in found)


def test_a_text_too_long_for_a_cell_does_not_break_the_file() -> None:
    told = values(made(stated(FULL), replace(SAVED, prepared_by="x" * 40_000)))
    assert any(str(text).endswith("(cut here: a cell holds no more)") for text in told.values())


def test_characters_that_no_file_can_hold_are_left_out() -> None:
    hostile = "Budget\x00 \x1b\ud800Off\u202eice\uffff"
    told = values(made(stated(FULL), replace(SAVED, prepared_by=hostile, place=hostile)))
    assert "Budget Office" in told.values()


def test_an_address_is_a_text_and_no_link() -> None:
    document: Mapping[str, Any] = with_text("plain")
    file = made(stated(document))
    assert "http://a.b/" in values(file).values()
    assert b"hyperlink" not in b"".join(
        ZipFile(BytesIO(file)).read(part) for part in ZipFile(BytesIO(file)).namelist()
    )
