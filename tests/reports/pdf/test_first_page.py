"""The first page stands alone; a report of one page is one page, however much it has to say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.reports.document.parts import Block, Items, Notice, Pairs, Paragraph, Span, plain
from app.reports.document.report import Report
from app.reports.pdf import pdf
from tests.reports.pdf.reading import check_rules, read, texts
from tests.reports.reports import IDENTITY, MONEY, OPENING, report

# The most that a case and an occasion may hold, in words as long as Spanish ones are.
NAME = "Administración penitenciaria del condado de San Bernardino y sus municipios " * 2
SENTENCE = (
    "Las horas de detención proceden de los registros de la cárcel y no han sido comprobadas por "
    "ninguna oficina independiente; la respuesta es solo tan buena como lo son esos registros. "
)
ANSWER = Paragraph(
    (
        Span("Mantener a personas detenidas más allá de su puesta en libertad costó al condado "),
        Span("$12,534,043.20", "amount"),
        Span(" del 27 de enero al 28 de diciembre de 2017, después de recibir $4,234,100.00."),
    ),
    "answer",
)
COVER = Notice(
    "En palabras de quien presenta este informe, no de Holdcost",
    tuple(plain(text) for text in ("Pedimos a la Junta que lo lea. " * 16,) * 3),
    "cover",
    "Asociación de organizaciones comunitarias por un presupuesto justo y transparente, Ana Núñez",
)
LONG_IDENTITY = Pairs(
    (*((f"{name} del informe", plain(NAME[:120])) for name, _ in IDENTITY.rows), *IDENTITY.rows * 2)
)


def crowded(form: Any, items: int = 8, **changes: Any) -> Report:
    """A report whose opening is as long as one can be."""
    rows = tuple(replace(each, cells=(plain(NAME[:60]), *each.cells[1:])) for each in MONEY.rows)
    opening: tuple[Block, ...] = (
        ANSWER,
        OPENING[1],
        Paragraph(plain(SENTENCE * 2), "lead"),
        replace(MONEY, rows=rows, shows_caption=False),
        Paragraph(plain(SENTENCE)),
        Paragraph((Span("Lea esto primero", "strong"),)),
        Items(tuple(plain(SENTENCE) for _ in range(items))),
        LONG_IDENTITY,
    )
    asked = "¿Cuánto costó al condado mantener a personas detenidas? " * 3
    made = report(form=form, language="es", title=asked, name=NAME, opening=opening, **changes)
    return replace(made, sections=made.sections if form == "full" else ())


@pytest.mark.parametrize("cover", [None, COVER])
def test_a_report_of_one_page_is_one_page_with_the_longest_texts(cover: Notice | None) -> None:
    made = pdf(crowded("page", cover=cover, citation=NAME * 2))
    check_rules(made)
    (page,) = texts(made)
    for said in ("$12,534,043.20", SENTENCE.strip(), "Página 1 de 1", NAME.strip()):
        assert said in page.replace("Page 1 of 1", "Página 1 de 1")
    assert ("Pedimos a la Junta" in page) == (cover is not None)


def test_its_letters_are_as_large_as_the_page_allows() -> None:
    assert largest(report(form="page", sections=())) > largest(crowded("page", items=4))
    assert smallest(crowded("page", cover=COVER)) > 4


def test_the_first_page_of_a_full_report_holds_its_opening() -> None:
    first, second, *_ = texts(pdf(report()))
    assert "Cite as" in first
    assert "What was counted" in second


def test_an_opening_too_long_for_a_page_goes_on_to_the_next() -> None:
    made = pdf(crowded("full", items=14))
    check_rules(made)
    pages = texts(made)
    assert "$12,534,043.20" in pages[0]
    assert "Citar como" in pages[1]
    assert "What was counted" not in pages[1]


def test_a_fiscal_note_is_dense_and_takes_no_more_pages_than_it_must() -> None:
    assert len(texts(pdf(report(form="fiscal-note", sections=())))) == 1
    assert len(texts(pdf(crowded("fiscal-note")))) == 2


def test_a_section_begins_after_the_first_page() -> None:
    short = report(opening=OPENING[:1])
    assert "What was counted" not in texts(pdf(short))[0]


def sizes(of: Report) -> list[float]:
    """The sizes of letters on the first page."""
    found: list[float] = []
    page = read(pdf(of)).pages[0]
    page.extract_text(
        visitor_text=lambda text, _place, _at, _font, size: (
            found.append(size) if text.strip() else None
        )
    )
    return found


def largest(of: Report) -> float:
    """The size of the answer."""
    return max(sizes(of))


def smallest(of: Report) -> float:
    """The size of the smallest print."""
    return min(sizes(of))
