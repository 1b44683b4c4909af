"""Files as different programs save them."""

from __future__ import annotations

import io

import pytest

from app.intake.decoding import decoded_lines
from app.intake.problems import UnreadableFileError

TEXT = "county,note\r\nPeña,“a”\r\n"


def read(content: bytes) -> list[str]:
    with decoded_lines(io.BytesIO(content)) as lines:
        return list(lines)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_the_same_whichever_program_saved_it(encoding: str) -> None:
    lines = read(TEXT.encode(encoding))
    assert "".join(lines) == TEXT
    assert len(lines) == 2


def test_a_letter_across_two_chunks_is_still_utf_8() -> None:
    content = ("a" * (64 * 1024 - 1) + "ñ").encode()
    assert "".join(read(content))[-1] == "ñ"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "it is empty"),
        (b"PK\x03\x04 and more", "it is a workbook or a zip file"),
        (b"%PDF\x00\x81", "it is not text"),
        (b"county\x81,year\n", "it is not text"),
        ("county".encode("utf-16") + b"\n", "it is not text"),
    ],
)
def test_a_file_that_is_not_text_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableFileError, match=message):
        read(content)


def test_the_file_stays_open_for_its_owner() -> None:
    file = io.BytesIO(b"county\n")
    with decoded_lines(file) as lines:
        list(lines)
    assert not file.closed
