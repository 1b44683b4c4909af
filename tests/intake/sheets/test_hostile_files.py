"""Files made to exhaust whoever opens them: refused by name, each within seconds."""

from __future__ import annotations

import gzip
import io
import resource
import zipfile
from collections.abc import Callable

import pytest

from app.intake.problems import UnreadableFileError
from app.intake.sheets import find_headings, find_table, opened_sheets
from tests.intake.sheets.made_files import ods_file, sheet_xml_file, with_part, xlsx_file, zip_file

SECONDS = 5
MEGABYTES = 150
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEADING = "day,facility\n"


def sheet_xml(rows: str, before: str = "") -> str:
    return f"<worksheet {SPACE}>{before}<sheetData>{rows}</sheetData></worksheet>"


def number(place: str) -> str:
    return f'<c r="{place}"><v>1</v></c>'


def corners() -> bytes:
    far = f'<row r="1">{number("A1")}</row><row r="1048576">{number("XFD1048576")}</row>'
    return sheet_xml_file(sheet_xml(far))


def beyond_all_corners() -> bytes:
    return sheet_xml_file(sheet_xml(f'<row r="4294967295">{number("ZZZZ4294967295")}</row>'))


def claimed_dimension() -> bytes:
    claim = '<dimension ref="A1:XFD1048576"/>'
    return sheet_xml_file(sheet_xml(f'<row r="1">{number("A1")}</row>', claim))


def zip_bomb() -> bytes:
    return sheet_xml_file(sheet_xml(" " * 60_000_000), level=9)


def deceitful_zip_bomb() -> bytes:
    """Its directory says that nothing much comes out."""
    content = bytearray(sheet_xml_file(sheet_xml(" " * 60_000_000), level=9))
    size = len(sheet_xml(" " * 60_000_000)).to_bytes(4, "little")
    return bytes(content.replace(size, (1000).to_bytes(4, "little")))


def many_entities() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE x [<!ENTITY e0 "lol">{entities}]>'
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e11;</t></is></c></row>'
    return sheet_xml_file(text + sheet_xml(cell))


def outside_entity() -> bytes:
    text = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>'
    return sheet_xml_file(text + sheet_xml(cell))


def deep_xml() -> bytes:
    return sheet_xml_file(sheet_xml("<row>" * 1_000_000))


def shared_text_out_of_range() -> bytes:
    return sheet_xml_file(sheet_xml('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'))


def ods_repeats() -> bytes:
    cell = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
        "</table:table-row>"
    )
    return ods_of(cell)


def ods_of(rows: str) -> bytes:
    made = ods_file({"a": []})
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        content = packed.read("content.xml").decode()
    content = content.replace("</table:table>", f"{rows}</table:table>")
    return with_part(made, "content.xml", content, level=0)


def many_parts() -> bytes:
    return zip_file({"xl/workbook.xml": "", **{f"x/{n}": "" for n in range(20_000)}})


def many_sheets() -> bytes:
    return xlsx_file({f"s{n}": [["a"]] for n in range(120)})


def gzip_bomb() -> bytes:
    return gzip.compress(b"a,b\n" * 8_000_000, 9)


def gzip_in_gzip() -> bytes:
    return gzip.compress(gzip.compress(b"a,b\n"))


def old_workbook_of_noise() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 4_000


def endless_old_workbook() -> bytes:
    """Sectors that name themselves as the next."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head[24:34] = b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0"
    head[44:48] = (2_000_000).to_bytes(4, "little")
    return bytes(head) + b"\0\0\0\0" * 128 * 100


REFUSED: dict[str, Callable[[], bytes]] = {
    "two cells in far corners": corners,
    "a cell beyond all corners": beyond_all_corners,
    "a zip bomb": zip_bomb,
    "entities that grow": many_entities,
    "a million open rows": deep_xml,
    "repeated cells without end": ods_repeats,
    "twenty thousand parts": many_parts,
    "a gzip bomb": gzip_bomb,
    "gzip in gzip": gzip_in_gzip,
    "noise that says it is an old workbook": old_workbook_of_noise,
    "an old workbook without end": endless_old_workbook,
    "one cell of 50 MB": lambda: HEADING.encode() + b'"' + b"x" * 50_000_000 + b'",1\n',
    "one line of 50 MB": lambda: b"x" * 50_000_000,
    "a million columns": lambda: b"," * 1_000_000 + b"\n1,2\n",
    "a million columns below": lambda: HEADING.encode() + b"," * 5_000_000,
    "zeros": lambda: b"\0" * 20_000_000,
}
READ: dict[str, Callable[[], bytes]] = {
    "a dimension that is claimed only": claimed_dimension,
    "a directory that lies": deceitful_zip_bomb,
    "a text that is not there": shared_text_out_of_range,
    "a file of the machine": outside_entity,
    "a hundred and twenty sheets": many_sheets,
    "a million empty lines": lambda: HEADING.encode() + b"\n" * 1_000_000,
    "a million quotation marks": lambda: HEADING.encode() + b'"\n' * 1_000_000,
}


def read_whole(content: bytes) -> list[object]:
    with opened_sheets(io.BytesIO(content)) as sheets:
        table = find_headings(sheets)
        return [cell for row in table.rows for cell in row]


def used(act: Callable[[], object]) -> tuple[float, float]:
    """The seconds of work it took, and by how many megabytes the memory of this process grew."""
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, worked()
    act()
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return worked() - start, (after - before) / 1024


def worked() -> float:
    """Seconds this process and those it started have worked, however busy the machine is."""
    both = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(each.ru_utime + each.ru_stime for each in both)


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED)
def test_a_hostile_file_is_refused_in_seconds(make: Callable[[], bytes]) -> None:
    content = make()

    def refuse() -> None:
        with pytest.raises(UnreadableFileError) as refused:
            read_whole(content)
        assert len(str(refused.value)) < 200

    seconds, megabytes = used(refuse)
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.parametrize("make", READ.values(), ids=READ)
def test_a_file_that_only_looks_dangerous_is_read_or_refused_in_seconds(
    make: Callable[[], bytes],
) -> None:
    content = make()

    def read() -> None:
        try:
            cells = read_whole(content)
        except UnreadableFileError:
            return
        assert not any("root:" in str(cell) for cell in cells)

    seconds, megabytes = used(read)
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_a_needed_column_is_looked_for_in_many_sheets_in_seconds() -> None:
    content = many_sheets()

    def look() -> None:
        with opened_sheets(io.BytesIO(content)) as sheets, pytest.raises(UnreadableFileError):
            find_table(sheets, {"day": ["day"]}, ["day"])

    assert used(look)[0] < SECONDS
