"""A document is a PDF, PNG or JPEG by its content, whole, and with nothing hidden in it."""

from __future__ import annotations

import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.intake.documents.kinds import ENDINGS, JPEG, PDF, PNG
from app.intake.documents.reading import read_document
from app.intake.documents.refusing import RefusedDocumentError
from tests.intake.documents import samples

PAGE = b"<html><script>alert(1)</script></html>"
GOOD = {PDF: samples.pdf(), PNG: samples.picture("PNG"), JPEG: samples.picture("JPEG")}


@pytest.mark.parametrize("media_type", GOOD)
def test_a_good_document_is_known_by_its_content(media_type: str) -> None:
    assert read_document(GOOD[media_type]) == media_type


def saved_again(content: bytes) -> bytes:
    """A PDF changed after its end, as programs that sign or annotate do."""
    start = content.rindex(b"startxref")
    return content + b"\n9 0 obj\n<< /A 1 >>\nendobj\n" + content[start:]


@pytest.mark.parametrize(
    "content",
    [
        saved_again(GOOD[PDF]),
        GOOD[PDF] + b"\r\n\x00\x00",
        samples.opening("URI", URI="https://example.org/"),
        samples.picture("JPEG") + samples.picture("JPEG", (8, 8)),
        samples.with_png_text("scanned at 300 dpi"),
    ],
    ids=["saved again", "padded", "link", "phone with two pictures", "png with a note"],
)
def test_what_programs_really_write_is_taken(content: bytes) -> None:
    assert read_document(content)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"Jail budget 2025", "no PDF, PNG or JPEG"),
        (PAGE, "no PDF, PNG or JPEG"),
        (b"MZ\x90\x00" + bytes(200), "no PDF, PNG or JPEG"),
        (samples.archive(), "Word or Excel"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "Word or Excel"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(50), "as phones take them"),
        (b"GIF89a" + bytes(20) + samples.archive(), "another kind"),
        (b"<svg onload='alert(1)'/>", "no PDF, PNG or JPEG"),
        (b"/*" + GOOD[PDF] + b"*/alert(1)", "before the PDF"),
        (b"\r\n" + GOOD[PDF], "before the PDF"),
        (bytes(2000) + GOOD[PDF], "no PDF, PNG or JPEG"),
    ],
)
def test_another_kind_of_file_is_refused_with_what_would_be_right(
    content: bytes, told: str
) -> None:
    with pytest.raises(RefusedDocumentError, match=told):
        read_document(content)


@pytest.mark.parametrize("media_type", GOOD)
@pytest.mark.parametrize(
    ("second", "told"),
    [
        (samples.archive(), "archive"),
        (samples.archive() + b"\n%%EOF", "archive"),
        (b"Rar!\x1a\x07\x01\x00" + bytes(40), "archive"),
        (PAGE, "web page"),
        (b"<!DOCTYPE  html><p>", "web page"),
        (b"MZ\x90\x00" + bytes(90), "after the end"),
        (b"alert(1)", "after the end"),
    ],
)
def test_a_second_file_behind_the_first_is_refused(
    media_type: str, second: bytes, told: str
) -> None:
    with pytest.raises(RefusedDocumentError, match=told):
        read_document(GOOD[media_type] + second)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (samples.with_png_text(PAGE.decode()), "web page"),
        (samples.before_the_end(b"% " + PAGE + b"\n"), "web page"),
        (samples.before_the_end(b"% " + samples.archive() + b"\n"), "archive"),
        (GOOD[PDF][:257].ljust(257) + b"ustar" + GOOD[PDF], "archive"),
        (GOOD[JPEG] + b"\xff\xd8\xff\xe0 and more", "broken"),
        (GOOD[JPEG][:2] + b"\xff\xfe\x00\x40" + PAGE.ljust(62) + GOOD[JPEG][2:], "web page"),
    ],
)
def test_a_second_file_inside_the_first_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(RefusedDocumentError, match=told):
        read_document(content)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (samples.opening("JavaScript", JS="app.alert(1)"), "JavaScript"),
        (samples.opening("JavaScript", JS="x").replace(b"/JavaScript", b"/J#61vaScript"), "Java"),
        (samples.opening("Launch", F="cmd.exe"), "start a program"),
        (samples.opening("SubmitForm", F="https://example.org"), "send data"),
        (samples.before_the_end(b"9 0 obj << /XFA (x) >> endobj\n"), "JavaScript"),
        (samples.with_file(), "packed into"),
        (samples.with_file_beside_a_page(), "packed into"),
        (samples.encrypted(), "encrypted"),
        (samples.packed_script(), "JavaScript"),
        (samples.packed_script(b"/Type 7 0 R /N 1 /Fir#73t 4 "), "JavaScript"),
        (samples.packed_script(b""), "JavaScript"),
        (samples.packed_script(b"/First 4 ").replace(b"FlateD", b"LZWD"), "packed"),
        (samples.packed_bomb(), "packed in a way"),
    ],
)
def test_a_pdf_in_which_something_runs_or_hides_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(RefusedDocumentError, match=told):
        read_document(content)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7",
        b"%PDF-1.7\n%%EOF",
        GOOD[PDF][: len(GOOD[PDF]) // 2],
        GOOD[PDF].replace(b"/Pages", b"/Pagse"),
        GOOD[PNG][:-20],
        GOOD[PNG][:60] + bytes(9) + GOOD[PNG][69:],
        b"\x89PNG\r\n\x1a\n",
        GOOD[JPEG][:-2],
        GOOD[JPEG][:300] + b"\xff\xd9",
        b"\xff\xd8\xff\xd9",
        samples.many_scans(),
    ],
)
def test_what_is_broken_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedDocumentError, match=r"broken|not whole"):
        read_document(content)


@pytest.mark.parametrize(
    "content",
    [samples.huge_png(100_000, 100_000), samples.huge_png(19_000, 19_000), samples.huge_jpeg()],
)
def test_a_picture_that_opens_into_a_huge_one_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedDocumentError, match="points"):
        read_document(content)


def test_a_note_in_a_png_that_unpacks_without_end_is_refused() -> None:
    content = samples.picture()
    cut = content.index(b"IDAT") - 4
    bomb = samples.png_chunk(b"zTXt", b"a\x00\x00" + zlib.compress(bytes(90_000_000), 9))
    with pytest.raises(RefusedDocumentError, match="broken"):
        read_document(content[:cut] + bomb + content[cut:])


def test_a_scan_of_a_page_is_read_whole() -> None:
    made = BytesIO()
    Image.effect_noise((1700, 2200), 30).save(made, "JPEG", progressive=True, quality=80)
    assert read_document(made.getvalue()) == JPEG


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(GOOD)), st.data())
def test_no_damaged_file_brings_the_reader_down(media_type: str, data: st.DataObject) -> None:
    content = bytearray(GOOD[media_type])
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(len(content) - 9, len(content)))
    with suppress(RefusedDocumentError):
        assert read_document(bytes(content[:end])) in ENDINGS


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]), st.binary())
def test_no_bytes_bring_the_reader_down(start: bytes, rest: bytes) -> None:
    with pytest.raises(RefusedDocumentError):
        read_document(start + rest)
