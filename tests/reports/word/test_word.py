"""The Word document: what Word knows of it, and that it is always the same."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from subprocess import run
from sys import executable
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from app.language import in_language
from app.reports.document.build import report
from app.reports.document.report import Occasion, Report
from app.reports.word import word
from tests.reports.content.analyses import analysed
from tests.reports.content.cases import FULL, HOSTILE, changed
from tests.reports.numerals import text_of_word

OCCASION = Occasion(cover="Our own words.", cover_signed="A coalition", hearing=date(2026, 12, 1))
PROJECT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def made() -> Report:
    return report(analysed(FULL, can_change=False), OCCASION)


@pytest.fixture(scope="module")
def opened(made: Report) -> WordDocument:
    return Document(BytesIO(word(made)))


def test_headings_are_headings(opened: WordDocument, made: Report) -> None:
    first = [p.text for p in opened.paragraphs if p.style and p.style.name == "Heading 1"]
    second = [p.text for p in opened.paragraphs if p.style and p.style.name == "Heading 2"]
    assert first == [*(part.title for part in made.sections), "How to cite this"]
    assert second == [each.title for part in made.sections for each in part.sections]


def test_the_question_is_the_title(opened: WordDocument, made: Report) -> None:
    (title,) = [p.text for p in opened.paragraphs if p.style and p.style.name == "Title"]
    assert title == made.title == opened.core_properties.title


def test_the_head_of_each_table_repeats_and_no_row_is_torn(opened: WordDocument) -> None:
    headed = [
        table for table in opened.tables if table._tbl.find(f".//{qn('w:tblHeader')}") is not None
    ]
    assert len(headed) > 15
    for table in headed:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        for row in table.rows:
            assert row._tr.find(f".//{qn('w:cantSplit')}") is not None


def test_every_picture_says_what_it_shows(opened: WordDocument) -> None:
    pictures = opened.inline_shapes
    assert len(pictures) >= 6
    for picture in pictures:
        described = picture._inline.find(qn("wp:docPr"))
        assert described is not None
        assert len(described.get("descr", "")) > 30


def test_head_and_foot_say_which_calculation_and_which_page(
    opened: WordDocument, made: Report
) -> None:
    (section,) = opened.sections
    assert section.header.paragraphs[0].text == made.running
    foot = section.footer._element.xml
    assert made.seal.fingerprint[:19] in foot
    assert "PAGE" in foot
    assert "NUMPAGES" in foot
    assert (section.page_width, section.page_height) == (7772400, 10058400)


def test_the_advocate_s_words_come_first_in_a_frame_and_signed(opened: WordDocument) -> None:
    words = opened.tables[0].cell(0, 0).text
    assert words.startswith("In the words of whoever brings this report")
    assert "Our own words." in words
    assert "A coalition" in words


def test_it_is_spelled_in_its_own_language() -> None:
    with in_language("es"):
        made = word(report(analysed(FULL, can_change=False), Occasion()))
    styles = ZipFile(BytesIO(made)).read("word/styles.xml").decode()
    assert 'w:lang w:val="es-US"' in styles
    assert "Quién paga" in text_of_word(made)
    assert "Huella de verificación" in ZipFile(BytesIO(made)).read("word/footer1.xml").decode()


def test_hostile_text_is_only_text() -> None:
    hostile = changed(FULL, title=f"=cmd|' /C calc'!A0 {HOSTILE}", note=f"{HOSTILE}\n" * 20)
    document = word(report(analysed(hostile, can_change=False), Occasion()))
    said = text_of_word(document)
    assert HOSTILE in said
    assert "=cmd|' /C calc'!A0" in said
    body = ZipFile(BytesIO(document)).read("word/document.xml").decode()
    assert "<script>" not in body
    assert "instrText" not in body


@pytest.mark.parametrize("name", ["Nguyễn Thị Hạnh", "محمد العربي", "陳大文", "A" * 2000])
def test_names_of_any_script_are_kept(name: str) -> None:
    made = report(analysed(FULL, can_change=False), Occasion(prepared_for=name))
    assert name in text_of_word(word(made))


def test_two_processes_make_the_same_bytes(made: Report) -> None:
    script = (
        "import sys, hashlib; from tests.reports.word.test_word import *;"
        "made = report(analysed(FULL, can_change=False), OCCASION);"
        "print(hashlib.sha256(word(made)).hexdigest())"
    )
    digests = {
        run(
            [executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    }
    assert len(digests) == 1
