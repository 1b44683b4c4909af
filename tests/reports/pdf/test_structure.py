"""What a reader who does not see the page is told: headings, tables with their heads, drawings."""

from __future__ import annotations

from app.reports.document.parts import Column, Figure, Row, Table, plain
from app.reports.pdf import pdf
from tests.reports.pdf.reading import Element, check_rules, structure
from tests.reports.reports import (
    FALL,
    FUNNEL,
    IDENTITY,
    MONEY,
    SPREAD,
    of_blocks,
    report,
    row,
    table_of,
)


def tables_of(*tables: Table) -> list[Element]:
    """The tables of a section, as they are told."""
    made = pdf(of_blocks(*tables, opening=()))
    return structure(made).all("Table")


def scopes(cells: list[Element]) -> list[str]:
    """What each head is the head of."""
    return [str(cell.attributes.get("Scope", ""))[1:] for cell in cells]


def test_the_first_cell_of_each_row_is_its_head() -> None:
    (table,) = tables_of(MONEY)
    head, *rows = table.all("TR")
    assert scopes(list(head.children)) == ["Column"] * 3
    assert len(rows) == len(MONEY.rows)
    for each in rows:
        assert [cell.tag for cell in each.children] == ["TH", "TD", "TD"]
        assert scopes(list(each.children))[0] == "Row"


def test_no_cell_lists_heads_that_leave_out_its_row() -> None:
    (table,) = tables_of(MONEY)
    assert not [cell for cell in table.all("TD") if "Headers" in cell.attributes]


def test_a_caption_is_told_even_where_it_is_not_shown() -> None:
    shown, hidden = tables_of(MONEY, Table("Hidden “ñ” 中", MONEY.columns, MONEY.rows, False))
    assert shown.attributes["Summary"] == MONEY.caption
    assert hidden.attributes["Summary"] == "Hidden “ñ” 中"


def test_captions_stay_with_their_tables_among_names_and_texts() -> None:
    tables = [Table(f"Table {at}", MONEY.columns, MONEY.rows) for at in range(12)]
    blocks = [part for each in tables for part in (each, IDENTITY)]
    made = pdf(of_blocks(*blocks, Figure(FUNNEL, table_of(3)), opening=(IDENTITY,)))
    told = [each.attributes.get("Summary") for each in structure(made).all("Table")]
    own = [told for each in tables for told in (each.caption, None)]
    assert told == [None, None, None, *own, "Month by month"]
    check_rules(made)


def test_names_are_the_heads_of_their_texts() -> None:
    made = structure(pdf(report(opening=(), sections=(), seal=report().seal)))
    assert not made.all("Table")
    (table,) = structure(pdf(of_blocks(IDENTITY, opening=()))).all("Table")
    assert [cell.tag for cell in table.all("TR")[0].children] == ["TH", "TD"]


def test_every_drawing_is_described() -> None:
    found = [each.alternative for each in structure(pdf(report())).all("Figure")]
    for chart in (SPREAD, FUNNEL, FALL):
        assert chart.description in found
    assert all(found)


def test_lists_and_links_are_told_as_such() -> None:
    found = structure(pdf(report()))
    assert len(found.all("L")) == 3  # points, steps in order, sources
    assert len(found.all("LI")) == 6
    assert found.all("Link")


def test_a_table_over_many_pages_is_told_once_with_all_its_rows() -> None:
    (table,) = tables_of(table_of(300))
    assert len(table.all("THead")) == 1
    assert len(table.all("TR")) == 302
    assert scopes([each.children[0] for each in table.all("TR")[1:]]) == ["Row"] * 301


def test_a_row_that_lacks_cells_is_filled_up() -> None:
    short = Table("Short", (Column("A"), Column("B"), Column("C")), (row("1"), row(*"12345")))
    (table,) = tables_of(short)
    assert [len(each.children) for each in table.all("TR")] == [3, 3, 3]


def test_an_empty_cell_keeps_its_place() -> None:
    empty = Table("Empty", (Column("A"), Column("B")), (Row((plain(""), ())), row("1", "2")))
    made = pdf(of_blocks(empty, opening=()))
    check_rules(made)
    assert len(structure(made).all("TR")) == 3
